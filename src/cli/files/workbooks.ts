import { type Issue, issue } from "../../core/model/issue.ts";
import type { Source } from "../../core/model/source.ts";
import { nearest } from "../../core/spelling/nearest.ts";
import { chooseSheet, type Table } from "../../input/table/sheet-choice.ts";
import type { WorkbookSheet } from "../../input/table/workbook-sheet.ts";
import type { Workbook, WorkbookFault } from "../../sheet/workbook.ts";
import type { CaseFile } from "./case-files.ts";

/** A table of the case: text still to be read, or a sheet of a workbook. */
export type TableFile = CaseFile | WorkbookSheet;

/** ZIP files (.xlsx) and those of older or locked workbooks. */
const MARKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

function isWorkbook({ bytes, sheet }: CaseFile): boolean {
  return sheet !== null || MARKS.some((mark) => mark.every((byte, at) => bytes[at] === byte));
}

function isFault(found: Workbook | WorkbookFault | readonly unknown[]): found is WorkbookFault {
  return "kind" in found;
}

function refusal(file: string, fault: WorkbookFault, source: Source | null): Issue {
  return fault.kind === "large"
    ? issue("WORKBOOK_TOO_LARGE", { file, reason: fault.reason }, source)
    : issue("WORKBOOK_BROKEN", { file, reason: fault.reason }, source);
}

/**
 * Reads sheets of workbooks; files of text pass as they are. Loads what reads workbooks only when there is one. Each
 * workbook is opened once, and each sheet read once, however often it is asked for.
 */
export class Workbooks {
  readonly issues: Issue[] = [];
  readonly #opened = new Map<Uint8Array, Promise<Workbook | WorkbookFault>>();
  readonly #refused = new Set<string>();
  readonly #sheets = new Map<string, Promise<WorkbookSheet | null>>();

  /** The table that a file holds; null, with an issue at `source`, when it is in no sheet that can be read. */
  async table(found: CaseFile, table: Table, source: Source | null = null): Promise<TableFile | null> {
    if (!isWorkbook(found)) return found;
    const { file, bytes, sheet } = found;
    const opening =
      this.#opened.get(bytes) ?? import("../../sheet/workbook.ts").then((sheets) => sheets.openWorkbook(bytes));
    this.#opened.set(bytes, opening);
    const book = await opening;
    if (isFault(book)) {
      this.#refuse(file, book, source);
      return null;
    }
    const position = chooseSheet(book.sheets, sheet, table);
    const name = position === null ? undefined : book.sheets[position]?.name;
    if (position === null || name === undefined) {
      const sheets = book.sheets.map((choice) => choice.name);
      const suggestion = sheet === null ? null : nearest(sheet, sheets);
      this.issues.push(issue("SHEET_UNKNOWN", { file, sheet, suggestion, sheets }, source));
      return null;
    }
    const shown = `${file}#${name}`;
    const reading = this.#sheets.get(shown) ?? this.#read(book, position, file, shown, source);
    this.#sheets.set(shown, reading);
    return reading;
  }

  async #read(
    book: Workbook,
    position: number,
    file: string,
    shown: string,
    source: Source | null,
  ): Promise<WorkbookSheet | null> {
    const rows = await book.read(position);
    if (!isFault(rows)) return { file: shown, rows };
    this.#refuse(file, rows, source);
    return null;
  }

  /** A workbook that several tables are in is at fault once. */
  #refuse(file: string, fault: WorkbookFault, source: Source | null): void {
    if (this.#refused.has(file)) return;
    this.#refused.add(file);
    this.issues.push(refusal(file, fault, source));
  }
}
