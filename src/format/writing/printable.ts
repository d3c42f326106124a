/** Control characters, and the format characters that turn or hide text: bidi marks, overrides, zero widths, tags. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
const BREAKS = /[\t\n\r]+/g;

/** Text from a file on one line, without the characters that would steer a terminal or reorder what is read. */
export function printable(text: string): string {
  return text.replace(BREAKS, " ").replace(UNPRINTABLE, "");
}

const PICTURES = 0x2400;
const DELETE = 0x7f;
const PICTURE_OF_DELETE = "\u2421";

function pictureOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(PICTURES + code);
  return code === DELETE ? PICTURE_OF_DELETE : "\ufffd";
}

/** As `printable`, but what cannot be printed is seen: `␀` for a NUL that makes a number unreadable. */
export function pictured(text: string): string {
  return text.replace(BREAKS, " ").replace(UNPRINTABLE, pictureOf);
}
