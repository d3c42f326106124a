import type { BaseName as SpelledBase } from "../../core/key/grammar/key-names.ts";
import { type Issue, issue } from "../../core/model/issue.ts";
import type { Base, Measure, Vintage } from "../../core/model/member.ts";
import { nameKey } from "../../core/model/names.ts";
import type { Source } from "../../core/model/source.ts";
import { isNegative } from "../../core/number/fraction.ts";
import { type DecimalSign, readNumber } from "../../core/number/number-text.ts";
import { cellReader, isBlank, isIssue } from "../table/cell-numbers.ts";
import { columnIgnored } from "../table/columns.ts";
import { BASE_HEADERS, columnNamed, headerKey, MEMBER_HEADERS } from "../table/header-words.ts";
import { type Row, type Sheet, writtenTexts } from "../text/sheet.ts";
import type { MemberRow } from "./member-rows.ts";

/** The name a base has in results: canonical English where its header is known, else the header itself. */
export function baseNamed(header: string): string {
  return columnNamed(BASE_HEADERS, header) ?? header;
}

/** The bases as keys may call them: canonical name, header and every accepted spelling. */
export function spelledBases(bases: readonly Base[]): SpelledBase[] {
  return bases.map(({ name, header }) => {
    const known = columnNamed(BASE_HEADERS, header);
    return { name, spellings: [header, ...(known === null ? [] : BASE_HEADERS[known])] };
  });
}

/** The base that a person calls by its name, its header or another accepted spelling; null when there is none. */
export function findBase(bases: readonly Base[], name: string): Base | null {
  const canonical = nameKey(baseNamed(name));
  const found = bases.find((base) => nameKey(base.name) === canonical || headerKey(base.header) === headerKey(name));
  return found ?? null;
}

/** Whether a column measures something: at least half of its filled cells are numbers, or none is filled. */
function isMeasured(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => !isBlank(text));
  const numbers = filled.filter((text) => {
    const reading = readNumber(text, null);
    return reading.ok || reading.problem === "ambiguous";
  });
  return filled.length === 0 || (numbers.length > 0 && numbers.length * 2 >= filled.length);
}

/** What a member's cell in a column of measures says: a measure, that it is blank (where), or nothing of use. */
interface CellOfBase {
  readonly measure: Measure | null;
  readonly blank: Source | null;
}

const UNREAD: CellOfBase = { measure: null, blank: null };

/** One vintage per year in the file, oldest first; years in which the column is blank throughout are left out. */
function vintagesOf(rows: readonly MemberRow[], members: number, read: (row: Row) => CellOfBase): readonly Vintage[] {
  const byYear = new Map<number | null, CellOfBase[]>();
  for (const { row, member, year } of rows) {
    const cells = byYear.get(year) ?? Array.from({ length: members }, () => UNREAD);
    cells[member] = read(row);
    byYear.set(year, cells);
  }
  const vintages = [...byYear]
    .map(([year, cells]) => ({
      year,
      measures: cells.map(({ measure }) => measure),
      blanks: cells.map(({ blank }) => blank),
    }))
    .sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const filled = vintages.filter(({ measures }) => measures.some((entry) => entry !== null));
  return filled.length > 0 ? filled : vintages;
}

/**
 * Reads the allocation bases of members.csv from the columns that are nothing else. A column of text is left out with a
 * notice; a cell that is no number in a column of numbers, and a negative measure, are issues.
 */
export function readBases(
  sheet: Sheet,
  header: Row,
  rows: readonly MemberRow[],
  members: number,
  columns: readonly number[],
  decimal: DecimalSign | null,
): { readonly bases: readonly Base[]; readonly issues: readonly Issue[] } {
  const bases: Base[] = [];
  const issues: Issue[] = [];
  for (const column of columns) {
    const heading = (header.cells[column] ?? "").trim();
    const texts = rows.map(({ row }) => row.cells[column] ?? "");
    if (heading === "" && texts.every(isBlank)) continue;
    const known = columnNamed(BASE_HEADERS, heading);
    if (heading === "" || (known === null && !isMeasured(texts))) {
      const accepted = [...Object.values(MEMBER_HEADERS), ...Object.values(BASE_HEADERS)].flat();
      issues.push(columnIgnored(sheet, header, column, accepted));
      continue;
    }
    const name = baseNamed(heading);
    const same = bases.find((base) => base.name === name);
    if (same) {
      const { source } = sheet.cell(header, column);
      issues.push(issue("COLUMN_DUPLICATE", { header: heading, other: same.header }, source));
      continue;
    }
    const read = cellReader(
      writtenTexts(
        rows.map(({ row }) => row),
        [column],
      ),
      decimal,
    );
    const readCell = (row: Row): CellOfBase => {
      const cell = sheet.cell(row, column);
      if (isBlank(cell.text)) return { measure: null, blank: cell.source };
      const value = read(cell);
      if (isIssue(value)) issues.push(value);
      else if (isNegative(value)) issues.push(issue("BASE_NEGATIVE", { base: heading, text: cell.text }, cell.source));
      else return { measure: { value, source: cell.source }, blank: null };
      return UNREAD;
    };
    bases.push({ name, header: heading, vintages: vintagesOf(rows, members, readCell) });
  }
  return { bases, issues };
}
