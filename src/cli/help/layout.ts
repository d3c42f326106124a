import { wrap } from "../../format/writing/wrap.ts";
import { displayWidth } from "../../messages/phrases/display-width.ts";

/** What is described, and its description. */
export type Entry = readonly [term: string, meaning: string];

const INDENT = "  ";
/** A term that is longer has its meaning on the next line. */
const LONGEST_TERM = 28;

/** Text between words on lines of at most `width` characters, each set in. */
export function setIn(text: string, width: number, indent = ""): string {
  return wrap(text, Math.max(20, width - indent.length))
    .map((line) => indent + line)
    .join("\n");
}

/** The column at which the meanings of entries stand side by side. */
export function columnFor(entries: readonly Entry[]): number {
  const widths = entries.map(([term]) => displayWidth(term)).filter((width) => width <= LONGEST_TERM);
  return INDENT.length + Math.max(0, ...widths) + 2;
}

/** Terms with what they mean beside them, from a column on. */
export function entryLines(entries: readonly Entry[], width: number, column = columnFor(entries)): string {
  const indent = " ".repeat(column);
  return entries
    .map(([term, meaning]) => {
      const beside = setIn(meaning, width, indent);
      const gap = column - INDENT.length - displayWidth(term);
      return gap < 2 ? `${INDENT}${term}\n${beside}` : `${INDENT}${term}${" ".repeat(gap)}${beside.trimStart()}`;
    })
    .join("\n");
}

/** A heading over what it heads. */
export function section(heading: string, body: string): string {
  return `${heading}\n${body}`;
}

/** Sections with a blank line between, and an end of line. */
export function page(...sections: readonly string[]): string {
  return `${sections.filter((one) => one !== "").join("\n\n")}\n`;
}
