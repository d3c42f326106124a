/** How a pattern is drawn over the fill, so that series differ also where colours do not. */
export type Pattern = "plain" | "rising" | "dotted" | "upright" | "falling" | "crossed";

/** A fill and what is drawn or written on it, as `#rrggbb`. */
export interface Colour {
  readonly fill: string;
  readonly ink: string;
}

export interface Series {
  readonly light: Colour;
  readonly dark: Colour;
  readonly pattern: Pattern;
}

/**
 * The looks of series in their order. Neighbours are far apart in lightness, for grey print; any two differ in colour also
 * to the colour-blind, or in pattern. The last is for what is gathered of the rest.
 */
export const SERIES: readonly Series[] = [
  { light: { fill: "#174a7e", ink: "#ffffff" }, dark: { fill: "#79b2ec", ink: "#10151a" }, pattern: "plain" },
  { light: { fill: "#f0b64a", ink: "#1b2127" }, dark: { fill: "#f7d58f", ink: "#10151a" }, pattern: "rising" },
  { light: { fill: "#2f9a8b", ink: "#10151a" }, dark: { fill: "#2aa08f", ink: "#10151a" }, pattern: "plain" },
  { light: { fill: "#f2dbe3", ink: "#1b2127" }, dark: { fill: "#f7e6ec", ink: "#10151a" }, pattern: "dotted" },
  { light: { fill: "#6e1f46", ink: "#ffffff" }, dark: { fill: "#842752", ink: "#ffffff" }, pattern: "upright" },
  { light: { fill: "#86c5e0", ink: "#1b2127" }, dark: { fill: "#9fd4ee", ink: "#10151a" }, pattern: "falling" },
  { light: { fill: "#575e66", ink: "#ffffff" }, dark: { fill: "#626a73", ink: "#ffffff" }, pattern: "crossed" },
];

/** The colours of one theme as custom properties: `--s1` and `--s1-ink` are the first series'. */
export function seriesProperties(theme: "light" | "dark"): string {
  return SERIES.map(
    (series, at) => `--s${at + 1}: ${series[theme].fill}; --s${at + 1}-ink: ${series[theme].ink};`,
  ).join(" ");
}

/** The classes that use them. */
export const SERIES_RULES = SERIES.map(
  (_, at) =>
    `.l${at + 1} { stroke: var(--s${at + 1}); stroke-width: 2.25; } .s${at + 1} { fill: var(--s${at + 1}); } .over-s${at + 1} { fill: var(--s${at + 1}-ink); stroke: var(--s${at + 1}-ink); }
.on-s${at + 1} { fill: var(--s${at + 1}-ink); stroke: var(--s${at + 1}); }`,
).join("\n");
