import type { PaperReport } from "../../report/page/paper.ts";
import { casePaper } from "../../report/paper/case-paper.ts";
import { paperWorkbook } from "../../report/paper/paper-workbook.ts";
import type { PaperView } from "../../report/paper/view/view.ts";
import type { Invocation } from "../line/invocation.ts";
import { pageProgram } from "../output/page-program.ts";
import type { Io } from "../world/io.ts";
import { type ComputedPaper, computePaper } from "./paper-view.ts";
import { finishPaper } from "./prepare.ts";

/** The workbook that reckons, where there is one. */
function workbookOf(view: PaperView): Pick<PaperReport, "workbook"> {
  const workbook = paperWorkbook(view);
  return workbook === null ? {} : { workbook };
}

/** What lets the reader of a page try the case otherwise. */
function whatIfOf({ adopted }: ComputedPaper, issues: PaperView["issues"]): Pick<PaperReport, "whatIf"> {
  return adopted === null ? {} : { whatIf: { data: { adopted, issues }, program: pageProgram() } };
}

/** `fordel report`: the whole case as one document. */
export async function run(invocation: Invocation, io: Io): Promise<number> {
  const computed = await computePaper(invocation, io);
  const { prepared, view } = computed;
  const report =
    view &&
    ((issues: PaperView["issues"]) => ({
      paper: () => casePaper({ ...view, issues }),
      ...workbookOf({ ...view, issues }),
      ...whatIfOf(computed, issues),
    }));
  return finishPaper(prepared, report, io);
}
