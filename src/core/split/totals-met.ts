import type { Case } from "../model/case.ts";
import { type Issue, issue } from "../model/issue.ts";
import { decimalText, isZero, subtract, sum } from "../number/fraction.ts";
import type { AllocatedLine } from "../shares/allocation.ts";

/**
 * What the user said that the lines come to, held against them where some are what fees make: the others were held against it
 * as they were read.
 *
 * @param lines of the case as filed
 */
export function totalsNotMet({ stated }: Pick<Case, "stated">, lines: readonly AllocatedLine[]): Issue[] {
  if (!lines.some(({ line }) => line.type === "fee")) return [];
  // What assets cost stands in no budget that a total could be of.
  const shared = lines.filter(({ line, pool }) => pool !== null && line.type !== "note" && !line.capital);
  return stated.flatMap(({ year, amount, source }) => {
    const ofYear = shared.filter(({ line }) => year === null || line.year === year);
    const total = sum(ofYear.flatMap((line) => line.amount ?? []));
    const difference = subtract(total, amount);
    if (isZero(difference)) return [];
    const came = { stated: decimalText(amount), shared: decimalText(total), difference: decimalText(difference) };
    return [issue("TOTAL_NOT_MET", { year, ...came, without: [], with: [], turned: [], isInThousands: false }, source)];
  });
}
