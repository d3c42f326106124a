import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, describe, expect, test } from "vitest";
import { fordel } from "../memory-io.ts";

const ROOT = mkdtempSync(join(tmpdir(), "population-"));
const SCHEMA = JSON.parse(readFileSync("schemas/population-1.json", "utf8"));
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(SCHEMA);
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

const BUDGET = "post;beløp\nDrift;12 400 000\n";
const NEWER = `"07459: Befolkning, etter region, år og statistikkvariabel"

"region";"Personer 2026";"Personer 2027"
"0 Hele landet";5627400;5650000
"5028 Melhus";1;18001
"5027 Midtre Gauldal";6088;6102
"5062 Gauldal";0;24000
"1653 Melhus (-2017)";0;0
`;

/** Figures with spaces that a person can type. */
function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

let folders = 0;
/** A case folder of these files. */
function folder(files: Readonly<Record<string, string>>): string {
  const path = join(ROOT, `${++folders}`);
  mkdirSync(path);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

async function json(argv: readonly string[], cwd: string) {
  const { code, stdout } = await fordel(["population", ...argv, "--format", "json"], { cwd });
  const document = JSON.parse(stdout);
  validate(document);
  expect(validate.errors, JSON.stringify(validate.errors)).toBeNull();
  return { code, document };
}

describe("fordel population", () => {
  test("shows those who are named, by name and number, with whose figures they are", async () => {
    const argv = ["population", "--members", "Melhus, 5027 Midtre Gauldal", "--year", "2026", "--lang", "nb"];
    const { code, stdout, stderr } = await fordel(argv, { cwd: folder({}) });
    expect([code, stderr]).toEqual([0, ""]);
    expect(plain(stdout)).toBe(`Folketall per 1. januar 2026                                          innbyggere
Folketall: Statistisk sentralbyrå, tabell 07459 (CC BY 4.0).

Kommune                2026
5028 Melhus          17 828
5027 Midtre Gauldal   6 088
Sum                  23 916
`);
  });

  test("shows the members of a case under their own names", async () => {
    const cwd = folder({
      "members.csv": "deltaker;kommunenr\nGauldal (vert);1648\nMelhus;\n",
      "fordel.yaml": "language: nn\n",
    });
    const { stdout } = await fordel(["population", "--year", "2008, 2025-2026"], { cwd });
    expect(stdout).toContain("Folketal per 1. januar 2008 og 2025–2026");
    expect(plain(stdout)).toMatch(
      /5027 Gauldal \(vert\) +5 910 +6 141 +6 088\n5028 Melhus +14 457 +17 812 +17 828\nSum/,
    );
    const { document } = await json([], cwd);
    expect(document.result.municipalities[0]).toEqual({
      ...{ member: "Gauldal (vert)", number: "5027", name: "Midtre Gauldal", otherNames: [], county: "Trøndelag" },
      populations: [{ year: 2026, population: "6088" }],
    });
    expect(document.inputs.map(({ path }: { path: string }) => path)).toEqual([
      "fordel.yaml",
      "members.csv",
      "population-1-january.csv",
    ]);
  });

  test("shows the whole register where nobody is named and there is no case", async () => {
    const { stdout } = await fordel(["population", "--format", "csv"], { cwd: folder({}) });
    const rows = stdout.trim().split("\n");
    expect([rows.length, rows[0], rows[1]]).toEqual([358, "member,number,year,population", "Oslo,0301,2026,728714"]);
    expect(rows.filter((row) => row.includes("Herøy")).map((row) => row.replace(/,\d+,\d+$/, ""))).toEqual([
      "1515 Herøy,1515",
      "1818 Herøy,1818",
    ]);
    expect(new Set(rows.map((row) => row.split(",")[0])).size).toBe(358);
    const { document } = await json([], folder({}));
    expect(document.result.total).toEqual([{ year: 2026, population: "5627400" }]);
  });

  test("gives as CSV a members.csv that reads back with the same figures", async () => {
    const named = "Melhus, 1515, 1818 Herøy, Nordreisa - Ráisa";
    const cwd = folder({ "budget.csv": BUDGET });
    for (const [year, key] of [
      ["2026", "folketall"],
      ["2008-2026", "folketall@2026"],
    ] as const) {
      const made = await fordel(["population", "--members", named, "--year", year, "--format", "csv"], { cwd });
      writeFileSync(join(cwd, "members.csv"), made.stdout);
      const own = await fordel(["split", "--key", key, "--format", "csv"], { cwd });
      expect(own.code).toBe(0);
      writeFileSync(
        join(cwd, "members.csv"),
        "member,number\nMelhus,5028\n1515 Herøy,1515\n1818 Herøy,1818\nNordreisa,5544\n",
      );
      const looked = await fordel(["split", "--key", "folketall@2026", "--format", "csv"], { cwd });
      const figures = (text: string) =>
        text
          .trim()
          .split("\n")
          .slice(1)
          .map((row) => row.split(",").slice(-4));
      expect(figures(own.stdout)).toEqual(figures(looked.stdout));
    }
  });

  test("dates in that CSV what a paper made of it says that the key rests on", async () => {
    const cwd = folder({ "budget.csv": BUDGET, "fordel.yaml": "key: 50 % likt + 50 % folketall\nlanguage: nb\n" });
    const made = await fordel(["population", "--members", "Melhus, Skaun", "--format", "csv"], { cwd });
    writeFileSync(join(cwd, "members.csv"), made.stdout);
    const paper = await fordel(["report", "--proposal", "--format", "md"], { cwd });
    expect(plain(paper.stdout)).toContain("Folketallet per 1. januar 2026 legges til grunn også ved avregningen");
  });

  test("tells every fault at once, and leaves no result", async () => {
    const { code, document } = await json(
      ["--members", "Nes, Klæbu, Melhuss, 5028 Skaun", "--year", "2004,20O5"],
      folder({}),
    );
    expect([code, document.result]).toEqual([3, null]);
    expect(document.issues.map((found: { code: string; column: number }) => `${found.code} ${found.column}`)).toEqual([
      "MUNICIPALITY_AMBIGUOUS 1",
      "MUNICIPALITY_FORMER 6",
      "MUNICIPALITY_UNKNOWN 13",
      "MUNICIPALITY_NUMBER_OTHER 22",
      "REGISTER_YEAR_UNKNOWN 1",
      "YEAR_INVALID 6",
    ]);
  });

  test("leaves unknown what is unknown, and makes no sum of it", async () => {
    const { document } = await json(["--members", "Haram, Sula", "--year", "2023-2024"], folder({}));
    expect(document.issues.map((found: { code: string }) => found.code)).toEqual(["POPULATION_YEARS_BLANK"]);
    expect(document.result.municipalities[0].populations[0]).toEqual({ year: 2023, population: null });
    expect(document.result.total.map((entry: { population: string | null }) => entry.population)).toEqual([
      null,
      "19077",
    ]);
    const { stdout } = await fordel(["population", "--members", "Haram", "--year", "2023,2024", "--format", "csv"]);
    expect(stdout).toBe("member,number,year,population\nHaram,1580,2023,\nHaram,1580,2024,9357\n");
  });

  test("a folder that is named must be a case", async () => {
    const cwd = folder({});
    expect((await fordel(["population", "none"], { cwd })).stderr).toContain("FILE_MISSING");
    expect((await fordel(["population", "."], { cwd })).stderr).toContain("members.csv");
  });

  test("is verified like every other result", async () => {
    const cwd = folder({});
    const { stdout } = await fordel(["population", "--members", "Melhus", "--format", "json"], { cwd });
    writeFileSync(join(cwd, "saved.json"), stdout);
    expect((await fordel(["verify", "saved.json"], { cwd })).code).toBe(0);
  });
});

describe("fordel population --update", () => {
  test("gives a case a register with newer years, which it then uses", async () => {
    const cwd = folder({ "members.csv": "kommune\nMelhus\nMidtre Gauldal\n", "budget.csv": BUDGET, "ssb.csv": NEWER });
    const { code, stdout } = await fordel(["population", "--update", "ssb.csv"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain("population.csv has the populations on 1 January 2027 of 3 municipalities");
    expect(stdout).toContain("New, and without earlier years: 5062 Gauldal.");
    const rows = readFileSync(join(cwd, "population.csv"), "utf8").split("\n");
    expect(rows[0]?.endsWith(";2025;2026;2027")).toBe(true);
    expect(rows.find((row) => row.startsWith("5028;"))).toMatch(/^5028;Melhus;;Trøndelag;13977;.*;17828;18001$/);
    expect(rows.find((row) => row.startsWith("5029;"))?.endsWith(";")).toBe(true);
    const used = await fordel(["split", "--key", "folketall@2027", "--format", "json"], { cwd });
    const document = JSON.parse(used.stdout);
    expect(document.inputs.at(-1).path).toBe("population.csv");
    expect(document.result.lines[0].shares[0].fraction).toBe("18001/24103");
    const shown = await fordel(["population", "--members", "Melhus"], { cwd });
    expect(plain(shown.stdout)).toMatch(/5028 Melhus +18 001\n\nFrom population\.csv\./);
  });

  test("overwrites none without --force, and refuses a table that has nothing newer", async () => {
    const cwd = folder({ "ssb.csv": NEWER });
    expect((await json(["--update", "ssb.csv"], cwd)).document.result.update.added).toEqual(["5062 Gauldal"]);
    const before = readFileSync(join(cwd, "population.csv"), "utf8");
    expect((await fordel(["population", "--update", "ssb.csv"], { cwd })).code).toBe(2);
    const again = await fordel(["population", "--update", "ssb.csv", "--force"], { cwd });
    expect([again.code, again.stderr]).toEqual([3, expect.stringContaining("REGISTER_NOT_NEWER")]);
    expect(readFileSync(join(cwd, "population.csv"), "utf8")).toBe(before);
    writeFileSync(join(cwd, "2028.csv"), '"region";"Personer 2028"\n"5028 Melhus";18100\n');
    expect((await fordel(["population", "--update", "2028.csv", "--force"], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, "population.csv"), "utf8")).toMatch(/5028;Melhus;.*;18001;18100\n/);
  });

  test("is filled by a second table where the first lacked municipalities, and keeps what it has", async () => {
    const cwd = folder({
      "a.csv": '"region";"Personer 2026";"Personer 2027"\n"5028 Melhus";17828;17950\n',
      "b.csv": '"region";"Personer 2027"\n"5028 Melhus";17951\n"5029 Skaun";8801\n"5062 Gauldal";24000\n',
    });
    expect((await fordel(["population", "--update", "a.csv"], { cwd })).code).toBe(0);
    const { code, stderr } = await fordel(["population", "--update", "b.csv", "--force"], { cwd });
    expect([code, plain(stderr)]).toEqual([
      0,
      expect.stringContaining("17 951 inhabitants on 1 January 2027 in the table"),
    ]);
    const rows = readFileSync(join(cwd, "population.csv"), "utf8").split("\n");
    const ofYear = ["5028", "5029", "5062", "0301"].map((number) =>
      rows
        .find((row) => row.startsWith(`${number};`))
        ?.split(";")
        .at(-1),
    );
    expect(ofYear).toEqual(["17950", "8801", "24000", ""]);
  });

  test("tells those that the table has no number of from those that it has not, each with the years that stay blank", async () => {
    const cwd = folder({
      "a.csv": '"region";"Personer 2027"\n"5028 Melhus";17950\n"5029 Skaun";8601\n"1508 Ålesund";60000\n',
      "b.csv":
        '"region";"Personer 2027";"Personer 2028"\n"5028 Melhus";17950;18000\n"5027 Midtre Gauldal";..;6100\n"5025 Røros";5700;..\n"5022 Rennebu";0;0\n',
    });
    expect((await fordel(["population", "--update", "a.csv"], { cwd })).code).toBe(0);
    const { stdout } = await fordel(["population", "--update", "b.csv", "--force"], { cwd });
    const said = plain(stdout).replace(/\s+/g, " ");
    expect(said).toContain(
      "Without a number in the table, and blank for those years: 5022 Rennebu, 5025 Røros (2028) and 5027 Midtre Gauldal (2027).",
    );
  });

  test.each([
    ["a number and a name of two", "5027 Melhus", "MUNICIPALITY_NUMBER_OTHER ssb.csv:2:7"],
    ["a number of the past", "1632 Nyby", "MUNICIPALITY_FORMER ssb.csv:2:7"],
    ["a new number with the name of another", "5099 Melhus", "MUNICIPALITY_UNKNOWN ssb.csv:2:7"],
    ["a name that two have", "Herøy", "MUNICIPALITY_AMBIGUOUS ssb.csv:2:2"],
    ["a name of the past", "Klæbu", "MUNICIPALITY_FORMER ssb.csv:2:2"],
    ["a name of nobody", "Melhuus", "MUNICIPALITY_UNKNOWN ssb.csv:2:2"],
  ])("refuses a row with %s", async (_, region, expected) => {
    const cwd = folder({ "ssb.csv": `"region";"Personer 2027"\n"${region}";17950\n"5029 Skaun";8601\n` });
    const { code, stderr } = await fordel(["population", "--update", "ssb.csv"], { cwd });
    expect([code, plain(stderr)]).toEqual([3, expect.stringContaining(expected)]);
    expect(existsSync(join(cwd, "population.csv"))).toBe(false);
  });

  test.each([
    ["1795000", 1],
    ["11885", 1],
    ["26742", 0],
    ["11886", 0],
  ])("warns of %s inhabitants after 17 828 %d times", async (text, times) => {
    const cwd = folder({ "ssb.csv": `"region";"Personer 2027"\n"5028 Melhus";${text}\n` });
    const { code, stderr } = await fordel(["population", "--update", "ssb.csv"], { cwd });
    expect([code, stderr.split("REGISTER_FIGURE_LEAPS ssb.csv:2:15").length - 1]).toEqual([0, times]);
  });

  test.each(["17950,5", "-5", "1e999", "123456789012345678901234567890"])("refuses %s inhabitants", async (text) => {
    const cwd = folder({ "ssb.csv": `"region";"Personer 2027"\n"5028 Melhus";"${text}"\n"5029 Skaun";8801\n` });
    const { code, stderr } = await fordel(["population", "--update", "ssb.csv"], { cwd });
    expect([code, stderr]).toEqual([3, expect.stringContaining("ssb.csv:2:")]);
    expect(existsSync(join(cwd, "population.csv"))).toBe(false);
  });

  test.each([
    [["--update", "none.csv"], 3],
    [["--update", "members.csv"], 3],
    [["--update", "ssb.csv", "--year", "2027"], 2],
    [["--update", "ssb.csv", "--members", "Melhus"], 2],
  ])("writes nothing for %j", async (argv, expected) => {
    const cwd = folder({ "members.csv": "kommune;folketall\nMelhus;1\n", "ssb.csv": NEWER });
    const { code } = await fordel(["population", ...argv], { cwd });
    expect([code, existsSync(join(cwd, "population.csv"))]).toEqual([expected, false]);
  });

  test("is not done again by a document that says so", async () => {
    const cwd = folder({ "ssb.csv": NEWER });
    const { stdout } = await fordel(["population", "--update", "ssb.csv", "--format", "json"], { cwd });
    writeFileSync(join(cwd, "saved.json"), stdout);
    rmSync(join(cwd, "population.csv"));
    expect((await fordel(["verify", "saved.json"], { cwd })).code).toBe(3);
    expect(existsSync(join(cwd, "population.csv"))).toBe(false);
  });
});
