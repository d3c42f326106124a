import type { Amounts } from "./amounts.ts";
import type { Scale } from "./position.ts";
import { line, type Shape, words } from "./shape.ts";
import { textWidth } from "./text-width.ts";

/** The size of the figures along an axis. */
export const TICK_SIZE = 12;
/** Pixels that figures below a drawing take. */
export const TICK_HEIGHT = 20;
const APART = 14;
const MOST = 6;

/** Round values with their figures. */
export function ticksOf(scale: Scale, amounts: Amounts, most: number) {
  const ticks = scale.ticks(most);
  const among = ticks.map(({ value }) => value);
  return ticks.map(({ at, value }) => ({ at, text: amounts.tick(value, among) }));
}

/** As many as stand clear of each other on so many pixels: each is written. */
function ticksAlong(scale: Scale, amounts: Amounts, room: number) {
  for (let most = MOST; most > 1; most -= 1) {
    const written = ticksOf(scale, amounts, most);
    const needed = written.reduce((sum, { text }) => sum + textWidth(text, TICK_SIZE) + APART, 0);
    if (needed <= room) return written;
  }
  return [];
}

/** Upright lines at round values with their figures below, kept within the drawing. */
export function gridBelow(
  scale: Scale,
  amounts: Amounts,
  { left, right, top, bottom }: Readonly<Record<"left" | "right" | "top" | "bottom", number>>,
): Shape[] {
  return ticksAlong(scale, amounts, right - left).flatMap(({ at, text }) => {
    const half = textWidth(text, TICK_SIZE) / 2;
    const x = Math.min(Math.max(at, half), right - half);
    return [
      line("grid", at, top, at, bottom + 3),
      words(text, "muted", x, bottom + TICK_HEIGHT - 5, TICK_SIZE, "middle"),
    ];
  });
}
