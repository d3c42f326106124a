import { capitalized } from "../../messages/phrases/capitalized.ts";
import { cellText } from "../../report/page/cell-text.ts";
import type { KeyFigure, KeyFigures, Page, PlainSection } from "../../report/page/page.ts";
import type { Row, Table } from "../../report/page/table.ts";
import { byColumns, type LaidOutChapter, laidOut } from "../writing/layout.ts";
import { printable } from "../writing/printable.ts";
import type { Style } from "../writing/style.ts";
import { isStrong } from "../writing/table-parts.ts";

const INDENT = "\u2003";

function escaped(text: string): string {
  return printable(text)
    .replaceAll("\n", " ")
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replace(/[\\`*_[\]<>|#~]/g, (character) =>
      character === "<" ? "&lt;" : character === ">" ? "&gt;" : `\\${character}`,
    );
}

function strong(text: string, row: Row): string {
  return text !== "" && isStrong(row) ? `**${text}**` : text;
}

function tableText(table: Table, style: Style, level: number): string {
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
  const heading = table.heading === null ? [] : [`${"#".repeat(level)} ${escaped(table.heading)}`, ""];
  return [...heading, padded(header), padded(rule), ...rows.map(padded)].join("\n");
}

/** The figures that answer first, each with what bears on it. */
function keyFiguresText({ figures }: KeyFigures): string {
  const line = ({ label, value, note }: KeyFigure) =>
    `- ${escaped(label)}: **${escaped(value)}**${note === null ? "" : ` – ${escaped(note)}`}`;
  return figures.map(line).join("\n");
}

function sectionText(section: PlainSection, style: Style, level: number): string {
  if (section.kind === "chart") return "";
  return section.kind === "table" ? tableText(section, style, level) : section.lines.map(escaped).join("\\\n");
}

/** What stands under a chapter's heading: what it rests on, its tables under headings of `level`, its notes. */
function chapterBlocks(chapter: LaidOutChapter, style: Style, level: number): string[] {
  const unit = chapter.unit === "" ? [] : [`${capitalized(chapter.unit)}.`];
  return [
    [...chapter.basis, ...unit].map(escaped).join("\\\n"),
    ...chapter.sections.map((section) => sectionText(section, style, level)),
    chapter.notes.map((note) => `- ${escaped(note)}`).join("\n"),
    ...(chapter.prose
      ? [`${"#".repeat(level)} ${escaped(chapter.prose.heading)}`, ...chapter.prose.paragraphs.map(escaped)]
      : []),
  ];
}

/** The document as Markdown that common hosts render: figures to the right, groups and sums in bold, no pictures. */
export function markdown(page: Page, style: Style): string {
  const { chapters } = laidOut(page, byColumns);
  const blocks = [
    `# ${escaped(page.title)}`,
    ...(page.date === null ? [] : [escaped(page.date)]),
    ...(page.keyFigures === null ? [] : [keyFiguresText(page.keyFigures)]),
    ...page.lead.flatMap(({ heading, paragraphs }) => [`## ${escaped(heading)}`, ...paragraphs.map(escaped)]),
    ...chapters.flatMap((chapter) =>
      chapter.title === page.title
        ? chapterBlocks(chapter, style, 2)
        : [`## ${escaped(chapter.title)}`, ...chapterBlocks(chapter, style, 3)],
    ),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}
