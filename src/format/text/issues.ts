import { Chalk } from "chalk";
import { type Issue, type Severity, severityOf } from "../../core/model/issue.ts";
import { isOption, type Source } from "../../core/model/source.ts";
import { CLI_WORDS } from "../../messages/cli-words.ts";
import { issueText } from "../../messages/issue-text.ts";
import { displayWidth } from "../../messages/phrases/display-width.ts";
import { lineRanges } from "../../messages/phrases/line-ranges.ts";
import { pictured } from "../writing/printable.ts";
import type { Style } from "../writing/style.ts";
import { paragraph } from "../writing/wrap.ts";

/** Findings printed before the rest are counted. */
const MOST_SHOWN = 100;
/** From this many others of a kind on, they are told by their lines alone. */
const MOST_ALIKE = 5;
/** Stretches of lines that are named of those alike: whoever mends them finds the others by what they are. */
const MOST_STRETCHES = 10;
/** Characters of a source line that fit an excerpt. */
const WIDEST_EXCERPT = 100;

/** A line of a file or of an option's value, or the cells of a workbook's row; null when it is not at hand. */
export type LineOf = (file: string, line: number) => string | readonly string[] | null;

/** What parts the cells of a workbook's row. */
const CELL_GAP = " | ";

/** A line as it is shown, and the position of the character that a source begins at. */
function shownLine({ column }: Source, line: string | readonly string[]) {
  if (typeof line === "string") return { text: line, start: column - 1 };
  const width = Math.max(line.length, column);
  const cells = Array.from({ length: width }, (_, at) => (line[at] ?? "").trim());
  const before = cells.slice(0, column - 1).map((cell) => cell + CELL_GAP);
  return { text: cells.join(CELL_GAP), start: [...before.join("")].length };
}

/** Some of the characters of a text, which may be far too long to be taken apart as a whole. */
function charactersOf(text: string, from: number, to: number): string[] {
  const characters: string[] = [];
  let at = 0;
  for (const character of text) {
    if (at >= to) break;
    if (at >= from) characters.push(character);
    at++;
  }
  return characters;
}

/** Characters before the finding that are shown of a line too long to be shown from its start. */
const BEFORE = 20;

/** A text under the first line of a finding, on lines of the reader's terminal. */
function setIn(text: string, { columns }: Style): string {
  return paragraph(`  ${text}`, columns);
}

/** The source line with a mark under what the finding is about; empty when there is no text to show. */
function excerpt({ source }: Issue, { columns }: Style, lineOf: LineOf): string[] {
  const line = source && lineOf(source.file, source.line);
  if (!source || line === null) return [];
  const { text, start } = shownLine(source, line);
  if (text.trim() === "") return [];
  const end = start + source.length;
  const beside = `  ${source.line} | …`.length;
  const widest = columns === null ? WIDEST_EXCERPT : Math.min(WIDEST_EXCERPT, Math.max(BEFORE, columns - beside));
  const from = end > widest ? Math.max(0, start - Math.min(BEFORE, Math.floor(widest / 3))) : 0;
  const to = from + widest;
  const characters = charactersOf(text, from, to);
  const shown = (first: number, last: number) =>
    pictured(characters.slice(first - from, Math.min(last, to) - from).join(""));
  const number = `${source.line}`;
  const more = from > 0 ? "…" : "";
  const indent = " ".repeat(displayWidth(more + shown(from, start)));
  const mark = "^".repeat(Math.max(1, displayWidth(shown(start, end))));
  return [`  ${number} | ${more}${shown(from, to)}`, `  ${" ".repeat(number.length)} | ${indent}${mark}`];
}

