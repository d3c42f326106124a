import { type Amount, isEqual } from "./amount.ts";
import { addUnreduced, type Fraction, fraction, isZero, ZERO } from "./fraction.ts";
import { commonDivisor, MOST_WHOLE, wholeOf } from "./whole.ts";

/**
 * A running sum of many amounts, exact: in a double as long as that holds it, in a fraction what went before, in lowest terms
 * when it is asked for.
 */
export class ExactSum {
  #before = ZERO;
  #num = 0;
  #den = 1;

  add({ num, den }: Amount): void {
    const term = typeof num === "number" ? num : wholeOf(num);
    const parts = typeof den === "number" ? den : wholeOf(den);
    if (term === null || parts === null)
      this.#before = addUnreduced(this.#before, { num: BigInt(num), den: BigInt(den) });
    else this.#addWholes(term, parts);
  }

  #addWholes(num: number, den: number): void {
    if (this.#den !== den && this.#den % den !== 0) this.#widen(den);
    const term = num * (this.#den / den);
    if (Math.abs(this.#num) + Math.abs(term) <= MOST_WHOLE) {
      this.#num += term;
      return;
    }
    this.#settle(den);
    this.#num = num;
  }

  /** Whether the sum is an amount. */
  is(amount: Amount): boolean {
    if (isZero(this.#before)) return isEqual({ num: this.#num, den: this.#den }, amount);
    return isEqual(this.value(), amount);
  }

  value(): Fraction {
    this.#settle(this.#den);
    this.#before = fraction(this.#before.num, this.#before.den);
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

  /** Makes the denominator one that another divides. */
  #widen(den: number): void {
    const factor = den / commonDivisor(den, this.#den);
    if (this.#den * factor <= MOST_WHOLE && Math.abs(this.#num) * factor <= MOST_WHOLE) {
      this.#num *= factor;
      this.#den *= factor;
    } else this.#settle(den);
  }

  #settle(den: number): void {
    this.#before = addUnreduced(this.#before, { num: BigInt(this.#num), den: BigInt(this.#den) });
    this.#num = 0;
    this.#den = den;
  }
}
