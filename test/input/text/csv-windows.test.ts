import fc from "fast-check";
import { expect, test } from "vitest";
import type { Issue } from "../../../src/core/model/issue.ts";
import { survey } from "../../../src/input/text/byte-stream.ts";
import { readRows } from "../../../src/input/text/csv-rows.ts";
import { CsvWindows } from "../../../src/input/text/csv-windows.ts";
import type { Row, Sheet } from "../../../src/input/text/sheet.ts";
import { bytesOf } from "../reading.ts";

const noHeader = () => false;

/** Every cell of rows with its place, one text each. */
function placed(sheet: Sheet, rows: readonly Row[]): string[] {
  return rows.flatMap((row) =>
    row.cells.map((_, column) => {
      const { text, source } = sheet.cell(row, column);
      return `${JSON.stringify(text)} ${source.line}:${source.column}:${source.length}`;
    }),
  );
}

/** A file read in chunks of the given sizes, in turn. */
async function inWindows(text: string, sizes: readonly number[], lines: number) {
  const bytes = bytesOf(text);
  const stream = {
    file: "a.csv",
    chunks: async function* () {
      for (let start = 0, at = 0; start < bytes.length; at++) {
        const size = sizes[at % sizes.length] ?? 1;
        yield bytes.subarray(start, start + size);
        start += size;
      }
    },
  };
  const dialect = { encoding: "auto", delimiter: ";" } as const;
  const windows = await CsvWindows.open(stream, await survey(stream), dialect, noHeader, lines);
  const cells: string[] = [];
  let rows: readonly Row[] | null = windows.sheet.rows;
  for (; rows !== null; rows = await windows.next()) cells.push(...placed(windows.sheet, rows));
  return { cells, issues: windows.sheet.issues };
}

test("a file reads the same in windows of any size as whole: cells, places and where it breaks off", async () => {
  const letters = fc.constantFrom(...('ab;"" \n\n\r1æ😀'.match(/./gsu) ?? []));
  const text = fc.array(letters, { maxLength: 80 }).map((all) => all.join(""));
  const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(text, sizes, fc.integer({ min: 1, max: 5 }), async (all, chunks, lines) => {
      const whole = readRows("a.csv", all, ";", noHeader);
      const expected = { cells: placed(whole, whole.rows), issues: whole.issues as readonly Issue[] };
      expect(await inWindows(all, chunks, lines)).toEqual(expected);
    }),
    { numRuns: 800 },
  );
});
