import type { Drawing } from "./canvas.ts";
import { moved, type Shape } from "./shape.ts";

function middleOf(shape: Shape): number {
  if (shape.kind === "line") return (shape.y1 + shape.y2) / 2;
  return shape.kind === "rect" ? shape.y + shape.height / 2 : shape.y;
}

/**
 * A drawing of rows as two columns beside each other on the same scale, the second so far to the right; null of a drawing
 * that has no rows. What stands above the rows is not said again, what stands below them stands below both.
 */
export function folded({ rows = [], shapes, height }: Drawing, right: number): Drawing | null {
  const half = Math.ceil(rows.length / 2);
  const [first, last, next] = [rows[0], rows[half - 1], rows[half]];
  if (first === undefined || last === undefined || next === undefined) return null;
  const pitch = next - last;
  const [top, cut, bottom] = [first - pitch / 2, (last + next) / 2, (rows.at(-1) ?? next) + pitch / 2];
  const up = top - cut;
  const place = (shape: Shape): Shape[] => {
    if (shape.kind === "line" && shape.y1 < cut && shape.y2 > bottom - pitch) {
      const own = { ...shape, y2: shape.y2 + cut - bottom };
      return [own, moved(own, right, 0)];
    }
    const middle = middleOf(shape);
    if (middle < top || middle < cut) return [shape];
    if (middle > bottom) return [moved(shape, 0, cut - bottom), moved(shape, right, cut - bottom)];
    return [moved(shape, right, up)];
  };
  return { height: height + cut - bottom, shapes: shapes.flatMap(place) };
}
