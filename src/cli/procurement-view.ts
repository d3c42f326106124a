import { constellationOf } from "../core/constellation.ts";
import { type Issue, issue } from "../core/issue.ts";
import { savingsInUnits } from "../core/procurement/in-units.ts";
import { procurementSavings } from "../core/procurement/savings.ts";
import { COMPARISON_WORDS } from "../messages/comparison-words.ts";
import type { ProcurementView } from "../report/procurement/savings-report.ts";
import { wordingOf } from "../report/wording.ts";
import { isRescaled, type Prepared } from "./prepare.ts";

/** The period of `--years`; one year when it is not given. */
export function periodOf(text: string | undefined): number | Issue {
  if (text === undefined) return 1;
  const source = { file: "--years", line: 1, column: 1, length: Math.max(1, text.length) };
  return /^[1-9]\d?$/.test(text) ? Number(text) : issue("YEARS_INVALID", { text }, source);
}

/** What buying together saves a prepared command's case over a period; null when issues prevent it, which are then added. */
export function procurementView(prepared: Prepared, years: number): ProcurementView | null {
  const { subject, issues, output, scale } = prepared;
  if (!subject) return null;
  const members = constellationOf(subject, { with: [], without: [] }).constellation.now;
  const found = procurementSavings(subject, members, years);
  issues.push(...found.issues);
  if (!found.savings) return null;
  const { language } = output.style;
  return {
    ...wordingOf(language),
    terms: COMPARISON_WORDS[language],
    subject,
    shown: isRescaled(prepared) ? savingsInUnits(found.savings, scale.step) : found.savings,
    kroner: found.savings,
    scale,
    width: output.width,
  };
}
