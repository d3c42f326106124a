import type { ComparedScenario } from "../../../core/compare/compare.ts";
import type { EqualPartSensitivity } from "../../../core/compare/sensitivity.ts";
import { EQUAL, weightIn } from "../../../core/key/move-weight.ts";
import { memberName } from "../../../core/model/names.ts";
import {
  absolute,
  compare,
  divide,
  equals,
  type Fraction,
  isNegative,
  isZero,
  ONE,
  subtract,
  ZERO,
} from "../../../core/number/fraction.ts";
import { writtenPercentage } from "../../../messages/phrases/figures.ts";
import { CHART_WORDS } from "../../../messages/registry.ts";
import { roundAmount } from "../../charts/round-amount.ts";
import { largestFirst } from "../../charts/told.ts";
import { money } from "../../page/amount-text.ts";
import { type Chart, type LineNote, moneyUnit } from "../../page/chart.ts";
import { scaleDecimals } from "../../page/scale.ts";
import { equalPartCosts, equalPartTable, keyOf, partInWords, turnsInWords } from "../tables/sensitivity-tables.ts";
import { stretchesText } from "../tables/stretches.ts";
import type { ComparisonView } from "../view/view.ts";
import { subtitleOf } from "./subtitle.ts";

/** More lines than this are not told apart. */
const MOST_LINES = 6;
/** More notes than this hide each other. */
const MOST_NOTES = 3;

/** What one member pays at every equal part, as the table has it. */
interface Moved {
  readonly member: number;
  readonly label: string;
  readonly costs: readonly Fraction[];
  /** What it pays more when all is equal than when nothing is. */
  readonly value: Fraction;
}

function movedBy(view: ComparisonView, scenario: ComparedScenario, found: EqualPartSensitivity): Moved[] {
  const columns = equalPartCosts(view, scenario, found);
  return scenario.members.map((member, row) => {
    const costs = columns.map((column) => column[row] ?? ZERO);
    const [first = ZERO, last = ZERO] = [costs[0], costs.at(-1)];
    return { member, label: memberName(view.subject, member), costs, value: subtract(last, first) };
  });
}

/** How far the equal part is, as it is now, from where a member begins or ceases to lose; null where it nowhere does. */
function distanceOf({ members }: EqualPartSensitivity, { member }: Moved, now: Fraction): Fraction | null {
  const turns = members.find((one) => one.member === member)?.turns ?? [];
  const [first, ...others] = turns.map(({ part }) => absolute(subtract(part, now)));
  return first ? others.reduce((least, one) => (compare(one, least) < 0 ? one : least), first) : null;
}

/** Those whose lines are drawn, by what they pay when all is equal: who is nearest to losing, then whom it moves most. */
function drawnOf(moved: readonly Moved[], found: EqualPartSensitivity, now: Fraction): Moved[] {
  const measured = moved.map((one) => ({ one, far: distanceOf(found, one, now) }));
  const order = measured.sort((a, b) => {
    if (a.far && b.far) return compare(a.far, b.far);
    if (a.far || b.far) return a.far ? -1 : 1;
    return compare(absolute(b.one.value), absolute(a.one.value));
  });
  const chosen = order.slice(0, MOST_LINES).map(({ one }) => one);
  const last = (one: Moved) => ({ label: one.label, value: one.costs.at(-1) ?? ZERO, one });
  return largestFirst(chosen.map(last)).map(({ one }) => one);
}

function titleOf(
  view: ComparisonView,
  scenario: ComparedScenario,
  found: EqualPartSensitivity,
  moved: readonly Moved[],
): string {
  const terms = CHART_WORDS[view.frame.language];
  const [only] = found.nobodyLoses;
  if (scenario.unknown.length > 0) {
    const order = largestFirst(moved);
    const named = (one: Moved, place: "whole" | "bare") => {
      return { name: one.label, amount: roundAmount(view.frame, absolute(one.value))[place] };
    };
    const [more, less] = [order[0], order.at(-1)];
    if (!more || !less) return "";
    return terms.equalPartMoves(named(more, "whole"), isNegative(less.value) ? named(less, "bare") : null);
  }
  if (only === undefined) return terms.equalPartNever;
  if (isZero(only.from) && equals(only.to, ONE)) return terms.equalPartAny;
  return terms.equalPartWithin(stretchesText(view.frame, found.nobodyLoses));
}

/** Where those drawn begin or cease to lose; what is said of the nearest stands at the first such place of each. */
function notesOf(
  view: ComparisonView,
  drawn: readonly Moved[],
  found: EqualPartSensitivity,
  now: Fraction,
): LineNote[] {
  const notes = found.members.flatMap((turned) => {
    const line = drawn.findIndex(({ member }) => member === turned.member);
    const far = drawn[line] && distanceOf(found, drawn[line], now);
    const text = `${memberName(view.subject, turned.member)} ${turnsInWords(view, turned)}`;
    return far ? [{ far, text, line, turns: turned.turns }] : [];
  });
  return notes
    .sort((a, b) => compare(a.far, b.far))
    .flatMap(({ text, line, turns }, rank) =>
      turns.map(({ part }, turn) => ({ at: part, line, text: rank < MOST_NOTES && turn === 0 ? text : "" })),
    );
}

/**
 * What each member pays as the equal part of the key goes from nothing to all, with where somebody begins to lose; none
 * where that moves nothing.
 */
export function equalPartChart(view: ComparisonView, kroner: ComparedScenario, found: EqualPartSensitivity): Chart[] {
  const { frame } = view;
  const { language } = frame;
  const terms = CHART_WORDS[language];
  const moved = movedBy(view, kroner, found);
  if (
    moved.length < 2 ||
    moved.every(({ value, costs }) => isZero(value) && costs.every((cost) => equals(cost, costs[0] ?? cost)))
  )
    return [];
  const weights = (keyOf(view, kroner)?.periods ?? []).map(({ key }) => weightIn(key, EQUAL));
  const [weight] = weights;
  const drawn = drawnOf(moved, found, weight ?? ZERO);
  const now = weight && weights.every((one) => equals(one, weight)) ? writtenPercentage(weight, language) : null;
  const what = subtitleOf(view, kroner, terms.equalPartWhat(now));
  const [most, least] = [largestFirst(moved)[0], largestFirst(moved).at(-1)];
  const fromTo = ({ label, costs }: Moved) => {
    return { name: label, from: money(frame, costs[0] ?? ZERO), to: money(frame, costs.at(-1) ?? ZERO) };
  };
  const table = equalPartTable(view, kroner, found);
  return [
    {
      kind: "chart",
      title: titleOf(view, kroner, found, moved),
      subtitle: drawn.length < moved.length ? `${what}, ${terms.equalPartOf(drawn.length, moved.length)}` : what,
      description: terms.equalPartText([...(most ? [fromTo(most)] : []), ...(least ? [fromTo(least)] : [])]),
      unit: moneyUnit(frame),
      decimals: scaleDecimals(frame.scale),
      form: {
        kind: "lines",
        along: found.points.map(({ part }) => ({ at: part, label: partInWords(view, part) })),
        lines: drawn.map(({ label, costs }) => ({
          label,
          values: costs.map((cost) => divide(cost, frame.scale.unit)),
        })),
        notes: notesOf(view, drawn, found, weight ?? ZERO),
      },
      data: { ...table, heading: null },
    },
  ];
}
