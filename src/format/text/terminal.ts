import { Chalk } from "chalk";
import { displayWidth } from "../../messages/phrases/display-width.ts";
import { cellText } from "../../report/page/cell-text.ts";
import type { Page } from "../../report/page/page.ts";
import type { Row, RowRole, Table } from "../../report/page/table.ts";
import { type LaidOutChapter, laidOut } from "../writing/layout.ts";
import { printable } from "../writing/printable.ts";
import type { Style } from "../writing/style.ts";
import { columnWidths, GAP, INDENT, labelWidth, tableWidth } from "../writing/table-width.ts";
import { wrap } from "../writing/wrap.ts";

/** What a file or a pipe has room for. */
const PIPE_COLUMNS = 100;
/** Sentences are broken at the tables' width, but never narrower than this. */
const NARROWEST_TEXT = 80;

type Paint = (text: string) => string;

function paints(color: boolean): Readonly<Record<RowRole | "title" | "header" | "muted", Paint>> {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const plain: Paint = (text) => text;
  return {
    title: chalk.bold,
    header: chalk.dim,
    muted: chalk.dim,
    group: chalk.bold,
    line: plain,
    note: chalk.dim,
    sum: chalk.bold,
    share: plain,
    "unit-cost": plain,
  };
}

/** Cells of one table row on one or more lines; what is shorter stands at the bottom, figures to the right. */
function rowLines(cells: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) => {
    const texts = cells.map((lines, column) => {
      const text = lines[at - height + lines.length] ?? "";
      const space = " ".repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(text)));
      return column === 0 ? text + space : space + text;
    });
    return texts.join(" ".repeat(GAP)).trimEnd();
  });
}

function labelLines(row: Row, width: number): string[] {
  const indent = " ".repeat(row.level * INDENT);
  const lines = wrap(printable(row.label), Math.max(8, width - indent.length));
  return lines.map((line, at) => indent + (at === 0 ? "" : "  ") + line);
}

function tableText(table: Table, style: Style, paint: ReturnType<typeof paints>): string {
  const widths = [labelWidth(table), ...columnWidths(table, style.language)];
  const headers = table.columns.map((text, at) => wrap(printable(text), widths[at + 1] ?? 0));
  const body = table.rows.flatMap((row) => {
    const figures = row.cells.map((cell) => [printable(cellText(cell, style.language))]);
    return rowLines([labelLines(row, widths[0] ?? 0), ...figures], widths).map((line) => paint[row.role](line));
  });
  return [
    ...(table.heading === null ? [] : [paint.title(printable(table.heading))]),
    ...rowLines([[printable(table.labelHeader)], ...headers], widths).map((line) => paint.header(line)),
    ...body,
  ].join("\n");
}

function paragraph(text: string, width: number): string {
  const [first = "", ...rest] = wrap(printable(text), width);
  return [first, ...rest.map((line) => `  ${line}`)].join("\n");
}

function titleLine(title: string, unit: string, width: number, paint: Paint): string {
  const gap = width - displayWidth(title) - displayWidth(unit);
  if (gap >= GAP) return `${paint(title)}${" ".repeat(gap)}${unit}`;
  return `${wrap(title, width)
    .map((line) => paint(line))
    .join("\n")}\n${unit.padStart(width)}`;
}

/** A page as a terminal shows it. Colour is for emphasis only. */
export function terminal(page: Page, style: Style): string {
  const columns = style.columns ?? PIPE_COLUMNS;
  const { chapters } = laidOut(page, (table) => tableWidth(table, style.language) <= columns);
  return chapters.map((chapter) => chapterText(chapter, style)).join("\n");
}

/** Title and unit, what it rests on, tables, notes. */
function chapterText(page: LaidOutChapter, style: Style): string {
  const paint = paints(style.color);
  const tables = page.sections.map((section) => (section.kind === "table" ? tableWidth(section, style.language) : 0));
  const width = Math.max(NARROWEST_TEXT, ...tables);
  const sections = page.sections.map((section) => {
    if (section.kind === "chart") return "";
    if (section.kind === "table") return tableText(section, style, paint);
    return section.lines.map((line) => paragraph(line, width)).join("\n");
  });
  const head = [
    titleLine(printable(page.title), printable(page.unit), width, paint.title),
    ...page.basis.map((text) => paragraph(text, width)),
  ].join("\n");
  const notes = page.notes.map((text) => paragraph(text, width)).join("\n");
  return `${[head, ...sections, notes].filter((block) => block !== "").join("\n\n")}\n`;
}
