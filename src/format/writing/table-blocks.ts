import type { Language } from "../../core/model/language.ts";
import type { Table } from "../../report/page/table.ts";
import { columnWidths, GAP, labelWidth, SQUEEZES } from "./table-width.ts";

/** Columns of a table side by side, by their positions after the labels', and the characters that each takes. */
export interface Block {
  readonly label: number;
  readonly columns: readonly { readonly at: number; readonly width: number }[];
}

/** The characters that a block takes on a line. */
export function blockWidth({ label, columns }: Block): number {
  return columns.reduce((all, { width }) => all + GAP + width, label);
}

function most(values: readonly number[]): number {
  return values.reduce((all, value) => Math.max(all, value), 0);
}

/** Where each of so many blocks begins, and the last ends, evenly. */
function startsOf(columns: number, count: number): readonly number[] {
  return Array.from({ length: count + 1 }, (_, block) => Math.ceil((block * columns) / count));
}

/** The width of the columns at each place of a block, those below each other as wide: as many as the longest block has. */
function widthsBelow(widths: readonly number[], starts: readonly number[]): readonly number[] {
  const below: number[] = [];
  starts.forEach((from, block) => {
    for (let at = from; at < (starts[block + 1] ?? from); at++) {
      below[at - from] = Math.max(below[at - from] ?? 0, widths[at] ?? 0);
    }
  });
  return below;
}

/** The columns in as many blocks, evenly, those below each other as wide. */
function inBlocks(widths: readonly number[], label: number, count: number): Block[] {
  const starts = startsOf(widths.length, count);
  const below = widthsBelow(widths, starts);
  return starts.slice(0, count).map((from, block) => {
    const columns = widths.slice(from, starts[block + 1]).map((_, at) => ({ at: from + at, width: below[at] ?? 0 }));
    return { label, columns };
  });
}

function widthOf(columns: readonly number[], label: number): number {
  return columns.reduce((all, width) => all + GAP + width, label);
}

/** The fewest blocks, more than one, in which columns fit; null where they do in none. */
function fewestBlocks(widths: readonly number[], label: number, room: number): number | null {
  // No block takes less than its own columns: in fewer than these there is no room for all.
  const least = room > label ? Math.ceil(widthOf(widths, 0) / (room - label)) : Infinity;
  for (let count = Math.max(2, least); count <= widths.length; count++) {
    if (widthOf(widthsBelow(widths, startsOf(widths.length, count)), label) <= room) return count;
  }
  return null;
}

/**
 * How a table stands on lines of so many characters: side by side as far as there is room, else in the fewest blocks below
 * each other, each with its labels. A table that has no column that fits stands in blocks of one.
 */
export function tableBlocks(table: Table, language: Language, room: number): readonly Block[] {
  const count = Math.max(1, table.columns.length);
  const sizes = SQUEEZES.map((squeeze) => {
    return { label: labelWidth(table, squeeze), widths: columnWidths(table, language, squeeze) };
  });
  const fits = (blocks: readonly Block[]) => blocks.every((block) => blockWidth(block) <= room);
  const natural = labelWidth(table);
  const roomier = (blocks: readonly Block[]) => {
    const spare = room - most(blocks.map(blockWidth));
    return blocks.map((block) => ({ ...block, label: Math.max(block.label, Math.min(natural, block.label + spare)) }));
  };
  for (const { label, widths } of sizes) {
    const beside = inBlocks(widths, label, 1);
    if (fits(beside)) return roomier(beside);
  }
  const { label, widths } = sizes.at(-1) ?? { label: 0, widths: [] };
  const blocks = fewestBlocks(widths, label, room);
  if (blocks !== null) return roomier(inBlocks(widths, label, blocks));
  const narrow = Math.max(1, Math.min(label, room - GAP - most(widths)));
  return inBlocks(widths, narrow, count);
}
