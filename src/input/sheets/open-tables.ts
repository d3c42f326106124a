import { isStatisticsHeader } from "../statistics-norway/layout.ts";
import type { ColumnChoice } from "../table/columns.ts";
import {
  ASSET_HEADERS,
  BASE_HEADERS,
  BUDGET_HEADERS,
  COALITION_HEADERS,
  columnNamed,
  headerKey,
  KEY_HEADERS,
  MEMBER_HEADERS,
  PAYMENT_HEADERS,
  PROCUREMENT_HEADERS,
  yearNamed,
} from "../table/header-words.ts";
import { type HiddenChoice, shownRows, visibleRows } from "../table/hidden-cells.ts";
import type { PlacedCondition } from "../table/row-filter.ts";
import { readWorkbookSheet, type WorkbookSheet } from "../table/workbook-sheet.ts";
import { decode } from "../text/decode.ts";
import type { ReadText, Row, Sheet } from "../text/sheet.ts";
import type { TextDialect } from "../text/text-dialect.ts";

/** A file as it was found: the name it is reported by, and its bytes. */
interface FileText {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A table of the case: text still to be read, or a sheet of a workbook. */
export type TableFile = FileText | WorkbookSheet;

/** The headers that each table of a case is known by. */
const HEADERS = {
  members: { ...MEMBER_HEADERS, ...BASE_HEADERS },
  budget: BUDGET_HEADERS,
  keys: KEY_HEADERS,
  procurement: PROCUREMENT_HEADERS,
  coalitions: COALITION_HEADERS,
  assets: ASSET_HEADERS,
  payments: PAYMENT_HEADERS,
} as const;

/** Rows of a table beside budgets: there is room for what is to be known of each. */
export const MOST_ROWS_BESIDE = 200_000;

/** Which of a case's tables one is. */
export type TableName = keyof typeof HEADERS;

/** Opens the tables of a case: text is decoded and its delimiter told by the headers that the table may have. */
export class OpenTables {
  readonly #dialect: TextDialect;
  readonly #hidden: HiddenChoice | null;
  readonly #chosen: ReadonlySet<string>;
  readonly #readText: ReadText;
  readonly #texts = new Map<string, string>();

  /** Headers that the user chose, or set conditions on, count as known ones. */
  constructor(
    dialect: TextDialect,
    hidden: HiddenChoice | null,
    choices: readonly ColumnChoice[],
    where: readonly PlacedCondition[],
    readText: ReadText,
  ) {
    this.#readText = readText;
    this.#dialect = dialect;
    this.#hidden = hidden;
    const chosen = choices.flatMap(({ headers }) => headers.map(({ text }) => text));
    this.#chosen = new Set([...chosen, ...where.map(({ header }) => header)].map(headerKey));
  }

  /** The decoded text of each file that was opened and is text. */
  get texts(): ReadonlyMap<string, string> {
    return this.#texts;
  }

  /** What tells the cells that may be a table's headers. */
  isHeaderOf(table: TableName): (cell: string) => boolean {
    return (cell) =>
      columnNamed<string>(HEADERS[table], cell) !== null ||
      yearNamed(cell) !== null ||
      this.#chosen.has(headerKey(cell)) ||
      (table === "members" && isStatisticsHeader(cell));
  }

  open(table: TableName, found: TableFile): Sheet {
    if ("rows" in found) return readWorkbookSheet({ ...found, rows: this.#chosenRows(found.rows) });
    const text = decode(found.bytes, this.#dialect.encoding);
    this.#texts.set(found.file, text);
    const mostRows = table === "budget" ? undefined : MOST_ROWS_BESIDE;
    return this.#readText(found.file, text, this.#dialect.delimiter, this.isHeaderOf(table), mostRows);
  }

  #chosenRows(rows: readonly Row[]): readonly Row[] {
    if (this.#hidden === null) return rows;
    return this.#hidden === "skip" ? visibleRows(rows) : shownRows(rows);
  }
}
