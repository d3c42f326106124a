import { ByNumber } from "../../number/by-number.ts";
import { commonDenominator, type Fraction, floor, fraction, isZero, sum } from "../../number/fraction.ts";
import { commonDivisor, MOST_WHOLE, wholeOf } from "../../number/whole.ts";
import type { Cost } from "./cost.ts";
import { cellsOf, type DividedRow, type Row } from "./row-tree.ts";

/** Numerators and denominators of all cells, row by row in one list each: doubles where these hold them all, else BigInts. */
interface Ratios {
  readonly inDoubles: boolean;
  readonly nums: Cost[];
  readonly dens: Cost[];
}

function inBigInts(rows: readonly Row[]): Ratios {
  const cells = rows.flatMap(cellsOf);
  const costs = (of: (cell: Fraction) => bigint) => cells.map((cell) => of(cell) as unknown as Cost);
  return { inDoubles: false, nums: costs(({ num }) => num), dens: costs(({ den }) => den) };
}

/** The same in doubles, or null where they do not hold every number and the sum of all. */
function inDoubles(rows: readonly Row[], members: number): Ratios | null {
  const nums = new Array<number>(rows.length * members).fill(0);
  const dens = nums.slice();
  const known = new Map<readonly bigint[], readonly number[] | null>();
  let place = 0;
  let size = 0;
  const put = (num: number, den: number): void => {
    size += Math.abs(num) / den + 1;
    nums[place] = num;
    dens[place++] = den;
  };
  for (const row of rows) {
    const proportions = "weights" in row ? proportionsOf(row, known) : null;
    if (proportions) for (const weight of proportions.weights) put(proportions.num * weight, proportions.den);
    else {
      for (const cell of cellsOf(row)) {
        const num = wholeOf(cell.num);
        const den = wholeOf(cell.den);
        if (num === null || den === null) return null;
        put(num, den);
      }
    }
  }
  return size < MOST_WHOLE ? { inDoubles: true, nums, dens } : null;
}

/** What each weight of a row counts for, `num` / `den`, and the weights; null where doubles do not hold a cell. */
function proportionsOf(
  { amount, weights: exact, whole: all }: DividedRow,
  known: Map<readonly bigint[], readonly number[] | null>,
): { readonly num: number; readonly den: number; readonly weights: readonly number[] } | null {
  let weights = known.get(exact);
  if (weights === undefined) {
    const wholes = exact.map(wholeOf);
    weights = wholes.some((weight) => weight === null) ? null : wholes.map((weight) => weight ?? 0);
    known.set(exact, weights);
  }
  const [num, den, whole] = [wholeOf(amount.num), wholeOf(amount.den), wholeOf(all)];
  if (weights === null || num === null || den === null || whole === null) return null;
  const common = commonDivisor(Math.abs(num), whole);
  const [factor, parts] = [num / common, den * (whole / common)];
  const isHeld = parts < MOST_WHOLE && weights.every((weight) => Math.abs(factor * weight) < MOST_WHOLE);
  return isHeld ? { num: factor, den: parts, weights } : null;
}

/** What makes a table the mirror image of a positive one: the sign of its total, or of the first thing in it that has one. */
function isNegative(total: Fraction, rows: readonly Row[]): boolean {
  if (!isZero(total)) return total.num < 0n;
  const first = rows.map((row) => sum(cellsOf(row))).find((line) => !isZero(line));
  const cell = first ?? rows.flatMap(cellsOf).find((one) => !isZero(one));
  return cell !== undefined && cell.num < 0n;
}

/** A denominator of cells, and how many parts of the common one each of its own is: none before that is asked for. */
interface Divisor {
  readonly den: bigint;
  parts: Cost | null;
}

/** The different denominators among long numbers, and that of each cell. */
function divisorsOf(dens: readonly Cost[]): { readonly all: readonly Divisor[]; readonly ofCells: readonly Divisor[] } {
  const divisors = new ByNumber((den): Divisor => ({ den, parts: null }));
  const ofCells = dens.map((den) => divisors.of(BigInt(den)));
  return { all: divisors.all, ofCells };
}

/** A common even denominator of cells, and how many parts of it one of each cell's own is. */
function commonOf({ inDoubles, dens }: Ratios): {
  readonly denominator: bigint;
  readonly partsOf: (place: number, all: Cost) => Cost;
} {
  if (inDoubles) {
    const denominator = commonDenominator([2n, ...Array.from(new Set(dens), BigInt)]);
    return { denominator, partsOf: (place, all) => all / (dens[place] as Cost) };
  }
  const { all: different, ofCells } = divisorsOf(dens);
  const partsOf = (place: number, all: Cost): Cost => {
    const divisor = ofCells[place] as Divisor;
    divisor.parts ??= all / (dens[place] as Cost);
    return divisor.parts;
  };
  return { denominator: commonDenominator([2n, ...different.map(({ den }) => den)]), partsOf };
}

