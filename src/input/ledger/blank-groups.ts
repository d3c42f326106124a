import type { Findings } from "../../core/model/findings.ts";
import { issue } from "../../core/model/issue.ts";
import { nameKey } from "../../core/model/names.ts";
import type { Source } from "../../core/model/source.ts";
import { TYPE_WORDS } from "../table/choice-words.ts";
import type { Row, Sheet } from "../text/sheet.ts";
import type { BudgetRow } from "./rows/budget-row.ts";
import { sumNaming } from "./rows/sum-words.ts";

/** Where the columns stand that tell which rows belong together, zero-based. */
interface GroupColumns {
  readonly line: number;
  readonly group: readonly number[];
  readonly type: number | null;
}

/** Columns in which a blank cell is of the group above. */
export type FilledColumns = ReadonlySet<number>;

/** The texts that stand above the blank cells of a row, by column. */
type TextsAbove = ReadonlyMap<number, string>;

const NONE_ABOVE: TextsAbove = new Map();

/** What stands above each blank cell of some columns, the outer first; a new outer text begins the inner ones anew. */
class Above {
  readonly #columns: readonly number[];
  readonly #most: number;
  readonly #texts = new Map<number, string>();
  readonly #seen = new Set<string>();
  /** Columns in which a text is written again although it stood above: there a blank is meant. */
  readonly repeating = new Set<number>();

  /** @param most how many groups are followed */
  constructor(columns: readonly number[], most: number) {
    this.#columns = columns;
    this.#most = most;
  }

  /** Whether there were more groups than are followed. */
  get isFull(): boolean {
    return this.#seen.size >= this.#most;
  }

