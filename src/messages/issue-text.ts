import type { Issue } from "../core/model/issue.ts";
import type { Language } from "../core/model/language.ts";
import { inSettingsTable } from "./phrases/settings-rows.ts";
import { ISSUE_TEXTS } from "./registry.ts";
import type { IssueText } from "./terms/issues.ts";

/** Characters of a value that a sentence quotes. */
const MOST_QUOTED = 60;
/** Decimal text, as issues carry amounts: never cut, for a part of a figure is another figure. */
const FIGURE = /^-?\d{1,250}(?:\.\d{1,250})?$/;
/** What is to be found or copied is said whole: paths, and a condition for the command line. */
const WHOLE: ReadonlySet<string> = new Set(["file", "folder", "where"]);

/** A value as a sentence can hold it, cut after so many characters. */
function clipped(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((entry) => clipped(entry, name));
  if (typeof value !== "string" || value.length <= MOST_QUOTED || WHOLE.has(name)) return value;
  if (FIGURE.test(value)) return value;
  // Two UTF-16 units make one character at most.
  const characters = [...value.slice(0, 2 * MOST_QUOTED + 2)];
  return characters.length > MOST_QUOTED ? `${characters.slice(0, MOST_QUOTED).join("")}…` : value;
}

function worded(finding: Issue, language: Language): readonly string[] {
  const word = ISSUE_TEXTS[language][finding.code] as (args: unknown) => IssueText;
  return [
    word(Object.fromEntries(Object.entries(finding.args).map(([name, value]) => [name, clipped(value, name)]))),
  ].flat();
}

/**
 * A finding as a person reads it, in the given language; long values are cut.
 *
 * @param settingsAreTable whether the case has its settings in settings.csv, so that what to write is a row there
 */
export function issueText(finding: Issue, language: Language, settingsAreTable = false): string {
  const text = worded(finding, language)
    .filter((part) => part !== "")
    .join(" ");
  // Findings of settings themselves name their file.
  return settingsAreTable && !finding.code.startsWith("SETTING") ? inSettingsTable(text, language) : text;
}

/** What a finding tells of the case, to who reads of it and has no files to mend. */
export function issueFact(finding: Issue, language: Language): string {
  return worded(finding, language)[0] ?? "";
}
