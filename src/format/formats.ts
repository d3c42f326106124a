import { type PaperReport, paperOf } from "../report/page/paper.ts";
import type { Report } from "../report/page/report.ts";
import { workbookOfPages } from "../report/workbook/of-page.ts";
import type { FormatName } from "./format-names.ts";
import type { Style } from "./style.ts";
import { csv } from "./text/csv.ts";
import { json } from "./text/json.ts";
import { markdown } from "./text/markdown.ts";
import { terminal } from "./text/terminal.ts";

/** What is written at a time: text, or bytes of a format that is none. */
type Piece = string | Uint8Array;

/**
 * Writes a report in pieces, in order: a large one never stands whole in memory. A writer that is large itself is loaded
 * when it is asked for, and answers later.
 */
type Writer = (report: Report, style: Style) => Iterable<Piece> | Promise<Iterable<Piece>>;

type PaperWriter = (report: PaperReport, style: Style) => ReturnType<Writer>;

/** The writers of documents, of several pages or of one. */
export const PAPER_WRITERS = {
  md: (report, style) => [markdown(report.paper(), style)],
  html: async (report, style) => {
    const { html } = await import("./html/html.ts");
    return [html(report.paper(), style, report.whatIf)];
  },
  xlsx: async (report, style) => {
    const { xlsx } = await import("./xlsx/xlsx.ts");
    const ready = await report.workbook?.();
    if (ready) return [await xlsx(ready)];
    const { title, chapters } = report.paper();
    return [await xlsx(workbookOfPages(title, chapters, style.language))];
  },
} as const satisfies Partial<Record<FormatName, PaperWriter>>;

type PaperFormat = keyof typeof PAPER_WRITERS;

export function isPaperFormat(format: FormatName): format is PaperFormat {
  return format in PAPER_WRITERS;
}

/** Writes a result of one page as a document. */
function ofOnePage(format: PaperFormat): Writer {
  return (report, style) => {
    const { workbook } = report;
    return PAPER_WRITERS[format]({ paper: () => paperOf(report.page()), ...(workbook ? { workbook } : {}) }, style);
  };
}

/** The writer of every output format. */
export const WRITERS = {
  table: (report, style) => [terminal(report.page(), style)],
  csv,
  json: (report) => [json(report)],
  md: ofOnePage("md"),
  html: ofOnePage("html"),
  xlsx: ofOnePage("xlsx"),
} as const satisfies Record<FormatName, Writer>;
