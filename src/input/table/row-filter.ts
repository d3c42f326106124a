import type { RowCondition } from "../../core/model/case.ts";
import { type Issue, issue } from "../../core/model/issue.ts";
import { nameKey } from "../../core/model/names.ts";
import { nearest } from "../../core/spelling/nearest.ts";
import type { PlacedText } from "../text/placed-text.ts";
import type { Row } from "../text/sheet.ts";
import { headersOf } from "./columns.ts";
import { headerKey } from "./header-words.ts";

/** A condition as it was read, and where. */
export interface PlacedCondition extends RowCondition {
  readonly written: PlacedText;
}

/** Reads `Konto=1*` or `Konto!=1750*`: a header, what it is or is not, and a text in which `*` stands for anything. */
export function readCondition(written: PlacedText): PlacedCondition | Issue {
  const match = /^\s*([^=!*]+?)\s*(!?)=\s*(.*?)\s*$/su.exec(written.text);
  if (match === null) return issue("WHERE_INVALID", { text: written.text }, written.source);
  const [, header = "", not, pattern = ""] = match;
  return { header, is: not === "", pattern, written };
}

/** Reads conditions in order; what is none is an issue. */
export function readConditions(texts: readonly PlacedText[], issues: Issue[]): readonly PlacedCondition[] {
  return texts.flatMap((text) => {
    const read = readCondition(text);
    if (!("code" in read)) return [read];
    issues.push(read);
    return [];
  });
}

/** Whether a text is what a pattern says; `*` stands for any characters, or none. */
function matcher(pattern: string): (text: string) => boolean {
  const [first = "", ...others] = nameKey(pattern).split("*");
  const last = others.pop();
  return (cell) => {
    const text = nameKey(cell);
    if (last === undefined) return text === first;
    if (!text.startsWith(first) || !text.endsWith(last)) return false;
    let from = first.length;
    const end = text.length - last.length;
    for (const part of others) {
      const at = text.indexOf(part, from);
      if (at < 0) return false;
      from = at + part.length;
    }
    return from <= end;
  };
}

interface Located {
  readonly column: number;
  readonly is: boolean;
  readonly matches: (text: string) => boolean;
}

function locate(row: Row, { header, is, pattern, written }: PlacedCondition): Located | Issue {
  const column = row.cells.findIndex((cell) => headerKey(cell) === headerKey(header));
  if (column >= 0) return { column, is, matches: matcher(pattern) };
  const headers = headersOf(row);
  return issue("COLUMN_UNKNOWN", { header, found: headers, suggestion: nearest(header, headers) }, written.source);
}

/** Whether a row is wanted: what is said of one column with `=` are choices, all else must hold together. */
function isWanted(row: Row, located: readonly Located[]): boolean {
  return located.every(({ column, is, matches }) => {
    const text = row.cells[column] ?? "";
    if (!is) return !matches(text);
    return located.some((other) => other.column === column && other.is && other.matches(text));
  });
}

/** Which of the rows under a header are wanted. */
export interface RowFilter {
  readonly wants: (row: Row) => boolean;
  /** Conditions on columns that are not there, which leave out nothing. */
  readonly issues: readonly Issue[];
  /** What is wrong where no row is wanted. */
  readonly matchesNothing: Issue | null;
}

/** The filter that conditions make of the rows of a file under a header. */
export function rowFilter(file: string, header: Row, conditions: readonly PlacedCondition[]): RowFilter {
  const places = conditions.map((condition) => locate(header, condition));
  const located = places.flatMap((entry) => ("code" in entry ? [] : [entry]));
  const issues = places.flatMap((entry) => ("code" in entry ? [entry] : []));
  const [first] = conditions;
  const text = conditions.map(({ written }) => written.text).join(", ");
  return {
    wants: located.length === 0 ? () => true : (row) => isWanted(row, located),
    issues,
    matchesNothing:
      first === undefined || issues.length > 0
        ? null
        : issue("WHERE_MATCHES_NOTHING", { text, file }, first.written.source),
  };
}
