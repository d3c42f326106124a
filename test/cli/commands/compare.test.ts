import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { compared, printed, rowsOf } from "../../laws/comparison-result.ts";
import { exact, over, read, times, written } from "../../laws/exact.ts";
import { fordel } from "../memory-io.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fordel-compare-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

const FILES = {
  "members.csv": "member;population\nA;1000\nB;500\nC;300\n",
  "budget.csv": "line;group;2020;2021\nStart;Est;60;\nRun;Ops;100;100\n",
  "alone.csv": "line;members;2020;2021\nOf A;A;70;70\nOf B;B;60;60\nOf C;C;50;50\n",
};

/** Writes a case of A, B and C; `settings` follow the key, the establishment and the baseline. */
function theCase(scenarios = "", settings = "", files: Readonly<Record<string, string>> = {}) {
  for (const [name, text] of Object.entries({ ...FILES, ...files })) write(name, text);
  const establishment = (files["budget.csv"] ?? FILES["budget.csv"]).includes("Est;") ? "establishment: [Est]\n" : "";
  write(
    "fordel.yaml",
    `key: population\nlanguage: en\n${establishment}baseline: alone\nscenarios:\n  alone: {budget: alone.csv}\n${scenarios}\n${settings}\n`,
  );
}

const page = (...more: readonly string[]) => printed(["compare", folder, ...more]);
const codesOf = (stderr: string) =>
  [...stderr.matchAll(/^(?:error|warning|notice) ([A-Z_]+)/gm)].map(([, code]) => code);

describe("what there is to compare", () => {
  test("nothing without a baseline or two keys", async () => {
    for (const [name, text] of Object.entries(FILES)) write(name, text);
    write("fordel.yaml", "key: population\n");
    const { code, stderr, stdout } = await fordel(["compare", folder, "--lang", "en"]);
    expect([code, stdout, codesOf(stderr)]).toEqual([3, "", ["NOTHING_TO_COMPARE"]]);
  });

  test("two keys without any YAML: before, after, change, percent and per inhabitant, adding up", async () => {
    write("members.csv", FILES["members.csv"]);
    write("budget.csv", "line;amount\nRun;180000\n");
    const rows = rowsOf(await page("--key", "equal", "--key", "population", "--lang", "en"));
    expect(rows).toEqual(
      expect.arrayContaining([
        "A 60000 100000 40000 66.7% 40",
        "B 60000 50000 −10000 −16.7% −20",
        "C 60000 30000 −30000 −50.0% −100",
        "Sum 180000 180000 0 0.0% 0",
      ]),
    );
  });

  test("several keys are each held against the first", async () => {
    write("members.csv", FILES["members.csv"]);
    write("budget.csv", "line;amount\nRun;180000\n");
    const keys = ["equal", "population", "50% equal + 50% population"].flatMap((key) => ["--key", key]);
    const { baseline, scenarios } = await compared(folder, ...keys);
    expect([baseline, ...scenarios.map(({ name }) => name)]).toEqual([
      "equal",
      "population",
      "50% equal + 50% population",
    ]);
    expect(scenarios.map(({ memberTotals }) => memberTotals.map(({ net }) => net))).toEqual([
      ["-40000", "10000", "30000"],
      ["-20000", "5000", "15000"],
    ]);
  });

  test("--scenario narrows; a name that is none gets a suggestion", async () => {
    theCase("  fewer: {without: [C]}");
    expect((await compared(folder)).scenarios.map(({ name }) => name)).toEqual(["cooperation", "fewer"]);
    expect((await compared(folder, "--scenario", "FEWER")).scenarios.map(({ name }) => name)).toEqual(["fewer"]);
    const { code, stderr } = await fordel(["compare", folder, "--scenario", "fewr", "--lang", "en"]);
    expect([code, codesOf(stderr)]).toEqual([3, ["SCENARIO_UNKNOWN"]]);
    expect(stderr).toContain("fewer");
  });
});

