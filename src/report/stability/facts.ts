import { subtract } from "../../core/number/fraction.ts";
import type { Fact, Facts } from "../page/report.ts";
import { memberAt, type StabilityView } from "./view.ts";

const FIELDS = ["method", "member", "alone", "amount", "savings", "violations"];

function* rows(view: StabilityView): Generator<readonly Fact[]> {
  const { costs, methods } = view.found;
  for (const { method, shares, excesses } of methods().splits) {
    for (const [place, { cost }] of costs.alone.entries()) {
      const amount = shares?.[place] ?? null;
      const saved = amount && subtract(cost, amount);
      yield [method, memberAt(view, place), cost, amount, saved, excesses?.violations ?? null];
    }
  }
}

/** One row per way to split and member, in currency units; a way that is not reckoned has no amounts. */
export function stabilityFacts(view: StabilityView): Facts {
  return { fields: FIELDS, rows: { [Symbol.iterator]: () => rows(view) } };
}
