import type { ComparedScenario } from "../../core/compare/compare.ts";
import { EQUAL } from "../../core/key/move-weight.ts";
import { memberName } from "../../core/model/names.ts";
import { COMPARISON_WORDS } from "../../messages/registry.ts";
import { restInWords } from "../page/key-in-words.ts";
import type { Section } from "../page/page.ts";
import { assumptionEffectsChart } from "./charts/assumption-effects.ts";
import { equalPartChart } from "./charts/equal-part.ts";
import { effectTable, equalPartTable, keyOf, sensitivityOf, turnsInWords } from "./tables/sensitivity-tables.ts";
import { stretchesText } from "./tables/stretches.ts";
import type { ComparisonView } from "./view/view.ts";

/** What the key's weights and the other assumptions mean, the most important first. */
export function sensitivitySections(view: ComparisonView, scenario: ComparedScenario): Section[] {
  const sensitivity = view.keys ? null : sensitivityOf(view, scenario);
  const effects: Section[] =
    view.keys || scenario.unknown.length > 0
      ? []
      : [effectTable(view, scenario), ...assumptionEffectsChart(view, scenario)];
  if (!sensitivity) return effects;
  const { nobodyLoses } = sensitivity;
  const turns = sensitivity.members.map(
    (turned) => `${memberName(view.subject, turned.member)} ${turnsInWords(view, turned)}.`,
  );
  const sentences =
    nobodyLoses.length === 0
      ? [COMPARISON_WORDS[view.frame.language].somebodyAlwaysLoses]
      : scenario.unknown.length > 0
        ? []
        : [COMPARISON_WORDS[view.frame.language].nobodyLoses(stretchesText(view.frame, nobodyLoses))];
  const rest = restInWords(keyOf(view, scenario), EQUAL, view.subject, view.frame);
  return [
    equalPartTable(view, scenario, sensitivity),
    ...equalPartChart(view, scenario, sensitivity),
    { kind: "paragraph", lines: [...sentences, ...turns, ...rest] },
    ...effects,
  ];
}
