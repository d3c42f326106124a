/** A text as it is compared, and for each of its units the offset in characters of what stood there as written. */
export interface Folded {
  readonly text: string;
  /** One more than `text` has units: the last is the length of the text as written. */
  readonly offsets: readonly number[];
}

/** NFC, lower case and every kind of space a plain one, letter by letter so that each keeps its place. */
export function fold(written: string): Folded {
  let text = "";
  let offset = 0;
  const offsets: number[] = [];
  for (const [letter] of written.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const folded = letter.replace(/^\s/, " ").normalize("NFC").toLowerCase();
    for (let unit = 0; unit < folded.length; unit++) offsets.push(offset);
    text += folded;
    offset += [...letter].length;
  }
  return { text, offsets: [...offsets, offset] };
}

const JOINED = /[-_'’]?[\p{L}\p{N}]/uy;
const PERCENT = / *%/y;

/** Whether a word that ends before `end` is whole there: no letter or digit goes on, nor the `-` of a compound. */
export function isBoundary(text: string, end: number): boolean {
  JOINED.lastIndex = end;
  PERCENT.lastIndex = end;
  const wordBefore = /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, end - 2), end));
  return !PERCENT.test(text) && !(wordBefore && JOINED.test(text));
}

/** Where a folded name that stands at `start` ends, taking any number of spaces for one; null when it is not there. */
export function endOfName(text: string, start: number, name: string): number | null {
  let position = start;
  for (let unit = 0; unit < name.length; unit++) {
    if (text[position] !== name[unit]) return null;
    position++;
    if (name[unit] === " ") while (text[position] === " ") position++;
  }
  return name.length > 0 && isBoundary(text, position) ? position : null;
}
