import type { IssueCode } from "../../../core/model/issue.ts";
import { issueFact } from "../../../messages/issue-text.ts";
import { PAPER_WORDS } from "../../../messages/registry.ts";
import type { Chapter } from "../../page/page.ts";
import type { PaperView } from "../view/view.ts";

/** How the files were read and what more could be asked: of use to who runs the program, not to who reads the paper. */
const OF_THE_FILES: ReadonlySet<IssueCode> = new Set(["AMOUNTS_BESIDE", "COLUMN_IGNORED", "TITLE_LINES_SKIPPED"]);

/** What is odd in the case, with its place: the warnings, and the notices that bear on a figure. */
export function findingLines({ issues, frame }: PaperView): string[] {
  const { language } = frame;
  const terms = PAPER_WORDS[frame.language];

  return issues
    .filter(({ code }) => !OF_THE_FILES.has(code))
    .map((finding) => {
      const text = issueFact(finding, language);
      return finding.source ? `${terms.at(finding.source.file, finding.source.line)}: ${text}` : text;
    });
}

/** The chapter of what is odd in the case; none when nothing is. */
export function findingsChapter(view: PaperView): Chapter[] {
  const terms = PAPER_WORDS[view.frame.language];
  const notes = findingLines(view);
  if (notes.length === 0) return [];
  return [{ title: terms.findings, unit: "", basis: [], sections: [], notes, prose: null }];
}
