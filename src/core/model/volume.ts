import type { Fraction } from "../number/fraction.ts";
import type { Source } from "./source.ts";

/** A quantity known for all members together only, perhaps by year. */
export interface Volume {
  readonly base: string;
  readonly byYear: readonly { readonly year: number | null; readonly value: Fraction; readonly source: Source }[];
}
