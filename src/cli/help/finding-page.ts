import { type IssueCode, SEVERITY } from "../../core/model/issue.ts";
import type { Language } from "../../core/model/language.ts";
import { CLI_WORDS } from "../../messages/cli-words.ts";
import { HELP_WORDS } from "../../messages/help/words.ts";
import { type Entry, entryLines, page, setIn } from "./layout.ts";

/** Text of a page without the marks of Markdown: links are their words, code is as it stands. */
function unmarked(text: string): string {
  return text
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replaceAll(/\*\*([^*]+)\*\*/g, "$1")
    .replaceAll("`", "");
}

/** The parts of a page that blank lines part, of which those in code part nothing. */
function blocksOf(markdown: string): string[] {
  const blocks: string[] = [];
  let open = false;
  for (const part of markdown.trim().split(/\n\n+/)) {
    if (open) blocks.push(`${blocks.pop()}\n\n${part}`);
    else blocks.push(part);
    if ((part.match(/^```/gm) ?? []).length % 2 === 1) open = !open;
  }
  return blocks;
}

/** The rows of a table but for a head without words. */
function tableLines(text: string, width: number): string {
  const rows = text.split("\n").map((row) =>
    row
      .replaceAll(/^\| *| *\|$/g, "")
      .split("|")
      .map((cell) => unmarked(cell.trim())),
  );
  const told = rows.filter((cells) => cells.some((cell) => !/^-*$/.test(cell)) && cells[0] !== "");
  return entryLines(
    told.map(([term = "", ...meaning]): Entry => [term, meaning.join("; ")]),
    width,
  );
}

/** A block of a page as a terminal shows it: code as it stands, set in; the items of a list one by one; the rest wrapped. */
function shown(text: string, width: number): string {
  const code = /^```\w*\n([\s\S]*?)\n?```$/.exec(text);
  if (code) return (code[1] ?? "").replaceAll(/^(?=.)/gm, "    ");
  if (text.startsWith("#")) return unmarked(text.replace(/^#+ /, ""));
  if (text.startsWith("|")) return tableLines(text, width);
  const items = text.split(/\n(?=(?:-|\d+\.) )/).map((item) => unmarked(item.replaceAll(/\s*\n\s*/g, " ")));
  return items.map((item) => setIn(item, width, "  ")).join("\n");
}

/** The page of a finding, `docs/errors/<CODE>.md`, as text for a terminal. */
export function findingPage(code: IssueCode, markdown: string, width: number, language: Language): string {
  const { inEnglish } = HELP_WORDS[language];
  const [, ...blocks] = blocksOf(markdown);
  const head = `${CLI_WORDS[language].severity[SEVERITY[code]]} ${code}`;
  const note = inEnglish === null ? [] : [setIn(inEnglish, width, "  ")];
  return page(head, ...note, ...blocks.map((one) => shown(one, width)));
}
