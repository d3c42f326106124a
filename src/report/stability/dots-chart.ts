import { compare, divide, type Fraction } from "../../core/number/fraction.ts";
import { COMPARISON_WORDS, STABILITY_WORDS } from "../../messages/registry.ts";
import { amountCell } from "../page/cells.ts";
import type { Chart } from "../page/chart.ts";
import { scaleDecimals } from "../page/scale.ts";
import type { Row } from "../page/table.ts";
import { type NamedSplit, splitAmounts } from "./method-tables.ts";
import { memberAt, type StabilityView, shareAt, standingOf } from "./view.ts";

/** Each split against what every member would pay without cooperation. */
export function dotsChart(view: StabilityView, splits: readonly NamedSplit[]): Chart {
  const { found, subject } = view;
  const { scale, words } = view.frame;
  const phrases = STABILITY_WORDS[view.frame.language];
  const terms = COMPARISON_WORDS[view.frame.language];
  const alone = found.costs.alone.map(({ cost }) => cost);
  const over = splits.flatMap(({ name, shares }) =>
    alone.flatMap((cost, place) =>
      compare(shareAt(shares, place), cost) > 0 ? [`${memberAt(view, place)} (${name})`] : [],
    ),
  );
  const limits = standingOf(view).alone;
  const amounts = splitAmounts(view, splits);
  const inUnits = (values: readonly Fraction[] | undefined, place: number) =>
    divide(shareAt(values ?? [], place), scale.unit);
  const rows = alone.map((_, place) => ({
    label: memberAt(view, place),
    limit: inUnits(limits, place),
    dots: splits.map(({ name }, at) => ({ label: name, value: inUnits(amounts[at], place) })),
  }));
  const row = (place: number): Row => ({
    role: "line",
    level: 0,
    label: memberAt(view, place),
    cells: [limits, ...amounts].map((values) => amountCell(view.frame, shareAt(values, place))),
  });
  return {
    kind: "chart",
    title: phrases.chartTitle,
    subtitle: phrases.chartTitle,
    description: phrases.chartDescription(over.length === 0 ? null : over.join("; ")),
    unit: { currency: subject.currency, unit: scale.unit.num },
    decimals: scaleDecimals(scale),
    form: { kind: "dots", limit: terms.without, rows },
    data: {
      kind: "table",
      heading: null,
      labelHeader: words.member,
      columns: [terms.without, ...splits.map(({ name }) => name)],
      rows: alone.map((_, place) => row(place)),
    },
  };
}
