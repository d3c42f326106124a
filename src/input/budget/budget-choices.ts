import type { Fraction } from "../../core/number/fraction.ts";
import type { DecimalSign } from "../../core/number/number-text.ts";
import type { KnownTotals } from "../ledger/rows/known-totals.ts";
import type { ColumnChoice } from "../table/columns.ts";
import type { PlacedCondition } from "../table/row-filter.ts";

/** How a budget is to be read where its own text does not decide; `unit` null believes what a title says. */
export interface BudgetChoices {
  readonly columns: readonly ColumnChoice[];
  readonly decimal: DecimalSign | null;
  readonly unit: Fraction | null;
  /** Which rows to read; empty for all. */
  readonly where: readonly PlacedCondition[];
  /** What the user says that the whole comes to. */
  readonly totals: KnownTotals;
  /** Whether a line may be without any amount; then it is left out. */
  readonly blankAmounts: boolean;
}
