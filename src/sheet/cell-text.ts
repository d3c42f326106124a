import { decimalText } from "./decimal-text.ts";

/** A cell's text as a person would have typed it; `number` when it is a number and so never ambiguous. */
export interface CellText {
  readonly text: string;
  readonly number: boolean;
}

/** What a cell holds: its stored value, a formula's last result. */
export type CellValue = string | number | boolean | Date | null;

/** A number format without what it prints as it stands: quoted and escaped text, locale and colour. */
function bare(format: string): string {
  return format.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, "");
}

const FIRST_DAY = Date.UTC(1900, 0, 1);

/** A date as 2026-11-03, with a time as 2026-11-03 10:30; a year where the format shows no more. */
function dateText(date: Date, format: string): string {
  const time = date.getTime();
  if (Number.isNaN(time)) return "#NUM!";
  const [day = "", rest = ""] = date.toISOString().split("T");
  const clock = rest.slice(0, 8).replace(/:00$/, "");
  if (time < FIRST_DAY) return clock;
  if (/^y+(?:;@)?$/i.test(bare(format))) return day.slice(0, -6);
  return clock === "00:00" ? day : `${day} ${clock}`;
}

function numberText(value: number, format: string): CellText {
  if (!Number.isFinite(value)) return { text: "#NUM!", number: false };
  if (bare(format).includes("%")) return { text: `${decimalText(value, true)}%`, number: true };
  const text = decimalText(value);
  // Municipality 0301 is stored as 301 and shown by the format 0000.
  const padded = /^0{2,}$/.test(format) && /^\d+$/.test(text) ? text.padStart(format.length, "0") : text;
  return { text: padded, number: true };
}

/** The text of a cell's value under its number format, which is empty when it has none. */
export function cellText(value: CellValue, format: string): CellText {
  if (typeof value === "number") return numberText(value, format);
  if (value instanceof Date) return { text: dateText(value, format), number: false };
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE", number: false };
  return { text: value ?? "", number: false };
}
