import { cellSpans } from "./cell-spans.ts";

/** What parts the cells of a row, in order of preference where a file does not tell. */
export const DELIMITERS = [";", "\t", "|", ","] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The delimiter that a setting or an option names, or null; `tab` may be written out. */
export function delimiterNamed(text: string): Delimiter | null {
  const name = text === "\\t" || text.trim().toLowerCase() === "tab" ? "\t" : text.length > 1 ? text.trim() : text;
  return DELIMITERS.find((delimiter) => delimiter === name) ?? null;
}

const SAMPLE_LINES = 50;
const SAMPLE_CHARACTERS = 65_536;

/** The first lines of the text, parted at line breaks outside quotes. */
function sampleLines(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length && at < SAMPLE_CHARACTERS && lines.length < SAMPLE_LINES; at++) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    if (!quoted && (character === "\n" || character === "\r")) {
      if (at > start) lines.push(text.slice(start, at));
      start = at + 1;
    }
  }
  if (start < text.length && lines.length < SAMPLE_LINES) lines.push(text.slice(start, start + SAMPLE_CHARACTERS));
  return lines;
}

function withoutQuoted(line: string): string {
  return line.replace(/"(?:[^"]|"")*"?/g, '""');
}

/** In how many lines the delimiter stands; a comma between digits is rather of a number. */
function linesParted(lines: readonly string[], delimiter: Delimiter): number {
  const sign = delimiter === "," ? /(?<!\d),|,(?!\d)/ : new RegExp(`\\${delimiter}`);
  return lines.filter((line) => sign.test(line)).length;
}

/**
 * The delimiter of a sheet's text, sniffed from its first lines outside quotes: the one that makes a line of the most
 * headers that `isHeader` knows; else the one in most lines; else a comma that stands between digits, else `;`.
 */
export function sniffDelimiter(text: string, isHeader: (cell: string) => boolean): Delimiter {
  const lines = sampleLines(text);
  const headers = (delimiter: Delimiter) =>
    Math.max(
      0,
      ...lines.map(
        (line) =>
          cellSpans(line, delimiter).filter(({ start, end }) => start < end && isHeader(line.slice(start, end))).length,
      ),
    );
  const bare = lines.map(withoutQuoted);
  const scored = DELIMITERS.map((delimiter) => ({
    delimiter,
    headers: headers(delimiter),
    lines: linesParted(bare, delimiter),
  }));
  const best = scored.reduce((a, b) => ((b.headers - a.headers || b.lines - a.lines) > 0 ? b : a));
  if (best.headers === 0 && best.lines === 0) return bare.some((line) => line.includes(",")) ? "," : ";";
  return best.delimiter;
}

/** The delimiter that a first line `sep=;` declares, as Excel writes and reads it, and what of the text that line takes. */
export function declaredDelimiter(text: string): { readonly delimiter: Delimiter; readonly length: number } | null {
  const match = /^"?sep=(.)"?[;,\t|]*(?:\r\n|\n|\r|$)/i.exec(text);
  const delimiter = DELIMITERS.find((candidate) => candidate === match?.[1]);
  return match && delimiter ? { delimiter, length: match[0].length } : null;
}
