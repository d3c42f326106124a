import { nameKey } from "../../core/model/names.ts";
import { SETTING_HEADERS } from "../../input/settings/table/setting-words.ts";
import { decode } from "../../input/text/decode.ts";
import type { GivenFile } from "../work.ts";

/** What is looked at of a file to tell what it is: its headers, and some rows where years may stand. */
const LOOKED_AT = 4096;
/** Rows that headers may stand in, under a title. */
const MOST_ABOVE = 5;
const TEXT_ENDING = /\.(?:csv|txt|tsv)$/i;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
const YEAR_HEADERS: readonly string[] = ["year", "år", "budsjettår"];

/** The start of a text file as rows of cells, in whatever encoding: headers are told apart by their ASCII letters and `å`. */
function firstRows({ path, bytes }: GivenFile): string[][] {
  if (bytes === null || !TEXT_ENDING.test(path)) return [];
  const rows = decode(bytes.subarray(0, LOOKED_AT)).split(/\r\n|\n|\r/);
  return rows.map((row) => row.split(/[;,\t|]/).map((cell) => nameKey(cell.replaceAll('"', ""))));
}

/** Whether a file is settings by its headers: a setting and its value. */
export function isSettingsTable(file: GivenFile): boolean {
  const has = (row: readonly string[], words: readonly string[]) => row.some((cell) => words.includes(cell));
  return firstRows(file)
    .slice(0, MOST_ABOVE)
    .some((row) => has(row, SETTING_HEADERS.setting) && has(row, SETTING_HEADERS.value));
}

function lastYear(text: string): number | null {
  const years = [...text.matchAll(YEAR)].map(([year]) => Number(year));
  return years.length > 0 ? Math.max(...years) : null;
}

/** The year that a file is of: by its name; else the last one among its headers, or in its column of years. Null if unsaid. */
export function yearOf(file: GivenFile): number | null {
  const named = lastYear(file.path);
  if (named !== null) return named;
  const rows = firstRows(file);
  const headed = lastYear((rows[0] ?? []).join(" "));
  if (headed !== null) return headed;
  const column = rows[0]?.findIndex((cell) => YEAR_HEADERS.includes(cell)) ?? -1;
  // The last row may be cut off.
  return column < 0
    ? null
    : lastYear(
        rows
          .slice(1, -1)
          .map((row) => row[column] ?? "")
          .join(" "),
      );
}
