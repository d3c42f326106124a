import type { BudgetLine } from "../core/case.ts";
import { type Fraction, multiply, ONE } from "../core/fraction.ts";
import { hasErrors, type Issue, issue } from "../core/issue.ts";
import type { DecimalSign } from "../core/number-text.ts";
import type { Source } from "../core/source.ts";
import { type BudgetNames, traitReader } from "./budget-cells.ts";
import { type AmountColumn, type BudgetColumns, budgetColumns } from "./budget-columns.ts";
import type { BudgetRow } from "./budget-row.ts";
import { cellReader, isBlank, isIssue } from "./cell-numbers.ts";
import { type ColumnChoice, scoreColumns } from "./columns.ts";
import { extraCells } from "./extra-cells.ts";
import { withoutSums } from "./found-sums.ts";
import { findHeader, firstCellOf, type HeaderRow, type HeaderScore } from "./header-row.ts";
import { BUDGET_HEADERS, yearNamed } from "./header-words.ts";
import { hostFindings } from "./host-export.ts";
import { type PlacedCondition, wantedRows } from "./row-filter.ts";
import { type Row, type Sheet, writtenTexts } from "./sheet.ts";
import { thousandsSuspected } from "./thousands.ts";
import { titleUnit } from "./title-unit.ts";
import { mixedVat } from "./vat-words.ts";
import { mixedYears } from "./years-mixed.ts";

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

/** How a row reads as the header of a budget. */
export function scoreBudget(row: Row, choices: readonly ColumnChoice[]): HeaderScore {
  const years = row.cells.filter((cell) => yearNamed(cell) !== null).length;
  const unnamed = (row.cells[0] ?? "").trim() === "";
  const score = scoreColumns(
    row,
    BUDGET_HEADERS,
    choices,
    (found) => (found.has("line") || unnamed) && (found.has("amount") || years > 0),
  );
  return { known: score.known + years, complete: score.complete };
}

/** The unit amounts are multiplied by, and the warning when a title decided it. */
export function unitOf(sheet: Sheet, { row, titles }: HeaderRow, columns: BudgetColumns, chosen: Fraction | null) {
  if (chosen !== null) return { unit: chosen, issues: [] };
  const cells = [
    ...titles.flatMap((title) => title.cells.map((_, column) => [title, column] as const)),
    ...columns.amounts.map(({ column }) => [row, column] as const),
    ...(columns.line === null ? [] : [[row, columns.line] as const]),
  ];
  const stated = titleUnit(sheet, cells);
  return { unit: stated?.unit ?? ONE, issues: stated ? [stated.issue] : [] };
}

function yearOf(sheet: Sheet, row: Row, columns: BudgetColumns, issues: Issue[]): number | null {
  if (columns.year === null || (row.cells[columns.year] ?? "").trim() === "") return null;
  const { text, source } = sheet.cell(row, columns.year);
  const year = yearNamed(text);
  if (year === null) issues.push(issue("YEAR_INVALID", { text }, source));
  return year;
}

/** One amount of a row: its year, value in currency units and cell. */
interface Amount {
  readonly year: number | null;
  readonly value: Fraction;
  readonly source: Source;
}

/** Reads the amounts of a row; `unread` when a cell was no number, so that the line is not called empty as well. */
function amountReader(
  sheet: Sheet,
  data: readonly Row[],
  columns: BudgetColumns,
  unit: Fraction,
  decimal: DecimalSign | null,
) {
  const written = writtenTexts(
    data,
    columns.amounts.map(({ column }) => column),
  );
  const read = cellReader(written, decimal);
  return (row: Row, year: number | null, issues: Issue[]): { amounts: readonly Amount[]; unread: boolean } => {
    const amounts: Amount[] = [];
    let unread = false;
    for (const amount of columns.amounts) {
      if (isBlank(row.cells[amount.column] ?? "")) continue;
      const cell = sheet.cell(row, amount.column);
      const value = read(cell);
      if (isIssue(value)) {
        issues.push(value);
        unread = true;
      } else {
        amounts.push({
          year: amount.year ?? year,
          value: unit === ONE ? value : multiply(value, unit),
          source: cell.source,
        });
      }
    }
    return { amounts, unread };
  };
}

