import {
  BorderStyle,
  type Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  Paragraph as WordParagraph,
  Table as WordTable,
} from "docx";
import type { KeyFigure, KeyFigures } from "../../report/page/page.ts";
import { clean, paragraph } from "./paragraphs.ts";
import { ACCENT, LOSS, STYLE_IDS } from "./styles.ts";
import { NO_BORDER, NO_BORDERS } from "./table.ts";
import { PADDING, UPRIGHT } from "./table-fit.ts";

/** Boxes side by side. */
const MOST_ACROSS = 4;
/** Twentieths of a point between two boxes. */
const BETWEEN = 200;

function box({ label, value, note, isLoss }: KeyFigure): Paragraph[] {
  const shown = new TextRun({ text: clean(value), ...(isLoss ? { color: LOSS } : {}) });
  return [
    paragraph(label, { style: STYLE_IDS.keyLabel }),
    new WordParagraph({ style: STYLE_IDS.keyValue, children: [shown] }),
    paragraph(note ?? "", { style: STYLE_IDS.keyNote }),
  ];
}

/** Rows that so many boxes stand in. */
export function rowsOfBoxes(count: number): number {
  return Math.ceil(count / MOST_ACROSS);
}

/** The figures that answer first, as boxes under a line of colour, in rows of as many as there is room for. */
export function keyFiguresTable({ figures }: KeyFigures): WordTable {
  const rows = rowsOfBoxes(figures.length);
  const across = Math.ceil(figures.length / rows);
  const width = Math.floor((UPRIGHT - (across - 1) * BETWEEN) / across);
  const widths = Array.from({ length: 2 * across - 1 }, (_, at) => (at % 2 === 0 ? width : BETWEEN));
  const cell = (at: number, figure: KeyFigure | undefined) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      borders: {
        top: figure ? { style: BorderStyle.SINGLE, size: 16, color: figure.isLoss ? LOSS : ACCENT } : NO_BORDER,
      },
      children: figure ? box(figure) : [paragraph("", { style: STYLE_IDS.keyNote })],
    });
  return new WordTable({
    rows: Array.from(
      { length: rows },
      (_, row) =>
        new TableRow({
          cantSplit: true,
          children: widths.map((_, at) => cell(at, at % 2 === 0 ? figures[row * across + at / 2] : undefined)),
        }),
    ),
    width: { size: widths.reduce((sum, own) => sum + own, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: PADDING, marginUnitType: WidthType.DXA },
    borders: NO_BORDERS,
    tableLook: { firstRow: false, firstColumn: false, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
  });
}
