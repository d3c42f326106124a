import { printable } from "./printable.ts";

const NO_BREAK_SPACE = "\u00a0";
const WORD_JOINER = "\u2060";

/** A title on one line or several, none of which begins with a dot or parts the years of `2009–2012`. */
export function unbrokenTitle(title: string): string {
  return printable(title)
    .replaceAll(" · ", `${NO_BREAK_SPACE}· `)
    .replace(/(\d{4}–)(?=\d{4})/g, `$1${WORD_JOINER}`);
}
