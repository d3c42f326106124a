import type { Point } from "./records.ts";

/** Corners that half a circle is drawn with. */
const CORNERS = 24;
const SEGMENT = /([a-df-z])([^a-df-z]*)/gi;

/** The corners of half a circle from one end to the other, without the first. */
function halfCircle([x1, y1]: Point, [x2, y2]: Point, isClockwise: boolean): Point[] {
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  const start = Math.atan2(y1 - y, x1 - x);
  const radius = Math.hypot(x1 - x, y1 - y);
  return Array.from({ length: CORNERS }, (_, at) => {
    const angle = start + ((isClockwise ? 1 : -1) * Math.PI * (at + 1)) / CORNERS;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/** The corners of a path of straight lines and half circles, which is all that charts are drawn with; throws for others. */
export function outline(path: string): Point[] {
  const points: Point[] = [];
  const last = (): Point => points.at(-1) ?? [0, 0];
  for (const [, command = "", rest = ""] of path.matchAll(SEGMENT)) {
    const numbers = (rest.match(/-?\d*\.?\d+(?:e-?\d+)?/gi) ?? []).map(Number);
    const [fromX, fromY] = command === command.toLowerCase() ? last() : [0, 0];
    const pair = (at: number): Point => [fromX + (numbers[at] ?? 0), fromY + (numbers[at + 1] ?? 0)];
    switch (command.toUpperCase()) {
      case "M":
      case "L":
        points.push(pair(0));
        break;
      case "H":
        points.push([fromX + (numbers[0] ?? 0), last()[1]]);
        break;
      case "V":
        points.push([last()[0], fromY + (numbers[0] ?? 0)]);
        break;
      case "A":
        points.push(...halfCircle(last(), pair(5), numbers[4] === 1));
        break;
      case "Z":
        break;
      default:
        throw new Error(`a path that bends otherwise: ${path}`);
    }
  }
  return points;
}
