import { displayWidth } from "../../../messages/phrases/display-width.ts";
import { printable } from "../../writing/printable.ts";
import { wrap } from "../../writing/wrap.ts";
import { type Attributes, element, type Markup, mark } from "../elements/markup.ts";
import { across } from "./position.ts";

/** Pixels of a line of text, and from its top to its base line. */
export const LINE = 17;
export const TEXT_BASE = 13;
/** Pixels of a bar, and from its top to the base line of a figure in it. */
export const BAR = 18;
export const BAR_BASE = 13.5;
/** Pixels between a name and its bar, and between a bar and the next name. */
export const NEAR = 3;
export const GAP = 15;
/** What fits across the narrowest phone, in characters. */
const NARROWEST = 42;
const MOST_LINES = 2;
const ELLIPSIS = "…";

/** A bar between two places across; nothing when it has no length. */
export function bar(from: number, to: number, y: number, height: number, look: Attributes): Markup[] {
  const [left, right] = from < to ? [from, to] : [to, from];
  if (across(left) === across(right)) return [];
  return [mark("rect", { x: across(left), y, width: across(right - left), height, ...look })];
}

/** An upright line at a place across. */
export function upright(at: number, from: number, to: number, className: string): Markup {
  return mark("line", { class: className, x1: across(at), x2: across(at), y1: from, y2: to });
}

/** A faint line across the whole drawing. */
export function level(y: number, className = "grid"): Markup {
  return mark("line", { class: className, x1: "0%", x2: "100%", y1: y, y2: y });
}

/** The beginning of a text with an ellipsis, in all of at most so many characters. */
function beginning(text: string, width: number): string {
  let kept = "";
  for (const character of text) {
    if (displayWidth(kept + character) >= width) break;
    kept += character;
  }
  return kept.replace(/[\s,;:·–-]+$/u, "") + ELLIPSIS;
}

/** A name on the lines that it takes beside a figure of so many characters; a longer one ends in an ellipsis. */
function labelLines(label: string, beside: string): string[] {
  const width = Math.max(12, NARROWEST - displayWidth(beside) - 2);
  const whole = wrap(printable(label), width);
  const kept = whole.slice(0, MOST_LINES);
  return kept.map((line, at) => {
    const isCut = displayWidth(line) > width || (at === MOST_LINES - 1 && whole.length > MOST_LINES);
    return isCut ? beginning(line, width) : line;
  });
}

/** A name at the left and a figure at the right of the same line, and the pixels they take. */
export function caption(
  label: string,
  value: string,
  y: number,
): { readonly marks: Markup[]; readonly height: number } {
  const lines = labelLines(label, value);
  const name = lines.map((line, at) =>
    element(
      "text",
      { x: 0, y: y + TEXT_BASE + at * LINE },
      line,
      ...(lines.join(" ") === printable(label) ? [] : [element("title", {}, label)]),
    ),
  );
  const figure = element("text", { x: "100%", y: y + TEXT_BASE, "text-anchor": "end" }, value);
  return { marks: [...name, figure], height: lines.length * LINE };
}
