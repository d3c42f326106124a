import type { DocumentHead } from "../../report/page/document.ts";
import { type Report, withNotes } from "../../report/page/report.ts";
import { splitReport } from "../../report/split/report.ts";
import { caseWorkbookLater, liveFigures, sheetNotes, shownInSheets } from "../../report/workbook/case/live.ts";
import { largeBudget } from "../large/large-budget.ts";
import type { Invocation } from "../line/invocation.ts";
import { finish, prepare, warningTexts } from "../steps/prepare.ts";
import { computeSplit } from "../steps/split-view.ts";
import type { Io } from "../world/io.ts";
import { UsageError } from "../world/usage-error.ts";

/** `fordel split`: what each member pays, line by line, rounded so that everything adds up. */
export async function run(invocation: Invocation, io: Io): Promise<number> {
  const { options } = invocation;
  if (options.sort === "change" && options.against === undefined) {
    throw new UsageError({ kind: "needs", option: "--sort change", needs: "--against" });
  }
  const large = await largeBudget(invocation.folder, options.budget, io);
  if (large !== null) {
    const { splitLarge } = await import("./split-large.ts");
    const code = await splitLarge(invocation, large, io);
    if (code !== null) return code;
  }
  const { view, asked, prepared } = await computeSplit(await prepare(invocation, io), invocation, io);
  if (view === null) return finish(prepared, "fordel/split/1", asked, null, io);
  const isWorkbook = prepared.output.format === "xlsx";
  const report = (head: DocumentHead): Report => {
    const live = liveFigures(view);
    const warnings = warningTexts(head.issues, view.frame.language);
    const workbook = live && (() => caseWorkbookLater({ ...live, notes: [...live.notes, ...warnings] }));
    const report = { ...splitReport(isWorkbook ? shownInSheets(view) : view, head), workbook };
    return isWorkbook ? withNotes(report, sheetNotes(view)) : report;
  };
  return finish(prepared, "fordel/split/1", asked, report, io);
}
