import { describe, expect, test } from "vitest";
import { SERIES } from "../../../../src/format/html/charts/drawing/palette.ts";
import { textWidth } from "../../../../src/format/html/charts/drawing/text-width.ts";
import { apart } from "../../../../src/format/html/charts/forms/labels-apart.ts";
import { chartSvg } from "../../../../src/format/html/charts/svg.ts";
import type { Chart, ChartForm } from "../../../../src/report/page/chart.ts";
import { HOSTILE_WORDS } from "../../../hostile-words.ts";
import { CHARTS, chart, n, part } from "../sample-charts.ts";
import { type Shapes, shapesOf, WIDTHS } from "./shapes.ts";

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

/** The lengths of bars in hundredths of the longest. */
function lengths({ bars: drawn }: Shapes): number[] {
  const longest = Math.max(...drawn.map(({ width }) => width));
  return drawn.map(({ width }) => Math.round((100 * width) / longest));
}

/** Where texts are at most, and which two of them meet. */
function faults({ shapes, height }: Shapes, width: number): string[] {
  const boxes = shapes.flatMap((shape) => {
    if (shape.kind !== "text") return [];
    const length = textWidth(shape.text, shape.size, shape.look === "strong");
    const left = shape.x - (shape.anchor === "start" ? 0 : shape.anchor === "end" ? length : length / 2);
    return [{ text: shape.text, left, right: left + length, top: shape.y - shape.size * 0.75, bottom: shape.y + 1 }];
  });
  const outside = boxes.filter(({ left, right, bottom }) => left < -0.5 || right > width + 0.5 || bottom > height + 4);
  const meeting = boxes.flatMap((one, at) =>
    boxes
      .slice(at + 1)
      .filter(
        (other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
      )
      .map((other) => `${one.text} | ${other.text}`),
  );
  return [...outside.map(({ text }) => text), ...meeting];
}

const MEMBERS = ["Trondheim", "Midtre Gauldal", "Os", "Raarvihke – Røyrvik", "Snåase – Snåsa", "Indre Fosen"];

function named(at: number): string {
  return at < MEMBERS.length ? (MEMBERS[at] ?? "") : `${MEMBERS[at % MEMBERS.length]} ${at}`;
}

/** Charts of every form, of so many members. */
function chartsOf(members: number): readonly Chart[] {
  const all = Array.from({ length: members }, (_, at) => ({
    label: named(at),
    value: n(`${Math.round(20_000_000 / (at + 1))}`),
    other: n(`${Math.round(18_000_000 / (at + 1)) + ((at * 7919) % 90_000)}`),
  }));
  const net = all.map(({ label }, at) => part(label, `${Math.round(4_000_000 * (1 - (1.7 * at) / members))}`));
  const form = (of: ChartForm) => chart("Figur", of);
  return [
    form({ kind: "bars", bars: all }),
    form({ kind: "bars", bars: net }),
    form({
      kind: "stacked-bars",
      bars: all.map(({ label, value, other }) => ({
        label,
        parts: [
          { label: "Drift", value },
          { label: "Investering", value: other },
        ],
      })),
    }),
    form({
      kind: "pairs",
      first: "Saken slik den er fremmet",
      second: "Prøvd",
      difference: "Endring",
      isChange: true,
      pairs: all.map(({ label, value, other }) => ({ label, first: value, second: other })),
    }),
    form({
      kind: "dots",
      limit: "Uten samarbeid",
      rows: all.map(({ label, value, other }) => ({ label, limit: value, dots: [{ label: "Nøkkel", value: other }] })),
    }),
    form({
      kind: "lines",
      along: ["0", "50", "100"].map((at) => ({ at: n(at), label: `${at} %` })),
      lines: all.map(({ label, value, other }) => ({ label, values: [value, other, n("1000000")] })),
      notes: [{ at: n("68"), line: members - 1, text: "Taper fra 68 %" }],
    }),
  ];
}

describe.each(WIDTHS)("at %i pixels", (width) => {
  test.each(Object.entries(CHARTS))("the texts of %s stay within the drawing and clear of each other", (_, shown) => {
    for (const language of ["nb", "nn", "en"] as const) {
      expect(faults(shapesOf(shown, language, width), width)).toEqual([]);
    }
  });

  test.each([1, 2, 6, 18, 50])("so do those of %i members, on no more than a sheet", (members) => {
    for (const shown of chartsOf(members)) {
      const shapes = shapesOf(shown, "nb", width);
      expect([shown.form.kind, faults(shapes, width)]).toEqual([shown.form.kind, []]);
      expect(shapes.height).toBeLessThan(1000);
    }
  });
});

describe.each(Object.entries(CHARTS))("every chart: %s", (_, shown) => {
  const { text } = shapesOf(shown);

  test("has a title, what it shows and a description that its drawings are known by, and its figures as a table", () => {
    expect(text).toContain(
      `<figcaption id="c-caption">${shown.title}<span class="shown">${shown.subtitle}${typeof shown.unit === "string" ? "" : ", kroner"}</span></figcaption>`,
    );
    expect(text).toContain(`<p id="c-description" hidden="">${shown.description}</p>`);
    const drawings = text.match(
      /<svg class="chart w(?:350|700)"[^>]* role="img" aria-labelledby="c-caption" aria-describedby="c-description">/g,
    );
    expect(drawings).toHaveLength(2);
    expect(text).toMatch(
      /<details>\n<summary>Tallene i figuren<\/summary>\n<div [^>]*>\n<table aria-labelledby="c-caption">/,
    );
  });

  test("stands by itself as a file, with its colours in it", () => {
    const svg = chartSvg(shown, { language: "nb", color: false, columns: null, excel: false }, 640, true);
    expect(svg.text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="640" height="\d+" viewBox=/);
    expect(svg.text).not.toMatch(/class=|var\(|style=/);
    expect(svg.text).toContain(`font-weight="bold" x="0" y="15" font-size="16">${shown.title}`);
  });
});

describe("amounts at their marks", () => {
  test.each([
    ["123456789012345678901234567890", "123 456 789 012 345 678 901 mrd."],
    ["8468773", "8,47 mill."],
    ["30306054", "30,3 mill."],
    ["632140", "632 140"],
    ["586", "586"],
  ])("%s is written %s", (value, text) => {
    expect(shapesOf(bars(value)).words).toEqual(["Navn 0", text]);
  });

  test("that a large unit would leave nothing of are written out", () => {
    expect(shapesOf(bars("12500000", "769000", "4200", "0")).words).toEqual(
      expect.arrayContaining(["12,5 mill.", "0,77 mill.", "4 200", "0"]),
    );
  });

  test("in thousands are what they come to", () => {
    const thousands = { ...bars("8469", "586"), unit: { currency: "NOK", unit: 1000n } };
    expect(shapesOf(thousands).words).toEqual(expect.arrayContaining(["8,47 mill.", "0,59 mill."]));
  });

  test("have the decimals they are printed with, in the language of the page", () => {
    const small = { ...bars("0.01", "0.034"), decimals: 2 };
    expect(shapesOf(small).words).toEqual(expect.arrayContaining(["0,01", "0,03"]));
    expect(shapesOf(small, "en").words).toEqual(expect.arrayContaining(["0.01", "0.03"]));
    expect(shapesOf(bars("8468773"), "en").words).toContain("8.47m");
  });
});

describe("bars", () => {
  test("are as long as their values from zero", () => {
    expect(lengths(shapesOf(bars("500", "1000", "250")))).toEqual([50, 100, 25]);
  });

  test("go to the left of zero in another colour for negative values, all with their sign", () => {
    const { bars: drawn, words } = shapesOf(bars("-100", "300"));
    const [loss, gain] = drawn;
    expect((loss?.x ?? 0) + (loss?.width ?? 0)).toBeCloseTo(gain?.x ?? -1);
    expect([loss?.look, gain?.look]).toEqual(["s2", "s1"]);
    expect(words).toEqual(expect.arrayContaining(["−100", "+300"]));
  });

  test("are none for zeros, whose figures are there all the same", () => {
    const { bars: drawn, words } = shapesOf(bars("0", "0"));
    expect(drawn).toEqual([]);
    expect(words).toEqual(["Navn 0", "Navn 1", "0", "0"]);
  });
});

describe("names", () => {
  const long = "Nordre Follo interkommunale brann- og redningsvesen IKS, avdeling for forebygging og beredskap";
  const bar = (label: string) => chart("Navn", { kind: "bars", bars: [part(label, "1000000")] });

  test("that are long stand on two lines, cut with an ellipsis, whole for who points at them", () => {
    const { text, words } = shapesOf(bar(long));
    expect(words.slice(0, 2)).toEqual(["Nordre Follo interkommunale brann-", "og redningsvesen IKS, avdeling for…"]);
    expect(text).toContain(`<title>${long}</title>`);
  });

  test("stand above their bars where there is no room beside", () => {
    const { shapes, bars: drawn } = shapesOf(bar(long), "nb", 350);
    const name = shapes.find((shape) => shape.kind === "text");
    expect(drawn[0]?.x).toBe(0);
    expect(name?.kind === "text" && name.y).toBeLessThan(drawn[0]?.y ?? 0);
  });

  test("of one long word are cut", () => {
    expect(shapesOf(bar("x".repeat(90))).words[0]).toMatch(/^x{20,40}…$/);
  });

  test("that would be markup are text", () => {
    for (const word of HOSTILE_WORDS) {
      const text = shapesOf(bar(word)).text.replace("<!doctype html>", "");
      expect(text).not.toMatch(
        /<(?!\/?(?:figure|figcaption|span|p|svg|title|line|rect|text|details|summary|div|table|thead|tr|td)\b)/,
      );
    }
  });
});

describe("stacked bars", () => {
  test("lay their parts one after the other up to the sum that stands beside them", () => {
    const { shapes, words } = shapesOf(
      stacked(
        [
          ["Drift", "600"],
          ["Etablering", "400"],
        ],
        [["Etablering", "500"]],
      ),
    );
    const drawn = shapes.flatMap((shape) => (shape.kind === "rect" && shape.height > 15 ? [shape] : []));
    const [first, second, third] = drawn;
    expect((first?.x ?? 0) + (first?.width ?? 0) + 1).toBeCloseTo(second?.x ?? 0);
    expect(((first?.width ?? 0) + 1) / ((third?.width ?? 0) + 1)).toBeCloseTo(1.2);
    expect(words).toEqual(expect.arrayContaining(["Drift", "Etablering", "1 000", "600", "400", "500"]));
    expect(second?.look).toBe(third?.look);
  });

  test("of one series have no legend", () => {
    expect(shapesOf(stacked([["Drift", "600"]])).words).not.toContain("Drift");
  });

  test("lay income to the other side of zero", () => {
    const parts = [
      ["Utgift", "1000"],
      ["Inntekt", "-1000"],
      ["Mer", "1000"],
    ] as const;
    const { bars: drawn, words } = shapesOf(stacked(parts));
    const [cost, income, more] = drawn;
    expect((income?.x ?? 0) + (income?.width ?? 0) + 1).toBeCloseTo(cost?.x ?? 0);
    expect((cost?.x ?? 0) + (cost?.width ?? 0) + 1).toBeCloseTo(more?.x ?? 0);
    expect(words).toContain("1 000");
  });

  test("gather the smallest of many groups, and still come to the sum", () => {
    const parts = Array.from({ length: 40 }, (_, at) => [`Område ${at}`, `${at + 1}`] as const);
    const { bars: drawn, words } = shapesOf(stacked(parts));
    expect(words).toEqual(expect.arrayContaining(["Område 34", "Område 39", "34 andre", "820"]));
    expect(drawn).toHaveLength(SERIES.length);
  });
});

describe("pairs", () => {
  test("have both figures, and what lies between them at the right", () => {
    const shapes = shapesOf(CHARTS.pairs);
    expect(lengths(shapes).slice(0, 2)).toEqual([89, 78]);
    expect(shapes.words).toEqual(
      expect.arrayContaining(["2009", "14,3 mill.", "12,4 mill.", "Innsparing", "1,9 mill."]),
    );
  });

  test("tell an extra cost as a negative saving, or as a change with its sign", () => {
    const form = {
      kind: "pairs",
      first: "Uten",
      second: "Med",
      difference: "Innsparing",
      pairs: [{ label: "2009", first: n("100"), second: n("200") }],
    } as const;
    expect(shapesOf(chart("Dyrere", form)).words).toContain("−100");
    expect(shapesOf(chart("Dyrere", { ...form, isChange: true })).words).toContain("+100");
  });
});

test("a waterfall's changes begin where the step before ended, and end at the total", () => {
  const { bars: drawn, words } = shapesOf(CHARTS.waterfall);
  const ends = drawn.map(({ x, width }) => [x, x + width]);
  const [without = [], saving = [], establishment = [], withIt = []] = ends;
  expect(saving[1]).toBeCloseTo(without[1] ?? 0, 2);
  expect(establishment[0]).toBeCloseTo(saving[0] ?? 0, 2);
  expect(withIt[1]).toBeCloseTo(establishment[1] ?? 0, 2);
  expect(words).toEqual(expect.arrayContaining(["60,5 mill.", "−10,4 mill.", "+5,1 mill.", "55,2 mill."]));
});

test("a waterfall's figures add up as they are written", () => {
  const change = (label: string) => ({ label, kind: "change", value: n("-44000") }) as const;
  const { words } = shapesOf(
    chart("Fra pris hver for seg til felles pris", {
      kind: "waterfall",
      steps: [
        { label: "Hver for seg", kind: "total", value: n("10044000") },
        ...[change("A"), change("B"), change("C")],
        { label: "Felles", kind: "total", value: n("9912000") },
      ],
    }),
  );
  const figures = words.filter((text) => text.endsWith("mill."));
  expect(figures).toEqual(["10,04 mill.", "−0,04 mill.", "−0,04 mill.", "−0,05 mill.", "9,91 mill."]);
});

test("a tornado's bars meet at the outcome when nothing changes", () => {
  const { bars: drawn, words } = shapesOf(CHARTS.tornado);
  const [low, high] = drawn;
  expect((low?.x ?? 0) + (low?.width ?? 0)).toBeCloseTo(high?.x ?? -1, 2);
  expect(words).toEqual(expect.arrayContaining(["5,3 mill.", "4,0 mill.", "6,6 mill.", "−0,78 mill.", "11,3 mill."]));
});

test("dots that would cover each other stand one above the other", () => {
  const { shapes, words } = shapesOf(CHARTS.dots);
  const marks = shapes.flatMap((shape) => (shape.kind === "path" ? [shape] : []));
  const [own, , alike] = marks.slice(3, 6);
  expect(own?.x).toBe(alike?.x);
  expect(Math.abs((own?.y ?? 0) - (alike?.y ?? 0))).toBeGreaterThan(7);
  expect(words.slice(0, 4)).toEqual(["Uten samarbeid", "Etter nøkkelen", "Gevinsten delt likt", "Etter kostnad uten"]);
});

describe("lines", () => {
  test("have their name and last value at their ends, and notes", () => {
    const { words } = shapesOf(CHARTS.lines);
    expect(words).toEqual(expect.arrayContaining(["Melhus 3,19 mill.", "I alt 5,27 mill.", "Inntjent etter 2,3 år"]));
    expect(words).toEqual(expect.arrayContaining(["2009", "2012", "0", "2 mill."]));
  });

  test("that meet at their ends are named where they begin", () => {
    const meeting = chartsOf(6).at(-1);
    const { shapes } = shapesOf(meeting ?? CHARTS.lines);
    const name = shapes.find((shape) => shape.kind === "text" && shape.text.startsWith("Trondheim"));
    expect(name?.kind === "text" && name.anchor).toBe("end");
  });

  test("of many stand back, but those that something is said of", () => {
    const many = chartsOf(18).at(-1);
    const looks = shapesOf(many ?? CHARTS.lines).shapes.flatMap((shape) => (shape.kind === "path" ? [shape.look] : []));
    expect(looks.filter((look) => look === "quiet-line")).toHaveLength(17);
    expect(looks.filter((look) => look === "line1")).toHaveLength(1);
  });

  test("with a year that is not known are broken there", () => {
    const [first, , third] = ["1", "2", "3"].map((at) => ({ at: n(at), label: at }));
    const form = {
      kind: "lines",
      along: [first, { at: n("2"), label: "2" }, third].flatMap((stop) => (stop ? [stop] : [])),
      lines: [{ label: "A", values: [n("1"), null, n("3")] }],
      notes: [],
    } as const;
    const path = shapesOf(chart("Brutt", form)).shapes.find((shape) => shape.kind === "path");
    expect(path?.kind === "path" && path.d.match(/M/g)).toHaveLength(2);
  });
});

test("labels that would cover each other are moved apart as little as can be, within their bounds", () => {
  const labels = [10, 12, 50].map((at) => ({ at, height: 10 }));
  expect(apart(labels, 0, 100)).toEqual([6, 16, 50]);
  expect(
    apart(
      [0, 0, 0].map((at) => ({ at, height: 10 })),
      0,
      100,
    ),
  ).toEqual([5, 15, 25]);
});
