import { type Json, JsonWhenWritten } from "../../report/page/report.ts";

/** What JSON allows in a text but nobody sees: controls beyond ASCII, line separators, bidi and other format characters. */
const UNSEEN = /[\u007f-\u009f\u2028\u2029\p{Cf}]/gu;

/** The levels that are gone into: a document, its result, the lists of that. What these hold is written whole. */
const LEVELS = 3;
const NESTED = JSON.stringify([[[0]]], null, 2);
const BEGIN = NESTED.indexOf("0");
const END = BEGIN + 1 - NESTED.length;

/** The characters that make a piece. */
const PIECE = 65_536;

/** Each UTF-16 unit of a character as JSON escapes it. */
function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`;
  }).join("");
}

/** A value as it stands so many levels within a document. */
function* textOf(given: Json, level: number): Generator<string> {
  if (level === LEVELS) {
    yield JSON.stringify([[[given]]], null, 2).slice(BEGIN, END);
    return;
  }
  const value = given instanceof JsonWhenWritten ? given.toJSON() : given;
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0) {
    yield JSON.stringify(value);
    return;
  }
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const indent = `\n${"  ".repeat(level)}`;
  let before = open;
  for (const [name, entry] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    yield `${before}${indent}  ${typeof name === "number" ? "" : `${JSON.stringify(name)}: `}`;
    yield* textOf(entry, level + 1);
    before = ",";
  }
  yield indent + close;
}

/** The machine-readable document, indented by two spaces, in pieces: a large one is more than a text can hold. */
export function* jsonPieces(document: Json): Generator<string> {
  let piece = "";
  for (const text of textOf(document, 0)) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece.replace(UNSEEN, escaped);
    piece = "";
  }
  yield `${piece.replace(UNSEEN, escaped)}\n`;
}

/** The same as one text. */
export function json(document: Json): string {
  return [...jsonPieces(document)].join("");
}
