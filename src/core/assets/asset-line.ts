import type { Asset } from "../model/asset.ts";
import type { Case } from "../model/case.ts";
import { NO_CONTRIBUTION_LIMITS } from "../model/contribution-limit.ts";
import type { BudgetLine } from "../model/line.ts";
import type { Fraction } from "../number/fraction.ts";

/** An amount of an asset in a year as a line that its key divides among those it concerns. */
export function assetLine({ name, key, concerns, source }: Asset, year: number, amount: Fraction): BudgetLine {
  const kind = { type: "line", driver: null, funding: null, host: null } as const;
  return { name, group: [], year, amount, key, concerns, source, ...kind };
}

/** A case that shares nothing but some lines, without what is said of its budget. */
export function sharingOnly(subject: Case, lines: readonly BudgetLine[]): Case {
  return { ...subject, lines, stated: [], limits: NO_CONTRIBUTION_LIMITS, unitCosts: [], volumes: [] };
}
