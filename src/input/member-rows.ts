import type { Member } from "../core/case.ts";
import { type Issue, issue } from "../core/issue.ts";
import { nameKey } from "../core/names.ts";
import { yearNamed } from "./header-words.ts";
import type { Row, Sheet } from "./sheet.ts";

/** A row of members.csv: the figures of one member, at one year when the file has years. */
export interface MemberRow {
  readonly row: Row;
  readonly member: number;
  readonly year: number | null;
}

/** The columns that tell whose row it is, zero-based. */
interface MemberColumns {
  readonly member: number;
  readonly number: number | null;
  readonly year: number | null;
}

function yearOf(sheet: Sheet, row: Row, column: number | null, header: string): number | null | Issue {
  if (column === null) return null;
  const { text, source } = sheet.cell(row, column);
  if (text === "") return issue("CELL_MISSING", { column: header }, source);
  return yearNamed(text) ?? issue("YEAR_INVALID", { text }, source);
}

/** Reads who the members are, in order of first appearance, and which row has whose figures of which year. */
export function readMemberRows(
  sheet: Sheet,
  header: Row,
  data: readonly Row[],
  columns: MemberColumns,
): { readonly members: readonly Member[]; readonly rows: readonly MemberRow[]; readonly issues: readonly Issue[] } {
  const members: Member[] = [];
  const rows: MemberRow[] = [];
  const issues: Issue[] = [];
  const indices = new Map<string, number>();
  const lines = new Map<string, number>();
  const headerOf = (column: number | null) => (column === null ? "" : (header.cells[column] ?? "").trim());
  for (const row of data) {
    const name = (row.cells[columns.member] ?? "").trim();
    const placed = () => sheet.cell(row, columns.member).source;
    if (name === "") {
      issues.push(issue("CELL_MISSING", { column: headerOf(columns.member) }, placed()));
      continue;
    }
    const index = indices.get(nameKey(name)) ?? members.length;
    if (index === members.length) {
      const number = columns.number === null ? "" : (row.cells[columns.number] ?? "").trim();
      members.push({ name, number: number === "" ? null : number, takesPart: true, source: placed() });
      indices.set(nameKey(name), index);
    }
    const year = yearOf(sheet, row, columns.year, headerOf(columns.year));
    if (typeof year === "object" && year !== null) {
      issues.push(year);
      continue;
    }
    const identity = `${index} ${year}`;
    const line = lines.get(identity);
    if (line !== undefined) issues.push(issue("MEMBER_DUPLICATE", { name, year, line }, placed()));
    else {
      lines.set(identity, row.line);
      rows.push({ row, member: index, year });
    }
  }
  return { members, rows, issues };
}
