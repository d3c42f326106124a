import { divide } from "../../core/number/fraction.ts";
import { amountCell } from "../page/cells.ts";
import { type Chart, moneyUnit, type WaterfallStep } from "../page/chart.ts";
import type { Frame } from "../page/frame.ts";
import { scaleDecimals } from "../page/scale.ts";
import type { Row } from "../page/table.ts";

/** Steps from one cost to another, in currency units, as a picture in the unit of the frame. */
export function waterfall(
  words: Pick<Chart, "title" | "subtitle" | "description">,
  frame: Frame,
  steps: readonly WaterfallStep[],
): Chart {
  const rows = steps.map(({ label, kind, value }): Row => {
    return { role: kind === "total" ? "sum" : "line", level: 0, label, cells: [amountCell(frame, value)] };
  });
  const { title, subtitle, description } = words;
  return {
    kind: "chart",
    title,
    subtitle,
    description,
    unit: moneyUnit(frame),
    decimals: scaleDecimals(frame.scale),
    form: { kind: "waterfall", steps: steps.map((step) => ({ ...step, value: divide(step.value, frame.scale.unit) })) },
    data: { kind: "table", heading: null, labelHeader: "", columns: [frame.words.sum], rows },
  };
}
