import { hasErrors, type Issue, issue } from "../../core/model/issue.ts";
import type { Base, Member } from "../../core/model/member.ts";
import type { DecimalSign } from "../../core/number/number-text.ts";
import { readBases } from "../members/bases.ts";
import { readMemberRows } from "../members/member-rows.ts";
import { type MemberTable, plainTable } from "../members/member-table.ts";
import { populationUnit } from "../members/population-unit.ts";
import { withoutStrangers } from "../members/rows-of-no-member.ts";
import { type FormerRegion, namesakesOf } from "../statistics-norway/namesakes.ts";
import { populationTable } from "../statistics-norway/population-table.ts";
import type { ColumnChoice } from "../table/columns.ts";
import { firstCellOf } from "../table/header-row.ts";
import type { Sheet } from "../text/sheet.ts";

/** What members.csv says. Everyone takes part until the settings say otherwise. */
export interface Members {
  readonly members: readonly Member[];
  readonly bases: readonly Base[];
  /** Whether the file is of a register, which has municipalities that have nothing to do with the case. */
  readonly isRegister: boolean;
  /** Regions of the past, as a register writes them, that had the name of a member elsewhere; by the member's index. */
  readonly namesakes: ReadonlyMap<number, string>;
  /** The municipalities of a register that were left out because nobody lives there. */
  readonly leftOut: readonly FormerRegion[];
  readonly issues: readonly Issue[];
}

function isTable(found: MemberTable | readonly Issue[]): found is MemberTable {
  return "header" in found;
}

/**
 * Reads members and their measures (docs/formats.md#memberscsv): one row per member, or per member and year; or the
 * populations of municipalities as Statistics Norway exports them, unless the user chose the columns.
 */
export function readMembers(sheet: Sheet, decimal: DecimalSign | null, choices: readonly ColumnChoice[] = []): Members {
  const relevant = choices.filter(({ column }) => column === "member" || column === "number");
  const population = relevant.length > 0 ? null : populationTable(sheet);
  const whole = population ?? plainTable(sheet, relevant);
  if (!isTable(whole)) {
    return {
      members: [],
      bases: [],
      isRegister: false,
      namesakes: new Map(),
      leftOut: [],
      issues: [...sheet.issues, ...whole],
    };
  }
  const table = withoutStrangers(whole, decimal);
  const { header } = table;
  const faults = [...sheet.issues, ...table.issues];
  const { members, rows, issues: unread } = readMemberRows(table);
  const { bases, issues } = readBases(table.sheet, header, rows, members.length, table.bases, decimal);
  const unit = populationUnit(bases, members);
  const none = members.length === 0 && !hasErrors(faults);
  const empty = none ? [issue("MEMBERS_EMPTY", {}, firstCellOf(table.sheet, header).source)] : [];
  const isRegister = population !== null;
  const leftOut = population?.former ?? [];
  const namesakes = namesakesOf(members, leftOut);
  return {
    members,
    bases,
    isRegister,
    namesakes,
    leftOut,
    issues: [...faults, ...unread, ...issues, ...unit, ...empty],
  };
}
