import { type KeyNames, type Lexicon, lexiconOf } from "../../core/key/grammar/key-names.ts";
import { hasLimits } from "../../core/key/limits.ts";
import { addIssues, type Issue, isIssue, issue } from "../../core/model/issue.ts";
import { type KeyBase, type KeyPart, type NamedKey, NO_LIMITS } from "../../core/model/key.ts";
import { nameKey } from "../../core/model/names.ts";
import {
  compare,
  decimalText,
  divide,
  type Fraction,
  fraction,
  multiply,
  ONE,
  sum,
  ZERO,
} from "../../core/number/fraction.ts";
import type { DecimalSign } from "../../core/number/number-text.ts";
import { type CellReader, cellReader, isBlank } from "../table/cell-numbers.ts";
import { columnIgnored, columnMissing, mapColumns, scoreColumns } from "../table/columns.ts";
import { extraCells } from "../table/extra-cells.ts";
import { findHeader, firstCellOf } from "../table/header-row.ts";
import { KEY_HEADERS } from "../table/header-words.ts";
import type { PlacedText } from "../text/placed-text.ts";
import { type Row, type Sheet, writtenTexts } from "../text/sheet.ts";
import { always, parsePlaced } from "./key-reader.ts";

const HUNDRED = fraction(100n);

/** One row of keys.csv: a percentage (as a ratio) of a base. */
interface KeyRow {
  readonly base: KeyBase;
  readonly ratio: Fraction;
  /** The row as a part of a written key. */
  readonly text: string;
}

/** The base a cell names; a cell that says more than a base is an issue. */
function readBase(cell: PlacedText, lexicon: Lexicon, decimal: DecimalSign | null): KeyBase | readonly Issue[] {
  const parsed = parsePlaced(cell, lexicon, decimal);
  if (parsed.key === null) return parsed.issues;
  const [part, ...more] = parsed.key.parts;
  const alone = more.length === 0 && !hasLimits(parsed.key.limits);
  if (alone && part?.kind === "percent" && compare(part.ratio, ONE) === 0) return part.base;
  const columns = lexicon.names.bases.map(({ name, spellings: [header = name] }) => header);
  return [issue("BASE_UNKNOWN", { name: cell.text, suggestion: null, columns }, cell.source)];
}

/** Reads a percentage, whose sign may be left out, or a fraction such as 1/3, as a ratio. */
function ratioReader(texts: readonly string[], decimal: DecimalSign | null): CellReader {
  const read = cellReader(texts, decimal, true);
  return (cell) => {
    const [, num = "", den = ""] = /^(\d+)\s*\/\s*(0*[1-9]\d*)$/.exec(cell.text) ?? [];
    const reading = den === "" ? read(cell) : fraction(BigInt(num), BigInt(den));
    if (isIssue(reading)) return reading;
    const ratio = den === "" ? divide(reading, HUNDRED) : reading;
    const possible = compare(ratio, ZERO) >= 0 && compare(ratio, ONE) <= 0;
    return possible ? ratio : issue("KEY_PERCENT_RANGE", { text: cell.text }, cell.source);
  };
}

function partsOf(rows: readonly KeyRow[]): readonly KeyPart[] {
  return rows.map(({ base, ratio }) => ({ kind: "percent", ratio, base }));
}

/** The rows of one name as a key; percentages that do not make 100 are an issue at the first of them. */
function keyOf(name: PlacedText, rows: readonly KeyRow[]): NamedKey | Issue {
  const total = sum(rows.map(({ ratio }) => ratio));
  if (compare(total, ONE) !== 0) {
    return issue("KEY_PERCENT_SUM", { sum: decimalText(multiply(total, HUNDRED)), remedy: "change" }, name.source);
  }
  const text = rows.map((row) => row.text).join(" + ");
  return { name: name.text, periods: always({ text, parts: partsOf(rows), limits: NO_LIMITS }), source: name.source };
}

