import type { Amount } from "../../number/amount.ts";
import type { Fraction } from "../../number/fraction.ts";
import { Account } from "./account.ts";
import { BIGINTS, DOUBLES } from "./integers.ts";
import type { Leftover } from "./law.ts";

/**
 * An account that rounds line by line (see law.ts): in doubles as long as they hold every number exactly, from then on in
 * BigInt, with the same units either way.
 */
export class CarryOver {
  readonly #weights: readonly bigint[];
  readonly #step: Fraction;
  #narrow: Account<number> | null;
  #wide: Account<bigint> | null = null;
  #isUsed = false;

  /**
   * @param weights whole numbers in proportion to the members' shares, none negative and not all zero
   * @param step the rounding unit
   */
  constructor(weights: readonly bigint[], step: Fraction) {
    this.#weights = weights;
    this.#step = step;
    this.#narrow = Account.of(DOUBLES, weights, step);
  }

  /**
   * The units per member of a line of this amount, which is not negative. The array may be overwritten by the next line.
   */
  add({ num, den }: Amount): readonly (number | bigint)[] {
    this.#isUsed = true;
    const isFast = typeof num === "number" && typeof den === "number";
    const units = isFast ? (this.#narrow?.add(num, den) ?? null) : null;
    return units ?? this.#widely().add(BigInt(num), BigInt(den)) ?? [];
  }

  /** Whether it has had any line. */
  get isUsed(): boolean {
    return this.#isUsed;
  }

  leftover(): Leftover {
    return (this.#narrow ?? this.#widely()).leftover();
  }

  /** The account in BigInt, which goes on from the one in doubles. */
  #widely(): Account<bigint> {
    this.#wide ??= Account.of(BIGINTS, this.#weights, this.#step, this.#narrow?.leftover() ?? null);
    this.#narrow = null;
    if (this.#wide === null) throw new Error("carry-over is in integers that do not hold it");
    return this.#wide;
  }
}
