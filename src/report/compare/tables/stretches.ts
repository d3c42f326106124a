import type { Stretch } from "../../../core/compare/stretch.ts";
import { equals, isZero, ONE } from "../../../core/number/fraction.ts";
import { percentage } from "../../../messages/phrases/figures.ts";
import { inwardPercent } from "../../page/amount-text.ts";
import { shareFields } from "../../page/document.ts";
import type { Frame } from "../../page/frame.ts";
import type { Json } from "../../page/report.ts";

/** A percentage without its sign, for the first of two. */
export function bare(percent: string): string {
  return percent.replace(/[\s\u00a0]?%$/, "");
}

/** Stretches of weights in words, `22,5–68,0 %`, rounded inward so that what is said of them is true at their ends. */
export function stretchesText(frame: Frame, stretches: readonly Stretch[]): string {
  const texts = stretches.map(({ from, to }) => {
    const first = isZero(from) ? "0" : bare(inwardPercent(frame, from, "from"));
    const last = equals(to, ONE) ? percentage(ONE, 0, frame.language) : inwardPercent(frame, to, "to");
    return `${first}–${last}`;
  });
  return texts.join(` ${frame.words.or} `);
}

/** The stretch for programs; null where there is none, or no single one. */
export function stretchFields(stretches: readonly Stretch[]): Json {
  const [only, another] = stretches;
  return only === undefined || another !== undefined
    ? null
    : { from: shareFields(only.from), to: shareFields(only.to) };
}
