import { mirrored } from "../../core/number/amount.ts";
import type { BudgetRow } from "../ledger/rows/budget-row.ts";
import type { Judgement } from "./judgement.ts";

/** A row of income that is written as cost, as the negative amounts that it is. */
function negated(entry: BudgetRow): BudgetRow {
  const amounts = entry.amounts.map((one) => (one.portion ? one : { ...one, amount: mirrored(one.amount) }));
  return { ...entry, amounts };
}

/** A row of a file that has its costs negative, with its signs as everywhere else. */
export function turnedRight(written: BudgetRow, { turned }: Judgement): BudgetRow {
  return turned === null || written.kind.type === "transfer" ? written : negated(written);
}

/** A row that is turned right, with the signs that it is shared by. */
export function withSign(entry: BudgetRow, { sums }: Judgement): BudgetRow {
  return sums.income.has(entry.row.line) ? negated(entry) : entry;
}
