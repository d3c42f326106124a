import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { codeOf, ROOT, readPage } from "./page.ts";

const NAMES = readdirSync(join(ROOT, "src"), { recursive: true, withFileTypes: true });
const DECISIONS = readdirSync(join(ROOT, "docs/decisions")).map((name) => `docs/decisions/${name}`);
const RINGS = readdirSync(join(ROOT, "src"));
const SOURCE = NAMES.filter((name) => name.isFile())
  .map((name) => readFileSync(join(name.parentPath, name.name), "utf8"))
  .join("\n");

/** The folders of src that hold files, by their paths from it. */
function rooms(): string[] {
  const holding = NAMES.filter((name) => name.isFile()).map((name) => name.parentPath);
  const paths = [...new Set(holding)].map((path) => path.slice(join(ROOT, "src").length + 1).replaceAll("\\", "/"));
  return paths.filter((path) => path.includes("/")).sort();
}

/** Whether a text in backticks is a path of ours: from the root or, in the map, from src. */
function isPath(text: string): boolean {
  if (!/^[\w.<>-]+(?:\/[\w.<>-]+)*\/?$/.test(text)) return false;
  const [first = ""] = text.split("/");
  return text.includes("/") && (RINGS.includes(first) || existsSync(join(ROOT, first)));
}

/** Paths in backticks that are not there; `<x>` in one stands for a name. */
function lostPaths(path: string): string[] {
  const isThere = (text: string) => existsSync(join(ROOT, text)) || existsSync(join(ROOT, "src", text));
  return codeOf(readPage(path)).filter((text) => isPath(text) && !text.includes("<") && !isThere(text));
}

/** Functions in backticks, as `name()`, that no file of src has. */
function lostFunctions(path: string): string[] {
  const named = codeOf(readPage(path)).flatMap((text) => /^(\w+)\(\)$/.exec(text)?.[1] ?? []);
  const isThere = (name: string) =>
    new RegExp(`(?:function\\*? |const |^ +(?:async )?|#)${name}\\b ?[(<=:]`, "m").test(SOURCE);
  return named.filter((name) => !isThere(name));
}

describe("docs/architecture.md", () => {
  it("has every folder of src in its map, and says of each what it is", () => {
    const rows = readFileSync(join(ROOT, "docs/architecture.md"), "utf8").match(/^\| `[\w/-]+` \| .+ \|$/gm) ?? [];
    const mapped = rows.flatMap((row) => /`([\w/-]+)`/.exec(row)?.[1] ?? []);
    const rings = RINGS.filter((ring) => !rooms().some((room) => room.startsWith(`${ring}/`)));
    expect([...rooms(), ...rings].filter((folder) => !mapped.includes(folder))).toEqual([]);
  });
});

describe.each(["docs/architecture.md", "CONTRIBUTING.md", ...DECISIONS])("%s", (path) => {
  it("names no file or folder that is not there", () => {
    expect(lostPaths(path)).toEqual([]);
  });

  it("names no function that is not there", () => {
    expect(lostFunctions(path)).toEqual([]);
  });
});
