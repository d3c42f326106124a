import { isDivided } from "../compare/assumption.ts";
import { weightsOf } from "../key/vintage.ts";
import { divide, type Fraction, isZero, multiply, sum } from "../number/fraction.ts";
import { type Amounts, sumOfAmounts } from "../shares/amounts.ts";
import { measuredAsInKeys } from "../shares/measured-as-in-keys.ts";
import type { Baseline } from "./judged.ts";

/**
 * What each member would pay without cooperation if costs that are known only as a sum were divided by population; null
 * when none are, they are divided so already, or a population is not known.
 *
 * @param years the years that count; empty when the budget has none
 */
export function dividedByPopulation({ side }: Baseline, years: readonly number[]): Amounts | null {
  const { subject, split } = side;
  const base = subject.bases.find(({ name }) => name === "population");
  const measured = base && measuredAsInKeys(subject, base, null);
  if (!measured || "code" in measured) return null;
  const yearsShared = new Set<number | null>(years.length > 0 ? years : [null]);
  let changes = false;
  const amounts: Amounts[] = [];
  for (const { line, key, amount, shares, pool } of split.lines) {
    if (!yearsShared.has(line.year) || shares.length === 0) continue;
    if (key === null || !isDivided({ shares, pool }) || amount === null) {
      amounts.push(new Map(shares.map(({ member, exact }) => [member, exact])));
      continue;
    }
    const among = pool?.members ?? shares.map(({ member }) => member);
    const weights = weightsOf(subject, measured, among);
    const all = sum(weights.weights);
    if (weights.issues.length > 0 || isZero(all)) return null;
    const part = (at: number): Fraction => multiply(amount, divide(weights.weights[among.indexOf(at)] ?? all, all));
    const divided = shares.map(({ member, exact }) => ({ member, exact, by: part(member) }));
    changes ||= divided.some(({ exact, by }) => exact.num !== by.num || exact.den !== by.den);
    amounts.push(new Map(divided.map(({ member, by }) => [member, by])));
  }
  return changes ? sumOfAmounts(amounts) : null;
}
