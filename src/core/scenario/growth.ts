import { compounded } from "../finance/compound.ts";
import { type BudgetLine, depthOf, innermost, isShared } from "../model/line.ts";
import type { GrowthIndex, Outlook } from "../model/scenario.ts";
import { divide, type Fraction, multiply, ZERO } from "../number/fraction.ts";
import type { IsEstablishment } from "./establishment.ts";
import { scaledLine } from "./scaled-line.ts";

/** A line of a year beyond the budget: that of the budget's last year, grown so many years by an index; null: not at all. */
export interface GrownLine {
  readonly line: BudgetLine;
  readonly from: BudgetLine;
  readonly index: GrowthIndex | null;
  readonly years: number;
}

/**
 * The index that a line grows by: that which names it, else that of its innermost group that has one, else the index for
 * everything else, else none. Of two indexes for the same name the first counts. A portion of others grows with these:
 * only an index of its own makes it a larger part of them.
 */
function indexOf(line: BudgetLine, indexes: readonly GrowthIndex[]): GrowthIndex | null {
  if (line.portion === undefined) return innermost(line, indexes);
  return indexes.find(({ of }) => of !== null && depthOf(line, of.text) === line.group.length) ?? null;
}

/** The lines of the budget's last year that recur, and how many years there are from it to the horizon. */
function recurring(
  lines: readonly BudgetLine[],
  { horizon }: Pick<Outlook, "horizon">,
  isOneOff: IsEstablishment,
): { readonly last: number; readonly years: number; readonly lines: readonly BudgetLine[] } {
  const isRunning = (line: BudgetLine) => isShared(line) && !line.capital;
  const last = lines.reduce((latest, line) => (isRunning(line) ? Math.max(latest, line.year ?? latest) : latest), 0);
  const years = last === 0 || horizon === null ? 0 : Math.max(0, horizon - last);
  const goesOn = (line: BudgetLine) => isRunning(line) && line.year === last && !isOneOff(line);
  return { last, years, lines: years === 0 ? [] : lines.filter(goesOn) };
}

/** In how many years `grown` makes how many lines, without making them. */
export function grownExtent(
  lines: readonly BudgetLine[],
  outlook: Pick<Outlook, "horizon">,
  isOneOff: IsEstablishment,
): { readonly years: number; readonly lines: number } {
  const { years, lines: again } = recurring(lines, outlook, isOneOff);
  return { years, lines: years * again.length };
}

/**
 * The lines after the budget's own, to the horizon: year by year, those of its last year again with their yearly growth,
 * exactly. What is one-off does not go on, nor do stated sums and notes, nor lines that ended before. Everything else
 * of a line stays: its key is then that of the new year. What assets cost follows their own schedule. None for lines without
 * years, or a horizon that adds none.
 *
 * @param isOneOff which lines do not recur, as {@link establishmentTest} tells
 */
export function grown(
  lines: readonly BudgetLine[],
  outlook: Pick<Outlook, "index" | "horizon">,
  isOneOff: IsEstablishment,
): GrownLine[] {
  const { last, years: further, lines: again } = recurring(lines, outlook, isOneOff);
  const indexed = again.map((line) => ({
    from: line,
    index: line.type === "fee" ? null : indexOf(line, outlook.index),
  }));
  return Array.from({ length: further }, (_, at) => at + 1).flatMap((years) =>
    indexed.map(({ from, index }): GrownLine => {
      const factor = compounded(index?.ratio ?? ZERO, years);
      return { line: { ...scaledLine(from, factor), year: last + years }, from, index, years };
    }),
  );
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
