import { type Fraction, fraction } from "../../number/fraction.ts";
import type { Ratio } from "../../number/whole.ts";
import type { Leftover } from "./law.ts";
import { WholeCarryOver } from "./whole-carry-over.ts";
import { WideCarryOver } from "./wide-carry-over.ts";

/**
 * An account that rounds line by line (see law.ts): in doubles as long as they hold every number exactly, from then on in
 * BigInt, with the same units either way.
 */
export class CarryOver {
  readonly #weights: readonly bigint[];
  readonly #step: Fraction;
  #account: WholeCarryOver | WideCarryOver;
  #isUsed = false;

  /**
   * @param weights whole numbers in proportion to the members' shares, none negative and not all zero
   * @param step the rounding unit
   */
  constructor(weights: readonly bigint[], step: Fraction) {
    this.#weights = weights;
    this.#step = step;
    this.#account = WholeCarryOver.of(weights, step) ?? new WideCarryOver(weights, step);
  }

  /**
   * The units per member of a line of this amount, which is not negative. The array may be overwritten by the next line.
   */
  add(amount: Ratio | Fraction): readonly (number | bigint)[] {
    this.#isUsed = true;
    const units = this.#account instanceof WholeCarryOver ? this.#inDoubles(this.#account, amount) : null;
    if (units !== null) return units;
    if (this.#account instanceof WholeCarryOver) {
      this.#account = new WideCarryOver(this.#weights, this.#step, this.#account.leftover());
    }
    return this.#account.add(fraction(BigInt(amount.num), BigInt(amount.den)));
  }

  /** Whether it has had any line. */
  get isUsed(): boolean {
    return this.#isUsed;
  }

  leftover(): Leftover {
    return this.#account.leftover();
  }

  #inDoubles(account: WholeCarryOver, { num, den }: Ratio | Fraction): readonly number[] | null {
    return typeof num === "number" && typeof den === "number" ? account.add({ num, den }) : null;
  }
}
