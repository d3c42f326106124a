import { hasErrors, type Issue, inReadingOrder } from "../../core/model/issue.ts";
import type { Language } from "../../core/model/language.ts";
import { caseFields, type DocumentHead, document } from "../../report/page/document.ts";
import type { Report } from "../../report/page/report.ts";
import { deliver, type Output } from "../output/output-options.ts";
import type { Io } from "../world/io.ts";
import { VERSION } from "../world/version.ts";

/** What a run that asks a register has read and found. */
export interface PopulationRun {
  /** The options that bear on the result, as typed. */
  readonly given: readonly string[];
  readonly language: Language | null;
  readonly issues: readonly Issue[];
  /** The text of each file and option, in reading order. */
  readonly texts: ReadonlyMap<string, string>;
  readonly members: string | null;
  readonly years: readonly number[];
}

/** Writes what was found in a register, or without it, or where an issue is an error, a document whose result is null. */
export async function finishPopulation(
  { given, language, issues, texts, members, years }: PopulationRun,
  report: ((head: DocumentHead) => Report | Promise<Report>) | null,
  output: Output,
  io: Io,
): Promise<number> {
  const ordered = inReadingOrder(issues, [...texts.keys()]);
  const head: DocumentHead = {
    ...{ schema: "fordel/population/1", version: VERSION, arguments: given, case: caseFields(null, language) },
    ...{ options: { members, years }, inputs: () => io.files.digests(), issues: ordered },
  };
  const lineOf = (name: string, line: number) => texts.get(name)?.split(/\r\n|\n|\r/)[line - 1] ?? null;
  if (report === null || hasErrors(ordered)) {
    return deliver({ document: () => document(head, null) }, ordered, lineOf, output, io);
  }
  return deliver(await report(head), ordered, lineOf, output, io);
}
