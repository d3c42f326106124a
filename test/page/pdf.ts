import { inflateSync } from "node:zlib";

/** A line of text where it stands, in points from the sheet's upper left corner. */
export interface PrintedLine {
  readonly text: string;
  readonly left: number;
  readonly top: number;
}

export interface PrintedSheet {
  readonly width: number;
  readonly height: number;
  /** From the top down, without the sheet's number. */
  readonly lines: readonly PrintedLine[];
}

/** What moves and scales: a point (x, y) becomes (a·x + e, d·y + f). The browser turns and skews nothing. */
interface Placed {
  readonly a: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

/** The objects of a document by their numbers; binary ones as Latin-1. */
function objectsOf(pdf: Buffer): ReadonlyMap<string, string> {
  const found = pdf.toString("latin1").matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)endobj/g);
  return new Map([...found].map(([, number = "", body = ""]) => [number, body]));
}

function streamOf(object: string): string {
  const start = /stream\r?\n/.exec(object);
  if (!start) return "";
  const bytes = Buffer.from(object.slice(start.index + start[0].length, object.lastIndexOf("endstream")), "latin1");
  return object.slice(0, start.index).includes("FlateDecode")
    ? inflateSync(bytes).toString("latin1")
    : bytes.toString("latin1");
}

/** Characters by the codes that a font's text is written in. */
function charactersOf(toUnicode: string): ReadonlyMap<number, string> {
  const characters = new Map<number, string>();
  const code = (hex: string) => Number.parseInt(hex, 16);
  const text = (hex: string) => String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map(code));
  for (const [, entries = ""] of toUnicode.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, from = "", to = ""] of entries.matchAll(/<(\w+)>\s*<(\w+)>/g)) characters.set(code(from), text(to));
  }
  for (const [, entries = ""] of toUnicode.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = "", to = "", first = ""] of entries.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      for (let at = code(from); at <= code(to); at++) {
        characters.set(at, String.fromCharCode(code(first) + at - code(from)));
      }
    }
  }
  return characters;
}

/** The pieces of text that a sheet's drawing sets, each at its beginning. */
function piecesOf(drawing: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): PrintedLine[] {
  let at: Placed = { a: 1, d: 1, e: 0, f: 0 };
  let font: ReadonlyMap<number, string> = new Map();
  const kept: Placed[] = [];
  const pieces: { text: string; left: number; top: number }[] = [];
  for (const line of drawing.split("\n")) {
    const words = line.trim().split(/\s+/);
    const numbers = words.map(Number);
    const [x = 1, , , y = 1, right = 0, down = 0] = numbers;
    const hex = /<(\w+)>\s*Tj$/.exec(line)?.[1];
    if (line === "q") kept.push(at);
    else if (line === "Q") at = kept.pop() ?? at;
    else if (line.endsWith(" cm")) {
      at = { a: at.a * x, d: at.d * y, e: at.e + at.a * right, f: at.f + at.d * down };
    } else if (line.endsWith(" Tf")) font = fonts.get((words[0] ?? "").slice(1)) ?? new Map();
    else if (line.endsWith(" Tm")) pieces.push({ text: "", left: at.e + at.a * right, top: at.f + at.d * down });
    else if (hex !== undefined) {
      const piece = pieces.at(-1);
      const width = font.size > 0 && hex.length % 4 === 0 ? 4 : 2;
      for (const code of hex.match(new RegExp(`.{${width}}`, "g")) ?? []) {
        if (piece) piece.text += font.get(Number.parseInt(code, 16)) ?? "?";
      }
    }
  }
  return pieces;
}

/** Below this, in points from the foot of a sheet, stands its number. */
const FOOT = 50;

/** The sheets of a document that the browser printed: their sizes, and the text on each. Of no other program's. */
export function sheetsOf(pdf: Buffer): PrintedSheet[] {
  const objects = objectsOf(pdf);
  const fontOf = (number: string) => {
    const toUnicode = /\/ToUnicode (\d+)/.exec(objects.get(number) ?? "")?.[1] ?? "";
    return charactersOf(streamOf(objects.get(toUnicode) ?? ""));
  };
  const pages = [...objects.values()].filter((object) => /\/Type \/Page\b/.test(object));
  return pages.map((page) => {
    const [, width = 0, height = 0] = (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page) ?? []).map(Number);
    const drawing = streamOf(objects.get(/\/Contents (\d+)/.exec(page)?.[1] ?? "") ?? "");
    const named = /\/Font <<([^>]*)>>/.exec(page)?.[1] ?? "";
    const fonts = new Map(
      [...named.matchAll(/\/(F\d+) (\d+)/g)].map(([, name = "", number = ""]) => [name, fontOf(number)]),
    );
    const pieces = piecesOf(drawing, fonts).map(({ text, left, top }) => ({ text, left, top: height - top }));
    const lines = pieces.filter(({ text, top }) => text.trim() !== "" && top < height - FOOT);
    return { width, height, lines: lines.sort((one, other) => one.top - other.top || one.left - other.left) };
  });
}
