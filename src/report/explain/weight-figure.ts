import type { Weight } from "../../core/key/weigh.ts";
import type { Fraction } from "../../core/number/fraction.ts";
import type { Words } from "../../messages/terms/result.ts";
import { placeText } from "./figures.ts";

/** A figure, of several years as the mean that it is. */
function figureText({ value, meanOf }: Pick<Weight, "value" | "meanOf">, shown: (value: Fraction) => string): string {
  if (meanOf.length === 0) return shown(value);
  return `(${meanOf.map(({ measure }) => shown(measure.value)).join(" + ")}) / ${meanOf.length}`;
}

/** What a member weighs, and what it is reckoned from: `4 441 × 6 / 12 = 2 220,5`, and the ceiling where it is met. */
export function ownFigure(own: Weight, shown: (value: Fraction) => string, most: Words["atMost"]): string {
  const { reckoned } = own;
  const terms = reckoned?.terms ?? [[{ ...own, by: "times" as const, header: null }]];
  const term = (factors: (typeof terms)[number]) =>
    factors
      .map((factor, at) => {
        const text = figureText(factor, shown);
        const isAlone = factors.length === 1 || factor.meanOf.length === 0;
        return `${at === 0 ? "" : factor.by === "over" ? " / " : " × "}${isAlone ? text : `(${text})`}`;
      })
      .join("");
  const value = shown(reckoned?.value ?? own.value);
  const worked = terms.map(term).join(" + ");
  const whole = worked === value ? value : `${worked} = ${value}`;
  return reckoned?.met ? `${whole}, ${most(shown(reckoned.met))}` : whole;
}

/** The cells of what a member weighs. */
export function ownPlace({ source, meanOf, reckoned }: Weight): string | null {
  const figures = reckoned?.terms.flat() ?? [{ source, meanOf }];
  const places = figures.flatMap((figure) =>
    figure.meanOf.length > 0 ? figure.meanOf.map(({ measure }) => measure.source) : (figure.source ?? []),
  );
  return places.length === 0 ? null : places.map(placeText).join(", ");
}
