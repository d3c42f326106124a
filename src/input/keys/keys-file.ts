import { periodsOf, type WrittenKey, type WrittenPart } from "../../core/key/grammar/inner-key.ts";
import type { Lexicon, PartOfKey } from "../../core/key/grammar/key-names.ts";
import { MOST_KEYS_WITHIN, tooLong } from "../../core/key/grammar/written-out.ts";
import { hasLimits } from "../../core/key/parts/own-rules.ts";
import { addIssues, type Issue, isIssue, issue } from "../../core/model/issue.ts";
import { type KeyBase, type KeyPeriod, NO_LIMITS } from "../../core/model/key.ts";
import { nameKey } from "../../core/model/names.ts";
import type { Source } from "../../core/model/source.ts";
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
import { parsePlaced } from "./key-reader.ts";

const HUNDRED = fraction(100n);

/** One row of keys.csv: a percentage (as a ratio) of what a cell names. What is null could not be read, which was told. */
interface KeyRow {
  readonly base: PlacedText | null;
  readonly ratio: Fraction | null;
  /** The row as a part of a written key. */
  readonly text: string;
}

/** A key of keys.csv as its rows say it. */
export interface FileKey {
  readonly name: PlacedText;
  readonly rows: readonly KeyRow[];
}

/** Why a key that stands somewhere cannot be read there; nothing where that was told where it is written. */
export function unfit(part: PartOfKey, name: string, source: Source): readonly Issue[] {
  if (part.periods !== null || part.reason === "unread") return [];
  if (part.reason === "circle") return [issue("KEY_CIRCLE", { names: part.names }, source)];
  return [issue("KEY_PART_UNFIT", { name, reason: part.reason, most: MOST_KEYS_WITHIN }, source)];
}

/** The base or the other key that a cell names; a cell that says more than that is an issue. */
function readBase(cell: PlacedText, lexicon: Lexicon, decimal: DecimalSign | null): Named | readonly Issue[] {
  const parsed = parsePlaced(cell, lexicon, decimal);
  if (parsed.ref !== null) {
    const part = lexicon.names.part?.(parsed.ref);
    if (part?.periods) return { kind: "written", name: parsed.ref, periods: part.periods };
    return part ? unfit(part, parsed.ref, cell.source) : [];
  }
  if (parsed.key === null) return parsed.issues;
  const [part, ...more] = parsed.key.parts;
  const [another, ...later] = parsed.periods;
  const isOne = another !== undefined && later.length === 0 && another.from === null && another.to === null;
  const alone = isOne && more.length === 0 && !hasLimits(parsed.key);
  if (alone && part?.kind === "percent" && compare(part.ratio, ONE) === 0) return part.base;
  const columns = lexicon.names.bases.map(({ name, spellings: [header = name] }) => header);
  return [issue("BASE_UNKNOWN", { name: cell.text, suggestion: null, columns }, cell.source)];
}

type Named = KeyBase | WrittenKey;

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

/**
 * What the rows of one name make, part by part; nothing, and the issues why, where a row names no base and no key, or where
 * the percentages do not make 100.
 */
export function periodsOfRows(
  { name, rows }: FileKey,
  lexicon: Lexicon,
  decimal: DecimalSign | null,
): { readonly periods: readonly KeyPeriod[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const parts = rows.flatMap(({ base: cell, ratio }): readonly WrittenPart[] => {
    const base = cell === null ? [] : readBase(cell, lexicon, decimal);
    if (!("kind" in base)) addIssues(issues, base);
    return ratio !== null && "kind" in base ? [{ kind: "percent", ratio, base }] : [];
  });
  if (parts.length < rows.length) return { periods: [], issues };
  const total = sum(rows.map(({ ratio }) => ratio ?? ZERO));
  if (compare(total, ONE) !== 0) {
    const args = { sum: decimalText(multiply(total, HUNDRED)), remedy: "change" } as const;
    return { periods: [], issues: [issue("KEY_PERCENT_SUM", args, name.source)] };
  }
  const long = tooLong(parts, lexicon.room);
  if (long !== null) {
    const { place, ...args } = long;
    return { periods: [], issues: [issue("KEY_PART_UNFIT", args, rows[place]?.base?.source ?? name.source)] };
  }
  const text = rows.map((row) => row.text).join(" + ");
  const periods = periodsOf(text, parts, NO_LIMITS, lexicon.names.baseYears);
  const apart = { name: name.text, reason: "periods" } as const;
  return { periods, issues: periods.length > 0 ? [] : [issue("KEY_PART_UNFIT", apart, name.source)] };
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

function readRow(base: PlacedText | null, percent: PlacedText | null, ratioOf: CellReader, issues: Issue[]): KeyRow {
  const ratio = percent && ratioOf(percent);
  const isRead = ratio !== null && !isIssue(ratio);
  if (ratio !== null && !isRead) issues.push(ratio);
  const text = `${percent?.text.replace(/\s*%$/, "")} % ${base?.text}`;
  return { base, ratio: isRead ? ratio : null, text };
}

/** Reads the keys of keys.csv: the rows of one name are its parts, in their order. */
export function readKeysFile(
  sheet: Sheet,
  decimal: DecimalSign | null,
): { readonly keys: readonly FileKey[]; readonly issues: readonly Issue[] } {
  const complete = (found: ReadonlySet<string>) => Object.keys(KEY_HEADERS).every((column) => found.has(column));
  const header = findHeader(sheet, "keys", (row) => scoreColumns(row, KEY_HEADERS, [], complete));
  if (header === null) return { keys: [], issues: sheet.issues };
  const issues: Issue[] = [...sheet.issues, ...header.issues, ...extraCells(sheet, header.row, header.data)];
  const columns = keyColumns(sheet, header.row, issues);
  if (columns === null) return { keys: [], issues };
  const ratioOf = ratioReader(writtenTexts(header.data, [columns.percent]), decimal);
  const byName = new Map<string, { readonly name: PlacedText; readonly rows: KeyRow[] }>();
  for (const row of header.data) {
    const cell = (column: number) => filledCell(sheet, header.row, row, column, issues);
    const [name, base, percent] = [cell(columns.key), cell(columns.base), cell(columns.percent)];
    if (name === null) continue;
    const before = byName.get(nameKey(name.text)) ?? { name, rows: [] };
    before.rows.push(readRow(base, percent, ratioOf, issues));
    byName.set(nameKey(name.text), before);
  }
  return { keys: [...byName.values()], issues };
}
