import type { BudgetLine } from "../model/line.ts";
import { type Fraction, multiply } from "../number/fraction.ts";

/** A line so many times as large: what its steps add with it, and a portion of other lines so much more of them. */
export function scaledLine(line: BudgetLine, factor: Fraction): BudgetLine {
  const { amount, portion, steps } = line;
  return {
    ...line,
    amount: amount && multiply(amount, factor),
    ...(portion && { portion: { ...portion, ratio: multiply(portion.ratio, factor) } }),
    ...(steps && { steps: steps.map((step) => ({ ...step, amount: multiply(step.amount, factor) })) }),
  };
}
