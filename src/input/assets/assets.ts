import type { Asset } from "../../core/model/asset.ts";
import { hasErrors, type Issue, issue } from "../../core/model/issue.ts";
import { compare, type Fraction, isPositive, multiply, ONE, subtract, ZERO } from "../../core/number/fraction.ts";
import type { DecimalSign } from "../../core/number/number-text.ts";
import type { BudgetNames } from "../budget/budget-cells.ts";
import { thingsIn } from "../ledger/rows/strange-rows.ts";
import { cellReader, isBlank } from "../table/cell-numbers.ts";
import { columnIgnored, columnMissing, mapColumns, scoreColumns } from "../table/columns.ts";
import { extraCells } from "../table/extra-cells.ts";
import { findHeader, firstCellOf, type HeaderRow } from "../table/header-row.ts";
import { ASSET_HEADERS } from "../table/header-words.ts";
import { titleUnit } from "../table/title-unit.ts";
import type { PlacedText } from "../text/placed-text.ts";
import { type Row, type Sheet, writtenTexts } from "../text/sheet.ts";
import { readAmount, readLife, readMembers, readMethod, readRate, readYear } from "./asset-cells.ts";

/** The assets of a file, of use only when no issue is an error. */
export interface AssetsReading {
  readonly assets: readonly Asset[];
  readonly issues: readonly Issue[];
}

type Column = keyof typeof ASSET_HEADERS;
type Columns = ReadonlyMap<Column, readonly number[]>;

const NEEDED = ["asset", "cost", "year", "life"] as const satisfies readonly Column[];
const AMOUNTS = ["cost", "debt", "grant"] as const satisfies readonly Column[];

function columnOf(columns: Columns, column: Column): number | null {
  return columns.get(column)?.[0] ?? null;
}

/** The unit that amounts are multiplied by, and the warning when a title or a header decided it. */
function unitOfAmounts(sheet: Sheet, { row, titles }: HeaderRow, columns: Columns, chosen: Fraction | null) {
  if (chosen !== null) return { unit: chosen, issues: [] };
  const above = titles.flatMap((title) => title.cells.map((_, column) => [title, column] as const));
  const headers = AMOUNTS.flatMap((column) => columnOf(columns, column) ?? []).map((column) => [row, column] as const);
  const stated = titleUnit(sheet, above, headers);
  return { unit: stated?.unit ?? ONE, issues: stated ? [stated.issue] : [] };
}

/** The reader of a row as an asset; a row with an issue is none. */
function assetReader(
  sheet: Sheet,
  { row: header, data }: HeaderRow,
  columns: Columns,
  names: BudgetNames | null,
  unit: Fraction,
  decimal: DecimalSign | null,
): (row: Row, issues: Issue[]) => Asset[] {
  const textsOf = (of: readonly Column[]) =>
    writtenTexts(
      data,
      of.flatMap((column) => columnOf(columns, column) ?? []),
    );
  const amount = cellReader(textsOf(AMOUNTS), decimal);
  const rate = cellReader(textsOf(["rate"]), decimal, true);
  const headerOf = (column: Column) => (header.cells[columnOf(columns, column) ?? -1] ?? "").trim();

  return (row, issues) => {
    const before = issues.length;
    const cell = (column: Column): PlacedText | null => {
      const at = columnOf(columns, column);
      return at === null || isBlank(row.cells[at] ?? "") ? null : sheet.cell(row, at);
    };
    for (const column of NEEDED) {
      const at = columnOf(columns, column) ?? 0;
      if (cell(column) === null)
        issues.push(issue("CELL_MISSING", { column: headerOf(column) }, sheet.cell(row, at).source));
    }
    const name = cell("asset")?.text ?? "";
    const amountOf = (column: (typeof AMOUNTS)[number]) => {
      const written = cell(column);
      const read = written && readAmount(written, amount, name, issues);
      return read && multiply(read, unit);
    };
    const [cost, debt, grant] = [amountOf("cost"), amountOf("debt"), amountOf("grant")];
    const [year, life, interest, key] = [cell("year"), cell("life"), cell("rate"), cell("key")];
    const unfit = (column: Column, reason: "grant" | "debt" | "in kind" | "from") => {
      const { text, source } = cell(column) ?? sheet.cell(row, 0);
      issues.push(issue("ASSET_UNFIT", { asset: name, reason, text }, source));
    };
    const from = readMembers(cell("from"), names, issues).named;
    const [bringer = null, another] = from;
    const isNobody = bringer === null && cell("from") !== null && names !== null && issues.length === before;
    if (another !== undefined || isNobody) unfit("from", "from");
    const isBrought = cell("from") !== null;
    const isGranted = cost !== null && grant !== null && compare(grant, cost) > 0;
    const paid = cost && !isGranted ? subtract(cost, grant ?? ZERO) : null;
    if (isGranted) unfit("grant", "grant");
    if (isBrought && debt !== null && isPositive(debt)) unfit("debt", "in kind");
    else if (paid && debt && compare(debt, paid) > 0) unfit("debt", "debt");
    if (isBrought && cell("advanced") !== null) unfit("advanced", "in kind");
    const read = {
      year: year && readYear(year, issues),
      life: life && readLife(life, name, issues),
      rate: interest ? readRate(interest, rate, name, issues) : ZERO,
      method: readMethod(cell("method"), headerOf("method"), issues),
      key: key && names ? names.keys.read(key, issues) : null,
      concerns: readMembers(cell("members"), names, issues),
      advanced: cell("advanced") ? readMembers(cell("advanced"), names, issues) : null,
    };
    const { year: first, life: years, rate: ratio } = read;
    const source = cell("cost")?.source;
    if (
      hasErrors(issues.slice(before)) ||
      cost === null ||
      first === null ||
      years === null ||
      ratio === null ||
      !source
    )
      return [];
    const amounts = { cost, debt: debt ?? ZERO, grant: grant ?? ZERO };
    return [{ ...read, name, ...amounts, year: first, life: years, rate: ratio, from: bringer, source }];
  };
}

