import { countFigure } from "./figures.ts";
import { shellWord } from "./shell-word.ts";

/** The words that link the last of a list, each with what says that there are more. */
const LINKS = { and: "more", or: "more", og: "til", eller: "til" } as const;

/** Of a longer list the first are named; one more takes no more room than its count. */
const MOST_NAMED = 8;
const MOST_COLUMNS = 100;

/**
 * `a, b or c`, with the given last link; of a long list the first eight (or `most`) `and 12 more`. Beside the values there may be
 * `others` that are only counted.
 */
export function list(
  values: readonly (string | number)[],
  link: keyof typeof LINKS,
  others = 0,
  most = MOST_NAMED,
): string {
  const last = values.at(-1);
  if (others > 0 || values.length > most + 1) {
    const named = values.slice(0, most);
    return `${named.join(", ")} ${link} ${countFigure(values.length + others - named.length)} ${LINKS[link]}`;
  }
  if (last === undefined || values.length === 1) return `${last ?? ""}`;
  return `${values.slice(0, -1).join(", ")} ${link} ${last}`;
}

/** The same of all columns of a file, as many as anyone would look through. */
export function everyColumn(values: readonly string[], link: keyof typeof LINKS): string {
  return list(values, link, 0, MOST_COLUMNS);
}

/** ` Did you mean “Melhus”?`, or nothing without a suggestion. */
export function didYouMean(suggestion: string | null, question: string, open: string, close: string): string {
  return suggestion === null ? "" : ` ${question} ${open}${suggestion}${close}?`;
}

/** ` in 2026`, or nothing. */
export function ofYear(year: number | null, preposition: string): string {
  return year === null ? "" : ` ${preposition} ${year}`;
}

/** A base as a key writes it at the first and at the last of some years: `population@2008`, `population@2025`. */
export function datedBases(base: string, years: readonly number[]): string[] {
  const ends = new Set([years[0], years.at(-1)]);
  return [...ends].flatMap((year) => (year === undefined ? [] : [`${base}@${year}`]));
}

/** `2 lines`, or nothing of none. */
export function counted(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`${countFigure(count)} ${count === 1 ? one : many}`];
}

/** `a, b, c`; of a long list the first eight and dots. */
export function someOf(values: readonly string[]): string {
  return [...values.slice(0, MOST_NAMED), ...(values.length > MOST_NAMED ? ["…"] : [])].join(", ");
}

/** What to do about what Excel shows in place of a number: `########` is cut, `#REF!` or `#I/T` an error; else null. */
export function byExcelError(text: string, cut: string, error: string): string | null {
  if (/^#{2,}$/.test(text.trim())) return cut;
  return /^#\p{Lu}[\p{Lu}\d/ ]*[!?]?$/u.test(text.trim()) ? error : null;
}

/** The command that begins a case, in a folder as it was named. */
export function newCase(folder: string | undefined): string {
  return folder === undefined || folder === "." ? "fordel init" : `fordel init ${shellWord(folder)}`;
}

/** The name that a file is to have, with the ending that goes with its own: `members.xlsx` of a workbook. */
export function kindOf(file: string, wanted: string): string {
  return /\.xls[xm]$/i.test(file) ? wanted.replace(/csv$/, "xlsx") : wanted;
}
