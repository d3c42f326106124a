import type { Between } from "../../between/payment-between.ts";
import type { Case } from "../../model/case.ts";
import type { AllocatedLine } from "../../shares/allocation.ts";

/** Accounts as they are shared in one way: the case they are shared by, and the lines, exactly. */
export interface Stage {
  readonly subject: Case;
  readonly lines: readonly AllocatedLine[];
  /** What members pay each other beside them. */
  readonly transfers: readonly Between[];
}
