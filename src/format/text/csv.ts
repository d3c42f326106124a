import { stringify } from "csv-stringify/sync";
import { decimalText } from "../../core/number/fraction.ts";
import type { Fact, Facts } from "../../report/page/report.ts";
import type { Style } from "../writing/style.ts";

export const BYTE_ORDER_MARK = "\ufeff";
/** What a spreadsheet would take for the start of a formula; some take the wide signs too. */
const FORMULA_START = /^[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;
/** The same within a text, where a spreadsheet that parts fields by another sign than the file does would begin a cell. */
const FORMULA_WITHIN = /(?<=[;,\n\r])(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/gu;
/** Controls but line breaks: no part of a name, and nothing a spreadsheet shows. */
const CONTROLS = /[^\P{Cc}\t\n\r]/gu;

/** A fact as the text of a field, before any quoting. */
export function csvField(fact: Fact, excel: boolean): string {
  if (fact === null) return "";
  if (typeof fact === "number") return `${fact}`;
  if (typeof fact === "string") {
    const text = fact.replace(CONTROLS, "").replaceAll("\t", " ");
    return `${FORMULA_START.test(text) ? "'" : ""}${text.replace(FORMULA_WITHIN, "'")}`;
  }
  const text = decimalText(fact);
  return excel ? text.replace(".", ",") : text;
}

/** What parts fields and rows: `;` and Windows line ends for Norwegian Excel. */
export function csvDialect(excel: boolean) {
  return { delimiter: excel ? ";" : ",", record_delimiter: excel ? "\r\n" : "\n" };
}

/** Rows that are turned to text at a time. */
const BATCH = 1000;

/** The facts, one a row, with stable English field names and plain numbers; text that a spreadsheet would run is defused. */
export function* csv({ fields, rows }: Facts, { excel }: Style): Generator<string> {
  const dialect = csvDialect(excel);
  if (excel) yield BYTE_ORDER_MARK;
  let batch: (readonly string[])[] = [fields];
  for (const row of rows) {
    batch.push(row.map((fact) => csvField(fact, excel)));
    if (batch.length < BATCH) continue;
    yield stringify(batch, dialect);
    batch = [];
  }
  if (batch.length > 0) yield stringify(batch, dialect);
}
