import type { Issue } from "../core/issue.ts";
import type { Language } from "../core/language.ts";
import type { IssueTexts } from "./issue-phrases.ts";
import { en } from "./issues.en.ts";
import { nb } from "./issues.nb.ts";
import { nn } from "./issues.nn.ts";

const TEXTS = { en, nb, nn } as const satisfies Record<Language, IssueTexts>;

/** A finding as a person reads it, in the given language. */
export function issueText(finding: Issue, language: Language): string {
  const word = TEXTS[language][finding.code] as (args: Issue["args"]) => string;
  return word(finding.args);
}
