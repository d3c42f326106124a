// Makes the workbooks of the fixtures, which are committed: `node scripts/make-workbooks.mjs`.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { writeXlsx } from "hucre/xlsx";

const CREATED = new Date("2026-11-03T00:00:00Z");
const END_OF_DIRECTORY = 0x06054b50;

function workbook(sheets) {
  return writeXlsx({ sheets, properties: { created: CREATED, modified: CREATED } });
}

/** A number where the text is one, as it would be when typed into a spreadsheet. */
function typed(text) {
  if (text === "") return null;
  return /^\d{1,3}(?: \d{3})*$|^\d+$/.test(text) ? Number(text.replaceAll(" ", "")) : text;
}

function rowsOf(csv) {
  const lines = readFileSync(csv, "utf8").trimEnd().split("\n");
  return lines.map((line) => line.split(";").map(typed));
}

function cells(entries) {
  return new Map(Object.entries(entries));
}

/** A workbook whose directory says that its first part unpacks to a gigabyte. */
function boastful(bytes) {
  const copy = Buffer.from(bytes);
  let end = copy.length - 22;
  while (copy.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  copy.writeUInt32LE(1_000_000_000, copy.readUInt32LE(end + 16) + 24);
  return copy;
}

const melhus = await workbook([
  { name: "Budsjett", rows: rowsOf("fixtures/melhus/budget.csv") },
  { name: "Kommuner", rows: rowsOf("fixtures/melhus/members.csv") },
  { name: "Alene", rows: rowsOf("fixtures/melhus/alone.csv") },
]);

const values = await workbook([
  {
    name: "Verdier",
    rows: [
      ["tekst", "Drift"],
      ["tekst som tall", "1.234"],
      ["heltall", 30156000],
      ["desimaltall", 30.156],
      ["binær rest", 0.1 + 0.2],
      ["negativt", -7.5],
      ["stort", 1e21],
      ["lite", 1.5e-7],
      ["ja", true],
      ["nei", false],
      ["dato", new Date(Date.UTC(2026, 10, 3))],
      ["tid", new Date(Date.UTC(2026, 10, 3, 10, 30))],
      ["prosent"],
      ["brøk av prosent"],
      ["kommunenummer"],
      ["år"],
      ["formel"],
      ["tekstformel"],
      ["formel uten verdi"],
      ["feil"],
      ["slått sammen", "synlig", "skjult"],
      ["mellomrom", "  Drift  "],
      ["to linjer", "Drift\nog vedlikehold"],
      ["ser ut som formel", "=1+1"],
    ],
    cells: cells({
      "12,1": { value: 0.07, type: "number", style: { numFmt: "0%" } },
      "13,1": { value: 0.12345, type: "number", style: { numFmt: "0.0%" } },
      "14,1": { value: 301, type: "number", style: { numFmt: "0000" } },
      "15,1": { value: new Date(Date.UTC(2026, 0, 1)), type: "date", style: { numFmt: "yyyy" } },
      "16,1": { formula: "B3*2", formulaResult: 60312000 },
      "17,1": { formula: 'B1&"!"', formulaResult: "Drift!" },
      "18,1": { formula: "SUM(B3:B4)" },
      "19,1": { value: "#REF!", type: "error" },
    }),
    merges: [{ startRow: 20, startCol: 1, endRow: 20, endCol: 2 }],
  },
  { name: "Skjult", hidden: true, rows: [["skjult"]] },
  { name: "Tomt", rows: [] },
]);

const budget = [
  ["post", "beløp"],
  ["Drift", 100],
];
const oneSheet = await workbook([{ name: "Budsjett", rows: budget }]);
const twoSheets = await workbook([
  { name: "2025", rows: budget },
  { name: "2026", rows: budget },
]);

const hiddenRow = await workbook([
  {
    name: "Budget",
    rows: [
      ["line", "amount", "key"],
      ["Network", 1350000, "equal"],
      ["Moved to 2027", 700000, "equal"],
    ],
    rowDefs: new Map([[2, { hidden: true }]]),
  },
]);
const hiddenColumn = await workbook([
  {
    name: "Budget",
    rows: [
      ["line", 2026, 2027, "key"],
      ["Network", 600000, 620000, "equal"],
    ],
    columns: [{}, {}, { hidden: true }, {}],
  },
]);

mkdirSync("fixtures/workbooks", { recursive: true });
for (const [path, bytes] of [
  ["fixtures/workbooks/melhus.xlsx", melhus],
  ["fixtures/workbooks/values.xlsx", values],
  ["fixtures/errors/SHEET_UNKNOWN/budget.xlsx", twoSheets],
  ["fixtures/errors/ROWS_HIDDEN/budget.xlsx", hiddenRow],
  ["fixtures/errors/COLUMNS_HIDDEN/budget.xlsx", hiddenColumn],
  ["fixtures/errors/WORKBOOK_BROKEN/budget.xlsx", oneSheet.subarray(0, 1500)],
  ["fixtures/errors/WORKBOOK_TOO_LARGE/budget.xlsx", boastful(oneSheet)],
]) {
  writeFileSync(path, bytes);
}
