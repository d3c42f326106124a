import { Chalk } from "chalk";
import CliTable from "cli-table3";
import { cellText, columnWidths, GAP, INDENT, labelWidth, tableWidth } from "../report/cell-text.ts";
import type { Page, Row, RowRole, Table } from "../report/report.ts";
import { printable } from "./printable.ts";
import type { Style } from "./style.ts";
import { wrap } from "./wrap.ts";

/** Sentences are broken at the tables' width, but never narrower than this. */
const NARROWEST_TEXT = 80;

const NO_LINES = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: " ".repeat(GAP),
};

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

function label(row: Row, width: number): string {
  const indent = " ".repeat(row.level * INDENT);
  const lines = wrap(printable(row.label), Math.max(8, width - indent.length));
  return lines.map((line, at) => indent + (at === 0 ? "" : "  ") + line).join("\n");
}

function tableText(table: Table, style: Style, paint: ReturnType<typeof paints>): string {
  const width = labelWidth(table);
  const widths = columnWidths(table, style.language);
  const painted = (text: string, by: Paint) =>
    text
      .split("\n")
      .map((line) => by(line))
      .join("\n");
  const grid = new CliTable({
    chars: NO_LINES,
    style: { "padding-left": 0, "padding-right": 0, head: [], border: [], compact: true },
    colAligns: ["left", ...widths.map(() => "right" as const)],
  });
  const header = [
    table.labelHeader,
    ...table.columns.map((text, at) => wrap(printable(text), widths[at] ?? 0).join("\n")),
  ];
  grid.push(header.map((content) => ({ content: painted(content, paint.header), vAlign: "bottom" as const })));
  for (const row of table.rows) {
    const cells = [label(row, width), ...row.cells.map((cell) => cellText(cell, style.language))];
    grid.push(cells.map((content) => ({ content: painted(content, paint[row.role]), vAlign: "bottom" as const })));
  }
  const lines = grid
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
  return [...(table.heading === null ? [] : [paint.title(printable(table.heading))]), ...lines].join("\n");
}

function paragraph(text: string, width: number): string {
  const [first = "", ...rest] = wrap(printable(text), width);
  return [first, ...rest.map((line) => `  ${line}`)].join("\n");
}

function titleLine(title: string, unit: string, width: number, paint: Paint): string {
  const gap = width - title.length - unit.length;
  if (gap >= GAP) return `${paint(title)}${" ".repeat(gap)}${unit}`;
  return `${wrap(title, width)
    .map((line) => paint(line))
    .join("\n")}\n${unit.padStart(width)}`;
}

/** The report as a terminal shows it: title and unit, what it rests on, tables, notes. Colour is for emphasis only. */
export function terminal(page: Page, style: Style): string {
  const paint = paints(style.color);
  const tables = page.sections.map((section) => (section.kind === "table" ? tableWidth(section, style.language) : 0));
  const width = Math.max(NARROWEST_TEXT, ...tables);
  const sections = page.sections.map((section) =>
    section.kind === "table"
      ? tableText(section, style, paint)
      : section.lines.map((line) => paragraph(line, width)).join("\n"),
  );
  const head = [
    titleLine(printable(page.title), page.unit, width, paint.title),
    ...page.basis.map((text) => paragraph(text, width)),
  ].join("\n");
  const notes = page.notes.map((text) => paragraph(text, width)).join("\n");
  return `${[head, ...sections, notes].filter((block) => block !== "").join("\n\n")}\n`;
}
