import { type Payback, payback } from "../finance/payback.ts";
import { type CashFlow, presentValue } from "../finance/present-value.ts";
import { AskedNames } from "../model/asked-names.ts";
import type { Case } from "../model/case.ts";
import type { BudgetLine } from "../model/line.ts";
import type { Uncertainty } from "../model/scenario.ts";
import {
  add,
  divide,
  type Fraction,
  isZero,
  multiply,
  negate,
  ONE,
  roundedTo,
  subtract,
  sum,
  toFractionText,
} from "../number/fraction.ts";
import { namesOf, workedPortions } from "../overhead/portions.ts";
import type { AllocatedLine } from "../shares/allocation.ts";
import { totalOf } from "../shares/amounts.ts";
import { paidFor } from "../shares/paid.ts";
import type { ComparedScenario } from "./compare.ts";
import type { Side } from "./side.ts";

/** What a scenario comes to over all its years, for all members together. Amounts in currency units. */
export interface Outcome {
  readonly baseline: Fraction;
  readonly cost: Fraction;
  readonly savings: Fraction;
  readonly establishment: Fraction;
  readonly net: Fraction;
  /** Null without a discount rate or without years. */
  readonly netPresentValue: Fraction | null;
  /** Null when it never pays, or without years. */
  readonly payback: Payback | null;
  /** What comes in and goes out so many years after the start of the first; none without years. */
  readonly flows: readonly CashFlow[];
}

/** What a year costs and saves, to be held against other years. */
export interface FlowYear {
  readonly year: number | null;
  readonly savings: Fraction;
  readonly establishment: Fraction;
}

/** When what a scenario costs and saves comes back. */
export type Return = Pick<Outcome, "netPresentValue" | "payback" | "flows">;

/** How much of its amount a line counts with: 1, or more or less under an uncertainty. */
type Factor = (line: BudgetLine) => Fraction;

const CERTAIN: Factor = () => ONE;

interface Part {
  readonly members: readonly number[];
  readonly year: number | null;
  readonly establishment: boolean;
}

/** What members pay in a part of a side; lines with the same factor are added up together. */
function amountIn({ split, isEstablishment }: Side, { members, year, establishment }: Part, factor: Factor): Fraction {
  const byFactor = new Map<string, { readonly factor: Fraction; readonly lines: AllocatedLine[] }>();
  for (const allocated of split.lines) {
    const { line } = allocated;
    if (line.year !== year || isEstablishment(line) !== establishment) continue;
    const own = factor(line);
    const alike = byFactor.get(toFractionText(own));
    if (alike) alike.lines.push(allocated);
    else byFactor.set(toFractionText(own), { factor: own, lines: [allocated] });
  }
  return sum([...byFactor.values()].map((one) => multiply(totalOf(paidFor(one.lines, members, "exact")), one.factor)));
}

/** Factors for each side of the comparison. */
export interface Factors {
  readonly without: Factor;
  readonly with: Factor;
}

const ALL_CERTAIN: Factors = { without: CERTAIN, with: CERTAIN };

/** Every year's exact amounts under the factors. */
function exactYears(scenario: ComparedScenario, factors: Factors) {
  const { members } = scenario;
  return scenario.years.map(({ year }) => {
    const running = { members, year, establishment: false };
    const once = { members, year, establishment: true };
    const baseline = amountIn(scenario.without, running, factors.without);
    const cost = amountIn(scenario.with, running, factors.with);
    const establishment = subtract(
      amountIn(scenario.with, once, factors.with),
      amountIn(scenario.without, once, factors.without),
    );
    return { year, baseline, cost, establishment, savings: subtract(baseline, cost) };
  });
}

type ExactYears = ReturnType<typeof exactYears>;

/**
 * The outcome with every line at its amount, or at what `factors` make of it. Sums are those of the years and members
 * as shown, moved by what the factors make of them in whole units of rounding, so that everything adds up. Present value and payback are
 * reckoned from exact amounts, by docs/methods.md §4: establishment falls at the start of its year, savings one year
 * later.
 *
 * @param scenario in currency units
 */
