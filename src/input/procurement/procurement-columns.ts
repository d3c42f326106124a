import { type Issue, issue } from "../../core/model/issue.ts";
import { fileOfMembers } from "../../core/model/member-names.ts";
import type { MemberNames } from "../members/concerns.ts";
import { columnIgnored, columnMissing, mapColumns } from "../table/columns.ts";
import { firstCellOf } from "../table/header-row.ts";
import { PROCUREMENT_HEADERS } from "../table/header-words.ts";
import type { Row, Sheet } from "../text/sheet.ts";

type ProcurementColumn = keyof typeof PROCUREMENT_HEADERS;

/** Where procurement.csv has its columns, zero-based; null for those it lacks. */
export interface ProcurementColumns {
  readonly item: number | null;
  readonly joint: number | null;
  readonly separate: number | null;
  /** The columns of members' own prices. */
  readonly own: readonly { readonly column: number; readonly member: number }[];
  readonly key: number | null;
  readonly members: number | null;
  readonly recurring: number | null;
  readonly type: number | null;
  readonly issues: readonly Issue[];
}

/** The columns of a file whose items can be read. */
export type ItemColumns = ProcurementColumns & { readonly item: number; readonly joint: number };

/** Shorter words are near to too many others. */
const SHORTEST_GUESSED = 4;

/** What to say of a column that is neither known nor a member's: among members' prices, it may be one misspelled. */
function strange(sheet: Sheet, row: Row, column: number, names: MemberNames | null, own: boolean): Issue {
  const { text, source } = sheet.cell(row, column);
  const suggestion = names !== null && own && text.length >= SHORTEST_GUESSED ? names.nearest(text) : null;
  if (names !== null && suggestion !== null) {
    return issue("MEMBER_UNKNOWN", { name: text, suggestion, file: fileOfMembers(names.members) }, source);
  }
  return columnIgnored(sheet, row, column, Object.values(PROCUREMENT_HEADERS).flat());
}

/** Finds the columns of procurement.csv. With `names` null nobody's own price is known as such. */
export function procurementColumns(sheet: Sheet, row: Row, names: MemberNames | null): ProcurementColumns {
  const map = mapColumns(sheet, row, PROCUREMENT_HEADERS, []);
  const issues: Issue[] = [...map.issues];
  const headerOf = (column: number) => (row.cells[column] ?? "").trim();
  const at = (column: ProcurementColumn) => map.at.get(column)?.[0] ?? null;
  const ofMembers = map.others.flatMap((column) => {
    const member = names?.member(headerOf(column)) ?? null;
    return member === null ? [] : [{ column, member }];
  });
  const missing = (["item", "separate", "joint"] as const).filter((column) => {
    const priced = column === "separate" && (ofMembers.length > 0 || names === null);
    return at(column) === null && !priced;
  });
  for (const column of missing) {
    issues.push(columnMissing(column, PROCUREMENT_HEADERS[column], row, firstCellOf(sheet, row)));
  }
  // A missing column is reported with all headers found: no need to say of each that it is not used.
  for (const column of missing.length > 0 || names === null ? [] : map.others) {
    const used = headerOf(column) === "" || ofMembers.some((price) => price.column === column);
    if (!used) issues.push(strange(sheet, row, column, names, ofMembers.length > 0));
  }
  return {
    item: at("item"),
    joint: at("joint"),
    separate: at("separate"),
    own: ofMembers,
    key: at("key"),
    members: at("members"),
    recurring: at("recurring"),
    type: at("type"),
    issues,
  };
}
