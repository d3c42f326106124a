import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { printed, rowsOf, saved } from "../../laws/comparison-result.ts";
import { fordel } from "../memory-io.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fordel-savings-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

function theCase(procurement: string | null, files: Readonly<Record<string, string>> = {}) {
  const all = {
    "members.csv": "member;population\nA;1000\nB;500\nC;500\n",
    "budget.csv": "line;amount\nRun;100\n",
    "fordel.yaml": "key: population\nlanguage: en\n",
    ...(procurement === null ? {} : { "procurement.csv": procurement }),
    ...files,
  };
  for (const [name, text] of Object.entries(all)) write(name, text);
}

const OWN = "item;A;B;C;joint;recurring\nSetup;300;200;100;400;\nLicence;50;40;30;60;2\nSupport;20;10;10;30;yes\n";
const page = (...more: readonly string[]) => printed(["savings", folder, ...more]);
const figures = (of: { separate: string; joint: string; savings: string } | undefined) =>
  [of?.separate, of?.joint, of?.savings].map(Number);

describe("own prices, some of them again and again", () => {
  test("a year: each price once", async () => {
    theCase(OWN);
    const { items, oneOff, recurring, total, years } = await saved(folder);
    expect([years, items.map((item) => [item.item, item.recurring, item.separateKnown, ...figures(item)])]).toEqual([
      1,
      [
        ["Setup", null, "own", 600, 400, 200],
        ["Licence", 1, "own", 120, 60, 60],
        ["Support", 1, "own", 40, 30, 10],
      ],
    ]);
    expect([figures(oneOff), figures(recurring), figures(total)]).toEqual([
      [600, 400, 200],
      [160, 90, 70],
      [760, 490, 270],
    ]);
    expect(total.members.map((own) => [own.member, ...figures(own)])).toEqual([
      ["A", 370, 245, 125],
      ["B", 250, 123, 127],
      ["C", 140, 122, 18],
    ]);
  });

  test("four years: what recurs for two of them counts twice, what recurs every year four times", async () => {
    theCase(OWN);
    const { items, total } = await saved(folder, "--years", "4");
    expect(items.map((item) => [item.recurring, ...figures(item)])).toEqual([
      [null, 600, 400, 200],
      [2, 240, 120, 120],
      [4, 160, 120, 40],
    ]);
    expect(figures(total)).toEqual([1000, 640, 360]);
    expect(rowsOf(await page("--years", "4"))).toContain("Annual, over 4 years 400 240 160 40.0%");
  });

  test.each(["0", "x", "1.5", "-1", "100"])("--years %s is refused", async (years) => {
    theCase(OWN);
    const { code, stdout, stderr } = await fordel(["savings", folder, "--years", years, "--format", "json"]);
    expect([code, JSON.parse(stdout).result, JSON.parse(stdout).options.years]).toEqual([3, null, null]);
    expect(stderr).toContain("YEARS_INVALID");
  });

  test("say nothing of an equal share, which is an assumption of a common price", async () => {
    theCase(OWN);
    expect(await page()).not.toContain("Assumption");
    theCase("item;separate;joint\nSetup;600;400\n");
    expect((await page()).replace(/\s+/g, " ")).toContain(
      "Assumption: the price for each by itself is known only as a sum, divided equally.",
    );
  });
});

describe("what does not pay", () => {
  test("an item that is dearer together is a warning, and a member who loses another", async () => {
    theCase("item;A;B;C;joint\nSetup;100;300;300;400\nCable;10;10;10;50\n");
    const { code, stdout, stderr } = await fordel(["savings", folder]);
    expect(code).toBe(0);
    expect(stderr).toContain("warning PROCUREMENT_DEARER procurement.csv:3:1");
    expect(stderr).toContain("warning MEMBER_LOSES");
    expect(rowsOf(stdout)).toContain("A 110 225 −115 −104.5%");
    expect(rowsOf(stdout)).toContain("Cable 30 50 −20 −66.7%");
    expect((await fordel(["savings", folder, "--strict"])).code).toBe(4);
  });

  test("what was for nothing has no percent", async () => {
    theCase("item;separate;joint\nGift;0;40\n");
    const { total } = await saved(folder);
    expect([figures(total), total.share]).toEqual([[0, 40, -40], null]);
  });
});

