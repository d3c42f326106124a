import type { Sheet } from "../text/sheet.ts";
import type { BudgetNames } from "./budget-cells.ts";
import type { BudgetChoices } from "./budget-choices.ts";
import type { Located } from "./budget-columns.ts";
import type { BudgetHead } from "./budget-head.ts";

/** Groups, each with those around it, that are followed through a budget. */
export const MOST_FOLLOWED = 50_000;

/** A budget from which rows can be read: its sheet, the head of it, and what its cells may refer to. */
export interface OpenBudget {
  readonly sheet: Sheet;
  readonly head: BudgetHead;
  readonly columns: Located;
  /** Null where members.csv could not be read: then members, drivers and keys go unchecked. */
  readonly names: BudgetNames | null;
  readonly choices: BudgetChoices;
}

/** The columns of a budget that have amounts. */
export function amountColumns({ columns }: OpenBudget): readonly number[] {
  return columns.amounts.flatMap(({ column, credit }) => (credit ? [column, credit.column] : [column]));
}

/** Whether columns of amounts compete: then rows add up to nothing. */
export function areCompeting({ columns }: OpenBudget): boolean {
  return columns.issues.some(({ code }) => code === "COLUMNS_COMPETE");
}
