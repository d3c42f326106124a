import { amountOf } from "../../core/comparison/amounts.ts";
import type { Fact, Facts } from "../report.ts";
import { type ComparisonView, memberName } from "./view.ts";

const FIELDS = ["scenario", "year", "member", "baseline", "cost", "savings", "establishment", "net"];

function* rows({ kroner, subject }: ComparisonView): Generator<readonly Fact[]> {
  for (const scenario of kroner) {
    for (const { year, baseline, cost, savings, establishment, net } of scenario.years) {
      for (const member of scenario.members) {
        const amounts = [baseline, cost, savings, establishment, net].map((all) => amountOf(all, member));
        yield [scenario.name, year, memberName(subject, member), ...amounts];
      }
    }
  }
}

/** One row per scenario, year and member, in currency units. */
export function compareFacts(view: ComparisonView): Facts {
  return { fields: FIELDS, rows: { [Symbol.iterator]: () => rows(view) } };
}
