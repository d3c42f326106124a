import type { Json } from "../../report/page/report.ts";

/** What JSON allows in a text but nobody sees: controls beyond ASCII, line separators, bidi and other format characters. */
const UNSEEN = /[\u007f-\u009f\u2028\u2029\p{Cf}]/gu;

/** Each UTF-16 unit of a character as JSON escapes it. */
function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`;
  }).join("");
}

/** The machine-readable document, indented by two spaces. */
export function json(document: Json): string {
  return `${JSON.stringify(document, null, 2).replace(UNSEEN, escaped)}\n`;
}
