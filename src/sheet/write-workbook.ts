import {
  type CellStyle,
  type DataValidation,
  type Cell as HucreCell,
  type WriteOptions,
  type WriteSheet,
  writeXlsx,
} from "hucre/xlsx";
import { type ChartToWrite, chartOf } from "./write-chart.ts";

/** How a cell looks. Colours are six hexadecimal digits. */
export interface Appearance {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  readonly color: string | null;
  readonly fill: string | null;
  readonly lineAbove: boolean;
  readonly lineBelow: boolean;
  readonly right: boolean;
  readonly wrapped: boolean;
  readonly atTop: boolean;
  readonly indent: number;
  /** Excel's number format; null for text. */
  readonly numberFormat: string | null;
}

/** A cell by its place, from 0. A formula comes with its result. */
export interface CellToWrite {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
  readonly formula: string | null;
  readonly appearance: Appearance;
}

export interface SheetToWrite {
  readonly name: string;
  readonly cells: Iterable<CellToWrite>;
  /** Characters, per column. */
  readonly widths: readonly number[];
  /** Points, per row; null where the program may choose. */
  readonly heights: readonly (number | null)[];
  /** Cells that run across several columns, on one row. */
  readonly spans: readonly { readonly row: number; readonly column: number; readonly columns: number }[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Cells that are to be green when they hold the word, red otherwise. */
  readonly checks: readonly { readonly range: string; readonly good: string }[];
  /** What cells take; a program says the message of anything else. */
  readonly allowed: readonly AllowedToWrite[];
  readonly charts: readonly ChartToWrite[];
  /** Whether it is printed on sheets that stand, not lie. */
  readonly upright: boolean;
  /** Whether all of it is printed on one page. */
  readonly onOnePage: boolean;
  /** Pages beside each other when printed. */
  readonly pagesWide: number;
  /** Rows, from 0, that begin a new page. */
  readonly breaks: readonly number[];
}

/** Numbers that cells take, between bounds; null for none. */
export interface AllowedToWrite {
  readonly range: string;
  readonly least: number | null;
  readonly most: number | null;
  readonly message: string;
}

export interface WorkbookToWrite {
  readonly title: string;
  readonly sheets: readonly SheetToWrite[];
  readonly names: readonly NameToWrite[];
}

/** A name for cells, in the whole workbook or, such as what is printed, on one sheet. */
export interface NameToWrite {
  readonly name: string;
  readonly reference: string;
  readonly sheet: string | null;
}

/** What a spreadsheet prints of a sheet, and the rows that it repeats on every page, go by these names. */
export const [PRINT_AREA, PRINT_TITLES] = ["_xlnm.Print_Area", "_xlnm.Print_Titles"];

/** What no XML may hold, not even escaped. */
const NO_CHARACTER = /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** What spreadsheets read as an escaped character. */
const ESCAPED = /_(?=x[0-9a-f]{4}_)/gi;
/** A spreadsheet takes no longer text. */
const LONGEST_TEXT = 32_767;
/** Date of every workbook's properties: the same case gives the same bytes. */
const NO_DATE = new Date(Date.UTC(2000, 0, 1));
const GREEN = { font: "1E6B34", fill: "D9EFDD" };
const RED = { font: "9C1C1C", fill: "F8D4D4" };
const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };

function safeText(text: string): string {
  return text.slice(0, LONGEST_TEXT).replace(NO_CHARACTER, "").replace(ESCAPED, "_x005F_");
}

function fill(rgb: string): NonNullable<CellStyle["fill"]> {
  return { type: "pattern", pattern: "solid", fgColor: { rgb }, bgColor: { rgb } };
}

function styleOf(look: Appearance): CellStyle {
  const thin = { style: "thin", color: { rgb: "808080" } } as const;
  return {
    font: {
      name: "Calibri",
      size: look.size,
      bold: look.bold,
      italic: look.italic,
      ...(look.color === null ? {} : { color: { rgb: look.color } }),
    },
    ...(look.fill === null ? {} : { fill: fill(look.fill) }),
    ...(look.lineAbove || look.lineBelow
      ? { border: { ...(look.lineAbove ? { top: thin } : {}), ...(look.lineBelow ? { bottom: thin } : {}) } }
      : {}),
    alignment: {
      vertical: look.atTop ? "top" : "bottom",
      wrapText: look.wrapped,
      ...(look.right ? { horizontal: "right" } : {}),
      ...(look.indent > 0 ? { horizontal: "left", indent: look.indent } : {}),
    },
    ...(look.numberFormat === null ? {} : { numFmt: look.numberFormat }),
  };
}

