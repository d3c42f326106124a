import type { Language } from "../../core/model/language.ts";
import type { Source } from "../../core/model/source.ts";
import type { CasePageWords } from "../../messages/terms/case-page.ts";
import type { GivenFile } from "../work.ts";

/** Rows of cells as they stand, empty ones too. */
export type TypedRows = readonly (readonly string[])[];

/** A case as it is typed. */
export interface TypedCase {
  readonly title: string;
  readonly key: string;
  readonly members: TypedRows;
  readonly lines: TypedRows;
  /** What the register filled in: populations by names as typed, at 1 January of a year. */
  readonly filled?: { readonly year: number; readonly populations: ReadonlyMap<string, string> } | null;
}

/** A place in what is typed. Rows and columns count from 0; null of a column's header, or of a field that is no table. */
export interface TypedPlace {
  readonly part: "title" | "key" | "members" | "lines";
  readonly row: number | null;
  readonly column: number | null;
}

const DELIMITER = ";";
const COLUMNS = { members: [0], lines: [0, 2] } as const;
/** The column of members that populations stand in. */
const POPULATION = 1;

function field(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as it is written: rows with any text, without the columns that nobody filled in; those of `needed` always stand. */
function written(rows: TypedRows, width: number, needed: readonly number[]) {
  const filled = rows.flatMap((row, at) => {
    const cells = row.map((cell) => cell.trim());
    return cells.some((cell) => cell !== "") ? [{ at, cells }] : [];
  });
  const isUsed = (column: number) => filled.some(({ cells }) => (cells[column] ?? "") !== "");
  const columns = Array.from({ length: width }, (_, at) => at).filter((at) => needed.includes(at) || isUsed(at));
  const fields = (cells: readonly string[]) => columns.map((at) => field(cells[at] ?? ""));
  return { columns, rows: filled.map(({ at, cells }) => ({ at, fields: fields(cells) })), fields };
}

function csv(headers: readonly string[], rows: TypedRows, needed: readonly number[]): string {
  const table = written(rows, headers.length, needed);
  const lines = [table.fields(headers), ...table.rows.map(({ fields }) => fields)];
  return `${lines.map((fields) => fields.join(DELIMITER)).join("\n")}\n`;
}

/** The year of the register that all populations are of; null where one of them is another figure, or lacks. */
function registerYear({ members, filled }: TypedCase): number | null {
  const rows = members.filter((row) => row.some((cell) => cell.trim() !== ""));
  const isFilled = ([name = "", population = ""]: readonly string[]) =>
    filled?.populations.get(name.trim()) === population.trim();
  return filled && rows.length > 0 && rows.every(isFilled) ? filled.year : null;
}

/** Settings that have a text, in their order. */
function settingsOf({ title, key }: TypedCase, language: Language): (readonly [setting: string, value: string])[] {
  const all = [
    ["title", title.trim()],
    ["language", language],
    ["key", key.trim()],
  ] as const;
  return all.filter(([, value]) => value !== "");
}

/** The files of a case that was typed, as one would write them by hand. */
export function filesOf(typed: TypedCase, words: CasePageWords["typing"], language: Language): GivenFile[] {
  const encoder = new TextEncoder();
  const year = registerYear(typed);
  // Text in double quotes is written in YAML as in JSON.
  const settings = settingsOf(typed, language).map(([setting, value]) => `${setting}: ${JSON.stringify(value)}\n`);
  const dated = year === null ? [] : [`# ${words.source(year)}\npopulation: {date: ${year}}\n`];
  const texts = {
    "members.csv": csv(words.memberColumns, typed.members, COLUMNS.members),
    "budget.csv": csv(words.budgetColumns, typed.lines, COLUMNS.lines),
    "fordel.yaml": [...settings, ...dated].join(""),
  };
  return Object.entries(texts).map(([path, text]) => ({ path, bytes: encoder.encode(text) }));
}

/** The field of a line that a column of characters, from 1, is in. */
function fieldAt(fields: readonly string[], column: number): number {
  let end = 0;
  const at = fields.findIndex((text) => {
    end += [...text].length + DELIMITER.length;
    return column <= end;
  });
  return at < 0 ? fields.length - 1 : at;
}

/** Where in what was typed a place of its files is; null of other files. */
export function typedPlace(
  typed: TypedCase,
  { memberColumns, budgetColumns }: CasePageWords["typing"],
  { file, line, column }: Pick<Source, "file" | "line" | "column">,
): TypedPlace | null {
  if (file === "fordel.yaml") {
    const [setting] = settingsOf(typed, "nb")[line - 1] ?? [];
    return setting === "title" || setting === "key" ? { part: setting, row: null, column: null } : null;
  }
  const part = file === "members.csv" ? "members" : file === "budget.csv" ? "lines" : null;
  if (part === null) return null;
  const headers = part === "members" ? memberColumns : budgetColumns;
  const table = written(typed[part], headers.length, COLUMNS[part]);
  const row = table.rows[line - 2];
  const at = fieldAt(row?.fields ?? table.fields(headers), column);
  return { part, row: row?.at ?? null, column: table.columns[at] ?? null };
}

/** Whether two tables make the same files. */
export function isSameCase(one: TypedCase, other: TypedCase): boolean {
  const filled = (rows: TypedRows) =>
    rows.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== ""));
  const text = (typed: TypedCase) =>
    JSON.stringify([typed.title.trim(), typed.key.trim(), filled(typed.members), filled(typed.lines)]);
  return text(one) === text(other);
}

/** Members with the populations that the register has, where none was typed; and of whom another stands there already. */
export function filledIn(
  rows: TypedRows,
  found: readonly (string | null)[],
): { readonly set: readonly (readonly [row: number, population: string])[]; readonly kept: readonly number[] } {
  const set: [number, string][] = [];
  const kept: number[] = [];
  for (const [row, population] of found.entries()) {
    if (population === null) continue;
    const typed = (rows[row]?.[POPULATION] ?? "").replaceAll(/\s/g, "");
    if (typed === "" || typed === population) set.push([row, population]);
    else kept.push(row);
  }
  return { set, kept };
}

/** Rows of cells as spreadsheets copy them. */
export function pastedRows(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /(?:^|(\t|\r\n|\n|\r))(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))/g;
  for (const [, before, quoted, plain] of text.replace(/(?:\r\n|\n|\r)$/, "").matchAll(pattern)) {
    if (before !== undefined && before !== "\t") rows.push([]);
    rows.at(-1)?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
  }
  return rows;
}
