import { Tally } from "./sum-fit.ts";
import type { Below } from "./sum-interpretation.ts";
import { groupIds, type SummedRow } from "./summed-row.ts";

/** Rows called sums of which it is remembered what stands below: so many may stand over their lines. */
const MOST_REMEMBERED = 50_000;
/** Rows above which nothing stands, of which all below is added up: nobody writes more sums at the top. */
const MOST_FIRST = 100;

/** Adds up what stands below rows called sums: until the next such row, and below the first ones to the end. */
export class RowsBelow {
  #latest: SummedRow | null = null;
  #next = new Tally(false);
  readonly #remembered = new Map<SummedRow, Tally>();
  #isFull = false;
  #hasLines = false;
  readonly #first: SummedRow[] = [];
  readonly #all = new Tally(false);
  readonly #inGroup = new Map<string, Tally>();

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

  /** Remembers what stands below the latest row called a sum. */
  remember(): void {
    if (this.#latest === null) return;
    this.#isFull ||= this.#remembered.size >= MOST_REMEMBERED;
    if (!this.#isFull) this.#remembered.set(this.#latest, this.#next);
  }

  /** Of a row above which nothing stands, the lines below it in its group, and all. */
  allBelow({ entry }: SummedRow): readonly Tally[] {
    const [id] = groupIds(entry.group);
    const inGroup = id === undefined ? undefined : this.#inGroup.get(id);
    return inGroup ? [inGroup, this.#all] : [this.#all];
  }

  /** What is remembered, at the end, by the rows' lines in the file. */
  known(): ReadonlyMap<number, Below> {
    const first = new Set(this.#first);
    return new Map(
      [...this.#remembered].map(([row, next]) => [
        row.entry.row.line,
        { next, all: first.has(row) ? this.allBelow(row) : [] },
      ]),
    );
  }

  #begin(row: SummedRow): void {
    this.#latest = row;
    this.#next = new Tally(false);
    if (this.#hasLines || this.#first.length >= MOST_FIRST) return;
    this.#first.push(row);
    const [id] = groupIds(row.entry.group);
    if (id !== undefined && !this.#inGroup.has(id)) this.#inGroup.set(id, new Tally(false));
  }

  #addLine(row: SummedRow): void {
    this.#next.add(row, true);
    if (this.#first.length === 0) return;
    this.#all.add(row, true);
    for (const id of this.#inGroup.size === 0 ? [] : groupIds(row.entry.group)) this.#inGroup.get(id)?.add(row, true);
  }
}
