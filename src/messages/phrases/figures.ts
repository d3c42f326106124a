import type { Language } from "../../core/model/language.ts";
import { decimalPlaces, type Fraction, fraction, multiply, parseDecimal, toFixed } from "../../core/number/fraction.ts";
import { unmistakablePlaces } from "../../core/number/number-text.ts";

const NO_BREAK_SPACE = "\u00a0";
const MINUS = "\u2212";
const HUNDRED = fraction(100n);

function decimalSign(language: Language): string {
  return language === "en" ? "." : ",";
}

/** Digits in groups of three. */
function inThousands(digits: string): string {
  let grouped = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3) {
    grouped = digits.slice(Math.max(0, end - 3), end) + NO_BREAK_SPACE + grouped;
  }
  return grouped;
}

/**
 * A figure as Norwegians write it: groups of three parted by a no-break space, a true minus, a decimal comma (a point
 * in English). Rounded half away from zero to `decimals`.
 */
export function figure(value: Fraction, decimals: number, language: Language): string {
  const text = toFixed(value, decimals);
  const negative = text.startsWith("-") && /[1-9]/.test(text);
  const [whole = "", rest] = text.replace("-", "").split(".");
  return `${negative ? MINUS : ""}${inThousands(whole)}${rest === undefined ? "" : decimalSign(language) + rest}`;
}

/** How many of something, in a sentence: alike in all languages. */
export function countFigure(count: number): string {
  return inThousands(`${count}`);
}

/** A ratio as a percentage, `60,49 %` (`60.49%` in English). */
export function percentage(ratio: Fraction, decimals: number, language: Language): string {
  const text = figure(multiply(ratio, HUNDRED), decimals, language);
  return language === "en" ? `${text}%` : `${text}${NO_BREAK_SPACE}%`;
}

/** A ratio as the percentage someone wrote: `33,5 %`; a fraction whose decimals never end stays one: `1/3`. */
export function writtenPercentage(ratio: Fraction, language: Language): string {
  const decimals = decimalPlaces(multiply(ratio, HUNDRED));
  return decimals === null ? `${ratio.num}/${ratio.den}` : percentage(ratio, decimals, language);
}

/** A figure with the decimals it has, at most two when they never end: `12`, `7,44`, `0,33`. */
export function plainFigure(value: Fraction, language: Language): string {
  return figure(value, decimalPlaces(value) ?? 2, language);
}

/** A figure as someone wrote it: with the decimals it has, or as a fraction when they never end. */
export function writtenFigure(value: Fraction, language: Language): string {
  const decimals = decimalPlaces(value);
  return decimals === null ? `${value.num}/${value.den}` : figure(value, decimals, language);
}

/**
 * An amount or weight in a key, as it can be typed back: with a fourth decimal where three would leave open whether the
 * sign parts thousands; a fraction where its decimals never end.
 */
export function keyFigure(value: Fraction, language: Language): string {
  const decimals = unmistakablePlaces(value);
  return decimals === null ? writtenFigure(value, language) : figure(value, decimals, language);
}

/** A fee in a sentence, as it can be typed back: `12,50`, `1,2340`. */
export function feeFigure(value: Fraction, language: Language): string {
  return decimalPlaces(value) === 3 ? keyFigure(value, language) : amountFigure(value, language);
}

/** What a member has agreed to, as it was written: `55 %` of percentages, else a weight. */
export function agreedFigure(value: Fraction, percent: boolean, language: Language): string {
  return percent ? writtenPercentage(value, language) : keyFigure(value, language);
}

/** What a member measures: `1,4 %` of a column of percentages, else with the decimals it has. */
export function weighedFigure(value: Fraction, percent: boolean, language: Language): string {
  return percent ? writtenPercentage(value, language) : plainFigure(value, language);
}

/** The decimals that running text has of an amount: none, or two or the more it has. */
export function amountDecimals(value: Fraction): number {
  const decimals = decimalPlaces(value) ?? 2;
  return decimals === 0 ? 0 : Math.max(2, decimals);
}

/** An amount as running text has it: `12`, `7 160 149,50`. */
export function amountFigure(value: Fraction, language: Language): string {
  return figure(value, amountDecimals(value), language);
}

/** Decimal text with a point, as issues carry it, with the decimals it has. */
export function plainOfText(text: string, language: Language): string {
  return plainFigure(parseDecimal(text), language);
}

/** Decimal text with a point, as issues carry amounts, as a reader should see it. */
export function figureOfText(text: string, language: Language): string {
  return amountFigure(parseDecimal(text), language);
}
