import type { IssueArguments, IssueCode } from "../core/issue.ts";

/** One sentence or two for every code: what is wrong here, and what to do. */
export type IssueTexts = { readonly [C in IssueCode]: (args: IssueArguments[C]) => string };

/** `a, b or c`, with the given last link. */
export function list(values: readonly (string | number)[], link: string): string {
  const last = values.at(-1);
  if (last === undefined || values.length === 1) return `${last ?? ""}`;
  return `${values.slice(0, -1).join(", ")} ${link} ${last}`;
}

/** ` Did you mean “Melhus”?`, or nothing without a suggestion. */
export function didYouMean(suggestion: string | null, question: string, open: string, close: string): string {
  return suggestion === null ? "" : ` ${question} ${open}${suggestion}${close}?`;
}

/** ` in 2026`, or nothing. */
export function ofYear(year: number | null, preposition: string): string {
  return year === null ? "" : ` ${preposition} ${year}`;
}
