import type { Issue } from "../../core/model/issue.ts";
import type { BudgetLine } from "../../core/model/line.ts";
import type { Row } from "../text/sheet.ts";

/** A row of the budget as read: the lines it makes, one per year that it has an amount for. */
export interface BudgetRow {
  readonly row: Row;
  /** Whether the conditions want it; sums are found with the others too. */
  readonly wanted: boolean;
  /** Blank where the row has none. */
  readonly name: string;
  /** Whether the row itself says what type it is. */
  readonly typed: boolean;
  readonly lines: readonly BudgetLine[];
  /** What is wrong with a row without a name, unless it turns out to be a sum. */
  readonly nameless: Issue | null;
}
