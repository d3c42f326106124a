import type { Language } from "../core/model/language.ts";

/**
 * The words of each language, made when that language is first spoken: who reads one of them does not wait for the others.
 */
export function spoken<Words>(words: Readonly<Record<Language, () => Words>>): Readonly<Record<Language, Words>> {
  const made: Partial<Record<Language, Words>> = {};
  const of = (language: Language) => {
    made[language] ??= words[language]();
    return made[language];
  };
  return {
    get en() {
      return of("en");
    },
    get nb() {
      return of("nb");
    },
    get nn() {
      return of("nn");
    },
  };
}
