import type { BudgetLine } from "../../core/model/line.ts";
import type { BudgetReading } from "../budget/budget.ts";
import type { BudgetChoices } from "../budget/budget-choices.ts";
import { datedHeader } from "../budget/year-headers.ts";
import { NO_TOTALS } from "../ledger/rows/known-totals.ts";
import { choicesIn, conditionsIn } from "../table/fitting-choices.ts";
import { ROWS_SEARCHED } from "../table/header-row.ts";
import { ACCOUNTS_WORDS, headerKey } from "../table/header-words.ts";
import type { PlacedText } from "../text/placed-text.ts";
import type { Sheet } from "../text/sheet.ts";

/** A column of accounts, and the year that its header is of. */
interface AccountsColumn {
  readonly header: PlacedText;
  readonly year: number | null;
}

/**
 * The column of accounts in a file that may have the budget's beside it: the only one that is called so or, of several years,
 * the only one of a year that the budget has. Null where the headers do not say.
 */
function accountsColumn(sheet: Sheet, budgetYears: ReadonlySet<number>): AccountsColumn | null {
  const words: readonly string[] = ACCOUNTS_WORDS;
  for (const row of sheet.rows.slice(0, ROWS_SEARCHED)) {
    if (row.cells.filter((cell) => cell.trim() !== "").length < 2) continue;
    const named = row.cells.flatMap((cell, at): AccountsColumn[] => {
      const header = () => sheet.cell(row, at);
      if (words.includes(headerKey(cell))) return [{ header: header(), year: null }];
      const dated = datedHeader(cell);
      return dated?.kind === "accounts" ? [{ header: header(), year: dated.year }] : [];
    });
    const ofBudget = named.filter(({ year }) => year === null || budgetYears.has(year));
    const [only] = named.length === 1 ? named : ofBudget.length === 1 ? ofBudget : [];
    if (only) return only;
    if (named.length > 0) return null;
  }
  return null;
}

/**
 * Reads accounts as the budget is read, but for the column of amounts and for what the budget as a whole comes to.
 *
 * @param budget the lines of the case's own
 */
export function readAccounts(
  sheet: Sheet,
  budget: readonly BudgetLine[],
  choices: BudgetChoices,
  read: (choices: BudgetChoices) => BudgetReading,
): BudgetReading {
  const column = accountsColumn(sheet, new Set(budget.flatMap(({ year }) => year ?? [])));
  const given = choicesIn(sheet, choices.columns);
  const columns =
    column === null
      ? given
      : [{ column: "amount", headers: [column.header] }, ...given.filter((one) => one.column !== "amount")];
  const where = conditionsIn(sheet, choices.where);
  const found = read({ ...choices, columns, where, totals: NO_TOTALS, blankAmounts: true });
  const year = column?.year ?? null;
  return { ...found, lines: found.lines.map((line) => ({ ...line, year: line.year ?? year })) };
}
