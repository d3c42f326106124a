import { type Issue, issue } from "../../core/model/issue.ts";
import { nameKey } from "../../core/model/names.ts";
import type { ProcurementItem } from "../../core/model/procurement-item.ts";
import type { PlacedText } from "../text/placed-text.ts";

type Recurring = ProcurementItem["recurring"];

/** What the `recurring` column may say beside a number of years. */
export const RECURRING_WORDS = {
  yes: ["yes", "ja", "x", "årlig", "årleg"],
  no: ["no", "nei"],
} as const;

const CHOICES = ["yes", "no", "a number of years"];
const ONCE: Recurring = { kind: "once" };

function has(words: readonly string[], text: string): boolean {
  return words.includes(nameKey(text));
}

/** Whether something is paid once (also where the cell is blank), every year, or for a number of years. */
export function readRecurring(cell: PlacedText, column: string): Recurring | Issue {
  if (cell.text === "" || has(RECURRING_WORDS.no, cell.text)) return ONCE;
  if (has(RECURRING_WORDS.yes, cell.text)) return { kind: "yearly", years: null };
  const [, years] = /^0*([1-9]\d{0,2})(?: ?(?:år|years?))?$/iu.exec(cell.text) ?? [];
  if (years !== undefined) return { kind: "yearly", years: Number(years) };
  return issue("CHOICE_UNKNOWN", { column, text: cell.text, choices: CHOICES }, cell.source);
}
