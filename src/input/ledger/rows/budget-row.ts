import { type Issue, issue } from "../../../core/model/issue.ts";
import type { LineKind, Portion } from "../../../core/model/line.ts";
import type { Amount } from "../../../core/number/amount.ts";
import type { Row, Sheet } from "../../text/sheet.ts";

/** One amount of a row, in whole currency units: the year it is for, and the column of its cell. */
export interface RowAmount {
  readonly year: number | null;
  readonly amount: Amount;
  readonly column: number;
  /** What the amount is a portion of; left out of what stands by itself. */
  readonly portion?: Portion;
}

/** A row of a budget as it passes by: it makes a line for each of its amounts. */
export interface BudgetRow {
  readonly row: Row;
  /** Whether the conditions want it; sums are found with the others too. */
  readonly wanted: boolean;
  /** Blank where the row has none. */
  readonly name: string;
  /** Whether the row itself says what type it is. */
  readonly typed: boolean;
  /** The same array for the same cells, most of the time. */
  readonly group: readonly string[];
  /** The same object for the same cells, most of the time; places in it are those of the first such row. */
  readonly kind: LineKind;
  /** The year in the row's own column for it. */
  readonly year: number | null;
  /** Its KOSTRA art, by its account or its name; null where neither has one. */
  readonly art: string | null;
  /** Whether that is one of income or, of a row without, its name or that of a group around it. */
  readonly isIncome: boolean;
  /** Empty for a note without an amount and for fees, and for nothing else. */
  readonly amounts: readonly RowAmount[];
}

/** What is wrong with a row without a name, at the cell where it belongs. */
export function nameMissing(sheet: Sheet, header: Row, row: Row, line: number): Issue {
  const column = (header.cells[line] ?? "").trim() || "line";
  return issue("CELL_MISSING", { column }, sheet.cell(row, line).source);
}

/** Whether a row is shared: no stated sum and no note. */
export function isShared({ kind, amounts }: BudgetRow): boolean {
  return kind.type === "line" && amounts.length > 0;
}
