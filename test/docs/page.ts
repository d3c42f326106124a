import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The checkout that the pages describe. */
export const ROOT = join(import.meta.dirname, "../..");

/** A fenced block of a page: "```csv it/budget.csv" has the language `csv` and is the file `it/budget.csv`. */
export interface Block {
  readonly language: string;
  /** The file that the block is the whole of; null for one that only shows something. */
  readonly file: string | null;
  readonly text: string;
  /** Where its first line stands in the page, from 1. */
  readonly line: number;
}

/** A page of the documentation, by its path from the root. */
export interface Page {
  readonly path: string;
  readonly blocks: readonly Block[];
  /** What stands outside the fenced blocks. */
  readonly prose: string;
}

const FENCE = /^(`{3,})(?<language>\S*)(?: +(?<file>\S+))?\n(?<text>[\s\S]*?)^\1$/gm;

export function readPage(path: string): Page {
  const text = readFileSync(join(ROOT, path), "utf8");
  const blocks = [...text.matchAll(FENCE)].map(({ index, groups }) => ({
    language: groups?.["language"] ?? "",
    file: groups?.["file"] ?? null,
    text: groups?.["text"] ?? "",
    line: text.slice(0, index).split("\n").length + 1,
  }));
  return { path, blocks, prose: text.replace(FENCE, "") };
}

/** The text in backticks of a page's prose. */
export function codeOf(page: Page): string[] {
  return [...page.prose.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
}

/** The headings of a page, without their number signs. */
function headingsOf(path: string): string[] {
  return [...readPage(path).prose.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => heading);
}

/** The anchor that a heading gets where the pages are shown. */
function anchorOf(heading: string): string {
  const letters = heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, "");
  return letters.trim().replaceAll(" ", "-");
}

export function hasAnchor(path: string, anchor: string): boolean {
  return headingsOf(path).some((heading) => anchorOf(heading) === anchor);
}

/** Whether a page has a heading with this number: `## 2. …`. */
export function hasSection(path: string, section: string): boolean {
  return headingsOf(path).some((heading) => heading.startsWith(`${section}. `));
}
