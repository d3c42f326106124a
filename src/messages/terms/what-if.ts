/** What a page says where its reader tries another key or other members. Figures and names come in already written. */
export interface WhatIfWords {
  readonly title: string;
  readonly intro: string;
  /** Heads the weights of the key, and who takes part. */
  readonly key: string;
  readonly members: string;
  /** Names the field beside a weight's slider, and a fee's. */
  readonly inPercent: (part: string) => string;
  readonly fee: (currency: string) => string;
  /** Beside the part of a key that is what the others leave. */
  readonly follows: string;
  /** Why the weights cannot be tried. */
  readonly keyByYears: string;
  readonly noKey: string;
  readonly oneBase: string;
  readonly linesKeepTheirs: string;
  readonly scenariosStay: string;
  readonly lastMember: string;
  readonly reset: string;
  readonly working: string;
  readonly notAdopted: string;
  /** What is tried, for the mark over what it changes. */
  readonly marked: (what: string) => string;
  readonly joined: (names: string) => string;
  readonly left: (names: string) => string;
  /** Heads the amounts of the case, and those tried. */
  readonly adopted: string;
  readonly tried: string;
  /** Over the bars of what each pays. */
  readonly picture: string;
  /** In place of an amount, of a member who takes no part. */
  readonly notIn: string;
  readonly asAdopted: string;
  /** Where no member pays another amount. */
  readonly sameAmounts: (what: string) => string;
  /** `of` is how many are changed, where only the ends of them are told. */
  readonly difference: (what: string, parts: string, of: number | null) => string;
  /** What is no longer shared, for nobody it concerns takes part: `lines` in quotation marks, what they come to in the case. */
  readonly dropped: (lines: string, amount: string, count: number) => string;
  /** Where the case has a settlement, which is not one of whoever else may take part. */
  readonly notSettled: string;
  readonly impossible: (why: string) => string;
  readonly unreadable: (text: string) => string;
  readonly noFee: (text: string) => string;
  readonly notHere: string;
  readonly command: string;
}
