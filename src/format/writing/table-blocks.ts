import type { Language } from "../../core/model/language.ts";
import type { Table } from "../../report/page/table.ts";
import { columnWidths, GAP, labelWidth, SQUEEZES, type Squeeze } from "./table-width.ts";

/** Columns of a table side by side, by their positions after the labels', and the characters that each takes. */
export interface Block {
  readonly label: number;
  readonly columns: readonly { readonly at: number; readonly width: number }[];
}

/** The characters that a block takes on a line. */
export function blockWidth({ label, columns }: Block): number {
  return columns.reduce((all, { width }) => all + GAP + width, label);
}

/** The columns in as many blocks, evenly, those below each other as wide. */
function inBlocks(widths: readonly number[], label: number, count: number): Block[] {
  const startOf = (block: number) => Math.ceil((block * widths.length) / count);
  const starts = Array.from({ length: count }, (_, block) => ({ from: startOf(block), to: startOf(block + 1) }));
  const widest: number[] = [];
  for (const { from, to } of starts) {
    for (let at = from; at < to; at++) widest[at - from] = Math.max(widest[at - from] ?? 0, widths[at] ?? 0);
  }
  return starts.map(({ from, to }) => {
    const columns = widths.slice(from, to).map((_, place) => ({ at: from + place, width: widest[place] ?? 0 }));
    return { label, columns };
  });
}

/** In fewer blocks the columns cannot stand, however they are divided: two at least. */
function fewestBlocks(widths: readonly number[], label: number, room: number): number {
  const all = widths.reduce((sum, width) => sum + GAP + width, 0);
  return Math.max(2, room <= label ? widths.length + 1 : Math.ceil(all / (room - label)));
}

/**
 * How a table stands on lines of so many characters: side by side as far as there is room, else in the fewest blocks below
 * each other, each with its labels. A table that has no column that fits stands in blocks of one.
 */
export function tableBlocks(table: Table, language: Language, room: number): readonly Block[] {
  const count = Math.max(1, table.columns.length);
  const fits = (blocks: readonly Block[]) => blocks.every((block) => blockWidth(block) <= room);
  const natural = labelWidth(table);
  const roomier = (blocks: readonly Block[]) => {
    const spare = room - Math.max(...blocks.map(blockWidth));
    return blocks.map((block) => ({ ...block, label: Math.max(block.label, Math.min(natural, block.label + spare)) }));
  };
  const sizeOf = (squeeze: Squeeze) => {
    return { label: labelWidth(table, squeeze), widths: columnWidths(table, language, squeeze) };
  };
  for (const squeeze of SQUEEZES) {
    const { label, widths } = sizeOf(squeeze);
    const beside = inBlocks(widths, label, 1);
    if (fits(beside)) return roomier(beside);
  }
  const { label, widths } = sizeOf("labels");
  for (let blocks = fewestBlocks(widths, label, room); blocks <= count; blocks++) {
    const below = inBlocks(widths, label, blocks);
    if (fits(below)) return roomier(below);
  }
  const narrow = Math.max(1, Math.min(label, room - GAP - Math.max(0, ...widths)));
  return inBlocks(widths, narrow, count);
}
