import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { fordel } from "../memory-io.ts";

const root = mkdtempSync(join(tmpdir(), "fordel-names-"));
afterAll(() => rmSync(root, { recursive: true }));

const MEMBERS = "member;population\nMelhus;10\nSkaun;20\n";
const BUDGET = "line;amount;key\nRunning;1000;equal\n";
const KEYS = "key;expression\nhalf;equal\n";
const CASE = { "members.csv": MEMBERS, "budget.csv": BUDGET };

let count = 0;

/** A new folder with files of the given names and contents. */
function caseOf(files: Readonly<Record<string, string>>): string {
  const path = join(root, `${count++}`);
  mkdirSync(path);
  for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content);
  return path;
}

/** What is found, but for what is found of any case. */
async function found(
  files: Readonly<Record<string, string>>,
  command: readonly string[] = ["split"],
): Promise<string[]> {
  const { stderr } = await fordel([...command, "--lang", "en", "--no-color"], { cwd: caseOf(files) });
  const told = stderr.matchAll(/^(?:error|warning|notice) (TABLE_TWICE|FILE_UNREAD|FILE_MISSING)\n {2}(.*)$/gm);
  return [...told].map(([, code, text]) => `${code} ${text}`);
}

describe("a table that stands twice in a folder", () => {
  test.each([
    ["members.csv", "members.xlsx", MEMBERS, "split"],
    ["budget.csv", "budget.xlsx", BUDGET, "split"],
    ["budget.csv", "budget.ods", BUDGET, "compare"],
    ["budget.csv", "BUDGET.CSV", BUDGET, "stability"],
    ["keys.csv", "keys.xlsx", KEYS, "split"],
  ])("is read as %s, and %s is told to be left", async (read, unread, text, command) => {
    const option = `--${read.replace(".csv", "")}`;
    expect(await found({ ...CASE, [read]: text, [unread]: text }, [command])).toEqual([
      `TABLE_TWICE ${read} is read, and ${unread} beside it is not. Remove what is out of date, or name the one to read with ${option}.`,
    ]);
  });

  test("is no question once an option names one of them", async () => {
    const files = { ...CASE, "budget.ods": BUDGET };
    expect(await found(files, ["split", "--budget", "budget.csv"])).toEqual([]);
  });

  test("is told of accounts only where they count", async () => {
    const files = { ...CASE, "actuals.csv": BUDGET, "actuals.xlsx": BUDGET };
    expect(await found(files)).toEqual([]);
    expect(await found(files, ["settle"])).toEqual([expect.stringMatching(/^TABLE_TWICE actuals\.csv is read/)]);
  });

  test("is told by whoever reads members alone", async () => {
    const files = { "members.csv": MEMBERS, "members.xlsx": MEMBERS };
    expect(await found(files, ["population", "."])).toEqual([expect.stringMatching(/^TABLE_TWICE members\.csv/)]);
  });

  test("is one file where a file system has one name for both", async () => {
    const cwd = caseOf(CASE);
    linkSync(join(cwd, "budget.csv"), join(cwd, "Budget.csv"));
    expect((await fordel(["split", "--lang", "en"], { cwd })).stderr).toBe("");
  });
});

describe("settings under another name", () => {
  test.each([
    ["Settings.csv", "settings.csv. Rename it."],
    ["innstillinger.csv", "settings.csv. Rename it."],
    ["innstillingar.csv", "settings.csv. Rename it."],
    ["Innstillinger.xlsx", "settings.csv. Save it as settings.csv."],
    ["settings.xlsx", "settings.csv. Save it as settings.csv."],
    ["settings.ods", "settings.csv. Save it as settings.csv."],
    ["fordel.yml", "fordel.yaml. Rename it."],
    ["fordel.yaml.txt", "fordel.yaml. Rename it."],
    ["Fordel.yaml", "fordel.yaml. Rename it."],
  ])("%s is told not to be read", async (file, told) => {
    expect(await found({ ...CASE, [file]: "setting;value\n" })).toEqual([
      `FILE_UNREAD ${file} is not read: it has to be called ${told}`,
    ]);
  });

  test("beside those that are read are told to be left", async () => {
    expect(await found({ ...CASE, "fordel.yaml": "title: One\n", "settings.xlsx": "" })).toEqual([
      "TABLE_TWICE fordel.yaml is read, and settings.xlsx beside it is not. Remove what is out of date.",
    ]);
  });

  test.each(["fordel.xlsx", "fordel.csv", "fordel.json", "fordel.yaml.bak", "notes.txt", "settings.json"])(
    "is not what %s is meant as",
    async (file) => {
      expect(await found({ ...CASE, [file]: "" })).toEqual([]);
    },
  );
});

describe("a table under another name", () => {
  test.each([
    ["nøkler.csv", "keys.csv. Rename it."],
    ["Keys.xlsx", "keys.xlsx. Rename it."],
    ["keys.ods", "keys.csv. Save it as keys.csv."],
    ["innkjøp.csv", "procurement.csv. Rename it."],
    ["eiendeler.csv", "assets.csv. Rename it."],
  ])("%s is told not to be read", async (file, told) => {
    expect(await found({ ...CASE, [file]: KEYS })).toEqual([
      `FILE_UNREAD ${file} is not read: it has to be called ${told}`,
    ]);
  });

  test("is told of a register of the case's own", async () => {
    expect(await found({ ...CASE, "population.xlsx": "" }, ["population", "."])).toEqual([
      "FILE_UNREAD population.xlsx is not read: it has to be called population.csv. Save it as population.csv.",
    ]);
  });

  test.each([
    ["medlemmer.csv", "Did you mean “medlemmer.csv”? Rename it to members.csv, or name it: --members medlemmer.csv."],
    ["MEMBERS.CSV", "Did you mean “MEMBERS.CSV”? Rename it to members.csv, or name it: --members MEMBERS.CSV."],
    [
      "Kommuner 2026.xlsx",
      'Did you mean “Kommuner 2026.xlsx”? Rename it to members.xlsx, or name it: --members "Kommuner 2026.xlsx".',
    ],
    [
      "members.ods",
      "members.ods is, but that kind of file is not read. Save it as members.csv, or as a workbook (.xlsx).",
    ],
  ])("%s is guessed where the table is needed, and no new case is offered", async (file, told) => {
    expect(await found({ "budget.csv": BUDGET, [file]: MEMBERS })).toEqual([
      `FILE_MISSING members.csv is not there. ${told}`,
    ]);
  });

  test("keeps a new case from being offered or begun beside it", async () => {
    const files = { "budsjett.csv": BUDGET };
    const [members] = await found(files);
    expect(members).toBe("FILE_MISSING members.csv is not there. A case is a folder with members.csv and budget.csv.");
    const cwd = caseOf(files);
    const { code, stderr } = await fordel(["init", "--lang", "en"], { cwd });
    expect([code, readdirSync(cwd)]).toEqual([2, ["budsjett.csv"]]);
    expect(stderr).toContain("budsjett.csv is there, and would not be read: it has to be called budget.csv.");
  });
});
