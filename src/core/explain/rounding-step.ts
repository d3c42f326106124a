import {
  add,
  ceiling,
  compare,
  divide,
  equals,
  type Fraction,
  floor,
  fraction,
  isInteger,
  isZero,
  multiply,
  negate,
  roundHalfAway,
  subtract,
  sum,
  ZERO,
} from "../number/fraction.ts";
import { largestRemainder } from "../rounding/apportion.ts";
import type { AllocatedLine } from "../split/allocation.ts";
import { roundedAlone } from "../split/round-lines.ts";
import type { Split } from "../split/split.ts";
import { isWithin } from "../split/subtotals.ts";
import type { Remainder, RoundingStep, SumAtStake } from "./step.ts";

/** A sum that a line is part of: the lines of a group in a year, of a year, or all. */
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

/** What every member's column is rounded to: the largest-remainder split of the exact columns. */
function columnTargets(split: Split): ReadonlyMap<number, Fraction> {
  const members = split.total.shares.map(({ member }) => member);
  const sign = (value: Fraction) => (split.mirrored ? negate(value) : value);
  const columns = split.total.shares.map(({ exact }) => sign(divide(exact, split.step)));
  const units = largestRemainder(columns, roundHalfAway(sum(columns)));
  return new Map(members.map((member, at) => [member, sign(multiply(fraction(units[at] ?? 0n), split.step))]));
}

/**
 * The sum that would have broken, had the line been rounded by itself: out of its floor and ceiling, or, for a member's
 * sum of everything, off the largest remainder. The member's own sums before the others', inner ones before outer. Null
 * when none would: then both roundings are equally good.
 */
function sumAtStake(
  split: Split,
  line: AllocatedLine,
  alone: ReadonlyMap<number, Fraction>,
  member: number,
): SumAtStake | null {
  const { step } = split;
  const others = line.shares.map((share) => share.member).filter((other) => other !== member);
  const around = sumsAround(split, line);
  const targets = columnTargets(split);
  const off = new Set(split.columnsOff.map((column) => column.member));
  for (const one of [member, ...others]) {
    const shift = subtract(alone.get(one) ?? ZERO, ofMember([line], one, "allocated"));
    if (isZero(shift)) continue;
    for (const { group, year, lines } of around) {
      const exact = ofMember(lines, one, "exact");
      const would = add(ofMember(lines, one, "allocated"), shift);
      const inSteps = divide(exact, step);
      const may = [...new Set([floor(inSteps), ceiling(inSteps)])].map((units) => multiply(fraction(units), step));
      if (!may.some((value) => equals(value, would))) return { group, year, member: one, exact, would, may };
    }
  }
  for (const one of [member, ...others]) {
    const shift = subtract(alone.get(one) ?? ZERO, ofMember([line], one, "allocated"));
    if (isZero(shift) || off.has(one)) continue;
    const exact = ofMember(split.lines, one, "exact");
    const would = add(ofMember(split.lines, one, "allocated"), shift);
    return { group: [], year: null, member: one, exact, would, may: [targets.get(one) ?? ZERO] };
  }
  return null;
}

/** Units left when all are rounded down, and who has a claim to them, in order. */
function claimsOf(exact: readonly Fraction[], members: readonly number[], unit: Fraction): Remainder[] {
  return members
    .map((member, at) => ({ member, at, quota: exact[at] ?? ZERO }))
    .filter(({ quota }) => !isInteger(quota))
    .map((claim) => ({ ...claim, value: subtract(claim.quota, fraction(floor(claim.quota))) }))
    .sort((a, b) => compare(b.value, a.value) || compare(b.quota, a.quota) || a.at - b.at)
    .map(({ member, value }) => ({ member, value: multiply(value, unit) }));
}

/**
 * How a member's exact part of a line became what is shown, and why it got or lost the odd unit: by the remainders of the
 * line, or because a sum would not have held (METHODS §2).
 */
export function roundingStep(split: Split, line: AllocatedLine, member: number): RoundingStep {
  const { step: unit, mirrored } = split;
  const sign = (value: Fraction) => (mirrored ? negate(value) : value);
  const members = line.shares.map((share) => share.member);
  const at = members.indexOf(member);
  const exact = line.shares.map((share) => divide(share.exact, unit));
  const shown = line.shares.map((share) => divide(share.allocated, unit).num);
  const alone = roundedAlone(exact, shown, mirrored).map((units) => multiply(fraction(units), unit));
  const image = exact.map(sign);
  const claims = claimsOf(image, members, unit);
  const total = sum(shown.map((units) => sign(fraction(units))));
  const left = total.num - image.reduce((all, quota) => all + floor(quota), 0n);
  const own = image[at] ?? ZERO;
  const down = multiply(fraction(floor(own)), unit);
  const remainder = subtract(multiply(own, unit), down);
  // biome-ignore lint/style/noRestrictedGlobals: at most the number of members
  const cut = Number(left);
  const [last, first] = [claims[cut - 1], claims[cut]];
  const tied = last !== undefined && first !== undefined && equals(last.value, first.value);
  const value = line.shares[at]?.allocated ?? ZERO;
  const byItself = alone[at] ?? ZERO;
  const moved = !equals(byItself, value);
  return {
    kind: "rounding",
    unit,
    exact: line.shares[at]?.exact ?? ZERO,
    down: sign(down),
    remainder: sign(remainder),
    lineExact: sum(line.shares.map((share) => share.exact)),
    lineShown: sum(line.shares.map((share) => share.allocated)),
    total: sum(split.total.shares.map((share) => share.allocated)),
    left: sign(multiply(fraction(left), unit)),
    claims: claims.map((claim) => ({ ...claim, value: sign(claim.value) })),
    tied: tied && equals(last.value, remainder),
    alone: byItself,
    stake: moved
      ? sumAtStake(split, line, new Map(members.map((one, place) => [one, alone[place] ?? ZERO])), member)
      : null,
    value,
  };
}
