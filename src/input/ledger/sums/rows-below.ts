import { Tally } from "../rows/sum-fit.ts";
import { groupIds, type SummedRow } from "../rows/summed-row.ts";
import type { Below } from "./sum-interpretation.ts";

/** Rows called sums of which it is remembered what stands below: so many may stand over their lines. */
const MOST_REMEMBERED = 50_000;
/** Rows above which nothing stands, of which all below is added up: nobody writes more sums at the top. */
const MOST_FIRST = 20;

/** A row called a sum that stands before the first line, with all lines below it. */
interface FirstRow {
  readonly row: SummedRow;
  /** The innermost group of the row; null where it has none. */
  readonly group: string | null;
  readonly inGroup: Tally;
  readonly all: Tally;
}

/** Adds up what stands below rows called sums: until the next such row, and below the first ones to the end. */
export class RowsBelow {
  #latest: SummedRow | null = null;
  #next = new Tally(false);
  readonly #remembered = new Map<SummedRow, Tally>();
  #isFull = false;
  #hasLines = false;
  readonly #first: FirstRow[] = [];

  /** What has passed since the latest row called a sum; null where there was none. */
  get next(): Tally | null {
    return this.#latest && this.#next;
  }

  /** Whether rows called sums stand before the first line. */
  get hasFirst(): boolean {
    return this.#first.length > 0;
  }

  /** Whether there were more rows than can be remembered. */
  get isFull(): boolean {
    return this.#isFull;
  }

  /** Takes the next row. */
  add(row: SummedRow): void {
    if (row.naming !== null) this.#begin(row);
    else if (this.#latest !== null) this.#addLine(row);
    this.#hasLines ||= row.naming === null && row.amounts.length > 0;
  }

  /** Takes a row that is known to be a sum though nothing in its name says so: it ends what stands below another. */
  addKnown(row: SummedRow): void {
    this.#begin(row);
  }

  /** Remembers what stands below the latest row called a sum. */
  remember(): void {
    if (this.#latest === null) return;
    this.#isFull ||= this.#remembered.size >= MOST_REMEMBERED;
    if (!this.#isFull) this.#remembered.set(this.#latest, this.#next);
  }

  /** Of a row above which nothing stands, the lines below it in its group, and all. */
  allBelow(row: SummedRow): readonly Tally[] {
    const first = this.#first.find((candidate) => candidate.row === row);
    return first ? [first.inGroup, first.all] : [];
  }

  /** What is remembered, at the end, by the rows' lines in the file. */
  known(): ReadonlyMap<number, Below> {
    return new Map([...this.#remembered].map(([row, next]) => [row.entry.row.line, { next, all: this.allBelow(row) }]));
  }

  #begin(row: SummedRow): void {
    this.#latest = row;
    this.#next = new Tally(false);
    if (this.#hasLines || this.#first.length >= MOST_FIRST) return;
    const [group = null] = groupIds(row.entry.group);
    this.#first.push({ row, group, inGroup: new Tally(false), all: new Tally(false) });
  }

  #addLine(row: SummedRow): void {
    this.#next.add(row, true);
    if (this.#first.length === 0) return;
    const ids = this.#first.some(({ group }) => group !== null) ? groupIds(row.entry.group) : [];
    for (const { group, inGroup, all } of this.#first) {
      all.add(row, true);
      if (group !== null && ids.includes(group)) inGroup.add(row, true);
    }
  }
}
