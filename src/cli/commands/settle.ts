import { addIssues, isIssue } from "../../core/model/issue.ts";
import { settleReport } from "../../report/settle/report.ts";
import type { Invocation } from "../line/invocation.ts";
import { optionsInForce } from "../line/options-in-force.ts";
import { instalmentsOption, yearOption } from "../steps/case-options.ts";
import { memberOption } from "../steps/member-option.ts";
import { finish, prepare } from "../steps/prepare.ts";
import { settleView } from "../steps/settle-view.ts";
import type { Io } from "../world/io.ts";
import { UsageError } from "../world/usage-error.ts";

/** `fordel settle`: what it came to against what was paid on account: who owes whom, and why. */
export async function run(invocation: Invocation, io: Io): Promise<number> {
  const { options } = invocation;
  const installments = instalmentsOption(options.installments);
  const prepared = await prepare(invocation, io);
  const { subject, issues, output } = prepared;
  const isForPeople = output.format !== "json" && output.format !== "csv";
  for (const [option, flag] of [
    ["member", "--member"],
    ["lines", "--lines"],
  ] as const) {
    if (options[option] !== undefined && !isForPeople) {
      throw new UsageError({ kind: "no-effect", option: flag, format: output.format });
    }
  }
  const year = yearOption(options.year);
  const member = subject ? memberOption(subject, options.member) : null;
  addIssues(issues, [year, member].filter(isIssue));
  const carry = options.carry ?? null;
  const inForce = optionsInForce(subject, { year: isIssue(year) ? null : year });
  const asked = { ...inForce, carry: carry ?? subject?.settlement.carry ?? null, installments };
  if (isIssue(year) || isIssue(member)) return finish(prepared, "fordel/settle/1", asked, null, io);
  const view = settleView(prepared, { year, carry }, installments);
  const isOnScreen = output.format === "table";
  const shown = { pages: !isOnScreen, hosts: false, lines: !isOnScreen || options.lines === true, only: member };
  return finish(prepared, "fordel/settle/1", asked, view && ((head) => settleReport(view, shown, head)), io);
}
