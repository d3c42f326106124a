import { cellText } from "../report/cell-text.ts";
import type { Page, Row, Table } from "../report/report.ts";
import { printable } from "./printable.ts";
import type { Style } from "./style.ts";

const INDENT = "\u2003";
const STRONG: readonly Row["role"][] = ["group", "sum"];

function escaped(text: string): string {
  return printable(text)
    .replaceAll("\n", " ")
    .replace(/[\\`*_[\]<>|#~]/g, (character) =>
      character === "<" ? "&lt;" : character === ">" ? "&gt;" : `\\${character}`,
    );
}

function strong(text: string, row: Row): string {
  return text !== "" && STRONG.includes(row.role) ? `**${text}**` : text;
}

function tableText(table: Table, style: Style): string {
  const rows = table.rows.map((row) => [
    INDENT.repeat(row.level) + strong(escaped(row.label), row),
    ...row.cells.map((cell) => strong(escaped(cellText(cell, style.language)), row)),
  ]);
  const header = [escaped(table.labelHeader), ...table.columns.map(escaped)];
  const widths = header.map((text, column) =>
    rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), Math.max(3, text.length)),
  );
  const padded = (row: readonly string[]) =>
    `| ${row.map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0))).join(" | ")} |`;
  const rule = widths.map((width, at) => (at === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  const heading = table.heading === null ? [] : [`## ${escaped(table.heading)}`, ""];
  return [...heading, padded(header), padded(rule), ...rows.map(padded)].join("\n");
}

/** The report as Markdown that common hosts render: figures to the right, groups and sums in bold. */
export function markdown(page: Page, style: Style): string {
  const blocks = [
    `# ${escaped(page.title)}`,
    [...page.basis, `${page.unit.charAt(0).toUpperCase()}${page.unit.slice(1)}.`].map(escaped).join("\\\n"),
    ...page.sections.map((section) =>
      section.kind === "table" ? tableText(section, style) : section.lines.map(escaped).join("\\\n"),
    ),
    page.notes.map((note) => `- ${escaped(note)}`).join("\n"),
    ...(page.prose ? [`## ${escaped(page.prose.heading)}\n\n${escaped(page.prose.text)}`] : []),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}
