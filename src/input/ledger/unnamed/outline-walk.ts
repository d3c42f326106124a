import { nameKey } from "../../../core/model/names.ts";
import { isNothing } from "../../../core/number/amount.ts";
import { approximate } from "../rows/approximate.ts";
import { fitOf, sumOf, together } from "../rows/sum-fit.ts";
import { bitsOf } from "./figure-evidence.ts";
import { type SignedRow, type SumSign, signOf } from "./sum-signs.ts";

/** More lines than this nobody adds up without a word of it. */
const MOST_PARTS = 300;
/** So many lines beyond named sums, or so many bits, are no chance. */
const FEWEST_BEYOND = 3;
const SURE_BEYOND = 18;
/** Doubles of amounts are told apart by less than this part of them. */
const CLOSE = 1e-9;

/** A row that others beside it add up to. */
export interface Likeness {
  readonly at: number;
  /** Rows that are its parts: lines, and sums of lines that are parts of theirs. */
  readonly parts: readonly number[];
  readonly sign: SumSign | null;
  /** How hardly by chance, and in how many years. */
  readonly bits: number;
  readonly columns: number;
  /** Whether only one row is its part, so that the figures are no evidence. */
  readonly isOne: boolean;
  /** Whether its parts reach as far as lines do that could be parts: to a sum, another group, or the end. */
  readonly isWhole: boolean;
}

/** A row that no sum reaches across, in the walk over the others. */
export type WalkedRow = SignedRow | "wall";

function isWithin(outer: readonly string[], inner: readonly string[]): boolean {
  return outer.length <= inner.length && outer.every((level, at) => nameKey(level) === nameKey(inner[at] ?? ""));
}

/** Whether a line may be part of another by whom they concern: what Hol pays is no part of what Ål pays. */
function isOfSame({ row: sum }: SignedRow, { row: part }: SignedRow): boolean {
  const { all, groups, named } = sum.entry.kind.concerns;
  const other = part.entry.kind.concerns;
  return all || (named.join() === other.named.join() && groups.join() === other.groups.join() && !other.all);
}

/** Whether rows add up to one in every year that any of them has. */
function addsUp(sum: SignedRow, parts: readonly SignedRow[]): boolean {
  const tally = together(parts.map(({ row }) => row));
  const sumYears = new Set(sum.row.amounts.map(({ year }) => year));
  const isBeside = [...tally.years].some((year) => !sumYears.has(year) && !tally.is(year, { num: 0, den: 1 }));
  return !isBeside && fitOf(sum.row, sumOf(sum.row, tally)).whole;
}

/** What the rows of a budget are walked over for: the rows on the way, and which likenesses are taken for sums. */
export interface Walk {
  readonly rows: readonly (WalkedRow | null)[];
  /** Downwards sums stand below their parts; upwards they stand over them. */
  readonly direction: "down" | "up";
  readonly isTaken: (likeness: Likeness) => boolean;
}

/** The rows that a sum may be of: themselves, their indices, and whether they are as many as could be. */
interface Reached {
  readonly parts: readonly SignedRow[];
  readonly places: readonly number[];
  readonly isWhole: boolean;
}

/** One way over the rows: those that stand before a row, the parts of what was taken for a sum replaced by it. */
class Walker {
  readonly #rows: readonly (WalkedRow | null)[];
  readonly #before: number[] = [];

  constructor(rows: readonly (WalkedRow | null)[]) {
    this.#rows = rows;
  }

  get top(): readonly number[] {
    return this.#before;
  }

