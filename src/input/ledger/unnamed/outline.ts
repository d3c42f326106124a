import { headerKey } from "../../table/header-words.ts";
import type { Row } from "../../text/sheet.ts";

/** Headers of a column that numbers lines and their parts, where it is no account. */
const NUMBER_HEADERS = [
  "nr",
  "nr.",
  "no",
  "no.",
  "#",
  "punkt",
  "pkt",
  "pkt.",
  "pos",
  "pos.",
  "item no",
  "løpenr",
  "løpenummer",
];

/** The number that a line begins with, `1`, `1.2` or `1.2.3`; a letter must follow, or nothing in a column of its own. */
const NUMBER = /^\s*(\d{1,3}(?:\.\d{1,3})*)\.?(?:[\s)]\s*(?=\p{L})|$)/u;
/** What stands before a name that is set in: space, and perhaps a dash or a bullet. */
const MARGIN = /^([\s\u00a0]*)([-–—•·*+>]+[\s\u00a0]+)?/u;
const TAB_WIDTH = 4;

/** A name set in by one space may be a slip. */
const LEAST_INDENT = 2;

/** Where a line stands in the outline that its file draws: its number, and how far its name is set in. */
export interface Outline {
  readonly number: readonly string[] | null;
  readonly indent: number;
}

/** The column that numbers lines, zero-based; null where the file has none. */
export function numberColumn(header: Row): number | null {
  const column = header.cells.findIndex((cell) => NUMBER_HEADERS.includes(headerKey(cell)));
  return column < 0 ? null : column;
}

function numberIn(text: string): readonly string[] | null {
  return NUMBER.exec(text)?.[1]?.split(".") ?? null;
}

/**
 * The outline of a row.
 *
 * @param line the column of names
 * @param number the column of numbers, where there is one
 */
export function outlineOf({ cells }: Row, line: number, number: number | null): Outline {
  const name = cells[line] ?? "";
  const [, space = "", bullet = ""] = MARGIN.exec(name) ?? [];
  const numbered = number === null ? null : numberIn((cells[number] ?? "").trim());
  const width = space.replaceAll("\t", " ".repeat(TAB_WIDTH)).length;
  return { number: numbered ?? numberIn(name), indent: width + (bullet === "" ? 0 : 1) };
}

function isNumberedUnder(outer: readonly string[], inner: readonly string[]): boolean {
  return inner.length > outer.length && outer.every((part, at) => part === inner[at]);
}

/** Whether the outline puts one line under another: by their numbers, else by how far they are set in. */
export function isUnder(outer: Outline, inner: Outline): boolean {
  if (outer.number !== null && inner.number !== null) return isNumberedUnder(outer.number, inner.number);
  return inner.indent > outer.indent;
}

/** The same where it is no slip: by their numbers, or set in by more than a space. */
export function isSetUnder(outer: Outline, inner: Outline): boolean {
  if (!isUnder(outer, inner)) return false;
  return (outer.number !== null && inner.number !== null) || inner.indent - outer.indent >= LEAST_INDENT;
}
