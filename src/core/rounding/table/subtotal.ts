import type { Cost, CostScale } from "./cost.ts";
import { HIGH, type Part } from "./part.ts";

/** Per column: the remainder of the parts' exact sum, and how many units their rounded sum is above its floor. */
export function sumAboveFloor(
  parts: readonly Pick<Part, "remainder" | "state">[],
  columns: number,
  { zero, whole }: CostScale,
): { readonly remainders: Cost[]; readonly above: number[] } {
  const remainders = new Array<Cost>(columns).fill(zero);
  const above = new Array<number>(columns).fill(0);
  for (const part of parts) {
    for (let column = 0; column < columns; column++) {
      const remainder = (remainders[column] as Cost) + part.remainder(column);
      const carry = remainder >= whole;
      remainders[column] = carry ? remainder - whole : remainder;
      above[column] = (above[column] as number) + (part.state(column) === HIGH ? 1 : 0) - (carry ? 1 : 0);
    }
  }
  return { remainders, above };
}
