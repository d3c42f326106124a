import type { Fraction } from "../../core/number/fraction.ts";
import type { Frame } from "./frame.ts";
import type { Table } from "./table.ts";

/** A part of a bar, or a value of its own: in the unit of its chart. */
export interface Part {
  readonly label: string;
  readonly value: Fraction;
}

/** A bar that is the sum of its parts; parts of the same label are one series through all bars. */
export interface StackedBar {
  readonly label: string;
  readonly parts: readonly Part[];
}

/** Two values of the same thing side by side, as the cost of a year without and with cooperation; null where it has none. */
export interface Pair {
  readonly label: string;
  readonly first: Fraction | null;
  readonly second: Fraction | null;
}

/** A step of a waterfall: where it begins anew, or what it adds to or takes from what stands. */
export interface WaterfallStep {
  readonly label: string;
  readonly kind: "total" | "change";
  /** The height of a total, the signed change of another step. */
  readonly value: Fraction;
}

/** What one uncertain figure makes of the outcome, at its lower and its higher bound. */
export interface TornadoBar {
  readonly label: string;
  readonly low: Fraction;
  readonly high: Fraction;
}

/** A stop along the horizontal axis of lines: where it stands there, and what it is called, as a year or a percentage. */
export interface Stop {
  readonly at: Fraction;
  readonly label: string;
}

/** A value at every stop, in their order; null where there is none. */
export interface Line {
  readonly label: string;
  readonly values: readonly (Fraction | null)[];
}

/**
 * What happens at a place along the axis, as the year of payback or from where somebody loses; `line` is whose it is, and
 * without a text it is only marked.
 */
export interface LineNote {
  readonly at: Fraction;
  readonly line: number;
  readonly text: string;
}

/** What a picture shows, by what it says of the figures; how it is drawn is for the format. */
export type ChartForm =
  | { readonly kind: "stacked-bars"; readonly bars: readonly StackedBar[] }
  /**
   * `difference` names what lies between the two: what the second saves, or what it adds where it `isChange`. `none` is
   * said where one of them is not there.
   */
  | {
      readonly kind: "pairs";
      readonly first: string;
      readonly second: string;
      readonly difference: string;
      readonly isChange?: true;
      readonly none?: string;
      readonly pairs: readonly Pair[];
    }
  | { readonly kind: "waterfall"; readonly steps: readonly WaterfallStep[] }
  /** `centre` is the outcome when nothing changes. */
  | { readonly kind: "tornado"; readonly centre: Fraction; readonly bars: readonly TornadoBar[] }
  /** A bar for each, to the left of zero where it is negative: the largest first, unless their order tells something. */
  | { readonly kind: "bars"; readonly bars: readonly Part[] }
  /** Values that follow along an axis, joined: as what is accumulated year by year, or a cost as the key changes. */
  | {
      readonly kind: "lines";
      readonly along: readonly Stop[];
      readonly lines: readonly Line[];
      readonly notes: readonly LineNote[];
    }
  /** Several splits of the same cost beside what each would pay by itself: a row of marks per member. */
  | {
      readonly kind: "dots";
      readonly limit: string;
      readonly rows: readonly { readonly label: string; readonly limit: Fraction; readonly dots: readonly Part[] }[];
    };

/** Amounts of money in units of `unit` (1, 1000, 1 000 000) of a currency, or what else is measured, in words. */
export type ChartUnit = { readonly currency: string; readonly unit: bigint } | string;

/** The unit of the frame's amounts of money, so that a drawing may write them in a larger one. */
export function moneyUnit({ currency, scale }: Pick<Frame, "currency" | "scale">): ChartUnit {
  return { currency, unit: scale.unit.num };
}

/** A picture of figures: with a title, what it shows in words, and its data as a table. */
export interface Chart {
  readonly kind: "chart";
  /** What it says, in a sentence without a full stop: “Melhus pays 60 per cent, 586 kroner per inhabitant”. */
  readonly title: string;
  /** What is shown, of which years, or nothing where the title tells it; the unit of money is for the drawing to say: “Kroner per inhabitant, 2009”. */
  readonly subtitle: string;
  /** What there is to see, in a sentence or two, for who cannot see it. */
  readonly description: string;
  /** The unit of every value. */
  readonly unit: ChartUnit;
  /** Decimals of the values as printed beside their marks. */
  readonly decimals: number;
  readonly form: ChartForm;
  /** The same figures. They stand in tables of the page as well: a format without pictures leaves the chart out. */
  readonly data: Table;
}
