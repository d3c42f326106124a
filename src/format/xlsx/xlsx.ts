import type { Language } from "../../core/model/language.ts";
import { toDecimal } from "../../core/number/fraction.ts";
import type { Page } from "../../report/page/page.ts";
import type { Content, Drawing, ReckoningWorkbook, Workbook, WorkbookSheet } from "../../report/page/workbook.ts";
import { fixedAt, sheetPrefix } from "../../report/workbook/formula/address.ts";
import { checkLimits } from "../../sheet/sheet-limit.ts";
import type { ChartToWrite } from "../../sheet/write-chart.ts";
import {
  type CellToWrite,
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
import { heightOf, type Printed, printed } from "./printed.ts";

function storedValue(content: Content): string | number {
  if (content.kind === "text") return printable(content.text);
  if (typeof content.value === "string") return printable(content.value);
  // A number that no spreadsheet holds stands as text.
  return nearestDouble(content.value) ?? toDecimal(content.value, 0);
}

/** The cells one by one: a workbook has hundreds of thousands. */
function* cellsOf(sheet: WorkbookSheet): Generator<CellToWrite> {
  for (const [row, { cells }] of sheet.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell === null) continue;
      const { content } = cell;
      const formula = content.kind === "formula" ? content.formula : null;
      yield { row, column, value: storedValue(content), formula, appearance: appearanceOf(cell) };
    }
  }
}

/** The cells that run across several columns. */
function spansOf(sheet: WorkbookSheet): SheetToWrite["spans"] {
  const spans: { readonly row: number; readonly column: number; readonly columns: number }[] = [];
  for (const [row, { cells }] of sheet.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell !== null && cell.span > 1) spans.push({ row, column, columns: cell.span });
    }
  }
  return spans;
}

function sheetOf(sheet: WorkbookSheet, { upright, onOnePage, pagesWide, breaks }: Printed): SheetToWrite {
  checkLimits(sheet.rows.length, sheet.widths.length);
  return {
    name: sheet.name,
    cells: cellsOf(sheet),
    widths: sheet.widths,
    heights: sheet.rows.map(heightOf),
    spans: spansOf(sheet),
    frozen: sheet.frozen,
    checks: sheet.checks,
    allowed: sheet.allowed,
    charts: sheet.drawings.map((drawing) => chartToWrite(drawing, sheet.name)),
    upright,
    onOnePage,
    pagesWide,
    breaks,
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

/** What is printed of a sheet: all of it, with the rows that stay in sight on every page of a table. */
function printNames(
  { name: sheet, rows, widths, frozen }: WorkbookSheet,
  { repeats, pagesWide, blankColumns }: Printed,
): NameToWrite[] {
  const lastColumn = rows.reduce((most, { cells }) => Math.max(most, cells.length), widths.length) - 1 + blankColumns;
  const lastRow = Math.max(1, rows.length) - 1;
  const area = `${sheetPrefix(sheet)}${fixedAt(0, 0)}:${fixedAt(lastRow, lastColumn)}`;
  const labels = pagesWide > 1 ? `${sheetPrefix(sheet)}$A:$A,` : "";
  const titles = `${labels}${sheetPrefix(sheet)}$1:$${frozen.rows}`;
  return [
    { name: PRINT_AREA, reference: area, sheet },
    ...(repeats && frozen.rows > 0 ? [{ name: PRINT_TITLES, reference: titles, sheet }] : []),
  ];
}

/** The bytes of a workbook. Names from files are text and nothing else. */
export function xlsx({ title, sheets, names }: Workbook): Promise<Uint8Array> {
  const prints = sheets.map((sheet) => ({ sheet, print: printed(sheet) }));
  const everywhere = names.map((name) => ({ ...name, sheet: null }));
  return writeWorkbook({
    title: printable(title),
    sheets: prints.map(({ sheet, print }) => sheetOf(sheet, print)),
    names: [...everywhere, ...prints.flatMap(({ sheet, print }) => printNames(sheet, print))],
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
