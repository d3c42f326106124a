/** Every output format, with the endings of `-o FILE` that choose it. */
export const FORMAT_ENDINGS = {
  table: [".txt"],
  csv: [".csv"],
  json: [".json"],
  md: [".md", ".markdown"],
  html: [".html", ".htm"],
  docx: [".docx"],
  xlsx: [".xlsx"],
} as const satisfies Record<string, readonly string[]>;

export type FormatName = keyof typeof FORMAT_ENDINGS;

export const FORMAT_NAMES = Object.keys(FORMAT_ENDINGS) as readonly FormatName[];

/** What a document of a whole case can be written as, the usual one first. */
export const REPORT_FORMATS = ["md", "html", "docx", "xlsx"] as const satisfies readonly FormatName[];

/** Formats that are no text: nothing to see on a screen. */
export const NO_TEXT: readonly FormatName[] = ["docx", "xlsx"];

/** The format that a file's ending asks for; null when none does. */
export function formatOfFile(path: string): FormatName | null {
  const lower = path.toLowerCase();
  return FORMAT_NAMES.find((name) => FORMAT_ENDINGS[name].some((ending) => lower.endsWith(ending))) ?? null;
}
