import { type Attributes, element, type Markup, mark } from "../elements/markup.ts";
import { type Pattern, SERIES } from "./palette.ts";

/** How the marks of a series look: what they are filled with, and the class of what is written on them. */
export interface Look {
  readonly fill: Attributes;
  readonly textClass: string;
}

const SIZE = 8;
const MIDDLE = SIZE / 2;

/** What is drawn over the fill in each cell of a pattern. */
const STROKES: Readonly<Record<Pattern, (className: string) => readonly Markup[]>> = {
  plain: () => [],
  rising: (className) => [stripe(className)],
  falling: (className) => [stripe(className)],
  upright: (className) => [stripe(className)],
  dotted: (className) => [mark("circle", { class: className, cx: MIDDLE, cy: MIDDLE, r: 0.9 })],
  crossed: (className) => [stripe(className), mark("path", { class: className, d: `M0 ${MIDDLE}H${SIZE}` })],
};

const TURNS: Readonly<Partial<Record<Pattern, number>>> = { rising: 45, falling: -45, crossed: 45 };

function stripe(className: string): Markup {
  return mark("path", { class: className, d: `M${MIDDLE} 0V${SIZE}` });
}

function seriesAt(series: number): number {
  return Math.min(series, SERIES.length - 1);
}

/** The look of a series in the drawing whose patterns are named after `id`. */
export function lookOf(id: string, series: number): Look {
  const at = seriesAt(series);
  const plain = SERIES[at]?.pattern === "plain";
  return {
    fill: plain ? { class: `bar s${at + 1}` } : { class: "bar", fill: `url(#${id}-s${at + 1})` },
    textClass: `on on-s${at + 1}`,
  };
}

/** The patterns of the series in use. */
export function patterns(id: string, used: readonly number[]): Markup[] {
  return [...new Set(used.map(seriesAt))]
    .sort((a, b) => a - b)
    .flatMap((at) => {
      const pattern = SERIES[at]?.pattern ?? "plain";
      if (pattern === "plain") return [];
      const turn = TURNS[pattern];
      const attributes = {
        id: `${id}-s${at + 1}`,
        width: SIZE,
        height: SIZE,
        patternUnits: "userSpaceOnUse",
        patternTransform: turn === undefined ? null : `rotate(${turn})`,
      };
      const fill = mark("rect", { class: `s${at + 1}`, width: SIZE, height: SIZE });
      return [element("pattern", attributes, fill, ...STROKES[pattern](`over over-s${at + 1}`))];
    });
}
