import { type Report, type WhatIf, withNotes } from "../../report/page/report.ts";
import { casePaper } from "../../report/paper/case-paper.ts";
import { paperWorkbook } from "../../report/paper/paper-workbook.ts";
import { panelOf } from "../../report/what-if/panel.ts";
import { sheetNotes, shownInSheets } from "../../report/workbook/case/live.ts";
import type { Invocation } from "../line/invocation.ts";
import { computePaper } from "../steps/paper-view.ts";
import { finishPaper } from "../steps/prepare.ts";
import { inBase64 } from "../world/digest.ts";
import type { Io } from "../world/io.ts";

/** The program that a page carries, with the hash that its security policy allows. */
function pageProgram(io: Io): WhatIf["program"] {
  const code = io.pageProgram().trimEnd();
  return { code, sha256: inBase64(io.disk.sha256([new TextEncoder().encode(code)])) };
}

/** `fordel report`: the whole case as one document. */
export async function run(invocation: Invocation, io: Io): Promise<number> {
  const { prepared, view, adopted } = await computePaper(invocation, io);
  if (view === null) return finishPaper(prepared, null, io);
  const isWorkbook = prepared.output.format === "xlsx";
  return finishPaper(
    prepared,
    (issues) => {
      const report: Report = {
        page: () => casePaper({ ...view, split: isWorkbook ? shownInSheets(view.split) : view.split, issues }),
        facts: null,
        document: null,
        workbook: paperWorkbook({ ...view, issues }),
        whatIf: adopted && { panel: panelOf(adopted), data: { adopted, issues }, program: pageProgram(io) },
      };
      return isWorkbook ? withNotes(report, sheetNotes(view.split)) : report;
    },
    io,
  );
}
