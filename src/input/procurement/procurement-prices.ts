import { type Issue, isIssue, issue } from "../../core/model/issue.ts";
import type { Concerns } from "../../core/model/line.ts";
import type { ProcurementItem } from "../../core/model/procurement-item.ts";
import { type Fraction, multiply, ONE } from "../../core/number/fraction.ts";
import type { DecimalSign } from "../../core/number/number-text.ts";
import type { MemberNames } from "../members/concerns.ts";
import { type CellReader, cellReader, isBlank } from "../table/cell-numbers.ts";
import type { HeaderRow } from "../table/header-row.ts";
import { titleUnit } from "../table/title-unit.ts";
import { type Row, type Sheet, writtenTexts } from "../text/sheet.ts";
import type { ProcurementColumns } from "./procurement-columns.ts";

/** Reads a price: null where its cell is blank, or no number, which is an issue. */
export type PriceReader = (row: Row, column: number, issues: Issue[]) => Fraction | null;

/** What an item is called, and whom it concerns. */
interface Item {
  readonly name: string;
  readonly concerns: Concerns;
}

/** The unit prices are multiplied by, and the warning when a title or a header decided it. */
export function unitOfPrices(
  sheet: Sheet,
  { row, titles }: HeaderRow,
  columns: ProcurementColumns,
  chosen: Fraction | null,
): { readonly unit: Fraction; readonly issues: readonly Issue[] } {
  if (chosen !== null) return { unit: chosen, issues: [] };
  const at = (places: readonly (number | null)[]) =>
    places.flatMap((column) => (column === null ? [] : [[row, column] as const]));
  const above = titles.flatMap((title) => title.cells.map((_, column) => [title, column] as const));
  const prices = at([columns.separate, columns.joint, ...columns.own.map(({ column }) => column)]);
  const stated = titleUnit(sheet, [...above, ...at([columns.item])], prices);
  return { unit: stated?.unit ?? ONE, issues: stated ? [stated.issue] : [] };
}

/** Prices in currency units; each column is read in the one convention of its own cells. */
export function priceReader(
  sheet: Sheet,
  data: readonly Row[],
  unit: Fraction,
  decimal: DecimalSign | null,
): PriceReader {
  const readers = new Map<number, CellReader>();
  const readerOf = (column: number) => {
    const before = readers.get(column);
    if (before) return before;
    const reader = cellReader(writtenTexts(data, [column]), decimal);
    readers.set(column, reader);
    return reader;
  };
  return (row, column, issues) => {
    const cell = sheet.cell(row, column);
    if (isBlank(cell.text)) return null;
    const value = readerOf(column)(cell);
    if (!isIssue(value)) return multiply(value, unit);
    issues.push(value);
    return null;
  };
}

/** Whether a member's price may count: an item for named members or groups has no price for others. */
function isConcerned(member: number, { all, groups, named }: Concerns, names: MemberNames): boolean {
  return all || named.includes(member) || groups.some((group) => names.group(group)?.members.includes(member) ?? false);
}

/** What an item costs separately: one price for all, or each member's own; null with the issue why neither is there. */
export function readSeparate(
  sheet: Sheet,
  header: Row,
  row: Row,
  { separate, own }: ProcurementColumns,
  { name, concerns }: Item,
  names: MemberNames,
  price: PriceReader,
  issues: Issue[],
): ProcurementItem["separate"] | null {
  const isFilled = (column: number) => !isBlank(row.cells[column] ?? "");
  const filled = own.filter(({ column }) => isFilled(column));
  const common = separate === null ? null : price(row, separate, issues);
  if (filled.length === 0) {
    const column = separate ?? own[0]?.column ?? null;
    if (column !== null && !isFilled(column)) {
      const heading = (header.cells[column] ?? "").trim();
      issues.push(issue("CELL_MISSING", { column: heading }, sheet.cell(row, column).source));
    }
    return common && { kind: "common", amount: common };
  }
  if (separate !== null && isFilled(separate)) {
    issues.push(issue("PRICES_COMPETE", { item: name }, sheet.cell(row, separate).source));
  }
  const amounts: (Fraction | null)[] = names.members.map(() => null);
  for (const { column, member } of filled) {
    amounts[member] = price(row, column, issues);
    if (isConcerned(member, concerns, names)) continue;
    const args = { item: name, member: names.members[member]?.name ?? "" };
    issues.push(issue("PRICE_OUTSIDE_ITEM", args, sheet.cell(row, column).source));
  }
  return { kind: "own", amounts };
}