describe("growth", () => {
  const RATES = "index: [{of: Ops, percent: 3.2}, {percent: 2}]\nhorizon: 2023\n";

  test("is an exact power of each line's or group's index, and what is one-off does not go on", async () => {
    theCase("", `${RATES}round: 0.01`);
    const [filed] = (await compared(folder)).scenarios;
    const expected = [0, 0, 1, 2].map((power) => {
      const grown = Array.from({ length: power }, () => exact(1032, 1000)).reduce(times, exact(100));
      return written(over(exact((200n * grown.top + grown.bottom) / (2n * grown.bottom)), exact(100)));
    });
    expect(expected).toEqual(["100", "100", "103.2", "106.5"]);
    expect(filed?.years.map(({ cost }) => cost)).toEqual(expected);
    expect(filed?.years.map(({ establishment }) => establishment)).toEqual(["60", "0", "0", "0"]);
    expect(filed?.years.map(({ baseline }) => baseline)).toEqual(["180", "180", "183.6", "187.27"]);
  });

  test("says that amounts are nominal and that the population is held fixed", async () => {
    const said = /Amounts are in current prices\. The population is held fixed\./;
    theCase("", RATES);
    expect((await page()).replace(/\s+/g, " ")).toMatch(said);
    theCase();
    expect((await page()).replace(/\s+/g, " ")).not.toMatch(said);
  });

  test("with a deflator stands a second table in constant prices, and neither has a row of the other", async () => {
    theCase("", `${RATES}deflator: 2,5`, {
      "budget.csv": "line;group;2020;2021\nRun;Ops;100000;100000\n",
    });
    const [filed] = (await compared(folder)).scenarios;
    filed?.years.forEach(({ real, cost, net }, at) => {
      const prices = Array.from({ length: at }, () => exact(1025, 1000)).reduce(times, exact(1));
      expect([real?.prices, real?.cost, real?.net]).toEqual([
        2020,
        written(over(read(cost), prices)),
        written(over(read(net ?? "x"), prices)),
      ]);
    });
    const text = await page();
    const blocks = text.split("\n\n").filter((block) => /^With cooperation +\d/m.test(block));
    expect(blocks.map((block) => block.includes("Constant 2020 prices"))).toEqual([false, true]);
    const rows = (block = "") => rowsOf(block).filter((row) => row.startsWith("With cooperation"));
    expect(blocks.map(rows)).toEqual([
      ["With cooperation 100000 100000 103200 106502 409702"],
      ["With cooperation 100000 97561 98227 98898 394686"],
    ]);
  });

  test("without a deflator there is no real amount", async () => {
    theCase("", RATES);
    const [filed] = (await compared(folder)).scenarios;
    expect(filed?.years.map(({ real }) => real)).toEqual([null, null, null, null]);
    expect(await page()).not.toContain("Constant");
  });
});

describe("drivers", () => {
  test("make one budget answer for two and for three; a fixed cost stays", async () => {
    theCase("  more: {with: [C]}", "members: [A, B]", {
      "budget.csv": "line;driver;2020\nPer head;population;1500\nPer member;equal;200\nFixed;;100\n",
      "alone.csv": "line;members;2020\nOf A;A;1700\nOf B;B;900\nOf C;C;500\n",
    });
    const [two, three] = (await compared(folder)).scenarios;
    expect([two?.total.cost, three?.total.cost]).toEqual(["1800", "2200"]);
    expect(three?.memberTotals.map(({ cost }) => cost)).toEqual(["1222", "611", "367"]);
  });
});

describe("members", () => {
  test("one alone: no assumption, no break-even", async () => {
    theCase("", "members: [A]", { "alone.csv": "line;2020;2021\nOf A;70;70\n" });
    const [filed] = (await compared(folder)).scenarios;
    expect([filed?.members, filed?.assumption, filed?.total.net]).toEqual([["A"], null, "-120"]);
    expect(await page()).not.toContain("Break-even");
  });

  test("a population of nothing that no key needs has no cost per inhabitant", async () => {
    theCase("", "", { "members.csv": "member;population\nA;1000\nB;500\nC;0\n" });
    write("fordel.yaml", readFileSync(join(folder, "fordel.yaml"), "utf8").replace("key: population", "key: equal"));
    const rows = rowsOf(await page());
    expect(rows).toContain("A 140 87 53 37.9% 0.05");
    expect(rows).toContain("C 100 86 14 14.0% –");
    expect(rows).toContain("Sum 360 260 100 27.8% –");
  });

  test("who pays more although all together save is named", async () => {
    theCase("", "", { "alone.csv": "line;members;2020;2021\nOf A;A;10;10\nOf B;B;160;160\nOf C;C;50;50\n" });
    expect(await page()).toContain("A pays 125 more than without.");
  });

  test("all may lose: negative savings, never paid back", async () => {
    theCase("", "", { "alone.csv": "line;members;2020;2021\nOf A;A;7;7\nOf B;B;6;6\nOf C;C;5;5\n" });
    const [filed] = (await compared(folder)).scenarios;
    expect([filed?.total.savings, filed?.total.net, filed?.total.paybackYear]).toEqual(["-164", "-224", null]);
    expect(await page()).toContain("Not paid back in these years.");
  });

  test("without establishment neither establishment nor payback is spoken of", async () => {
    theCase("", "", { "budget.csv": "line;2020;2021\nRun;100;100\n" });
    const text = await page();
    for (const word of ["Establishment", "Net  ", "aid back"]) expect(text.split("\n\n")[1]).not.toContain(word);
    expect(text).not.toContain("aid back");
  });
});

