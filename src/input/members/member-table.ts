import { type Issue, issue } from "../../core/model/issue.ts";
import { type ColumnChoice, columnMissing, mapColumns, namesColumn, scoreColumns } from "../table/columns.ts";
import { extraCells } from "../table/extra-cells.ts";
import { findHeader, firstCellOf } from "../table/header-row.ts";
import { BASE_HEADERS, MEMBER_EXPORT_HEADERS, MEMBER_HEADERS, yearNamed } from "../table/header-words.ts";
import type { Row, Sheet } from "../text/sheet.ts";

/** The columns of members.csv that are known by name. */
const KNOWN_HEADERS = {
  ...MEMBER_HEADERS,
  ...BASE_HEADERS,
  member: [...MEMBER_HEADERS.member, ...MEMBER_EXPORT_HEADERS.member],
};

/** A table of members, one row for each or for each and year, from whatever file it is read. Columns are zero-based. */
export interface MemberTable {
  readonly sheet: Sheet;
  readonly header: Row;
  readonly data: readonly Row[];
  readonly member: number;
  readonly number: number | null;
  /** The year of a row's figures; null where they have none. */
  readonly yearOf: (row: Row) => number | null | Issue;
  /** Columns that may be allocation bases. */
  readonly bases: readonly number[];
  readonly issues: readonly Issue[];
}

/** The reader of a column of years; of none, all rows are without one. */
export function yearReader(sheet: Sheet, header: Row, column: number | null): MemberTable["yearOf"] {
  if (column === null) return () => null;
  const name = (header.cells[column] ?? "").trim();
  return (row) => {
    const { text, source } = sheet.cell(row, column);
    if (text === "") return issue("CELL_MISSING", { column: name }, source);
    return yearNamed(text) ?? issue("YEAR_INVALID", { text }, source);
  };
}

/** The table of a sheet with the headers of members.csv (docs/formats.md#memberscsv), or what hinders it. */
export function plainTable(sheet: Sheet, choices: readonly ColumnChoice[]): MemberTable | readonly Issue[] {
  const header = findHeader(sheet, "members", (row) =>
    scoreColumns(row, KNOWN_HEADERS, choices, (found) => found.has("member")),
  );
  if (header === null) return sheet.issues.length > 0 ? [] : [issue("FILE_EMPTY", { file: sheet.file }, null)];
  const { row, data } = header;
  const map = mapColumns(sheet, row, MEMBER_HEADERS, choices, MEMBER_EXPORT_HEADERS);
  const issues = [...header.issues, ...map.issues, ...extraCells(sheet, row, data)];
  const column = (name: keyof typeof MEMBER_HEADERS) => map.at.get(name)?.[0] ?? null;
  const member = column("member");
  if (member === null) {
    const likely = namesColumn(row, data, map.others);
    return [...issues, columnMissing("member", MEMBER_HEADERS.member, row, firstCellOf(sheet, row), likely)];
  }
  const yearOf = yearReader(sheet, row, column("year"));
  return { sheet, header: row, data, member, number: column("number"), yearOf, bases: map.others, issues };
}
