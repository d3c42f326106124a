import type { ComparedScenario } from "../../../core/compare/compare.ts";
import { memberName } from "../../../core/model/names.ts";
import { subtract } from "../../../core/number/fraction.ts";
import { amountOf } from "../../../core/shares/amounts.ts";
import { CHART_WORDS } from "../../../messages/registry.ts";
import { signedBars } from "../../charts/signed-bars.ts";
import type { Chart } from "../../page/chart.ts";
import { paidFor } from "../tables/member-table.ts";
import { amountNames, type ComparisonView, establishes } from "../view/view.ts";
import { subtitleOf } from "./subtitle.ts";

/** What each member nets over all years, as its table has it: who gains, who loses. None of whom it is not known. */
export function netByMember(view: ComparisonView, scenario: ComparedScenario): Chart[] {
  const { frame, subject } = view;
  const terms = CHART_WORDS[frame.language];
  const paid = paidFor(view, scenario);
  const known = scenario.members.filter((member) => !scenario.unknown.includes(member));
  return signedBars({
    frame,
    words: terms.net,
    subtitle: subtitleOf(view, scenario, terms.netWhat(establishes(scenario))),
    amounts: known.map((member) => ({
      label: memberName(subject, member),
      value: subtract(amountOf(paid.without, member), amountOf(paid.with, member)),
    })),
    labelHeader: frame.words.member,
    header: amountNames(view, scenario).net,
  });
}
