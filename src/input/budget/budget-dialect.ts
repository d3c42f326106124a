import type { TextDialect } from "../text/text-dialect.ts";
import type { BudgetNames } from "./budget-cells.ts";
import type { BudgetChoices } from "./budget-choices.ts";

/** How a budget that is too large to hold is to be read; `names` null as in `readBudget`. */
export interface BudgetDialect extends TextDialect {
  readonly names: BudgetNames | null;
  readonly choices: BudgetChoices;
  readonly isHeader: (cell: string) => boolean;
}
