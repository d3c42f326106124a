import { casePaper } from "../report/paper/case-paper.ts";
import type { Invocation } from "./invocation.ts";
import type { Io } from "./io.ts";
import { computePaper } from "./paper-view.ts";
import { finishPaper } from "./prepare.ts";

/** `fordel report`: the whole case as one document. */
export async function run(invocation: Invocation, io: Io): Promise<number> {
  const { prepared, view } = await computePaper(invocation, io);
  return finishPaper(prepared, view && ((issues) => ({ paper: () => casePaper({ ...view, issues }) })), io);
}
