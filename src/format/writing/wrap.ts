import { displayWidth } from "../../messages/phrases/display-width.ts";

/** A character that a word may be broken behind. */
const JOINTS = "-/–";

/** A word in parts that each fit: up to the last hyphen or slash that does, else as many characters as do. */
function partsOf(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  const characters = [...word];
  const widths = characters.map(displayWidth);
  let left = widths.reduce((sum, one) => sum + one, 0);
  const parts: string[] = [];
  let start = 0;
  while (left > width && characters.length - start > 1) {
    let end = start;
    for (let taken = widths[end] ?? 0; taken <= width; taken += widths[end] ?? 0) end++;
    end = Math.max(start + 1, end);
    let joint = end - 1;
    while (joint > start && !JOINTS.includes(characters[joint] ?? "")) joint--;
    if (joint > start) end = joint + 1;
    parts.push(characters.slice(start, end).join(""));
    for (; start < end; start++) left -= widths[start] ?? 0;
  }
  return [...parts, characters.slice(start).join("")];
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
