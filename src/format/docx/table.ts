import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  type ITableCellBorders,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  Table as WordTable,
} from "docx";
import { cellText } from "../../report/page/cell-text.ts";
import type { Row, RowRole, Table } from "../../report/page/table.ts";
import type { Style } from "../writing/style.ts";
import { bodyLength, isFigures, isStrong } from "../writing/table-parts.ts";
import { clean } from "./paragraphs.ts";
import { HAIR, INK, MUTED, STYLE_IDS } from "./styles.ts";
import { type Fit, PADDING, tableFit } from "./table-fit.ts";

const MUTED_ROLES: readonly RowRole[] = ["note", "share", "unit-cost"];
/** A table of no more rows than this stands whole on a page. */
const MOST_WHOLE = 15;
/** No fewer rows than these stand apart from the others, at the end of one page or the top of the next. */
const FEWEST = 4;
/** Twentieths of a point that a label is set in by for each level, and that its further lines are. */
const INDENT = 170;
const HANGING = 120;

export const NO_BORDER: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" };
export const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};

interface CellLook {
  readonly right: boolean;
  readonly bold: boolean;
  readonly color: string;
  readonly level: number;
  readonly keepNext: boolean;
  readonly borders: ITableCellBorders;
}

function cell(text: string, width: number, { size, apart }: Fit, look: CellLook): TableCell {
  const indent = look.right ? {} : { indent: { left: look.level * INDENT + HANGING, hanging: HANGING } };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.BOTTOM,
    borders: look.borders,
    children: [
      new Paragraph({
        style: STYLE_IDS.tableText,
        alignment: look.right ? AlignmentType.RIGHT : AlignmentType.LEFT,
        keepNext: look.keepNext,
        spacing: { before: apart, after: apart },
        ...indent,
        children: [new TextRun({ text: clean(text), size, bold: look.bold, color: look.color })],
      }),
    ],
  });
}

function line(color: string, size: number): IBorderOptions {
  return { style: BorderStyle.SINGLE, color, size };
}

/**
 * A table in Word: its head stands again on every page, no row is cut, one of few rows stands whole, figures are to the
 * right and keep their no-break spaces.
 *
 * @param room what is between the margins, in twentieths of a point
 * @param hasNotes whether notes follow, which do not begin a page without it
 */
export function wordTable(table: Table, room: number, style: Style, hasNotes = false): WordTable {
  const fit: Fit = tableFit(table, style.language, room);
  const figures = table.columns.map((_, column) => isFigures(table, column));
  const whole = table.rows.length <= MOST_WHOLE;
  const body = bodyLength(table);
  const row = (texts: readonly string[], look: (column: number) => CellLook, isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      children: texts.map((text, at) => cell(text, fit.widths[at] ?? 0, fit, look(at))),
    });
  const head = row(
    [table.labelHeader, ...table.columns],
    (at) => ({
      right: at > 0 && (figures[at - 1] ?? false),
      bold: false,
      color: MUTED,
      level: 0,
      keepNext: true,
      borders: { bottom: line(INK, 6) },
    }),
    true,
  );
  const isKept = (index: number) => hasNotes || index < table.rows.length - 1;
  const rows = table.rows.map((own: Row, index) =>
    row(
      [own.label, ...own.cells.map((one) => cellText(one, style.language))],
      (at) => ({
        right: at > 0 && (figures[at - 1] ?? false),
        bold: isStrong(own),
        color: MUTED_ROLES.includes(own.role) ? MUTED : INK,
        level: at === 0 ? own.level : 0,
        // A page begins or ends with no fewer rows than these, and what closes a table stands with the rows before it.
        keepNext: isKept(index) && (whole || index < FEWEST - 1 || index > body - FEWEST || own.role === "group"),
        borders: {
          ...(index === body ? { top: line(INK, 8) } : {}),
          bottom: line(HAIR, 4),
        },
      }),
      false,
    ),
  );
  return new WordTable({
    rows: [head, ...rows],
    width: { size: fit.widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: fit.widths,
    layout: TableLayoutType.FIXED,
    margins: { left: PADDING, right: PADDING, marginUnitType: WidthType.DXA },
    borders: NO_BORDERS,
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
  });
}
