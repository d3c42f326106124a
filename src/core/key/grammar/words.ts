/**
 * The words of the key language in English, bokmål and nynorsk, English first; all are read whatever the language. The
 * longer ones are those of keys as results print them, so that what is printed can be typed back.
 */
export const WORDS = {
  equal: ["equal", "likt", "equally"],
  each: ["each", "hver", "kvar"],
  rest: ["rest", "resten", "the rest"],
  shares: ["shares", "andeler", "andelar", "fixed shares", "faste andeler", "faste andelar"],
  min: ["min", "minst", "at least"],
  max: ["max", "maks", "at most"],
  round: [
    ...["round", "avrundet", "avrunda", "rounded to", "avrundet til", "avrunda til"],
    ...["shares rounded to", "andelene avrundet til", "andelane avrunda til"],
  ],
  within: ["within", "innenfor", "innanfor"],
  excess: [
    ...["excess to", "overskudd til", "overskot til"],
    ...["the excess borne by", "det overskytende bæres av", "det overskytande blir bore av"],
  ],
  for: ["for"],
  by: ["by", "etter"],
  and: ["and", "og"],
  with: ["with", "med"],
  upTo: ["up to", "opp til"],
  of: ["of", "av"],
  per: ["per"],
  bands: ["bands", "trinn"],
  fees: ["fees", "beløp"],
  to: ["to", "til"],
  over: ["over", "above"],
  as: [
    ...["as", "som", "in proportion to what each pays of"],
    ...["i forhold til det hver betaler av", "i høve til det kvar betaler av"],
  ],
  meanOf: ["the mean of", "mean of", "gjennomsnitt av", "gjennomsnittet av"],
} as const satisfies Record<string, readonly string[]>;

export type Word = keyof typeof WORDS;

/** Whether a folded text is one of the language's own words, so that a name that bears it must be quoted. */
export function isWord(folded: string): boolean {
  return Object.values(WORDS).some((spellings: readonly string[]) => spellings.includes(folded));
}
