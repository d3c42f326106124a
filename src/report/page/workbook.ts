import type { Fraction } from "../../core/number/fraction.ts";
import type { Chapter } from "./page.ts";

/** What a cell holds. A formula is in English function names without the leading sign, `value` its result. */
export type Content =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: Fraction }
  | { readonly kind: "formula"; readonly formula: string; readonly value: Fraction | string };

/** How a number is to be read: an amount in its table's unit or in thousands of it, a ratio as percent, a plain quantity such as a year. */
export type NumberFormat =
  | {
      readonly kind: "amount";
      readonly decimals: number;
      readonly inThousands?: true;
      /** Words before and after the figure. */
      readonly around?: readonly [before: string, after: string];
    }
  | { readonly kind: "percent"; readonly decimals: number }
  | { readonly kind: "quantity" };

/** What a cell is for; how that looks is for the format. `input` is what the reader may change, `check` says whether sums hold. */
export type Look = "title" | "heading" | "plain" | "input" | "group" | "sum" | "muted" | "note" | "check";

export interface WorkbookCell {
  readonly content: Content;
  readonly look: Look;
  /** Null for text. */
  readonly format: NumberFormat | null;
  /** Depth of a label's indent. */
  readonly level: number;
  /** Text that stands for a number, such as a dash, goes to the right. */
  readonly right: boolean;
  /** Columns that a sentence runs across; 1 for all other cells. */
  readonly span: number;
}

export interface WorkbookRow {
  /** From the first column; null where a cell is blank. */
  readonly cells: readonly (WorkbookCell | null)[];
  /** Lines of text that the row has room for. */
  readonly lines: number;
}

/** Cells that say whether something holds, in this word when it does. */
export interface Check {
  /** Such as `B4:B9`. */
  readonly range: string;
  readonly good: string;
}

/** What may be written in cells, and what is said of anything else. */
export interface Allowed {
  /** Such as `B4:B9`. */
  readonly range: string;
  readonly least: number | null;
  readonly most: number | null;
  readonly message: string;
}

/** A series of a drawing: its figures, as a range of the sheet such as `B4:B9`. */
export interface DrawnSeries {
  readonly name: string;
  readonly values: string;
}

/**
 * A chart of the spreadsheet program's own, drawn from cells of its sheet, so that it follows when they change: bars to the
 * right of their labels, parts of a bar behind each other, bars side by side, lines by label, or by a figure along the axis.
 */
export interface Drawing {
  readonly kind: "bars" | "stacked-bars" | "pairs" | "lines" | "curves";
  /** What is shown, and in what unit: never what it says, which a change of cells may belie. */
  readonly title: string;
  /** What there is to see, for who cannot see it. */
  readonly description: string;
  /** Labels of the bars or stops, as a range of the sheet. */
  readonly labels: string;
  readonly series: readonly DrawnSeries[];
  readonly format: NumberFormat;
  /** Rows and columns that it covers, from 0; `before` are those that it does not. */
  readonly rows: { readonly first: number; readonly before: number };
  readonly columns: { readonly first: number; readonly before: number };
}

export interface WorkbookSheet {
  /** Valid for a sheet, and no other's: see `sheetNames`. */
  readonly name: string;
  readonly rows: readonly WorkbookRow[];
  /** Characters, per column. */
  readonly widths: readonly number[];
  /** Rows and columns that stay in sight; the rows are repeated on every printed page. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly checks: readonly Check[];
  readonly allowed: readonly Allowed[];
  readonly drawings: readonly Drawing[];
}

/** A name for a cell: `Folketall_2008` for `Inndata!$C$4`. */
export interface DefinedName {
  readonly name: string;
  readonly reference: string;
}

/** A result as a workbook: what its cells hold and mean. */
export interface Workbook {
  readonly title: string;
  readonly sheets: readonly WorkbookSheet[];
  readonly names: readonly DefinedName[];
}

/** A workbook that reckons, before what only a page tells stands in it. */
export interface ReckoningWorkbook extends Workbook {
  /** What no sheet reckons: each chapter is to be sheets of figures behind `sheets`. */
  readonly chapters: readonly Chapter[];
  /** What the sheets reckon by, behind all others. */
  readonly behind: readonly WorkbookSheet[];
}
