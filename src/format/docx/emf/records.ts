/** A place in the drawing, in its own units. */
export type Point = readonly [x: number, y: number];

/** How text stands to its place, which is on its base line. */
export type Anchor = "start" | "middle" | "end";

const KIND = {
  header: 1,
  polygon: 3,
  polyline: 4,
  end: 14,
  backgroundMode: 18,
  textAlign: 22,
  textColour: 24,
  select: 37,
  pen: 38,
  brush: 39,
  font: 82,
  text: 84,
} as const;

/** What every device has: nothing to fill or to draw with. */
export const NO_BRUSH = 0x80000005;
export const NO_PEN = 0x80000008;

const ALIGN: Readonly<Record<Anchor, number>> = { start: 24, middle: 24 | 6, end: 24 | 2 };
const TRANSPARENT = 1;
const NOWHERE = [0, 0, -1, -1];
const SEMIBOLD = 700;
const REGULAR = 400;
/** Numbers that follow the kind and the length of a font. */
const FONT_NUMBERS = 81;
const TEXT_AT = 76;
const HEADER_LENGTH = 88;

/** A record: what kind it is, its length, and whole numbers of 32 bits. */
function record(kind: keyof typeof KIND, numbers: readonly number[]): Uint8Array {
  const length = 8 + 4 * numbers.length;
  const view = new DataView(new ArrayBuffer(length));
  for (const [at, number] of [KIND[kind], length, ...numbers].entries()) view.setInt32(4 * at, number | 0, true);
  return new Uint8Array(view.buffer);
}

/** Text as whole numbers of 32 bits, of two code units each; an odd one is filled up. */
function inNumbers(text: string): number[] {
  return Array.from(
    { length: Math.ceil(text.length / 2) },
    (_, at) => text.charCodeAt(2 * at) | ((text.charCodeAt(2 * at + 1) || 0) << 16),
  );
}

/** `#rrggbb` as Windows has it: blue first. */
function colourNumber(colour: string): number {
  const [, red = "00", green = "00", blue = "00"] = /^#(..)(..)(..)$/.exec(colour) ?? [];
  return Number.parseInt(`${blue}${green}${red}`, 16);
}

/** Records of drawings in the Enhanced Metafile Format ([MS-EMF]); objects are known by numbers from 1. */
export const records = {
  select: (object: number) => record("select", [object]),
  pen: (object: number, colour: string, width: number) => record("pen", [object, 0, width, 0, colourNumber(colour)]),
  brush: (object: number, colour: string) => record("brush", [object, 0, colourNumber(colour), 0]),
  polygon: (points: readonly Point[]) => record("polygon", [...NOWHERE, points.length, ...points.flat()]),
  polyline: (points: readonly Point[]) => record("polyline", [...NOWHERE, points.length, ...points.flat()]),
  textColour: (colour: string) => record("textColour", [colourNumber(colour)]),
  textAlign: (anchor: Anchor) => record("textAlign", [ALIGN[anchor]]),
  noBackground: () => record("backgroundMode", [TRANSPARENT]),
  font: (object: number, face: string, size: number, isBold: boolean) => {
    const numbers = [object, -size, 0, 0, 0, isBold ? SEMIBOLD : REGULAR, 0, 0, ...inNumbers(face)];
    return record("font", [...numbers, ...Array.from({ length: FONT_NUMBERS - numbers.length }, () => 0)]);
  },
  /** `advances` has the room of each code unit of the text. */
  text: (text: string, [x, y]: Point, advances: readonly number[]) => {
    const letters = inNumbers(text);
    const numbers = [...NOWHERE, 2, 0, 0, x, y, text.length, TEXT_AT, 0, ...NOWHERE, TEXT_AT + 4 * letters.length];
    return record("text", [...numbers, ...letters, ...advances]);
  },
};

/**
 * The records as a file: `width` by `height` units, of which `perInch` go to the inch, and `objects` numbers used for
 * pens, brushes and fonts.
 */
export function file(
  drawn: readonly Uint8Array[],
  { width, height, perInch, objects }: Readonly<Record<"width" | "height" | "perInch" | "objects", number>>,
): Uint8Array {
  const end = record("end", [0, 16, 20]);
  const all = [...drawn, end];
  const length = HEADER_LENGTH + all.reduce((sum, { length: own }) => sum + own, 0);
  const hundredths = (units: number) => Math.round((units * 2540) / perInch);
  const tenInches = 10 * perInch;
  const header = record("header", [
    ...[0, 0, width, height],
    ...[0, 0, hundredths(width), hundredths(height)],
    0x464d4520,
    0x10000,
    length,
    all.length + 1,
    objects + 1,
    ...[0, 0, 0],
    ...[tenInches, tenInches],
    ...[254, 254],
  ]);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of [header, ...all]) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
