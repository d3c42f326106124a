import type { Base, Member } from "../core/case.ts";
import { type Issue, issue } from "../core/issue.ts";
import type { DecimalSign } from "../core/number-text.ts";
import { readBases } from "./bases.ts";
import { type ColumnChoice, columnMissing, mapColumns, scoreColumns } from "./columns.ts";
import { findHeader, firstCellOf } from "./header-row.ts";
import { BASE_HEADERS, MEMBER_HEADERS } from "./header-words.ts";
import { readMemberRows } from "./member-rows.ts";
import type { Sheet } from "./sheet.ts";

/** The columns of members.csv that are known by name. */
const KNOWN_HEADERS = { ...MEMBER_HEADERS, ...BASE_HEADERS };

/** What members.csv says. Everyone takes part until the settings say otherwise. */
export interface Members {
  readonly members: readonly Member[];
  readonly bases: readonly Base[];
  readonly issues: readonly Issue[];
}

/** Reads members and their measures (DESIGN §3): one row per member, or per member and year. */
export function readMembers(sheet: Sheet, decimal: DecimalSign | null, choices: readonly ColumnChoice[] = []): Members {
  const relevant = choices.filter(({ column }) => column === "member" || column === "number");
  const header = findHeader(sheet, (row) => scoreColumns(row, KNOWN_HEADERS, relevant, (found) => found.has("member")));
  if (header === null) {
    const empty = sheet.issues.length > 0 ? [] : [issue("FILE_EMPTY", { file: sheet.file }, null)];
    return { members: [], bases: [], issues: [...sheet.issues, ...empty] };
  }
  const { row, data } = header;
  const map = mapColumns(sheet, row, MEMBER_HEADERS, relevant);
  const found = [...sheet.issues, ...header.issues, ...map.issues];
  const column = (name: keyof typeof MEMBER_HEADERS) => map.at.get(name)?.[0] ?? null;
  const member = column("member");
  if (member === null) {
    const missing = columnMissing("member", MEMBER_HEADERS.member, row, firstCellOf(sheet, row));
    return { members: [], bases: [], issues: [...found, missing] };
  }
  const read = readMemberRows(sheet, row, data, { member, number: column("number"), year: column("year") });
  const { bases, issues } = readBases(sheet, row, read.rows, read.members.length, map.others, decimal);
  const none = read.members.length === 0 && sheet.issues.length === 0;
  const empty = none ? [issue("MEMBERS_EMPTY", {}, firstCellOf(sheet, row).source)] : [];
  return { members: read.members, bases, issues: [...found, ...read.issues, ...issues, ...empty] };
}
