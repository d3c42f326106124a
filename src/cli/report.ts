import { casePaper } from "../report/paper/case-paper.ts";
import type { PaperView } from "../report/paper/view.ts";
import type { PaperReport } from "../report/paper.ts";
import { caseWorkbookLater, liveFigures } from "../report/split/live.ts";
import type { Invocation } from "./invocation.ts";
import type { Io } from "./io.ts";
import { pageProgram } from "./page-program.ts";
import { type ComputedPaper, computePaper } from "./paper-view.ts";
import { finishPaper } from "./prepare.ts";

/** The workbook that reckons, with everything the case has; none for a result in other units or held against another. */
function workbookOf({
  split,
  comparison,
  procurement,
}: Pick<PaperView, "split" | "comparison" | "procurement">): Pick<PaperReport, "workbook"> {
  const live = liveFigures(split);
  if (live === null) return {};
  return { workbook: () => caseWorkbookLater({ ...live, comparison, procurement: procurement?.kroner ?? null }) };
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
      ...workbookOf(view),
      ...whatIfOf(computed, issues),
    }));
  return finishPaper(prepared, report, io);
}
