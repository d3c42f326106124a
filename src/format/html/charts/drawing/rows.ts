import { type Canvas, isRoomy } from "./canvas.ts";
import { type Shape, TEXT_SIZE, words } from "./shape.ts";
import { linesOf, widest } from "./text-width.ts";

/** What a chart of many rows may be high, so that it stands on a sheet with its title. */
const HIGHEST = 850;
/** The parts of the width that names may take beside what they name. */
const BESIDE = 0.36;
/** More names than this would make a chart too high where each takes a line of its own. */
const MOST_ABOVE = 12;
const SMALLEST_TEXT = 10.5;
const BESIDE_GAP = 10;

/** One row of a chart: the middle of what is drawn on it, in pixels. */
export interface Row {
  readonly top: number;
  readonly middle: number;
}

/** The rows of a chart, with their names beside them or, where that would leave little room, above. */
export interface Rows {
  /** Where what is drawn begins. */
  readonly left: number;
  readonly rows: readonly Row[];
  /** Pixels of what is drawn on each. */
  readonly thickness: number;
  /** Of figures beside the marks. */
  readonly size: number;
  readonly names: readonly Shape[];
  readonly bottom: number;
}

/** From the middle of a line of text to its base line, in parts of its size. */
const DROP = 0.36;

/** The base line of text that stands on the middle of a row. */
export function baseLine({ middle }: Row, size: number): number {
  return middle + size * DROP;
}

/**
 * Lays out a row for each name from `top` downwards: `thickness` is what each would take where there is room for all,
 * `between` what stays free between two.
 */
export function rowsOf(
  labels: readonly string[],
  canvas: Canvas,
  top: number,
  { thickness, between }: { readonly thickness: number; readonly between: number },
): Rows {
  const room = HIGHEST / Math.max(1, labels.length);
  const shrunk = Math.min(1, Math.max(0.4, room / (thickness + between)));
  const size = Math.max(SMALLEST_TEXT, Math.min(TEXT_SIZE, (thickness + between) * shrunk * 0.72));
  const natural = widest(labels, size) + 1;
  const most = canvas.width * BESIDE;
  const isBeside = natural <= most || isRoomy(canvas) || labels.length > MOST_ABOVE;
  const width = isBeside ? Math.min(natural, most) : canvas.width;
  const line = size * 1.25;
  const held = shrunk < 1 && isBeside ? 1 : 2;
  const bar = thickness * shrunk;
  const texts = labels.map((label) => linesOf(label, width, size, held));
  // Rows beside their names are all as high, as the highest needs it.
  const highest = isBeside ? Math.max(0, ...texts.map((lines) => lines.length)) * line : 0;
  const height = Math.max(bar, highest - between * shrunk);
  const beyond = Math.max(0, highest - 4 - height) / 2;
  let y = top + beyond;
  const names: Shape[] = [];
  const rows = labels.map((label, row): Row => {
    const lines = texts[row] ?? [];
    const whole = lines.join(" ") === label ? null : label;
    const text = (from: number) =>
      lines.map((part, at) => words(part, "ink", 0, from + at * line + size * (0.5 + DROP), size, "start", whole));
    if (isBeside) {
      const middle = y + height / 2;
      names.push(...text(middle - ((lines.length - 1) * line + size) / 2));
      y += height + between * shrunk;
      return { top: middle - bar / 2, middle };
    }
    names.push(...text(y));
    const start = y + lines.length * line + 2;
    y = start + bar + between * shrunk;
    return { top: start, middle: start + bar / 2 };
  });
  return {
    left: isBeside ? width + BESIDE_GAP : 0,
    rows,
    thickness: bar,
    size,
    names,
    bottom: y - between * shrunk + beyond,
  };
}
