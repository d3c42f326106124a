import { type Issue, issue } from "../../core/model/issue.ts";
import { isZero, negate, subtract, toDecimal, ZERO } from "../../core/number/fraction.ts";
import { readNumber } from "../../core/number/number-text.ts";
import type { Row, Sheet } from "../text/sheet.ts";
import { accountColumn } from "./accounts.ts";
import type { BudgetRow } from "./budget-row.ts";
import { sumHeadings } from "./sum-headings.ts";
import { type FoundSum, readSums, type SummedRow } from "./sum-rows.ts";
import { type SumNaming, sumNaming } from "./sum-words.ts";

const DECIMALS_SHOWN = 12;

/** The column of the text that names a row: of its line, or of a row without one the first that could be a name. */
function namedAt({ row, name }: BudgetRow, line: number): number | null {
  if (name !== "") return line;
  const texts = row.cells.flatMap((cell, column) => (cell.trim() === "" || readNumber(cell, ",").ok ? [] : [column]));
  return texts.find((column) => sumNaming(row.cells[column] ?? "") !== null) ?? texts[0] ?? null;
}

function nameIn(row: Row, column: number | null): string | null {
  return column === null ? null : (row.cells[column] ?? "").trim();
}

/** Whether a row has no account although most others have one. */
function unaccounted(header: Row, rows: readonly BudgetRow[]): (row: Row) => boolean {
  const column = accountColumn(header);
  if (column === null) return () => false;
  const blank = (row: Row) => (row.cells[column] ?? "").trim() === "";
  const filled = rows.filter(({ row }) => !blank(row)).length;
  return filled * 2 > rows.length ? blank : () => false;
}

function summed(entry: BudgetRow, line: number, isUnaccounted: (row: Row) => boolean): SummedRow {
  const [first] = entry.lines;
  const type = first?.type ?? "note";
  const own = type === "note" ? [] : entry.lines;
  const amounts = new Map(own.flatMap(({ year, amount }) => (amount === null ? [] : [[year, amount] as const])));
  const common = { amounts, group: first?.group ?? [], keyed: (first?.key ?? null) !== null };
  if (entry.typed) return { ...common, naming: type === "total" ? "sum" : null, open: false };
  const byName = sumNaming(entry.name === "" ? (nameIn(entry.row, namedAt(entry, line)) ?? "") : entry.name);
  const naming: SumNaming = byName ?? (entry.nameless || isUnaccounted(entry.row) ? "perhaps" : null);
  return { ...common, naming, open: true };
}

/** The warnings of one found sum: that it is one, and where it is off. */
function warningsOf(
  sheet: Sheet,
  entry: BudgetRow,
  line: number,
  { sums }: FoundSum,
  seen: Set<string>,
): { readonly found: Issue; readonly off: readonly Issue[] } {
  const column = namedAt(entry, line);
  const name = nameIn(entry.row, column);
  const [first] = entry.lines;
  const source = column === null ? (first?.source ?? null) : sheet.cell(entry.row, column).source;
  const amount = toDecimal(first?.amount ?? ZERO, DECIMALS_SHOWN);
  const off = entry.lines.flatMap(({ year, amount: stated, source: at }) => {
    const sum = sums.get(year) ?? ZERO;
    const difference = subtract(stated ?? ZERO, sum);
    const id = `${year} ${toDecimal(difference, DECIMALS_SHOWN)}`;
    if (isZero(difference) || seen.has(id)) return [];
    seen.add(id);
    const [text, total, by] = [stated ?? ZERO, sum, difference].map((value) => toDecimal(value, DECIMALS_SHOWN));
    return [
      issue("STATED_SUM_OFF", { group: name, year, stated: text ?? "", sum: total ?? "", difference: by ?? "" }, at),
    ];
  });
  return { found: issue("SUM_ROW_FOUND", { line: name, year: first?.year ?? null, amount }, source), off };
}

/** Lines of income written as positive numbers, as the negative amounts that they are. */
function negated(entry: BudgetRow): BudgetRow {
  return {
    ...entry,
    lines: entry.lines.map((line) => ({ ...line, amount: line.amount === null ? null : negate(line.amount) })),
  };
}

/**
 * Takes the sums out of a budget's rows that nobody marked as such, each with a warning; one that is off by the same
 * amount as one above it is not said again. `complete` is false when an amount could not be read: then sums that are
 * off mean nothing. Rows without a name that are no sums become issues.
 */
export function withoutSums(
  sheet: Sheet,
  header: Row,
  rows: readonly BudgetRow[],
  line: number,
  complete: boolean,
): { readonly rows: readonly BudgetRow[]; readonly issues: readonly Issue[] } {
  const isUnaccounted = unaccounted(header, rows);
  const asSummed = rows.map((entry) => summed(entry, line, isUnaccounted));
  const { sums, lookalikes, unfounded } = readSums(asSummed);
  const hasLines = asSummed.some(({ naming, amounts }) => naming === null && amounts.size > 0);
  const issues: Issue[] = [];
  const taken = new Set(sums.map(({ row }) => row));
  const income = new Set(sums.flatMap((sum) => sum.income));
  const seen = new Set<string>();
  for (const sum of sums) {
    const entry = rows[sum.row];
    if (!entry?.wanted) continue;
    if (!entry.typed) {
      const { found, off } = warningsOf(sheet, entry, line, sum, seen);
      issues.push(found, ...(complete ? off : []));
    }
    const [first = -1] = sum.income;
    const earned = rows[first];
    if (!earned) continue;
    const lines = sum.income.map((at) => rows[at]?.name ?? "");
    const total = nameIn(entry.row, namedAt(entry, line)) ?? "";
    issues.push(issue("INCOME_POSITIVE", { lines, sum: total }, sheet.cell(earned.row, line).source));
  }
  const said = (at: number, code: "LINE_EQUALS_SUM" | "SUM_ROW_SHARED") => {
    const entry = rows[at];
    if (!entry?.wanted || entry.nameless) return;
    issues.push(issue(code, { line: entry.name }, sheet.cell(entry.row, line).source));
  };
  for (const at of new Set([...lookalikes, ...sumHeadings(asSummed)])) said(at, "LINE_EQUALS_SUM");
  if (hasLines) for (const at of unfounded) said(at, "SUM_ROW_SHARED");
  const kept = rows.flatMap((entry, at) => {
    if ((taken.has(at) && !entry.typed) || !entry.wanted) return [];
    if (entry.nameless) issues.push(entry.nameless);
    return entry.nameless ? [] : [income.has(at) ? negated(entry) : entry];
  });
  return { rows: kept, issues };
}
