import { Chalk } from "chalk";
import { type Issue, type Severity, severityOf } from "../core/issue.ts";
import { CLI_WORDS } from "../messages/cli-words.ts";
import { issueText } from "../messages/issue-text.ts";
import { printable } from "./printable.ts";
import type { Style } from "./style.ts";

/** Findings printed before the rest are counted. */
const MOST_SHOWN = 100;
/** Characters of a source line that fit an excerpt. */
const WIDEST_EXCERPT = 100;

/** The source line with a mark under what the finding is about; empty when the text is not at hand. */
function excerpt(finding: Issue, lineOf: (file: string, line: number) => string | null): string[] {
  const { source } = finding;
  const text = source && lineOf(source.file, source.line);
  if (!source || text === null || text.trim() === "") return [];
  const start = source.column - 1;
  const from = start + source.length > WIDEST_EXCERPT ? Math.max(0, start - 20) : 0;
  const shown = text.slice(from, from + WIDEST_EXCERPT);
  const number = `${source.line}`;
  const before = shown.slice(0, start - from);
  const marked = shown.slice(start - from, start - from + source.length);
  const mark = "^".repeat(Math.max(1, printable(marked).length));
  const more = from > 0 ? "…" : "";
  return [
    `  ${number} | ${more}${printable(shown)}`,
    `  ${" ".repeat(number.length)} | ${" ".repeat(more.length + printable(before).length)}${mark}`,
  ];
}

/** The findings as a terminal shows them, with file, line, column, excerpt and remedy. */
export function issuesText(
  findings: readonly Issue[],
  style: Style,
  lineOf: (file: string, line: number) => string | null,
): string {
  const chalk = new Chalk({ level: style.color ? 1 : 0 });
  const paint: Record<Severity, (text: string) => string> = {
    error: chalk.red.bold,
    warning: chalk.yellow.bold,
    notice: chalk.blue.bold,
  };
  const words = CLI_WORDS[style.language];
  const blocks = findings.slice(0, MOST_SHOWN).map((finding) => {
    const severity = severityOf(finding);
    const { source } = finding;
    const place = source ? ` ${printable(source.file)}:${source.line}:${source.column}` : "";
    return [
      `${paint[severity](words.severity[severity])} ${finding.code}${place}`,
      `  ${printable(issueText(finding, style.language))}`,
      ...excerpt(finding, lineOf),
    ].join("\n");
  });
  if (findings.length > MOST_SHOWN) blocks.push(words.moreIssues(findings.length - MOST_SHOWN));
  return blocks.map((block) => `${block}\n`).join("");
}
