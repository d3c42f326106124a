import { hasErrors, type Issue, issue } from "../../core/model/issue.ts";
import type { BudgetLine } from "../../core/model/line.ts";
import type { Fraction } from "../../core/number/fraction.ts";
import type { DecimalSign } from "../../core/number/number-text.ts";
import { withoutSums } from "../ledger/found-sums.ts";
import { hostFindings } from "../ledger/host-export.ts";
import { unsignedIncome } from "../ledger/income-words.ts";
import { thousandsSuspected } from "../ledger/thousands.ts";
import { mixedVat } from "../ledger/vat-words.ts";
import { mixedYears } from "../ledger/years-mixed.ts";
import type { ColumnChoice } from "../table/columns.ts";
import { extraCells } from "../table/extra-cells.ts";
import { findHeader, firstCellOf } from "../table/header-row.ts";
import { type FilteredHeader, type PlacedCondition, wantedRows } from "../table/row-filter.ts";
import type { Sheet } from "../text/sheet.ts";
import type { BudgetNames } from "./budget-cells.ts";
import { budgetColumns } from "./budget-columns.ts";
import { scoreBudget, unitOf } from "./budget-header.ts";
import { readBudgetRows } from "./budget-rows.ts";
import type { Located } from "./row-faults.ts";

/** How a budget is to be read where its own text does not decide; `unit` null believes what a title says. */
export interface BudgetChoices {
  readonly columns: readonly ColumnChoice[];
  readonly decimal: DecimalSign | null;
  readonly unit: Fraction | null;
  /** Which rows to read; empty for all. */
  readonly where: readonly PlacedCondition[];
  /** Whether a line may be without any amount; then it is left out. */
  readonly blankAmounts: boolean;
}

/** The lines of a budget, of use only when no issue is an error. */
export interface BudgetReading {
  readonly lines: readonly BudgetLine[];
  readonly issues: readonly Issue[];
}

/** Reads the rows below the header as budget lines, tells sums from lines, and looks for what ledgers leave in. */
function readLines(
  sheet: Sheet,
  header: FilteredHeader,
  columns: Located,
  names: BudgetNames | null,
  unit: Fraction,
  decimal: DecimalSign | null,
): BudgetReading {
  const read = readBudgetRows(sheet, header, columns, names, unit, decimal);
  // Amounts of several columns that compete add up to nothing.
  const competing = columns.issues.some(({ code }) => code === "COLUMNS_COMPETE");
  const { rows, issues } = competing
    ? { rows: read.rows.filter(({ wanted }) => wanted), issues: [] }
    : withoutSums(sheet, header.row, read.rows, columns.line, read.complete);
  const lines = rows.flatMap((entry) => entry.lines);
  const rowOf = rows.flatMap((entry) => entry.lines.map(() => entry.row));
  const summed = issues.some(({ code }) => code === "SUM_ROW_FOUND");
  const found =
    read.complete && !competing
      ? [
          ...hostFindings(sheet, header.row, rows, columns.line),
          ...unsignedIncome(sheet, rows, columns.line),
          ...thousandsSuspected(rows, summed),
        ]
      : [];
  const named = [columns.line, ...columns.group, ...columns.amounts.map(({ column }) => column)];
  const vat = mixedVat(sheet, header, header.data, named);
  const mixed = mixedYears(sheet, columns.year, lines, (line) => rowOf[line]);
  return { lines, issues: [...read.issues, ...issues, ...found, ...vat, ...mixed] };
}

/**
 * Reads a budget (DESIGN §3). With `names` null (members.csv could not be read) members, drivers and keys go unchecked.
 */
export function readBudget(sheet: Sheet, names: BudgetNames | null, choices: BudgetChoices): BudgetReading {
  const whole = findHeader(sheet, (row) => scoreBudget(row, choices.columns));
  if (whole === null) {
    const empty = sheet.issues.length > 0 ? [] : [issue("FILE_EMPTY", { file: sheet.file }, null)];
    return { lines: [], issues: [...sheet.issues, ...empty] };
  }
  const wanted = wantedRows(sheet, whole, choices.where);
  const header = { ...whole, data: wanted.data, whole: whole.data };
  const columns = budgetColumns(sheet, header, choices.columns, choices.where);
  const found = [
    ...sheet.issues,
    ...header.issues,
    ...wanted.issues,
    ...columns.issues,
    ...extraCells(sheet, header.row, header.data),
  ];
  if (columns.line === null || columns.amounts.length === 0) return { lines: [], issues: found };
  const { unit, issues } = unitOf(sheet, header, columns, choices.unit);
  const located = { ...columns, line: columns.line };
  const read = readLines(sheet, header, located, names, unit, choices.decimal);
  const said = choices.blankAmounts ? read.issues.filter(({ code }) => code !== "AMOUNT_MISSING") : read.issues;
  const unshared = read.lines.every(({ type }) => type !== "line") && !hasErrors([...sheet.issues, ...said]);
  const empty = unshared ? [issue("BUDGET_EMPTY", {}, firstCellOf(sheet, header.row).source)] : [];
  return {
    lines: read.lines,
    issues: [...found, ...issues, ...said, ...empty],
  };
}
