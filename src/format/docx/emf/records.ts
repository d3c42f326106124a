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
const FONT_LENGTH = 332;
const FACE_AT = 40;
const TEXT_AT = 76;
const HEADER_LENGTH = 88;

/** A record: what kind it is, its length, and whole numbers of 32 bits. */
function record(kind: keyof typeof KIND, numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(8 + 4 * numbers.length);
  bytes.writeUInt32LE(KIND[kind], 0);
  bytes.writeUInt32LE(bytes.length, 4);
  numbers.forEach((number, at) => {
    bytes.writeInt32LE(number | 0, 8 + 4 * at);
  });
  return bytes;
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
    const bytes = record(
      "font",
      Array.from({ length: (FONT_LENGTH - 8) / 4 }, () => 0),
    );
    bytes.writeUInt32LE(object, 8);
    bytes.writeInt32LE(-size, 12);
    bytes.writeInt32LE(isBold ? SEMIBOLD : REGULAR, 28);
    bytes.write(face, FACE_AT, "utf16le");
    return bytes;
  },
  /** `advances` has the room of each code unit of the text. */
  text: (text: string, [x, y]: Point, advances: readonly number[]) => {
    const letters = Buffer.alloc(4 * Math.ceil(text.length / 2));
    letters.write(text, "utf16le");
    const inNumbers = Array.from({ length: letters.length / 4 }, (_, at) => letters.readInt32LE(4 * at));
    const numbers = [...NOWHERE, 2, 0, 0, x, y, text.length, TEXT_AT, 0, ...NOWHERE, TEXT_AT + letters.length];
    return record("text", [...numbers, ...inNumbers, ...advances]);
  },
};

/**
 * The records as a file: `width` by `height` units, of which `perInch` go to the inch, and `objects` numbers used for
 * pens, brushes and fonts.
 */
export function file(
  drawn: readonly Buffer[],
  { width, height, perInch, objects }: Readonly<Record<"width" | "height" | "perInch" | "objects", number>>,
): Buffer {
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
  return Buffer.concat([header, ...all]);
}
