import { type Attributes, block, type Content, element, type Markup, mark } from "../elements/markup.ts";
import type { LegendEntry } from "./drawing.ts";

const SIDE = 14;

/** A drawing of one sign beside a name; the name says all there is to know. */
export function sign(...shapes: readonly Markup[]): Markup {
  return element("svg", { class: "swatch", width: SIDE, height: SIDE, "aria-hidden": "true" }, ...shapes);
}

/** A patch of a series' fill. */
export function swatch(look: Attributes): Markup {
  return sign(mark("rect", { x: 0.5, y: 0.5, width: SIDE - 1, height: SIDE - 1, ...look }));
}

/** The names of the series with their looks, as a list that wraps where the page is narrow. */
export function legendElement(entries: readonly LegendEntry[]): Content {
  if (entries.length === 0) return "";
  return block(
    "ul",
    { class: "legend" },
    entries.map(({ label, swatch }) => element("li", {}, swatch, element("span", {}, label))),
  );
}