/**
 * Reads assets.csv (docs/formats.md#assetscsv): what was bought or brought together and is written off. The assets are of
 * use only when no issue is an error; with `names` null (members.csv could not be read) members and keys go unchecked.
 */
export function readAssets(
  sheet: Sheet,
  names: BudgetNames | null,
  decimal: DecimalSign | null,
  unit: Fraction | null,
): AssetsReading {
  const complete = (found: ReadonlySet<string>) => NEEDED.every((column) => found.has(column));
  const header = findHeader(sheet, "assets", (row) => scoreColumns(row, ASSET_HEADERS, [], complete));
  if (header === null) {
    const empty = sheet.issues.length > 0 ? [] : [issue("FILE_EMPTY", { file: sheet.file }, null)];
    return { assets: [], issues: [...sheet.issues, ...empty] };
  }
  const { row } = header;
  const map = mapColumns(sheet, row, ASSET_HEADERS, []);
  const findings = [...sheet.issues, ...header.issues, ...map.issues, ...extraCells(sheet, row, header.data)];
  const missing = NEEDED.filter((column) => columnOf(map.at, column) === null);
  if (missing.length > 0) {
    const place = firstCellOf(sheet, row);
    const faults = missing.map((column) => columnMissing(column, ASSET_HEADERS[column], row, place));
    return { assets: [], issues: [...findings, ...faults] };
  }
  const accepted = Object.values(ASSET_HEADERS).flat();
  const headed = map.others.filter((column) => !isBlank(row.cells[column] ?? ""));
  const ignored = headed.map((column) => columnIgnored(sheet, row, column, accepted));
  const stated = unitOfAmounts(sheet, header, map.at, unit);
  const figures = AMOUNTS.flatMap((column) => columnOf(map.at, column) ?? []);
  const table = { sheet, header: row, data: header.data, names: columnOf(map.at, "asset") ?? 0, figures };
  // What lasts for years is no sum, whatever it is called: a net.
  const lasting = header.data.filter(({ cells }) => !isBlank(cells[columnOf(map.at, "life") ?? -1] ?? ""));
  const lastingNames = new Set(lasting.map(({ cells }) => (cells[table.names] ?? "").trim()));
  const { rows, issues: strangers } = thingsIn(table, decimal, (name) => lastingNames.has(name));
  const issues: Issue[] = [...findings, ...ignored, ...stated.issues, ...strangers];
  const read = assetReader(sheet, { ...header, data: rows }, map.at, names, stated.unit, decimal);
  const assets = rows.flatMap((entry) => read(entry, issues));
  return { assets, issues };
}
