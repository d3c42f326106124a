import { describe, expect, test } from "vitest";
import { wrap } from "../../../src/format/writing/wrap.ts";
import { Characters } from "../../../src/input/text/characters.ts";
import { readRows } from "../../../src/input/text/csv-rows.ts";
import { lineRanges } from "../../../src/messages/phrases/line-ranges.ts";

const rowsOf = (text: string) => readRows("a.csv", text, ";", () => false);

describe("a table that no spreadsheet has", () => {
  test.each([
    ["a cell", `a;b\nc;${"x".repeat(32_768)}\nd;e\n`, "cell", 32_767, { line: 2, column: 3 }],
    ["columns", `a;b\n${";".repeat(16_384)}x\n`, "columns", 16_384, { line: 2, column: 16_385 }],
  ])("is read up to it, and the limit is told: %s", (_, text, reason, most, place) => {
    const sheet = rowsOf(text);
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([["a", "b"]]);
    expect(sheet.issues).toMatchObject([{ code: "CSV_BROKEN", args: { reason, most }, source: place }]);
  });

  test.each([
    ["bare", "c"],
    ["in quotes", '"c"'],
    ["of several lines", '"c\nd"'],
  ])("is told to have too many rows, blank ones too, the last of them %s", (_, cell) => {
    const { issues } = rowsOf(`a;b\n${"\n".repeat(1_048_575)}${cell};d\n`);
    const { line, column } = issues[0]?.source ?? {};
    expect([issues[0]?.args, line, column]).toEqual([{ reason: "rows", most: 1_048_576 }, 1_048_577, 1]);
  });

  test.each(["c", '"c"', '"c\nd"'])("of rows with text as many are read as are asked for: %j", (cell) => {
    const { rows, issues } = readRows("a.csv", `a;b\n\n${`${cell};d\n`.repeat(3)}`, ";", () => false, 3);
    const lines = cell.includes("\n") ? 2 : 1;
    expect(rows).toHaveLength(3);
    expect(issues).toMatchObject([{ args: { reason: "rows", most: 3 }, source: { line: 3 + 2 * lines } }]);
  });

  test("rows are told to be too long together, before names in them are compared", () => {
    const { rows, issues } = rowsOf(`a;b\n${`${"x".repeat(30_000)};b\n`.repeat(334)}`);
    expect(rows).toHaveLength(334);
    expect(issues).toMatchObject([{ code: "CSV_BROKEN", args: { reason: "long" }, source: { line: 335, column: 1 } }]);
  });

  test("what a spreadsheet can have is read", () => {
    const sheet = rowsOf(`${"x".repeat(32_767)};b\n${";".repeat(16_382)}x\n`);
    expect([sheet.rows.length, sheet.issues.length]).toEqual([2, 0]);
  });
});

test("the places of all cells of a long row are found, with characters of two units among them", () => {
  const cells = Array.from({ length: 3000 }, (_, at) => (at % 2 ? "😀a" : '"q""s"'));
  const sheet = rowsOf(`${cells.join(";")}\n`);
  const row = sheet.rows[0];
  if (!row) throw new Error("no row");
  let column = 1;
  for (const [at, cell] of cells.entries()) {
    const { source } = sheet.cell(row, at);
    expect(source.column).toBe(at % 2 ? column : column + 1);
    column += [...cell].length + 1;
  }
});

test("characters are counted as people count them", () => {
  const text = `a😀b${"x😀".repeat(2000)}`;
  const characters = new Characters(text);
  for (const [start, end] of [
    [0, 1],
    [1, 3],
    [0, 4],
    [3, 3001],
    [1000, 6004],
  ] as const) {
    expect(characters.between(start, end)).toBe([...text.slice(0, end)].length - [...text.slice(0, start)].length);
  }
  expect([characters.after(0, 2), characters.after(3, 3)]).toEqual([3, 7]);
});

test("a long word is broken in parts that fit, and loses nothing", () => {
  const word = "ab-cd/東京".repeat(4000);
  const lines = wrap(word, 12, "cell");
  expect(lines.join("")).toBe(word);
});

test("of many stretches of lines the first are named", () => {
  const lines = Array.from({ length: 50_000 }, (_, at) => 2 * at);
  expect(lineRanges(lines, 3)).toBe("0, 2, 4 …");
  expect(lineRanges([1, 2, 5], 2)).toBe("1–2, 5");
});
