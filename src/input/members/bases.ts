import type { BaseName as SpelledBase } from "../../core/key/grammar/key-names.ts";
import { addIssues, type Issue, issue } from "../../core/model/issue.ts";
import type { Base, Vintage } from "../../core/model/member.ts";
import { nameKey } from "../../core/model/names.ts";
import type { DecimalSign } from "../../core/number/number-text.ts";
import { isBlank } from "../table/cell-numbers.ts";
import { columnIgnored } from "../table/columns.ts";
import { BASE_HEADERS, columnNamed, headerKey, MEMBER_HEADERS } from "../table/header-words.ts";
import { type Row, type Sheet, writtenTexts } from "../text/sheet.ts";
import { baseReader, type CellOfBase, isMeasured, isPercentage, NO_CELL } from "./base-cells.ts";
import type { MemberRow } from "./member-rows.ts";
import { areNames } from "./numbers-as-names.ts";

/** The name a base has in results: canonical English where its header is known, else the header itself. */
export function baseNamed(header: string): string {
  return columnNamed(BASE_HEADERS, header) ?? header;
}

/** The bases as keys may call them: canonical name, header and every accepted spelling. */
export function spelledBases(bases: readonly Base[]): SpelledBase[] {
  return bases.map(({ name, header }) => {
    const column = columnNamed(BASE_HEADERS, header);
    return { name, spellings: [header, ...(column === null ? [] : BASE_HEADERS[column])] };
  });
}

/** The base that a person calls by its name, its header or another accepted spelling; null when there is none. */
export function findBase(bases: readonly Base[], name: string): Base | null {
  const canonical = nameKey(baseNamed(name));
  const named = bases.find((base) => nameKey(base.name) === canonical || headerKey(base.header) === headerKey(name));
  return named ?? null;
}

/** One vintage per year in the file, oldest first; years in which the column is blank throughout are left out. */
function vintagesOf(rows: readonly MemberRow[], members: number, read: (row: Row) => CellOfBase): readonly Vintage[] {
  const byYear = new Map<number | null, CellOfBase[]>();
  for (const { row, member, year } of rows) {
    const cells = byYear.get(year) ?? Array.from({ length: members }, () => NO_CELL);
    cells[member] = read(row);
    byYear.set(year, cells);
  }
  const vintages = [...byYear]
    .map(([year, cells]) => ({
      year,
      measures: cells.map(({ measure }) => measure),
      blanks: cells.map(({ blank }) => blank),
      faults: cells.map(({ fault }) => fault),
    }))
    .sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const filled = vintages.filter(({ measures, faults }) => [...measures, ...faults].some((entry) => entry !== null));
  return filled.length > 0 ? filled : vintages;
}

/** The notice that nothing can be shared by some cells of a base. A column of the user's own may well go below zero. */
function unreadNotice({ name, header, vintages }: Base): Issue[] {
  const isKnown = name in BASE_HEADERS;
  const unread = vintages
    .flatMap(({ faults }) => faults)
    .filter((fault) => fault && (isKnown || fault.code !== "BASE_NEGATIVE"));
  const [first] = unread;
  if (!first) return [];
  const { text = "" } = first.args as { readonly text?: string };
  return [issue("BASE_CELL_UNREAD", { base: header, text, more: unread.length - 1 }, first.source)];
}

/**
 * Reads the allocation bases of members.csv from the columns that are nothing else. A column of text, and one of numbers
 * that are names, is left out with a notice. A cell that cannot be read stops nothing here: it is an error where a key, a
 * driver or a unit cost needs it.
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
    const usual = columnNamed(BASE_HEADERS, heading);
    if (heading === "" || (usual === null && !isMeasured(texts))) {
      const accepted = [...Object.values(MEMBER_HEADERS), ...Object.values(BASE_HEADERS)].flat();
      issues.push(columnIgnored(sheet, header, column, accepted));
      continue;
    }
    if (usual === null && areNames(heading, texts)) {
      issues.push(issue("NUMBERS_ARE_NAMES", { header: heading }, sheet.cell(header, column).source));
      continue;
    }
    const name = baseNamed(heading);
    const same = bases.find((base) => base.name === name);
    if (same) {
      const { source } = sheet.cell(header, column);
      issues.push(issue("COLUMN_DUPLICATE", { header: heading, other: same.header }, source));
      continue;
    }
    const cells = rows.map(({ row }) => row);
    const percent = texts.some(isPercentage);
    const read = baseReader(heading, writtenTexts(cells, [column]), percent, decimal);
    const vintages = vintagesOf(rows, members, (row) => read(sheet.cell(row, column)));
    const base = { name, header: heading, percent, vintages };
    bases.push(base);
    addIssues(issues, unreadNotice(base));
  }
  return { bases, issues };
}
