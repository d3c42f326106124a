import { compareReport } from "../../report/compare/compare-report.ts";
import type { Invocation } from "../line/invocation.ts";
import { optionsInForce } from "../line/options-in-force.ts";
import { comparisonView } from "../steps/comparison-view.ts";
import { finish, prepare } from "../steps/prepare.ts";
import type { Io } from "../world/io.ts";
import { UsageError } from "../world/usage-error.ts";

/** `fordel compare`: scenarios side by side, or what another key means. */
export async function run(invocation: Invocation, io: Io): Promise<number> {
  const { scenario, sensitivity = false } = invocation.options;
  const prepared = await prepare(invocation, io);
  if (prepared.rivals.length > 1 && (sensitivity || scenario !== undefined)) {
    throw new UsageError({ kind: "needs", option: sensitivity ? "--sensitivity" : "--scenario", needs: "scenarios" });
  }
  const view = comparisonView(prepared, scenario);
  if (view?.keys && sensitivity) throw new UsageError({ kind: "needs", option: "--sensitivity", needs: "scenarios" });
  const several = prepared.rivals.length > 1;
  const asked = optionsInForce(prepared.subject, { ...(several ? { key: null } : {}), scenario: scenario ?? null });
  const report: Parameters<typeof finish>[3] = view && ((head) => compareReport(view, sensitivity, head));
  return finish(prepared, "fordel/compare/1", asked, report, io);
}
