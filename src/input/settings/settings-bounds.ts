import { type Document, isCollection, isScalar, Lexer, Parser, visit } from "yaml";
import { type Issue, issue, type SettingsFault } from "../../core/model/issue.ts";
import { LONGEST_TEXT } from "../text/longest-text.ts";
import { MOST_ENTRIES } from "./table/shapes.ts";
import type { YamlReader } from "./yaml-values.ts";

/** A file of settings of more characters than this is something else: the largest known have some thousands. */
export const MOST_CHARACTERS = 1_000_000;
/** Lists and mappings within one another; settings need five. */
export const MOST_NESTED = 50;

/** Where lists and mappings first stand within one another too often, told before the parser goes further into them. */
function tooDeep(text: string): number | null {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const _ of parser.next(lexeme));
    const deep = parser.stack.filter((token) => "items" in token)[MOST_NESTED];
    if (deep) return deep.offset;
  }
  return null;
}

/** Whether a text has so few brackets, colons among them and columns of indentation that nothing in it can stand too deep. */
function isShallow(text: string): boolean {
  const brackets = text.match(/[[{]/g)?.length ?? 0;
  const colons = brackets > 0 ? (text.match(/:/g)?.length ?? 0) : 0;
  const indented = (text.match(/^[ \t?-]*/gm) ?? []).reduce((most, { length }) => Math.max(most, length), 0);
  return brackets + colons + indented < MOST_NESTED;
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
