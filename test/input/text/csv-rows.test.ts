import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRows } from "../../../src/input/text/csv-rows.ts";
import { delimiterNamed, sniffDelimiter } from "../../../src/input/text/delimiter.ts";
import type { Sheet } from "../../../src/input/text/sheet.ts";
import { places } from "../reading.ts";

const noHeader = () => false;

function read(text: string, delimiter: ";" | "," | null = null) {
  return readRows("a.csv", text, delimiter, noHeader);
}

function cells(text: string): (readonly string[])[] {
  return read(text).rows.map((row) => row.cells);
}

/** The place of one cell as `line:column:length`. */
function place(sheet: Sheet, row: number, column: number): string {
  const found = sheet.rows[row];
  if (!found) throw new Error("no such row");
  const { line, column: at, length } = sheet.cell(found, column).source;
  return `${line}:${at}:${length}`;
}

describe("rows", () => {
  test("text without quotes is parted as the reader of quoted text parts it", () => {
    const pieces = fc.constantFrom(..."a1.;,\t \u00a0æ😀\n\r", "\r\n", "x".repeat(700));
    const texts = fc.array(pieces, { maxLength: 40 }).map((letters) => letters.join(""));
    fc.assert(
      fc.property(texts, fc.constantFrom(";" as const, "," as const), (text, delimiter) => {
        const record_delimiter = text.includes("\r") ? ["\r\n", "\n", "\r"] : ["\n"];
        const records: string[][] = parse(text, { delimiter, record_delimiter, relax_column_count: true });
        const filled = records.filter((record) => record.some((cell) => cell.trim() !== ""));
        expect(read(text, delimiter).rows.map((row) => row.cells)).toEqual(filled);
      }),
    );
  });

  test("lines with quotes are parted as the reader of quoted text parts them", () => {
    const pieces = fc.constantFrom('"', '""', '","', '"\n', "\n", ",", "a", " ", "5", "å", "\r");
    const texts = fc.array(pieces, { maxLength: 14 }).map((letters) => letters.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        const { rows, issues } = read(text, ",");
        fc.pre(issues.length === 0);
        const record_delimiter = text.includes("\r") ? ["\r\n", "\n", "\r"] : ["\n"];
        const options = { record_delimiter, relax_column_count: true, relax_quotes: true };
        const records: string[][] = parse(text, options);
        const filled = records.filter((record) => record.some((cell) => cell.trim() !== ""));
        expect(rows.map((row) => row.cells)).toEqual(filled);
      }),
      { numRuns: 2000 },
    );
  });

  test("line ends of every kind, mixed in one file", () => {
    const sheet = read("a;b\r\n1;2\n3;4\r5;6\r\n");
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
      ["5", "6"],
    ]);
    expect(sheet.rows.map(({ line }) => line)).toEqual([1, 2, 3, 4]);
  });

  test("blank rows are dropped but counted, trailing empty cells stay harmless, rows may differ in length", () => {
    const sheet = read("a;b;;\n\n;;;\n \t;\n1\n2;3;4;5;6\n");
    expect(sheet.rows.map(({ line }) => line)).toEqual([1, 5, 6]);
    expect(sheet.issues).toEqual([]);
  });

  test("quotes: delimiters, doubled quotes and line breaks inside", () => {
    const sheet = read('"a;b";"c ""d"" e"\r\n"two\r\nlines";x\r\ny;z');
    expect(sheet.rows.map((row) => row.cells)).toEqual([
      ["a;b", 'c "d" e'],
      ["two\r\nlines", "x"],
      ["y", "z"],
    ]);
    expect(sheet.rows.map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  test("a quote that only belongs to the text is text", () => {
    expect(cells('Skjerm 24";100\n"Gol" IKT;5')).toEqual([
      ['Skjerm 24"', "100"],
      ['"Gol" IKT', "5"],
    ]);
  });

  test("a `sep=` line declares the delimiter and is no row", () => {
    const sheet = read("sep=,\r\na;b,c\r\n");
    expect(sheet.rows.map(({ cells, line }) => [cells, line])).toEqual([[["a;b", "c"], 2]]);
    expect(read("sep=;\na,b;c").delimiter).toBe(";");
  });
});

describe("places of cells", () => {
  test("count the characters of the line as it stands in the file", () => {
    const sheet = read('Ål;  30 ;"x ""y"" z";w\n');
    expect([0, 1, 2, 3, 4].map((column) => place(sheet, 0, column))).toEqual([
      "1:1:2",
      "1:6:2",
      "1:11:9",
      "1:22:1",
      "1:23:1",
    ]);
  });

  test("a part of a quoted cell is found behind its doubled quotes", () => {
    const sheet = read('"a ""b"" cd";e');
    const row = sheet.rows[0];
    if (!row) throw new Error("no row");
    expect(sheet.cell(row, 0).part(6, 2)).toMatchObject({ line: 1, column: 10, length: 2 });
  });

  test("after line breaks in a cell", () => {
    const sheet = read('"one\ntwo\r\nthree";x;"y\nz"');
    expect([0, 1, 2].map((column) => place(sheet, 0, column))).toEqual(["1:2:3", "3:8:1", "3:11:1"]);
  });

  test("characters beyond the basic plane are one", () => {
    expect(place(read("😀;b"), 0, 1)).toBe("1:3:1");
  });
});

describe("a file that breaks off", () => {
  test("an unclosed quote is told at its place, and the rows before it stand", () => {
    const sheet = read('a;b\n1;2\n3;"4\n5;6\n');
    expect(sheet.rows.map(({ line }) => line)).toEqual([1, 2]);
    expect(places(sheet.issues)).toEqual(["CSV_BROKEN a.csv:3:3:1"]);
    expect(sheet.issues[0]?.args).toEqual({ reason: "quote" });
  });

  test("a record beyond all reason: too large, or too large because a quote is open", () => {
    expect(read(`a;b\n${"x".repeat(1_000_001)};1\n`).issues).toMatchObject([
      { code: "CSV_BROKEN", args: { reason: "size" }, source: { line: 2, column: 1 } },
    ]);
    expect(read(`a;b\n1;"${"x\n".repeat(1_000_001)}`).issues).toMatchObject([
      { code: "CSV_BROKEN", args: { reason: "quote" }, source: { line: 2, column: 3 } },
    ]);
  });
});

describe("a quote that is left open, and closed by one further down", () => {
  test.each([
    ["above a quoted row", 'a;b;c\n"x;1;k\n"y";2;k\nz;3;k\n', 2, 1, 3],
    ["above rows without quotes", 'a;b;c\n"x;1;k\ny;2;k\n"z";3;k\nw;4;k\n', 2, 1, 4],
    ["in the last cell", 'a;b;c\nx;1;"see\ny;2;k\nz;3;"k"\nw;4;k\n', 2, 5, 4],
    ["above a sign for inches", 'a;b;c\n"x;1;k\ny 17";2;k\n', 2, 1, 3],
    ["with nothing behind it", 'a;b;c\nx;1;"see\ny;2;k\nz;3;k"\n', 2, 5, 4],
    ["above a heading and blank lines", 'a;b;c\nx;1;"see\n\nHead\ny;2;k\nz;3;k"\nw;4;k\n', 2, 5, 6],
    ["in a cell in the midst", 'a;b;c;d;e\nx;1;"k;m;n\ny;2;k;m";n\nz;3;k;m;n\n', 2, 5, 3],
    ["where cells begin with a space", 'a, b, c\n"x, 1, k\ny, 2, k\n"z", 3, k\nw, 4, k\n', 2, 1, 4],
    ["behind a cell of two lines", 'a;b;c\n"one\ntwo";1;"see\ny;2;k\nz;3;k"\n', 3, 8, 5],
    ["in a list of members", 'a;b\n"x;1\n"y";2\nz;3\n', 2, 1, 3],
  ])("is told: %s", (_, text, line, column, until) => {
    const { issues } = read(text);
    expect(issues).toMatchObject([
      { code: "CSV_BROKEN", args: { reason: "rows-within", until }, source: { line, column, length: 1 } },
    ]);
  });

  test.each([
    ["a name of two lines", 'a;b;c\n"one\ntwo";1;k\nz;3;k\n'],
    ["a remark with delimiters", 'a;b;c\nx;1;"as before;\nin 2025; 2026 as well; and on"\nz;3;k\n'],
    ["figures in other columns", 'a;b;c\nx;1;"paid in parts:\n5; 5; later"\nz;3;k\n'],
    ["prose with a figure, of two columns", 'a,b\n"x\n(with pensions, 14 %)",1\ny,2\n'],
    ["a list in a remark", 'a;b;c\nx;1;"as decided:\nA; 50 %; see\nB; 50 %; see"\ny;2;k\n'],
    ["a list in a name", 'a;b;c\n"x:\nA; 50; see\nB; 50; see";1;k\ny;2;k\n'],
    ["an address", 'a;b;c\nx;1;"Storgata 1\n7000 Trondheim\nNorway"\ny;2;k\n'],
    ["quotes within a text", 'a;b;c\n"x of "y"\nand z";1;k\n'],
  ])("but not %s", (_, text) => {
    expect(read(text).issues).toEqual([]);
  });
});

describe("the delimiter", () => {
  const isHeader = (cell: string) => ["post", "beløp", "2026"].includes(cell.toLowerCase());
  test.each([
    ["post;beløp\nDrift;1,5\nLønn;2,5\n", ";"],
    ["post,beløp\nDrift,100\n", ","],
    ["post\tbeløp\nDrift, felles; alt\t1,5\n", "\t"],
    ["post|beløp\nDrift|1,5\n", "|"],
    ["Budsjett, hele\nkommunen, samlet\npost;beløp\na;1,5\n", ";"],
    ['"a;b";"c;d",1\n"e;f";"g;h",2\n', ";"],
    ['"a; b",1\n"c; d",2\n', ","],
    ["Ansvar;Konto\n1700;1,5\n", ";"],
    ["a,1\nb,2\n", ","],
    ["1,2\n3,4\n", ","],
    ["alene\n", ";"],
    ["", ";"],
  ])("of %j is %j", (text, delimiter) => {
    expect(sniffDelimiter(text, isHeader)).toBe(delimiter);
  });

  test("goes by name too", () => {
    expect(["tab", "\t", "\\t", ";", " ,", "|"].map(delimiterNamed)).toEqual(["\t", "\t", "\t", ";", ",", "|"]);
    expect(delimiterNamed(":")).toBeNull();
  });
});

describe("a field that is far too large", () => {
  test.each([
    ["without quotes", `a;b\n1;${"x".repeat(20_000_000)}\n`, "size", "2:1:1"],
    ["with an open quote", `a;b\n1;"${"x\n".repeat(10_000_000)}`, "quote", "2:3:1"],
    ["with quotes that close", `a;b\n1;"${"x\n".repeat(10_000_000)}";2\n`, "size", "2:1:1"],
  ])("is refused without being copied: %s", (_, text, reason, place) => {
    const before = process.memoryUsage().rss;
    const sheet = read(text, ";");
    expect(sheet.issues).toMatchObject([{ code: "CSV_BROKEN", args: { reason } }]);
    expect(places(sheet.issues)).toEqual([`CSV_BROKEN a.csv:${place}`]);
    expect(sheet.rows.map((row) => row.cells)).toEqual([["a", "b"]]);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });
});
