import type { Vat } from "../../core/model/case.ts";
import type { Findings } from "../../core/model/findings.ts";
import { issue } from "../../core/model/issue.ts";
import { nameKey } from "../../core/model/names.ts";
import type { PlacedText } from "../text/placed-text.ts";
import type { Row, Sheet } from "../text/sheet.ts";

const VAT = "(?:mva|moms|merverdiavgift|vat)(?![\\p{L}\\p{N}])";
const EXCLUDED = new RegExp(
  `(?<!\\p{L})(?:ekskl?|eks|eksklusive?|excl|ex|uten|utan|without|excluding|ekskludert)\\.? ?${VAT}`,
  "u",
);
const INCLUDED = new RegExp(`(?<!\\p{L})(?:inkl|inklusive?|incl|med|with|including|inkludert)\\.? ?${VAT}`, "u");
/** Whether amounts are with or without VAT, as a setting says it in few words: `uten`, `ekskl. mva`; null of anything else. */
export function vatSaid(text: string): Vat | null {
  const said = `${nameKey(text).replace(new RegExp(`[.\\s]*${VAT}\\.?$`, "u"), "")} mva`;
  if (said === "ukjent mva" || said === "ukjend mva") return "unknown";
  const whole = (pattern: RegExp) => pattern.exec(said)?.[0] === said;
  return whole(EXCLUDED) ? "excluded" : whole(INCLUDED) ? "included" : null;
}

/** What every such text has in it: of millions of cells few need a closer look. */
const HINT = /mva|moms|merverdiavgift|vat/i;

/**
 * Watches for amounts that are said to be without VAT beside others said to be with it: in the titles, the headers and
 * the texts of the given columns.
 */
export class VatWords {
  readonly #sheet: Sheet;
  readonly #columns: readonly number[];
  #excluded: PlacedText | null = null;
  #included: PlacedText | null = null;
  #latest: PlacedText | null = null;

  constructor(
    sheet: Sheet,
    { row, titles }: { readonly row: Row; readonly titles: readonly Row[] },
    columns: readonly number[],
  ) {
    this.#sheet = sheet;
    this.#columns = columns;
    for (const title of titles) for (const column of title.cells.keys()) this.#look(title, column);
    this.add(row);
  }

  add(row: Row): void {
    if (this.#excluded !== null && this.#included !== null) return;
    for (const column of this.#columns) this.#look(row, column);
  }

  tell(findings: Findings): void {
    const [excluded, included] = [this.#excluded, this.#included];
    if (excluded === null || included === null) return;
    const args = { excluded: excluded.text, included: included.text };
    findings.add(issue("VAT_MIXED", args, this.#latest?.source ?? null));
  }

  #look(row: Row, column: number): void {
    const cell = row.cells[column];
    if (cell === undefined || !HINT.test(cell)) return;
    const text = nameKey(cell);
    if (this.#excluded === null && EXCLUDED.test(text)) this.#excluded = this.#found(row, column);
    if (this.#included === null && INCLUDED.test(text)) this.#included = this.#found(row, column);
  }

  #found(row: Row, column: number): PlacedText {
    const cell = this.#sheet.cell(row, column);
    this.#latest = cell;
    return cell;
  }
}
