/** The words of the key language in English, bokmål and nynorsk, English first; all are read whatever the language. */
export const WORDS = {
  equal: ["equal", "likt"],
  each: ["each", "hver", "kvar"],
  rest: ["rest", "resten"],
  shares: ["shares", "andeler", "andelar"],
  min: ["min", "minst"],
  max: ["max", "maks"],
  round: ["round", "avrundet", "avrunda"],
} as const satisfies Record<string, readonly string[]>;

export type Word = keyof typeof WORDS;

/** Whether a folded text is one of the language's own words, so that a name that bears it must be quoted. */
export function isWord(folded: string): boolean {
  return Object.values(WORDS).some((spellings: readonly string[]) => spellings.includes(folded));
}
