import type { Amount } from "../../../core/number/amount.ts";

/** An amount as a double, to be compared by size before it is compared exactly. */
export function approximate({ num, den }: Amount): number {
  return Number(num) / Number(den);
}
