import { type Attributes, element, type Markup, mark } from "../../elements/markup.ts";
import type { Look } from "./look.ts";

/** A piece of a drawing; places and lengths are in pixels from its upper left corner. */
export type Shape =
  | {
      readonly kind: "rect";
      readonly look: Look;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly kind: "line";
      readonly look: Look;
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
    }
  /** `d` is reckoned from (x, y). */
  | { readonly kind: "path"; readonly look: Look; readonly x: number; readonly y: number; readonly d: string }
  /** `y` is its base line; `whole` is the text that was cut. */
  | {
      readonly kind: "text";
      readonly look: Look;
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly anchor: "start" | "middle" | "end";
      readonly text: string;
      readonly whole: string | null;
    };

type Anchor = Extract<Shape, { readonly kind: "text" }>["anchor"];

export function rect(look: Look, from: number, to: number, y: number, height: number): Shape[] {
  const [x, end] = from < to ? [from, to] : [to, from];
  return end - x < 0.05 ? [] : [{ kind: "rect", look, x, y, width: end - x, height }];
}

export function line(look: Look, x1: number, y1: number, x2: number, y2: number): Shape {
  return { kind: "line", look, x1, y1, x2, y2 };
}

export function words(
  text: string,
  look: Look,
  x: number,
  y: number,
  size: number,
  anchor: Anchor = "start",
  whole: string | null = null,
): Shape {
  return { kind: "text", look, x, y, size, anchor, text, whole };
}

/** The shape so far to the right and down. */
export function moved(shape: Shape, right: number, down: number): Shape {
  return shape.kind === "line"
    ? { ...shape, x1: shape.x1 + right, x2: shape.x2 + right, y1: shape.y1 + down, y2: shape.y2 + down }
    : { ...shape, x: shape.x + right, y: shape.y + down };
}

/** A length with at most two decimals, so that every machine writes the same. */
function pixels(length: number): number {
  return Number(length.toFixed(2));
}

/** The size of text that need not be said. */
export const TEXT_SIZE = 13;

/** A shape as SVG; `paint` says how a look is written. */
export function shapeMarkup(shape: Shape, paint: (look: Look) => Attributes): Markup {
  const look = paint(shape.look);
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height } = shape;
      return mark("rect", { ...look, x: pixels(x), y: pixels(y), width: pixels(width), height: pixels(height) });
    }
    case "line": {
      const { x1, y1, x2, y2 } = shape;
      return mark("line", { ...look, x1: pixels(x1), y1: pixels(y1), x2: pixels(x2), y2: pixels(y2) });
    }
    case "path": {
      const { x, y, d } = shape;
      return mark("path", {
        ...look,
        transform: x === 0 && y === 0 ? null : `translate(${pixels(x)} ${pixels(y)})`,
        d,
      });
    }
    case "text": {
      const { x, y, size, anchor, text, whole } = shape;
      const how = {
        "font-size": size === TEXT_SIZE ? null : size,
        "text-anchor": anchor === "start" ? null : anchor,
      };
      const place = { ...look, x: pixels(x), y: pixels(y), ...how };
      return element("text", place, text, ...(whole === null ? [] : [element("title", {}, whole)]));
    }
  }
}
