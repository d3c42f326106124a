import { addIssues, type Issue, issue } from "../../core/model/issue.ts";
import { nearest } from "../../core/spelling/nearest.ts";
import type { PlacedText } from "../text/placed-text.ts";
import type { Row, Sheet } from "../text/sheet.ts";
import type { HeaderScore } from "./header-row.ts";
import { columnNamed, type HeaderWords, headerKey } from "./header-words.ts";

const ROWS_LOOKED_AT = 200;

/** The user's own choice of the headers that make a column: `columns:` in fordel.yaml, `--column` or `--amount`. */
export interface ColumnChoice {
  readonly column: string;
  readonly headers: readonly PlacedText[];
}

/** Which of a sheet's columns mean what. Columns are zero-based positions. */
export interface ColumnMap<Column extends string> {
  readonly at: ReadonlyMap<Column, readonly number[]>;
  /** Columns with a header that means nothing known here. */
  readonly others: readonly number[];
  readonly issues: readonly Issue[];
}

function headerCells(row: Row): { header: string; column: number }[] {
  return row.cells.map((cell, column) => ({ header: cell.trim(), column }));
}

/** The headers of a row as they are shown to the user: without blanks. */
export function headersOf(row: Row): string[] {
  return headerCells(row).flatMap(({ header }) => (header === "" ? [] : [header]));
}

/** The columns of a header row that a choice picks; a chosen header that is not there is an issue. */
function chosenColumns(row: Row, choice: ColumnChoice): { columns: readonly number[]; issues: readonly Issue[] } {
  const columns: number[] = [];
  const issues: Issue[] = [];
  for (const { text, source } of choice.headers) {
    const headed = headerCells(row).find(({ header }) => headerKey(header) === headerKey(text));
    if (headed) columns.push(headed.column);
    else {
      const headers = headersOf(row);
      issues.push(
        issue("COLUMN_UNKNOWN", { header: text, found: headers, suggestion: nearest(text, headers) }, source),
      );
    }
  }
  return { columns, issues };
}

/**
 * Maps a header row to columns: first what the user chose, then by the accepted headers. A second header of the same
 * meaning, and any header that stands twice, is an issue; the first of them counts.
 *
 * @param ofExports headers that mean a column only where none of `words` does
 */
export function mapColumns<Column extends string>(
  sheet: Sheet,
  row: Row,
  words: HeaderWords<Column>,
  choices: readonly ColumnChoice[],
  ofExports: Partial<HeaderWords<Column>> = {},
): ColumnMap<Column> {
  const at = new Map<Column, readonly number[]>();
  const issues: Issue[] = [];
  const taken = new Set<number>();
  for (const choice of choices) {
    const column = columnNamed(words, choice.column);
    if (column === null || at.has(column)) continue;
    const chosen = chosenColumns(row, choice);
    addIssues(issues, chosen.issues);
    at.set(column, chosen.columns);
    for (const index of chosen.columns) taken.add(index);
  }
  const chosenNames = new Set(at.keys());
  const seen = new Map<string, string>();
  const others: number[] = [];
  for (const { header, column } of headerCells(row)) {
    const name = header === "" ? null : columnNamed(words, header);
    const free = name !== null && !taken.has(column) && !chosenNames.has(name);
    const identity = free ? `column ${name}` : `header ${headerKey(header)}`;
    const other = header === "" ? undefined : seen.get(identity);
    if (other !== undefined) issues.push(issue("COLUMN_DUPLICATE", { header, other }, sheet.cell(row, column).source));
    else {
      seen.set(identity, header);
      if (free) at.set(name, [column]);
      else if (!taken.has(column)) others.push(column);
    }
  }
  for (const name in ofExports) {
    const accepted: readonly string[] = at.has(name) ? [] : (ofExports[name] ?? []);
    const [first] = accepted.flatMap((header) =>
      others.filter((column) => headerKey(row.cells[column] ?? "") === header),
    );
    if (first === undefined) continue;
    at.set(name, [first]);
    others.splice(others.indexOf(first), 1);
  }
  return { at, others, issues };
}

/** How a row reads as a header of columns that `words` knows or the user chose; `isComplete` judges what was found. */
export function scoreColumns<Column extends string>(
  row: Row,
  words: HeaderWords<Column>,
  choices: readonly ColumnChoice[],
  isComplete: (found: ReadonlySet<string>) => boolean,
): HeaderScore {
  const chosen = new Map(
    choices.flatMap((choice) => choice.headers.map(({ text }) => [headerKey(text), choice.column] as const)),
  );
  const used = new Set<string>();
  for (const { header } of headerCells(row)) {
    const column = header === "" ? null : (chosen.get(headerKey(header)) ?? columnNamed(words, header));
    if (column !== null) used.add(column);
  }
  return { known: used.size, complete: isComplete(used) };
}

/**
 * The issue of a needed column that no header means.
 *
 * @param likely the header that it may be, where the user can say so
 */
export function columnMissing(
  column: string,
  accepted: readonly string[],
  row: Row,
  at: PlacedText,
  likely: string | null = null,
): Issue {
  return issue("COLUMN_MISSING", { column, accepted, found: headersOf(row), likely }, at.source);
}

/** The header of the first of some columns that holds words rather than numbers: what a column of names is likely called. */
export function namesColumn(row: Row, data: readonly Row[], columns: readonly number[]): string | null {
  const holdsWords = (column: number) => {
    const filled = data.slice(0, ROWS_LOOKED_AT).map(({ cells }) => (cells[column] ?? "").trim());
    return filled.filter((text) => /^\p{L}/u.test(text)).length * 2 > filled.filter((text) => text !== "").length;
  };
  const named = columns.filter((column) => (row.cells[column] ?? "").trim() !== "");
  const fitting = named.find(holdsWords) ?? named[0];
  return fitting === undefined ? (headersOf(row)[0] ?? null) : (row.cells[fitting] ?? "").trim();
}

/** Headers that mean no column and are no slip either, though one is a letter or two away. */
const SPELT_RIGHT: readonly string[] = ["kommentar", "kommentarer", "kommentarar", "merknader", "comment", "comments"];

/** The notice that a column is left out of account, with the header it may have been meant as where it is none. */
export function columnIgnored(sheet: Sheet, row: Row, column: number, accepted: readonly string[]): Issue {
  const { text, source } = sheet.cell(row, column);
  const meant = accepted.includes(headerKey(text)) || SPELT_RIGHT.includes(headerKey(text));
  const suggestion = meant ? null : nearest(text, accepted);
  return issue("COLUMN_IGNORED", { header: text, position: column + 1, suggestion }, source);
}