/**
 * A cell as the package takes it. Text always as text: runs are stored as they are, also when they spell `#N/A`, which the
 * package would make an error. Nearly all cells are objects of two shapes, those of figures and texts and those of
 * formulas: of more shapes the package takes twice the time to read them.
 */
function cellOf({ value, formula }: CellToWrite, style: CellStyle): Partial<HucreCell> {
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError("a cell cannot hold this number");
  const content = typeof value === "string" ? safeText(value) : value;
  if (formula !== null) return { formula, formulaResult: content, style };
  if (typeof content === "string" && content.startsWith("#")) return { richText: [{ text: content }], style };
  return { value: value === "" ? null : content, style };
}

function cellsOf({ cells }: SheetToWrite): Map<string, Partial<HucreCell>> {
  const styles = new Map<Appearance, CellStyle>();
  const shared = (look: Appearance) => {
    const style = styles.get(look) ?? styleOf(look);
    styles.set(look, style);
    return style;
  };
  const placed = new Map<string, Partial<HucreCell>>();
  for (const cell of cells) placed.set(`${cell.row},${cell.column}`, cellOf(cell, shared(cell.appearance)));
  return placed;
}

function checkRules({ checks }: SheetToWrite): NonNullable<WriteSheet["conditionalRules"]> {
  return checks.flatMap(({ range, good }, at) =>
    (["equal", "notEqual"] as const).map((operator, which) => {
      const colors = which === 0 ? GREEN : RED;
      return {
        type: "cellIs" as const,
        priority: 2 * at + which + 1,
        operator,
        formula: `"${good.replaceAll('"', '""')}"`,
        style: { font: { bold: true, color: { rgb: colors.font } }, fill: fill(colors.fill) },
        range,
      };
    }),
  );
}

function pageSetup({ upright, onOnePage, pagesWide }: SheetToWrite): NonNullable<WriteSheet["pageSetup"]> {
  return {
    paperSize: "a4",
    orientation: upright ? "portrait" : "landscape",
    fitToPage: true,
    fitToWidth: pagesWide,
    fitToHeight: onOnePage ? 1 : 0,
    margins: MARGINS,
  };
}

/** A spreadsheet shows no longer message. */
const LONGEST_MESSAGE = 225;
/** Bounds that every number is within. */
const [LEAST, MOST] = [-1e15, 1e15];

function validationOf({ range, least, most, message }: AllowedToWrite): DataValidation {
  return {
    type: "decimal",
    operator: "between",
    formula1: `${least ?? LEAST}`,
    formula2: `${most ?? MOST}`,
    allowBlank: false,
    showErrorMessage: true,
    errorMessage: message.slice(0, LONGEST_MESSAGE),
    errorStyle: "stop",
    range,
  };
}

function sheetOf(sheet: SheetToWrite): WriteSheet {
  const { name, widths, heights, spans, frozen } = sheet;
  const rules = checkRules(sheet);
  return {
    name,
    cells: cellsOf(sheet),
    columns: widths.map((width) => ({ width })),
    rowDefs: new Map(heights.flatMap((height, row) => (height === null ? [] : [[row, { height }]]))),
    merges: spans.map(({ row, column, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row,
      endCol: column + columns - 1,
    })),
    ...(frozen.rows + frozen.columns > 0 ? { freezePane: { ...frozen } } : {}),
    ...(rules.length > 0 ? { conditionalRules: rules } : {}),
    ...(sheet.allowed.length > 0 ? { dataValidations: sheet.allowed.map(validationOf) } : {}),
    ...(sheet.charts.length > 0 ? { charts: sheet.charts.map(chartOf) } : {}),
    ...(sheet.breaks.length > 0 ? { rowBreaks: sheet.breaks.map((row) => row - 1) } : {}),
    pageSetup: pageSetup(sheet),
    headerFooter: { oddFooter: "&L&A&R&P / &N" },
    view: { showGridLines: false },
  };
}

/**
 * The bytes of a workbook (.xlsx), the same on every run: hucre stamps no time on the parts, and the properties' date is
 * fixed. Throws a RangeError for a number that is none.
 */
export async function writeWorkbook(book: WorkbookToWrite): Promise<Uint8Array> {
  const options: WriteOptions = {
    sheets: book.sheets.map(sheetOf),
    properties: { title: safeText(book.title), created: NO_DATE, modified: NO_DATE },
    namedRanges: book.names.map(({ name, reference, sheet }) => ({
      ...{ name, range: reference },
      ...(sheet === null ? {} : { scope: sheet }),
    })),
    defaultFont: { name: "Calibri", size: 11 },
  };
  return writeXlsx(options);
}
