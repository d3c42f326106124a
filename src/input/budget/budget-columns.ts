import type { RowCondition } from "../../core/model/case.ts";
import { type Issue, issue } from "../../core/model/issue.ts";
import { nameKey } from "../../core/model/names.ts";
import { readNumber } from "../../core/number/number-text.ts";
import { accountColumn } from "../ledger/rows/accounts.ts";
import { isBlank } from "../table/cell-numbers.ts";
import { type ColumnChoice, type ColumnMap, columnMissing, mapColumns, namesColumn } from "../table/columns.ts";
import { firstCellOf } from "../table/header-row.ts";
import { BUDGET_EXPORT_HEADERS, BUDGET_HEADERS, headerKey, yearNamed } from "../table/header-words.ts";
import type { Row, Sheet } from "../text/sheet.ts";
import { type CreditColumn, debitCredit } from "./debit-credit.ts";
import { type DatedColumn, datedHeader, isChange, yearsMeant } from "./year-headers.ts";

type BudgetColumn = keyof typeof BUDGET_HEADERS;

/** A column of amounts; `year` when its header is a year. */
export interface AmountColumn {
  readonly column: number;
  readonly year: number | null;
  /** A column of what comes in, which is taken from it; left out where there is none. */
  readonly credit?: CreditColumn;
}

/** Where a budget's columns stand, zero-based; null for those it lacks. */
export interface BudgetColumns {
  readonly line: number | null;
  readonly amounts: readonly AmountColumn[];
  /** More than one when the user chose several columns to make the levels of groups. */
  readonly group: readonly number[];
  readonly year: number | null;
  readonly key: number | null;
  readonly members: number | null;
  readonly type: number | null;
  readonly driver: number | null;
  readonly funding: number | null;
  readonly host: number | null;
  /** Amounts that are not shared, such as last year's. */
  readonly beside: readonly number[];
  /** Those that nothing reads. */
  readonly unread: readonly number[];
  readonly issues: readonly Issue[];
}

/** The columns of a budget that has one for the names of lines. */
export type Located = BudgetColumns & { readonly line: number };

/** Every header that a column of a budget may have. */
export const ACCEPTED_HEADERS: readonly string[] = [
  ...Object.values(BUDGET_HEADERS).flat(),
  ...BUDGET_EXPORT_HEADERS.line,
];

const AMOUNT_WORDS =
  /budsjett|budget|regnskap|rekneskap|bel(?:ø|oe|o)p|amount|kostnad|\bcost|prognose|forecast|forbruk|avvik|\bkr\b|\b(?:nok|tkr|tnok|knok|mnok|mkr)\b|(?<!\d)(?:19|20|21)\d\d(?!\d)/u;
const ROWS_SAMPLED = 200;

/** Whether a header speaks of amounts and at least half of the cells under it do too. */
function looksLikeAmounts(
  header: string,
  column: number,
  data: readonly Row[],
  isAmount: (text: string) => boolean = isNumber,
): boolean {
  return AMOUNT_WORDS.test(nameKey(header)) && holdsAmounts(column, data, isAmount);
}

/** Whether at least half of the filled cells of a column are amounts. */
function holdsAmounts(column: number, data: readonly Row[], isAmount: (text: string) => boolean = isNumber): boolean {
  const filled = data
    .slice(0, ROWS_SAMPLED)
    .map((row) => row.cells[column] ?? "")
    .filter((text) => !isBlank(text));
  const amounts = filled.filter(isAmount);
  return amounts.length > 0 && amounts.length * 2 >= filled.length;
}

function isNumber(text: string): boolean {
  const reading = readNumber(text, null);
  return reading.ok || reading.problem === "ambiguous";
}

/** A number with a mark such as `200 000 1)`, or what Excel shows in place of one: each is an error at its cell. */
function isSpoiltNumber(text: string): boolean {
  return /^[^\p{L}]*\d[^\p{L}]*$/u.test(text) || /^#[\p{L}/#]/u.test(text.trim()) || isNumber(text);
}