function amountMissing(sheet: Sheet, row: Row, name: string, line: number, amounts: readonly AmountColumn[]): Issue {
  const [only] = amounts;
  const column = amounts.length === 1 && only ? only.column : line;
  return issue("AMOUNT_MISSING", { line: name }, sheet.cell(row, column).source);
}

/** The rows below the header as read, and whether each of their amounts could be. */
interface RowsRead {
  readonly rows: readonly BudgetRow[];
  readonly complete: boolean;
  readonly issues: readonly Issue[];
}

type Located = BudgetColumns & { readonly line: number };
/** A header with the rows that the conditions want, and all of them. */
type FilteredHeader = HeaderRow & { readonly whole: readonly Row[] };

/** Reads the rows below the header: each makes a line, or one per year with an amount. */
function readBudgetRows(
  sheet: Sheet,
  header: FilteredHeader,
  columns: Located,
  names: BudgetNames | null,
  unit: Fraction,
  decimal: DecimalSign | null,
): RowsRead {
  const rows: BudgetRow[] = [];
  const issues: Issue[] = [];
  const chosen = new Set(header.data);
  let complete = true;
  const traitsOf = traitReader(sheet, header.row, columns, names);
  const amountsOf = amountReader(sheet, header.data, columns, unit, decimal);
  for (const row of header.whole) {
    const wanted = chosen.has(row);
    const found: Issue[] = [];
    const name = (row.cells[columns.line] ?? "").trim();
    const traits = traitsOf(row, found);
    const year = yearOf(sheet, row, columns, found);
    const { amounts, unread } = amountsOf(row, year, found);
    complete &&= !unread;
    const nameless = name === "" ? cellMissing(sheet, header.row, row, columns.line) : null;
    const lines = amounts.map((amount) => ({
      name,
      ...traits,
      year: amount.year,
      amount: amount.value,
      source: amount.source,
    }));
    const typed = columns.type !== null && (row.cells[columns.type] ?? "").trim() !== "";
    if (lines.length > 0) rows.push({ row, wanted, name, typed, lines, nameless });
    else if (nameless) found.push(nameless);
    else if (traits.type === "note") {
      const note = { name, ...traits, year, amount: null, source: sheet.cell(row, columns.line).source };
      rows.push({ row, wanted, name, typed, lines: [note], nameless });
    } else if (!unread) {
      found.push(amountMissing(sheet, row, name, columns.line, columns.amounts));
    }
    if (wanted) issues.push(...found);
  }
  return { rows, complete, issues };
}

function cellMissing(sheet: Sheet, header: Row, row: Row, line: number): Issue {
  const column = (header.cells[line] ?? "").trim() || "line";
  return issue("CELL_MISSING", { column }, sheet.cell(row, line).source);
}

/** Reads the rows below the header as budget lines, tells sums from lines, and looks for what ledgers leave in. */
function readLines(
  sheet: Sheet,
  header: FilteredHeader,
  columns: Located,
  names: BudgetNames | null,
  unit: Fraction,
  decimal: DecimalSign | null,
): { readonly lines: readonly BudgetLine[]; readonly issues: readonly Issue[] } {
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
      ? [...hostFindings(sheet, header.row, rows, columns.line), ...thousandsSuspected(rows, summed)]
      : [];
  const named = [columns.line, ...columns.group, ...columns.amounts.map(({ column }) => column)];
  const vat = mixedVat(sheet, header, header.data, named);
  const mixed = mixedYears(sheet, columns.year, lines, (line) => rowOf[line]);
  return { lines, issues: [...read.issues, ...issues, ...found, ...vat, ...mixed] };
}

/**
 * Reads a budget (DESIGN §3). With `names` null (members.csv could not be read) members, drivers and keys go unchecked.
 * The lines are of use only when no issue is an error.
 */
export function readBudget(
  sheet: Sheet,
  names: BudgetNames | null,
  choices: BudgetChoices,
): { readonly lines: readonly BudgetLine[]; readonly issues: readonly Issue[] } {
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
