import type { ComparedFigure } from "../../core/explain/compared.ts";
import type { Explanation } from "../../core/explain/step.ts";
import type { Case } from "../../core/model/case.ts";
import type { Source } from "../../core/model/source.ts";
import type { Frame } from "../page/frame.ts";

/** Which figure was asked for, in the names it was asked by or bears; null where nothing was said. */
export interface Figure {
  readonly member: string | null;
  readonly line: string | null;
  readonly year: number | null;
  /** Canonical name of the base whose unit it is the cost of. */
  readonly per: string | null;
  readonly item: string | null;
  readonly scenario: string | null;
  /** Null for what is paid. */
  readonly figure: ComparedFigure | "settlement" | null;
}

/** An explanation, and what it takes to word it. */
export interface ExplainView {
  readonly frame: Frame;
  readonly subject: Case;
  readonly figure: Figure;
  /** The years that a purchase is counted for; null of other figures. */
  readonly period: number | null;
  readonly explanation: Explanation;
  /** What stands at a place in a file, where it can be told. */
  readonly written: (source: Source) => string | null;
}
