import {
  add,
  ceiling,
  divide,
  equals,
  type Fraction,
  floor,
  fraction,
  isZero,
  multiply,
  subtract,
  sum,
  ZERO,
} from "../number/fraction.ts";
import type { AllocatedLine } from "../shares/allocation.ts";
import type { Split } from "./split.ts";
import { isWithin } from "./subtotals.ts";

/** A sum that could not have held if a line had been rounded by itself. */
export interface SumAtStake {
  /** The group's path; empty is the whole. */
  readonly group: readonly string[];
  readonly year: number | null;
  readonly member: number;
  readonly exact: Fraction;
  /** What the sum would have been, and what it may be: its floor and ceiling, or the one value it is rounded to. */
  readonly would: Fraction;
  readonly may: readonly Fraction[];
}

/** A sum that a line is part of: the lines of a group in a year, or of a year. */
interface Within {
  readonly group: readonly string[];
  readonly year: number | null;
  readonly lines: readonly AllocatedLine[];
}

/** The sums that a line is part of and that are rounded with it, innermost first; the whole is not among them. */
function sumsAround(split: Split, { line }: AllocatedLine): Within[] {
  const ofYear = split.lines.filter((other) => other.line.year === line.year);
  const groups = line.group.map((_, depth) => line.group.slice(0, depth + 1)).reverse();
  return [...groups, []].map((group) => ({
    group,
    year: line.year,
    lines: ofYear.filter((other) => isWithin(other.line.group, group)),
  }));
}

function ofMember(lines: readonly AllocatedLine[], member: number, reading: "exact" | "allocated"): Fraction {
  return sum(lines.flatMap(({ shares }) => shares.find((share) => share.member === member)?.[reading] ?? []));
}

/**
 * Why a line was not rounded by itself: the sum that would have broken. It would be neither floor nor ceiling of its exact
 * value or, for a member's sum of everything, not what the largest remainder gives. The member's own sums come before the
 * others', inner ones before outer. Null when none would: then both roundings are equally good (docs/methods.md §2).
 *
 * @param alone what each member of the line would pay by itself, in the order of its shares
 */
export function sumAtStake(
  split: Split,
  line: AllocatedLine,
  alone: readonly Fraction[],
  member: number,
): SumAtStake | null {
  const { step } = split;
  const moved = line.shares
    .map((share, at) => ({ member: share.member, by: subtract(alone[at] ?? ZERO, share.allocated) }))
    .filter(({ by }) => !isZero(by));
  const shifts = [...moved.filter((one) => one.member === member), ...moved.filter((one) => one.member !== member)];
  const around = sumsAround(split, line);
  for (const { member: one, by } of shifts) {
    for (const { group, year, lines } of around) {
      const exact = ofMember(lines, one, "exact");
      const would = add(ofMember(lines, one, "allocated"), by);
      const inSteps = divide(exact, step);
      const may = [...new Set([floor(inSteps), ceiling(inSteps)])].map((units) => multiply(fraction(units), step));
      if (!may.some((value) => equals(value, would))) return { group, year, member: one, exact, would, may };
    }
  }
  const shift = shifts.find((one) => split.columnsOff.every((column) => column.member !== one.member));
  if (!shift) return null;
  const shown = ofMember(split.lines, shift.member, "allocated");
  return {
    group: [],
    year: null,
    member: shift.member,
    exact: ofMember(split.lines, shift.member, "exact"),
    would: add(shown, shift.by),
    may: [shown],
  };
}
