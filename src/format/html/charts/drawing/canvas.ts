import type { Chart } from "../../../../report/page/chart.ts";
import type { Style } from "../../../writing/style.ts";
import type { Shape } from "./shape.ts";

/** What a chart is drawn with: its words' language, and the pixels it may take across. */
export interface Canvas {
  readonly chart: Chart;
  readonly style: Style;
  readonly width: number;
}

/** A chart drawn: as wide as its canvas, so high as it needs. */
export interface Drawing {
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** The middles of its rows, where it is made of rows below each other. */
  readonly rows?: readonly number[];
}

/** From here up, in pixels, a canvas has room beside what it shows. */
const ROOMY = 560;

export function isRoomy({ width }: Canvas): boolean {
  return width >= ROOMY;
}
