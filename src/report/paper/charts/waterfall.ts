import { divide } from "../../../core/number/fraction.ts";
import { amountCell } from "../../page/cells.ts";
import type { Chart, WaterfallStep } from "../../page/chart.ts";
import { type Frame, scaleInWords } from "../../page/frame.ts";
import { scaleDecimals } from "../../page/scale.ts";
import type { Row } from "../../page/table.ts";

/** Steps from one cost to another, in currency units, as a picture in the unit of the frame. */
export function waterfall(
  words: { readonly title: string; readonly description: string; readonly header: string },
  frame: Frame,
  steps: readonly WaterfallStep[],
): Chart {
  const rows = steps.map(({ label, kind, value }): Row => {
    return { role: kind === "total" ? "sum" : "line", level: 0, label, cells: [amountCell(frame, value)] };
  });
  return {
    kind: "chart",
    title: words.title,
    subtitle: words.title,
    description: words.description,
    unit: scaleInWords(frame),
    decimals: scaleDecimals(frame.scale),
    form: { kind: "waterfall", steps: steps.map((step) => ({ ...step, value: divide(step.value, frame.scale.unit) })) },
    data: { kind: "table", heading: null, labelHeader: "", columns: [words.header], rows },
  };
}
