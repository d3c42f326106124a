import type { Page, Section } from "../../report/page/page.ts";
import type { Report } from "../../report/page/report.ts";

/** The most figures in the tables of a page that each format is written of in 20 seconds and a gigabyte: all measured. */
export const MOST_FIGURES = { table: 600_000, md: 600_000, html: 600_000, xlsx: 400_000, docx: 30_000 } as const;

/** A page has more figures than its format is written of in reasonable time. */
export class PageLimit extends Error {
  readonly figures: number;
  readonly most: number;

  constructor(figures: number, most: number) {
    super("more figures than the format is written of");
    this.figures = figures;
    this.most = most;
  }
}

function figuresIn(sections: readonly Section[]): number {
  return sections.reduce((all, section) => {
    if (section.kind === "table") return all + section.rows.length * section.columns.length;
    return section.kind === "alternatives" ? all + Math.max(0, ...section.ways.map(figuresIn)) : all;
  }, 0);
}

/**
 * The page of a report, before anything is made of it; throws a PageLimit where it has too many figures, before it is made
 * itself where that is known.
 */
export function pageWithin(report: Pick<Report, "page" | "leastFigures">, format: keyof typeof MOST_FIGURES): Page {
  const most = MOST_FIGURES[format];
  const check = (figures: number) => {
    if (figures > most) throw new PageLimit(figures, most);
  };
  check(report.leastFigures?.() ?? 0);
  const page = report.page();
  check(figuresIn(page.chapters.flatMap(({ sections }) => sections)));
  return page;
}
