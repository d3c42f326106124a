import { compounded } from "../finance/compound.ts";
import { EQUAL, withWeightThroughout } from "../key/move-weight.ts";
import type { Case } from "../model/case.ts";
import type { GrowthIndex } from "../model/scenario.ts";
import {
  add,
  compare as compareFractions,
  divide,
  equals,
  type Fraction,
  fraction,
  isNegative,
  negate,
  ONE,
  subtract,
  ZERO,
} from "../number/fraction.ts";
import type { AllocatedLine } from "../shares/allocation.ts";
import { type Amounts, amountOf, minus, plus } from "../shares/amounts.ts";
import { paidFor } from "../shares/paid.ts";
import { exactSplit } from "../split/split.ts";
import { straightWeights } from "../split/straight-weights.ts";
import { type ComparedScenario, comparedYear, totalOfYears } from "./compare.ts";
import { lossParts } from "./loss-parts.ts";
import { carried, type Factor, type Factors, outcomeOf, outcomeRange } from "./outcome.ts";
import type { Side } from "./side.ts";
import { commonStretches, type MemberTurns, type Stretch } from "./stretch.ts";

/** What members pay in all, establishment included, and net, when the equal part of the key is `part`. Exact. */
export interface EqualPartPoint {
  readonly part: Fraction;
  readonly cost: Amounts;
  readonly net: Amounts;
}

/** An assumption's effect on the net of all members together, at its lower and its higher bound. */
export interface AssumptionEffect {
  readonly what:
    | { readonly kind: "uncertainty"; readonly of: string; readonly ratio: Fraction }
    | { readonly kind: "baseline" | "scenario"; readonly ratio: Fraction }
    | { readonly kind: "growth"; readonly of: string | null; readonly ratio: Fraction };
  readonly low: Fraction;
  readonly high: Fraction;
}

const TENTH = fraction(1n, 10n);
const POINT = fraction(1n, 100n);

/**
 * What a comparison comes to with the equal part of the scenario's key set to a part: the baseline stays as it is assumed, so
 * that all moves by as much as what members pay. Null where the key gives no shares.
 */
function byEqualPart(compared: ComparedScenario): (part: Fraction) => EqualPartPoint | null {
  const { subject, choices, split } = compared.with;
  const paidOf = (lines: readonly AllocatedLine[]) => paidFor(lines, compared.members, "exact");
  const years = compared.years.map(({ year }) => comparedYear(compared, year, "exact"));
  const { cost, establishment, net } = totalOfYears(years);
  const [before, paid] = [plus(cost, establishment), paidOf(split.lines)];
  return (part) => {
    const key = subject.key && withWeightThroughout(subject.key, EQUAL, part);
    const lines = key && exactSplit({ ...subject, key }, choices);
    if (!lines) return null;
    const more = minus(paidOf(lines), paid);
    const left = new Map([...net].map(([member, amount]) => [member, subtract(amount, amountOf(more, member))]));
    return { part, cost: plus(before, more), net: left };
  };
}

/** What the equal part of a key means for every member. */
export interface EqualPartSensitivity {
  readonly points: readonly EqualPartPoint[];
  readonly members: readonly MemberTurns[];
  /** The equal parts with which nobody loses, ascending. */
  readonly nobodyLoses: readonly Stretch[];
}

/**
 * Each member's cost over `steps` + 1 equal parts from 0 to 1 and where it bends between them, and, for those whose cost
 * without is known, the exact parts where they begin or cease to lose.
 */
export function equalPartSensitivity(compared: ComparedScenario, steps: number): EqualPartSensitivity | null {
  const { subject, choices } = compared.with;
  const pointAt = byEqualPart(compared);
  const byPart = new Map<string, EqualPartPoint | null>();
  const at = (part: Fraction) => {
    const id = `${part.num}/${part.den}`;
    const point = byPart.get(id) ?? pointAt(part);
    byPart.set(id, point);
    return point;
  };
  const { bends } = straightWeights(subject, choices, EQUAL);
  const even = Array.from({ length: steps + 1 }, (_, step) => fraction(BigInt(step), BigInt(steps)));
  const between = (bends ?? []).filter((bend) => even.every((one) => !equals(one, bend)));
  const points = [...even, ...between].sort(compareFractions).map(at);
  const whole = points.flatMap((point) => (point ? [point] : []));
  if (whole.length < points.length) return null;
  const priced = compared.members.filter((member) => !compared.unknown.includes(member));
  const turned = priced.map((member): MemberTurns => {
    const net = (part: Fraction) => {
      const point = at(part);
      return point && amountOf(point.net, member);
    };
    return { member, losesAtZero: isNegative(net(ZERO) ?? ZERO), turns: lossParts(net, bends) };
  });
  return { points: whole, members: turned, nobodyLoses: commonStretches(turned) };
}

/** How much of its amount a line comes to when what grows by an index grows by another ratio a year. */
function regrown(side: Side, index: GrowthIndex, ratio: Fraction): Factor {
  const byYears = new Map<number, Fraction>();
  return carried(side, (line) => {
    const growth = side.origins.get(line)?.growth;
    if (growth?.index !== index) return ONE;
    const { years } = growth;
    const known = byYears.get(years) ?? divide(compounded(ratio, years), compounded(index.ratio, years));
    byYears.set(years, known);
    return known;
  });
}

/** The effect of every assumption by itself, the largest first: stated uncertainties, growth ±1 point, costs ±10 %. */
export function assumptionEffects(subject: Case, compared: ComparedScenario): AssumptionEffect[] {
  const { discount } = subject.outlook;
  const scaled = (side: keyof Factors, by: Fraction) => {
    const certain = () => ONE;
    const factors = { without: certain, with: certain, [side]: () => add(ONE, by) };
    return outcomeOf(compared, discount, factors).net;
  };
  const costs = (["baseline", "scenario"] as const).map((kind): AssumptionEffect => {
    const side = kind === "baseline" ? "without" : "with";
    const bounds = [scaled(side, negate(TENTH)), scaled(side, TENTH)] as const;
    return { what: { kind, ratio: TENTH }, ...ordered(...bounds) };
  });
  const stated = subject.uncertainty.flatMap((uncertainty): AssumptionEffect[] => {
    const range = outcomeRange(compared, subject, [uncertainty]);
    const { of, ratio } = uncertainty;
    return range
      ? [{ what: { kind: "uncertainty", of: of.text, ratio }, ...ordered(range.low.net, range.high.net) }]
      : [];
  });
  const growth = subject.outlook.index.map((index): AssumptionEffect => {
    const net = (ratio: Fraction) => {
      const { with: together, without } = compared;
      const factors = { without: regrown(without, index, ratio), with: regrown(together, index, ratio) };
      return outcomeOf(compared, discount, factors).net;
    };
    const bounds = [net(subtract(index.ratio, POINT)), net(add(index.ratio, POINT))] as const;
    return { what: { kind: "growth", of: index.of?.text ?? null, ratio: POINT }, ...ordered(...bounds) };
  });
  const spanOf = (effect: AssumptionEffect) => subtract(effect.high, effect.low);
  return [...stated, ...growth, ...costs].sort((a, b) => compareFractions(spanOf(b), spanOf(a)));
}

function ordered(a: Fraction, b: Fraction): { readonly low: Fraction; readonly high: Fraction } {
  return compareFractions(a, b) <= 0 ? { low: a, high: b } : { low: b, high: a };
}
