import { addIssues, type Issue, issue } from "../../core/model/issue.ts";
import { optionSource } from "../../core/model/source.ts";
import { AS_FILED } from "../../core/split/split.ts";
import type { ProcurementView } from "../../report/procurement/savings-report.ts";
import { workOutProcurement } from "../../report/procurement/work-out.ts";
import type { Prepared } from "./prepare.ts";

/** The period of `--years`; one year when it is not given. */
export function periodOf(text: string | undefined): number | Issue {
  if (text === undefined) return 1;
  const source = optionSource("--years", text);
  return /^[1-9]\d?$/.test(text) ? Number(text) : issue("YEARS_INVALID", { text }, source);
}

/** What buying together saves a prepared command's case over a period; null when issues prevent it, which are then added. */
export function procurementView({ subject, issues, output, scale }: Prepared, years: number): ProcurementView | null {
  if (!subject) return null;
  const look = { language: output.style.language, scale };
  const worked = workOutProcurement(subject, AS_FILED, years, look);
  addIssues(issues, worked.issues);
  return worked.view;
}
