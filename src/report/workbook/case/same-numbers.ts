import type { Formula, Range } from "../formula/formula.ts";
import { formula } from "../formula/parse.ts";

/** Whether two ranges hold the same numbers, but for the errors of binary ones. */
export function sameNumbers(some: Range, others: Range): Formula {
  return formula`SUMPRODUCT((ABS(${some}-${others})>0.0000001)*1)=0`;
}
