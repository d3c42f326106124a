import { type Issue, issue } from "../../core/model/issue.ts";
import { headerKey } from "../table/header-words.ts";
import type { Row, Sheet } from "../text/sheet.ts";

/** Headers of two columns that together are one amount: what is paid, and what comes in. */
const PAIRS: readonly (readonly [debit: readonly string[], credit: readonly string[]])[] = [
  [
    ["debet", "debit", "beløp debet", "debetbeløp"],
    ["kredit", "credit", "beløp kredit", "kreditbeløp"],
  ],
  [
    ["utgift", "utgifter", "expenditure", "expenses"],
    ["inntekt", "inntekter", "income"],
  ],
];

/** A sign before, after or around an amount. */
const NEGATIVE = /^\s*[-\u2010-\u2013\u2212(]\s*\d|\d\s*[-\u2010-\u2013\u2212]\s*$/u;

/** The column of what comes in, beside one of what is paid; added where it has its minus already. */
export interface CreditColumn {
  readonly column: number;
  readonly isNegative: boolean;
}

/** Two columns that are read as one amount. */
export interface DebitCredit {
  readonly debit: number;
  readonly credit: CreditColumn;
  readonly issue: Issue;
}

/** Two of the columns as one amount, where their headers say so; null where none do. */
export function debitCredit(
  sheet: Sheet,
  header: Row,
  data: readonly Row[],
  columns: readonly number[],
): DebitCredit | null {
  const at = (words: readonly string[]) =>
    columns.find((column) => words.includes(headerKey(header.cells[column] ?? "")));
  for (const [paid, earned] of PAIRS) {
    const [debit, credit] = [at(paid), at(earned)];
    if (debit === undefined || credit === undefined) continue;
    const filled = data.map(({ cells }) => cells[credit] ?? "").filter((text) => /\d/.test(text));
    const negative = filled.filter((text) => NEGATIVE.test(text)).length;
    const isNegative = negative * 2 > filled.length;
    const [first, second] = [debit, credit].map((column) => (header.cells[column] ?? "").trim());
    const args = { debit: first ?? "", credit: second ?? "", isNegative };
    return {
      debit,
      credit: { column: credit, isNegative },
      issue: issue("DEBIT_LESS_CREDIT", args, sheet.cell(header, debit).source),
    };
  }
  return null;
}
