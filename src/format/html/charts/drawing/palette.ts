/** What a colour is for, in a drawing and on the page around it. */
interface Theme {
  readonly page: string;
  readonly ink: string;
  readonly muted: string;
  readonly rule: string;
  readonly hair: string;
  /** Marks that stand back: what others are held against. */
  readonly quiet: string;
}

/** A fill and what is written on it. */
interface Colour {
  readonly fill: string;
  readonly ink: string;
}

export const THEMES = {
  light: {
    page: "#ffffff",
    ink: "#1b2127",
    muted: "#4d5761",
    rule: "#1b2127",
    hair: "#d9dee3",
    quiet: "#b4bec8",
  },
  dark: {
    page: "#14181d",
    ink: "#e6e9ed",
    muted: "#aab3bd",
    rule: "#c9d0d7",
    hair: "#313942",
    quiet: "#5a6570",
  },
} as const satisfies Readonly<Record<string, Theme>>;

export type ThemeName = keyof typeof THEMES;

/**
 * The colours of series in their order. Neighbours are far apart in lightness, for grey print; any two differ in colour
 * also to the colour-blind. The last is for what is gathered of the rest.
 */
export const SERIES: readonly Readonly<Record<ThemeName, Colour>>[] = [
  { light: { fill: "#1d4f87", ink: "#ffffff" }, dark: { fill: "#79b2ec", ink: "#10151a" } },
  { light: { fill: "#eda63b", ink: "#1b2127" }, dark: { fill: "#f7d58f", ink: "#10151a" } },
  { light: { fill: "#1f7f72", ink: "#ffffff" }, dark: { fill: "#2aa08f", ink: "#10151a" } },
  { light: { fill: "#e0a0c0", ink: "#1b2127" }, dark: { fill: "#f7e6ec", ink: "#10151a" } },
  { light: { fill: "#701040", ink: "#ffffff" }, dark: { fill: "#842752", ink: "#ffffff" } },
  { light: { fill: "#7fbfe0", ink: "#1b2127" }, dark: { fill: "#9fd4ee", ink: "#10151a" } },
  { light: { fill: "#50565e", ink: "#ffffff" }, dark: { fill: "#626a73", ink: "#ffffff" } },
];

/** All colours of a theme by the names that looks use: `ink`, `s1` for the first series, `on1` for what is written on it. */
export function coloursOf(theme: ThemeName): ReadonlyMap<string, string> {
  const series = SERIES.flatMap(({ [theme]: { fill, ink } }, at) => [
    [`s${at + 1}`, fill] as const,
    [`on${at + 1}`, ink] as const,
  ]);
  return new Map([...Object.entries(THEMES[theme]), ...series]);
}

/** The same as custom properties of a style sheet. */
export function colourProperties(theme: ThemeName): string {
  return [...coloursOf(theme)].map(([name, colour]) => `--${name}: ${colour};`).join(" ");
}
