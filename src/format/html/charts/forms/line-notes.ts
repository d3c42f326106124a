import { type Shape, TEXT_SIZE, words } from "../drawing/shape.ts";
import { linesOf, textWidth, widest } from "../drawing/text-width.ts";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A place of the drawing with what is said of it. */
export interface Noted {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

const LINE = 16;
const AWAY = 9;
const WIDEST = 170;

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Texts near their places, clear of each other and, as far as there is room, of the `points` of lines. */
export function notesBeside(
  notes: readonly Noted[],
  points: readonly (readonly [number, number])[],
  frame: Box,
): Shape[] {
  const taken: Box[] = notes.map(({ x, y }) => ({ left: x - 5, top: y - 5, right: x + 5, bottom: y + 5 }));
  return notes.flatMap(({ x, y, text }) => {
    const lines = linesOf(text, Math.min(WIDEST, frame.right - frame.left), TEXT_SIZE - 1, 3);
    const [width, height] = [widest(lines, TEXT_SIZE - 1), lines.length * LINE];
    const boxes = [0, 1, 2, 3, 4, 5, 6].flatMap((far) =>
      [-1, 1].flatMap((side) =>
        [x - width - 4, x + 4, x - width / 2].map((wanted): Box => {
          const left = Math.min(Math.max(wanted, frame.left), frame.right - width);
          const top = side < 0 ? y - AWAY - far * LINE - height : y + AWAY + far * LINE;
          return { left, top, right: left + width, bottom: top + height };
        }),
      ),
    );
    const cost = (box: Box, rank: number) =>
      rank +
      (box.top < frame.top || box.bottom > frame.bottom ? 2000 : 0) +
      1000 * taken.filter((other) => overlap(box, other)).length +
      8 * points.filter(([px, py]) => px > box.left && px < box.right && py > box.top && py < box.bottom).length;
    const best = boxes.map((box, rank) => ({ box, cost: cost(box, rank) })).sort((a, b) => a.cost - b.cost)[0]?.box;
    if (!best) return [];
    taken.push(best);
    const toLeft = best.right <= x;
    return lines.map((part, at) => {
      const from = toLeft ? best.right - textWidth(part, TEXT_SIZE - 1) : best.left;
      return words(part, "note", from, best.top + 12 + at * LINE, TEXT_SIZE - 1);
    });
  });
}
