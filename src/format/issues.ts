import { Chalk } from "chalk";
import { type Issue, type Severity, severityOf } from "../core/issue.ts";
import { CLI_WORDS } from "../messages/cli-words.ts";
import { issueText } from "../messages/issue-text.ts";
import { displayWidth } from "../report/display-width.ts";
import { printable } from "./printable.ts";
import type { Style } from "./style.ts";

/** Findings printed before the rest are counted. */
const MOST_SHOWN = 100;
/** Characters of a source line that fit an excerpt. */
const WIDEST_EXCERPT = 100;

/** A line of a file, or of an option's value; null when its text is not at hand. */
type LineOf = (file: string, line: number) => string | null;

/** The source line with a mark under what the finding is about; empty when there is no text to show. */
function excerpt({ source }: Issue, lineOf: LineOf): string[] {
  const text = source && lineOf(source.file, source.line);
  if (!source || text === null || text.trim() === "") return [];
  const characters = [...text];
  const start = source.column - 1;
  const end = start + source.length;
  const from = end > WIDEST_EXCERPT ? Math.max(0, start - 20) : 0;
  const to = from + WIDEST_EXCERPT;
  const shown = (first: number, last: number) => printable(characters.slice(first, Math.min(last, to)).join(""));
  const number = `${source.line}`;
  const more = from > 0 ? "…" : "";
  const indent = " ".repeat(displayWidth(more + shown(from, start)));
  const mark = "^".repeat(Math.max(1, displayWidth(shown(start, end))));
  return [`  ${number} | ${more}${shown(from, to)}`, `  ${" ".repeat(number.length)} | ${indent}${mark}`];
}

/** The file with line and column, or the file alone where no line of it can be shown, as with most options. */
function placeText({ source }: Issue, lineOf: LineOf): string {
  if (!source) return "";
  const { file, line, column } = source;
  return ` ${printable(file)}${lineOf(file, line) === null ? "" : `:${line}:${column}`}`;
}

/** The findings as a terminal shows them, with file, line, column, excerpt and remedy. */
export function issuesText(findings: readonly Issue[], style: Style, lineOf: LineOf): string {
  const chalk = new Chalk({ level: style.color ? 1 : 0 });
  const paint: Record<Severity, (text: string) => string> = {
    error: chalk.red.bold,
    warning: chalk.yellow.bold,
    notice: chalk.blue.bold,
  };
  const words = CLI_WORDS[style.language];
  const blocks = findings.slice(0, MOST_SHOWN).map((finding) => {
    const severity = severityOf(finding);
    return [
      `${paint[severity](words.severity[severity])} ${finding.code}${placeText(finding, lineOf)}`,
      `  ${printable(issueText(finding, style.language))}`,
      ...excerpt(finding, lineOf),
    ].join("\n");
  });
  if (findings.length > MOST_SHOWN) blocks.push(words.moreIssues(findings.length - MOST_SHOWN));
  return blocks.map((block) => `${block}\n`).join("");
}
