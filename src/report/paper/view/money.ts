import { absolute, equals, type Fraction, ONE } from "../../../core/number/fraction.ts";
import { amountFigure } from "../../../messages/phrases/figures.ts";
import type { PaperView } from "./view.ts";

/** An amount in currency units as a sentence has it. */
export function money({ split, frame }: PaperView, value: Fraction): string {
  const { words, language } = frame;

  return words.money(split.subject.currency, amountFigure(value, language), equals(absolute(value), ONE));
}
