import { type Issue, issue } from "../model/issue.ts";
import type { Source } from "../model/source.ts";
import { absolute, compare, decimalText, divide, type Fraction, fraction, isZero } from "../number/fraction.ts";

/** About a thousand times as much: costs change from year to year, and by who shares them, but seldom by more than this. */
const LEAST = fraction(300n);
const MOST = fraction(3000n);
/** What comes to less than this in kroner is no budget, and no price that anybody writes in thousands. */
const SMALLEST = fraction(100_000n);

/** Whether one amount is about a thousand times another, whatever their signs. */
export function isThousandfold(small: Fraction, large: Fraction): boolean {
  if (isZero(small)) return false;
  const ratio = divide(absolute(large), absolute(small));
  return compare(ratio, LEAST) >= 0 && compare(ratio, MOST) <= 0;
}

/** What something comes to, and what it is called. */
export interface Named {
  readonly name: string;
  readonly amount: Fraction;
}

/** Whether what is held against each other stands in one file, where a unit would be of both, or in several. */
type Where = "one-file" | "several-files";

/** The warning that two amounts that should be alike are about a thousand times apart; none where they are not. */
export function unitsApart(
  one: Named,
  other: Named,
  year: number | null,
  where: Where,
  source: Source | null,
): Issue[] {
  const isSmaller = compare(absolute(one.amount), absolute(other.amount)) < 0;
  const [small, large] = isSmaller ? [one, other] : [other, one];
  const isTiny = compare(absolute(large.amount), SMALLEST) < 0;
  if (isTiny || !isThousandfold(small.amount, large.amount)) return [];
  const sizes = { small: decimalText(small.amount), large: decimalText(large.amount) };
  const args = { less: small.name, more: large.name, ...sizes, year, isOneFile: where === "one-file" };
  return [issue("UNITS_APART", args, source)];
}
