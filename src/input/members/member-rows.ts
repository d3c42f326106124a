import { type Issue, issue } from "../../core/model/issue.ts";
import type { Member } from "../../core/model/member.ts";
import { nameKey } from "../../core/model/names.ts";
import type { Row } from "../text/sheet.ts";
import type { MemberTable } from "./member-table.ts";

/** A row of members.csv: the figures of one member, at one year when the file has years. */
export interface MemberRow {
  readonly row: Row;
  readonly member: number;
  readonly year: number | null;
}

/** Reads who the members are, in order of first appearance, and which row has whose figures of which year. */
export function readMemberRows({ sheet, header, data, member, number: numbered, yearOf }: MemberTable): {
  readonly members: readonly Member[];
  readonly rows: readonly MemberRow[];
  readonly issues: readonly Issue[];
} {
  const members: Member[] = [];
  const rows: MemberRow[] = [];
  const issues: Issue[] = [];
  const indices = new Map<string, number>();
  const lines = new Map<string, number>();
  for (const row of data) {
    const name = (row.cells[member] ?? "").trim();
    const placed = () => sheet.cell(row, member).source;
    if (name === "") {
      issues.push(issue("CELL_MISSING", { column: (header.cells[member] ?? "").trim() }, placed()));
      continue;
    }
    const index = indices.get(nameKey(name)) ?? members.length;
    if (index === members.length) {
      const number = numbered === null ? "" : (row.cells[numbered] ?? "").trim();
      members.push({ name, number: number === "" ? null : number, takesPart: true, source: placed() });
      indices.set(nameKey(name), index);
    }
    const year = yearOf(row);
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
