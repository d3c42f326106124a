import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { COMMANDS, type CommandName } from "../../../src/cli/commands.ts";
import { exitEntries } from "../../../src/cli/help/exit-codes-page.ts";
import { COLUMNS_OF } from "../../../src/cli/help/files-page.ts";
import { keyExamples } from "../../../src/cli/help/keys-page.ts";
import { isWord, WORDS, type Word, wordIn } from "../../../src/core/key/grammar/words.ts";
import { SEVERITY } from "../../../src/core/model/issue.ts";
import { LANGUAGES } from "../../../src/core/model/language.ts";
import { TYPE_WORDS } from "../../../src/input/table/choice-words.ts";
import { CLI_WORDS } from "../../../src/messages/cli-words.ts";
import type { ColumnWord } from "../../../src/messages/help/terms.ts";
import { HELP_WORDS } from "../../../src/messages/help/words.ts";
import { fordel } from "../memory-io.ts";

const NAMES = Object.keys(COMMANDS) as CommandName[];

/** Words of keys as results print them; the help shows keys as they are typed. */
const PRINTED: readonly Word[] = ["for", "by", "and", "with", "meanOf"];

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fordel-help-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The words of an example, those in quotes as one. */
function wordsOf(command: string): string[] {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
  return words.slice(1);
}

describe("fordel", () => {
  test("bare, shows help on a terminal; in a script it is a mistake", async () => {
    expect(await fordel([], { columns: 80 })).toEqual(await fordel(["help"], { columns: 80 }));
    expect((await fordel([], { columns: 80 })).code).toBe(0);
    expect(await fordel([])).toEqual({ code: 2, stdout: "", stderr: "Which command? See fordel help.\n" });
  });

  test("lists every command, in the language that is asked for", async () => {
    for (const language of LANGUAGES) {
      const { stdout } = await fordel(["help", "--lang", language]);
      for (const name of NAMES) expect(stdout).toContain(`\n  ${name} `);
      expect(stdout).toContain(CLI_WORDS[language].titles.usage);
    }
  });

  test.each(LANGUAGES)("its pages fit a terminal and its options stand once: %s", async (language) => {
    for (const topic of ["", ...NAMES, "keys", "files", "exit-codes"]) {
      const argv = ["help", ...(topic === "" ? [] : [topic]), "--lang", language];
      const { code, stdout } = await fordel(argv, { columns: 80 });
      expect(code).toBe(0);
      expect(stdout.split("\n").filter((line) => line.length > 80 && !line.startsWith("  fordel "))).toEqual([]);
    }
  });

  test("tells of exit codes what docs/commands.md does", () => {
    const page = readFileSync("docs/commands.md", "utf8");
    for (const [code, meaning] of exitEntries("en")) {
      expect(page.replaceAll("`", "")).toContain(`| ${code} | ${meaning} |\n`);
    }
  });

  test.each(NAMES)("help %s is %s --help, and has every option in a group", async (name) => {
    const { stdout } = await fordel(["help", name]);
    expect((await fordel([name, "--help"])).stdout).toBe(stdout);
    expect((await fordel([name, "some", "where", "--help"])).stdout).toBe(stdout);
    const flags = [...stdout.matchAll(/^ {2}(?: {4}|-o, )(--[\w-]+)/gm)].map(([, flag]) => flag);
    expect(flags).toHaveLength(COMMANDS[name].options.length);
    expect(new Set(flags).size).toBe(flags.length);
  });
});

describe.each(LANGUAGES)("the examples of the help run: %s", (language) => {
  const { examples } = CLI_WORDS[language];
  test.each(["fordel", ...NAMES] as const)("%s", async (name) => {
    expect(examples[name]).toHaveLength(2);
    for (const fixture of ["melhus", "hallingdal", "fosen", "melhus-avregning", "tennessee-valley"]) {
      symlinkSync(resolve("fixtures", fixture), join(folder, fixture), "junction");
    }
    for (const [command] of examples[name]) {
      const words = wordsOf(command);
      const saved = words.find((word) => word.endsWith(".json"));
      if (saved !== undefined) await fordel(["split", "melhus", "-o", saved, "--force"], { cwd: folder });
      const cwd = words.length === 1 ? join(folder, "melhus") : folder;
      const { code, stderr } = await fordel(words, { cwd, env: { LANG: language } });
      expect([command, [0, 4].includes(code) ? "" : stderr]).toEqual([command, ""]);
    }
  });
});

