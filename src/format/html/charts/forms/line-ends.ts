import type { Line } from "../../../../report/page/chart.ts";
import type { Amounts } from "../drawing/amounts.ts";
import type { Look } from "../drawing/look.ts";
import { line, type Shape, words } from "../drawing/shape.ts";
import { cut, textWidth } from "../drawing/text-width.ts";
import { apart } from "./labels-apart.ts";

export const END_SIZE = 12.5;
export const END_LINE = 16;

export type Point = readonly [number, number];

/** A line laid out: quiet where others stand out; null where it has no value. */
export interface Drawn {
  readonly line: Line;
  readonly look: Look;
  readonly isQuiet: boolean;
  readonly points: readonly (Point | null)[];
}

/** What stands at one end of a line. */
export interface Ended {
  readonly drawn: Drawn;
  readonly end: Point;
  readonly texts: readonly string[];
}

export type Side = "first" | "last";

function ofSide<One>(all: readonly (One | null)[], side: Side): One | null {
  const known = all.filter((one) => one !== null);
  return (side === "first" ? known[0] : known.at(-1)) ?? null;
}

/** What stands at the ends of lines: the name and the value, on one line where there is room; of a quiet one the name. */
export function endsOf(all: readonly Drawn[], amounts: Amounts, side: Side, most: number): Ended[] {
  return all.flatMap((drawn): Ended[] => {
    const [end, value] = [ofSide(drawn.points, side), ofSide(drawn.line.values, side)];
    if (!end || !value) return [];
    const [name, figure] = [drawn.line.label, amounts.text(value)];
    if (drawn.isQuiet) return [{ drawn, end, texts: [cut(name, most, END_SIZE)] }];
    const both = `${name} ${figure}`;
    const texts = textWidth(both, END_SIZE) <= most ? [both] : [cut(name, most, END_SIZE), figure];
    return [{ drawn, end, texts }];
  });
}

/** Where the texts at the ends stand, and how far they had to move in all. */
export function stood(ends: readonly Ended[], bottom: number): { middles: number[]; moved: number } {
  const wanted = ends.map(({ end, texts }) => ({ at: end[1], height: texts.length * END_LINE }));
  const middles = apart(wanted, 0, bottom);
  return { middles, moved: ends.reduce((sum, { end }, at) => sum + Math.abs(end[1] - (middles[at] ?? 0)), 0) };
}

/** A mark about a place of a line. */
export function ring({ look }: Drawn, [x, y]: Point, radius: number): Shape {
  const d = `M${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
  const series = /\d/.exec(look)?.[0];
  return { kind: "path", look: series ? `ring${Number(series)}` : "quiet", x, y, d };
}

/** The texts at one end of the lines, led to where they belong when they stand elsewhere. */
export function endShapes(ends: readonly Ended[], middles: readonly number[], side: Side, edge: number): Shape[] {
  const out = side === "first" ? -1 : 1;
  return ends.flatMap(({ drawn, end, texts }, at): Shape[] => {
    const middle = middles[at] ?? end[1];
    const first = middle - ((texts.length - 1) * END_LINE) / 2;
    const isAway = Math.abs(middle - end[1]) > 5 || Math.abs(end[0] - edge) > 1;
    return [
      ...(isAway ? [line("lead", end[0] + out * 4, end[1], edge + out * 14, middle)] : []),
      ...texts.map((text, row) => {
        const look = drawn.isQuiet ? "muted" : "ink";
        return words(text, look, edge + out * 18, first + row * END_LINE + 4.5, END_SIZE, out < 0 ? "end" : "start");
      }),
      ...(drawn.isQuiet ? [] : [ring(drawn, end, 3)]),
    ];
  });
}
