import type { Report } from "../report/report.ts";
import { csv } from "./csv.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import type { Style } from "./style.ts";
import { terminal } from "./terminal.ts";

interface Format {
  /** The output in pieces, in order: a large one never stands whole in memory. */
  readonly write: (report: Report, style: Style) => Iterable<string>;
  /** Endings of `-o FILE` that choose it. */
  readonly endings: readonly string[];
}

/** Every output format: its writer and the file endings that mean it. */
export const FORMATS = {
  table: { write: (report, style) => [terminal(report.page(), style)], endings: [".txt"] },
  csv: { write: csv, endings: [".csv"] },
  json: { write: (report) => [json(report)], endings: [".json"] },
  md: { write: (report, style) => [markdown(report.page(), style)], endings: [".md", ".markdown"] },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

/** The format that a file's ending asks for; null when none does. */
export function formatOfFile(path: string): FormatName | null {
  const lower = path.toLowerCase();
  return FORMAT_NAMES.find((name) => FORMATS[name].endings.some((ending) => lower.endsWith(ending))) ?? null;
}