  /**
   * The row as the sum of those just before it, of the fewest; beyond a named sum, only of all there are.
   *
   * @param known what was found of a row before it
   */
  likenessOf(at: number, own: SignedRow, known: ReadonlyMap<number, Likeness>): Likeness | null {
    const [first] = own.row.amounts.filter(({ amount }) => !isNothing(amount));
    if (!first || !own.row.open || own.isMember) return null;
    const wanted = approximate(first.amount);
    const parts: SignedRow[] = [];
    const places: number[] = [];
    let sum = 0;
    let walls = 0;
    const isAfterWall = this.#rows[this.#before.at(-1) ?? -1] === "wall";
    for (let step = this.#before.length - 1; step >= 0 && places.length < MOST_PARTS; step--) {
      const place = this.#before[step] ?? -1;
      const part = this.#rows[place];
      if (part === "wall") {
        walls++;
        continue;
      }
      if (!part || !this.#mayBePart(own, part)) return null;
      parts.push(part);
      places.push(place);
      const amount = part.row.amounts.find(({ year }) => year === first.year)?.amount;
      sum += amount ? approximate(amount) : 0;
      if (Math.abs(sum - wanted) > CLOSE * Math.abs(wanted) || !addsUp(own, parts)) continue;
      if (walls > 0 && !this.#isLast(step)) continue;
      const found = this.#judged(at, own, { parts, places, isWhole: this.#isEnd(own, step - 1) }, known);
      // Beyond named sums figures fit by chance, but for the sum of those sums, and for what is too uneven.
      const isLevel = isAfterWall && (walls > 1 || parts.length >= FEWEST_BEYOND);
      return walls === 0 || isLevel || (found !== null && found.bits >= SURE_BEYOND) ? found : null;
    }
    return null;
  }

  #judged(
    at: number,
    own: SignedRow,
    { parts, places, isWhole }: Reached,
    known: ReadonlyMap<number, Likeness>,
  ): Likeness | null {
    const sign = signOf(own, parts);
    const filled = parts.filter(({ row }) => row.amounts.some(({ amount }) => !isNothing(amount)));
    const isOne = filled.length < 2 || filled.some(({ row }) => addsUp(own, [{ ...own, row }]));
    // A sum told once more, as of what was proposed and what was resolved.
    const [again] = isOne ? places.flatMap((place) => known.get(place) ?? []) : [];
    if (again && again.bits >= SURE_BEYOND) return { ...again, at, parts: places };
    if (isOne && sign !== "outline" && !(sign === "group" && isWhole)) return null;
    const evidence = bitsOf(
      own.row,
      filled.map(({ row }) => row),
    );
    return { at, parts: places, sign, ...evidence, isOne, isWhole };
  }

  take({ parts }: Likeness): void {
    this.#before.length = this.#before.indexOf(parts.at(-1) ?? -1);
  }

  pass(at: number): void {
    this.#before.push(at);
  }

  #mayBePart(own: SignedRow, part: SignedRow): boolean {
    return isWithin(own.row.entry.group, part.row.entry.group) && isOfSame(own, part);
  }

  /** Whether only named sums stand beyond a step. */
  #isLast(step: number): boolean {
    return this.#before.slice(0, step).every((place) => this.#rows[place] === "wall");
  }

  #isEnd(own: SignedRow, step: number): boolean {
    const row = this.#rows[this.#before[step] ?? -1];
    return !row || row === "wall" || !this.#mayBePart(own, row);
  }
}

/** What a walk finds: the rows that others add up to, and what stands outside all of them in the end. */
export function walk({ rows, direction, isTaken }: Walk): {
  readonly found: readonly Likeness[];
  readonly outside: readonly number[];
} {
  const walker = new Walker(rows);
  const likenesses: Likeness[] = [];
  const taken = new Map<number, Likeness>();
  const ways = [...rows.keys()];
  for (const at of direction === "down" ? ways : ways.reverse()) {
    const row = rows[at];
    if (!row) continue;
    const likeness = row === "wall" ? null : walker.likenessOf(at, row, taken);
    if (likeness !== null) likenesses.push(likeness);
    if (likeness !== null && isTaken(likeness)) {
      taken.set(at, likeness);
      walker.take(likeness);
    }
    walker.pass(at);
  }
  return { found: likenesses, outside: walker.top };
}
