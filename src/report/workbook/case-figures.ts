import type { Case } from "../../core/model/case.ts";
import type { ProcurementSavings } from "../../core/procurement/saving.ts";
import type { Split } from "../../core/split/split.ts";
import type { ComparisonView } from "../compare/view/view.ts";
import type { Frame } from "../page/frame.ts";
import type { KeyFigures, Prose } from "../page/page.ts";

/** What answers first, of the case as it was saved. */
export interface Answer {
  readonly keyFigures: KeyFigures | null;
  readonly lead: readonly Prose[];
}

/** A case and what was computed of it, to be laid out as a workbook that reckons. Amounts in currency units. */
export interface CaseFigures {
  readonly frame: Frame;
  readonly title: string;
  /** Null where the result is its table alone. */
  readonly answer: Answer | null;
  /** What the figures rest on: the key in words, which rows were chosen. One sentence each. */
  readonly basis: readonly string[];
  /** What a reader must know of the figures: reservations, assumptions, warnings. One sentence each. */
  readonly notes: readonly string[];
  readonly subject: Case;
  /** The whole case, or one year of it; never narrowed to members or lines. */
  readonly split: Split;
  readonly comparison: ComparisonView | null;
  readonly procurement: ProcurementSavings | null;
}
