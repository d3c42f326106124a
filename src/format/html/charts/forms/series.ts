import { absolute, add, compare, type Fraction, sum, ZERO } from "../../../../core/number/fraction.ts";
import { DOCUMENT_WORDS } from "../../../../messages/registry.ts";
import type { StackedBar } from "../../../../report/page/chart.ts";
import type { Style } from "../../../writing/style.ts";
import { SERIES } from "../drawing/palette.ts";

/** Bars as a table of numbers: a row each, a column per series. */
export interface SeriesTable {
  readonly series: readonly string[];
  readonly rows: readonly (readonly Fraction[])[];
}

/** The labels of all parts in the order they first come, with what each comes to regardless of sign. */
function sizes(bars: readonly StackedBar[]): Map<string, Fraction> {
  const totals = new Map<string, Fraction>();
  for (const { label, value } of bars.flatMap(({ parts }) => parts)) {
    totals.set(label, add(totals.get(label) ?? ZERO, absolute(value)));
  }
  return totals;
}

/** The values of bars by series. When there are more series than looks, the smallest of them are gathered in a last one. */
export function valuesBySeries(bars: readonly StackedBar[], { language }: Style): SeriesTable {
  const totals = sizes(bars);
  const most = SERIES.length - 1;
  const bySize = [...totals].sort(([, a], [, b]) => compare(b, a)).map(([label]) => label);
  const largest = new Set(totals.size > most ? bySize.slice(0, most) : bySize);
  const kept = [...totals.keys()].filter((label) => largest.has(label));
  const gathered = totals.size - kept.length;
  const rows = bars.map(({ parts }) => {
    const of = (wanted: (label: string) => boolean) =>
      sum(parts.filter(({ label }) => wanted(label)).map(({ value }) => value));
    const values = kept.map((label) => of((part) => part === label));
    return gathered === 0 ? values : [...values, of((part) => !largest.has(part))];
  });
  const series = gathered === 0 ? kept : [...kept, DOCUMENT_WORDS[language].others(gathered)];
  return { series, rows };
}
