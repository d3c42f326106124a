import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasAnchor, hasSection, ROOT } from "./page.ts";

/** Every file under a folder, by its path from the root. */
function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => statSync(join(ROOT, path)).isFile());
}

const CODE = ["src", "test", "scripts", "bin"].flatMap(filesUnder).filter((path) => /\.(?:ts|mjs|cjs)$/.test(path));

/** A page, and the section or the heading in it that is meant: docs/a.md, docs/a.md §2, docs/a.md#heading. */
const REFERENCE = /((?:docs|fixtures)\/[\w./-]+\.md)(?:#([\w-]+)| §(\d+))?/g;

/** What of a reference is not there; null when all is. */
function missing(page: string, anchor: string | undefined, section: string | undefined): string | null {
  if (!existsSync(join(ROOT, page))) return "no such page";
  if (anchor !== undefined && !hasAnchor(page, anchor)) return "no such heading";
  return section === undefined || hasSection(page, section) ? null : "no such section";
}

/** The references of a text that lead nowhere. */
function lost(text: string): string[] {
  return [...text.matchAll(REFERENCE)].flatMap(([written, page = "", anchor, section]) => {
    const what = missing(page, anchor, section);
    return what === null ? [] : [`${written}: ${what}`];
  });
}

/** This file names pages that are not there, to show that it would notice. */
const others = CODE.filter((path) => !path.endsWith("docs/references.test.ts"));

describe("what the code refers to", () => {
  it("is a page, a section or a heading that is there", () => {
    const found = others.flatMap((path) => lost(readFileSync(join(ROOT, path), "utf8")).map((what) => [path, what]));
    expect(found).toEqual([]);
  });

  it("has its page beside its section", () => {
    const loose = (path: string) => /(?<!\.md )§/.test(readFileSync(join(ROOT, path), "utf8"));
    expect(others.filter(loose)).toEqual([]);
  });

  it("is no page that stands outside the repository", () => {
    const named = (path: string) => readFileSync(join(ROOT, path), "utf8").match(/(?<![\w/])[A-Z]{3,}\.md\b/g) ?? [];
    expect(others.flatMap(named).filter((page) => !existsSync(join(ROOT, page)))).toEqual([]);
  });

  it.each([
    ["docs/nowhere.md", "docs/nowhere.md: no such page"],
    ["docs/allocation.md §99", "docs/allocation.md §99: no such section"],
    ["docs/formats.md#nothing", "docs/formats.md#nothing: no such heading"],
  ])("would be missed: %s", (written, said) => {
    expect(lost(`By ${written}.`)).toEqual([said]);
  });
});
