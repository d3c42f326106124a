import { compounded } from "../finance/compound.ts";
import type { BudgetLine } from "../model/line.ts";
import type { GrowthIndex } from "../model/scenario.ts";
import { divide, type Fraction, isZero, ZERO } from "../number/fraction.ts";
import type { LineOrigin } from "../scenario/scenario-case.ts";
import type { GrowthStep, Step } from "./step.ts";
import type { Part } from "./sum.ts";

/**
 * How the amount of a line comes from that of the budget's last year, in whose cell it stands, and an index; null for a line
 * of the budget's own years.
 *
 * @param amount what it has come to
 */
export function grownSteps(line: BudgetLine, amount: Fraction, origin: LineOrigin | undefined): Step[] | null {
  const growth = origin?.growth ?? null;
  if (growth === null || line.year === null) return null;
  const from = line.year - growth.years;
  const factor = compounded(growth.index?.ratio ?? ZERO, growth.years);
  const before = isZero(factor) ? (origin?.filed.amount ?? ZERO) : divide(amount, factor);
  return [
    { kind: "amount", line: { ...line, year: from }, value: before },
    { kind: "growth", index: growth.index, from, years: growth.years, value: amount },
  ];
}

/** By what the lines of a sum have grown, each index and year once. */
export function growthOfSum(parts: readonly Part[], origins: ReadonlyMap<BudgetLine, LineOrigin> | undefined): Step[] {
  const steps = new Map<string, GrowthStep>();
  const numbers = new Map<GrowthIndex | null, number>();
  for (const { line } of parts) {
    const growth = origins?.get(line.line)?.growth ?? null;
    const { year } = line.line;
    // A portion of others grows as they do.
    if (growth === null || year === null || (line.line.portion && growth.index === null)) continue;
    const { index, years } = growth;
    if (!numbers.has(index)) numbers.set(index, numbers.size);
    steps.set(`${numbers.get(index)} ${year}`, { kind: "growth", index, from: year - years, years, value: null });
  }
  return [...steps.values()];
}
