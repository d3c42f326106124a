import { expect, test } from "vitest";
import { drawn } from "../../../../src/format/html/charts/draw.ts";
import { folded } from "../../../../src/format/html/charts/drawing/folded.ts";
import type { Shape } from "../../../../src/format/html/charts/drawing/shape.ts";
import { line, rect, words } from "../../../../src/format/html/charts/drawing/shape.ts";
import { chart, part } from "../sample-charts.ts";

const MIDDLES = [50, 80, 110, 140, 170];
const bars = MIDDLES.flatMap((middle): Shape[] => [
  ...rect("s1", 40, 100, middle - 10, 20),
  words(`row ${middle}`, "ink", 0, middle + 4, 13),
]);
const shapes = [
  words("legend", "muted", 0, 12, 13),
  ...bars,
  line("zero", 40, 30, 40, 187),
  words("tick", "muted", 40, 202, 12),
];

const textsOf = (all: readonly Shape[]) =>
  all.flatMap((one) => (one.kind === "text" ? [[one.text, one.x, one.y]] : []));

test("rows stand in two columns on the same scale, with what is above them once and what is below them under both", () => {
  const made = folded({ height: 210, shapes, rows: MIDDLES }, 300);
  expect(made?.height).toBe(210 - 60);
  expect(textsOf(made?.shapes ?? [])).toEqual([
    ["legend", 0, 12],
    ["row 50", 0, 54],
    ["row 80", 0, 84],
    ["row 110", 0, 114],
    ["row 140", 300, 54],
    ["row 170", 300, 84],
    ["tick", 40, 142],
    ["tick", 340, 142],
  ]);
  const widths = (made?.shapes ?? []).flatMap((one) => (one.kind === "rect" ? [[one.x, one.width]] : []));
  expect(widths).toEqual([
    [40, 60],
    [40, 60],
    [40, 60],
    [340, 60],
    [340, 60],
  ]);
  const zeros = (made?.shapes ?? []).flatMap((one) => (one.kind === "line" ? [[one.x1, one.y1, one.y2]] : []));
  expect(zeros).toEqual([
    [40, 30, 127],
    [340, 30, 127],
  ]);
});

test("what is no rows, or one of them, is not folded", () => {
  expect(folded({ height: 210, shapes }, 300)).toBeNull();
  expect(folded({ height: 60, shapes, rows: [50] }, 300)).toBeNull();
});

test("nothing is cut where some names take two lines", () => {
  const names = Array.from({ length: 20 }, (_, at) => (at % 5 === 0 ? `Evje og Hornnes kommune ${at}` : `Ås ${at}`));
  const form = { kind: "bars", bars: names.map((name, at) => part(name, `${100 - at}`)) } as const;
  const style = { language: "nb", color: false, columns: null, excel: false } as const;
  const whole = drawn({ chart: chart("Stolper", form), style, width: 336 });
  const pitches = (whole.rows ?? []).slice(1).map((row, at) => Math.round(10 * (row - (whole.rows?.[at] ?? 0))));
  expect(new Set(pitches).size).toBe(1);
  const made = folded(whole, 364);
  const heights = textsOf(made?.shapes ?? []).map(([, , y]) => Number(y));
  expect(Math.min(...heights)).toBeGreaterThan(8);
  expect(Math.max(...heights)).toBeLessThanOrEqual((made?.height ?? 0) + 4);
});
