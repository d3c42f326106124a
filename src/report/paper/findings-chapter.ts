import { issueText } from "../../messages/issue-text.ts";
import type { Page } from "../report.ts";
import type { PaperView } from "./view.ts";

/** What is odd in the case, with its place: the warnings and notices that a screen shows beside the result. */
export function findingsChapter({ terms, issues, language }: PaperView): Page[] {
  if (issues.length === 0) return [];
  const notes = issues.map((finding) => {
    const text = issueText(finding, language);
    return finding.source ? `${terms.at(finding.source.file, finding.source.line)}: ${text}` : text;
  });
  return [{ title: terms.findings, unit: "", basis: [], sections: [], notes, prose: null }];
}
