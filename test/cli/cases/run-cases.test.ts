import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readPage } from "../../docs/page.ts";
import { fordel } from "../memory-io.ts";

const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync("schemas/cases-1.json", "utf8")),
);

const MEMBERS = "member,population\nNorthby,3000\nSouthby,1000\n";
const PERCENT = ["--key", "population"];

let folder: string;

function write(file: string, text: string): void {
  mkdirSync(join(folder, file, ".."), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function run(...argv: string[]) {
  return fordel(argv, { cwd: folder, env: { LC_ALL: "en" } });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fordel-cases-"));
  for (const [name, budget] of [
    ["fire", "line,amount\nStation,4000\n"],
    ["port", "line,amount\nQuay,4x00\n"],
    ["water", 'line,amount\n"Pipes, ""old""\nand new",8000\n'],
  ]) {
    write(`cases/${name}/members.csv`, MEMBERS);
    write(`cases/${name}/budget.csv`, budget ?? "");
  }
  write("cases/README.md", "no folder");
  write("cases/.hidden/budget.csv", "");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(join(folder, "out"), { recursive: true, force: true });
  mkdirSync(join(folder, "out"));
});

describe("several cases in one run", () => {
  test("what is wrong with an option is told of each case that it is wrong in", async () => {
    const { stderr } = await run("split", "cases/fire", "cases/water", ...PERCENT, "--year", "2027", "--quiet");
    const heads = stderr.split("\n").filter((line) => line.startsWith("error "));
    expect(heads).toEqual([
      expect.stringMatching(/^error YEAR_UNKNOWN cases\/fire --year/),
      expect.stringMatching(/^error YEAR_UNKNOWN cases\/water --year/),
    ]);
  });

  test("are shared one after the other, each under its heading; one that fails stops no other", async () => {
    const { code, stdout, stderr } = await run("split", "cases/*", ...PERCENT);
    expect(code).toBe(3);
    expect(stdout.match(/^cases\/\w+$/gm)).toEqual(["cases/fire", "cases/port", "cases/water"]);
    const alone = await run("split", "cases/fire", ...PERCENT);
    expect(stdout).toContain(`cases/fire\n==========\n\n${alone.stdout}\ncases/port\n`);
    expect(stderr).toContain("cases/port/budget.csv:2:6");
    expect(stderr.split("\n").at(-2)).toBe("3 cases: 2 done, 0 with warnings, 1 failed (cases/port).");
  });

  test.each([
    ["nb", "3 saker: 2 ferdig, 0 med advarsler, 1 med feil (cases/port).\n"],
    ["nn", "3 saker: 2 ferdig, 0 med åtvaringar, 1 med feil (cases/port).\n"],
  ])("are counted in %s", async (lang, said) => {
    const { stderr } = await run("split", "cases/*", ...PERCENT, "--lang", lang);
    expect(stderr.endsWith(said)).toBe(true);
  });

  test("are one JSON document, of which each part is what the case alone gives", async () => {
    const { code, stdout } = await run("split", "cases/*", ...PERCENT, "--format", "json");
    const all = JSON.parse(stdout);
    expect(validate(all), JSON.stringify(validate.errors)).toBe(true);
    expect(code).toBe(3);
    expect(all.counts).toEqual({ done: 2, warned: 0, failed: 1 });
    for (const { case: name, exitCode, document } of all.cases) {
      const alone = await run("split", name, ...PERCENT, "--format", "json");
      expect([exitCode, document]).toEqual([alone.code, JSON.parse(alone.stdout)]);
    }
    expect(stdout).toBe(`${JSON.stringify(all, null, 2)}\n`);
  });

  test.each([[[]], [["--excel"]]])(
    "are one CSV with a column for the case, also where a text has line breaks: %s",
    async (excel) => {
      const { stdout } = await run("split", "cases/*", ...PERCENT, "--format", "csv", ...excel);
      const rows = stdout.split(/(?<=\r\n|(?<!old""|\r)\n)/);
      const sign = excel.length > 0 ? ";" : ",";
      expect(rows[0]?.replace("\ufeff", "").startsWith(`case${sign}year${sign}`)).toBe(true);
      expect(rows.slice(1).map((row) => row.split(sign)[0])).toEqual([
        "cases/fire",
        "cases/fire",
        "cases/water",
        "cases/water",
      ]);
      expect(stdout.match(/\ufeff/g)?.length ?? 0).toBe(excel.length);
    },
  );

  test("that have other columns than the first are told by name", async () => {
    const { stderr, code } = await fordel([
      "savings",
      "fixtures/hallingdal",
      "fixtures/melhus",
      "--format",
      "csv",
      "--lang",
      "en",
    ]);
    expect(stderr).toContain("fixtures/melhus: Its CSV has other columns than that of the case before it.");
    expect(code).toBe(2);
  });

  test("go each to a file, by a folder or a pattern", async () => {
    const { stdout } = await run("split", "cases/*", ...PERCENT, "-o", "out/", "--format", "md");
    expect(stdout).toBe("");
    await run("split", "cases/*", ...PERCENT, "-o", "out/{case}-2026.html");
    expect(readdirSync(join(folder, "out")).sort()).toEqual([
      "fire-2026.html",
      "fire.md",
      "water-2026.html",
      "water.md",
    ]);
    const alone = await run("split", "cases/fire", ...PERCENT, "--format", "md");
    expect(readFileSync(join(folder, "out/fire.md"), "utf8")).toBe(alone.stdout);
    const again = await run("split", "cases/*", ...PERCENT, "-o", "out/", "--format", "md");
    expect(again.stderr).toContain("cases/fire: out/fire.md is there already and is not overwritten.");
    expect(again.code).toBe(2);
  });

  test("that fail in a run of a JSON file each are told together on standard output, and alone the others are silent", async () => {
    const { code, stdout } = await run("split", "cases/*", ...PERCENT, "-o", "out/{case}.json");
    expect(readdirSync(join(folder, "out")).sort()).toEqual(["fire.json", "water.json"]);
    const left = JSON.parse(stdout);
    expect(validate(left), JSON.stringify(validate.errors)).toBe(true);
    expect([code, left.counts]).toEqual([3, { done: 2, warned: 0, failed: 1 }]);
    const alone = await run("split", "cases/port", ...PERCENT, "--format", "json");
    expect(left.cases).toEqual([
      { case: "cases/port", exitCode: 3, problem: null, document: JSON.parse(alone.stdout) },
    ]);
    const again = JSON.parse((await run("split", "cases/*", ...PERCENT, "-o", "out/", "--format", "json")).stdout);
    expect(again.cases.map((one: { problem: string | null }) => one.problem)).toEqual([
      "out/fire.json is there already and is not overwritten. Use --force, or another name.",
      null,
      "out/water.json is there already and is not overwritten. Use --force, or another name.",
    ]);
    const checked = await run("check", "cases/*", ...PERCENT, "-o", "out/{case}-check.json");
    expect([checked.code, checked.stdout]).toEqual([4, ""]);
  });

  test("go together to one file, as on the screen", async () => {
    for (const file of ["out/all.json", "out/all.csv"]) {
      const { stdout } = await run("split", "cases/*", ...PERCENT, "-o", file);
      const screen = await run("split", "cases/*", ...PERCENT, "--format", file.endsWith("csv") ? "csv" : "json");
      expect(stdout).toBe("");
      expect(readFileSync(join(folder, file), "utf8")).toBe(screen.stdout);
    }
  });

  test("find the files that options name by the name of the case, and take them among the arguments", async () => {
    await run("split", "cases/fire", "cases/water", ...PERCENT, "-o", "out/{case}.json");
    const { code, stdout } = await run("verify", "out/{case}.json", "cases/fire", "cases/water", "--format", "json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout).cases.map((one: { document: { schema: string } }) => one.document.schema)).toEqual([
      "fordel/verify/1",
      "fordel/verify/1",
    ]);
    const against = await run("split", "cases/*", ...PERCENT, "--against", "out/{case}.json", "--format", "json");
    expect(JSON.parse(against.stdout).cases[0].document.arguments).toContain("out/fire.json");
  });

  test("with years and without are shared once a year as docs/scripts.md has it, and again with --force", async () => {
    const settings = "key: population\n";
    write("yearly/cases/fire/budget.csv", "line,2026,2027\nStation,4000,4400\n");
    write("yearly/cases/water/budget.csv", "line,amount\nPipes,8000\n");
    for (const name of ["fire", "water"]) {
      write(`yearly/cases/${name}/members.csv`, MEMBERS);
      write(`yearly/cases/${name}/fordel.yaml`, settings);
    }
    mkdirSync(join(folder, "yearly/results/2027"), { recursive: true });
    const recipe = readPage("docs/scripts.md").blocks.find(({ text }) => text.includes("set -eu"))?.text ?? "";
    // Word takes its writer a second to be there.
    const lines = recipe
      .replace(".docx", ".md")
      .split("\n")
      .filter((line) => line.startsWith("fordel "));
    expect(lines).toHaveLength(4);
    for (const force of [[], ["--force"]]) {
      for (const line of lines) {
        const words = line.replaceAll('"', "").replaceAll("$year", "2027").split(" ").slice(1);
        const argv = words.includes("-o") ? [...words, ...force] : words;
        const { code, stderr } = await fordel(argv, { cwd: join(folder, "yearly"), env: { LC_ALL: "en" } });
        expect([code, stderr]).toEqual([0, "2 cases: 2 done, 0 with warnings, 0 failed.\n"]);
      }
    }
    const years = ["fire", "water"].map((name) => {
      const { result } = JSON.parse(readFileSync(join(folder, `yearly/results/2027/${name}.json`), "utf8"));
      return result.periods.map(({ year }: { year: number | null }) => year);
    });
    expect(years).toEqual([[2026, 2027], [null]]);
  });

  test("read standard input once for all", async () => {
    const world = { cwd: folder, env: { LC_ALL: "en" }, stdin: MEMBERS };
    const { code } = await fordel(["split", "cases/fire", "cases/water", ...PERCENT, "--members", "-"], world);
    expect(code).toBe(0);
  });

  test("are a list also when a pattern fits one", async () => {
    const { stdout } = await run("check", "cases/f*", ...PERCENT, "--format", "json");
    expect(JSON.parse(stdout).cases).toHaveLength(1);
    const lettered = await run("check", "cases/?ire", ...PERCENT, "--format", "json");
    expect(JSON.parse(lettered.stdout).cases).toHaveLength(1);
  });

  test.each([
    ["split nowhere/*", "No folder fits nowhere/*."],
    ["split cases/*/x", "No folder fits cases/*/x."],
    ["split cases/?", "No folder fits cases/?."],
    ["split cases/* --format html", "--format html makes a file of each case."],
    ["report cases/* -o out/all.docx", "-o out/all.docx makes a file of each case."],
    ["verify saved.json cases/fire cases/water", "verify saved.json means nothing without {case}."],
    ["split my case", "there is no such case folder. Put names with spaces in quotation marks."],
  ])("are refused by name where that cannot be: %s", async (line, said) => {
    const { code, stderr } = await run(...line.split(" "));
    expect(stderr).toContain(said);
    expect(code).toBe(2);
  });

  test("are never written over each other", async () => {
    write("more/fire/members.csv", MEMBERS);
    const { code, stderr } = await run("split", "cases/fire", "more/fire", "-o", "out/");
    expect(stderr).toContain("cases/fire and more/fire would both be written to out/fire.txt.");
    expect(code).toBe(2);
  });
});
