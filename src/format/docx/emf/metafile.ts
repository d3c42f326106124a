import type { Look } from "../../html/charts/drawing/look.ts";
import { paintOf } from "../../html/charts/drawing/look.ts";
import type { Shape } from "../../html/charts/drawing/shape.ts";
import { printable } from "../../writing/printable.ts";
import { advances } from "./advances.ts";
import { outline } from "./outline.ts";
import { file, NO_BRUSH, NO_PEN, type Point, records } from "./records.ts";

/** Units of the file to a pixel, of which 96 go to the inch. */
const FINE = 20;
const PER_INCH = 96 * FINE;
const FACE = "Arial";

interface Tools {
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly width: number;
  readonly isBold: boolean;
}

function toolsOf(look: Look): Tools {
  const paint = paintOf(look);
  const colour = (value: string | number | null | undefined) =>
    typeof value === "string" && value !== "none" ? value : null;
  return {
    fill: colour(paint["fill"]),
    stroke: colour(paint["stroke"]),
    width: Number(paint["stroke-width"] ?? 1),
    isBold: paint["font-weight"] === "bold",
  };
}

/** Records as they are put together: each pen, brush and font is made once, and known by its number. */
class Sheet {
  readonly records: Uint8Array[] = [records.noBackground()];
  readonly #objects = new Map<string, number>();

  get objects(): number {
    return this.#objects.size;
  }

  #select(name: string, make: (object: number) => Uint8Array): void {
    const known = this.#objects.get(name);
    const object = known ?? this.#objects.size + 1;
    if (known === undefined) {
      this.#objects.set(name, object);
      this.records.push(make(object));
    }
    this.records.push(records.select(object));
  }

  outlined(points: readonly Point[], { fill, stroke, width }: Tools, isOpen: boolean): void {
    if (fill === null) this.records.push(records.select(NO_BRUSH));
    else this.#select(`brush ${fill}`, (object) => records.brush(object, fill));
    if (stroke === null) this.records.push(records.select(NO_PEN));
    else {
      const wide = Math.round(width * FINE);
      this.#select(`pen ${stroke} ${wide}`, (object) => records.pen(object, stroke, wide));
    }
    const whole = points.map(([x, y]): Point => [Math.round(x * FINE), Math.round(y * FINE)]);
    this.records.push(isOpen ? records.polyline(whole) : records.polygon(whole));
  }

  written(shape: Extract<Shape, { readonly kind: "text" }>, { fill, isBold }: Tools): void {
    const size = Math.round(shape.size * FINE);
    const text = printable(shape.text);
    this.#select(`font ${size} ${isBold}`, (object) => records.font(object, FACE, size, isBold));
    this.records.push(
      records.textColour(fill ?? "#000000"),
      records.textAlign(shape.anchor),
      records.text(text, [Math.round(shape.x * FINE), Math.round(shape.y * FINE)], advances(text, size, isBold)),
    );
  }
}

/**
 * A drawing as an Enhanced Metafile, for what draws no SVG: older Word and LibreOffice, and what documents are read in
 * otherwise. `width` and `height` are in pixels.
 */
export function metafile(shapes: readonly Shape[], width: number, height: number): Uint8Array {
  const sheet = new Sheet();
  for (const shape of shapes) {
    const tools = toolsOf(shape.look);
    switch (shape.kind) {
      case "rect": {
        const { x, y, width: across, height: down } = shape;
        const corners: Point[] = [
          [x, y],
          [x + across, y],
          [x + across, y + down],
          [x, y + down],
        ];
        sheet.outlined(corners, tools, false);
        break;
      }
      case "line":
        sheet.outlined(
          [
            [shape.x1, shape.y1],
            [shape.x2, shape.y2],
          ],
          tools,
          true,
        );
        break;
      case "path": {
        const points = outline(shape.d).map(([x, y]): Point => [shape.x + x, shape.y + y]);
        sheet.outlined(points, tools, tools.fill === null);
        break;
      }
      case "text":
        sheet.written(shape, tools);
        break;
    }
  }
  const size = { width: width * FINE, height: height * FINE, perInch: PER_INCH, objects: sheet.objects };
  return file(sheet.records, size);
}
