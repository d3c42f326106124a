import { compounded } from "../finance/compound.ts";
import type { BudgetLine } from "../model/line.ts";
import { depthOf } from "../model/line.ts";
import type { GrowthIndex, Outlook } from "../model/scenario.ts";
import { divide, type Fraction, multiply, ZERO } from "../number/fraction.ts";

/**
 * How much a line grows a year: by the index that names it, else by that of its innermost group that has one, else by
 * the index for everything else, else not at all. Of two indexes for the same name the first counts.
 */
function growthOf(line: BudgetLine, indexes: readonly GrowthIndex[]): Fraction {
  let ratio = ZERO;
  let depth = -2;
  for (const index of indexes) {
    const found = index.of === null ? -1 : depthOf(line, index.of);
    if (found !== null && found > depth) [ratio, depth] = [index.ratio, found];
  }
  return ratio;
}

/**
 * The budget to the horizon: after its lines, year by year, those of its last year again with their yearly growth,
 * exactly. What is one-off does not go on, nor do stated sums and notes, nor lines that ended before. Everything else
 * of a line stays: its key is then that of the new year. Lines without years, or a horizon that adds none: as they are.
 *
 * @param isOneOff which lines do not recur, as {@link establishmentTest} tells
 */
export function grown(
  lines: readonly BudgetLine[],
  outlook: Pick<Outlook, "index" | "horizon">,
  isOneOff: (line: BudgetLine) => boolean,
): BudgetLine[] {
  let last = -Infinity;
  for (const { type, year } of lines) if (type === "line" && year !== null && year > last) last = year;
  const added: BudgetLine[] = [];
  if (last === -Infinity || outlook.horizon === null) return [...lines];
  const recurring = lines.filter((line) => line.type === "line" && line.year === last && !isOneOff(line));
  for (let year = last + 1; year <= outlook.horizon; year++) {
    for (const line of recurring) {
      const factor = compounded(growthOf(line, outlook.index), year - last);
      added.push({ ...line, year, amount: line.amount && multiply(line.amount, factor) });
    }
  }
  return [...lines, ...added];
}

/**
 * An amount of `year` in the prices of `baseYear`, exactly: less where prices rose in between, more when it is of an
 * earlier year.
 *
 * @param rate the yearly rise of prices as a ratio, 1/40 for 2.5 %
 * @throws RangeError when the rate is −100 %
 */
export function deflated(amount: Fraction, year: number, baseYear: number, rate: Fraction): Fraction {
  if (year < baseYear) return multiply(amount, compounded(rate, baseYear - year));
  return divide(amount, compounded(rate, year - baseYear));
}
