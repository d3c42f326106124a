import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { type CaseReading, readCase } from "../../../src/input/case/case.ts";
import { emptySettings } from "../../../src/input/settings/settings-model.ts";
import { readRows as readText } from "../../../src/input/text/csv-rows.ts";
import type { Row } from "../../../src/input/text/sheet.ts";
import { openWorkbook } from "../../../src/sheet/workbook.ts";
import { bytesOf, linesOf, NO_OPTIONS, places, reading } from "../reading.ts";

type Value = string | number | null;

/** Rows of a workbook as its adapter gives them: numbers stand as numbers. */
function rowsOf(table: readonly (readonly Value[])[]): readonly Row[] {
  return table.map((values, at) => ({
    line: at + 1,
    cells: values.map((value) => `${value ?? ""}`),
    numbers: new Set(values.flatMap((value, column) => (typeof value === "number" ? [column] : []))),
  }));
}

const MEMBERS: readonly (readonly Value[])[] = [
  ["kommune", "folketall"],
  ["Melhus", 14457],
  ["Skaun", 6326],
];

function readRows(budget: readonly Row[], members: readonly Row[], decimal: "," | null = null): CaseReading {
  return readCase(
    {
      members: { file: "a.xlsx#Kommuner", rows: members },
      budget: { file: "a.xlsx#Budsjett", rows: budget },
      keys: null,
      procurement: null,
      coalitions: null,
      assets: null,
      actuals: null,
      payments: null,
      scenarioBudgets: new Map(),
      settings: emptySettings(),
      options: { ...NO_OPTIONS, decimal },
    },
    readText,
  );
}

function budgetOf(...rows: readonly (readonly Value[])[]): readonly Row[] {
  return rowsOf([["post", "beløp"], ...rows]);
}

describe("numbers of a workbook", () => {
  test("are never ambiguous, whatever the texts beside them show", () => {
    const read = readRows(budgetOf(["a", 30.156], ["b", "1 234,5"], ["c", -7.5]), rowsOf(MEMBERS));
    expect(read.issues).toEqual([]);
    expect(linesOf(read)).toEqual(["a||30.156", "b||1234.5", "c||-7.5"]);
  });

  test("are what they are under any decimal sign that the user chooses", () => {
    expect(linesOf(readRows(budgetOf(["a", 30.156]), rowsOf(MEMBERS), ","))).toEqual(["a||30.156"]);
  });

  test("do not decide for texts, which stay ambiguous", () => {
    const read = readRows(budgetOf(["a", 1.5], ["b", "30.156"]), rowsOf(MEMBERS));
    expect(places(read.issues)).toEqual(["NUMBER_AMBIGUOUS a.xlsx#Budsjett:3:2:6"]);
  });

  test("make a column of measures", () => {
    const members = [["kommune", "andel"], ...[1.5, 2.125].map((value, at) => [`K${at}`, value])];
    const bases = readRows(budgetOf(["a", 1]), rowsOf(members)).case?.bases ?? [];
    expect(bases[0]?.vintages[0]?.measures.map((measure) => measure?.value)).toEqual([
      { num: 3n, den: 2n },
      { num: 17n, den: 8n },
    ]);
  });

  test("under a header of numbers are no header", () => {
    const budget = rowsOf([
      ["Felles drift", null],
      ["post", 2026],
      ["a", 12.75],
    ]);
    expect(linesOf(readRows(budget, rowsOf(MEMBERS)))).toEqual(["a|2026|12.75"]);
  });
});

test("an issue points at row and column, and at the whole of a cell", () => {
  const budget = rowsOf([
    ["post", "beløp", "deltakere"],
    ["a", 5, "Melhus, Skaunn"],
    ["b", "x", null],
  ]);
  expect(places(readRows(budget, rowsOf(MEMBERS)).issues)).toEqual([
    "MEMBER_UNKNOWN a.xlsx#Budsjett:2:3:14",
    "NUMBER_INVALID a.xlsx#Budsjett:3:2:1",
  ]);
});

/** A budget as a spreadsheet holds it, and as CSV has it. */
const table = fc
  .array(
    fc.record({
      name: fc.stringMatching(/^[a-zæøå][a-zæøå0-9 .,;:"'()/-]{0,20}[a-zæøå]$/),
      amounts: fc.array(
        fc.oneof(
          fc.constant(null),
          fc.integer({ min: -1e9, max: 1e9 }),
          fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100),
          fc.integer({ min: -1e9, max: 1e9 }).map((parts) => parts / 1e4),
        ),
        { minLength: 2, maxLength: 2 },
      ),
      group: fc.constantFrom("", "Drift", "Drift/Lønn"),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) => rows.filter(({ amounts }) => amounts.some((amount) => amount !== null)))
  .filter((rows) => rows.length > 0);

/** A case without the places where it was read. */
function model({ case: read, issues }: CaseReading) {
  const placeless = (_: string, value: unknown) => (typeof value === "bigint" ? `${value}` : value);
  const text = JSON.stringify({ read, codes: issues.map(({ code }) => code) }, placeless);
  return text.replace(/"(?:source|places)":(?:\{[^}]*\}|\[[^\]]*\])/g, "");
}

test("a table written to a workbook is read as its CSV is", async () => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const values: Value[][] = [
        ["post", 2026, 2027, "gruppe"],
        ...rows.map(({ name, amounts, group }): Value[] => [name, ...amounts, group]),
      ];
      const book = await openWorkbook(await writeXlsx({ sheets: [{ name: "Budsjett", rows: values }] }));
      if ("kind" in book) throw new Error(book.reason);
      const sheet = await book.read(0);
      if ("kind" in sheet) throw new Error(sheet.reason);
      const quoted = (value: Value) => `"${`${value ?? ""}`.replaceAll('"', '""')}"`;
      const csv = values.map((cells) => cells.map(quoted).join(";")).join("\n");
      const members = "kommune;folketall\nMelhus;14457\nSkaun;6326\n";
      const fromText = reading({ members, budget: bytesOf(csv), options: { decimal: "." } });
      expect(model(readRows(sheet, rowsOf(MEMBERS)))).toEqual(model(fromText));
    }),
    { numRuns: 80 },
  );
});
