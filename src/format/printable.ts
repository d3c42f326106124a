/** Control characters, and the format characters that turn or hide text: bidi marks, overrides, zero widths, tags. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Text from a file on one line, without the characters that would steer a terminal or reorder what is read. */
export function printable(text: string): string {
  return text.replace(/[\t\n\r]+/g, " ").replace(UNPRINTABLE, "");
}
