import { type Issue, issue } from "../../core/model/issue.ts";
import { nameKey } from "../../core/model/names.ts";
import { TYPE_WORDS } from "../table/choice-words.ts";
import type { FilteredHeader } from "../table/row-filter.ts";
import type { Row, Sheet } from "../text/sheet.ts";
import type { BudgetRow } from "./budget-row.ts";
import { sumNaming } from "./sum-words.ts";

type Cells = ReadonlyMap<number, string>;

/** Where the columns stand that tell which rows belong together, zero-based. */
interface GroupColumns {
  readonly line: number;
  readonly group: readonly number[];
  readonly type: number | null;
}

/** What stands above each blank cell of some columns, the outer first; a new outer text begins the inner ones anew. */
class Above {
  readonly #columns: readonly number[];
  #texts = new Map<number, string>();
  #seen = new Set<string>();
  /** Columns in which a text is written again although it stood above: there a blank is meant. */
  readonly repeating = new Set<number>();

  constructor(columns: readonly number[]) {
    this.#columns = columns;
  }

  /** The texts that a row's blank cells stand below, by column. */
  read(row: Row): Cells {
    const below = new Map<number, string>();
    const path: string[] = [];
    for (const [level, column] of this.#columns.entries()) {
      const text = (row.cells[column] ?? "").trim();
      const above = this.#texts.get(column);
      if (text === "" && above !== undefined) below.set(column, above);
      path.push(text || (above ?? ""));
      if (text === "") continue;
      const id = path.join("\u0000");
      if (this.#seen.has(id)) this.repeating.add(column);
      this.#seen.add(id);
      if (text === above) continue;
      this.#texts.set(column, text);
      for (const inner of this.#columns.slice(level + 1)) this.#texts.delete(inner);
    }
    return below;
  }
}

/** Rows whose group stands only above them. */
export interface GroupsBelow {
  /** The rows with the group written in, where the file shows that it is meant. */
  readonly filled: ReadonlyMap<Row, Row>;
  /** Rows that may belong to the group above: it is named once, like the others, and has blank cells below it. */
  readonly open: ReadonlySet<Row>;
}

function isSumOrNameless(row: Row, line: number): boolean {
  const name = (row.cells[line] ?? "").trim();
  return name === "" || sumNaming(name) !== null;
}

/**
 * The rows below the only one that names their group, as merged cells and pivot tables leave them blank: a blank cell
 * is otherwise of no group. Meant where the cells are merged, or where a sum without a group stands before the next.
 * Never where a group is named on several rows, or where a line stands before the first.
 */
export function groupsBelow(header: FilteredHeader, columns: GroupColumns): GroupsBelow {
  const above = new Above(columns.group);
  const found: (readonly [Row, Cells])[] = [];
  const groups = new Set<string>();
  const [outer = -1] = columns.group;
  const meant = above.repeating;
  let isEvident = false;
  let isAfterSum = false;
  for (const row of columns.group.length > 0 ? header.whole : []) {
    const type = columns.type === null ? "" : nameKey(row.cells[columns.type] ?? "");
    const isTotal = TYPE_WORDS.total.some((word) => word === type);
    const isSum = isTotal || isSumOrNameless(row, columns.line);
    const below = above.read(row);
    if (!isTotal && below.size > 0) found.push([row, below]);
    if (!isSum && below.size > 0) groups.add([...below.values()].join("\u0000"));
    if (!isSum && !below.has(outer) && (row.cells[outer] ?? "").trim() === "") meant.add(outer);
    isEvident ||= isAfterSum && below.size < columns.group.length;
    isAfterSum = type === "" && isSum && below.size > 0;
  }
  const filled = new Map<Row, Row>();
  const open = new Set<Row>();
  for (const [row, below] of found) {
    const kept = [...below].filter(([column]) => row.merged?.has(column) || !meant.has(column));
    const taken = kept.filter(([column]) => isEvident || row.merged?.has(column));
    const cells = [...row.cells];
    for (const [column, text] of taken) cells[column] = text;
    if (taken.length > 0) filled.set(row, { ...row, cells });
    else if (kept.length > 0 && groups.size > 1) open.add(row);
  }
  return { filled, open };
}

/** Says once of the lines below the only row that names a group whether they were taken to be in it. */
export function blankGroups(
  sheet: Sheet,
  rows: readonly BudgetRow[],
  { filled, open }: GroupsBelow,
  { line }: GroupColumns,
): readonly Issue[] {
  const lines = rows.filter(({ row, wanted }) => wanted && !isSumOrNameless(row, line));
  const taken = lines.filter(({ row }) => filled.has(row));
  const about = taken.length > 0 ? taken : lines.filter(({ row }) => open.has(row));
  const [first] = about;
  if (!first) return [];
  const group = taken.length > 0 ? (first.lines[0]?.group.join(" / ") ?? "") : null;
  const { source } = sheet.cell(first.row, line);
  return [issue("GROUP_BLANK", { line: first.name, group, others: about.length - 1 }, source)];
}
