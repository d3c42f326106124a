import { type Amount, isEqual } from "./amount.ts";
import { add, type Fraction, fraction, isZero, ZERO } from "./fraction.ts";
import { MOST_WHOLE } from "./whole.ts";

/** A running sum of many amounts, exact: in a double as long as that holds it, in a fraction what went before. */
export class ExactSum {
  #before = ZERO;
  #num = 0;
  #den = 1;

  add({ num, den }: Amount): void {
    if (typeof num !== "number" || typeof den !== "number") {
      this.#before = add(this.#before, fraction(BigInt(num), BigInt(den)));
      return;
    }
    let term = num;
    if (den !== this.#den) {
      if (this.#den % den === 0) term *= this.#den / den;
      else if (den % this.#den === 0 && Math.abs(this.#num) * (den / this.#den) <= MOST_WHOLE) this.#widen(den);
      else this.#settle(den);
    }
    if (Math.abs(this.#num) + Math.abs(term) > MOST_WHOLE) {
      this.#settle(den);
      term = num;
    }
    this.#num += term;
  }

  /** Whether the sum is an amount. */
  is(amount: Amount): boolean {
    if (isZero(this.#before)) return isEqual({ num: this.#num, den: this.#den }, amount);
    return isEqual(this.value(), amount);
  }

  value(): Fraction {
    this.#settle(this.#den);
    return this.#before;
  }

  /** The same sum, to go on from by itself. */
  copy(): ExactSum {
    const copy = new ExactSum();
    copy.#before = this.#before;
    copy.#num = this.#num;
    copy.#den = this.#den;
    return copy;
  }

  #widen(den: number): void {
    this.#num *= den / this.#den;
    this.#den = den;
  }

  #settle(den: number): void {
    this.#before = add(this.#before, fraction(BigInt(this.#num), BigInt(this.#den)));
    this.#num = 0;
    this.#den = den;
  }
}
