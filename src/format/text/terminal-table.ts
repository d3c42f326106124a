import { isNegative } from "../../core/number/fraction.ts";
import { displayWidth } from "../../messages/phrases/display-width.ts";
import { cellText } from "../../report/page/cell-text.ts";
import type { Cell, Row, Table } from "../../report/page/table.ts";
import { printable } from "../writing/printable.ts";
import type { Style } from "../writing/style.ts";
import { type Block, blockWidth, tableBlocks } from "../writing/table-blocks.ts";
import { GAP, HANGING, INDENT } from "../writing/table-width.ts";
import { wrap } from "../writing/wrap.ts";
import { barsOf } from "./bars.ts";
import type { Paint, Paints } from "./paints.ts";

/** Lines of one cell; what is painted is as wide as it was. */
interface Lines {
  readonly texts: readonly string[];
  readonly paint: Paint | null;
}

/** What stands on the lines of one row. */
interface RowLines {
  readonly label: Lines;
  readonly cells: readonly Lines[];
  /** What stands after the last figure. */
  readonly after: string;
}

/** One row on one or more lines; what is shorter stands at the bottom, figures to the right. */
function rowLines({ label, cells, after }: RowLines, block: Block): string[] {
  const all = [label, ...cells];
  const widths = [block.label, ...block.columns.map(({ width }) => width)];
  const height = Math.max(...all.map(({ texts }) => texts.length));
  return Array.from({ length: height }, (_, at) => {
    const shown = all.map(({ texts, paint }, column) => {
      const text = texts[at - height + texts.length] ?? "";
      const space = " ".repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(text)));
      const painted = paint && text !== "" ? paint(text) : text;
      return column === 0 ? painted + space : space + painted;
    });
    const isLast = at === height - 1;
    return [...shown, ...(isLast && after !== "" ? [after] : [])].join(" ".repeat(GAP)).trimEnd();
  });
}

function labelLines({ level, label }: Row, width: number): string[] {
  const indent = " ".repeat(level * INDENT);
  const [first = "", ...rest] = wrap(printable(label), width - indent.length, "cell");
  const later = rest.length === 0 ? [] : wrap(rest.join(" "), width - indent.length - HANGING, "cell");
  return [indent + first, ...later.map((line) => indent + " ".repeat(HANGING) + line)];
}

function isLoss(cell: Cell | undefined): boolean {
  return (cell?.kind === "amount" || cell?.kind === "percent") && isNegative(cell.value);
}

function cellLines(cell: Cell | undefined, { language }: Style, paints: Paints): Lines {
  const text = cell === undefined ? "" : printable(cellText(cell, language));
  return { texts: [text], paint: isLoss(cell) ? paints.negative : null };
}

/** Columns of a table that stand side by side, with a bar after the last where there is one. */
function blockText(
  table: Table,
  block: Block,
  bars: ReturnType<typeof barsOf>,
  style: Style,
  paints: Paints,
): string[] {
  const plain = (texts: readonly string[]): Lines => ({ texts, paint: null });
  const header = {
    label: plain(wrap(printable(table.labelHeader), block.label, "cell")),
    cells: block.columns.map(({ at, width }) => plain(wrap(printable(table.columns[at] ?? ""), width, "cell"))),
    after: "",
  };
  const body = table.rows.flatMap((row, at) => {
    const bar = bars?.[at] ?? null;
    const lines = {
      label: plain(labelLines(row, block.label)),
      cells: block.columns.map(({ at: column }) => cellLines(row.cells[column], style, paints)),
      after: bar === null ? "" : (bar.isNegative ? paints.negative : paints.line)(bar.text),
    };
    return rowLines(lines, block).map((line) => paints[row.role](line));
  });
  return [...rowLines(header, block).map((line) => paints.header(line)), ...body];
}

/** The last column alone, for bars that have no room beside all of them. */
function lastColumn(table: Table): Table {
  const rows = table.rows.map((row) => ({ ...row, cells: row.cells.slice(-1) }));
  return { ...table, heading: null, columns: table.columns.slice(-1), rows };
}

/**
 * A table on lines of at most `room` characters, as far as its words allow; in blocks below each other where it must be.
 * Empty of one that is there for bars alone where these tell nothing.
 */
export function tableText(table: Table, style: Style, paints: Paints, room: number): string {
  const blocks = tableBlocks(table, style.language, room);
  const [first] = blocks;
  const wanted = style.bars ?? "none";
  const isBeside = blocks.length === 1 && table.bars !== undefined && wanted !== "none";
  const bars = isBeside && first ? barsOf(table, room - blockWidth(first) - GAP) : null;
  if (table.bars === "only" && bars === null) return "";
  const apart = table.bars === "beside" && bars === null && wanted === "asked" && table.columns.length > 1;
  const texts = blocks.map((block) => blockText(table, block, bars, style, paints).join("\n"));
  const heading = table.heading === null ? [] : wrap(printable(table.heading), room).map((line) => paints.title(line));
  const alone = apart ? tableText({ ...lastColumn(table), bars: "only" }, style, paints, room) : "";
  return [[...heading, texts[0] ?? ""].join("\n"), ...texts.slice(1), alone].filter((text) => text !== "").join("\n\n");
}
