import { expect, test } from "vitest";
import { metafile } from "../../../src/format/docx/emf/metafile.ts";
import { outline } from "../../../src/format/docx/emf/outline.ts";
import type { Shape } from "../../../src/format/html/charts/drawing/shape.ts";

const SHAPES: readonly Shape[] = [
  { kind: "rect", look: "s1", x: 10, y: 0, width: 100, height: 20 },
  { kind: "line", look: "zero", x1: 10, y1: 0, x2: 10, y2: 40 },
  { kind: "path", look: "ring2", x: 50, y: 30, d: "M-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z" },
  { kind: "text", look: "strong", x: 0, y: 15, size: 13, anchor: "end", text: "Øyer −12,5 %", whole: null },
];

/** The kinds of a metafile's records in their order. */
function kindsOf(bytes: Buffer): number[] {
  const kinds: number[] = [];
  for (let at = 0; at < bytes.length; at += bytes.readUInt32LE(at + 4)) kinds.push(bytes.readUInt32LE(at));
  return kinds;
}

test("a drawing is a metafile that says how long it is, of how many records and objects, and how large", () => {
  const bytes = Buffer.from(metafile(SHAPES, 640, 40));
  const kinds = kindsOf(bytes);
  expect([kinds[0], kinds.at(-1), bytes.toString("latin1", 40, 44)]).toEqual([1, 14, " EMF"]);
  expect([bytes.readUInt32LE(48), bytes.readUInt32LE(52)]).toEqual([bytes.length, kinds.length]);
  // Two brushes, two pens and a font, and the number that none has.
  expect(bytes.readUInt16LE(56)).toBe(6);
  // In hundredths of a millimetre, 96 pixels to the inch.
  expect([bytes.readInt32LE(32), bytes.readInt32LE(36)]).toEqual([16_933, 1058]);
  expect(kinds.filter((kind) => [3, 4, 84].includes(kind))).toEqual([3, 4, 3, 84]);
  expect(bytes.includes(Buffer.from("Øyer −12,5 %", "utf16le"))).toBe(true);
});

test.each([
  ["M1,2L3,4Z", [1, 2], [3, 4]],
  ["M1-2h3v4h-3Z", [1, -2], [1, 2]],
  ["M5,0A5,5,0,1,1,-5,0", [5, 0], [-5, 0]],
])("the path %s begins and ends where it says", (path, first, last) => {
  const points = outline(path).map(([x, y]) => [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6 + 0]);
  expect([points[0], points.at(-1)]).toEqual([first, last]);
});

test("a circle is round, and turns as it says", () => {
  const down = outline("M5,0A5,5,0,1,1,-5,0");
  expect(down.every(([x, y]) => Math.abs(Math.hypot(x, y) - 5) < 1e-9)).toBe(true);
  expect(Math.max(...down.map(([, y]) => y))).toBeCloseTo(5);
  expect(() => outline("M0,0C1,1,2,2,3,3")).toThrow("bends otherwise");
});
