import type { SheetChart } from "hucre/xlsx";

/** A chart drawn from ranges of cells, each with its sheet: `'Fordeling'!$B$4:$B$9`. Colours are six hexadecimal digits. */
export interface ChartToWrite {
  readonly kind: "bars" | "stacked-bars" | "pairs" | "lines" | "curves";
  readonly title: string;
  readonly description: string;
  readonly labels: string;
  readonly series: readonly { readonly name: string; readonly values: string; readonly color: string }[];
  /** Excel's number format of the figures. */
  readonly numberFormat: string;
  /** Rows and columns, from 0; the last are those before which it ends. */
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
}

const [GREY, INK] = ["595959", "262626"];

function kindOf({ kind }: ChartToWrite): Pick<SheetChart, "type" | "barGrouping" | "overlap" | "scatterStyle"> {
  switch (kind) {
    case "stacked-bars":
      return { type: "bar", barGrouping: "stacked", overlap: 100 };
    case "lines":
      return { type: "line" };
    case "curves":
      return { type: "scatter", scatterStyle: "line" };
    default:
      return { type: "bar", barGrouping: "clustered" };
  }
}

/** As the package draws it: the figures beside single bars, which need no axis then; the first bar on top. */
export function chartOf(chart: ChartToWrite): SheetChart {
  const { series, labels, numberFormat, from, to } = chart;
  const isBars = chart.kind !== "lines" && chart.kind !== "curves";
  const hasFigures = chart.kind === "bars" || chart.kind === "pairs";
  const numbers = { formatCode: numberFormat };
  const text = { labelFontSize: 9, labelColor: GREY };
  return {
    ...kindOf(chart),
    title: chart.title,
    titleFontSize: 11,
    titleBold: true,
    titleColor: INK,
    titleOverlay: false,
    altText: chart.description,
    chartSpaceBorderColor: "D9D9D9",
    series: series.map(({ name, values, color }) => ({
      ...{ name, values, categories: labels, color, invertIfNegative: false },
      ...(isBars ? {} : { stroke: { width: 2.25 }, marker: { symbol: "none" as const }, smooth: false }),
    })),
    legend: series.length > 1 ? "bottom" : false,
    ...(isBars ? { gapWidth: 45 } : {}),
    ...(hasFigures
      ? { dataLabels: { showValue: true, position: "outEnd" as const, numberFormat: numbers, fontSize: 9 } }
      : {}),
    axes: {
      x: { ...text, ...(isBars ? { reverse: true } : {}), tickLblPos: "low", majorTickMark: "none" },
      y: {
        ...text,
        numberFormat: numbers,
        gridlines: { major: !hasFigures },
        ...(hasFigures ? { hidden: true } : {}),
      },
    },
    anchor: { from: { row: from.row, col: from.column }, to: { row: to.row, col: to.column } },
  };
}
