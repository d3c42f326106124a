import { line as lineOf } from "d3-shape";
import { compare, type Fraction, fraction, isNegative, multiply } from "../../../../core/number/fraction.ts";
import type { ChartForm } from "../../../../report/page/chart.ts";
import { amountsOf } from "../drawing/amounts.ts";
import { type Canvas, type Drawing, isRoomy } from "../drawing/canvas.ts";
import { seriesLook } from "../drawing/look.ts";
import { type Scale, scaleOf } from "../drawing/position.ts";
import { line, type Shape, words } from "../drawing/shape.ts";
import { textWidth, widest } from "../drawing/text-width.ts";
import { TICK_HEIGHT, TICK_SIZE, ticksOf } from "../drawing/ticks.ts";
import {
  type Drawn,
  END_LINE,
  END_SIZE,
  type Ended,
  endShapes,
  endsOf,
  type Point,
  ring,
  type Side,
  stood,
} from "./line-ends.ts";
import { notesBeside } from "./line-notes.ts";

type Lines = Extract<ChartForm, { readonly kind: "lines" }>;

/** More lines than this are not told apart by colour: those that something is said of stand out. */
const MOST_COLOURS = 7;
const DIGITS = 2;
/** Between two points of a line, so many more that texts keep clear of. */
const SAMPLES = 12;
const HALF = fraction(1n, 2n);
const TICKS = 5;
/** Between the labels of two stops. */
const APART = 12;

/** The lines that stand out among many: those with notes, else those that end highest and lowest. */
function outstanding({ lines, notes }: Lines): readonly number[] {
  if (lines.length <= MOST_COLOURS) return lines.map((_, at) => at);
  const noted = [...new Set(notes.map(({ line: of }) => of))];
  if (noted.length > 0) return noted.slice(0, MOST_COLOURS);
  const last = (at: number) => lines[at]?.values.findLast((value) => value !== null);
  const ends = lines.flatMap((_, at) => (last(at) ? [at] : []));
  ends.sort((a, b) => compare(last(b) ?? HALF, last(a) ?? HALF));
  return [ends[0] ?? 0, ends.at(-1) ?? 0];
}

/** Whether a scale of these values shows more when it reaches to zero than it hides. */
function reachesZero(values: readonly Fraction[]): boolean {
  const [low, high] = [...values].sort(compare).filter((_, at, all) => at === 0 || at === all.length - 1);
  return !low || !high || isNegative(low) || compare(low, multiply(high, HALF)) < 0;
}

function path(points: Drawn["points"]): string {
  return (
    lineOf<Point | null>()
      .defined((point) => point !== null)
      .x((point) => point?.[0] ?? 0)
      .y((point) => point?.[1] ?? 0)
      .digits(DIGITS)(points) ?? ""
  );
}

/** The place of a line at a value along the axis, between two stops where it is none. */
function placeOn({ points }: Drawn, x: number): number | null {
  const known = points.filter((point) => point !== null);
  const after = known.findIndex(([at]) => at >= x - 0.01);
  const [from, to] = [known[after - 1] ?? known[after], known[after]];
  if (!from || !to) return null;
  return to[0] === from[0] ? to[1] : from[1] + ((to[1] - from[1]) * (x - from[0])) / (to[0] - from[0]);
}

function samples({ points }: Drawn): Point[] {
  return points.flatMap((to, at): Point[] => {
    const from = points[at - 1];
    if (!from || !to) return [];
    return Array.from({ length: SAMPLES }, (_, part) => {
      const along = (part + 1) / SAMPLES;
      return [from[0] + (to[0] - from[0]) * along, from[1] + (to[1] - from[1]) * along];
    });
  });
}

/** The last stop and those before it that stand clear of the next: each that is marked is written. */
function stopsBelow({ along }: Lines, across: Scale, left: number, y: number): Shape[] {
  let next = Number.POSITIVE_INFINITY;
  const clear = along.toReversed().flatMap(({ at, label }) => {
    const half = textWidth(label, TICK_SIZE) / 2;
    const x = Math.max(across.at(at), left === 0 ? half : 0);
    if (x + half + APART > next) return [];
    next = x - half;
    return [{ at: across.at(at), x, label }];
  });
  return clear
    .toReversed()
    .flatMap(({ at, x, label }): Shape[] => [
      line("grid", at, y, at, y + 4),
      words(label, "muted", x, y + TICK_HEIGHT - 3, TICK_SIZE, "middle"),
    ]);
}

