import { readXlsx, type Sheet } from "hucre/xlsx";
import { type CellText, cellText } from "./cell-text.ts";
import { broken, large, type WorkbookFault } from "./fault.ts";
import { guardZip } from "./zip-guard.ts";

export type { WorkbookFault } from "./fault.ts";

/** A row of a sheet that has any text in it. The column of a cell is its position, from 1. */
export interface SheetRow {
  /** The row's number in the sheet, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Positions, from 0, of the cells that are numbers: written with a point and never ambiguous. */
  readonly numbers: ReadonlySet<number>;
  /** Positions, from 0, of the cells merged with the one above; left out where there are none. */
  readonly merged?: ReadonlySet<number>;
  /** Whether nobody sees the row: hidden, filtered out or folded away. */
  readonly isHidden?: true;
  /** Positions, from 0, of the columns that nobody sees; left out where there are none. */
  readonly hiddenColumns?: ReadonlySet<number>;
}

/** A name on a tab. */
export interface SheetName {
  readonly name: string;
  readonly visible: boolean;
}

/** The sheets of a workbook in their order, and a way to read one of them by its position. */
export interface Workbook {
  readonly sheets: readonly SheetName[];
  readonly read: (index: number) => Promise<readonly SheetRow[] | WorkbookFault>;
}

/** Cells that merged ranges cover are blanked up to this many. */
const MOST_COVERED = 1_000_000;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

/** Blanks all but the first cell of each merged range: a person sees no more. Those below the first, by row. */
function blankCovered({ rows, merges = [] }: Sheet): ReadonlyMap<number, ReadonlySet<number>> {
  const below = new Map<number, Set<number>>();
  let left = MOST_COVERED;
  for (const { startRow, startCol, endRow, endCol } of merges) {
    for (let row = Math.max(0, startRow); row <= endRow && row < rows.length && left > 0; row++) {
      const cells = rows[row] ?? [];
      left--;
      for (let column = Math.max(0, startCol); column <= endCol && column < cells.length && left > 0; column++) {
        left--;
        if (row > startRow || column > startCol) cells[column] = null;
        if (row > startRow && column === startCol) below.set(row, (below.get(row) ?? new Set()).add(column));
      }
    }
  }
  return below;
}

/** A cell's text; a formula that was never computed stands as itself, so that nobody takes it for a blank. */
function textAt(sheet: Sheet, row: number, column: number): CellText {
  const value = sheet.rows[row]?.[column] ?? null;
  const cell = sheet.cells?.get(`${row},${column}`);
  if (value === null && cell?.formula !== undefined) return { text: `=${cell.formula || "…"}`, number: false };
  const read = cellText(value, cell?.style?.numFmt ?? "");
  const indent = cell?.style?.alignment?.indent ?? 0;
  // What is set in by a format reads as what is set in by spaces.
  return indent > 0 && !read.number && read.text !== "" ? { ...read, text: " ".repeat(2 * indent) + read.text } : read;
}

function rowsOf(sheet: Sheet): readonly SheetRow[] {
  const below = blankCovered(sheet);
  const hidden = new Set((sheet.columns ?? []).flatMap((column, at) => (column?.hidden === true ? [at] : [])));
  return sheet.rows.flatMap((values, row) => {
    const read = values.map((_, column) => textAt(sheet, row, column));
    const width = read.findLastIndex(({ text }) => text.trim() !== "") + 1;
    if (width === 0) return [];
    const cells = read.slice(0, width).map(({ text }) => text);
    const numbers = new Set(cells.flatMap((_, column) => (read[column]?.number ? [column] : [])));
    const merged = below.get(row);
    const unseen = {
      ...(sheet.rowDefs?.get(row)?.hidden === true && { isHidden: true as const }),
      ...(hidden.size > 0 && { hiddenColumns: hidden }),
    };
    return [{ line: row + 1, cells, numbers, ...(merged && { merged }), ...unseen }];
  });
}

/** What hucre's refusal means. It speaks of the `range` option only where a sheet reaches too far. */
function faultOf(error: unknown): WorkbookFault {
  return error instanceof Error && error.message.includes("`range`") ? large("cells") : broken("damaged");
}

/**
 * Opens the bytes of a workbook (.xlsx); nothing is unpacked before it is known to be no bomb. Never throws: what cannot
 * be read is a fault.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook | WorkbookFault> {
  if (startsWith(bytes, OLE)) return broken("older");
  if (!startsWith(bytes, ZIP)) return broken("other-file");
  const fault = guardZip(bytes);
  if (fault !== null) return fault;
  const sheets: SheetName[] = [];
  try {
    await readXlsx(bytes, {
      sheets: ({ name, hidden, veryHidden }) => {
        sheets.push({ name, visible: !hidden && !veryHidden });
        return false;
      },
    });
  } catch (error) {
    return faultOf(error);
  }
  return sheets.length === 0 ? broken("other-file") : { sheets, read: (index) => readSheet(bytes, index) };
}

async function readSheet(bytes: Uint8Array, index: number): Promise<readonly SheetRow[] | WorkbookFault> {
  try {
    const { sheets } = await readXlsx(bytes, { sheets: [index], readStyles: true });
    const [sheet] = sheets;
    return sheet ? rowsOf(sheet) : broken("damaged");
  } catch (error) {
    return faultOf(error);
  }
}
