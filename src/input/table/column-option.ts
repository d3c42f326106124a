import { type Issue, issue } from "../../core/model/issue.ts";
import { optionText, slice, trimmed } from "../text/placed-text.ts";
import type { ColumnChoice } from "./columns.ts";
import { BUDGET_HEADERS, columnNamed, MEMBER_HEADERS } from "./header-words.ts";

/** The columns of a case that the user may choose, by their English names. */
export const CHOSEN_COLUMNS = [...new Set([...Object.keys(BUDGET_HEADERS), ...Object.keys(MEMBER_HEADERS)])];

/** The column that a name means, in any language: `line`, `post`, `beløp`; null where it is none. */
export function columnMeant(name: string): string | null {
  return (
    CHOSEN_COLUMNS.find((column) => column === name) ??
    columnNamed<string>(MEMBER_HEADERS, name) ??
    columnNamed<string>(BUDGET_HEADERS, name)
  );
}

/**
 * Reads what `--column` says each time it is given, as `line=Kontonavn`. A group given again has a level more; any
 * other column has one header. What is none is an issue.
 */
export function readColumnOptions(texts: readonly string[], issues: Issue[]): readonly ColumnChoice[] {
  const choices = new Map<string, ColumnChoice>();
  texts.forEach((text, at) => {
    const written = optionText("--column", text, at + 1);
    const sign = text.indexOf("=");
    const column = sign < 0 ? null : columnMeant(text.slice(0, sign).trim().toLowerCase());
    const header = trimmed(slice(written, sign + 1, text.length - sign - 1));
    if (column === null || header.text === "") {
      issues.push(issue("COLUMN_OPTION_INVALID", { text, columns: CHOSEN_COLUMNS }, written.source));
      return;
    }
    const [other] = choices.get(column)?.headers ?? [];
    if (other && column !== "group") {
      issues.push(issue("COLUMN_OPTION_TWICE", { column, header: header.text, other: other.text }, written.source));
      return;
    }
    choices.set(column, { column, headers: [...(choices.get(column)?.headers ?? []), header] });
  });
  return [...choices.values()];
}
