import { printable } from "../../../writing/printable.ts";

const ELLIPSIS = "…";
const WIDE_GLYPH =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;

/** Widths in parts of the text's size, as of the widest fonts that a page may meet. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[iljI.,:;'|!·]/u, 0.33],
  [/[ \u00a0tfr()[\]/-]/u, 0.41],
  [/[mwMWÆ%@…—]/u, 0.98],
  [/[+−=<>±~–]/u, 0.84],
  [/[\dA-ZØÅÄÖ]/u, 0.68],
  [WIDE_GLYPH, 1.1],
];
const ORDINARY = 0.62;
const BOLD = 1.1;

/** How wide a text is at most, in pixels, whatever the font of the system. */
export function textWidth(text: string, size: number, isBold = false): number {
  let width = 0;
  for (const character of text) width += WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? ORDINARY;
  return width * size * (isBold ? BOLD : 1);
}

export function widest(texts: readonly string[], size: number, isBold = false): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, size, isBold)));
}

/** A text cut with an ellipsis where it is wider than so many pixels. */
export function cut(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (textWidth(kept + character + ELLIPSIS, size) > width) break;
    kept += character;
  }
  return kept.replace(/[\s,;:·–-]+$/u, "") + ELLIPSIS;
}

/** A text on lines of at most so many pixels, the last cut when there are more than `most`. */
export function linesOf(text: string, width: number, size: number, most: number): string[] {
  const whole = printable(text);
  if (textWidth(whole, size) <= width) return [whole];
  const lines: string[] = [];
  for (const word of whole.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, most).map((line) => cut(line, width, size));
  if (lines.length > most) kept[most - 1] = cut(lines.slice(most - 1).join(" "), width, size);
  return kept;
}
