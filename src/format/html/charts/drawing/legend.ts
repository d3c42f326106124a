import type { Look } from "./look.ts";
import { rect, type Shape, TEXT_SIZE, words } from "./shape.ts";
import { cut, textWidth } from "./text-width.ts";

/** An entry of the legend: a patch of a look, or a sign drawn about its middle. */
export interface LegendEntry {
  readonly label: string;
  readonly sign: Look | ((x: number, y: number) => readonly Shape[]);
}

interface Legend {
  readonly shapes: readonly Shape[];
  /** Pixels it takes with the space below. */
  readonly height: number;
  /** Where its last line ends. */
  readonly end: number;
}

const SIDE = 12;
const LINE = 20;
const BETWEEN = 18;

/** The names of series with their looks, in as many lines as they need. */
export function legend(entries: readonly LegendEntry[], width: number): Legend {
  let [x, y] = [0, 0];
  const shapes = entries.flatMap(({ label, sign }): Shape[] => {
    const text = cut(label, width - SIDE - 6, TEXT_SIZE);
    const length = SIDE + 6 + textWidth(text, TEXT_SIZE);
    if (x > 0 && x + length > width) [x, y] = [0, y + LINE];
    const start = x;
    x += length + BETWEEN;
    return [
      ...(typeof sign === "string" ? rect(sign, start, start + SIDE, y + 2, SIDE) : sign(start + SIDE / 2, y + 8)),
      words(text, "muted", start + SIDE + 6, y + 12.5, TEXT_SIZE, "start", text === label ? null : label),
    ];
  });
  return { shapes, height: entries.length === 0 ? 0 : y + LINE + 10, end: x };
}
