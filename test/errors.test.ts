import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { COMMANDS } from "../src/cli/commands.ts";
import { type IssueCode, SEVERITY, type Severity } from "../src/core/model/issue.ts";
import { fordel } from "./cli/memory-io.ts";

const FIXTURES = "fixtures/errors";
const PAGES = "docs/errors";
const CODES = Object.keys(SEVERITY) as IssueCode[];

/** What the shell would make of the one line of arguments in a case's file `command`. */
function argumentsIn(folder: string): string[] {
  const file = join(folder, "command");
  if (!existsSync(file)) return [];
  return [...readFileSync(file, "utf8").matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}

/** What the file `command` says: `compare --key equal`; without a command's name it is `split`. */
function commandIn(folder: string): string[] {
  const words = argumentsIn(folder);
  return words[0] !== undefined && words[0] in COMMANDS ? words : ["split", ...words];
}

const COPIES = mkdtempSync(join(tmpdir(), "errors-"));
afterAll(() => rmSync(COPIES, { recursive: true, force: true }));

/** Where a command is run: in a copy of the case where it writes into it. */
function placeFor(code: IssueCode, command: readonly string[]): string {
  const folder = join(FIXTURES, code);
  if (!command.includes("--update")) return folder;
  const copy = join(COPIES, code);
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** What no case of a code can be without: a region of the past is said not to be read, amounts beside not to be shared. */
const BESIDE: Partial<Record<IssueCode, string>> = {
  NAME_OF_FORMER: "notice REGIONS_SKIPPED",
  AMOUNT_ELSEWHERE: "notice AMOUNTS_BESIDE",
};

function fencesOf(page: string): { readonly file: string | undefined; readonly text: string }[] {
  return [...page.matchAll(/(?:`([^`\n]+)`\n\n)?```(?:csv|yaml)\n([\s\S]*?)```/g)].map(([, file, text = ""]) => ({
    file,
    text,
  }));
}

test("every code has a folder and a page, and there are no others", () => {
  const sorted = [...CODES].sort();
  expect(readdirSync(FIXTURES).sort()).toEqual(sorted);
  const pages = readdirSync(PAGES).filter((file) => file !== "README.md");
  expect(pages.map((file) => file.replace(/\.md$/, "")).sort()).toEqual(sorted);
});

describe.each(CODES)("%s", (code) => {
  const folder = join(FIXTURES, code);
  const severity: Severity = SEVERITY[code];

  test("is what the smallest case says, word for word, and nothing else is", async () => {
    const expected = readFileSync(join(folder, "expected.txt"), "utf8");
    const findings = expected.match(/^(?:error|warning|notice) \w+(?= |\n)/gm) ?? [];
    expect(findings.filter((finding) => finding !== BESIDE[code])).toEqual([`${severity} ${code}`]);
    const command = commandIn(folder);
    const cwd = placeFor(code, command);
    const { code: exit, stderr } = await fordel([...command, "--lang", "en", "--no-color"], { cwd });
    expect(stderr).toBe(expected);
    expect(exit).toBe(severity === "error" ? 3 : 0);
  });

  test("has a page that shows that case and its message", () => {
    const page = readFileSync(join(PAGES, `${code}.md`), "utf8");
    const headings = [...page.matchAll(/^#+ .*$/gm)].map(([heading]) => heading);
    expect(headings).toEqual([`# ${code}`, "## What it means", "## Example", "## What to do"]);
    expect(page).toContain(`\`\`\`text\n${readFileSync(join(folder, "expected.txt"), "utf8")}\`\`\``);
    for (const { file, text } of fencesOf(page)) {
      expect(text).toBe(readFileSync(join(folder, file ?? ""), "utf8"));
    }
  });

  test("stands in the index with its severity", () => {
    expect(readFileSync(join(PAGES, "README.md"), "utf8")).toContain(`| [\`${code}\`](${code}.md) | ${severity} |`);
  });
});
