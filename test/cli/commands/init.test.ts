import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/core/model/language.ts";
import { fordel } from "../memory-io.ts";

const ROOT = mkdtempSync(join(tmpdir(), "init-"));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

let folders = 0;
/** A folder to stand in, with these files. */
function folder(files: Readonly<Record<string, string>> = {}): string {
  const path = join(ROOT, `${++folders}`);
  mkdirSync(path);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

/** Figures with spaces that a person can type. */
function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

describe("fordel init", () => {
  test("begins a case of municipalities that are named, and tells what to do next", async () => {
    const cwd = folder();
    const argv = ["init", "ikt", "--members", "Melhus, Midtre Gauldal", "--year", "2026", "--lang", "nb"];
    expect(await fordel(argv, { cwd })).toEqual({
      code: 0,
      stderr: "",
      stdout: `Skrevet i ikt:
  members.csv  2 kommuner, folketall per 1. januar 2026
  budget.csv   et eksempel: sett inn deres egne poster og beløp
  fordel.yaml  innstillinger, hver med en forklaring
Så:
  fordel split ikt  hva hver betaler
  fordel check ikt  om noe er galt, eller verdt å se på
`,
    });
    expect(readFileSync(join(cwd, "ikt/members.csv"), "utf8")).toBe(
      "\ufeffkommune;kommunenummer;folketall\r\nMelhus;5028;17828\r\nMidtre Gauldal;5027;6088\r\n",
    );
    const { stdout } = await fordel(["split", "ikt"], { cwd });
    expect(plain(stdout)).toMatch(/^Felles tjeneste, Melhus og Midtre Gauldal/);
    expect(plain(stdout)).toContain("(17 828 · 6 088)");
  });

  test.each(LANGUAGES)("gives a case in %s that runs at once, of which nothing is to be said", async (lang) => {
    const cwd = folder();
    expect((await fordel(["init", "new/case", "--lang", lang], { cwd })).code).toBe(0);
    const files = readdirSync(join(cwd, "new/case")).sort();
    expect(files).toEqual(["budget.csv", "fordel.yaml", "members.csv"]);
    for (const command of ["split", "check", "report"]) {
      const { code, stderr, stdout } = await fordel([command, "new/case", "--strict"], { cwd });
      expect([code, stderr], command).toEqual([0, ""]);
      expect(stdout).not.toBe("");
    }
  });

  test.each(LANGUAGES)("has settings in %s that mean what their comments say when they are used", async (lang) => {
    const cwd = folder();
    await fordel(["init", "--lang", lang], { cwd });
    const written = readFileSync(join(cwd, "fordel.yaml"), "utf8");
    const offered = [...written.matchAll(/^# ([a-z]+):(.*)$/gm)].map(([, name = ""]) => name);
    expect(offered).toEqual(["members", "host", "round", "baseline", "scenarios"]);
    const used = written.replace(/^# (?=[a-z]+:| {2})/gm, "");
    writeFileSync(join(cwd, "fordel.yaml"), used);
    const [, alone = ""] = /budget: (\S+\.csv)/.exec(used) ?? [];
    const names = [/Kommune|Municipality/.exec(used)?.[0]].flatMap((kind) =>
      ["A", "B", "C"].map((one) => `${kind} ${one}`),
    );
    const headers = { en: "line;amount;members", nb: "post;beløp;deltakere", nn: "post;beløp;deltakarar" }[lang];
    writeFileSync(join(cwd, alone), [headers, ...names.map((name) => `${name};1500000;${name}`), ""].join("\n"));
    const compared = await fordel(["compare", "--strict"], { cwd });
    expect([compared.code, compared.stderr]).toEqual([0, ""]);
    const transfers = await fordel(["split", "--transfers", "--strict"], { cwd });
    expect([transfers.code, transfers.stderr]).toEqual([0, ""]);
    // The keys that a comment names.
    const keys =
      /(?:Other keys|Andre nøkler|Andre nøklar): ([^.]+)\./.exec(used)?.[1]?.replaceAll("\n# ", " ").split(", ") ?? [];
    expect(keys).toHaveLength(4);
    for (const key of keys) expect((await fordel(["split", "--strict", "--key", key], { cwd })).stderr).toBe("");
  });

  test("leaves what is there as it is, and writes what is not", async () => {
    const budget = "post;beløp\nDrift;12 400 000\n";
    const cwd = folder({ "budget.csv": budget });
    const { stdout } = await fordel(["init", "--members", "Melhus, Skaun", "--lang", "nb"], { cwd });
    expect(stdout).toContain("\n  budget.csv   sto der fra før, og er som den var\n");
    expect(readFileSync(join(cwd, "budget.csv"), "utf8")).toBe(budget);
    const split = await fordel(["split", "--strict"], { cwd });
    expect([split.code, split.stderr]).toEqual([0, ""]);
  });

  test("begins beside members of one's own with a key that asks for nothing of them", async () => {
    const cwd = folder({ "members.csv": "kommune;brukere\nMelhus;3\nSkaun;4\n" });
    expect((await fordel(["init"], { cwd })).code).toBe(0);
    const split = await fordel(["split", "--strict"], { cwd });
    expect([split.code, split.stderr]).toEqual([0, ""]);
  });

  test("writes nothing where members are asked for that are there, or all is", async () => {
    const cwd = folder({ "members.xlsx": "mine" });
    const refused = await fordel(["init", "--members", "Melhus"], { cwd });
    expect([refused.code, refused.stdout]).toEqual([2, ""]);
    expect(refused.stderr).toBe(
      "members.xlsx is there already, and is not overwritten. Give another folder, or move it away first.\n",
    );
    expect(readdirSync(cwd)).toEqual(["members.xlsx"]);
    const other = folder();
    await fordel(["init", "it"], { cwd: other });
    const again = await fordel(["init", "it", "--lang", "nn"], { cwd: other });
    expect(again.code).toBe(2);
    expect(again.stderr.replace(/\s+/g, " ")).toContain("it/fordel.yaml finst frå før og blir ikkje overskrive.");
  });

  test.each([
    [["--members", "Melhuss"], 3, "Did you mean “5028 Melhus”?"],
    [["--members", "Klæbu"], 3, "it went into 5001 Trondheim"],
    [["--members", "Haram", "--year", "2023"], 3, "POPULATION_UNKNOWN"],
    [["--members", "Melhus", "--year", "1990"], 3, "REGISTER_YEAR_UNKNOWN"],
    [["--members", "Melhus", "--year", "2025-2026"], 3, "YEAR_INVALID"],
    [["--year", "2026"], 2, "--year means nothing without --members."],
  ])("writes nothing for %j", async (options, code, told) => {
    const cwd = folder();
    const refused = await fordel(["init", "it", ...options], { cwd });
    expect([refused.code, refused.stdout]).toEqual([code, ""]);
    expect(refused.stderr.replace(/\s+/g, " ")).toContain(told);
    expect(existsSync(join(cwd, "it"))).toBe(false);
  });

  test("is what a finding of a missing file offers, as it can be run", async () => {
    const cwd = folder();
    const { stderr } = await fordel(["split", "our IT"], { cwd });
    expect(stderr.replace(/\s+/g, " ")).toContain('fordel init "our IT" makes one to start from.');
    expect((await fordel(["init", "our IT"], { cwd })).stdout).toContain('\n  fordel split "our IT"  what each pays\n');
    rmSync(join(cwd, "our IT/budget.csv"));
    expect((await fordel(["check", "our IT"], { cwd })).stdout.replace(/\s+/g, " ")).toContain('fordel init "our IT"');
    await fordel(["init", "our IT"], { cwd });
    expect((await fordel(["split", "our IT", "--strict"], { cwd })).code).toBe(0);
  });

  test("is written in a folder only", async () => {
    const cwd = folder({ "budget.csv": "" });
    const { code, stderr } = await fordel(["init", "budget.csv"], { cwd });
    expect([code, stderr]).toEqual([3, expect.stringContaining("FOLDER_EXPECTED")]);
    expect((await fordel(["init", "budget.csv/it"], { cwd })).code).toBe(1);
  });
});
