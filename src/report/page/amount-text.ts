import type { Language } from "../../core/model/language.ts";
import {
  absolute,
  ceiling,
  divide,
  equals,
  type Fraction,
  floor,
  fraction,
  multiply,
  ONE,
} from "../../core/number/fraction.ts";
import { amountDecimals, amountFigure, figure, percentage } from "../../messages/phrases/figures.ts";
import { RATIO_DECIMALS } from "./cells.ts";
import type { Frame } from "./frame.ts";
import type { KeyFigure } from "./page.ts";
import { scaleDecimals } from "./scale.ts";

/** What answers at a glance. */
type KeyValue = Pick<KeyFigure, "value" | "number">;

/** An amount in currency units as a sentence has it, with its currency: `26 230 kroner`. */
export function money({ language, words, currency }: Pick<Frame, "language" | "words" | "currency">, value: Fraction) {
  return words.money(currency, amountFigure(value, language), equals(absolute(value), ONE));
}

/** A value that answers at a glance, as a number too: with the words that stand around its figure. */
export function keyValue(text: string, value: Fraction, decimals: number, language: Language): KeyValue {
  const [before = "", after = ""] = text.split(figure(value, decimals, language));
  return { value: text, number: { value, decimals, before, after } };
}

/** An amount in currency units as a value that answers at a glance. */
export function keyMoney(frame: Pick<Frame, "language" | "words" | "currency">, value: Fraction): KeyValue {
  return keyValue(money(frame, value), value, amountDecimals(value), frame.language);
}

/** An amount in running text, in the unit of the tables. */
export function amountText({ scale, language }: Frame, value: Fraction): string {
  return figure(divide(value, scale.unit), scaleDecimals(scale), language);
}

export function percentText({ language }: Frame, ratio: Fraction): string {
  return percentage(ratio, RATIO_DECIMALS, language);
}

/** The number of whole steps in a bound, rounded inward so that what is said of the interval is true at its ends. */
function inward(value: Fraction, step: Fraction, side: "from" | "to"): bigint {
  const steps = divide(value, step);
  return side === "from" ? ceiling(steps) : floor(steps);
}

/** A bound of an interval of amounts, in the unit of the tables. */
export function inwardAmount(frame: Frame, value: Fraction, side: "from" | "to"): string {
  return amountText(frame, multiply(fraction(inward(value, frame.scale.step, side)), frame.scale.step));
}

const TENTH_PERCENT = fraction(1n, 1000n);

/** A bound of an interval in percent. */
export function inwardPercent(frame: Frame, ratio: Fraction, side: "from" | "to"): string {
  return percentText(frame, fraction(inward(ratio, TENTH_PERCENT, side), 1000n));
}
