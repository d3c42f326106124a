import { type Payback, payback } from "../finance/payback.ts";
import { type CashFlow, presentValue } from "../finance/present-value.ts";
import { remembered } from "../memory/remembered.ts";
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
  ZERO,
} from "../number/fraction.ts";
import { namesOf, workedPortions } from "../overhead/portions.ts";
import type { AllocatedLine } from "../shares/allocation.ts";
import { totalOf } from "../shares/amounts.ts";
import { paidFor } from "../shares/paid.ts";
import type { ComparedScenario } from "./compare.ts";
import { linesInYear, type Side } from "./side.ts";

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
export type Factor = (line: BudgetLine) => Fraction;

const CERTAIN: Factor = () => ONE;

/** What some members pay of lines, all together. */
function paidOf(lines: readonly AllocatedLine[], members: readonly number[]): Fraction {
  return totalOf(paidFor(lines, members, "exact"));
}

/** How much more that is by a factor; lines with the same are added up together. */
function movedOf(lines: readonly AllocatedLine[], members: readonly number[], factor: Factor): Fraction {
  const byMore = new Map<string, { readonly more: Fraction; readonly lines: AllocatedLine[] }>();
  for (const allocated of lines) {
    const more = subtract(factor(allocated.line), ONE);
    if (isZero(more)) continue;
    const id = toFractionText(more);
    const alike = byMore.get(id);
    if (alike) alike.lines.push(allocated);
    else byMore.set(id, { more, lines: [allocated] });
  }
  return sum([...byMore.values()].map((one) => multiply(paidOf(one.lines, members), one.more)));
}

/** Factors for each side of the comparison. */
export interface Factors {
  readonly without: Factor;
  readonly with: Factor;
}

const ALL_CERTAIN: Factors = { without: CERTAIN, with: CERTAIN };

/** An amount of some lines of a side. */
type AmountOf = (lines: readonly AllocatedLine[], side: keyof Factors) => Fraction;

/** Such an amount in every year. */
function inYears(scenario: ComparedScenario, amountOf: AmountOf) {
  const of = (side: keyof Factors, year: number | null, kind: "running" | "once") =>
    amountOf(linesInYear(scenario[side], year)[kind], side);
  return scenario.years.map(({ year }) => {
    const baseline = of("without", year, "running");
    const cost = of("with", year, "running");
    const establishment = subtract(of("with", year, "once"), of("without", year, "once"));
    return { year, baseline, cost, establishment, savings: subtract(baseline, cost) };
  });
}

type ExactYears = ReturnType<typeof inYears>;

/** Every year's exact amounts. */
const certainYears = remembered((scenario: ComparedScenario) =>
  inYears(scenario, (lines) => paidOf(lines, scenario.members)),
);

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
  const certain = certainYears(scenario);
  const moved = inYears(scenario, (lines, side) => movedOf(lines, scenario.members, factors[side]));
  const unit = scenario.with.subject.round;
  const shown = (part: "baseline" | "cost" | "establishment") =>
    add(totalOf(scenario.total[part]), roundedTo(sum(moved.map((entry) => entry[part])), unit));
  const [baseline, cost, establishment] = [shown("baseline"), shown("cost"), shown("establishment")];
  const savings = subtract(baseline, cost);
  return {
    baseline,
    cost,
    savings,
    establishment,
    net: subtract(savings, establishment),
    ...returnOf(together(certain, moved), discount),
  };
}

/** What years cost and save, with how much more that is. */
function together(years: ExactYears, more: ExactYears): FlowYear[] {
  return years.map(({ year, savings, establishment }, at) => ({
    year,
    savings: add(savings, more[at]?.savings ?? ZERO),
    establishment: add(establishment, more[at]?.establishment ?? ZERO),
  }));
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

/** A factor of a side's lines with what it makes of those that are portions of them: these move as they do. */
export function carried({ split }: Side, own: Factor): Factor {
  if (!split.lines.some(({ basis }) => basis !== undefined)) return own;
  const moved = split.lines.map(({ line, amount }) => {
    const { portion } = line;
    const factor = own(line);
    const ratio = portion && multiply(portion.ratio, factor);
    return {
      ...line,
      amount: amount && multiply(amount, factor),
      ...(portion && ratio && { portion: { ...portion, ratio } }),
    };
  });
  const { worked } = workedPortions(moved);
  const factors = new Map(
    split.lines.flatMap(({ line, amount }, at) => {
      const after = worked.get(at)?.amount;
      return after && amount && !isZero(amount) ? [[line, divide(after, amount)] as const] : [];
    }),
  );
  return (line) => factors.get(line) ?? own(line);
}

/** How uncertain each line of a side is that some uncertainty names, as a ratio of its amount: the first that does counts. */
function uncertainLines({ split }: Side, uncertainty: readonly Uncertainty[]): ReadonlyMap<BudgetLine, Fraction> {
  const ratios = new Map<string, Fraction>();
  for (const { of, ratio } of uncertainty) if (!ratios.has(of.text)) ratios.set(of.text, ratio);
  const asked = new AskedNames([...ratios.keys()]);
  return new Map(
    split.lines.flatMap(({ line }) => {
      const [first] = namesOf(line, asked);
      const ratio = first === undefined ? undefined : ratios.get(first);
      return ratio ? [[line, ratio] as const] : [];
    }),
  );
}

/** The outcomes with the uncertain costs at their lower and at their higher bound; null when nothing is uncertain. */
export function outcomeRange(
  scenario: ComparedScenario,
  subject: Pick<Case, "outlook" | "uncertainty">,
  uncertainty: readonly Uncertainty[] = subject.uncertainty,
): { readonly low: Outcome; readonly high: Outcome } | null {
  if (uncertainty.length === 0) return null;
  const ratios = {
    without: uncertainLines(scenario.without, uncertainty),
    with: uncertainLines(scenario.with, uncertainty),
  };
  const at = (sign: Fraction) => {
    // A portion of other lines is as uncertain as they are, and more only where it is named itself.
    const bounded = (side: keyof Factors) =>
      carried(scenario[side], (line) => add(ONE, multiply(sign, ratios[side].get(line) ?? ZERO)));
    const factors = { without: bounded("without"), with: bounded("with") };
    return outcomeOf(scenario, subject.outlook.discount, factors);
  };
  return { low: at(negate(ONE)), high: at(ONE) };
}
