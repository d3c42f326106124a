import type { Language } from "../../core/model/language.ts";
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

/** Names that together say what a figure is. */
function joined(names: readonly string[]): string {
  return names.filter((name) => name !== "").join(", ");
}

/** What a table is of beside its rows and columns: its heading, or what stands in the corner of one that has members across. */
function contextOf({ heading, across, labelHeader, of = "" }: Table): string[] {
  return [heading ?? (across === "members" ? labelHeader.replace(/:$/, "") : ""), of];
}

/** Every figure of a table by itself, with all that it is the figure of. */
function tableLines(table: Table, language: Language): string[] {
  const context = contextOf(table);
  return withPaths(table.rows).flatMap(({ row, path }) => {
    const facts = row.cells.flatMap((cell, column): string[] => {
      if (cell.kind === "empty" || (cell.kind === "text" && cell.text === "")) return [];
      const header = table.columns[column] ?? "";
      const names = table.across === "members" ? [header, ...path] : [...path, header];
      return [`${joined([...names, ...context])}: ${factText(cell, language)}`];
    });
    return facts.length > 0 ? facts : [joined([...path, ...context])];
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
    title,
    ...(unit === "" ? [] : [unit]),
    ...basis,
    ...sections.flatMap((section) => sectionLines(section, language)),
    ...notes,
  ]);
  return lines.map((line) => `${printable(line)}\n`).join("");
}
