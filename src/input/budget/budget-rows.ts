import { addIssues, type Issue } from "../../core/model/issue.ts";
import type { Source } from "../../core/model/source.ts";
import { type Fraction, multiply, ONE } from "../../core/number/fraction.ts";
import type { DecimalSign } from "../../core/number/number-text.ts";
import type { BudgetRow } from "../ledger/budget-row.ts";
import { blankGroups, groupsBelow } from "../ledger/groups-below.ts";
import { cellReader, isBlank, isIssue } from "../table/cell-numbers.ts";
import type { FilteredHeader } from "../table/row-filter.ts";
import { type Row, type Sheet, writtenTexts } from "../text/sheet.ts";
import { type BudgetNames, groupReader, traitReader } from "./budget-cells.ts";
import type { BudgetColumns } from "./budget-columns.ts";
import { amountMissing, type Located, nameMissing, yearOf } from "./row-faults.ts";

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

/** Rows as read, and whether each of their amounts could be. */
export interface RowsRead {
  readonly rows: readonly BudgetRow[];
  readonly complete: boolean;
  readonly issues: readonly Issue[];
}

/** Reads the rows below the header: each makes a line, or one per year with an amount. */
export function readBudgetRows(
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
  const below = groupsBelow(header, columns);
  const groupOf = groupReader(sheet, columns);
  const traitsOf = traitReader(sheet, header.row, columns, names);
  const amountsOf = amountReader(sheet, header.data, columns, unit, decimal);
  for (const row of header.whole) {
    const wanted = chosen.has(row);
    const found: Issue[] = [];
    const name = (row.cells[columns.line] ?? "").trim();
    const above = below.filled.get(row);
    const traits = { ...traitsOf(row, found), ...(above && { group: groupOf(above, []) }) };
    const year = yearOf(sheet, row, columns.year, found);
    const { amounts, unread } = amountsOf(row, year, found);
    complete &&= !unread;
    const nameless = name === "" ? nameMissing(sheet, header.row, row, columns.line) : null;
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
      found.push(amountMissing(sheet, row, columns));
    }
    if (wanted) addIssues(issues, found);
  }
  return { rows, complete, issues: [...issues, ...blankGroups(sheet, rows, below, columns)] };
}
