import { type Issue, issue } from "../../core/model/issue.ts";
import { nameKey } from "../../core/model/names.ts";
import { isBlank } from "../table/cell-numbers.ts";
import type { HeaderRow } from "../table/header-row.ts";
import type { Sheet } from "../text/sheet.ts";

const HEADER =
  /^(?:d ?[/-]? ?[kc]|(?:debet|debit) ?[/-] ?(?:kredit|credit)|u ?\/ ?i|i ?\/ ?u|(?:utgift|inntekt)(?:er)? ?\/ ?(?:utgift|inntekt)(?:er)?)$/u;
const CREDIT = /^(?:k|c|kr|kredit|credit|i|innt|inntekt)\.?$/u;
const DEBIT = /^(?:d|debet|debit|u|utg|utgift)\.?$/u;
/** A sign before, after or around an amount: then the income is counted as such. */
const SIGNED = /^\s*[-\u2010-\u2013\u2212(]|[-\u2010-\u2013\u2212]\s*$/u;

/**
 * The warning that a column tells debit from credit and nothing reads it, at its header; null where it is no such
 * column, or no credit row has an amount without a sign.
 */
export function uncountedCredit(
  sheet: Sheet,
  { row, data }: HeaderRow,
  column: number,
  amounts: readonly { readonly column: number }[],
): Issue | null {
  if (!HEADER.test(nameKey(row.cells[column] ?? ""))) return null;
  const filled = data.filter(({ cells }) => (cells[column] ?? "").trim() !== "");
  const says = (text: string | undefined, words: RegExp) => words.test(nameKey(text ?? ""));
  if (!filled.every(({ cells }) => says(cells[column], CREDIT) || says(cells[column], DEBIT))) return null;
  const isCounted = (text: string) => isBlank(text) || SIGNED.test(text);
  const first = filled.find(
    ({ cells }) => says(cells[column], CREDIT) && amounts.some((amount) => !isCounted(cells[amount.column] ?? "")),
  );
  if (first === undefined) return null;
  const { text, source } = sheet.cell(row, column);
  return issue(
    "CREDIT_NOT_COUNTED",
    { header: text, mark: (first.cells[column] ?? "").trim(), line: first.line },
    source,
  );
}
