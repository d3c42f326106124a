import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../src/cli/commands.ts";
import { type IssueCode, SEVERITY, type Severity } from "../src/core/model/issue.ts";

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

/** Runs the built program inside a case's folder: its exit code and what it says on standard error. */
function fordel(folder: string): Promise<{ readonly code: unknown; readonly said: string }> {
  const argv = [resolve("bin/fordel.cjs"), ...commandIn(folder), "--lang", "en", "--no-color"];
  return new Promise((done) => {
    execFile(process.execPath, argv, { cwd: folder }, (error, _, said) => done({ code: error?.code ?? 0, said }));
  });
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

describe.concurrent.each(CODES)("%s", (code) => {
  const folder = join(FIXTURES, code);
  const severity: Severity = SEVERITY[code];

  test("is what the smallest case says, word for word, and nothing else is", async ({ expect }) => {
    const expected = readFileSync(join(folder, "expected.txt"), "utf8");
    const findings = expected.match(/^(?:error|warning|notice) \w+(?= |\n)/gm) ?? [];
    expect(findings.filter((finding) => finding !== BESIDE[code])).toEqual([`${severity} ${code}`]);
    const { code: exit, said } = await fordel(folder);
    expect(said).toBe(expected);
    expect(exit).toBe(severity === "error" ? 3 : 0);
  });

  test("has a page that shows that case and its message", ({ expect }) => {
    const page = readFileSync(join(PAGES, `${code}.md`), "utf8");
    const headings = [...page.matchAll(/^#+ .*$/gm)].map(([heading]) => heading);
    expect(headings).toEqual([`# ${code}`, "## What it means", "## Example", "## What to do"]);
    expect(page).toContain(`\`\`\`text\n${readFileSync(join(folder, "expected.txt"), "utf8")}\`\`\``);
    for (const { file, text } of fencesOf(page)) {
      expect(text).toBe(readFileSync(join(folder, file ?? ""), "utf8"));
    }
  });

  test("stands in the index with its severity", ({ expect }) => {
    expect(readFileSync(join(PAGES, "README.md"), "utf8")).toContain(`| [\`${code}\`](${code}.md) | ${severity} |`);
  });
});
