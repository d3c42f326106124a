import type { ComparedScenario } from "../../../core/compare/compare.ts";
import { CHART_WORDS } from "../../../messages/registry.ts";
import { span } from "../../page/span.ts";
import { type ComparisonView, isNamed, scenarioName } from "../view/view.ts";

/** What a chart shows of a scenario and its years; which scenario, where it is not the case as filed. */
export function subtitleOf(view: ComparisonView, scenario: ComparedScenario, what: string): string {
  const terms = CHART_WORDS[view.frame.language];
  const label = isNamed(view, scenario) ? terms.ofScenario(what, scenarioName(view, scenario)) : what;
  return terms.inYears(label, span(scenario.years.map(({ year }) => year)));
}