/** One number by another, which is the larger and which doubles are too small for. */
function ofLongNumbers(rest: bigint, den: bigint): number {
  // biome-ignore lint/style/noRestrictedGlobals: an estimate, which decides nothing by itself
  return Number((rest << 60n) / den) / 2 ** 60;
}

/**
 * The cells as whole units and parts of one over a common even denominator, row by row in one list each, with the sign
 * turned when that makes the table positive. They are doubles or BigInts as costs are.
 */
export class ScaledTable {
  readonly denominator: bigint;
  readonly mirrored: boolean;
  /** The exact sum of each column. */
  readonly columns: readonly Fraction[];
  /** Per cell the largest whole number not above it. */
  readonly floors: readonly Cost[];
  readonly zero: Cost;
  /** Per cell what it is more than its floor, as a numerator and a denominator. */
  readonly #rests: readonly Cost[];
  readonly #dens: readonly Cost[];
  readonly #partsOf: (place: number) => Cost;
  readonly #one: Cost;
  readonly #members: number;

  constructor(rows: readonly Row[], members: number) {
    let ratios = inDoubles(rows, members) ?? inBigInts(rows);
    let common = commonOf(ratios);
    if (ratios.inDoubles && wholeOf(common.denominator) === null) {
      ratios = inBigInts(rows);
      common = commonOf(ratios);
    }
    const { nums, dens } = ratios;
    const { denominator } = common;
    // biome-ignore lint/style/noRestrictedGlobals: within the bounds above, a double holds it exactly
    const whole = (value: bigint): Cost => (ratios.inDoubles ? Number(value) : (value as unknown as Cost));
    const [zero, one, all] = [whole(0n), whole(1n), whole(denominator)];
    const partsOf = (place: number) => common.partsOf(place, all);
    const sums = new Array<Cost>(members).fill(zero);
    const rests = new Array<Cost>(nums.length).fill(zero);
    const left = sums.slice();
    for (let place = 0; place < nums.length; place++) {
      const [num, den] = [nums[place] as Cost, dens[place] as Cost];
      const units = ratios.inDoubles ? Math.floor(num / den) : whole(floor({ num: BigInt(num), den: BigInt(den) }));
      const rest = num - units * den;
      const above = rest === zero ? zero : rest * partsOf(place);
      nums[place] = units;
      rests[place] = rest;
      const member = place % members;
      const more = (left[member] as Cost) + above;
      left[member] = more >= all ? more - all : more;
      sums[member] = (sums[member] as Cost) + (more >= all ? units + one : units);
    }
    const columns = sums.map((units, member) =>
      fraction(BigInt(units) * denominator + BigInt(left[member] as Cost), denominator),
    );
    this.zero = zero;
    this.#one = one;
    this.#members = members;
    this.denominator = denominator;
    this.mirrored = isNegative(sum(columns), rows);
    this.floors = nums;
    this.#rests = rests;
    this.#dens = dens;
    this.#partsOf = partsOf;
    this.columns = this.mirrored ? columns.map(({ num, den }) => ({ num: -num, den })) : columns;
    if (!this.mirrored) return;
    for (let at = 0; at < nums.length; at++) {
      const rest = rests[at] as Cost;
      nums[at] = rest === zero ? -(nums[at] as Cost) : -(nums[at] as Cost) - one;
      if (rest !== zero) rests[at] = (dens[at] as Cost) - rest;
    }
  }

  /** What a cell is more than its floor, in parts of the denominator: of many divisions as long a number as that is. */
  part(place: number): Cost {
    const rest = this.#rests[place] as Cost;
    return rest === this.zero ? rest : rest * this.#partsOf(place);
  }

  /** The same as a double below one, within 2^-50. */
  estimate(place: number): number {
    const [rest, den] = [this.#rests[place] as Cost, this.#dens[place] as Cost];
    // biome-ignore lint/style/noRestrictedGlobals: an estimate, which decides nothing by itself
    const [rests, dens] = [Number(rest), Number(den)];
    return dens < Infinity ? rests / dens : ofLongNumbers(BigInt(rest), BigInt(den));
  }

  /** Every cell at its floor, or one above where it is raised, with the sign that it has in the table itself. */
  rounded(isRaised: (line: number, member: number) => boolean): Cost[] {
    const { floors, zero, mirrored } = this;
    const members = this.#members;
    const units = new Array<Cost>(floors.length).fill(zero);
    for (let line = 0, at = 0; at < floors.length; line++) {
      for (let member = 0; member < members; member++, at++) {
        const shown = isRaised(line, member) ? (floors[at] as Cost) + this.#one : (floors[at] as Cost);
        units[at] = mirrored ? zero - shown : shown;
      }
    }
    return units;
  }
}
