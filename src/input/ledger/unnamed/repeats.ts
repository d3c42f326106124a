import { fastAmount, isNothing } from "../../../core/number/amount.ts";
import {
  absolute,
  compare,
  divide,
  type Fraction,
  fraction,
  isInteger,
  multiply,
  subtract,
} from "../../../core/number/fraction.ts";
import { approximate } from "../rows/approximate.ts";
import { type Tally, together } from "../rows/sum-fit.ts";
import type { SummedRow } from "../rows/summed-row.ts";
import { bitsOf } from "./figure-evidence.ts";

/** What is no chance, in bits. */
export const SURE = 12;
/** What is no chance where one side has the names of members. */
const OF_MEMBERS = 1;
/** What is asked about. */
const LIKELY = 10;
/** Halves, quarters and the like, as people tell them below a list. */
const PARTS = [2, 3, 4, 6, 12];
/** Doubles of amounts are told apart by less than this part of them. */
const CLOSE = 1e-9;
/** What is added to a budget in per cent of it. */
const ADDED =
  /%|prosent|per ?cent|reserve|uforutsett|påslag|overhead|buffer|margin|usikkerhe(?:i)?t|administrasjon|contingency|unforeseen/i;
/** A name of more words is no member's. */
const MOST_WORDS = 4;

function isCost({ amounts }: SummedRow): boolean {
  return amounts.every(({ amount }) => amount.num >= 0);
}

/** Rows with an amount: those that are nothing in every year say nothing. */
function filled(rows: readonly SummedRow[]): readonly SummedRow[] {
  return rows.filter(({ amounts }) => amounts.some(({ amount }) => !isNothing(amount)));
}

/** About what rows come to in all years, row by row from the first. */
function runningSums(rows: readonly SummedRow[]): readonly number[] {
  let sum = 0;
  return rows.map(({ amounts }) => {
    for (const { amount } of amounts) sum += approximate(amount);
    return sum;
  });
}

/** How hardly by chance figures come to a total in each year. */
export function evidence(total: Tally, rows: readonly SummedRow[]): number {
  const amounts = [...total.years].map((year) => ({ year, amount: fastAmount(total.sum(year)) }));
  return bitsOf({ amounts }, rows).bits - Math.log2(rows.length);
}

function isSame(one: Tally, other: Tally): boolean {
  const years = new Set([...one.years, ...other.years]);
  return [...years].every((year) => compare(one.sum(year), other.sum(year)) === 0);
}

/** Whether a name has a member's name in it: `Andel Hol`, `Hol betaler`. */
export function namesMember(name: string, isMember: (name: string) => boolean): boolean {
  const words = name.split(/\s+/u);
  return words.some((_, from) =>
    words.slice(from, from + MOST_WORDS).some((_, more) => isMember(words.slice(from, from + more + 1).join(" "))),
  );
}

/**
 * The rows that come to just what all the others do, at the end of a budget or at its start: who pays how much, or the
 * same cost parted otherwise. None where the figures may fit by chance.
 */
export function repeatingRows(all: readonly SummedRow[], isMember: (name: string) => boolean): readonly SummedRow[] {
  const rows = filled(all);
  if (rows.length < 4 || !rows.every(isCost)) return [];
  const sums = runningSums(rows);
  const half = (sums.at(-1) ?? 0) / 2;
  const at = 1 + sums.findIndex((sum) => Math.abs(sum - half) <= CLOSE * half);
  const [above, below] = [rows.slice(0, at), rows.slice(at)];
  const total = together(above);
  if (Math.min(above.length, below.length) < 2 || !isSame(total, together(below))) return [];
  const ofMembers = (some: readonly SummedRow[]) => some.every(({ entry }) => namesMember(entry.name, isMember));
  const [isBelow, isAbove] = [ofMembers(below), ofMembers(above)];
  if (evidence(total, rows) < (isBelow !== isAbove ? OF_MEMBERS : SURE)) return [];
  return isAbove && !isBelow ? above : below;
}

/** The last row where it is a part of all above it, to the krone or exactly: a half, a quarter, their average. */
export function fractionOfAll(rows: readonly SummedRow[]): { readonly row: SummedRow; readonly parts: number } | null {
  const [last, above] = [rows.at(-1), filled(rows.slice(0, -1))];
  if (!last?.open || ADDED.test(last.entry.name) || above.length < 2 || !rows.every(isCost)) return null;
  const total = together(above);
  if (evidence(total, above) < LIKELY) return null;
  const own = together([last]);
  const isPart = (parts: number) =>
    [...total.years].every((year) => isRounded(own.sum(year), divide(total.sum(year), fraction(BigInt(parts)))));
  const parts = [...PARTS, above.length].find(isPart);
  return parts === undefined ? null : { row: last, parts };
}

/** Whether a figure is another, or that in whole kroner. */
function isRounded(figure: Fraction, exact: Fraction): boolean {
  const off = absolute(subtract(figure, exact));
  return compare(multiply(off, fraction(2n)), fraction(isInteger(figure) ? 1n : 0n)) <= 0;
}
