import { BYTE_ORDER_MARK, csvDialect, csvField } from "../../format/text/csv.ts";
import { UsageError } from "../world/usage-error.ts";

/**
 * The CSV of several cases as one table: before each row the case that it is of, the header once. What is written comes in
 * pieces that end anywhere.
 */
export class CsvOfCases {
  readonly #excel: boolean;
  readonly #header: string;
  #first: string | null = null;
  #lead = "";
  /** What there is of a row that is not whole yet. */
  #row = "";
  #isQuoted = false;
  #rows = 0;

  constructor(excel: boolean) {
    this.#excel = excel;
    this.#header = this.#field("case");
  }

  begin(folder: string): void {
    this.#lead = this.#field(folder);
    this.#row = "";
    this.#isQuoted = false;
    this.#rows = 0;
  }

  /** The rows that are whole with this piece; throws a UsageError when a case has other columns than the first. */
  take(piece: string): string {
    const rows: string[] = [];
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      if (piece[at] === '"') this.#isQuoted = !this.#isQuoted;
      if (piece[at] !== "\n" || this.#isQuoted) continue;
      rows.push(this.#told(this.#row + piece.slice(from, at + 1)));
      this.#row = "";
      from = at + 1;
    }
    this.#row += piece.slice(from);
    return rows.join("");
  }

  #told(row: string): string {
    this.#rows += 1;
    if (this.#rows > 1) return this.#lead + row;
    const header = row.replace(BYTE_ORDER_MARK, "");
    if (this.#first === null) {
      this.#first = header;
      return `${this.#excel ? BYTE_ORDER_MARK : ""}${this.#header}${header}`;
    }
    if (header !== this.#first) throw new UsageError({ kind: "other-columns" });
    return "";
  }

  /** A field with what parts it from the next. */
  #field(text: string): string {
    return csvField(text, this.#excel) + csvDialect(this.#excel).delimiter;
  }
}
