import type { Issue } from "../../../core/model/issue.ts";
import type { ComparisonView } from "../../compare/view/view.ts";
import type { Frame } from "../../page/frame.ts";
import type { ProcurementView } from "../../procurement/savings-report.ts";
import type { SettleView } from "../../settle/view.ts";
import type { SplitView } from "../../split/view.ts";
import type { StabilityView } from "../../stability/view.ts";

/** More members than this are not named one by one in a sentence. */
export const MOST_MEMBERS = 8;

/** All that the document of a whole case tells, worked out; null for what the case does not have. */
export interface PaperView {
  readonly frame: Frame;
  readonly split: SplitView;
  readonly procurement: ProcurementView | null;
  readonly comparison: ComparisonView | null;
  readonly stability: StabilityView | null;
  /** Of every year that is told and has accounts. */
  readonly settlements: readonly SettleView[];
  /** The files it was worked out from, in reading order. */
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
  readonly version: string;
  /** The date it prints, `2026-11-03`; null for none. */
  readonly date: string | null;
  readonly issues: readonly Issue[];
  /** Whether a resolution is proposed. */
  readonly proposal: boolean;
}
