import type { Language } from "../../model/language.ts";

/**
 * The words of the key language: first that of English, bokmål and nynorsk, then others; all are read whatever the
 * language. The longer ones are those of keys as results print them, so that what is printed can be typed back.
 */
export const WORDS = {
  equal: ["equal", "likt", "likt", "equally"],
  each: ["each", "hver", "kvar"],
  rest: ["rest", "resten", "resten", "the rest"],
  shares: ["shares", "andeler", "andelar", "fixed shares", "faste andeler", "faste andelar"],
  min: ["min", "minst", "minst", "at least"],
  max: ["max", "maks", "maks", "at most"],
  round: [
    ...(["round", "avrundet", "avrunda", "rounded to", "avrundet til", "avrunda til"] as const),
    ...["shares rounded to", "andelene avrundet til", "andelane avrunda til"],
  ],
  within: ["within", "innenfor", "innanfor"],
  excess: [
    ...(["excess to", "overskudd til", "overskot til"] as const),
    ...["the excess borne by", "det overskytende bæres av", "det overskytande blir bore av"],
  ],
  for: ["for", "for", "for"],
  by: ["by", "etter", "etter"],
  and: ["and", "og", "og"],
  with: ["with", "med", "med"],
  upTo: ["up to", "opp til", "opp til"],
  of: ["of", "av", "av"],
  per: ["per", "per", "per"],
  bands: ["bands", "trinn", "trinn"],
  fees: ["fees", "beløp", "beløp"],
  to: ["to", "til", "til"],
  over: ["over", "over", "over", "above"],
  as: [
    ...(["as", "som", "som", "in proportion to what each pays of"] as const),
    ...["i forhold til det hver betaler av", "i høve til det kvar betaler av"],
  ],
  meanOf: ["the mean of", "gjennomsnitt av", "gjennomsnitt av", "mean of", "gjennomsnittet av"],
} as const satisfies Record<string, readonly [en: string, nb: string, nn: string, ...others: string[]]>;

export type Word = keyof typeof WORDS;

/** Whether a folded text is one of the language's own words, so that a name that bears it must be quoted. */
export function isWord(folded: string): boolean {
  return Object.values(WORDS).some((spellings: readonly string[]) => spellings.includes(folded));
}

const AT: Readonly<Record<Language, 0 | 1 | 2>> = { en: 0, nb: 1, nn: 2 };

/** A word as a key of the language is written. */
export function wordIn(word: Word, language: Language): string {
  return WORDS[word][AT[language]];
}
