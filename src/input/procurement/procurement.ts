import { addIssues, type Issue, issue } from "../../core/model/issue.ts";
import type { ProcurementItem } from "../../core/model/procurement-item.ts";
import type { Fraction } from "../../core/number/fraction.ts";
import type { DecimalSign } from "../../core/number/number-text.ts";
import type { BudgetNames } from "../budget/budget-cells.ts";
import { EVERYONE, readConcerns } from "../members/concerns.ts";
import { isBlank } from "../table/cell-numbers.ts";
import { scoreColumns } from "../table/columns.ts";
import { extraCells } from "../table/extra-cells.ts";
import { findHeader, type HeaderRow } from "../table/header-row.ts";
import { PROCUREMENT_HEADERS } from "../table/header-words.ts";
import type { Row, Sheet } from "../text/sheet.ts";
import { itemRows } from "./item-sums.ts";
import { type ItemColumns, procurementColumns } from "./procurement-columns.ts";
import { type PriceReader, priceReader, readSeparate, unitOfPrices } from "./procurement-prices.ts";
import { readRecurring } from "./recurring.ts";

/** The reader of a row as an item; a row with an issue is none. */
function itemReader(sheet: Sheet, header: Row, columns: ItemColumns, names: BudgetNames | null, price: PriceReader) {
  const headerOf = (column: number) => (header.cells[column] ?? "").trim();
  const needed = [columns.item, columns.joint];

  /** What the row says beside its prices. */
  const traitsOf = (row: Row, issues: Issue[]): Pick<ProcurementItem, "key" | "concerns" | "recurring"> => {
    const { key, members, recurring } = columns;
    const read = names && members !== null ? readConcerns(sheet.cell(row, members), names.members) : null;
    addIssues(issues, read?.issues ?? []);
    const keyed = key === null ? null : sheet.cell(row, key);
    const times = recurring === null ? null : readRecurring(sheet.cell(row, recurring), headerOf(recurring));
    if (times && "code" in times) issues.push(times);
    return {
      key: keyed && names && keyed.text !== "" ? names.keys.read(keyed, issues) : null,
      concerns: read?.concerns ?? EVERYONE,
      recurring: times && !("code" in times) ? times : { kind: "once" },
    };
  };

  return (row: Row, issues: Issue[]): ProcurementItem[] => {
    const { text: name, source } = sheet.cell(row, columns.item);
    for (const column of needed.filter((column) => isBlank(row.cells[column] ?? ""))) {
      issues.push(issue("CELL_MISSING", { column: headerOf(column) }, sheet.cell(row, column).source));
    }
    const traits = traitsOf(row, issues);
    const item = { name, concerns: traits.concerns };
    const members = names?.members ?? null;
    const separate = members && readSeparate(sheet, header, row, columns, item, members, price, issues);
    const joint = price(row, columns.joint, issues);
    return joint && separate ? [{ name, separate, joint, ...traits, source }] : [];
  };
}

function readItems(
  sheet: Sheet,
  header: HeaderRow,
  columns: ItemColumns,
  names: BudgetNames | null,
  price: PriceReader,
): { readonly items: readonly ProcurementItem[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const read = itemReader(sheet, header.row, columns, names, price);
  const { members } = columns;
  const concernsOf = (row: Row) =>
    names === null || members === null ? EVERYONE : readConcerns(sheet.cell(row, members), names.members).concerns;
  const rows = itemRows(sheet, header.row, header.data, columns, concernsOf, price);
  addIssues(issues, rows.issues);
  return { items: rows.items.flatMap((row) => read(row, issues)), issues };
}

/**
 * Reads procurement.csv (docs/formats.md#procurementcsv): what things cost separately and together. The items are of
 * use only when no issue is an error; with `names` null (members.csv could not be read) members and keys go unchecked.
 */
export function readProcurement(
  sheet: Sheet,
  names: BudgetNames | null,
  decimal: DecimalSign | null,
  unit: Fraction | null,
): { readonly items: readonly ProcurementItem[]; readonly issues: readonly Issue[] } {
  const complete = (found: ReadonlySet<string>) => found.has("item") && found.has("joint");
  const header = findHeader(sheet, "procurement", (row) => scoreColumns(row, PROCUREMENT_HEADERS, [], complete));
  if (header === null) {
    const empty = sheet.issues.length > 0 ? [] : [issue("FILE_EMPTY", { file: sheet.file }, null)];
    return { items: [], issues: [...sheet.issues, ...empty] };
  }
  const columns = procurementColumns(sheet, header.row, names?.members ?? null);
  const faults = [...sheet.issues, ...header.issues, ...columns.issues, ...extraCells(sheet, header.row, header.data)];
  const { item, joint } = columns;
  if (item === null || joint === null) return { items: [], issues: faults };
  const stated = unitOfPrices(sheet, header, columns, unit);
  const price = priceReader(sheet, header.data, stated.unit, decimal);
  const read = readItems(sheet, header, { ...columns, item, joint }, names, price);
  return { items: read.items, issues: [...faults, ...stated.issues, ...read.issues] };
}