/** Where keys.csv has its columns, zero-based; null when one is missing. */
function keyColumns(sheet: Sheet, header: Row, issues: Issue[]) {
  const map = mapColumns(sheet, header, KEY_HEADERS, []);
  addIssues(issues, map.issues);
  const accepted = Object.values(KEY_HEADERS).flat();
  for (const column of map.others) {
    if ((header.cells[column] ?? "").trim() !== "") issues.push(columnIgnored(sheet, header, column, accepted));
  }
  const position = (column: keyof typeof KEY_HEADERS) => {
    const at = map.at.get(column)?.[0] ?? null;
    if (at === null) issues.push(columnMissing(column, KEY_HEADERS[column], header, firstCellOf(sheet, header)));
    return at;
  };
  const [key, base, percent] = [position("key"), position("base"), position("percent")];
  return key === null || base === null || percent === null ? null : { key, base, percent };
}

/** A row's cells of name, base and percentage; null where one is blank, which is an issue. */
function filledCell(sheet: Sheet, header: Row, row: Row, column: number, issues: Issue[]): PlacedText | null {
  const cell = sheet.cell(row, column);
  if (!isBlank(cell.text)) return cell;
  issues.push(issue("CELL_MISSING", { column: (header.cells[column] ?? "").trim() }, cell.source));
  return null;
}

/** The base and percentage of a row as a part of its key, or null and the issues why not. */
function readRow(
  base: PlacedText | null,
  percent: PlacedText | null,
  read: { readonly base: (cell: PlacedText) => ReturnType<typeof readBase>; readonly ratio: CellReader },
  issues: Issue[],
): KeyRow | null {
  const found = base && read.base(base);
  const ratio = percent && read.ratio(percent);
  if (found && !("kind" in found)) addIssues(issues, found);
  if (ratio && isIssue(ratio)) issues.push(ratio);
  if (!base || !percent || !found || !("kind" in found) || !ratio || isIssue(ratio)) return null;
  return { base: found, ratio, text: `${percent.text.replace(/\s*%$/, "")} % ${base.text}` };
}

/**
 * Reads the keys of keys.csv: the rows of one name are its parts, in their order. A key with a row that cannot be read
 * is there without periods.
 */
export function readKeysFile(
  sheet: Sheet,
  names: KeyNames,
  decimal: DecimalSign | null,
): { readonly keys: readonly NamedKey[]; readonly issues: readonly Issue[] } {
  const complete = (found: ReadonlySet<string>) => Object.keys(KEY_HEADERS).every((column) => found.has(column));
  const header = findHeader(sheet, "keys", (row) => scoreColumns(row, KEY_HEADERS, [], complete));
  if (header === null) return { keys: [], issues: sheet.issues };
  const issues: Issue[] = [...sheet.issues, ...header.issues, ...extraCells(sheet, header.row, header.data)];
  const columns = keyColumns(sheet, header.row, issues);
  if (columns === null) return { keys: [], issues };
  const percents = writtenTexts(header.data, [columns.percent]);
  const lexicon = lexiconOf(names);
  const read = {
    base: (cell: PlacedText) => readBase(cell, lexicon, decimal),
    ratio: ratioReader(percents, decimal),
  };
  const byName = new Map<string, { readonly name: PlacedText; readonly rows: (KeyRow | null)[] }>();
  for (const row of header.data) {
    const cell = (column: number) => filledCell(sheet, header.row, row, column, issues);
    const [name, base, percent] = [cell(columns.key), cell(columns.base), cell(columns.percent)];
    if (name === null) continue;
    const before = byName.get(nameKey(name.text)) ?? { name, rows: [] };
    before.rows.push(readRow(base, percent, read, issues));
    byName.set(nameKey(name.text), before);
  }
  const keys = [...byName.values()].map(({ name, rows }): NamedKey => {
    const unreadable = { name: name.text, periods: [], source: name.source };
    const readable = rows.filter((row) => row !== null);
    if (readable.length < rows.length) return unreadable;
    const key = keyOf(name, readable);
    if (!("code" in key)) return key;
    issues.push(key);
    return unreadable;
  });
  return { keys, issues };
}
