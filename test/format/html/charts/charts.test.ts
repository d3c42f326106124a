import { describe, expect, test } from "vitest";
import { SERIES } from "../../../../src/format/html/charts/palette.ts";
import type { ChartForm } from "../../../../src/report/page/chart.ts";
import { HOSTILE_WORDS } from "../../../hostile-words.ts";
import { CHARTS, chart, n, part } from "../sample-charts.ts";
import { shapesOf } from "./shapes.ts";

function bars(...values: readonly string[]) {
  return chart("Stolper", { kind: "bars", bars: values.map((value, at) => part(`Navn ${at}`, value)) });
}

function stacked(...wholes: readonly (readonly (readonly [string, string])[])[]) {
  const of = (parts: readonly (readonly [string, string])[], at: number) => ({
    label: `Kommune ${at}`,
    parts: parts.map(([label, value]) => part(label, value)),
  });
  return chart("Stabler", { kind: "stacked-bars", bars: wholes.map(of) });
}

describe.each(Object.entries(CHARTS))("every chart: %s", (_, shown) => {
  const { text, words } = shapesOf(shown);

  test("has a title and a description that its drawing is known by, and its figures as a table that opens", () => {
    expect(text).toContain(`<title id="c-title">${shown.title}</title>`);
    expect(text).toContain(`<desc id="c-description">${shown.description}</desc>`);
    expect(text).toMatch(
      /<svg class="chart"[^>]* role="img" aria-labelledby="c-title" aria-describedby="c-description">/,
    );
    expect(text).toMatch(
      /<details>\n<summary>Tallene i figuren<\/summary>\n<div [^>]*>\n<table aria-labelledby="c-caption">/,
    );
  });

  test("refers only to ids that it has", () => {
    const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const used = [...text.matchAll(/(?:url\(#|by=")([^")]+)/g)].flatMap(([, id]) => id);
    expect(used.length).toBeGreaterThan(2);
    for (const id of used) expect(ids).toContain(id);
  });

  test("places everything within the drawing, with at most three decimals", () => {
    const places = [...text.matchAll(/ (?:x|x1|x2|width)="([^"]*)%"/g)].map(([, place = ""]) => place);
    expect(places.length).toBeGreaterThan(4);
    for (const place of places) expect(place).toMatch(/^(?:100|\d{1,2}(?:\.\d{1,3})?)$/);
  });

  test("says the unit of its axis", () => {
    expect(words.at(-1)).toMatch(/^(?:Beløp i mill\. kr|Kroner per innbygger)$/);
  });
});

describe("bars", () => {
  test("are as long as their values from zero, with exact figures beside them", () => {
    const { bars: drawn, words } = shapesOf(bars("500", "1000", "250"));
    expect(drawn.map(({ x, width }) => [x, width])).toEqual([
      [0, 50],
      [0, 100],
      [0, 25],
    ]);
    expect(words).toEqual(expect.arrayContaining(["Navn 0", "500", "1 000", "250"]));
  });

  test("go to the other side of zero for negative values", () => {
    const { bars: drawn, words } = shapesOf(bars("-100", "300"));
    expect(drawn.map(({ x, width }) => [x, width])).toEqual([
      [0, 25],
      [25, 75],
    ]);
    expect(words).toContain("−100");
  });

  test("are none for zeros, whose figures are there all the same", () => {
    const { bars: drawn, words } = shapesOf(bars("0", "0"));
    expect(drawn).toEqual([]);
    expect(words).toEqual(["Navn 0", "0", "Navn 1", "0", "0", "Hele kroner"]);
  });

  test.each([
    ["123456789012345678901234567890", ["0", "150 000 000 000 000 000 000 000"], "Beløp i mill. kr"],
    ["3000000", ["0", "1", "2", "3"], "Beløp i mill. kr"],
    ["40000", ["0", "10", "20", "30", "40"], "Beløp i 1000 kr"],
    ["4", ["0", "1", "2", "3", "4"], "Hele kroner"],
  ])("of %s have ticks %j, unit %s", (value, ticks, unit) => {
    const { words, bars: drawn } = shapesOf(bars(value));
    expect(words.slice(2)).toEqual([...ticks, unit]);
    expect(drawn).toHaveLength(1);
  });

  test("of øre have the decimals they are printed with, in the language of the page", () => {
    const small = { ...bars("0.01", "0.034"), decimals: 2 };
    expect(shapesOf(small).words).toEqual(expect.arrayContaining(["0,01", "0,03", "0,02"]));
    expect(shapesOf(small, "en").words).toEqual(expect.arrayContaining(["0.01", "0.03", "0.02"]));
  });

  test("keep the figure of zero when there is no room for all", () => {
    const { words } = shapesOf(bars("-1200", "800"));
    expect(words.slice(4)).toEqual(["−1 000", "0", "1 000", "Hele kroner"]);
  });
});

describe("names", () => {
  const long = "Nordre Follo interkommunale brann- og redningsvesen IKS, avdeling for forebygging og beredskap";
  const named = (label: string) => shapesOf(chart("Navn", { kind: "bars", bars: [part(label, "1000000")] }));

  test("that are long stand on two lines, cut with an ellipsis, whole for who points at them", () => {
    const { text, words } = named(long);
    expect(words.slice(0, 2)).toEqual(["Nordre Follo interkommunale", "brann- og redningsvesen IKS…"]);
    expect(text).toContain(`<title>${long}</title>`);
  });

  test("of one long word are cut", () => {
    expect(named("x".repeat(90)).words[0]).toBe(`${"x".repeat(30)}…`);
  });

  test("that would be markup are text", () => {
    for (const word of HOSTILE_WORDS) {
      const text = named(word).text.replace("<!doctype html>", "");
      expect(text).not.toMatch(
        /<(?!\/?(?:figure|figcaption|span|svg|title|desc|defs|line|rect|text|details|summary|div|table|thead|tr|td)\b)/,
      );
      expect(text.match(/<text /g)?.length).toBeGreaterThan(2);
    }
  });
});

describe("stacked bars", () => {
  test("lay their parts one after the other up to the sum that stands beside them", () => {
    const {
      bars: drawn,
      words,
      legend,
    } = shapesOf(
      stacked(
        [
          ["Drift", "600"],
          ["Etablering", "400"],
        ],
        [["Etablering", "500"]],
      ),
    );
    expect(drawn.map(({ x, width }) => [x, width])).toEqual([
      [0, 60],
      [60, 40],
      [0, 50],
    ]);
    expect(words).toEqual(expect.arrayContaining(["1 000", "500"]));
    expect(legend).toEqual(["Drift", "Etablering"]);
    expect(drawn[1]?.look).toBe(drawn[2]?.look);
  });

  test("lay income to the other side of zero", () => {
    const { bars: drawn, words } = shapesOf(
      stacked([
        ["Utgift", "1000"],
        ["Inntekt", "-1000"],
        ["Mer", "1000"],
      ]),
    );
    expect(drawn.map(({ x, width }) => [x, width])).toEqual([
      [33.333, 33.333],
      [0, 33.333],
      [66.667, 33.333],
    ]);
    expect(words).toContain("1 000");
  });

  test("gather the smallest of many groups, and still come to the sum", () => {
    const parts = Array.from({ length: 40 }, (_, at) => [`Område ${at}`, `${at + 1}`] as const);
    const { bars: drawn, legend, words } = shapesOf(stacked(parts));
    expect(legend).toEqual([...[34, 35, 36, 37, 38, 39].map((at) => `Område ${at}`), "34 andre"]);
    expect(drawn).toHaveLength(SERIES.length);
    expect(words).toContain("820");
    const end = drawn.at(-1);
    expect((end?.x ?? 0) + (end?.width ?? 0)).toBeCloseTo(82, 2);
  });

  test("for twelve members are twelve, each below the one before", () => {
    const { bars: drawn, height } = shapesOf(stacked(...Array.from({ length: 12 }, () => [["Drift", "10"]] as const)));
    const tops = drawn.map(({ y }) => y);
    expect(tops).toEqual([...new Set(tops)].sort((a, b) => a - b));
    expect(tops).toHaveLength(12);
    expect(height).toBeGreaterThan(tops.at(-1) ?? 0);
  });
});

describe("pairs", () => {
  test("mark what lies between the two, and say it", () => {
    const { bars: drawn, words, legend } = shapesOf(CHARTS.pairs);
    const [without, withIt, saved] = drawn;
    expect([without?.width, withIt?.width, saved?.width]).toEqual([71.5, 62, 9.5]);
    expect(saved?.x).toBe(62);
    expect(saved?.look).toBe("difference");
    expect(words).toEqual(expect.arrayContaining(["2009", "14 300 000", "12 400 000", "Innsparing 1 900 000"]));
    expect(legend).toEqual(["Uten samarbeid", "Med samarbeid", "Innsparing"]);
  });

  test("mark an extra cost within the longer bar", () => {
    const form: ChartForm = {
      kind: "pairs",
      first: "Uten",
      second: "Med",
      difference: "Innsparing",
      pairs: [{ label: "2009", first: n("100"), second: n("200") }],
    };
    const { bars: drawn, words } = shapesOf(chart("Dyrere", form));
    expect(drawn.map(({ x, width }) => [x, width])).toEqual([
      [0, 50],
      [0, 100],
      [50, 50],
    ]);
    expect(words).toContain("Innsparing −100");
  });
});

test("a waterfall's changes begin where the step before ended, and end at the total", () => {
  const { bars: drawn, words } = shapesOf(CHARTS.waterfall);
  const ends = drawn.map(({ x, width }) => [x, x + width]);
  const [without = [], saving = [], establishment = [], withIt = []] = ends;
  expect(saving[1]).toBeCloseTo(without[1] ?? 0, 2);
  expect(establishment[0]).toBeCloseTo(saving[0] ?? 0, 2);
  expect(withIt[1]).toBeCloseTo(establishment[1] ?? 0, 2);
  expect(words).toEqual(expect.arrayContaining(["60 500 000", "−10 400 000", "+5 130 000", "55 230 000"]));
});

test("a tornado's bars meet at the outcome when nothing changes", () => {
  const { bars: drawn, words } = shapesOf(CHARTS.tornado);
  const [low, high] = drawn;
  expect((low?.x ?? 0) + (low?.width ?? 0)).toBeCloseTo(high?.x ?? -1, 2);
  expect(words).toEqual(expect.arrayContaining(["5 270 000", "3 987 500 – 6 552 500", "−780 000 – 11 320 000"]));
});

test("dots have a line of their own each, so that equal values are both seen", () => {
  const { text, legend } = shapesOf(CHARTS.dots);
  const places = [...text.matchAll(/<svg x="([\d.]+)%" y="([\d.]+)"/g)].map(([, x, y]) => [x, y]);
  expect(places).toHaveLength(6);
  expect(places[0]?.[0]).toBe(places[2]?.[0]);
  expect(places[0]?.[1]).not.toBe(places[2]?.[1]);
  expect(legend).toEqual(["Uten samarbeid", "Etter nøkkelen", "Gevinsten delt likt", "Etter kostnad uten"]);
});
