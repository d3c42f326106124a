import type { Language } from "../../core/model/language.ts";
import type { Base } from "../../core/model/member.ts";
import { compare } from "../../core/number/fraction.ts";
import { capitalized } from "../../messages/phrases/capitalized.ts";
import { figure } from "../../messages/phrases/figures.ts";
import { WORDS } from "../../messages/registry.ts";
import type { Words } from "../../messages/terms/result.ts";
import { type Scale, scaleDecimals } from "./scale.ts";

/** In which language, words and currency a result is told, and the scale of its amounts; nothing of a screen or a format. */
export interface Frame {
  readonly language: Language;
  /** What every result says; words of one kind of result are looked up by the language where they are said. */
  readonly words: Words;
  readonly scale: Scale;
  /** ISO 4217. */
  readonly currency: string;
}

export function frameOf(language: Language, scale: Scale, currency: string): Frame {
  return { language, words: WORDS[language], scale, currency };
}

/** What a base is called above its figures: in the words of the language where the program knows it, otherwise as its column is headed. */
export function headerOfBase({ words }: Frame, { name, header }: Pick<Base, "name" | "header">): string {
  const noun = words.baseNoun(name);
  return noun === null ? header : capitalized(noun);
}

/** What is said beside the title of the unit that amounts are shown in. */
export function scaleInWords({ language, words, scale, currency }: Frame): string {
  const { unit, step } = scale;
  const coarse = compare(step, unit) > 0 ? figure(step, 0, language) : null;
  return words.unit({ currency, unit: unit.num, decimals: scaleDecimals(scale), coarse });
}