  /** What stands above the blank cells of the next row. */
  read(row: Row): TextsAbove {
    let below: Map<number, string> | null = null;
    let id = "";
    for (const [level, column] of this.#columns.entries()) {
      const text = (row.cells[column] ?? "").trim();
      const above = this.#texts.get(column);
      if (text === "" && above !== undefined) below = (below ?? new Map()).set(column, above);
      id += `\u0000${text || (above ?? "")}`;
      if (text === "") continue;
      if (this.#seen.has(id)) this.repeating.add(column);
      else if (!this.isFull) this.#seen.add(id);
      if (text === above) continue;
      this.#texts.set(column, text);
      for (const inner of this.#columns.slice(level + 1)) this.#texts.delete(inner);
    }
    return below ?? NONE_ABOVE;
  }
}

/** Lines that have the same columns blank below a text: the first of them, and how many they are. */
interface LinesBelow {
  readonly columns: readonly { readonly column: number; readonly isMerged: boolean }[];
  readonly first: { readonly name: string; readonly group: readonly string[]; readonly source: () => Source };
  count: number;
}

/**
 * Watches for rows below the only one that names their group, as merged cells and pivot tables leave them blank: a blank
 * cell is otherwise of no group. Meant where the cells are merged, or where a sum without a group stands before the next.
 * Never where a group is named on several rows, or where a line stands before the first. That shows when all rows have
 * passed: then they are read once more with the group written in. Keeps every group, up to `mostGroups`, until each
 * column has a text that is written again.
 */
export class BlankGroups {
  readonly #sheet: Sheet;
  readonly #columns: GroupColumns;
  readonly #filled: FilledColumns;
  readonly #above: Above;
  /** What stands above the blank cells of the row that was read last. */
  #latest: TextsAbove = NONE_ABOVE;
  readonly #lines = new Map<string, LinesBelow>();
  /** The first group that lines stand below, and whether there is another. */
  #group: string | null = null;
  #hasGroups = false;
  /** Columns in which a cell is blank below a text. */
  readonly #blank = new Set<number>();
  #isEvident = false;
  #isAfterSum = false;

  /** @param filled in which columns a blank cell was found to be of the group above; none before all rows have passed */
  constructor(sheet: Sheet, columns: GroupColumns, filled: FilledColumns, mostGroups: number) {
    this.#sheet = sheet;
    this.#columns = columns;
    this.#filled = filled;
    this.#above = new Above(columns.group, mostGroups);
  }

  /** The next row with the group above written in, where that is meant. */
  read(row: Row): Row {
    const { group, type, line } = this.#columns;
    this.#latest = NONE_ABOVE;
    if (group.length === 0 || this.#isSettled(row)) return row;
    const ofType = type === null ? "" : nameKey(row.cells[type] ?? "");
    const isTotal = TYPE_WORDS.total.some((word) => word === ofType);
    const isSum = isTotal || isSumOrNameless(row, line);
    const above = this.#above.read(row);
    if (!isTotal && above.size > 0) {
      this.#latest = above;
      for (const column of above.keys()) this.#blank.add(column);
    }
    if (!isSum && above.size > 0) this.#meet([...above.values()].join("\u0000"));
    const [outer = -1] = group;
    if (!isSum && !above.has(outer) && (row.cells[outer] ?? "").trim() === "") this.#above.repeating.add(outer);
    this.#isEvident ||= this.#isAfterSum && above.size < group.length;
    this.#isAfterSum = ofType === "" && isSum && above.size > 0;
    return this.#filledIn(row);
  }

  /** Takes the row that was read last as an entry of the budget. */
  add({ row, wanted, name, group }: BudgetRow): void {
    const { line } = this.#columns;
    if (this.#latest.size === 0 || !wanted || isSumOrNameless(row, line)) return;
    const columns = [...this.#latest.keys()].map((column) => ({ column, isMerged: row.merged?.has(column) ?? false }));
    const id = columns.map(({ column, isMerged }) => `${column}${isMerged ? "merged" : ""}`).join(" ");
    const before = this.#lines.get(id);
    if (before) before.count++;
    else {
      const first = { name, group, source: this.#sheet.placeOf(row, line) };
      this.#lines.set(id, { columns, first, count: 1 });
    }
  }

  /** The columns that should have been filled; null where the rows were read as they should be. */
  end(): FilledColumns | null {
    const open = [...this.#blank].filter((column) => !this.#above.repeating.has(column));
    const filled = new Set(this.#isEvident && !this.#above.isFull ? open : []);
    const isAsRead = filled.size === this.#filled.size && [...filled].every((column) => this.#filled.has(column));
    return isAsRead ? null : filled;
  }

  /** Whether it could not be told if blank cells are of the group above, because there were too many groups. */
  get isBounded(): boolean {
    return this.#above.isFull && [...this.#blank].some((column) => !this.#above.repeating.has(column));
  }

  /** Says once of the lines below the only row that names a group whether they were taken to be in it. */
  tell(findings: Findings): void {
    const lines = [...this.#lines.values()];
    const taken = lines.filter(({ columns }) => columns.some((cell) => cell.isMerged || this.#filled.has(cell.column)));
    const isOpen = ({ columns }: LinesBelow) =>
      columns.some((cell) => cell.isMerged || !this.#above.repeating.has(cell.column));
    const open = this.#hasGroups && !this.#above.isFull ? lines.filter(isOpen) : [];
    const about = taken.length > 0 ? taken : open;
    const [first] = about;
    if (!first) return;
    const { name, group, source } = first.first;
    const count = about.reduce((all, one) => all + one.count, 0);
    const args = { line: name, group: taken.length > 0 ? group.join(" / ") : null, others: count - 1 };
    findings.add(issue("GROUP_BLANK", args, source()));
  }

  /** Whether nothing that comes can be of a group above: every column has a text that was written again. */
  #isSettled({ numbers, merged, cells }: Row): boolean {
    // In a workbook cells may be merged further down.
    if (numbers !== undefined || merged !== undefined) return false;
    const { group } = this.#columns;
    const { repeating, isFull } = this.#above;
    if (!isFull || repeating.size === group.length) return repeating.size === group.length;
    for (const column of group) {
      if (!repeating.has(column) && (cells[column] ?? "").trim() === "") this.#blank.add(column);
    }
    return true;
  }

  #meet(group: string): void {
    this.#group ??= group;
    this.#hasGroups ||= this.#group !== group;
  }

  #filledIn(row: Row): Row {
    const taken = [...this.#latest].filter(([column]) => row.merged?.has(column) || this.#filled.has(column));
    if (taken.length === 0) return row;
    const cells = [...row.cells];
    for (const [column, text] of taken) cells[column] = text;
    return { ...row, cells };
  }
}

function isSumOrNameless(row: Row, line: number): boolean {
  const name = (row.cells[line] ?? "").trim();
  return name === "" || sumNaming(name) !== null;
}
