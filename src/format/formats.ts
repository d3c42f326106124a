import type { Report } from "../report/report.ts";
import { csv } from "./csv.ts";
import type { FormatName } from "./format-names.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import type { Style } from "./style.ts";
import { terminal } from "./terminal.ts";

/** Writes a report in pieces, in order: a large one never stands whole in memory. */
type Writer = (report: Report, style: Style) => Iterable<string>;

/** The writer of every output format. */
export const WRITERS = {
  table: (report, style) => [terminal(report.page(), style)],
  csv,
  json: (report) => [json(report)],
  md: (report, style) => [markdown(report.page(), style)],
} as const satisfies Record<FormatName, Writer>;
