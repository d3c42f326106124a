import type { Language } from "../../core/model/language.ts";
import { nameKey } from "../../core/model/names.ts";
import { absolute, equals, ONE } from "../../core/number/fraction.ts";
import { WORDS } from "../../messages/registry.ts";
import { cellText } from "../../report/page/cell-text.ts";
import type { Page, PlainSection } from "../../report/page/page.ts";
import type { Cell, Row, Table } from "../../report/page/table.ts";
import { laidOut } from "../writing/layout.ts";
import { printable } from "../writing/printable.ts";

/** A figure with what it is counted in, which no header says. */
function factText(cell: Cell, language: Language): string {
  const words = WORDS[language];
  if (cell.kind === "outside") return words.notApplicable;
  const text = cellText(cell, language);
  if (cell.kind !== "amount" || cell.money === undefined) return text;
  return words.moneyIn(cell.money, text, equals(absolute(cell.value), ONE));
}

/** The rows with the labels around each and its own: those of the rows before it that it is set in from. */
function withPaths(rows: readonly Row[]): { readonly row: Row; readonly path: readonly string[] }[] {
  let around: readonly Row[] = [];
  return rows.map((row) => {
    around = [...around.filter(({ level }) => level < row.level), row];
    return { row, path: around.map(({ label }) => label) };
  });
}

/** Whether a row is no more than a heading: it has no figures, and those that it stands above say its name. */
function isHeading(rows: readonly Row[], at: number): boolean {
  const [row, next] = rows.slice(at, at + 2);
  return row !== undefined && next !== undefined && next.level > row.level;
}

/** Whether a name says what another does, as a column of shares that of a row `Share of the switchboard`. */
function repeats(name: string, said: string): boolean {
  return `${nameKey(said)} `.startsWith(`${nameKey(name)} `);
}

/**
 * Every figure of a table by itself: what the table is of, what the row is of, the column; no name twice, as that of a
 * column of sums in the row of sums.
 */
function tableLines({ of = "", heading, columns, naming = 0, rows }: Table, language: Language): string[] {
  const { sum, total } = WORDS[language];
  const context = [of, heading ?? ""].filter((name) => name !== "");
  const about = context.length === 0 ? "" : `${context.join(", ")}; `;
  return withPaths(rows).flatMap(({ row, path }, at) => {
    const said = [...context, row.label, ...(row.role === "sum" ? [sum, total] : [])];
    const named = row.cells.slice(0, naming).map((cell, at) => `${columns[at] ?? ""} ${cellText(cell, language)}`);
    const facts = row.cells.flatMap((cell, column): string[] => {
      if (column < naming || cell.kind === "empty" || (cell.kind === "text" && cell.text === "")) return [];
      const header = columns[column] ?? "";
      const names = [...path, ...named, said.some((one) => repeats(header, one)) ? "" : header].filter(
        (name) => name !== "",
      );
      return [`${about}${names.join(", ")}: ${factText(cell, language)}`];
    });
    if (facts.length > 0) return facts;
    return isHeading(rows, at) ? [] : [about + path.join(", ")];
  });
}

function sectionLines(section: PlainSection, language: Language): readonly string[] {
  if (section.kind === "chart") return [];
  return section.kind === "table" ? tableLines(section, language) : section.lines;
}

/** A page for who listens to it: a fact a line, each whole by itself, in the fullest way that it can be told. */
export function plainText(page: Page, language: Language): string {
  const { chapters } = laidOut(page, () => true);
  const lines = chapters.flatMap(({ title, unit, basis, sections, notes }) => [
    unit === "" ? title : `${title} (${unit})`,
    ...basis,
    ...sections.flatMap((section) => sectionLines(section, language)),
    ...notes,
  ]);
  return lines.map((line) => `${printable(line)}\n`).join("");
}