export function outcomeOf(
  scenario: ComparedScenario,
  discount: Fraction | null,
  factors: Factors = ALL_CERTAIN,
): Outcome {
  const years = exactYears(scenario, factors);
  const unit = scenario.with.subject.round;
  const certain = factors === ALL_CERTAIN ? years : exactYears(scenario, ALL_CERTAIN);
  const shown = (part: "baseline" | "cost" | "establishment") => {
    const exact = (of: ExactYears) => sum(of.map((entry) => entry[part]));
    const moved = subtract(exact(years), exact(certain));
    return add(totalOf(scenario.total[part]), roundedTo(moved, unit));
  };
  const [baseline, cost, establishment] = [shown("baseline"), shown("cost"), shown("establishment")];
  const savings = subtract(baseline, cost);
  return {
    baseline,
    cost,
    savings,
    establishment,
    net: subtract(savings, establishment),
    ...returnOf(years, discount),
  };
}

/** What amounts come to over time, the first year's start being time zero. */
export function returnOf(years: readonly FlowYear[], discount: Fraction | null): Return {
  const dated = years.flatMap((entry) => (entry.year === null ? [] : [{ ...entry, year: entry.year }]));
  const first = dated[0]?.year ?? 0;
  const flows = dated.flatMap(({ year, savings, establishment }) => [
    { time: year - first, amount: negate(establishment) },
    { time: year - first + 1, amount: savings },
  ]);
  return {
    netPresentValue: discount === null || dated.length === 0 ? null : presentValue(flows, discount),
    payback: dated.length === 0 ? null : payback(dated),
    flows,
  };
}

/**
 * Every uncertain cost of a side at one bound: `sign` −1 for the lower, +1 for the higher. The first that names a line
 * counts. A portion of other lines is as uncertain as they are, and more only where it is named itself.
 */
function bounded({ split }: Side, uncertainty: readonly Uncertainty[], sign: 1 | -1): Factor {
  const ofNames = new Map<string, Uncertainty>();
  for (const one of uncertainty) if (!ofNames.has(one.of.text)) ofNames.set(one.of.text, one);
  const asked = new AskedNames([...ofNames.keys()]);
  const own: Factor = (line) => {
    const [first] = namesOf(line, asked);
    const ofLine = first === undefined ? undefined : ofNames.get(first);
    if (!ofLine) return ONE;
    return add(ONE, sign === 1 ? ofLine.ratio : negate(ofLine.ratio));
  };
  if (!split.lines.some(({ basis }) => basis !== undefined)) return own;
  const bound = split.lines.map(({ line, amount }) => {
    const { portion } = line;
    const factor = own(line);
    const ratio = portion && multiply(portion.ratio, factor);
    return {
      ...line,
      amount: amount && multiply(amount, factor),
      ...(portion && ratio && { portion: { ...portion, ratio } }),
    };
  });
  const { worked } = workedPortions(bound);
  const factors = new Map(
    split.lines.flatMap(({ line, amount }, at) => {
      const after = worked.get(at)?.amount;
      return after && amount && !isZero(amount) ? [[line, divide(after, amount)] as const] : [];
    }),
  );
  return (line) => factors.get(line) ?? own(line);
}

/** The outcomes with the uncertain costs at their lower and at their higher bound; null when nothing is uncertain. */
export function outcomeRange(
  scenario: ComparedScenario,
  subject: Pick<Case, "outlook" | "uncertainty">,
  uncertainty: readonly Uncertainty[] = subject.uncertainty,
): { readonly low: Outcome; readonly high: Outcome } | null {
  if (uncertainty.length === 0) return null;
  const at = (sign: 1 | -1) => {
    const at = (side: Side) => bounded(side, uncertainty, sign);
    const factors = { without: at(scenario.without), with: at(scenario.with) };
    return outcomeOf(scenario, subject.outlook.discount, factors);
  };
  return { low: at(-1), high: at(1) };
}
