import { displayWidth } from "../../messages/phrases/display-width.ts";

/** The first part of a word that fits: up to its last hyphen or slash that does, else as many characters as do. */
function headOf(word: string, width: number): string {
  const characters = [...word];
  let fits = 0;
  for (let taken = 0; fits < characters.length; fits++) {
    taken += displayWidth(characters[fits] ?? "");
    if (taken > width) break;
  }
  const most = characters.slice(0, Math.max(1, fits));
  const joint = most.findLastIndex((character) => "-/–".includes(character));
  return most.slice(0, joint > 0 ? joint + 1 : most.length).join("");
}

/** A word in parts that each fit. */
function partsOf(word: string, width: number): string[] {
  const parts: string[] = [];
  let rest = word;
  while (displayWidth(rest) > width && [...rest].length > 1) {
    const head = headOf(rest, width);
    parts.push(head);
    rest = rest.slice(head.length);
  }
  return [...parts, rest];
}

/** The spaces that lines may break at: none parts the thousands of a figure that somebody wrote. */
const BREAK = /(?<!\d) | (?!\d{3}(?!\d))/;

/**
 * Breaks text between words into lines of at most `width` characters. A longer word keeps a line of its own, as what is to
 * be copied must; in the cell of a table (`within`) it is broken too.
 */
export function wrap(text: string, width: number, within: "line" | "cell" = "line"): string[] {
  if (displayWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = "";
  const words = text.split(BREAK);
  for (const word of within === "cell" ? words.flatMap((one) => partsOf(one, width)) : words) {
    if (line !== "" && displayWidth(line) + 1 + displayWidth(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/**
 * A text on lines of at most `width` characters, null for no bound; the later ones are set in by two, or as far as the
 * first, so that they are seen to belong to it.
 */
export function paragraph(text: string, width: number | null): string {
  if (width === null) return text;
  const indent = /^ */.exec(text)?.[0] ?? "";
  const hanging = indent === "" ? "  " : indent;
  const [first = "", ...rest] = wrap(text.slice(indent.length), width - indent.length);
  const later = rest.length === 0 ? [] : wrap(rest.join(" "), width - hanging.length);
  return [indent + first, ...later.map((line) => hanging + line)].join("\n");
}
