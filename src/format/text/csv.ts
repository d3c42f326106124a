import { amountText } from "../../core/number/amount.ts";
import type { Fact, Facts } from "../../report/page/report.ts";
import type { Style } from "../writing/style.ts";

export const BYTE_ORDER_MARK = "\ufeff";
/** What a spreadsheet would take for the start of a formula; some take the wide signs too. */
const FORMULA_START = /^[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;
/** The same within a text, where a spreadsheet that parts fields by another sign than the file does would begin a cell. */
const FORMULA_WITHIN = /(?<=[;,\n\r])(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/gu;
/** Controls but line breaks: no part of a name, and nothing a spreadsheet shows. */
const CONTROLS = /[^\P{Cc}\t\n\r]/gu;
/** Text that stands in a row as it is, whatever parts its fields: nothing to quote and nothing to defuse. */
const PLAIN = /^[\p{L}\p{N}][^\p{Cc}",;]*$/u;
/** Rows that are turned to text at a time. */
const BATCH = 1000;

/** A fact as the text of a field, before any quoting; text that a spreadsheet would run is defused. */
function csvText(fact: Fact, excel: boolean): string {
  if (fact === null) return "";
  if (typeof fact === "number") return `${fact}`;
  if (typeof fact === "string") {
    const text = fact.replace(CONTROLS, "").replaceAll("\t", " ");
    return `${FORMULA_START.test(text) ? "'" : ""}${text.replace(FORMULA_WITHIN, "'")}`;
  }
  const text = amountText(fact);
  return excel ? text.replace(".", ",") : text;
}

/** A fact as a field: `;` parts fields, and `,` decimals, for Norwegian Excel. */
export function csvField(fact: Fact, excel: boolean): string {
  if (typeof fact === "string" && PLAIN.test(fact)) return fact;
  const text = csvText(fact, excel);
  const isQuoted = text.includes(csvDialect(excel).delimiter) || /["\r\n]/.test(text);
  return isQuoted ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What parts fields and rows: `;` and Windows line ends for Norwegian Excel. */
export function csvDialect(excel: boolean) {
  return excel ? { delimiter: ";", lineEnd: "\r\n" } : { delimiter: ",", lineEnd: "\n" };
}

/** The facts, one a row, with stable English field names and plain numbers. */
export function* csv({ fields, rows }: Facts, { excel }: Style): Generator<string> {
  const { delimiter, lineEnd } = csvDialect(excel);
  const before: Fact[] = [...fields];
  const texts = fields.map((field) => csvField(field, excel));
  let batch = `${excel ? BYTE_ORDER_MARK : ""}${texts.join(delimiter)}${lineEnd}`;
  let count = 1;
  for (const row of rows) {
    let text = "";
    for (let column = 0; column < row.length; column++) {
      const fact = row[column] ?? null;
      if (fact !== before[column]) {
        before[column] = fact;
        texts[column] = csvField(fact, excel);
      }
      text += column === 0 ? texts[column] : delimiter + texts[column];
    }
    batch += text + lineEnd;
    if (++count < BATCH) continue;
    yield batch;
    batch = "";
    count = 0;
  }
  if (count > 0) yield batch;
}