/**
 * Values along an axis, those of a line joined, its name and value at its end (at its beginning, where the lines meet at
 * their ends); what happens on the way is said there.
 */
export function lines(form: Lines, canvas: Canvas): Drawing {
  const values = form.lines.flatMap((one) => one.values.filter((value) => value !== null));
  const amounts = amountsOf(canvas.chart, values, canvas.style);
  const out = outstanding(form);
  const most = canvas.width * (isRoomy(canvas) ? 0.3 : 0.32);
  const height = Math.max(isRoomy(canvas) ? 300 : 260, Math.min(form.lines.length, 26) * END_LINE);
  const top = 10;
  const bottom = top + height;
  const upwards = scaleOf(values, [bottom, top], { zero: reachesZero(values), nice: TICKS });
  const laid = (at: (stop: Fraction) => number) =>
    form.lines.map((one, index): Drawn => {
      const isQuiet = !out.includes(index);
      const points = form.along.map((stop, place): Point | null => {
        const value = one.values[place];
        return value ? [at(stop.at), upwards.at(value)] : null;
      });
      return { line: one, isQuiet, points, look: isQuiet ? "quiet-line" : seriesLook("line", out.indexOf(index)) };
    });
  const endsAt = (drawn: readonly Drawn[], side: Side): Ended[] => {
    const ends = endsOf(drawn, amounts, side, most);
    const isRoom = ends.reduce((sum, { texts }) => sum + texts.length * END_LINE, 0) <= height;
    return isRoom ? ends : ends.filter((end) => !end.drawn.isQuiet);
  };
  const trial = laid(() => 0);
  const moved = (side: Side) => stood(endsAt(trial, side), bottom + 6).moved;
  const side: Side = moved("first") * 2 < moved("last") ? "first" : "last";
  const beside = Math.max(0, ...endsAt(trial, side).map(({ texts }) => widest(texts, END_SIZE))) + 22;
  const ticks = ticksOf(upwards, amounts, TICKS);
  const figures =
    widest(
      ticks.map(({ text }) => text),
      TICK_SIZE,
    ) + 8;
  const left = side === "last" ? figures : beside;
  const right = canvas.width - (side === "last" ? beside : figures);
  const across = scaleOf(
    form.along.map(({ at }) => at),
    [left + (side === "last" ? 4 : 0), right - (side === "last" ? 0 : 4)],
    { zero: false },
  );
  const all = laid(across.at);
  const ends = endsAt(all, side);
  const { middles } = stood(ends, bottom + 6);
  const noted = form.notes.flatMap(({ at, line: of, text }) => {
    const drawn = all[of];
    const x = across.at(at);
    const y = drawn ? placeOn(drawn, x) : null;
    return drawn && y !== null ? [{ x, y, text, drawn }] : [];
  });
  const points = all.flatMap(samples);
  const frame = { left: left + 2, top: 0, right: side === "last" ? right + 12 : right, bottom: bottom + 2 };
  const tickShapes = ticks.flatMap(({ at, text }) => [
    line("grid", left, at, right, at),
    words(text, "muted", side === "last" ? left - 8 : canvas.width, at + 4, TICK_SIZE, "end"),
  ]);
  const inOrder = [...all.filter(({ isQuiet }) => isQuiet), ...all.filter(({ isQuiet }) => !isQuiet)];
  return {
    height: bottom + TICK_HEIGHT + 2,
    shapes: [
      ...tickShapes,
      ...(upwards.zero === null ? [] : [line("zero", left, upwards.zero, right, upwards.zero)]),
      ...stopsBelow(form, across, left, bottom),
      ...inOrder.map(({ look, points: own }): Shape => ({ kind: "path", look, x: 0, y: 0, d: path(own) })),
      ...endShapes(ends, middles, side, side === "last" ? right : left),
      ...noted.map(({ drawn, x, y }) => ring(drawn, [x, y], 4.5)),
      ...notesBeside(
        noted.filter(({ text }) => text !== ""),
        points,
        frame,
      ),
    ],
  };
}