/** The letters of a workbook's column, from 1: A to Z, AA and so on. */
function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return `${before > 0 ? columnLetters(before) : ""}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

/**
 * The file with line and column, in a workbook with the cell as it is called there; or the file alone where no line of
 * it can be shown, as with most options.
 */
export function placeText(source: Source | null, { placed }: Style, lineOf: LineOf): string {
  if (!source) return pictured(placed?.(null) ?? "");
  const { file, line, column } = source;
  const shown = lineOf(file, line);
  const place = typeof shown === "string" ? `${line}:${column}` : `${columnLetters(column)}${line}`;
  // An option is the same for all cases of a run: what is found of it is of the case that it is told of.
  const ofCase = placed && isOption(source) ? `${pictured(placed(null))} ` : "";
  return `${ofCase}${pictured(placed?.(file) ?? file)}${shown === null ? "" : `:${place}`}`;
}

/** A finding, and the others of its file that are of the same code, where they are so many that it stands for all. */
interface Told {
  readonly finding: Issue;
  readonly alike: readonly Issue[];
}

/**
 * The findings to be told one by one. What as many rows have in common is said of the first, with where the others are; an
 * option has no rows.
 */
function told(findings: readonly Issue[]): Told[] {
  const kinds = new Map<string, Issue[]>();
  const kindOf = ({ code, source }: Issue) => `${code} ${source?.file ?? ""}`;
  for (const finding of findings) {
    const kind = kinds.get(kindOf(finding));
    if (kind) kind.push(finding);
    else kinds.set(kindOf(finding), [finding]);
  }
  return findings.flatMap((finding): Told[] => {
    const kind = kinds.get(kindOf(finding)) ?? [];
    if (kind.length <= MOST_ALIKE || finding.source === null || isOption(finding.source))
      return [{ finding, alike: [] }];
    return finding === kind[0] ? [{ finding, alike: kind.slice(1) }] : [];
  });
}

/** A finding as it is told to a person: control characters are stripped. */
export interface ToldFinding {
  readonly severity: Severity;
  /** The severity in words. */
  readonly label: string;
  readonly code: string;
  /** The file with line and column, or cell; empty where there is none. */
  readonly place: string;
  /** The same as a place that can be looked up. */
  readonly source: Source | null;
  readonly text: string;
  /** Where many others of its kind are; empty without. */
  readonly alike: string;
  readonly alikeSources: readonly Source[];
  /** The source line, and a line with a mark under what the finding is about; none without text to show. */
  readonly excerpt: readonly string[];
}

/** The findings to be told one by one, the first hundred, and how many more there are. */
export function toldFindings(
  findings: readonly Issue[],
  style: Style,
  lineOf: LineOf,
): { readonly first: readonly ToldFinding[]; readonly more: number } {
  const words = CLI_WORDS[style.language];
  const all = told(findings);
  const first = all.slice(0, MOST_SHOWN).map(({ finding, alike }) => ({
    severity: severityOf(finding),
    label: words.severity[severityOf(finding)],
    code: finding.code,
    place: placeText(finding.source, style, lineOf),
    source: finding.source,
    alikeSources: alike.flatMap(({ source }) => source ?? []),
    text: pictured(issueText(finding, style.language, style.settingsAreTable)),
    alike:
      alike.length > 0
        ? words.moreAlike(
            alike.length,
            lineRanges(
              alike.map(({ source }) => source?.line ?? 0),
              MOST_STRETCHES,
            ),
          )
        : "",
    excerpt: excerpt(finding, style, lineOf),
  }));
  return { first, more: all.length - first.length };
}

/** The code whose page is named after findings: of the first that is most severe. */
function foremost(findings: readonly Issue[]): string | null {
  const severities: readonly Severity[] = ["error", "warning", "notice"];
  const of = (severity: Severity) => findings.find((finding) => severityOf(finding) === severity)?.code;
  return severities.map(of).find((code) => code !== undefined) ?? null;
}

/** Where more is told of the findings, on a line of its own for who reads them on a terminal; empty without findings. */
export function furtherHelp(findings: readonly Issue[], { language, color, columns }: Style): string {
  const code = foremost(findings);
  if (code === null) return "";
  const others = findings.some((finding) => finding.code !== code);
  const line = paragraph(CLI_WORDS[language].moreOf(code, others), columns);
  return `${new Chalk({ level: color ? 1 : 0 }).dim(line)}\n`;
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
  const { first, more } = toldFindings(findings, style, lineOf);
  const blocks = first.map(({ severity, label, code, place, text, alike, excerpt }) => {
    const head = [paint[severity](label), code, ...(place === "" ? [] : [place])].join(" ");
    if (style.plain) return [`${head}: ${text}`, ...(alike === "" ? [] : [alike])].join(" ");
    return [head, setIn(text, style), ...excerpt, ...(alike === "" ? [] : [setIn(alike, style)])].join("\n");
  });
  if (more > 0) blocks.push(words.moreIssues(more));
  return blocks.map((block) => `${block}\n`).join("");
}
