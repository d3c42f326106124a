import type { Findings } from "../../core/model/findings.ts";
import { type Issue, issue } from "../../core/model/issue.ts";
import { nameKey } from "../../core/model/names.ts";
import type { PlacedText } from "../text/placed-text.ts";
import type { Heading } from "./heading-groups.ts";
import { sumNaming } from "./rows/sum-words.ts";
import { isSetUnder, type Outline } from "./unnamed/outline.ts";

/** Rows without an amount, and sums, that are kept to the end; of more than these nothing is told but the error. */
const MOST_KEPT = 1000;
const MOST_NAMED = 8;

/** A row without an amount, until it shows whether it is a heading. */
interface Open {
  readonly name: PlacedText;
  /** Whether a blank row stands above it. */
  readonly apart: boolean;
  readonly outline: Outline;
  /** Whether the row below it is set under it. */
  isOver: boolean;
  readonly missing: Issue;
}

/** Rows of one kind that make no line: the first of them, and how many there are. */
class Passed {
  first: PlacedText | null = null;
  count = 0;

  add(name: PlacedText): void {
    this.first ??= name;
    this.count++;
  }
}

/**
 * Watches the rows that have a name and no amount to share: remarks under the table; lines that have an amount in another
 * column only; headings; and lines whose amount was forgotten, which are errors. A heading shows by its colon, by capitals
 * where lines have none, by the row below that is numbered or set in under it, by a sum below that bears its name, or by
 * blank rows above it and another such row.
 */
export class RowsWithoutAmount {
  readonly #open: Open[] = [];
  readonly #sums: string[] = [];
  readonly #remarks = new Passed();
  readonly #elsewhere = new Passed();
  #hasSmallLetters = false;
  #last: number;
  /** The row without an amount that the next one stands below. */
  #above: Open | null = null;

  /** @param header the line of the header */
  constructor(header: number) {
    this.#last = header;
  }

  /** Takes a row that has an amount. */
  line(name: string, line: number, outline: () => Outline): void {
    this.#last = line;
    if (this.#above !== null) this.#passUnder(outline());
    this.#above = null;
    if (!this.#hasSmallLetters) this.#hasSmallLetters = /\p{Ll}/u.test(name);
    if (this.#sums.length < MOST_KEPT && sumNaming(name) !== null) this.#sums.push(nameKey(name));
  }

  remark(name: PlacedText): void {
    this.#last = name.source.line;
    this.#remarks.add(name);
  }

  elsewhere(name: PlacedText): void {
    this.#last = name.source.line;
    this.#elsewhere.add(name);
  }

  /**
   * Takes a row without any amount. Returns the error where it is known to be one.
   *
   * @param isBare whether all that the row has is its name, and perhaps a number
   */
  bare(name: PlacedText, isBare: boolean, outline: Outline, missing: Issue): Issue | null {
    const apart = name.source.line > this.#last + 1;
    this.#last = name.source.line;
    this.#passUnder(outline);
    this.#above = null;
    if (!isBare || this.#open.length >= MOST_KEPT) return missing;
    this.#above = { name, apart, outline, isOver: false, missing };
    this.#open.push(this.#above);
    return null;
  }

  #passUnder(outline: Outline): void {
    if (this.#above !== null && isSetUnder(this.#above.outline, outline)) this.#above.isOver = true;
  }

  /** The headings, by their line in the file, when all rows have passed. */
  headings(): ReadonlyMap<number, Heading> {
    return new Map(this.#headings().map(({ name, outline }) => [name.source.line, { name: name.text, outline }]));
  }

  /**
   * Says what the rows were.
   *
   * @param isGroup whether headings are the groups of their lines
   */
  tell(findings: Findings, isGroup: boolean): void {
    const headings = this.#headings();
    findings.addAll(this.#open.flatMap((row) => (headings.includes(row) ? [] : [row.missing])));
    const [first] = headings;
    if (first) {
      const lines = headings.slice(0, MOST_NAMED).map(({ name }) => name.text);
      findings.add(
        issue("HEADINGS_SKIPPED", { lines, more: headings.length - lines.length, isGroup }, first.name.source),
      );
    }
    const { first: elsewhere, count } = this.#elsewhere;
    if (elsewhere) findings.add(issue("AMOUNT_ELSEWHERE", { line: elsewhere.text, count }, elsewhere.source));
    const { first: remark, count: remarks } = this.#remarks;
    if (remark) findings.add(issue("REMARKS_SKIPPED", { count: remarks, text: remark.text }, remark.source));
  }

  #headings(): readonly Open[] {
    const isApart = this.#open.filter(({ apart }) => apart).length > 1;
    return this.#open.filter((row) => this.#isHeading(row, isApart));
  }

  #isHeading({ name: { text }, apart, isOver }: Open, isApart: boolean): boolean {
    if (isOver || text.endsWith(":") || (apart && isApart)) return true;
    if (this.#hasSmallLetters && /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text)) return true;
    const name = nameKey(text);
    return this.#sums.some((sum) => sum.endsWith(` ${name}`) || sum.startsWith(`${name} `));
  }
}
