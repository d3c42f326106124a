import { type Issue, issue } from "../../core/model/issue.ts";
import { nameKey } from "../../core/model/names.ts";
import { isPositive } from "../../core/number/fraction.ts";
import type { Sheet } from "../text/sheet.ts";
import type { BudgetRow } from "./budget-row.ts";

/** Words that name income, in English, bokmål and nynorsk; what is paid `til` somebody is a cost. */
const INCOME =
  /^(?:\p{L}*inntekt(?:er|ene)?|income|revenues?|refusjon(?:er|ar)?|refunds?)(?![\p{L}\p{N}-])(?!.* (?:til|to) )/u;

function isIncome({ name, lines: [first] }: BudgetRow): boolean {
  return [name, ...(first?.group ?? [])].some((text) => INCOME.test(nameKey(text)));
}

function isCost({ lines }: BudgetRow): boolean {
  return lines.some(({ type, amount }) => type === "line" && amount !== null && isPositive(amount));
}

/** Warns of lines called income, or in a group that is, that are shared as cost beside other costs. */
export function unsignedIncome(sheet: Sheet, rows: readonly BudgetRow[], line: number): readonly Issue[] {
  const costs = rows.filter(isCost);
  const earned = costs.filter(isIncome);
  const [first] = earned.filter(({ typed }) => !typed);
  if (!first || earned.length === costs.length) return [];
  const lines = earned.filter(({ typed }) => !typed).map(({ name }) => name);
  return [issue("INCOME_UNSIGNED", { lines }, sheet.cell(first.row, line).source)];
}
