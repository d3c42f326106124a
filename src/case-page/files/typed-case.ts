import type { Language } from "../../core/model/language.ts";
import type { CasePageWords } from "../../messages/terms/case-page.ts";
import type { GivenFile } from "../work.ts";

/** A case as it is typed: rows of cells as they stand, empty ones too. */
export interface TypedCase {
  readonly title: string;
  readonly key: string;
  readonly members: readonly (readonly string[])[];
  readonly lines: readonly (readonly string[])[];
}

const DELIMITER = ";";

function field(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows with any text under their headers, without the columns that nobody filled in; those of `needed` always stand. */
function csv(headers: readonly string[], rows: readonly (readonly string[])[], needed: readonly number[]): string {
  const filled = rows.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== ""));
  const columns = headers.flatMap((_, at) =>
    needed.includes(at) || filled.some((row) => (row[at] ?? "") !== "") ? [at] : [],
  );
  const lines = [headers, ...filled].map((row) => columns.map((at) => field(row[at] ?? "")).join(DELIMITER));
  return `${lines.join("\n")}\n`;
}

/** Settings as YAML; text in double quotes is written there as in JSON. */
function yaml(settings: Readonly<Record<string, string>>): string {
  return Object.entries(settings)
    .filter(([, value]) => value !== "")
    .map(([setting, value]) => `${setting}: ${JSON.stringify(value)}\n`)
    .join("");
}

/** The files of a case that was typed, as one would write them by hand. */
export function filesOf(
  { title, key, members, lines }: TypedCase,
  { memberColumns, budgetColumns }: CasePageWords["typing"],
  language: Language,
): GivenFile[] {
  const encoder = new TextEncoder();
  const texts = {
    "members.csv": csv(memberColumns, members, [0]),
    "budget.csv": csv(budgetColumns, lines, [0, 2]),
    "fordel.yaml": yaml({ title: title.trim(), language, key: key.trim() }),
  };
  return Object.entries(texts).map(([path, text]) => ({ path, bytes: encoder.encode(text) }));
}

/** Whether two tables make the same files. */
export function isSameCase(one: TypedCase, other: TypedCase): boolean {
  const filled = (rows: TypedCase["members"]) =>
    rows.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== ""));
  const text = ({ title, key, members, lines }: TypedCase) =>
    JSON.stringify([title.trim(), key.trim(), filled(members), filled(lines)]);
  return text(one) === text(other);
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
