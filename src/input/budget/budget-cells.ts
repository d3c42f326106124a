import { WORDS } from "../../core/key/grammar/words.ts";
import { addIssues, type Issue, issue } from "../../core/model/issue.ts";
import type { BudgetLine, Concerns } from "../../core/model/line.ts";
import type { Base } from "../../core/model/member.ts";
import { nameKey } from "../../core/model/names.ts";
import { Nearest } from "../../core/model/nearest.ts";
import type { KeyReader } from "../keys/key-reader.ts";
import { findBase, spelledBases } from "../members/bases.ts";
import { EVERYONE, type MemberNames, readConcerns } from "../members/concerns.ts";
import { FUNDING_WORDS, partLevels, readChoice, TYPE_WORDS } from "../table/choice-words.ts";
import type { PlacedText } from "../text/placed-text.ts";
import type { Row, Sheet } from "../text/sheet.ts";
import type { BudgetColumns } from "./budget-columns.ts";

/** Groups within groups beyond this are no budget: every level has a subtotal of its own for every member. */
const MOST_LEVELS = 20;

/** Groups remembered, so that a budget of millions of groups does not fill the memory. */
const MOST_GROUPS_KEPT = 50_000;

/** What the cells of a line may refer to: members and groups, bases and keys. Null where members.csv is unreadable. */
export interface BudgetNames {
  readonly members: MemberNames;
  readonly bases: readonly Base[];
  readonly keys: KeyReader;
}

/** What a row says of its line beside name, year and amount. */
export type LineTraits = Pick<BudgetLine, "group" | "type" | "key" | "concerns" | "driver" | "funding" | "host">;

/** The canonical name of the base that an amount grows with, `equal`, or the issue. */
function readDriver(cell: PlacedText, bases: readonly Base[], nearest: Nearest): string | null | Issue {
  if (cell.text === "") return null;
  if (WORDS.equal.some((word) => word === nameKey(cell.text))) return "equal";
  const base = findBase(bases, cell.text);
  if (base) return base.name;
  const suggestion = nearest.to(cell.text);
  const columns = bases.map(({ header }) => header);
  return issue("BASE_UNKNOWN", { name: cell.text, suggestion, columns }, cell.source);
}

/** Reads the group of budget rows; the same cells give the same group. */
export function groupReader(sheet: Sheet, columns: BudgetColumns): (row: Row, issues: Issue[]) => readonly string[] {
  const groups = new Map<string, readonly string[]>();
  const several = columns.group.length > 1;
  const textOf = (row: Row, column: number | undefined) =>
    column === undefined ? "" : (row.cells[column] ?? "").trim();
  const levelsOf = (row: Row): readonly string[] => {
    const text = several
      ? columns.group.map((column) => textOf(row, column)).join("\u0000")
      : textOf(row, columns.group[0]);
    const known = groups.get(text);
    if (known) return known;
    if (groups.size >= MOST_GROUPS_KEPT) groups.clear();
    const levels = several ? text.split("\u0000").filter((level) => level !== "") : partLevels(text);
    groups.set(text, levels);
    return levels;
  };
  return (row, issues) => {
    const levels = levelsOf(row);
    if (levels.length <= MOST_LEVELS) return levels;
    const { source } = sheet.cell(row, columns.group.at(-1) ?? 0);
    issues.push(issue("GROUP_TOO_DEEP", { levels: levels.length, most: MOST_LEVELS }, source));
    return levels.slice(0, MOST_LEVELS);
  };
}

/** Reads the cells of budget rows other than name, year and amount. Equal cells of many rows are read once, save those that name members: each has places of its own. */
export function traitReader(sheet: Sheet, header: Row, columns: BudgetColumns, names: BudgetNames | null) {
  const nearestDriver = new Nearest([
    ...WORDS.equal,
    ...spelledBases(names?.bases ?? []).flatMap(({ name, spellings }) => [name, ...spellings]),
  ]);
  const concerns = new Map<string, Concerns>();
  const groupOf = groupReader(sheet, columns);
  const textOf = (row: Row, column: number | null) => (column === null ? "" : (row.cells[column] ?? "").trim());
  const headerOf = (column: number) => textOf(header, column);

  const concernsOf = (row: Row, issues: Issue[]): Concerns => {
    const text = textOf(row, columns.members);
    if (text === "" || columns.members === null || names === null) return EVERYONE;
    const known = concerns.get(text);
    if (known) return known;
    const read = readConcerns(sheet.cell(row, columns.members), names.members);
    addIssues(issues, read.issues);
    if (read.issues.length === 0 && read.concerns.named.length === 0) concerns.set(text, read.concerns);
    return read.concerns;
  };

  /** The cell's reading, or null for a blank cell, an absent column and a reported issue. */
  const cellOf = <Value extends string>(
    row: Row,
    column: number | null,
    issues: Issue[],
    read: (cell: PlacedText, header: string) => Value | null | Issue,
  ): Value | null => {
    if (column === null || textOf(row, column) === "") return null;
    const value = read(sheet.cell(row, column), headerOf(column));
    if (value === null || typeof value === "string") return value;
    issues.push(value);
    return null;
  };

  return (row: Row, issues: Issue[]): LineTraits => ({
    group: groupOf(row, issues),
    type: cellOf(row, columns.type, issues, (cell, column) => readChoice(TYPE_WORDS, cell, column)) ?? "line",
    key:
      names === null || columns.key === null || textOf(row, columns.key) === ""
        ? null
        : names.keys.read(sheet.cell(row, columns.key), issues),
    concerns: concernsOf(row, issues),
    driver: cellOf(row, columns.driver, issues, (cell) =>
      names === null ? null : readDriver(cell, names.bases, nearestDriver),
    ),
    funding: cellOf(row, columns.funding, issues, (cell, column) => readChoice(FUNDING_WORDS, cell, column)),
    host: textOf(row, columns.host) || null,
  });
}
