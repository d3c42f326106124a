import { ofMember } from "../../core/compare/compare.ts";
import { memberName } from "../../core/model/names.ts";
import { type Amounts, amountOf } from "../../core/shares/amounts.ts";
import type { Fact, Facts } from "../page/report.ts";
import { type ComparisonView, machineName } from "./view/view.ts";

const FIELDS = ["scenario", "year", "member", "baseline", "cost", "savings", "establishment", "net"];

function* rows(view: ComparisonView): Generator<readonly Fact[]> {
  const { kroner, subject } = view;
  for (const scenario of kroner) {
    const name = machineName(view, scenario.with, scenario.name);
    for (const { year, baseline, cost, savings, establishment, net } of scenario.years) {
      for (const member of scenario.members) {
        if (scenario.with.choices.isAway?.(member, year)) continue;
        const whereKnown = (all: Amounts) => ofMember(scenario, all, member);
        const paid = [amountOf(cost, member), whereKnown(savings), amountOf(establishment, member), whereKnown(net)];
        yield [name, year, memberName(subject, member), whereKnown(baseline), ...paid];
      }
    }
  }
}

/** One row per scenario, year and member that takes part in it, in currency units. */
export function compareFacts(view: ComparisonView): Facts {
  return { fields: FIELDS, rows: { [Symbol.iterator]: () => rows(view) } };
}
