/** Every output format, with the endings of `-o FILE` that choose it; none chooses annotations for GitHub. */
export const FORMAT_ENDINGS = {
  table: [".txt"],
  csv: [".csv"],
  json: [".json"],
  md: [".md", ".markdown"],
  html: [".html", ".htm"],
  docx: [".docx"],
  xlsx: [".xlsx"],
  github: [],
} as const satisfies Record<string, readonly string[]>;

export type FormatName = keyof typeof FORMAT_ENDINGS;

/** What a result can be written as: annotations are of findings alone. */
export type ResultFormat = Exclude<FormatName, "github">;

export const FORMAT_NAMES = (Object.keys(FORMAT_ENDINGS) as FormatName[]).filter((name) => name !== "github");

/** What findings can be written as, the usual one first. */
export const CHECK_FORMATS = ["table", "csv", "json", "github"] as const satisfies readonly FormatName[];

/** What a document of a whole case can be written as, the usual one first. */
export const REPORT_FORMATS = ["md", "html", "docx", "xlsx"] as const satisfies readonly FormatName[];

/** Formats that are no text: nothing to see on a screen. */
export const NO_TEXT: readonly FormatName[] = ["docx", "xlsx"];

/** The format that a file's ending asks for; null when none does. */
export function formatOfFile(path: string): ResultFormat | null {
  const lower = path.toLowerCase();
  return FORMAT_NAMES.find((name) => FORMAT_ENDINGS[name].some((ending) => lower.endsWith(ending))) ?? null;
}