describe.each(LANGUAGES)("what the help says of keys and files is what is read: %s", (language) => {
  const examples = keyExamples(language);
  const members = `${HELP_WORDS[language].columns.member}`;

  test("every key among the examples", async () => {
    const { columns, keys } = HELP_WORDS[language];
    const [one, other, group, line, key] = keys.names;
    const years = [2023, 2024, 2025];
    const rows = [one, other].flatMap((name) => years.map((year) => `${name};${year};1000;10;5`));
    const heads = [members, columns.year, columns.population, columns.users, columns.pcs];
    writeFileSync(join(folder, "members.csv"), `${heads.join(";")}\n${rows.join("\n")}\n`);
    writeFileSync(
      join(folder, "budget.csv"),
      `${columns.line};${columns.key};2025;2026\n${line};likt;900000;900000\nA;;1000000;1000000\n`,
    );
    writeFileSync(
      join(folder, "fordel.yaml"),
      `population: {date: 2025}\nkey: likt\ngroups: {${group}: [${one}]}\nkeys: {${key}: likt}\n`,
    );
    const asked = [
      ...[...examples.parts, ...examples.bases].map(([, text]) => text),
      ...examples.limits.map(([, text]) => `${wordIn("equal", language)} ${text}`),
    ];
    for (const text of asked) {
      const { stdout, stderr } = await fordel(["check", "--key", text, "--format", "json"], { cwd: folder });
      const { issues } = JSON.parse(stdout) as { issues: { readonly file: string | null; readonly message: string }[] };
      const faults = issues.filter(({ file }) => file === "--key");
      expect([text, stderr, faults.map(({ message }) => message)]).toEqual([text, "", []]);
    }
  });

  test("every word of keys that is typed, and every column", async () => {
    const keys = Object.values(examples)
      .flat()
      .map(([, text]) => text)
      .join("\n");
    const typed = (Object.keys(WORDS) as Word[]).filter((word) => !PRINTED.includes(word));
    expect(typed.filter((word) => !keys.includes(wordIn(word, language)))).toEqual([]);
    expect(typed.every((word) => isWord(wordIn(word, language)))).toBe(true);
    for (const headers of Object.values(COLUMNS_OF)) {
      for (const [column, accepted] of Object.entries<readonly string[]>(headers)) {
        expect(accepted).toContain(HELP_WORDS[language].columns[column as ColumnWord]);
      }
    }
    for (const [type, accepted] of Object.entries<readonly string[]>(TYPE_WORDS)) {
      expect(accepted).toContain(HELP_WORDS[language].files.typeWords[type as keyof typeof TYPE_WORDS].split(" ")[0]);
    }
  });
});

describe("the page of a finding", () => {
  test("is told of every code, by explain and by help alike", async () => {
    for (const code of Object.keys(SEVERITY)) {
      const { code: exit, stdout } = await fordel(["explain", code], { columns: 80 });
      expect(exit).toBe(0);
      expect(stdout).toMatch(new RegExp(`^(error|warning|notice) ${code}\n`));
      expect(stdout).toContain("What to do");
      expect(stdout).not.toMatch(/```|\]\(|`/);
    }
    expect(await fordel(["help", "NO_KEY"])).toEqual(await fordel(["explain", "NO_KEY"]));
    expect((await fordel(["explain", "NO_KEY", "--lang", "nb"])).stdout).toMatch(/^feil NO_KEY\n\n {2}Denne siden/);
  });

  test("is named after findings on a terminal, once, and not where nobody looks on", async () => {
    const seen = await fordel(["split", "fixtures/errors/NO_KEY"], { columns: 80, env: { NO_COLOR: "1" } });
    expect(seen.stderr).toMatch(/\nMore: fordel explain NO_KEY\n$/);
    expect((await fordel(["split", "fixtures/errors/NO_KEY"])).stderr).not.toContain("More:");
    const checked = await fordel(["check", "fixtures/errors/NO_KEY"], { columns: 80, env: { NO_COLOR: "1" } });
    expect(checked.stdout).toMatch(/More: fordel explain NO_KEY\n1 error, 0 warnings\n$/);
  });
});

describe("a slip is told what was meant", () => {
  test.each([
    [["split", "--ky", "equal"], "There is no option --ky. Did you mean --key?\n"],
    [["split", "--out", "x.csv"], "There is no option --out. Did you mean --output?\n"],
    [["split", "--yaer", "2026"], "There is no option --yaer. Did you mean --year?\n"],
    [["split", "--carry", "fund"], "split does not take --carry; settle does.\n"],
    [["splt"], "There is no command “splt”. Did you mean split? See fordel help.\n"],
    [
      ["fixtures"],
      "“fixtures” is a folder, and a command comes first, such as fordel split fixtures. See fordel help.\n",
    ],
    [["help", "kes"], /^There is no help on “kes”\. Did you mean keys\? /],
    [["explain", "NO_KEYS"], /^There is no help on “NO_KEYS”\. Did you mean NO_KEY\? /],
    [["help", "keys", "files"], /^There is no help on “keys files”\. /],
  ] as const)("%j", async (argv, told) => {
    const { code, stderr } = await fordel(argv, { env: { LANG: "en" } });
    expect(code).toBe(2);
    if (typeof told === "string") expect(stderr).toBe(told);
    else expect(stderr).toMatch(told);
  });

  test("a folder or file that stands beside is named", async () => {
    const folderMeant = await fordel(["split", "fixtures/melhuss"]);
    expect([folderMeant.code, folderMeant.stderr]).toEqual([
      3,
      "error FILE_MISSING\n  fixtures/melhuss is not there. Did you mean “fixtures/melhus”? A case is a folder with members.csv and budget.csv.\n",
    ]);
    const file = await fordel(["split", "fixtures/melhus", "--budget", "fixtures/melhus/budgett.csv", "--lang", "en"]);
    expect(file.stderr).toContain("Did you mean “fixtures/melhus/budget.csv”?");
  });
});
