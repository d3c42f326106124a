import {
  absolute,
  compare,
  divide,
  equals,
  type Fraction,
  fraction,
  ONE,
  roundedTo,
} from "../../core/number/fraction.ts";
import { amountFigure, figure } from "../../messages/phrases/figures.ts";
import { CHART_WORDS } from "../../messages/registry.ts";
import { money } from "../page/amount-text.ts";
import type { Frame } from "../page/frame.ts";

const MILLION = fraction(1_000_000n);
const HUNDRED_MILLION = fraction(100_000_000n);
const TEN_THOUSAND = fraction(10_000n);
const HUNDRED = fraction(100n);
const TENTH = fraction(1n, 10n);

/** An amount as one can keep it in mind: with its currency, and without where that is said already. */
export interface RoundAmount {
  readonly whole: string;
  readonly bare: string;
}

/**
 * An amount in currency units for the title of a chart: in millions with a decimal from a million, in whole thousands from
 * ten thousand, whole from a hundred. The chart itself, and its table, have it as it is.
 */
export function roundAmount({ language, words, currency }: Frame, value: Fraction): RoundAmount {
  const size = absolute(value);
  const terms = CHART_WORDS[language];
  if (compare(size, MILLION) >= 0) {
    const millions = roundedTo(divide(value, MILLION), compare(size, HUNDRED_MILLION) < 0 ? TENTH : ONE);
    const text = figure(millions, millions.den === 1n ? 0 : 1, language);
    const bare = terms.millions(text, equals(absolute(millions), ONE));
    return { whole: `${bare} ${terms.currency(currency)}`, bare };
  }
  const step = compare(size, TEN_THOUSAND) >= 0 ? fraction(1000n) : ONE;
  const bare =
    compare(size, HUNDRED) >= 0 ? figure(roundedTo(value, step), 0, language) : amountFigure(value, language);
  return { whole: words.money(currency, bare, equals(size, ONE)), bare };
}

/** An amount in currency units as it is, for a sentence that takes round ones too. */
export function exactAmount(frame: Frame, value: Fraction): RoundAmount {
  const text = money(frame, value);
  return { whole: text, bare: text };
}
