import { displayWidth } from "../../messages/phrases/display-width.ts";
import type { Page, PlainSection } from "../../report/page/page.ts";
import { type HasRoom, type LaidOutChapter, laidOut } from "../writing/layout.ts";
import { printable } from "../writing/printable.ts";
import type { Style } from "../writing/style.ts";
import { blockWidth, tableBlocks } from "../writing/table-blocks.ts";
import { GAP } from "../writing/table-width.ts";
import { paragraph, wrap } from "../writing/wrap.ts";
import { type Paint, type Paints, paintsOf } from "./paints.ts";
import { plainText } from "./plain.ts";
import { tableText } from "./terminal-table.ts";

/** What a file or a pipe has room for. */
const PIPE_COLUMNS = 100;
/** Sentences are broken at the tables' width, but where there is room never narrower than this, and nowhere wider. */
const NARROWEST_TEXT = 80;
const WIDEST_TEXT = 100;

/** Title and unit at both ends of a line that is as wide as the tables, or as they need it where there is `room`. */
function titleLine(title: string, unit: string, tables: number, room: number, paint: Paint): string {
  const needed = displayWidth(title) + GAP + displayWidth(unit);
  const width = Math.max(tables, Math.min(needed, room));
  const gap = width - displayWidth(title) - displayWidth(unit);
  if (gap >= GAP) return `${paint(title)}${" ".repeat(gap)}${unit}`;
  const lines = wrap(title, width).map((line) => paint(line));
  return [...lines, ...(unit === "" ? [] : [unit.padStart(width)])].join("\n");
}

/** The characters that a section takes on a line, at most those that there are. */
function sectionWidth(section: PlainSection, { language }: Style, columns: number): number {
  if (section.kind !== "table" || section.bars === "only") return 0;
  return Math.min(columns, Math.max(...tableBlocks(section, language, columns).map(blockWidth)));
}

/** Title and unit, what it rests on, tables, notes. */
function chapterText(page: LaidOutChapter, style: Style, paints: Paints, columns: number): string {
  const tables = page.sections.map((section) => sectionWidth(section, style, columns));
  const width = Math.max(Math.min(columns, NARROWEST_TEXT), ...tables);
  const sentence = (text: string) => {
    const lines = paragraph(printable(text), Math.min(width, WIDEST_TEXT));
    return page.losses?.includes(text) ? lines.replace(/^.*$/gm, (line) => paints.negative(line)) : lines;
  };
  const sections = page.sections.map((section) => {
    if (section.kind === "chart") return "";
    if (section.kind === "table") return tableText(section, style, paints, columns);
    return section.lines.map(sentence).join("\n");
  });
  const head = [
    titleLine(printable(page.title), printable(page.unit), width, Math.min(columns, WIDEST_TEXT), paints.title),
    ...page.basis.map(sentence),
  ].join("\n");
  const notes = page.notes.map(sentence).join("\n");
  return `${[head, ...sections, notes].filter((block) => block !== "").join("\n\n")}\n`;
}

/** A page as a terminal shows it. Colour and bars are for emphasis only: the figures say all of it. */
export function terminal(page: Page, style: Style): string {
  if (style.plain) return plainText(page, style.language);
  const columns = style.columns ?? PIPE_COLUMNS;
  const hasRoom: HasRoom = (table, allowed) => {
    const below = tableBlocks(table, style.language, columns);
    return below.length <= allowed.blocks && below.every((block) => blockWidth(block) <= columns);
  };
  const { chapters } = laidOut(page, hasRoom, (style.bars ?? "none") !== "none");
  const paints = paintsOf(style.color);
  return chapters.map((chapter) => chapterText(chapter, style, paints, columns)).join("\n");
}
