import { type Issue, issue } from "../../core/model/issue.ts";
import type { BudgetLine } from "../../core/model/line.ts";
import type { Row, Sheet } from "../text/sheet.ts";

/**
 * The issues of a budget whose lines stand partly with and partly without a year: each of those fewer in number. A
 * stated sum or a note without a year is of all years; a stated sum with one needs lines with one.
 */
export function mixedYears(
  sheet: Sheet,
  column: number | null,
  lines: readonly BudgetLine[],
  rowOf: (line: number) => Row | undefined,
): Issue[] {
  if (column === null) return [];
  const shared = lines.filter(({ type }) => type === "line");
  const dated = shared.filter(({ year }) => year !== null).length;
  const undated = shared.length - dated;
  const datedSums = lines.some(({ type, year }) => type === "total" && year !== null);
  if (undated === 0 || (dated === 0 && !datedSums)) return [];
  const wrong = ({ type, year }: BudgetLine) =>
    dated === 0 || undated > dated ? type !== "note" && year !== null : type === "line" && year === null;
  const issues: Issue[] = [];
  lines.forEach((line, index) => {
    const row = rowOf(index);
    if (row && wrong(line)) issues.push(issue("YEARS_MIXED", { line: line.name }, sheet.cell(row, column).source));
  });
  return issues;
}
