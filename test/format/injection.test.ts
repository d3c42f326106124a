import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fordel } from "../cli/memory-io.ts";
import { HOSTILE_WORDS } from "../hostile-words.ts";
import { hasOffice } from "./xlsx/office.ts";

const MEMBERS = ["=1+1", ";=2+2", "\u001b[2JHol", "<script>alert(1)</script>", "__proto__", "a | b"];
const PROGRAM = join(process.cwd(), "bin/fordel.cjs");
let folder: string;

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** A case whose members, groups and lines bear every hostile name; each line is 1234.50 kroner. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fordel-injection-"));
  writeFileSync(
    join(folder, "members.csv"),
    `member;population\n${MEMBERS.map((name) => `${quoted(name)};5\n`).join("")}`,
  );
  const named = HOSTILE_WORDS.filter((word) => !/^\s*$/.test(word));
  const lines = named.map((word) => `${quoted(word)};${quoted(word.replaceAll("/", "\\/"))};1234,50\n`);
  writeFileSync(join(folder, "budget.csv"), `line;group;amount\n${lines.join("")}`);
  writeFileSync(join(folder, "fordel.yaml"), `title: ${JSON.stringify(HOSTILE_WORDS[0])}\nkey: equal\nround: 0.01\n`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** CSV files as LibreOffice opens them in a language, all in one run: the tags of their cells. */
function cellsOf(files: readonly string[], delimiter: "," | ";", language: number): string[][] {
  const names = files.map((_, at) => join(folder, `opened-${at}`));
  names.forEach((name, at) => {
    writeFileSync(`${name}.csv`, files[at] ?? "");
  });
  const filter = `CSV:${delimiter.charCodeAt(0)},34,76,1,,${language}`;
  const args = ["--headless", `-env:UserInstallation=file://${folder}/office`, `--infilter=${filter}`];
  spawnSync("soffice", [...args, "--convert-to", "fods", "--outdir", folder, ...names.map((name) => `${name}.csv`)]);
  return names.map((name) => {
    const cells = readFileSync(`${name}.fods`, "utf8").match(/<table:table-cell[^>]*>/g) ?? [];
    rmSync(`${name}.fods`);
    return cells;
  });
}

const formulas = (cells: readonly string[]) => cells.filter((cell) => cell.includes("table:formula"));
const ENGLISH = 1033;
const NORWEGIAN = 1044;

describe.skipIf(!hasOffice())("in a spreadsheet", () => {
  const written = async (option: string) => {
    const { code, stdout, stderr } = await fordel(["split", folder, option]);
    expect([code, stderr.includes("error")]).toEqual([0, false]);
    return stdout;
  };

  test.each([
    ["--format=csv", ",", ENGLISH, "--excel"],
    ["--excel", ";", NORWEGIAN, "--format=csv"],
  ] as const)(
    "no name of a file becomes a formula, and numbers are numbers: %s",
    async (option, delimiter, language, other) => {
      const bare = `a${delimiter}b\n=1+1${delimiter}5\n`;
      const files = [bare, await written(option), await written(other)];
      const [plain = [], own = [], misread = []] = cellsOf(files, delimiter, language);
      // A formula that is not defused would be one.
      expect(formulas(plain)).toHaveLength(1);
      expect(formulas(own)).toEqual([]);
      const amounts = own.filter((cell) => cell.includes('office:value="1234.5"'));
      expect(amounts.length).toBeGreaterThanOrEqual(MEMBERS.length * 100);
      // Nor when it is opened with the delimiter of the other.
      expect(misread.length).toBeGreaterThan(100);
      expect(formulas(misread)).toEqual([]);
    },
  );
});

const hasTerminal = spawnSync("script", ["--version"]).status === 0;

/** What a terminal gets of a command line, with carriage returns taken out of its line ends. */
function onTerminal(...words: readonly string[]): string {
  const command = [process.execPath, PROGRAM, ...words].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
  const { stdout } = spawnSync("script", ["-qec", command, "/dev/null"], {
    cwd: folder,
    env: { ...process.env, TERM: "xterm-256color", NO_COLOR: "" },
  });
  return stdout.toString().replaceAll("\r\n", "\n");
}

const OWN_COLORS = new RegExp(`${"\u001b"}\\[(?:1|2|22|31|33|34|39)m`, "g");
const STEERS = /[\p{Cc}\p{Cf}\u2028\u2029]/u;

describe.skipIf(!hasTerminal)("on a terminal", () => {
  test.each([
    [["split", "--all", "--unit", "1000"]],
    [["split", "--format", "md"]],
    [["split", "--format", "json"]],
    [["check"]],
    [["split", "--only", "\u001b[2JX"]],
    [["split", "--key", "100% \u001b]52;c;eA==\u0007"]],
    [["split", "\u001b]0;title\u0007"]],
    [["split", "--\u001b[2J"]],
    [["\u001b[2J"]],
  ])("nothing steers it but the program's own colours: %j", (words) => {
    const shown = onTerminal(...words);
    expect(shown).not.toBe("");
    expect(shown.replace(OWN_COLORS, "").replaceAll("\n", "")).not.toMatch(STEERS);
  });

  test("a table is in colour there, so that something is looked at", () => {
    expect(onTerminal("split")).toMatch(OWN_COLORS);
  });
});

/** Markdown in which no character has a meaning: what is escaped, and what this program writes itself, taken out. */
function unescaped(markdown: string): string {
  return markdown.replace(/\\[\\`*_[\]<>|#~]/g, "").replace(/&(?:lt|gt|amp);/g, "");
}

test("in Markdown every table keeps its columns, and nothing is a link, an image or HTML", async () => {
  const { code, stdout } = await fordel(["split", folder, "--format", "md", "--all"]);
  expect(code).toBe(0);
  expect(stdout).toContain("&amp;lt;script&amp;gt;");
  const plain = unescaped(stdout);
  expect(plain).not.toMatch(/[<[\]`~]/);
  const rows = plain.split("\n").filter((line) => line.startsWith("|"));
  expect(rows.length).toBeGreaterThan(100);
  const widths = new Set(rows.map((row) => row.split("|").length));
  expect(widths.size).toBe(1);
});