describe("years", () => {
  const undated = { "budget.csv": "line;group;amount\nStart;Est;60\nRun;Ops;100\n" };

  test("neither side needs any", async () => {
    theCase("", "discount: 4", { ...undated, "alone.csv": "line;amount\nAlone;200\n" });
    const [filed] = (await compared(folder)).scenarios;
    expect([filed?.years.map(({ year }) => year), filed?.total.net, filed?.total.netPresentValue]).toEqual([
      [null],
      "40",
      null,
    ]);
    expect(rowsOf(await page())).toContain("Sum 200 160 40 20.0% 0.02");
  });

  test("one side alone must not have them, nor the scenario a year more", async () => {
    for (const files of [
      undated,
      { "alone.csv": "line;amount\nAlone;200\n" },
      { "alone.csv": "line;2020\nAlone;200\n" },
    ]) {
      theCase("", "", files);
      const { code, stderr } = await fordel(["compare", folder]);
      expect([code, new Set(codesOf(stderr))]).toEqual([3, new Set(["BASELINE_YEAR_MISSING"])]);
    }
  });

  test("without years nothing is said of years to pay back in", async () => {
    theCase("", "", {
      "budget.csv": "line;group;amount\nStart;Est;60\nRun;Ops;100\n",
      "alone.csv": "line;amount\nAlone;200\n",
    });
    expect(await page()).not.toContain("in these years");
  });
});

describe("what once went wrong", () => {
  test("the column of change under the scenarios' overview adds up", async () => {
    theCase("  more: {with: [C]}", "members: [A, B]");
    const [, overview = ""] = (await page()).split("Cost under each scenario\n");
    const rows = rowsOf(overview).filter((row) => /^(A|B|Sum, in all of them) /.test(row));
    const changes = rows.map((row) => Number(row.split(" ").at(-1)?.replace("−", "-").replace("–", "0")));
    expect(changes.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(changes.at(-1));
  });

  test("a scenario that is called cooperation is not taken for the case as filed", async () => {
    theCase("  cooperation: {without: [C]}");
    const [, own = ""] = (await page()).split("\nScenario “cooperation”: A and B\n");
    expect(rowsOf(own)).toContain("A 140 173 −33 −23.6% −0.03");
  });

  test("a year that only the baseline has is not left out in silence", async () => {
    theCase("", "", { "alone.csv": "line;2020;2021;2022\nAlone;200;200;300\n" });
    const { code, stderr, stdout } = await fordel(["compare", folder]);
    expect([code, `${stderr}${stdout}`.includes("2022")]).toEqual([0, true]);
  });

  test("keys bear their canonical English names in machine output (docs/commands/json-and-csv.md#json)", async () => {
    const { baseline, scenarios } = await compared("fixtures/hallingdal", "--key", "likt", "--key", "folketall");
    expect([baseline, scenarios[0]?.name]).toEqual(["equal", "population@2012"]);
  });

  test("the sensitivity of Melhus fits on a terminal of 80 columns", async () => {
    const { stdout } = await fordel(["compare", "fixtures/melhus", "--sensitivity"], { columns: 80 });
    const widest = Math.max(
      ...stripVTControlCharacters(stdout)
        .split("\n")
        .map((line) => line.length),
    );
    expect(Math.max(widest, 80)).toBe(80);
  });
});

test("of several keys the one that is wrong is shown", async () => {
  const keys = ["equal", "60% equal", "population"].flatMap((key) => ["--key", key]);
  const { code, stderr } = await fordel(["compare", "fixtures/melhus", ...keys, "--lang", "en"]);
  expect(code).toBe(3);
  expect(stderr).toMatch(/KEY_PERCENT_SUM --key:2:1\n.*\n {2}2 \| 60% equal\n/);
});
