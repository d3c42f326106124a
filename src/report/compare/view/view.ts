import type { ComparedScenario } from "../../../core/compare/compare.ts";
import type { Side } from "../../../core/compare/side.ts";
import type { Case } from "../../../core/model/case.ts";
import type { Language } from "../../../core/model/language.ts";
import { memberName } from "../../../core/model/names.ts";
import type { Scenario } from "../../../core/model/scenario.ts";
import { isZero } from "../../../core/number/fraction.ts";
import { enumerate } from "../../../messages/phrases/enumerate.ts";
import { COMPARISON_WORDS } from "../../../messages/registry.ts";
import type { Frame } from "../../page/frame.ts";

/** A comparison of scenarios with the baseline, and how it is to be shown. */
export interface ComparisonView {
  readonly frame: Frame;
  readonly subject: Case;
  readonly baseline: Scenario;
  /** Rounded to what is shown. */
  readonly shown: readonly ComparedScenario[];
  /** The same in currency units. */
  readonly kroner: readonly ComparedScenario[];
  /** The keys held against each other, when no scenarios are. */
  readonly keys: boolean;
}

/** A scenario that is shown, in currency units. */
export function kronerOf(view: ComparisonView, shown: ComparedScenario): ComparedScenario {
  return view.kroner[view.shown.indexOf(shown)] ?? shown;
}

/** A scenario in currency units, rounded to what is shown. */
export function shownOf(view: ComparisonView, kroner: ComparedScenario): ComparedScenario {
  return view.shown[view.kroner.indexOf(kroner)] ?? kroner;
}

/** The printed name of a scenario: what it is for the case as filed, otherwise the name it was given. */
export function scenarioName(view: ComparisonView, scenario: ComparedScenario): string {
  return scenario.filed && !view.keys ? COMPARISON_WORDS[view.frame.language].with : scenario.name;
}

/** Whether a scenario goes by a name that it was given: not the cooperation itself, whoever takes part in it. */
export function isNamed(view: Pick<ComparisonView, "frame">, scenario: ComparedScenario): boolean {
  return !scenario.filed && scenario.name !== COMPARISON_WORDS[view.frame.language].with;
}

/** Whether anything is paid once in a scenario, as it is shown. */
export function establishes({ years }: ComparedScenario): boolean {
  return years.some(({ establishment }) => [...establishment.values()].some((cost) => !isZero(cost)));
}

/** What is left of savings: without establishment they are what is left. */
export function netName(language: Language, isEstablished: boolean): string {
  const { net, savings } = COMPARISON_WORDS[language];
  return isEstablished ? net : savings;
}

/**
 * What the amounts of a scenario are called, each alike wherever it stands: the running cost, what is saved in it, and what
 * is left of that when establishment is paid. Without establishment the first is the cost, and the others are one.
 */
export function amountNames(view: ComparisonView, scenario: ComparedScenario) {
  const terms = COMPARISON_WORDS[view.frame.language];
  const inOperations = (label: string) => (establishes(scenario) ? terms.inOperations(label) : label);
  return {
    running: inOperations(scenarioName(view, scenario)),
    savings: inOperations(terms.savings),
    net: netName(view.frame.language, establishes(scenario)),
  };
}

/** The printed name of the baseline. */
export function baselineName(view: ComparisonView): string {
  return view.keys ? view.baseline.name : COMPARISON_WORDS[view.frame.language].without;
}

/** A side's name for programs: a key in canonical English, a scenario as it was named. */
export function machineName(view: ComparisonView, side: Side, name: string): string {
  if (!view.keys) return name;
  const texts = new Set(side.split.lines.flatMap(({ key, keyText }) => (key && !key.own ? [keyText] : [])));
  return texts.size === 1 ? ([...texts][0] ?? name) : name;
}

/** More members than this are counted, not named. */
const MOST_NAMED = 3;

/** Who takes part in some year, by name where they are few. */
export function whoOf(view: ComparisonView, scenario: ComparedScenario): string {
  const names = scenario.members.map((member) => memberName(view.subject, member));
  return names.length > MOST_NAMED ? view.frame.words.members(names.length) : enumerate(names, view.frame.words);
}

/** What stands above a scenario's tables where there are several: its name and who takes part. */
export function headingOf(view: ComparisonView, scenario: ComparedScenario): string | null {
  if (view.shown.length === 1) return null;
  const name = scenarioName(view, scenario);
  const called =
    !view.keys && isNamed(view, scenario) ? COMPARISON_WORDS[view.frame.language].scenarioHeading(name) : name;
  return `${called}: ${whoOf(view, scenario)}`;
}
