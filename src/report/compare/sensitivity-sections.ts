import type { ComparedScenario } from "../../core/compare/compare.ts";
import type { EqualPartSensitivity } from "../../core/compare/sensitivity.ts";
import { EQUAL } from "../../core/key/move-weight.ts";
import { memberName } from "../../core/model/names.ts";
import { ONE, ZERO } from "../../core/number/fraction.ts";
import { enumerate } from "../../messages/phrases/enumerate.ts";
import { COMPARISON_WORDS } from "../../messages/registry.ts";
import { restInWords } from "../page/key-in-words.ts";
import type { Section } from "../page/page.ts";
import { assumptionEffectsChart } from "./charts/assumption-effects.ts";
import { equalPartChart } from "./charts/equal-part.ts";
import {
  effectTable,
  equalPartTable,
  keyOf,
  neverLoses,
  sensitivityOf,
  shownEffects,
  turnsInWords,
} from "./tables/sensitivity-tables.ts";
import { stretchesText } from "./tables/stretches.ts";
import type { ComparisonView } from "./view/view.ts";

/** Of more who never lose only how many they are is told. */
const MOST_NAMED = 5;

/** With which equal parts each loses; those who never do together, and not where it is said already that nobody does. */
function turnSentences(view: ComparisonView, { members }: EqualPartSensitivity, isTold: boolean): string[] {
  const terms = COMPARISON_WORDS[view.frame.language];
  const never = members.filter(neverLoses);
  const others = members.filter((one) => !neverLoses(one));
  const each = others.map((one) => `${memberName(view.subject, one.member)} ${turnsInWords(view, one)}.`);
  if (never.length === 0 || (isTold && others.length === 0)) return each;
  if (never.length > MOST_NAMED) {
    return [
      ...each,
      others.length > 0
        ? terms.othersLoseNever(never.length)
        : terms.nobodyLoses(stretchesText(view.frame, [{ from: ZERO, to: ONE }])),
    ];
  }
  const names = never.map(({ member }) => memberName(view.subject, member));
  return [...each, `${enumerate(names, view.frame.words)} ${terms.loseNever(never.length)}.`];
}

/** What each assumption by itself makes of the net. */
function effectSections(view: ComparisonView, scenario: ComparedScenario): Section[] {
  const effects = shownEffects(view, scenario);
  return [effectTable(view, effects), ...assumptionEffectsChart(view, scenario, effects)];
}

/** What the key's weights and the other assumptions mean, the most important first. */
export function sensitivitySections(view: ComparisonView, scenario: ComparedScenario): Section[] {
  const sensitivity = view.keys ? null : sensitivityOf(scenario);
  const effects = view.keys || scenario.unknown.length > 0 ? [] : effectSections(view, scenario);
  if (!sensitivity) return effects;
  const { nobodyLoses } = sensitivity;
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
    { kind: "paragraph", lines: [...sentences, ...turnSentences(view, sensitivity, sentences.length > 0), ...rest] },
    ...effects,
  ];
}
