import type { Report } from "../report/report.ts";
import { csv } from "./csv.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import type { Style } from "./style.ts";
import { terminal } from "./terminal.ts";

interface Format {
  readonly write: (report: Report, style: Style) => string;
  /** Endings of `-o FILE` that choose it. */
  readonly endings: readonly string[];
}

/** Every output format: its writer and the file endings that mean it. */
export const FORMATS = {
  table: { write: terminal, endings: [".txt"] },
  csv: { write: csv, endings: [".csv"] },
  json: { write: json, endings: [".json"] },
  md: { write: markdown, endings: [".md", ".markdown"] },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

/** The format that a file's ending asks for; null when none does. */
export function formatOfFile(path: string): FormatName | null {
  const lower = path.toLowerCase();
  return FORMAT_NAMES.find((name) => FORMATS[name].endings.some((ending) => lower.endsWith(ending))) ?? null;
}