/** The column that is most often meant: a plain budget of the latest year, before revisions and accounts. */
function likelyAmount(headers: readonly string[]): string {
  const budgets = headers.filter((header) => /^(?:budsj|budget)/i.test(header)).sort();
  return budgets.at(-1) ?? headers[0] ?? "";
}

/** The header of the last column of numbers that means nothing else: what amounts are likely called. */
function numbersColumn(row: Row, data: readonly Row[], { others }: ColumnMap<BudgetColumn>): string | null {
  const named = others.filter((column) => (row.cells[column] ?? "").trim() !== "");
  const holdsNumbers = (column: number) =>
    data.slice(0, ROWS_SAMPLED).some(({ cells }) => isNumber(cells[column] ?? ""));
  const fitting = named.findLast(holdsNumbers) ?? named.at(-1);
  return fitting === undefined ? null : (row.cells[fitting] ?? "").trim();
}

/**
 * The columns that are headed by a year. One with words beside the year holds amounts, and is none where another column
 * is called the amount.
 */
function datedColumns(
  columns: readonly number[],
  headerOf: (column: number) => string,
  data: readonly Row[],
  hasAmount: boolean,
): DatedColumn[] {
  return columns.flatMap((column) => {
    const header = headerOf(column);
    const dated = datedHeader(header);
    const isBare = yearNamed(header) !== null;
    return dated && (isBare || (!hasAmount && holdsAmounts(column, data))) ? [{ column, ...dated }] : [];
  });
}

/** The columns the amounts stand in, or why that cannot be told. */
function amountColumns(
  sheet: Sheet,
  row: Row,
  data: readonly Row[],
  map: ColumnMap<BudgetColumn>,
): { readonly amounts: readonly AmountColumn[]; readonly issues: readonly Issue[] } {
  const headerOf = (column: number) => (row.cells[column] ?? "").trim();
  const compete = (columns: readonly number[]) => {
    const [first = 0] = columns;
    const headers = columns.map(headerOf);
    return issue("COLUMNS_COMPETE", { headers, likely: likelyAmount(headers) }, sheet.cell(row, first).source);
  };
  const chosen = map.at.get("amount");
  const dated = (column: number) => ({ column, year: yearNamed(headerOf(column)) });
  const [year] = map.at.get("year") ?? [];
  const { years, rivals: undecided } = yearsMeant(
    datedColumns(map.others, headerOf, data, chosen !== undefined),
    map.others.some((column) => isChange(headerOf(column))),
  );
  if (years.length > 0) {
    const rivals = [...(chosen ?? []), ...(year === undefined ? [] : [year]), ...undecided.map(({ column }) => column)];
    const all = new Set([...rivals, ...years.map(({ column }) => column)]);
    const issues = rivals.length > 0 ? [compete([...all].sort((a, b) => a - b))] : [];
    return { amounts: years.map(({ column, year }) => ({ column, year })), issues };
  }
  if (chosen) return { amounts: chosen.map(dated), issues: [] };
  const pair = debitCredit(sheet, row, data, map.others);
  if (pair !== null) {
    return { amounts: [{ column: pair.debit, year: null, credit: pair.credit }], issues: [pair.issue] };
  }
  const readable = map.others.filter((column) => looksLikeAmounts(headerOf(column), column, data));
  const spoilt = () => map.others.filter((column) => looksLikeAmounts(headerOf(column), column, data, isSpoiltNumber));
  const candidates = readable.length > 0 ? readable : spoilt();
  if (candidates.length === 0) {
    return {
      amounts: [],
      issues: [
        columnMissing("amount", BUDGET_HEADERS.amount, row, firstCellOf(sheet, row), numbersColumn(row, data, map)),
      ],
    };
  }
  return { amounts: candidates.map(dated), issues: candidates.length > 1 ? [compete(candidates)] : [] };
}

