import type { ComparedScenario } from "../../../core/compare/compare.ts";
import {
  type AssumptionEffect,
  assumptionEffects,
  type EqualPartSensitivity,
  equalPartSensitivity,
} from "../../../core/compare/sensitivity.ts";
import { gainStretches, type MemberTurns } from "../../../core/compare/stretch.ts";
import type { NamedKey } from "../../../core/model/key.ts";
import { memberName } from "../../../core/model/names.ts";
import type { Scenario } from "../../../core/model/scenario.ts";
import {
  decimalPlaces,
  equals,
  type Fraction,
  fraction,
  isZero,
  multiply,
  ONE,
  subtract,
  ZERO,
} from "../../../core/number/fraction.ts";
import { amountOf, totalOf } from "../../../core/shares/amounts.ts";
import { percentage, plainFigure, writtenPercentage } from "../../../messages/phrases/figures.ts";
import { COMPARISON_WORDS } from "../../../messages/registry.ts";
import { inwardPercent } from "../../page/amount-text.ts";
import { amountCell } from "../../page/cells.ts";
import { roundedAlone, roundedTogether } from "../../page/scale.ts";
import type { Cell, Row, Table } from "../../page/table.ts";
import { baselineName, type ComparisonView, scenarioName } from "../view/view.ts";
import { stretchesText } from "./stretches.ts";

/** The equal parts shown are 0, 25, 50, 75 and 100 %, and where a cost bends between them. */
const STEPS = 4;

/** A scenario of the comparison as its file has it; null for the case as filed. */
function filedScenario({ subject }: ComparisonView, { name, filed }: ComparedScenario): Scenario | null {
  return filed ? null : (subject.scenarios.find((one) => one.name === name) ?? null);
}

/** The sensitivity of one scenario's key; null when there is no telling what the rest of the key goes by. */
export function sensitivityOf(scenario: ComparedScenario): EqualPartSensitivity | null {
  return equalPartSensitivity(scenario, STEPS);
}

/** What each assumption makes of the net; nothing where the net of all is not known. */
export function effectsOf(view: ComparisonView, scenario: ComparedScenario): AssumptionEffect[] {
  if (scenario.unknown.length > 0) return [];
  return assumptionEffects(view.subject, scenario);
}

/** The key that a scenario is shared by where lines have none of their own. */
export function keyOf(view: ComparisonView, scenario: ComparedScenario): NamedKey | null {
  return filedScenario(view, scenario)?.key ?? view.subject.key;
}

/** Whether a member loses with no equal part at all. */
export function neverLoses({ losesAtZero, turns }: MemberTurns): boolean {
  return !losesAtZero && turns.length === 0;
}

/** With which equal parts a member loses, after its name: the same bounds as of those with which it does not. */
export function turnsInWords(view: ComparisonView, turned: MemberTurns): string {
  const terms = COMPARISON_WORDS[view.frame.language];
  const percent = (part: Fraction, side: "from" | "to") => inwardPercent(view.frame, part, side);
  const [first, second, third] = gainStretches(turned);
  if (first === undefined) return terms.alwaysLoses;
  const [always, never] = [isZero(first.from), equals((second ?? first).to, ONE)];
  if (second === undefined) {
    if (always && never) return terms.loseNever(1);
    if (always) return terms.losesAbove(percent(first.to, "to"));
    if (never) return terms.losesBelow(percent(first.from, "from"));
  } else if (third === undefined && always && never) {
    return terms.losesBetween(percent(first.to, "to"), percent(second.from, "from"));
  }
  return terms.losesOutside(stretchesText(view.frame, gainStretches(turned)));
}

/** An equal part that is shown, with a decimal where it is no whole percentage. */
export function partInWords({ frame }: ComparisonView, part: Fraction): string {
  const places = decimalPlaces(multiply(part, fraction(100n))) ?? 1;
  return percentage(part, Math.min(places, 1), frame.language);
}

/** What members pay at each of the equal parts, in currency units as shown. */
export function equalPartCosts(
  view: ComparisonView,
  scenario: ComparedScenario,
  found: EqualPartSensitivity,
): Fraction[][] {
  return found.points.map((point) =>
    roundedTogether(
      view.frame.scale,
      scenario.members.map((member) => amountOf(point.cost, member)),
    ),
  );
}

export function equalPartTable(view: ComparisonView, scenario: ComparedScenario, found: EqualPartSensitivity): Table {
  const { subject } = view;
  const { words } = view.frame;
  const terms = COMPARISON_WORDS[view.frame.language];
  const totals = found.points.map((point) => totalOf(point.cost));
  const columns = equalPartCosts(view, scenario, found);
  const rows = scenario.members.map((member, row): Row => {
    const cells = columns.map((column): Cell => amountCell(view.frame, column[row] ?? ZERO));
    return { role: "line", level: 0, label: memberName(subject, member), cells };
  });
  rows.push({
    role: "sum",
    level: 0,
    label: words.sum,
    cells: totals.map((total) => amountCell(view.frame, total)),
  });
  const headers = found.points.map(({ part }) => partInWords(view, part));
  return {
    kind: "table",
    heading: terms.equalPartHeading,
    labelHeader: terms.equalPart,
    columns: headers,
    rows,
  };
}

function effectInWords(view: ComparisonView, scenario: ComparedScenario, { what }: AssumptionEffect): string {
  const { language } = view.frame;
  const terms = COMPARISON_WORDS[view.frame.language];
  if (what.kind === "growth") {
    return terms.growthOf(what.of ?? terms.everythingElse, plainFigure(multiply(what.ratio, fraction(100n)), language));
  }
  const percent = writtenPercentage(what.ratio, language);
  if (what.kind === "uncertainty") return terms.ofCost(what.of, percent);
  return terms.ofCost(what.kind === "baseline" ? baselineName(view) : scenarioName(view, scenario), percent);
}

/** The effect of an assumption in words, with the net at its bounds in multiples of the unit shown. */
export interface ShownEffect {
  readonly label: string;
  readonly low: Fraction;
  readonly high: Fraction;
}

export function shownEffects(view: ComparisonView, scenario: ComparedScenario): ShownEffect[] {
  return effectsOf(view, scenario).map((effect) => ({
    label: effectInWords(view, scenario, effect),
    low: roundedAlone(view.frame.scale, effect.low),
    high: roundedAlone(view.frame.scale, effect.high),
  }));
}

export function effectTable(view: ComparisonView, effects: readonly ShownEffect[]): Table {
  const terms = COMPARISON_WORDS[view.frame.language];
  const rows = effects.map(({ label, low, high }): Row => {
    const cells = [low, high, subtract(high, low)].map((value) => amountCell(view.frame, value));
    return { role: "line", level: 0, label, cells };
  });
  return {
    kind: "table",
    heading: terms.assumptionHeading,
    labelHeader: terms.assumption,
    columns: [terms.low, terms.high, terms.span],
    rows,
  };
}
