import { type DocumentHead, document } from "../page/document.ts";
import { scaleInWords } from "../page/frame.ts";
import type { Chapter, Page } from "../page/page.ts";
import { pageOf, type Report } from "../page/report.ts";
import { balanceChart } from "./balance-chart.ts";
import { balanceTable, carriedTable, causesTable, instalmentTable } from "./balance-tables.ts";
import { settleFacts } from "./facts.ts";
import { lineTable } from "./line-table.ts";
import { memberPage } from "./member-page.ts";
import { hostFigures } from "./member-tables.ts";
import { settleResult } from "./result.ts";
import { basisLines, carriedLines, noteLines, titleOf, transferLines } from "./sentences.ts";
import type { SettleView } from "./view.ts";

/** What of a settlement is shown: the pages of members behind the whole, what hosts are left with, lines; or one member's page alone. */
export interface ShownOfSettlement {
  readonly pages: boolean;
  readonly hosts: boolean;
  readonly lines: boolean;
  readonly only: number | null;
}

/** The whole settlement: who owes what, who pays whom, and why; in full with what each host has laid out, and line by line. */
export function settleChapter(view: SettleView, shown: Pick<ShownOfSettlement, "hosts" | "lines">): Chapter {
  const causes = causesTable(view);
  const carried = carriedTable(view);
  const sentences = [...transferLines(view), ...carriedLines(view)];
  return {
    title: titleOf(view),
    unit: scaleInWords(view.frame),
    basis: basisLines(view, view.yearEnd.final.lines, view.yearEnd.members),
    sections: [
      balanceTable(view),
      ...balanceChart(view),
      ...(sentences.length > 0 ? [{ kind: "paragraph", lines: sentences } as const] : []),
      ...(causes ? [causes] : []),
      ...(shown.hosts ? view.yearEnd.members.flatMap((member) => hostFigures(view, member)) : []),
      ...(carried ? [carried] : []),
      ...instalmentTable(view),
      ...(shown.lines ? [lineTable(view)] : []),
    ],
    notes: noteLines(view),
    prose: null,
  };
}

function pageFor(view: SettleView, shown: ShownOfSettlement): Page {
  const { pages, only } = shown;
  if (only !== null) return pageOf(memberPage(view, only));
  const whole = settleChapter(view, shown);
  if (!pages) return pageOf(whole);
  return { ...pageOf(whole), chapters: [whole, ...view.yearEnd.members.map((member) => memberPage(view, member))] };
}

/** The report of `settle`: for people the whole and then a page for each member; for programs all of it, in currency units. */
export function settleReport(view: SettleView, shown: ShownOfSettlement, head: DocumentHead): Report {
  return {
    page: () => pageFor(view, shown),
    facts: settleFacts(view),
    document: () => document(head, settleResult(view)),
    workbook: null,
    whatIf: null,
  };
}
