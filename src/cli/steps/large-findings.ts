import { type Issue, inReadingOrder } from "../../core/model/issue.ts";
import type { BudgetSource } from "../../input/budget/passing/passing-budget.ts";
import { textLines, utf8Chunks } from "../../input/text/byte-stream.ts";
import { CLI_WORDS } from "../../messages/cli-words.ts";
import { tellFindings } from "../output/output-options.ts";
import type { Io } from "../world/io.ts";
import type { Prepared } from "./prepare.ts";

/** Findings that are printed in full; the rest are counted. */
const MOST_SHOWN = 100;

/** A command with its findings, and at hand the lines that those shown are about of a budget that has passed by. */
export async function withBudgetLines(
  prepared: Prepared,
  { stream, survey, dialect }: BudgetSource,
  issues: readonly Issue[],
): Promise<Prepared> {
  const { loaded } = prepared;
  const isOfBudget = ({ source }: Issue) => source?.file === stream.file;
  const ordered = (all: readonly Issue[]) => [
    ...loaded.ordered(all.filter((finding) => !isOfBudget(finding))),
    ...inReadingOrder(all.filter(isOfBudget), [stream.file]),
  ];
  const shown = ordered(issues).slice(0, MOST_SHOWN).filter(isOfBudget);
  const wanted = new Set(shown.map(({ source }) => source?.line ?? 0));
  const texts = wanted.size === 0 ? new Map() : await textLines(utf8Chunks(stream, survey, dialect.encoding), wanted);
  const lineOf = (file: string, line: number) =>
    file === stream.file ? (texts.get(line) ?? "") : loaded.lineOf(file, line);
  return { ...prepared, issues: [...issues], loaded: { ...loaded, ordered, lineOf } };
}

/** Prints findings, the first hundred in full; `more` were only counted. */
export function printFindings({ loaded, output, issues }: Prepared, more: number, io: Io): void {
  const ordered = loaded.ordered(issues);
  io.among?.found(ordered);
  const shown = ordered.slice(0, MOST_SHOWN);
  tellFindings(shown, loaded.lineOf, output, io);
  const rest = more + ordered.length - shown.length;
  if (rest > 0) io.stderr.write(`${CLI_WORDS[output.told.language].moreIssues(rest)}\n`);
}
