import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, describe, expect, test } from "vitest";
import { fordel } from "../memory-io.ts";

const MELHUS = "fixtures/workbooks/melhus.xlsx";
const TABLES = ["--budget", `${MELHUS}#Budsjett`, "--members", `${MELHUS}#Kommuner`];

const folder = mkdtempSync(join(tmpdir(), "fordel-workbooks-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A new folder with the files of the given names and contents. */
function caseOf(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content);
  return path;
}

function workbook(sheets: Readonly<Record<string, (string | number)[][]>>): Promise<Uint8Array> {
  return writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) });
}

/** A JSON result without what says where it was read. */
function placeless(text: string): unknown {
  const places = ["source", "inputs", "arguments"];
  return JSON.parse(text, (key, value: unknown) => (places.includes(key) ? undefined : value));
}

const MEMBERS = "member;population\nMelhus;14457\nSkaun;6326\n";
const BUDGET = [
  ["post", "beløp"],
  ["Drift", 1000],
];

describe("Melhus as one workbook", () => {
  test.each([[[]], [["--with", "Skaun"]], [["--year", "2009", "--unit", "1000"]]])(
    "is shared as the CSV files are: %j",
    async (options) => {
      const csv = await fordel(["split", "fixtures/melhus", ...options, "--format", "json"]);
      const xlsx = await fordel(["split", "fixtures/melhus", ...TABLES, ...options, "--format", "json"]);
      expect([xlsx.code, xlsx.stderr]).toEqual([csv.code, csv.stderr]);
      expect(JSON.stringify(placeless(xlsx.stdout))).toBe(JSON.stringify(placeless(csv.stdout)));
    },
  );

  test("with the budget of a scenario is compared as they are, and is one input", async () => {
    const settings = readFileSync("fixtures/melhus/fordel.yaml", "utf8");
    const cwd = caseOf("melhus", { "fordel.yaml": settings.replace("alone.csv", "melhus.xlsx#Alene") });
    copyFileSync(MELHUS, join(cwd, "melhus.xlsx"));
    const options = ["--budget", "melhus.xlsx", "--members", "melhus.xlsx", "--format", "json"];
    const xlsx = await fordel(["compare", ".", ...options], { cwd });
    const csv = await fordel(["compare", "fixtures/melhus", "--format", "json"]);
    expect(xlsx.stderr).toBe(csv.stderr);
    expect(placeless(xlsx.stdout)).toEqual(placeless(csv.stdout));
    const { inputs } = JSON.parse(xlsx.stdout) as { inputs: { path: string; sha256: string }[] };
    expect(inputs.map(({ path }) => path)).toEqual(["fordel.yaml", "melhus.xlsx"]);
  });

  test("can be what a result is held against", async () => {
    const csv = await fordel(["split", "fixtures/melhus", "--against", "fixtures/melhus/alone.csv", "--format", "csv"]);
    const xlsx = await fordel(["split", "fixtures/melhus", "--against", `${MELHUS}#Alene`, "--format", "csv"]);
    expect([xlsx.code, xlsx.stdout]).toEqual([csv.code, csv.stdout]);
  });
});

describe("a case folder", () => {
  test("may have budget.xlsx and members.xlsx where the CSV files are not there", async () => {
    const members = await workbook({
      Ark1: MEMBERS.trim()
        .split("\n")
        .map((row) => row.split(";")),
    });
    const cwd = caseOf("both", { "budget.xlsx": await workbook({ Ark1: BUDGET }), "members.xlsx": members });
    const { code, stdout } = await fordel(["split", "--key", "equal", "--format", "json"], { cwd });
    const { inputs, result } = JSON.parse(stdout) as {
      inputs: { path: string }[];
      result: { lines: { source: unknown }[] };
    };
    expect(code).toBe(0);
    expect(inputs.map(({ path }) => path)).toEqual(["members.xlsx", "budget.xlsx"]);
    expect(result.lines[0]?.source).toEqual({ file: "budget.xlsx#Ark1", line: 2, column: 2 });
  });

  test("is read from CSV where both are there", async () => {
    const files = { "budget.csv": "line;amount\nDrift;5\n", "budget.xlsx": "no workbook", "members.csv": MEMBERS };
    const { code, stdout } = await fordel(["split", "--key", "equal", "--format", "csv"], {
      cwd: caseOf("csv", files),
    });
    expect([code, stdout]).toEqual([0, expect.stringContaining(",Drift,5,")]);
  });
});