/** The columns the user chose for the amounts: then the years and amounts beside them are left out of account. */
function chosenAmounts(row: Row, map: ColumnMap<BudgetColumn>): readonly AmountColumn[] {
  return (map.at.get("amount") ?? []).map((column) => ({ column, year: yearNamed(row.cells[column] ?? "") }));
}

/** What is no amount of another year, though its header speaks of one. */
const NO_EARLIER_AMOUNT = /avvik|endring|rest|deviation|change|differ|%/iu;

/** Whether a column that is not shared has amounts to hold those against that are. */
function isAmountBeside(
  row: Row,
  column: number,
  data: readonly Row[],
  amounts: readonly AmountColumn[],
  asked: ReadonlySet<string>,
): boolean {
  const header = (row.cells[column] ?? "").trim();
  const isShared = amounts.length === 0 || amounts.some((amount) => amount.column === column);
  const isOther = isShared || asked.has(headerKey(header)) || NO_EARLIER_AMOUNT.test(header);
  return !isOther && looksLikeAmounts(header, column, data);
}

function amountsBeside(sheet: Sheet, row: Row, columns: readonly number[]): Issue {
  const [first = 0] = columns;
  const headers = columns.map((column) => (row.cells[column] ?? "").trim());
  return issue("AMOUNTS_BESIDE", { headers, likely: likelyAmount(headers) }, sheet.cell(row, first).source);
}

/**
 * Finds the columns of a budget by the user's choices, the accepted headers and what the first rows hold
 * (docs/formats.md#budgetcsv).
 *
 * @param data rows that show what their columns hold
 */
export function budgetColumns(
  sheet: Sheet,
  row: Row,
  data: readonly Row[],
  choices: readonly ColumnChoice[],
  conditions: readonly RowCondition[],
): BudgetColumns {
  const map = mapColumns(sheet, row, BUDGET_HEADERS, choices, BUDGET_EXPORT_HEADERS);
  const isChosen = (column: BudgetColumn) => choices.some((choice) => choice.column === column);
  const amounts = isChosen("amount")
    ? { amounts: chosenAmounts(row, map), issues: [] }
    : amountColumns(sheet, row, data, map);
  const only = (name: BudgetColumn) => map.at.get(name)?.[0] ?? null;
  const unnamed = map.others[0] === 0 && (row.cells[0] ?? "").trim() === "" ? 0 : null;
  const line = only("line") ?? (isChosen("line") ? null : unnamed);
  const issues = [...map.issues, ...amounts.issues];
  if (line === null && !isChosen("line")) {
    issues.push(
      columnMissing("line", BUDGET_HEADERS.line, row, firstCellOf(sheet, row), namesColumn(row, data, map.others)),
    );
  }
  // A missing column is reported with all headers found: no need to say of each that it is not used.
  const missing = issues.some(({ code }) => code === "COLUMN_MISSING" || code === "COLUMN_UNKNOWN");
  const left = missing ? [] : map.others;
  const account = accountColumn(row);
  const asked = new Set(conditions.map((condition) => headerKey(condition.header)));
  const beside = left.filter((column) => isAmountBeside(row, column, data, amounts.amounts, asked));
  if (beside.length > 0 && amounts.issues.length === 0) issues.push(amountsBeside(sheet, row, beside));
  const used = new Set([
    line,
    account,
    ...beside,
    ...amounts.amounts.flatMap(({ column, credit }) => [column, credit?.column ?? column]),
  ]);
  const unread = left.filter((column) => !used.has(column) && !asked.has(headerKey(row.cells[column] ?? "")));
  return {
    line,
    amounts: amounts.amounts,
    group: map.at.get("group") ?? [],
    year: only("year"),
    key: only("key"),
    members: only("members"),
    type: only("type"),
    driver: only("driver"),
    funding: only("funding"),
    host: only("host"),
    beside,
    unread,
    issues,
  };
}
