import type { Coalition } from "../fairness/coalition.ts";
import type { CostGame } from "../fairness/cost-game.ts";
import { equalNonSeparable } from "../fairness/equal-non-separable.ts";
import { type Excesses, largestExcesses } from "../fairness/excess.ts";
import { leastCore } from "../fairness/least-core.ts";
import { MOST_FOR_NUCLEOLUS, nucleolus } from "../fairness/nucleolus.ts";
import { proportionalToStandAlone } from "../fairness/proportional-to-stand-alone.ts";
import { separableCostsRemainingBenefits } from "../fairness/separable-costs-remaining-benefits.ts";
import { MOST_FOR_SHAPLEY, shapley } from "../fairness/shapley.ts";
import type { Fraction } from "../number/fraction.ts";

/** Ways to split the cost of all, in the order they are listed: the case's key first. */
export const METHODS = ["key", "shapley", "nucleolus", "scrb", "equal-non-separable", "proportional"] as const;
export type Method = (typeof METHODS)[number];

/** Worst placed groups that are kept of a split; the others are counted. */
const MOST_VIOLATIONS = 1000;

/** One way to split the cost. */
export interface MethodSplit {
  readonly method: Method;
  /** What each member pays, exactly, in the order of the members; null where it is left out or says nothing. */
  readonly shares: readonly Fraction[] | null;
  /** Why there are no shares: too many members, or a proportion of nothing. */
  readonly lacking: "members" | "proportion" | null;
  /** Null without shares, or beyond 20 members. */
  readonly excesses: Excesses | null;
}

/** All ways to split, and how nearly any split could keep every group. */
export interface Methods {
  readonly splits: readonly MethodSplit[];
  /** ε*, in currency units; null where it is not reckoned, or there are no groups. */
  readonly leastCore: Fraction | null;
  /** Whether no split keeps every group; null where that is not known. */
  readonly coreEmpty: boolean | null;
  /** The groups that stand in the way of anything better. */
  readonly binding: readonly Coalition[];
}

/**
 * Every way to split, beside the key's shares. The Shapley value, the nucleolus and the least core are left
 * out above 16 members, and all but the key beyond 20, where there is no game.
 *
 * @param paid what each member pays by the key, exactly
 */
export function methodsOf(game: CostGame | null, paid: readonly Fraction[]): Methods {
  const least = game && game.members <= MOST_FOR_NUCLEOLUS ? leastCore(game) : null;
  const ways: Readonly<Record<Method, () => readonly Fraction[] | null | "members">> = {
    key: () => paid,
    shapley: () => (game && game.members <= MOST_FOR_SHAPLEY ? shapley(game) : "members"),
    nucleolus: () => (game && least ? nucleolus(game, least) : "members"),
    scrb: () => (game ? separableCostsRemainingBenefits(game) : "members"),
    "equal-non-separable": () => (game ? equalNonSeparable(game) : "members"),
    proportional: () => (game ? proportionalToStandAlone(game) : "members"),
  };
  const splits = METHODS.map((method): MethodSplit => {
    const division = ways[method]();
    if (division === "members") return { method, shares: null, lacking: "members", excesses: null };
    const excesses = division && game ? largestExcesses(game, division, MOST_VIOLATIONS) : null;
    return { method, shares: division, lacking: division ? null : "proportion", excesses };
  });
  const kept = splits.some(({ excesses }) => excesses?.violations === 0);
  return {
    splits,
    leastCore: least?.excess ?? null,
    coreEmpty: least ? least.coreEmpty : kept ? false : null,
    binding: least?.binding ?? [],
  };
}
