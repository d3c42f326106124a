import { type Amount, exactAmount, NOTHING } from "../number/amount.ts";
import { type Fraction, fraction, multiply } from "../number/fraction.ts";
import type { AllocatedLine, Share } from "./allocation.ts";
import { type Parts, partOf } from "./parts.ts";
import type { Pool } from "./pools.ts";

/** Where a line stands in a rounded table, and so what its members pay of it: whole numbers of `step`. */
export class Rounded {
  readonly step: Fraction;
  readonly #units: readonly (number | bigint)[];
  readonly #first: number;
  readonly #columns: readonly number[];

  /**
   * @param units of the table, line after line
   * @param first where those of the line begin
   * @param columns the column of each place of its parts
   */
  constructor(units: readonly (number | bigint)[], first: number, columns: readonly number[], step: Fraction) {
    this.step = step;
    this.#units = units;
    this.#first = first;
    this.#columns = columns;
  }

  /** Whole numbers of `step` for the member at a place of the parts: a double where that holds it. */
  unit(at: number): number | bigint {
    return this.#units[this.#first + (this.#columns[at] ?? 0)] ?? 0;
  }
}

/** What is known of a line beside how it is divided. */
type About = Pick<AllocatedLine, "line" | "amount" | "basis" | "stepped" | "key" | "keyText">;

/**
 * A line divided by a key. It holds its amount and, with all lines of its pool, the parts of that; a budget has tens of
 * thousands of lines, and the shares of each are objects by the dozen.
 */
export class DividedLine implements AllocatedLine {
  readonly line: About["line"];
  readonly amount: Fraction | null;
  readonly basis: Fraction | undefined;
  readonly stepped: Fraction | undefined;
  readonly key: About["key"];
  readonly keyText: string;
  readonly pool: Pool | null;
  readonly parts: Parts;
  /** Null before the table is rounded. */
  readonly rounded: Rounded | null;
  readonly moved: Fraction;
  #shares: readonly Share[] | null = null;

  constructor(about: About, pool: Pool | null, parts: Parts, rounded: Rounded | null, moved: Fraction) {
    this.line = about.line;
    this.amount = about.amount;
    this.basis = about.basis;
    this.stepped = about.stepped;
    this.key = about.key;
    this.keyText = about.keyText;
    this.pool = pool;
    this.parts = parts;
    this.rounded = rounded;
    this.moved = moved;
  }

  /** Made once, when first asked for. */
  get shares(): readonly Share[] {
    this.#shares ??= this.sharesMade();
    return this.#shares;
  }

  /** The same, made for who asks and not kept: a budget has millions. */
  sharesMade(): readonly Share[] {
    return this.parts.members.map((_, at) => this.share(at));
  }

  /** The share of the member at a place of the parts. */
  share(at: number): Share {
    const { members, shares } = this.parts;
    const exact = exactAmount(this.exact(at));
    return { member: members[at] ?? -1, share: shares?.[at] ?? null, exact, allocated: this.allocated(at) ?? exact };
  }

  /** The exact part of the member at a place of the parts. */
  exact(at: number): Amount {
    return this.amount === null ? NOTHING : partOf(this.amount, this.parts, at);
  }

  /** What the member at a place of the parts pays; null before the table is rounded. */
  allocated(at: number): Fraction | null {
    return this.rounded && multiply(fraction(BigInt(this.rounded.unit(at))), this.rounded.step);
  }

  /** The line as the table rounds it. */
  roundedTo(rounded: Rounded, moved: Fraction): DividedLine {
    return new DividedLine(this, this.pool, this.parts, rounded, moved);
  }
}

/** The members of a line, in the order of its shares, which need not be made to tell. */
export function sharingMembers(line: AllocatedLine): readonly number[] {
  return line instanceof DividedLine ? line.parts.members : line.shares.map(({ member }) => member);
}

/** Whether a line has shares. */
export function hasShares(line: AllocatedLine): boolean {
  return sharingMembers(line).length > 0;
}

/** Whether lines are known to have the same members and shares without these being made: they are of one pool. */
export function isDividedAlike(one: AllocatedLine, other: AllocatedLine): boolean {
  return one instanceof DividedLine && other instanceof DividedLine && one.parts === other.parts;
}
