import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Reckoner } from "../../src/case-page/reckoner/reckoner.ts";
import { fordel, fordelBytes } from "../cli/memory-io.ts";
import { ALL_RUNS, filesIn } from "./runs.ts";

const REGISTER = "population-1-january.csv";

function reckonerOf(folder: string): Reckoner {
  const register = { file: REGISTER, text: readFileSync(`data/${REGISTER}`, "utf8") };
  const reckoner = new Reckoner({ whatIf: "0;", register, example: [] });
  reckoner.hold(filesIn(folder));
  return reckoner;
}

/** In a browser all of them are held against each other; here those of one case of each kind. */
const SOME = ["fixtures/melhus", "fixtures/fosen", "fixtures/brannsamarbeid", "fixtures/tennessee-valley"];

describe("a page answers as the command line does, byte for byte", () => {
  it.each(ALL_RUNS.filter(({ fixture }) => SOME.includes(fixture)))(
    "$command $fixture",
    async ({ fixture, command, argv, options }) => {
      const ran = await reckonerOf(fixture).run({ command, folder: "", options, language: "en" });
      const { code, stdout, stderr } = await fordel([command, fixture, ...argv]);
      expect(new TextDecoder().decode(ran.output)).toBe(stdout);
      expect([ran.code, ran.told]).toEqual([code, stderr]);
    },
  );

  it.each(["docx", "xlsx", "md"] as const)("report as %s", async (format) => {
    const ran = await reckonerOf("fixtures/melhus").run({
      command: "report",
      folder: "",
      options: { format },
      language: "en",
    });
    const { stdout } = await fordelBytes(["report", "fixtures/melhus", "--format", format]);
    expect(Buffer.from(ran.output).equals(stdout)).toBe(true);
  });

  it("also of the smallest bad cases: what is wrong with them, with its place", async () => {
    for (const code of ["MEMBER_UNKNOWN", "SETTINGS_BROKEN", "SHEET_UNKNOWN", "SCENARIO_FILE_OUTSIDE", "NO_KEY"]) {
      const folder = `fixtures/errors/${code}`;
      const ran = await reckonerOf(folder).run({ command: "split", folder: "", options: {}, language: "nn" });
      const { stderr } = await fordel(["split", folder], { env: { LANG: "nn" } });
      expect(ran.told, code).toBe(stderr);
      expect(ran.told, code).toContain(code);
    }
  });
});

describe("files that were given", () => {
  it("are told apart from what is not there, and from what is too large", async () => {
    const reckoner = reckonerOf("fixtures/melhus");
    const look = () => reckoner.look({ folder: "", options: {}, language: "en" });
    reckoner.hold([{ path: "budget.csv", bytes: null }]);
    const { findings, facts } = await look();
    expect(facts).toBeNull();
    expect(findings.map(({ code }) => code)).toEqual(["FILE_MISSING", "FILE_UNREADABLE"]);
    expect(findings[1]?.text).toContain("100 MB");
    reckoner.hold([]);
    expect((await look()).facts).toBeNull();
  });

  it("cannot reach what the page has of its own, nor each other's folders", async () => {
    const reckoner = reckonerOf("fixtures/melhus");
    const encoder = new TextEncoder();
    const settings =
      "key: equal\nscenarios:\n  a: {budget: ../other/budget.csv}\n  b: {budget: /own/population-1-january.csv}\nbaseline: a\n";
    reckoner.hold([
      { path: "case/members.csv", bytes: encoder.encode("member\nA\nB\n") },
      { path: "case/budget.csv", bytes: encoder.encode("line,amount\nx,10\n") },
      { path: "case/fordel.yaml", bytes: encoder.encode(settings) },
      { path: "other/budget.csv", bytes: encoder.encode("line,amount\nsecret,10\n") },
    ]);
    const { findings } = await reckoner.look({ folder: "case", options: {}, language: "en" });
    expect(findings.map(({ code, place }) => [code, place.split(":")[0]])).toEqual([
      ["SCENARIO_FILE_OUTSIDE", "fordel.yaml"],
      ["SCENARIO_FILE_OUTSIDE", "fordel.yaml"],
    ]);
  });

  it("may be called what a language has its own names for", async () => {
    const reckoner = reckonerOf("fixtures/melhus");
    const encoder = new TextEncoder();
    reckoner.hold([
      { path: "__proto__/members.csv", bytes: encoder.encode("member\n__proto__\nconstructor\n") },
      { path: "__proto__/budget.csv", bytes: encoder.encode("line,amount\n__proto__,10\n") },
      { path: "__proto__/fordel.yaml", bytes: encoder.encode("key: equal\n") },
    ]);
    const ran = await reckoner.run({
      command: "split",
      folder: "__proto__",
      options: { format: "csv" },
      language: "en",
    });
    expect([ran.code, new TextDecoder().decode(ran.output).split("\n")[1]]).toEqual([
      0,
      expect.stringContaining("__proto__"),
    ]);
  });

  it("that do not fit together are said to be so, not thrown", async () => {
    const reckoner = reckonerOf("fixtures/melhus");
    const options = { format: "xlsx", whatIf: true } as const;
    const ran = await reckoner.run({ command: "report", folder: "", options, language: "nb" });
    expect([ran.code, ran.output.length, ran.told === ""]).toEqual([2, 0, false]);
  });
});

it("populations are the register's, and of who is nobody for certain it is said who it may be", () => {
  const { year, found } = reckonerOf("fixtures/melhus").populations(["Vågå", "Herøy", "1515 Herøy"], "nb");
  expect([year, found[0], found[2]]).toEqual([2026, { population: "3553" }, { population: "9003" }]);
  expect(found[1]).toEqual({
    told: expect.stringContaining("1515 Herøy (Møre og Romsdal) eller 1818 Herøy (Nordland)"),
  });
});

it("what a case can be asked is said of it", async () => {
  const look = async (fixture: string) =>
    (await reckonerOf(fixture).look({ folder: "", options: {}, language: "nb" })).results;
  expect(await look("fixtures/melhus")).toEqual(["report", "split", "savings", "compare", "stability"]);
  expect(await look("fixtures/brannsamarbeid")).toEqual(["report", "split", "settle"]);
  expect(await look("fixtures/hallingdal")).toEqual(["report", "split", "savings"]);
});
