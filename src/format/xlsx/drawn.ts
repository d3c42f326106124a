import type { Language } from "../../core/model/language.ts";
import { compare, type Fraction, subtract } from "../../core/number/fraction.ts";
import { WORDS, WORKBOOK_WORDS } from "../../messages/registry.ts";
import type { Chart, ChartForm } from "../../report/page/chart.ts";
import type { Drawing, NumberFormat, WorkbookRow } from "../../report/page/workbook.ts";
import { BLANK_ROW, numberCell, rightCell, row, sentenceRow, textCell } from "../../report/workbook/cells.ts";
import { linesOf } from "../../report/workbook/fitted.ts";
import { cellAt } from "../../report/workbook/formula/address.ts";
import { isDrawnInThousands } from "../../report/workbook/number-formats.ts";

/** The figures of a chart as rows: a label, or a place along the axis, and a value of each series. */
interface Figures {
  readonly kind: Drawing["kind"];
  readonly series: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly at: Fraction | null;
    readonly values: readonly (Fraction | null)[];
  }[];
}

/** Rows that a chart covers, so that a page holds it. */
const MOST_ROWS = 42;
const THOUSAND = 1000n;
/** More bars than this are no picture. */
const MOST_BARS = 60;

/** Whether the stops of lines stand equally far from each other. */
function isEven(stops: readonly Fraction[]): boolean {
  const [first, second] = stops;
  if (!first || !second) return true;
  const step = subtract(second, first);
  return stops.every((stop, at) => {
    const before = stops[at - 1];
    return !before || compare(subtract(stop, before), step) === 0;
  });
}

/** Null for forms that a spreadsheet has no chart of: waterfalls, tornados and rows of marks. */
function figuresOf(form: ChartForm): Figures | null {
  switch (form.kind) {
    case "bars":
      return {
        kind: "bars",
        series: [""],
        rows: form.bars.map(({ label, value }) => ({ label, at: null, values: [value] })),
      };
    case "stacked-bars": {
      const series = [...new Set(form.bars.flatMap(({ parts }) => parts.map(({ label }) => label)))];
      const rows = form.bars.map(({ label, parts }) => {
        const values = series.map((name) => parts.find((part) => part.label === name)?.value ?? null);
        return { label, at: null, values };
      });
      return { kind: "stacked-bars", series, rows };
    }
    case "pairs": {
      const rows = form.pairs.map(({ label, first, second }) => ({ label, at: null, values: [first, second] }));
      return { kind: "pairs", series: [form.first, form.second], rows };
    }
    case "lines": {
      const even = isEven(form.along.map(({ at }) => at));
      const rows = form.along.map(({ at, label }, index) => {
        return { label, at: even ? null : at, values: form.lines.map(({ values }) => values[index] ?? null) };
      });
      return { kind: even ? "lines" : "curves", series: form.lines.map(({ label }) => label), rows };
    }
    default:
      return null;
  }
}

/** What is shown and in what unit, said once. */
function titleOf({ subtitle, unit }: Chart, language: Language, inThousands: boolean): string {
  const money = (of: Exclude<typeof unit, string>) => (inThousands ? { ...of, unit: THOUSAND } : of);
  const text = typeof unit === "string" ? unit : WORDS[language].unit({ ...money(unit), decimals: 0, coarse: null });
  return subtitle.toLowerCase().includes(text.toLowerCase()) ? subtitle : `${subtitle} · ${text}`;
}

function heightOf({ kind, rows, series }: Figures): number {
  const bars = kind === "pairs" ? rows.length * 2 : rows.length;
  const legend = series.length > 1 ? 2 : 0;
  return kind === "lines" || kind === "curves"
    ? 18
    : Math.min(MOST_ROWS, Math.max(9, Math.ceil(bars * 1.3) + 4 + legend));
}

/** A chart on a sheet: what it says, room for it, and the figures that it is drawn from. */
export interface Drawn {
  readonly rows: readonly WorkbookRow[];
  readonly drawing: Drawing;
}

/** @param first where its first row stands; `widths` are the columns that it may cover */
export function drawn(chart: Chart, first: number, widths: readonly number[], language: Language): Drawn | null {
  const figures = figuresOf(chart.form);
  if (figures === null || figures.rows.length === 0 || figures.rows.length > MOST_BARS) return null;
  const { kind, series, rows } = figures;
  const format = { kind: "amount", decimals: chart.decimals } as const satisfies NumberFormat;
  const isMoney = typeof chart.unit !== "string" && chart.unit.unit === 1n;
  const inThousands = isMoney && isDrawnInThousands(rows.flatMap(({ values }) => values));
  const title = titleOf(chart, language, inThousands);
  const says = sentenceRow(chart.title, widths, widths.length, "group");
  const height = heightOf(figures);
  const headers = [
    textCell(WORKBOOK_WORDS[language].drawn, "heading"),
    ...series.map((name) => rightCell(name === "" ? (chart.data.columns[0] ?? "") : name, "heading")),
  ];
  const header = { cells: headers, lines: linesOf(headers, widths) };
  const body = rows.map(({ label, at, values }) =>
    row(
      at === null ? textCell(label) : numberCell(at, { kind: "quantity" }),
      ...values.map((value) => value && numberCell(value, format)),
    ),
  );
  const top = first + 2 + height + 1;
  const down = (column: number) => `${cellAt(top, column)}:${cellAt(top + rows.length - 1, column)}`;
  return {
    rows: [BLANK_ROW, says, ...Array.from({ length: height }, () => BLANK_ROW), header, ...body],
    drawing: {
      ...{ kind, title, description: chart.description, labels: down(0) },
      format: inThousands ? { ...format, inThousands } : format,
      series: series.map((name, at) => ({ name: name === "" ? title : name, values: down(at + 1) })),
      rows: { first: first + 2, before: first + 2 + height },
      columns: { first: 0, before: columnsWithin(widths) },
    },
  };
}

/** Characters that a picture is wide, about. */
const WIDTH = 88;

function columnsWithin(widths: readonly number[]): number {
  let room = 0;
  const at = widths.findIndex((width) => {
    room += width;
    return room >= WIDTH;
  });
  return at < 0 ? Math.max(1, widths.length) : at + 1;
}
