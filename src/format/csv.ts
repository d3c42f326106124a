import { stringify } from "csv-stringify/sync";
import { decimalText } from "../report/document.ts";
import type { Fact, Report } from "../report/report.ts";
import type { Style } from "./style.ts";

const BYTE_ORDER_MARK = "\ufeff";
/** What a spreadsheet would take for the start of a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;

function field(fact: Fact, excel: boolean): string {
  if (fact === null) return "";
  if (typeof fact === "number") return `${fact}`;
  if (typeof fact === "string") return FORMULA_START.test(fact) ? `'${fact}` : fact;
  const text = decimalText(fact);
  return excel ? text.replace(".", ",") : text;
}

/** The facts, one a row, with stable English field names and plain numbers; text that a spreadsheet would run is defused. */
export function csv(report: Report, { excel }: Style): string {
  const { fields, rows } = report.facts;
  const records = [fields, ...Array.from(rows, (row) => row.map((fact) => field(fact, excel)))];
  const text = stringify(records, {
    delimiter: excel ? ";" : ",",
    record_delimiter: excel ? "\r\n" : "\n",
  });
  return excel ? BYTE_ORDER_MARK + text : text;
}
