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
/** Headers of a column that says how deep a line stands: `1` over `2`. */
const LEVEL_HEADERS = ["nivå", "niva", "level", "innrykk", "outline level"];

/** A name set in by one space may be a slip. */
const LEAST_INDENT = 2;

/** Where a line stands in the outline that its file draws: its number, and how far its name is set in. */
export interface Outline {
  readonly number: readonly string[] | null;
  readonly indent: number;
}

/** The columns that number lines and that say how deep they stand, zero-based; null where the file has none. */
export interface OutlineColumns {
  readonly number: number | null;
  readonly level: number | null;
}

export function outlineColumns({ cells }: Row): OutlineColumns {
  const columnOf = (headers: readonly string[]) => {
    const column = cells.findIndex((cell) => headers.includes(headerKey(cell)));
    return column < 0 ? null : column;
  };
  return { number: columnOf(NUMBER_HEADERS), level: columnOf(LEVEL_HEADERS) };
}

function numberIn(text: string): readonly string[] | null {
  return NUMBER.exec(text)?.[1]?.split(".") ?? null;
}

/** The outline of a row; `line` is the column of names. */
export function outlineOf({ cells }: Row, line: number, { number, level }: OutlineColumns): Outline {
  const name = cells[line] ?? "";
  const [, space = "", bullet = ""] = MARGIN.exec(name) ?? [];
  const numbered = number === null ? null : numberIn((cells[number] ?? "").trim());
  const width = space.replaceAll("\t", " ".repeat(TAB_WIDTH)).length;
  const depth = level === null ? "" : (cells[level] ?? "").trim();
  const indent = /^\d{1,2}$/.test(depth) ? Number(depth) * TAB_WIDTH : width + (bullet === "" ? 0 : 1);
  return { number: numbered ?? numberIn(name), indent };
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
