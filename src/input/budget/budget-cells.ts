import { WORDS } from "../../core/key/grammar/words.ts";
import { addIssues, type Issue, issue } from "../../core/model/issue.ts";
import type { NamedKey } from "../../core/model/key.ts";
import type { Concerns, LineKind } from "../../core/model/line.ts";
import type { Base } from "../../core/model/member.ts";
import { nameKey } from "../../core/model/names.ts";
import type { Fraction } from "../../core/number/fraction.ts";
import { Nearest } from "../../core/spelling/nearest.ts";
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
/** Kinds of lines remembered, so that a budget where no two lines are alike does not fill the memory. */
const MOST_KINDS_KEPT = 50_000;

/** What the cells of a line may refer to: members and groups, bases and keys. Null where members.csv is unreadable. */
export interface BudgetNames {
  readonly members: MemberNames;
  readonly bases: readonly Base[];
  readonly keys: KeyReader;
  /** How many inhabitants those who take part have; null where that is not known before the lines are. */
  readonly inhabitants: Fraction | null;
}

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
    const before = groups.get(text);
    if (before) return before;
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

/** Reads what rows say of their lines, from cells other than name, group, year and amount; the same cells give the same. */
export function kindReader(sheet: Sheet, header: Row, columns: BudgetColumns, names: BudgetNames | null) {
  const nearestDriver = new Nearest([
    ...WORDS.equal,
    ...spelledBases(names?.bases ?? []).flatMap(({ name, spellings }) => [name, ...spellings]),
  ]);
  const kinds = new Map<string, LineKind>();
  const { type, key, members, driver, funding, host } = columns;
  const [first = null, ...others] = [type, key, members, driver, funding, host].filter((column) => column !== null);
  const textOf = (row: Row, column: number | null) => (column === null ? "" : (row.cells[column] ?? "").trim());

  /** The cell's reading, or null for a blank cell, an absent column and a reported issue. */
  const cellOf = <Value extends string>(
    row: Row,
    column: number | null,
    issues: Issue[],
    read: (cell: PlacedText, header: string) => Value | null | Issue,
  ): Value | null => {
    if (column === null || textOf(row, column) === "") return null;
    const value = read(sheet.cell(row, column), textOf(header, column));
    if (value === null || typeof value === "string") return value;
    issues.push(value);
    return null;
  };

  const concernsOf = (row: Row, issues: Issue[]): Concerns => {
    if (members === null || names === null || textOf(row, members) === "") return EVERYONE;
    const read = readConcerns(sheet.cell(row, members), names.members);
    addIssues(issues, read.issues);
    return read.concerns;
  };

  const keyOf = (row: Row, issues: Issue[]): NamedKey | null => {
    if (key === null || names === null || textOf(row, key) === "") return null;
    return names.keys.read(sheet.cell(row, key), issues);
  };

  const kindOf = (row: Row, issues: Issue[]): LineKind => ({
    type: cellOf(row, type, issues, (cell, column) => readChoice(TYPE_WORDS, cell, column)) ?? "line",
    key: keyOf(row, issues),
    concerns: concernsOf(row, issues),
    driver: cellOf(row, driver, issues, (cell) =>
      names === null ? null : readDriver(cell, names.bases, nearestDriver),
    ),
    funding: cellOf(row, funding, issues, (cell, column) => readChoice(FUNDING_WORDS, cell, column)),
    host: textOf(row, host) || null,
  });

  return {
    /** The kind of a row; places in it may be those of another with the same cells, unless something is wrong with it. */
    read: (row: Row, issues: Issue[]): LineKind => {
      let id = (first !== null && row.cells[first]) || "";
      for (const column of others) id += `\u0000${row.cells[column] ?? ""}`;
      const known = kinds.get(id);
      if (known) return known;
      const before = issues.length;
      const kind = kindOf(row, issues);
      if (issues.length > before) return kind;
      if (kinds.size >= MOST_KINDS_KEPT) kinds.clear();
      kinds.set(id, kind);
      return kind;
    },
    /** The same kind with the places of the row's own cells. */
    placed: (row: Row, kind: LineKind): LineKind => {
      if (kind.key === null && kind.concerns.named.length === 0) return kind;
      return { ...kind, key: keyOf(row, []), concerns: concernsOf(row, []) };
    },
  };
}
