import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands.ts";
import { WORDS } from "../../src/core/key/grammar/words.ts";
import { METHOD_WORDS } from "../../src/input/assets/asset-cells.ts";
import { RECURRING_WORDS } from "../../src/input/procurement/recurring.ts";
import { readSettings } from "../../src/input/settings/settings.ts";
import { FUNDING_WORDS, TYPE_WORDS } from "../../src/input/table/choice-words.ts";
import {
  ASSET_HEADERS,
  BASE_HEADERS,
  BUDGET_HEADERS,
  COALITION_HEADERS,
  KEY_HEADERS,
  MEMBER_HEADERS,
  PAYMENT_HEADERS,
  PROCUREMENT_HEADERS,
} from "../../src/input/table/header-words.ts";
import { SHEET_WORDS } from "../../src/input/table/sheet-choice.ts";
import { type Block, codeOf, hasAnchor, type Page, ROOT, readPage } from "./page.ts";
import { examplesOf, isMissing, Session } from "./session.ts";

/** Every page of the documentation, in whatever folder. */
const DOCS = readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".md"))
  .map((name) => `docs/${name.replaceAll("\\", "/")}`)
  .sort();

/** The pages whose examples run. Those of docs/errors are tested beside the messages they explain. */
const PAGES = ["README.md", ...DOCS.filter((path) => !/^docs\/(?:errors|decisions)\//.test(path))].map(readPage);
const LINKING = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", ...DOCS].map(readPage);

/** The pages of commands: a folder that one of them shows, the others use too. */
const COMMAND_PAGES = PAGES.filter(({ path }) => path.startsWith("docs/commands/"));

/** The blocks that are a file of a folder, such as `it/budget.csv`. */
function inFolders({ blocks }: Page): Block[] {
  return blocks.filter(({ file }) => file?.includes("/"));
}

/** The other pages of commands whose folders a page's commands may use. */
function sharing(page: Page): Page[] {
  return COMMAND_PAGES.includes(page) ? COMMAND_PAGES.filter((other) => other !== page) : [];
}

/** The folders that a page shows the files of. */
function foldersOf(page: Page): string[] {
  return [...new Set(inFolders(page).map(({ file }) => dirname(file ?? "")))];
}

/** Pages have plain spaces and line ends where the output has no-break spaces, or what Excel wants. */
function plain(text: string): string {
  return text
    .replace(/^\ufeff/, "")
    .replaceAll("\r\n", "\n")
    .replace(/[\u00a0\u202f]/g, " ");
}

/** What a page shows, as a pattern: a line of `…` alone stands for lines left out. */
function patternOf(shown: string): RegExp {
  const parts = shown.split(/^…\n/m).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return new RegExp(`^${parts.join("(?:.*\\n)+?")}$`);
}

describe.each(PAGES)("the examples of $path", (page) => {
  const { path, blocks, prose } = page;
  const session = new Session();
  afterAll(() => session.end());
  for (const { file, text } of sharing(page).flatMap(inFolders)) if (file !== null) session.write(file, text);
  for (const { language, file, text, line } of blocks) {
    if (file !== null) it(`line ${line}: ${file}`, () => session.write(file, text));
    if (language !== "console") continue;
    for (const { command, shown } of examplesOf(text)) {
      it.skipIf(isMissing(command))(`line ${line}: ${command}`, async () => {
        const screen = plain(await session.run(command));
        if (/^…$/m.test(shown)) expect(screen).toMatch(patternOf(plain(shown)));
        else expect(screen).toBe(plain(shown));
      });
    }
  }

  const commands = blocks.filter(({ language }) => language === "console").map(({ text }) => text);

  it("links to the page that shows a folder which it uses", () => {
    const own = foldersOf(page);
    const lines = commands.flatMap((text) => examplesOf(text).map(({ command }) => command));
    const isUsed = (folder: string) => lines.some((line) => line.split(" ").includes(folder));
    const unnamed = sharing(page).flatMap((other) => {
      const used = foldersOf(other).filter((folder) => !own.includes(folder) && isUsed(folder));
      return prose.includes(`](${basename(other.path)}#`) ? [] : used;
    });
    expect(unnamed).toEqual([]);
  });

  it("uses every file it shows", () => {
    const isUsed = (file: string) => commands.some((text) => text.includes(file) || text.includes(dirname(file)));
    const files = blocks.flatMap(({ file }) => (file === null ? [] : [file]));
    expect(files.filter((file) => !isUsed(file))).toEqual([]);
  });

  it("shows settings that can be read", () => {
    for (const { language, text, line } of blocks) {
      if (language === "yaml") expect(readSettings(`${path}:${line}`, text).issues).toEqual([]);
    }
  });
});

function resolves(link: string, from: string): boolean {
  const [file = "", anchor] = link.split("#");
  const target = file === "" ? from : join(dirname(from), file);
  return existsSync(join(ROOT, target)) && (anchor === undefined || hasAnchor(target, anchor));
}

it.each(LINKING)("the links of $path lead somewhere", ({ path, prose }) => {
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
  expect(links.filter((link) => !link.startsWith("https://") && !resolves(link, path))).toEqual([]);
});

const formats = readPage("docs/formats.md");
const keys = readPage("docs/keys.md");

/** Long options in a text, such as `--key`. */
function optionsIn(text: string): Set<string> {
  return new Set(text.match(/(?<![\w-])--[a-z]+(?:-[a-z]+)*/g));
}

describe("docs/commands.md and its folder", () => {
  const index = readPage("docs/commands.md");
  const session = new Session();
  afterAll(() => session.end());

  it("has every page of the folder, and a page for every command", () => {
    const linked = COMMAND_PAGES.filter(({ path }) => index.prose.includes(`](${path.slice("docs/".length)})`));
    expect(linked).toEqual(COMMAND_PAGES);
    const pages = COMMAND_PAGES.map(({ path }) => basename(path, ".md"));
    expect(Object.keys(COMMANDS).filter((command) => !pages.includes(command))).toEqual([]);
  });

  it("names every option of the help, and no other", async () => {
    const lines = ["", ...Object.keys(COMMANDS)].map((command) => `fordel ${command} --help`);
    const help = (await Promise.all(lines.map((line) => session.run(line)))).join("");
    const told = [index, ...COMMAND_PAGES].flatMap(codeOf).join("\n");
    expect([...optionsIn(told)].sort()).toEqual([...optionsIn(help)].sort());
  });
});

/** The names under which src/input/settings/settings.ts decodes settings. */
function knownSettings(): string[] {
  const source = readFileSync(join(ROOT, "src/input/settings/settings.ts"), "utf8");
  const decoders = /^const DECODERS = \{\n([\s\S]*?)^\} as const/m.exec(source)?.[1] ?? "";
  return [...decoders.matchAll(/^ {2}"?([a-z-]+)"?: /gm)].map(([, name = ""]) => name);
}

describe("docs/formats.md", () => {
  const code = new Set(codeOf(formats));
  const headings = [...formats.prose.matchAll(/^### (.*)$/gm)].map(([, heading = ""]) => heading);

  it("has a heading for every setting", () => {
    const known = knownSettings();
    expect(known).toContain("unit-costs");
    const headed = headings.flatMap((heading) => heading.split(", "));
    expect(known.filter((name) => !headed.includes(name))).toEqual([]);
  });

  it.each([
    MEMBER_HEADERS,
    BASE_HEADERS,
    BUDGET_HEADERS,
    KEY_HEADERS,
    PROCUREMENT_HEADERS,
    COALITION_HEADERS,
    ASSET_HEADERS,
    PAYMENT_HEADERS,
  ])("has every header of a file", (headers) => {
    const words = Object.values<readonly string[]>(headers).flat();
    expect(words.filter((word) => !code.has(word))).toEqual([]);
  });

  it("has every name that a sheet of a table may have", () => {
    const words = Object.values<readonly string[]>(SHEET_WORDS).flat();
    expect(words.filter((word) => !code.has(word))).toEqual([]);
  });

  it.each([TYPE_WORDS, FUNDING_WORDS, RECURRING_WORDS, METHOD_WORDS])(
    "has every word of a column of fixed choice",
    (choices) => {
      const words = Object.values<readonly string[]>(choices).flat();
      expect(words.filter((word) => !code.has(word))).toEqual([]);
    },
  );
});

describe("docs/keys.md", () => {
  it("has every word of the language of keys", () => {
    const code = new Set(codeOf(keys));
    expect(
      Object.values<readonly string[]>(WORDS)
        .flat()
        .filter((word) => !code.has(word)),
    ).toEqual([]);
  });
});
