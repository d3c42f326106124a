import { type Issue, isIssue, issue } from "../../core/model/issue.ts";
import type { Payment } from "../../core/model/settlement.ts";
import { type Fraction, multiply, ONE } from "../../core/number/fraction.ts";
import type { DecimalSign } from "../../core/number/number-text.ts";
import { thingsIn } from "../ledger/rows/strange-rows.ts";
import type { MemberNames } from "../members/concerns.ts";
import { cellReader, isBlank } from "../table/cell-numbers.ts";
import { columnIgnored, columnMissing, mapColumns, scoreColumns } from "../table/columns.ts";
import { findHeader, firstCellOf, type HeaderRow } from "../table/header-row.ts";
import { PAYMENT_HEADERS, yearNamed } from "../table/header-words.ts";
import { readDate } from "../table/read-date.ts";
import { titleUnit } from "../table/title-unit.ts";
import { type Row, type Sheet, writtenTexts } from "../text/sheet.ts";

/** Payments as read, of use only when no issue is an error. */
export interface PaymentsRead {
  readonly payments: readonly Payment[];
  readonly issues: readonly Issue[];
}

type Columns = Readonly<Record<"member" | "amount", number> & Record<"date" | "year" | "to", number | null>>;

function readRows(
  sheet: Sheet,
  { row: header, data }: HeaderRow,
  columns: Columns,
  names: MemberNames | null,
  unit: Fraction,
  decimal: DecimalSign | null,
): PaymentsRead {
  const { rows, issues: strange } = thingsIn(
    { sheet, header, data, names: columns.member, figures: [columns.amount] },
    decimal,
    (name) => names !== null && names.member(name) !== null,
  );
  const issues: Issue[] = [...strange];
  const number = cellReader(writtenTexts(rows, [columns.amount]), decimal);
  const told = <Value>(read: Value | Issue): Value | null => {
    if (!isIssue(read)) return read;
    issues.push(read);
    return null;
  };
  const optional = (row: Row, column: number | null) =>
    column === null || isBlank(row.cells[column] ?? "") ? null : sheet.cell(row, column);
  const yearOf = (row: Row) => {
    const cell = optional(row, columns.year);
    return cell && told(yearNamed(cell.text) ?? issue("YEAR_INVALID", { text: cell.text.trim() }, cell.source));
  };
  const dateOf = (row: Row) => {
    const cell = optional(row, columns.date);
    return cell && told(readDate(cell.text) ?? issue("DATE_INVALID", { text: cell.text.trim() }, cell.source));
  };
  const payments = rows.flatMap((row): Payment[] => {
    const [name, cell] = [sheet.cell(row, columns.member), sheet.cell(row, columns.amount)];
    const blank = [columns.member, columns.amount].filter((column) => isBlank(row.cells[column] ?? ""));
    for (const column of blank) {
      issues.push(
        issue("CELL_MISSING", { column: (header.cells[column] ?? "").trim() }, sheet.cell(row, column).source),
      );
    }
    const member =
      names && !blank.includes(columns.member) ? told(names.member(name.text) ?? names.unknown(name)) : null;
    const amount = blank.includes(columns.amount) ? null : told(number(cell));
    const [date, year] = [dateOf(row), yearOf(row)];
    const to = optional(row, columns.to);
    if (member === null || amount === null) return [];
    const host = to && { text: to.text.trim(), source: to.source };
    return [{ member, amount: multiply(amount, unit), date, year, to: host, source: cell.source }];
  });
  return { payments, issues };
}

/**
 * Reads payments.csv (docs/formats.md#paymentscsv): what members paid on account. With `names` null (members.csv could not
 * be read) members go unchecked.
 */
export function readPayments(
  sheet: Sheet,
  names: MemberNames | null,
  decimal: DecimalSign | null,
  unit: Fraction | null,
): PaymentsRead {
  const complete = (found: ReadonlySet<string>) => found.has("member") && found.has("amount");
  const header = findHeader(sheet, "payments", (row) => scoreColumns(row, PAYMENT_HEADERS, [], complete));
  if (header === null) {
    const empty = sheet.issues.length > 0 ? [] : [issue("FILE_EMPTY", { file: sheet.file }, null)];
    return { payments: [], issues: [...sheet.issues, ...empty] };
  }
  const { row, titles } = header;
  const map = mapColumns(sheet, row, PAYMENT_HEADERS, []);
  const findings = [...sheet.issues, ...header.issues, ...map.issues];
  const at = (column: keyof typeof PAYMENT_HEADERS) => map.at.get(column)?.[0] ?? null;
  const [member, amount] = [at("member"), at("amount")];
  if (member === null || amount === null) {
    const missing = (["member", "amount"] as const).filter((column) => at(column) === null);
    const place = firstCellOf(sheet, row);
    const faults = missing.map((column) => columnMissing(column, PAYMENT_HEADERS[column], row, place));
    return { payments: [], issues: [...findings, ...faults] };
  }
  const headed = map.others.filter((column) => !isBlank(row.cells[column] ?? ""));
  const accepted = Object.values(PAYMENT_HEADERS).flat();
  const ignored = headed.map((column) => columnIgnored(sheet, row, column, accepted));
  const above = titles.flatMap((title) => title.cells.map((_, column) => [title, column] as const));
  const stated = unit === null ? titleUnit(sheet, above, [[row, amount]]) : null;
  const columns = { member, amount, date: at("date"), year: at("year"), to: at("to") };
  const read = readRows(sheet, header, columns, names, unit ?? stated?.unit ?? ONE, decimal);
  return {
    payments: read.payments,
    issues: [...findings, ...ignored, ...(stated ? [stated.issue] : []), ...read.issues],
  };
}
