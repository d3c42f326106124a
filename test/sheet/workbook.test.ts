import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openWorkbook, type SheetRow, type Workbook, type WorkbookFault } from "../../src/sheet/workbook.ts";
import { workbookParts, zip } from "./zip.ts";

const VALUES = readFileSync("fixtures/workbooks/values.xlsx");

async function opened(bytes: Uint8Array): Promise<Workbook> {
  const book = await openWorkbook(bytes);
  if ("kind" in book) throw new Error(book.reason);
  return book;
}

/** Everything in a workbook that can be read, or the first fault. */
async function everything(bytes: Uint8Array): Promise<readonly (readonly SheetRow[])[] | WorkbookFault> {
  const book = await openWorkbook(bytes);
  if ("kind" in book) return book;
  const sheets: (readonly SheetRow[])[] = [];
  for (const position of book.sheets.keys()) {
    const rows = await book.read(position);
    if ("kind" in rows) return rows;
    sheets.push(rows);
  }
  return sheets;
}

/** The rows of the one sheet of a workbook made by hand. */
async function rowsOf(sheet: string): Promise<readonly SheetRow[]> {
  const read = await everything(zip(workbookParts(sheet)));
  if ("kind" in read) throw new Error(read.reason);
  return read[0] ?? [];
}

test("sheets are there in their order, and those that are hidden say so", async () => {
  expect((await opened(VALUES)).sheets).toEqual([
    { name: "Verdier", visible: true },
    { name: "Skjult", visible: false },
    { name: "Tomt", visible: true },
  ]);
});

test("rows and columns that are hidden say so", async () => {
  const hiddenRow = await everything(readFileSync("fixtures/errors/ROWS_HIDDEN/budget.xlsx"));
  expect("kind" in hiddenRow ? [] : hiddenRow[0]?.map(({ isHidden }) => isHidden ?? false)).toEqual([
    false,
    false,
    true,
  ]);
  const hiddenColumn = await everything(readFileSync("fixtures/errors/COLUMNS_HIDDEN/budget.xlsx"));
  expect("kind" in hiddenColumn ? [] : hiddenColumn[0]?.map(({ hiddenColumns }) => [...(hiddenColumns ?? [])])).toEqual(
    [[2], [2]],
  );
});

describe("a cell is what a person would have typed", async () => {
  const read = await everything(VALUES);
  const rows = "kind" in read ? [] : (read[0] ?? []);

  test.each([
    ["tekst", "Drift", false],
    ["tekst som tall", "1.234", false],
    ["heltall", "30156000", true],
    ["desimaltall", "30.156", true],
    ["binær rest", "0.3", true],
    ["negativt", "-7.5", true],
    ["stort", "1000000000000000000000", true],
    ["lite", "0.00000015", true],
    ["ja", "TRUE", false],
    ["nei", "FALSE", false],
    ["dato", "2026-11-03", false],
    ["tid", "2026-11-03 10:30", false],
    ["prosent", "7%", true],
    ["brøk av prosent", "12.345%", true],
    ["kommunenummer", "0301", true],
    ["år", "2026", false],
    ["formel", "60312000", true],
    ["tekstformel", "Drift!", false],
    ["formel uten verdi", "=SUM(B3:B4)", false],
    ["feil", "#REF!", false],
    ["mellomrom", "  Drift  ", false],
    ["to linjer", "Drift\nog vedlikehold", false],
    ["ser ut som formel", "=1+1", false],
  ])("%s", (name, text, number) => {
    const row = rows.find(({ cells }) => cells[0] === name);
    expect(row?.cells[1]).toBe(text);
    expect(row?.numbers.has(1)).toBe(number);
  });

  test("merged cells are the first of them", () => {
    expect(rows.find(({ cells }) => cells[0] === "slått sammen")?.cells).toEqual(["slått sammen", "synlig"]);
  });

  test("rows bear the numbers they have in the sheet", () => {
    expect(rows.map(({ line }) => line)).toEqual(rows.map((_, at) => at + 1));
  });
});

describe("sheets that other programs write", () => {
  test("rows and cells that are left out are blank", async () => {
    const rows = await rowsOf('<row r="3"><c r="B3"><v>5</v></c><c r="D3" t="inlineStr"><is><t>x</t></is></c></row>');
    expect(rows).toEqual([{ line: 3, cells: ["", "5", "", "x"], numbers: new Set([1]) }]);
  });

  test("without references cells follow each other", async () => {
    const rows = await rowsOf("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>");
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, "1", "2"],
      [2, "3"],
    ]);
  });

  test("dates of ISO 8601 and numbers that are none stay text", async () => {
    const rows = await rowsOf('<row><c t="d"><v>2026-11-03</v></c><c><v>12 00O</v></c><c><v>1e999</v></c></row>');
    expect(rows[0]?.cells).toEqual(["2026-11-03", "12 00O", "#NUM!"]);
    expect(rows[0]?.numbers.size).toBe(0);
  });

  test("a cell far away is refused before its blanks are made", async () => {
    const far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect(await everything(zip(workbookParts(far)))).toEqual({ kind: "large", reason: "cells" });
  });
});

test.each([
  ["text", "post;beløp\nDrift;100\n", "other-file"],
  ["nothing", "", "other-file"],
  ["an older workbook", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "older"],
  ["a ZIP file that breaks off", "PK\x03\x04 and no more", "damaged"],
])("%s is no workbook", async (_, text, reason) => {
  expect(await openWorkbook(Buffer.from(text, "latin1"))).toEqual({ kind: "broken", reason });
});

test("a workbook that breaks off anywhere is damaged", async () => {
  for (let length = 4; length < VALUES.length; length += 61) {
    expect(await everything(VALUES.subarray(0, length))).toEqual({ kind: "broken", reason: "damaged" });
  }
});

describe("never throws", () => {
  const place = fc.nat({ max: VALUES.length - 1 });

  test("whatever bytes are changed", async () => {
    const changes = fc.array(fc.tuple(place, fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(changes, async (changed) => {
        const bytes = Uint8Array.from(VALUES);
        for (const [at, byte] of changed) bytes[at] = byte;
        await everything(bytes);
      }),
      { numRuns: 120 },
    );
  });

  test("whatever stands in a sheet", async () => {
    const piece = fc.constantFrom(
      ..."<row>|</row>|<c>|</c>|<v>|</v>|<f>|</f>|<is>|<t>|&|&#x|<!--|<![CDATA[|]]>|<|>".split("|"),
      '<c r="A1" t="s">',
      '<c r="ZZZZ9" s="7">',
      '<row r="-1">',
      '<c r="B2" t="b">',
      "<mergeCells>",
      '<mergeCell ref="A1:XFD1048576"/>',
      "-1",
      "1e999",
      "\0",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
        await everything(zip(workbookParts(pieces.join(""))));
      }),
      { numRuns: 200 },
    );
  });

  test("whatever follows the mark of a ZIP file", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const found = await openWorkbook(Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]));
        expect("kind" in found).toBe(true);
      }),
      { numRuns: 120 },
    );
  });
});
