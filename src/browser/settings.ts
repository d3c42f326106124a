import { amountOfFee, type TriedKey, writtenWeights } from "../core/key/tried-key.ts";
import type { Language } from "../core/model/language.ts";
import {
  compare,
  decimalPlaces,
  divide,
  type Fraction,
  fraction,
  isNegative,
  multiply,
  ONE,
  roundHalfAway,
  ZERO,
} from "../core/number/fraction.ts";
import { readNumber } from "../core/number/number-text.ts";
import { percentage, plainFigure } from "../messages/phrases/figures.ts";
import { found, place } from "./found.ts";

const HUNDRED = fraction(100n);
const DECIMALS = 2;

/** A number as it is typed: by the language's decimal sign, otherwise by the other. */
function typed(text: string, language: Language): Fraction | null {
  const signs = language === "en" ? ([".", ","] as const) : ([",", "."] as const);
  for (const sign of signs) {
    const read = readNumber(text.trim(), sign);
    if (read.ok) return read.value;
  }
  return null;
}

/** The weight that is typed, as a ratio from 0 to 1; null when it is none. */
export function typedWeight(text: string, language: Language): Fraction | null {
  const percent = typed(text, language);
  const ratio = percent && divide(percent, HUNDRED);
  return ratio === null || isNegative(ratio) || compare(ratio, ONE) > 0 ? null : ratio;
}

/** The fee that is typed, in currency units; null when it is none. */
export function typedFee(text: string, language: Language): Fraction | null {
  const fee = typed(text, language);
  return fee === null || isNegative(fee) ? null : fee;
}

/** A weight as its field shows it: with the decimals it has, at most two. */
function percentText(ratio: Fraction, language: Language): string {
  const places = decimalPlaces(multiply(ratio, HUNDRED)) ?? DECIMALS;
  return percentage(ratio, Math.min(places, DECIMALS), language);
}

/** Sets every slider and field of the key to what is tried. */
export function showKey(section: Element, tried: TriedKey, language: Language): void {
  const written = writtenWeights(tried);
  for (const [at, part] of tried.entries()) {
    if (part.kind === "fee") {
      const amount = amountOfFee(part.fee);
      if (amount === null) continue;
      found(section, `[data-fee="${at}"]`, HTMLInputElement).value = plainFigure(amount, language);
      continue;
    }
    const ratio = written.get(part) ?? ZERO;
    const text = percentText(ratio, language);
    if (part.from === "rest") {
      found(section, `[data-rest="${at}"]`, HTMLOutputElement).value = text;
      continue;
    }
    const slider = found(section, `[data-weight="${at}"]`, HTMLInputElement);
    slider.value = `${roundHalfAway(multiply(ratio, HUNDRED))}`;
    slider.setAttribute("aria-valuetext", text);
    found(section, `[data-percent="${at}"]`, HTMLInputElement).value = text;
  }
  for (const field of section.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
}

/** Ticks the members who take part. */
export function showMembers(section: Element, present: readonly boolean[]): void {
  for (const box of section.querySelectorAll<HTMLInputElement>("[data-member]")) {
    box.checked = present[place(box, "data-member")] ?? false;
  }
}
