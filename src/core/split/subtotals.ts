import { isShared } from "../model/line.ts";
import { nameKey } from "../model/names.ts";
import { divide, isZero, sum } from "../number/fraction.ts";
import type { AllocatedLine, Share, Subtotal } from "../shares/allocation.ts";
import { hasShares } from "../shares/divided-line.ts";
import { paidTogether } from "../shares/paid.ts";
import { GroupPaths } from "./group-paths.ts";

/** Adds up lines: a member that none of them concerns is not listed. `order` is the order of the members. */
export function subtotal(
  lines: readonly AllocatedLine[],
  order: readonly number[],
  place: { readonly group: readonly string[]; readonly year: number | null },
): Subtotal {
  const amount = sum(lines.flatMap((line) => (hasShares(line) && line.amount ? [line.amount] : [])));
  const paid = paidTogether(lines);
  const shares: Share[] = order.flatMap((member) => {
    const own = paid.get(member);
    return own ? [{ member, share: isZero(amount) ? null : divide(own.exact, amount), ...own }] : [];
  });
  return { ...place, amount, shares };
}

/** The lines of every group on every level, outer before inner, in the order the file first names them. */
export function linesByGroup(
  lines: readonly AllocatedLine[],
): { readonly group: readonly string[]; readonly lines: readonly AllocatedLine[] }[] {
  const paths = new GroupPaths();
  const groups: { group: readonly string[]; lines: AllocatedLine[] }[] = [];
  for (const line of lines) {
    const { group } = line.line;
    paths.of(group).forEach((number, depth) => {
      const collected = groups[number];
      if (collected) collected.lines.push(line);
      else groups.push({ group: group.slice(0, depth + 1), lines: [line] });
    });
  }
  return groups;
}

export function isWithin(group: readonly string[], outer: readonly string[]): boolean {
  return outer.every((level, depth) => nameKey(group[depth] ?? "") === nameKey(level));
}

/** The lines of each year, in ascending order of years. */
export function linesByYear(
  lines: readonly AllocatedLine[],
): { readonly year: number; readonly lines: readonly AllocatedLine[] }[] {
  const years = new Map<number, AllocatedLine[]>();
  for (const line of lines) {
    if (line.line.year === null) continue;
    const sameYear = years.get(line.line.year);
    if (sameYear) sameYear.push(line);
    else years.set(line.line.year, [line]);
  }
  return [...years].map(([year, ofYear]) => ({ year, lines: ofYear })).sort((a, b) => a.year - b.year);
}

/** What lines come to, by year and in all. */
export interface Sums {
  readonly years: readonly Subtotal[];
  readonly total: Subtotal;
}

/** A subtotal per year that has shared lines, and one of all. */
export function sumsOf(lines: readonly AllocatedLine[], order: readonly number[]): Sums {
  const years = linesByYear(lines).map(({ year, lines: ofYear }) => subtotal(ofYear, order, { group: [], year }));
  return {
    years: years.filter(({ shares }) => shares.length > 0),
    total: subtotal(lines, order, { group: [], year: null }),
  };
}

/** A subtotal per group and year, and one with year null over all years, in file order. */
export function groupSubtotals(lines: readonly AllocatedLine[], order: readonly number[]): Subtotal[] {
  return linesByGroup(lines.filter(({ line }) => isShared(line))).flatMap(({ group, lines: inside }) => [
    ...linesByYear(inside).map(({ year, lines: ofYear }) => subtotal(ofYear, order, { group, year })),
    subtotal(inside, order, { group, year: null }),
  ]);
}
