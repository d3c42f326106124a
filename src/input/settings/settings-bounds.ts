import { type CST, type Document, isCollection, isScalar, Parser, visit } from "yaml";
import { type Issue, issue, type SettingsFault } from "../../core/model/issue.ts";
import { LONGEST_TEXT } from "../text/longest-text.ts";
import { MOST_ENTRIES } from "./table/shapes.ts";
import type { YamlReader } from "./yaml-values.ts";

/** A file of settings of more characters than this is something else: the largest known have some thousands. */
export const MOST_CHARACTERS = 1_000_000;
/** Lists and mappings within one another; settings need five. */
export const MOST_NESTED = 50;

/** Where lists and mappings first stand within one another too often, told without reading into them by recursion. */
function tooDeep(text: string): number | null {
  const waiting: { readonly token: CST.Token; readonly depth: number }[] = [];
  for (const token of new Parser().parse(text)) waiting.push({ token, depth: 0 });
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, depth } = next;
    if (token.type === "document" && token.value) waiting.push({ token: token.value, depth });
    if (!("items" in token)) continue;
    if (depth >= MOST_NESTED) return token.offset;
    for (const { key, value } of token.items) {
      for (const within of [key, value]) if (within) waiting.push({ token: within, depth: depth + 1 });
    }
  }
  return null;
}

/** Whether a text is short enough of brackets and indentation that nothing in it can stand too deep. */
function isShallow(text: string): boolean {
  const brackets = text.match(/[[{]/g)?.length ?? 0;
  return (
    brackets + (text.match(/^[ \t?-]*/gm) ?? []).reduce((most, { length }) => Math.max(most, length), 0) < MOST_NESTED
  );
}

/** What makes a file of settings too large, or too deep, to be read at all: looked for before it is. */
export function tooLarge(file: string, text: string): Issue | null {
  if (text.length > MOST_CHARACTERS) {
    return issue(
      "SETTINGS_BROKEN",
      { file, reason: "long", most: MOST_CHARACTERS },
      { file, line: 1, column: 1, length: 1 },
    );
  }
  const deep = isShallow(text) ? null : tooDeep(text);
  if (deep === null) return null;
  const before = text.slice(0, deep).split("\n");
  const source = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, length: 1 };
  return issue("SETTINGS_BROKEN", { file, reason: "deep", most: MOST_NESTED }, source);
}

/** The lists and mappings that have too much in them, and the texts that are too long, each told before it is read. */
export function tooMuch(file: string, document: Document, from: YamlReader): Issue[] {
  const issues: Issue[] = [];
  visit(document, {
    Node: (_, node) => {
      const isMany = isCollection(node) && node.items.length > MOST_ENTRIES;
      if (!isMany && !(isScalar(node) && String(node.value).length > LONGEST_TEXT)) return undefined;
      const excess: { reason: SettingsFault; most: number } = isMany
        ? { reason: "many", most: MOST_ENTRIES }
        : { reason: "text", most: LONGEST_TEXT };
      const [start = 0] = node.range ?? [];
      issues.push(issue("SETTINGS_BROKEN", { file, ...excess }, from.place(start, start + 1)));
      return visit.SKIP;
    },
  });
  return issues;
}
