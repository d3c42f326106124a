import type { Issue } from "../../../core/model/issue.ts";
import { isApart } from "../../../core/model/line.ts";
import { nameKey } from "../../../core/model/names.ts";
import type { Source } from "../../../core/model/source.ts";
import { readNumber } from "../../../core/number/number-text.ts";
import type { Row, Sheet } from "../../text/sheet.ts";
import { type BudgetRow, nameMissing, type RowAmount } from "./budget-row.ts";
import { saysIncome } from "./sign-words.ts";
import { type SumNaming, sumNaming } from "./sum-words.ts";

/** Where a row stands, to speak of it when it has passed. */
export interface SumPlace {
  readonly name: string | null;
  readonly source: Source | null;
  /** The cells of its amounts, in their order. */
  readonly amounts: readonly Source[];
  /** What is wrong with it where it has no name and is no sum. */
  readonly nameless: Issue;
}

/** The column of the text that names a row: of its line, or of a row without one the first that could be a name. */
function namedAt({ row, name }: BudgetRow, line: number): number | null {
  if (name !== "") return line;
  const texts = row.cells.flatMap((cell, column) => (cell.trim() === "" || readNumber(cell, ",").ok ? [] : [column]));
  return texts.find((column) => sumNaming(row.cells[column] ?? "") !== null) ?? texts[0] ?? null;
}

function textAt({ row }: BudgetRow, column: number | null): string | null {
  return column === null ? null : (row.cells[column] ?? "").trim();
}

/** The place of a row; `line` is the column of names. */
export function sumPlace(sheet: Sheet, header: Row, entry: BudgetRow, line: number): SumPlace {
  const column = namedAt(entry, line);
  const amounts = entry.amounts.map((amount) => sheet.cell(entry.row, amount.column).source);
  const source = column === null ? (amounts[0] ?? null) : sheet.cell(entry.row, column).source;
  return { name: textAt(entry, column), source, amounts, nameless: nameMissing(sheet, header, entry.row, line) };
}

function lastOfEachYear(amounts: readonly RowAmount[]): readonly RowAmount[] {
  return [...new Map(amounts.map((amount) => [amount.year, amount])).values()];
}

const NONE: readonly RowAmount[] = [];

/** The amounts of a row as they are added up; `hasTwins` says that several columns may be of one year. */
export function summedAmounts({ kind, amounts }: BudgetRow, hasTwins: boolean): readonly RowAmount[] {
  const counted = isApart(kind) ? NONE : amounts;
  return hasTwins ? lastOfEachYear(counted) : counted;
}

/**
 * How surely a row is a sum, by what it says of itself.
 *
 * @param line the column of names
 * @param lacksAccount whether it has no account although most rows have one
 */
export function namingOf(entry: BudgetRow, line: number, lacksAccount: boolean): SumNaming {
  const { kind, name, typed } = entry;
  if (typed) return kind.type === "total" ? "sum" : null;
  const byName = sumNaming(name === "" ? (textAt(entry, namedAt(entry, line)) ?? "") : name);
  return byName ?? (name === "" || lacksAccount ? "perhaps" : null);
}

/** A row of the budget as the search for sums sees it. */
export class SummedRow {
  readonly entry: BudgetRow;
  /** One for each year, the last where several columns are of one; none of a note. */
  readonly amounts: readonly RowAmount[];
  readonly naming: SumNaming;
  readonly #placed: (entry: BudgetRow) => SumPlace;
  #place: SumPlace | null = null;

  /** @param placed tells the place of a row while it passes */
  constructor(
    entry: BudgetRow,
    amounts: readonly RowAmount[],
    naming: SumNaming,
    placed: (entry: BudgetRow) => SumPlace,
  ) {
    this.entry = entry;
    this.amounts = amounts;
    this.naming = naming;
    this.#placed = placed;
  }

  /** False where the file itself says what the row is. */
  get open(): boolean {
    return !this.entry.typed;
  }

  /** Whether its name or that of a group around it is one of income. */
  get isIncome(): boolean {
    return saysIncome(this.entry);
  }

  /** Where it stands: to be asked while it passes, and remembered. */
  place(): SumPlace {
    this.#place ??= this.#placed(this.entry);
    return this.#place;
  }
}

/** The identities of a group and of those around it, the innermost first. */
export function groupIds(group: readonly string[]): readonly string[] {
  return group.map((_, depth) =>
    group
      .slice(0, group.length - depth)
      .map(nameKey)
      .join("\u0000"),
  );
}
