import { type Fraction, parseDecimal } from "../../../src/core/number/fraction.ts";
import type { Chart, ChartForm, ChartUnit, Part } from "../../../src/report/page/chart.ts";
import type { Cell, Table } from "../../../src/report/page/table.ts";

/** Decimal text as an exact number. */
export function n(text: string): Fraction {
  return parseDecimal(text);
}

export function part(label: string, value: string): Part {
  return { label, value: n(value) };
}

/** The data of a chart: a row for each label, a column for each header. */
export function data(labelHeader: string, columns: readonly string[], rows: readonly (readonly string[])[]): Table {
  const cell = (text: string): Cell => ({ kind: "amount", value: n(text), decimals: 0 });
  return {
    kind: "table",
    heading: null,
    labelHeader,
    columns,
    rows: rows.map(([label = "", ...values]) => ({ role: "line", level: 0, label, cells: values.map(cell) })),
  };
}

export const KRONER: ChartUnit = { currency: "NOK", unit: 1n };

export function chart(title: string, form: ChartForm, unit: ChartUnit = KRONER, table?: Table): Chart {
  const description = `${title}, tegnet.`;
  return {
    kind: "chart",
    title,
    description,
    subtitle: "2009–2012",
    unit,
    decimals: 0,
    form,
    data: table ?? data("", [], []),
  };
}

const YEARS = [
  ["2009", "14300000", "12400000"],
  ["2010", "14800000", "12400000"],
  ["2011", "15400000", "12500000"],
  ["2012", "16000000", "12800000"],
] as const;

/** One chart of every form, with the figures of the Melhus and Hallingdal cases. */
export const CHARTS = {
  "stacked-bars": chart(
    "Kostnad 2009–2012 etter område",
    {
      kind: "stacked-bars",
      bars: [
        {
          label: "Melhus",
          parts: [part("Drift", "30306054"), part("Investering", "2770499"), part("Tas av drift", "332702")],
        },
        {
          label: "Midtre Gauldal",
          parts: [part("Drift", "19793946"), part("Investering", "1809501"), part("Tas av drift", "217298")],
        },
      ],
    },
    KRONER,
    data(
      "Deltakerkommune",
      ["Drift", "Investering", "Tas av drift"],
      [
        ["Melhus", "30306054", "2770499", "332702"],
        ["Midtre Gauldal", "19793946", "1809501", "217298"],
      ],
    ),
  ),
  pairs: chart(
    "Drift uten og med samarbeid",
    {
      kind: "pairs",
      first: "Uten samarbeid",
      second: "Med samarbeid",
      difference: "Innsparing",
      pairs: YEARS.map(([label, first, second]) => ({ label, first: n(first), second: n(second) })),
    },
    KRONER,
    data("", ["Uten samarbeid", "Med samarbeid"], YEARS),
  ),
  waterfall: chart("Fra kostnad uten til kostnad med samarbeid", {
    kind: "waterfall",
    steps: [
      { label: "Uten samarbeid", kind: "total", value: n("60500000") },
      { label: "Innsparing drift", kind: "change", value: n("-10400000") },
      { label: "Etablering", kind: "change", value: n("5130000") },
      { label: "Med samarbeid", kind: "total", value: n("55230000") },
    ],
  }),
  tornado: chart("Hvilken forutsetning flytter nettoen mest", {
    kind: "tornado",
    centre: n("5270000"),
    bars: [
      { label: "Kostnad uten samarbeid ±10 %", low: n("-780000"), high: n("11320000") },
      { label: "Etablering ±25 %", low: n("3987500"), high: n("6552500") },
    ],
  }),
  bars: chart(
    "Kostnad per innbygger",
    {
      kind: "bars",
      bars: [
        part("Flå", "1189"),
        part("Nes", "701"),
        part("Gol", "649"),
        part("Hemsedal", "815"),
        part("Ål", "644"),
        part("Hol", "654"),
      ],
    },
    "kroner per innbygger",
  ),
  dots: chart("Hver deling mot kostnaden uten samarbeid", {
    kind: "dots",
    limit: "Uten samarbeid",
    rows: [
      {
        label: "Melhus",
        limit: n("36597198"),
        dots: [
          part("Etter nøkkelen", "33409310"),
          part("Gevinsten delt likt", "33962198"),
          part("Etter kostnad uten", "33409310"),
        ],
      },
      {
        label: "Midtre Gauldal",
        limit: n("23902802"),
        dots: [
          part("Etter nøkkelen", "21820690"),
          part("Gevinsten delt likt", "21267802"),
          part("Etter kostnad uten", "21820690"),
        ],
      },
    ],
  }),
  lines: chart("Samarbeidet er inntjent i 2011", {
    kind: "lines",
    along: YEARS.map(([label]) => ({ at: n(label), label })),
    lines: [
      { label: "Melhus", values: ["181484", "-502117", "1252200", "3187888"].map(n) },
      { label: "Midtre Gauldal", values: ["118516", "-327883", "817800", "2082112"].map(n) },
      { label: "I alt", values: ["300000", "-830000", "2070000", "5270000"].map(n) },
    ],
    notes: [{ at: n("2010.286"), line: 2, text: "Inntjent etter 2,3 år" }],
  }),
} as const satisfies Readonly<Record<ChartForm["kind"], Chart>>;
