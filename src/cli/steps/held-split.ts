import type { DocumentHead } from "../../report/page/document.ts";
import { type Report, withNotes } from "../../report/page/report.ts";
import { splitReport } from "../../report/split/report.ts";
import { caseWorkbookLater, liveFigures, sheetNotes, shownInSheets } from "../../report/workbook/case/live.ts";
import type { Invocation } from "../line/invocation.ts";
import type { Io } from "../world/io.ts";
import { UsageError } from "../world/usage-error.ts";
import { finish, prepare, warningTexts } from "./prepare.ts";
import { computeSplit } from "./split-view.ts";

/** Refuses an order that only a comparison has; throws a UsageError. */
export function checkOrder({ options }: Invocation): void {
  if (options.sort === "change" && options.against === undefined) {
    throw new UsageError({ kind: "needs", option: "--sort change", needs: "--against" });
  }
}

/** `fordel split` of a budget that is held whole. */
export async function splitHeld(invocation: Invocation, io: Io): Promise<number> {
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
