import type { Attributes } from "../../elements/markup.ts";
import { coloursOf, SERIES } from "./palette.ts";

/** How a shape looks: names of colours, and pixels. */
interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: string;
  /** Text of some weight. */
  readonly weight?: number;
  /** Text that keeps clear of the lines behind it. */
  readonly halo?: true;
}

/** Looks by name, but those of series. */
const PLAIN = {
  ink: { fill: "ink" },
  strong: { fill: "ink", weight: 650 },
  muted: { fill: "muted" },
  note: { fill: "ink", halo: true },
  quiet: { fill: "quiet" },
  "quiet-line": { fill: "none", stroke: "quiet", width: 1.25 },
  grid: { stroke: "hair", width: 1 },
  zero: { stroke: "muted", width: 1 },
  limit: { stroke: "ink", width: 2.5 },
  lead: { stroke: "muted", width: 1, dash: "2 2" },
} as const satisfies Readonly<Record<string, Paint>>;

export type Look = keyof typeof PLAIN | `s${number}` | `on${number}` | `line${number}` | `ring${number}`;

const BY_SERIES = SERIES.flatMap((_, at): [string, Paint][] => {
  const colour = `s${at + 1}`;
  return [
    [colour, { fill: colour }],
    [`on${at + 1}`, { fill: `on${at + 1}` }],
    [`line${at + 1}`, { fill: "none", stroke: colour, width: 2.25 }],
    [`ring${at + 1}`, { fill: "page", stroke: colour, width: 2 }],
  ];
});

const LOOKS: ReadonlyMap<string, Paint> = new Map<string, Paint>([...Object.entries(PLAIN), ...BY_SERIES]);

/** The look of a kind that the series at `at` has; after the last they begin anew. */
export function seriesLook<Kind extends "s" | "on" | "line" | "ring">(kind: Kind, at: number): `${Kind}${number}` {
  return `${kind}${(at % SERIES.length) + 1}`;
}

function declarations({ fill, stroke, width, dash, weight, halo }: Paint): string {
  const colour = (name: string) => (name === "none" ? name : `var(--${name})`);
  return [
    fill && `fill: ${colour(fill)};`,
    stroke && `stroke: ${colour(stroke)};`,
    width && `stroke-width: ${width};`,
    dash && `stroke-dasharray: ${dash};`,
    weight && `font-weight: ${weight};`,
    halo && "stroke: var(--page); stroke-width: 4; paint-order: stroke; stroke-linejoin: round;",
  ]
    .filter(Boolean)
    .join(" ");
}

/** The rules of a style sheet for every look. */
export const LOOK_RULES = [...LOOKS].map(([name, paint]) => `.chart .${name} { ${declarations(paint)} }`).join("\n");

const LIGHT = coloursOf("light");

/** A look as attributes of its own, for a drawing that stands by itself: on paper, in light colours. */
export function paintOf(look: Look): Attributes {
  const { fill, stroke, width, dash, weight }: Paint = LOOKS.get(look) ?? {};
  const colour = (name: string | undefined) => (name === undefined ? null : (LIGHT.get(name) ?? name));
  return {
    fill: colour(fill),
    stroke: colour(stroke),
    "stroke-width": width ?? null,
    "stroke-dasharray": dash ?? null,
    "font-weight": weight === undefined ? null : "bold",
  };
}
