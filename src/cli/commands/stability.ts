import { decimalText } from "../../core/number/fraction.ts";
import { STABILITY_WORDS } from "../../messages/registry.ts";
import { stabilityReport } from "../../report/stability/report.ts";
import type { StabilityView } from "../../report/stability/view.ts";
import type { Invocation } from "../line/invocation.ts";
import { finish, prepare } from "../steps/prepare.ts";
import { stabilityView } from "../steps/stability-view.ts";
import type { Io } from "../world/io.ts";
import { UsageError } from "../world/usage-error.ts";

/** From this many members on, all ways to split take long enough to wonder. */
const LONG = 12;

/** Reckons all ways to split, and says so on a terminal while it lasts. */
function reckon({ found, frame }: StabilityView, { stderr }: Io): void {
  const phrases = STABILITY_WORDS[frame.language];

  const told = stderr.isTerminal && found.costs.game !== null && found.paid.length >= LONG;
  if (told) stderr.write(phrases.progress(found.paid.length));
  found.methods();
  if (told) stderr.write("\r\u001b[K");
}

/** `fordel stability`: whether it pays for everyone, and how wrong the figures may be. */
export async function run(invocation: Invocation, io: Io): Promise<number> {
  const { options } = invocation;
  const prepared = await prepare(invocation, io);
  const { subject, output } = prepared;
  if (options.round !== undefined && output.format === "csv") {
    throw new UsageError({ kind: "no-effect", option: "--round", format: output.format });
  }
  const asked = {
    key: null,
    round: subject ? decimalText(subject.round) : null,
    year: null,
    with: [...(options.with ?? [])],
    without: [...(options.without ?? [])],
    only: null,
    scenario: options.scenario ?? null,
  };
  const view = stabilityView(prepared, options);
  if (view && (view.methods || prepared.output.format !== "table")) reckon(view, io);
  return finish(prepared, "fordel/stability/1", asked, view && ((head) => stabilityReport(view, head)), io);
}
