import type { Report } from "../report/page/report.ts";
import type { ResultFormat } from "./format-names.ts";
import { csv } from "./text/csv.ts";
import { jsonPieces } from "./text/json.ts";
import { markdown } from "./text/markdown.ts";
import { terminal } from "./text/terminal.ts";
import { pageWithin } from "./writing/page-limit.ts";
import type { Style } from "./writing/style.ts";

/** What is written at a time: text, or bytes of a format that is none. */
type Piece = string | Uint8Array;

/**
 * Writes a report in pieces, in order: a large one never stands whole in memory. A writer that is large itself is loaded
 * when it is asked for, and answers later.
 */
type Writer = (report: Report, style: Style) => Iterable<Piece> | Promise<Iterable<Piece>>;

/** What a report is made of where a format needs it; a command knows only the formats that its result can take. */
function needed<Part>(part: Part | null): Part {
  if (part === null) throw new Error("a format that the result cannot take");
  return part;
}

/** The writer of every output format. */
export const WRITERS = {
  table: (report, style) => [terminal(pageWithin(report, "table"), style)],
  csv: async (report, style) => {
    const facts = needed(report.facts);
    if (!("lines" in facts)) return csv(facts, style);
    const { csvOfLines } = await import("./text/csv-lines.ts");
    return csvOfLines(facts, style);
  },
  json: ({ document }) => jsonPieces(needed(document)()),
  md: (report, style) => [markdown(pageWithin(report, "md"), style)],
  html: async (report, style) => {
    const page = pageWithin(report, "html");
    const { html } = await import("./html/html.ts");
    return [html(page, style, report.whatIf)];
  },
  docx: async (report, style) => {
    const page = pageWithin(report, "docx");
    const { docx } = await import("./docx/docx.ts");
    return [await docx(page, style)];
  },
  xlsx: async (report, { language }) => {
    const { xlsxOfPage, xlsxOfReckoning } = await import("./xlsx/xlsx.ts");
    const { workbook } = report;
    return [
      await (workbook === null
        ? xlsxOfPage(pageWithin(report, "xlsx"), language)
        : xlsxOfReckoning(await workbook(), language)),
    ];
  },
} as const satisfies Record<ResultFormat, Writer>;