test("a finding shows the cell as the spreadsheet names it, with the row's cells", async () => {
  const rows = [
    ["post", "beløp", "deltakere"],
    ["Drift", 1000, "Melhus"],
    ["Lisenser", "12 00O", "Skaun"],
  ];
  const cwd = caseOf("place", { "budget.xlsx": await workbook({ Budsjett: rows }), "members.csv": MEMBERS });
  const { stderr } = await fordel(["split", "--key", "equal", "--lang", "en"], { cwd });
  expect(stderr).toBe(
    [
      "error NUMBER_INVALID budget.xlsx#Budsjett:B3",
      "  “12 00O” cannot be read as a number. Write it like 1 234 567 or 1 234.50.",
      "  3 | Lisenser | 12 00O | Skaun",
      "    |            ^^^^^^",
      "",
    ].join("\n"),
  );
});

describe("the path of a workbook", () => {
  const split = (cwd: string, budget: string) =>
    fordel(["split", "--budget", budget, "--key", "equal", "--lang", "en"], { cwd });

  test("may have a # of its own, and so may the sheet", async () => {
    const book = await workbook({ "A#1": BUDGET, B: BUDGET });
    const cwd = caseOf("hash", { "plan#2.xlsx": book, "#.csv": "line;amount\nDrift;5\n", "members.csv": MEMBERS });
    expect((await split(cwd, "plan#2.xlsx#A#1")).code).toBe(0);
    expect((await split(cwd, "plan#2.xlsx#B")).code).toBe(0);
    expect((await split(cwd, "#.csv")).code).toBe(0);
    expect((await split(cwd, "plan#2.xlsx#")).stderr).toContain("SHEET_UNKNOWN");
  });

  test.each([
    ["gone.xlsx#A", "FILE_MISSING\n  gone.xlsx is"],
    ["book.xlsx#Budsjet", "SHEET_UNKNOWN\n  book.xlsx has no sheet “Budsjet”. Did you mean “Budsjett”?"],
    ["members.csv#Ark1", "WORKBOOK_BROKEN\n  members.csv cannot be read: it is no workbook (.xlsx)"],
    ["old.xls", "WORKBOOK_BROKEN\n  old.xls cannot be read: it is an older workbook (.xls)"],
  ])("%s", async (budget, said) => {
    const files = {
      "book.xlsx": await workbook({ Budsjett: BUDGET, Annet: BUDGET }),
      "old.xls": Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1"),
      "members.csv": MEMBERS,
    };
    const { code, stderr } = await split(caseOf(budget, files), budget);
    expect(stderr).toContain(`error ${said}`);
    expect(code).toBe(3);
  });

  test("a workbook that several tables are in is at fault once", async () => {
    const cwd = caseOf("once", { "a.xlsx": "PK\x03\x04" });
    const options = ["--budget", "a.xlsx#A", "--members", "a.xlsx#B", "--key", "equal", "--lang", "en"];
    const { stderr } = await fordel(["split", ...options], { cwd });
    expect(stderr.match(/^error .*$/gm)).toEqual(["error WORKBOOK_BROKEN"]);
  });

  test("a scenario's budget is at fault where fordel.yaml names it", async () => {
    const cwd = caseOf("scenario", {
      "fordel.yaml": "key: equal\nbaseline: alone\nscenarios:\n  alone: {budget: a.xlsx#B}\n",
      "a.xlsx": await workbook({ A: BUDGET }),
      "budget.csv": "line;amount\nDrift;5\n",
      "members.csv": MEMBERS,
    });
    const { stderr } = await fordel(["split", "--lang", "en"], { cwd });
    expect(stderr).toContain("error SHEET_UNKNOWN fordel.yaml:4:19\n");
  });
});
