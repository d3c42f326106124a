import type { Language } from "../../core/model/language.ts";
import { toDecimal } from "../../core/number/fraction.ts";
import type { Page } from "../../report/page/page.ts";
import type { Content, Drawing, ReckoningWorkbook, Workbook, WorkbookSheet } from "../../report/page/workbook.ts";
import { fixedAt, sheetPrefix } from "../../report/workbook/formula/address.ts";
import type { ChartToWrite } from "../../sheet/write-chart.ts";
import {
  type CellToWrite,
  checkLimits,
  type NameToWrite,
  PRINT_AREA,
  PRINT_TITLES,
  type SheetToWrite,
  writeWorkbook,
} from "../../sheet/write-workbook.ts";
import { SERIES } from "../html/charts/drawing/palette.ts";
import { printable } from "../writing/printable.ts";
import { appearanceOf, numberFormatCode } from "./appearance.ts";
import { nearestDouble } from "./double.ts";
import { wholeWorkbook, workbookOfPage } from "./of-page.ts";

/** Points of a line of text. */
const LINE_HEIGHT = 15;
const TITLE_HEIGHT = 20;

function storedValue(content: Content): string | number {
  if (content.kind === "text") return printable(content.text);
  if (typeof content.value === "string") return printable(content.value);
  // A number that no spreadsheet holds stands as text.
  return nearestDouble(content.value) ?? toDecimal(content.value, 0);
}

function cellsOf(sheet: WorkbookSheet): CellToWrite[] {
  return sheet.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column): CellToWrite[] => {
      if (cell === null) return [];
      const { content } = cell;
      const formula = content.kind === "formula" ? content.formula : null;
      return [{ row, column, value: storedValue(content), formula, appearance: appearanceOf(cell) }];
    }),
  );
}

function heightOf({ cells, lines }: WorkbookSheet["rows"][number]): number | null {
  if (cells[0]?.look === "title") return TITLE_HEIGHT * lines;
  return lines > 1 ? LINE_HEIGHT * lines : null;
}

function sheetOf(sheet: WorkbookSheet): SheetToWrite {
  checkLimits(sheet.rows.length, sheet.widths.length);
  const spans = sheet.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => (cell !== null && cell.span > 1 ? [{ row, column, columns: cell.span }] : [])),
  );
  return {
    name: sheet.name,
    cells: cellsOf(sheet),
    widths: sheet.widths,
    heights: sheet.rows.map(heightOf),
    spans,
    frozen: sheet.frozen,
    checks: sheet.checks,
    allowed: sheet.allowed,
    charts: sheet.drawings.map((drawing) => chartToWrite(drawing, sheet.name)),
    ...printOf(sheet),
  };
}

function chartToWrite({ rows, columns, ...drawing }: Drawing, sheet: string): ChartToWrite {
  const placed = (range: string) => `${sheetPrefix(sheet)}${range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
  return {
    ...{ kind: drawing.kind, title: printable(drawing.title), description: printable(drawing.description) },
    labels: placed(drawing.labels),
    series: drawing.series.map(({ name, values }, at) => ({
      ...{ name: printable(name), values: placed(values) },
      color: (SERIES[at % SERIES.length]?.light.fill ?? "#174a7e").slice(1),
    })),
    numberFormat: numberFormatCode(drawing.format),
    from: { row: rows.first, column: columns.first },
    to: { row: rows.before, column: columns.before },
  };
}

/** Characters that a page has room for upright, and lying with letters of half the size. */
const [UPRIGHT, LYING] = [115, 300];
/** Rows of a page, upright and lying, about. */
const [ROWS_UPRIGHT, ROWS_LYING] = [50, 36];

/** One page wide as long as that can be read; a chart is not cut by the end of a page. */
function printOf({ widths, drawings }: WorkbookSheet): Pick<SheetToWrite, "upright" | "pagesWide" | "breaks"> {
  const width = widths.reduce((all, one) => all + one, 0);
  const upright = width <= UPRIGHT;
  const onPage = upright ? ROWS_UPRIGHT : ROWS_LYING;
  let top = 0;
  const breaks = drawings.flatMap(({ rows }) => {
    if (rows.before - top <= onPage) return [];
    // What it says stands in the row above it.
    top = rows.first - 2;
    return [top];
  });
  return { upright, pagesWide: Math.max(1, Math.ceil(width / LYING)), breaks };
}

/** What is printed of a sheet: all of it, with the rows that stay in sight on every page. */
function printNames({ name: sheet, rows, widths, frozen }: WorkbookSheet): NameToWrite[] {
  const lastColumn = rows.reduce((most, { cells }) => Math.max(most, cells.length), widths.length) - 1;
  const lastRow = Math.max(1, rows.length) - 1;
  const area = `${sheetPrefix(sheet)}${fixedAt(0, 0)}:${fixedAt(lastRow, lastColumn)}`;
  const isWide = widths.reduce((all, width) => all + width, 0) > LYING;
  const labels = isWide ? `${sheetPrefix(sheet)}$A:$A,` : "";
  const titles = `${labels}${sheetPrefix(sheet)}$1:$${frozen.rows}`;
  return [
    { name: PRINT_AREA, reference: area, sheet },
    ...(frozen.rows > 0 ? [{ name: PRINT_TITLES, reference: titles, sheet }] : []),
  ];
}

/** The bytes of a workbook. Names from files are text and nothing else. */
export function xlsx({ title, sheets, names }: Workbook): Promise<Uint8Array> {
  const everywhere = names.map((name) => ({ ...name, sheet: null }));
  return writeWorkbook({
    title: printable(title),
    sheets: sheets.map(sheetOf),
    names: [...everywhere, ...sheets.flatMap(printNames)],
  });
}

/** The bytes of a workbook that reckons, with its chapters of figures. */
export function xlsxOfReckoning(made: ReckoningWorkbook, language: Language): Promise<Uint8Array> {
  return xlsx(wholeWorkbook(made, language));
}

/** The bytes of a page as a workbook of its tables. */
export function xlsxOfPage(page: Page, language: Language): Promise<Uint8Array> {
  return xlsx(workbookOfPage(page, language));
}
