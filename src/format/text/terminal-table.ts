import { isNegative } from "../../core/number/fraction.ts";
import { displayWidth } from "../../messages/phrases/display-width.ts";
import { cellText } from "../../report/page/cell-text.ts";
import type { Cell, Row, Table } from "../../report/page/table.ts";
import { printable } from "../writing/printable.ts";
import type { Style } from "../writing/style.ts";
import { type Block, blockWidth, tableBlocks } from "../writing/table-blocks.ts";
import { GAP, HANGING, INDENT } from "../writing/table-width.ts";
import { wrap } from "../writing/wrap.ts";
import { type Bar, barColumnOf, barsOf } from "./bars.ts";
import type { Paint, Paints } from "./paints.ts";

/** The lines of one cell, on so many characters, to one side; what is painted is as wide as it was. */
interface Lines {
  readonly texts: readonly string[];
  readonly paint: Paint | null;
  readonly width: number;
  readonly side: "left" | "right";
}

/** One row on one or more lines; what is shorter stands at the bottom. */
function rowLines(cells: readonly Lines[]): string[] {
  const height = Math.max(...cells.map(({ texts }) => texts.length));
  return Array.from({ length: height }, (_, at) => {
    const shown = cells.map(({ texts, paint, width, side }) => {
      const text = texts[at - height + texts.length] ?? "";
      const space = " ".repeat(Math.max(0, width - displayWidth(text)));
      const painted = paint && text !== "" ? paint(text) : text;
      return side === "left" ? painted + space : space + painted;
    });
    return shown.join(" ".repeat(GAP)).trimEnd();
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

function cellLines(cell: Cell | undefined, { language }: Style, paints: Paints): Pick<Lines, "texts" | "paint"> {
  const text = cell === undefined ? "" : printable(cellText(cell, language));
  return { texts: [text], paint: isLoss(cell) ? paints.negative : null };
}

function barLines(bar: Bar | null, paints: Paints): Pick<Lines, "texts" | "paint"> {
  if (bar === null) return { texts: [], paint: null };
  return { texts: [bar.text], paint: bar.isNegative ? paints.negative : paints.line };
}

/** Columns of a table that stand side by side, with bars after the column that they are of where there are any. */
function blockText(
  table: Table,
  block: Block,
  bars: readonly (Bar | null)[] | null,
  style: Style,
  paints: Paints,
): string[] {
  const barColumn = barColumnOf(table);
  const barWidth = Math.max(0, ...(bars ?? []).map((bar) => (bar === null ? 0 : displayWidth(bar.text))));
  const lines = (
    label: readonly string[],
    cellAt: (column: number, width: number) => Pick<Lines, "texts" | "paint">,
    bar: Pick<Lines, "texts" | "paint">,
  ) =>
    rowLines([
      { texts: label, paint: null, width: block.label, side: "left" },
      ...block.columns.flatMap(({ at, width }): Lines[] => [
        { ...cellAt(at, width), width, side: "right" },
        ...(bars && at === barColumn ? [{ ...bar, width: barWidth, side: "left" } as const] : []),
      ]),
    ]);
  const header = lines(
    wrap(printable(table.labelHeader), block.label, "cell"),
    (at, width) => ({ texts: wrap(printable(table.columns[at] ?? ""), width, "cell"), paint: null }),
    barLines(null, paints),
  );
  const body = table.rows.flatMap((row, at) =>
    lines(
      labelLines(row, block.label),
      (column) => cellLines(row.cells[column], style, paints),
      barLines(bars?.[at] ?? null, paints),
    ).map((line) => paints[row.role](line)),
  );
  return [...header.map((line) => paints.header(line)), ...body];
}

/** The column of the bars alone, for bars that have no room beside all of them. */
function barColumnAlone(table: Table): Table {
  const column = barColumnOf(table);
  const only = <T>(all: readonly T[]) => all.slice(column, column + 1);
  const rows = table.rows.map((row) => ({ ...row, cells: only(row.cells) }));
  return { ...table, heading: null, columns: only(table.columns), barColumn: 0, rows };
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
  const alone = apart ? tableText({ ...barColumnAlone(table), bars: "only" }, style, paints, room) : "";
  return [[...heading, texts[0] ?? ""].join("\n"), ...texts.slice(1), alone].filter((text) => text !== "").join("\n\n");
}