/** Every number of a row, with a real minus. */
const numbersOf = (row: string) =>
  row
    .replaceAll("−", "-")
    .split(" ")
    .slice(1)
    .filter((cell) => /^-?\d+$/.test(cell))
    .map(Number);

test("in thousands every column of items, members and crossings adds up", async () => {
  theCase("item;A;B;C;joint\nSetup;1400;1400;1400;1700\nLink;2600;600;1300;3333\nCourse;499;501;1500;2499\n");
  const blocks = (await page("--unit", "1000")).split("\n\n").map(rowsOf);
  const tables = blocks.filter((rows) => rows.some((row) => row.startsWith("Sum ")));
  expect(tables.length).toBe(3);
  for (const rows of tables) {
    const sum = rows.findIndex((row) => row.startsWith("Sum "));
    const lines = rows
      .slice(0, sum)
      .filter((row) => /^(A|B|C|Setup|Link|Course) -?[−\d]/.test(row))
      .map(numbersOf);
    expect(lines.length).toBe(3);
    const columns = numbersOf(rows[sum] ?? "");
    columns.forEach((value, column) => {
      expect(lines.reduce((all, line) => all + (line[column] ?? 0), 0)).toBe(value);
    });
  }
});

test("twelve members with own prices fit on 80 columns", async () => {
  const names = Array.from({ length: 12 }, (_, at) => `Kommune nummer ${at + 1}`);
  theCase(
    `item;${names.join(";")};joint;recurring\n${["Innkjøp", "Oppstart", "Opplæring", "Lisens", "Tilkobling"]
      .map((item) => `${item};${names.map((_, at) => (at + 1) * 1_000_000).join(";")};20000000;2`)
      .join("\n")}\n`,
    { "members.csv": `member;population\n${names.map((name, at) => `${name};${(at + 1) * 1000}`).join("\n")}\n` },
  );
  const { code, stdout } = await fordel(["savings", folder, "--years", "4"], { columns: 80 });
  const widest = Math.max(
    ...stripVTControlCharacters(stdout)
      .split("\n")
      .map((line) => line.length),
  );
  expect([code, Math.max(widest, 80)]).toEqual([0, 80]);
});

describe("without procurement.csv", () => {
  const files = {
    "budget.csv": "line;group;2020;2021\nStart;Est;60;\nRun;Ops;100;100\n",
    "alone.csv": "line;members;2020;2021\nOf A;A;70;70\nOf B;B;60;60\nOf C;C;50;50\n",
    "fordel.yaml":
      "key: population\nlanguage: en\nestablishment: [Est]\nbaseline: alone\nscenarios:\n  alone: {budget: alone.csv}\n  fewer: {without: [C]}\n",
  };

  test("the scenarios' savings, in operations, with establishment told apart", async () => {
    theCase(null, files);
    const { items } = await saved(folder);
    expect(items.map(({ item, year, savings }) => [item, year, savings])).toEqual([
      ["cooperation", 2020, "80"],
      ["cooperation", 2021, "80"],
    ]);
    expect(await page()).toContain("Establishment (60) is not deducted; see “fordel compare”.");
  });

  test("nothing to compare is an error", async () => {
    theCase(null);
    const { code, stderr } = await fordel(["savings", folder]);
    expect([code, stderr.includes("NOTHING_TO_COMPARE")]).toEqual([3, true]);
  });

  test("has all fields of savings from procurement.csv: none is ever missing (docs/commands/json-and-csv.md#json)", async () => {
    theCase(null, files);
    const scenarios = await saved(folder);
    theCase(OWN);
    const bought = await saved(folder);
    expect(Object.keys(scenarios).sort()).toEqual(Object.keys(bought).sort());
    expect(Object.keys(scenarios.items[0] ?? {}).sort()).toEqual(Object.keys(bought.items[0] ?? {}).sort());
  });

  test("has a total that its items make", async () => {
    theCase(null, files);
    const { items, total } = await saved(folder);
    expect(items.reduce((sum, { savings }) => sum + Number(savings), 0)).toBe(Number(total.savings));
  });

  test("shows the same thousands as compare", async () => {
    const argv = ["fixtures/melhus", "--scenario", "three", "--unit", "1000"];
    const row = async (command: string) =>
      rowsOf(await printed([command, ...argv])).find((one) => one.startsWith("Innsparing"));
    const [a, b] = [await row("savings"), await row("compare")];
    expect(a).toBe(b);
  });
});
