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
  /** Whether it is the first row of all, and whether a line stands right below it. */
  readonly isFirst: boolean;
  hasLine: boolean;
  /** Whether it has figures where amounts would stand, that are the years of its columns. */
  readonly hasYears: boolean;
  readonly missing: Issue | null;
}

function isSumOf(sum: string, name: string): boolean {
  return sum.endsWith(` ${name}`) || sum.startsWith(`${name} `);
}

function withoutColon(name: string): string {
  return name.replace(/\s*:$/u, "");
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
 * where lines have none, by the row below that is numbered or set in under it, by a sum below that bears its name, by blank
 * rows above it and another such row, or where the list begins with one and has more, each over a line. Years where amounts
 * would stand are no sign by themselves: they show a heading with a blank row above, or where several have them over lines.
 */
export class RowsWithoutAmount {
  readonly #open: Open[] = [];
  readonly #sums: { readonly name: string; readonly line: number }[] = [];
  readonly #remarks = new Passed();
  readonly #elsewhere = new Passed();
  #hasSmallLetters = false;
  #hasRows = false;
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
    if (this.#above !== null) {
      this.#passUnder(outline());
      this.#above.hasLine = true;
    }
    this.#above = null;
    this.#hasRows = true;
    if (!this.#hasSmallLetters) this.#hasSmallLetters = /\p{Ll}/u.test(name);
    if (this.#sums.length < MOST_KEPT && sumNaming(name) !== null) {
      this.#sums.push({ name: nameKey(name), line });
    }
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
   * @param isBare whether all that the row has is its name, and perhaps a number or the headers of its columns
   * @param headers what those headers are; null where it has none
   * @param missing null where the row is not wanted
   */
  bare(
    name: PlacedText,
    { isBare, headers }: { readonly isBare: boolean; readonly headers: "headers" | "figures" | null },
    outline: Outline,
    missing: Issue | null,
  ): Issue | null {
    const apart = name.source.line > this.#last + 1;
    this.#last = name.source.line;
    this.#passUnder(outline);
    this.#above = null;
    const isFirst = !this.#hasRows;
    this.#hasRows = true;
    if (!isBare || this.#open.length >= MOST_KEPT) return missing;
    const [isOver, hasYears] = [headers === "headers", headers === "figures"];
    this.#above = { name, apart, outline, isOver, isFirst, hasLine: false, hasYears, missing };
    this.#open.push(this.#above);
    return null;
  }

  #passUnder(outline: Outline): void {
    if (this.#above !== null && isSetUnder(this.#above.outline, outline)) this.#above.isOver = true;
  }

  /** The headings, by their line in the file, when all rows have passed. */
  headings(): ReadonlyMap<number, Heading> {
    return new Map(
      this.#headings().map(({ name: { text, source }, outline }) => {
        const own = nameKey(withoutColon(text));
        const sum = this.#sums.find(({ name, line }) => line > source.line && isSumOf(name, own));
        return [source.line, { name: withoutColon(text), outline, end: sum?.line ?? null }];
      }),
    );
  }

  /**
   * Says what the rows were.
   *
   * @param isGroup whether headings are the groups of their lines
   */
  tell(findings: Findings, isGroup: boolean): void {
    const headings = this.#headings();
    findings.addAll(this.#open.flatMap((row) => (headings.includes(row) || row.missing === null ? [] : [row.missing])));
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
    const withYears = this.#open.filter(({ hasYears }) => hasYears);
    const isRepeated = withYears.length > 1 && withYears.every(({ hasLine }) => hasLine);
    // A list that begins with a row without an amount, and has another, each over a line, is one of sections.
    const [first, ...others] = this.#open;
    const isParted = first?.isFirst === true && others.length > 0 && this.#open.every(({ hasLine }) => hasLine);
    return isParted ? this.#open : this.#open.filter((row) => this.#isHeading(row, isApart, isRepeated));
  }

  /** @param isRepeated whether several rows have the years of their columns, each over a line */
  #isHeading(
    { name: { text, source }, apart, isOver, hasYears }: Open,
    isApart: boolean,
    isRepeated: boolean,
  ): boolean {
    if (isOver || text.endsWith(":") || (apart && (isApart || hasYears)) || (hasYears && isRepeated)) return true;
    if (this.#hasSmallLetters && /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text)) return true;
    const name = nameKey(text);
    return this.#sums.some((sum) => sum.line > source.line && isSumOf(sum.name, name));
  }
}
