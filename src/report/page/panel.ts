import type { Fraction } from "../../core/number/fraction.ts";
import type { WhatIfWords } from "../../messages/terms/what-if.ts";

/** A weight or a fee to try; `at` is its place in the key, `name` what it goes by. */
export interface Setting {
  readonly at: number;
  readonly name: string;
  readonly value: Fraction;
}

/** What a page's reader may change, at what the case says. */
export interface Panel {
  readonly terms: WhatIfWords;
  /** Weights as ratios, those that can be set and the one that follows from them. */
  readonly weights: readonly Setting[];
  readonly rest: Setting | null;
  /** In currency units. */
  readonly fees: readonly Setting[];
  readonly members: readonly { readonly name: string; readonly takesPart: boolean }[];
  readonly notes: readonly string[];
}
