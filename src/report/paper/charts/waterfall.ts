import { divide } from "../../../core/number/fraction.ts";
import type { Chart, WaterfallStep } from "../../page/chart.ts";
import { type Scale, scaleDecimals, scaledAmount } from "../../page/scale.ts";
import type { Row } from "../../page/table.ts";

/** Steps from one cost to another, in currency units, as a picture in the unit of the scale. */
export function waterfall(
  words: { readonly title: string; readonly description: string; readonly unit: string; readonly header: string },
  scale: Scale,
  steps: readonly WaterfallStep[],
): Chart {
  const rows = steps.map(({ label, kind, value }): Row => {
    return { role: kind === "total" ? "sum" : "line", level: 0, label, cells: [scaledAmount(scale, value)] };
  });
  return {
    kind: "chart",
    title: words.title,
    description: words.description,
    unit: words.unit,
    decimals: scaleDecimals(scale),
    form: { kind: "waterfall", steps: steps.map((step) => ({ ...step, value: divide(step.value, scale.unit) })) },
    data: { kind: "table", heading: null, labelHeader: "", columns: [words.header], rows },
  };
}
