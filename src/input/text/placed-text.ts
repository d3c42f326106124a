import type { Source, WrittenName } from "../../core/model/source.ts";

/** A text and where it stands, down to its single characters: a cell, a setting or an option. */
export interface PlacedText {
  readonly text: string;
  readonly source: Source;
  /** The place of `length` characters of the text from the zero-based `start`. */
  readonly part: (start: number, length: number) => Source;
  /** Set where a workbook stores a number: then it is written with a point, whatever texts around it show. */
  readonly isNumber?: boolean;
}

/** A text that stands as it is read, character by character, on one line. */
export function placedText(text: string, source: Source): PlacedText {
  return {
    text,
    source,
    part: (start, length) => ({ ...source, column: source.column + start, length: Math.max(1, length) }),
  };
}

/** The value of a command-line option, placed in a file that bears its name: a line for each time it is given. */
export function optionText(option: string, text: string, line = 1): PlacedText {
  return placedText(text, { file: option, line, column: 1, length: Math.max(1, text.length) });
}

/** The text without the space around it. */
export function trimmed(placed: PlacedText): PlacedText {
  const text = placed.text.trim();
  if (text.length === placed.text.length || text === "") return text === "" ? { ...placed, text } : placed;
  return slice(placed, placed.text.indexOf(text), text.length);
}

/** A part of a text as a text of its own. */
export function slice(placed: PlacedText, start: number, length: number): PlacedText {
  return {
    text: placed.text.slice(start, start + length),
    source: placed.part(start, length),
    part: (from, size) => placed.part(start + from, size),
  };
}

/** A placed text as the name of something: what it says and where. */
export function writtenName({ text, source }: PlacedText): WrittenName {
  return { text, source };
}
