import type { Fraction } from "../../../core/number/fraction.ts";
import { figure } from "../../../messages/phrases/figures.ts";
import type { Chart } from "../../../report/page/chart.ts";
import type { Style } from "../../writing/style.ts";
import type { Markup } from "../elements/markup.ts";
import type { Axis } from "./axis.ts";
import type { Look } from "./look.ts";

/** An entry of the legend. */
export interface LegendEntry {
  readonly label: string;
  /** The swatch: a shape of 14 by 14 pixels or less. */
  readonly swatch: Markup;
}

/** A chart drawn but for its axis: as wide as the page lets it, so high as it needs. */
export interface Drawing {
  readonly axis: Axis;
  /** In pixels, without the axis. */
  readonly height: number;
  readonly marks: readonly Markup[];
  readonly legend: readonly LegendEntry[];
}

/** What every chart is drawn with. */
export interface Canvas {
  readonly chart: Chart;
  readonly style: Style;
  /** The looks of series, from 0. */
  readonly look: (series: number) => Look;
}

/** A value as it is printed beside its mark. */
export function valueText(value: Fraction, { chart, style }: Canvas): string {
  return figure(value, chart.decimals, style.language);
}
