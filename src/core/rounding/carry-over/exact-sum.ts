import { add, type Fraction, fraction, ZERO } from "../../number/fraction.ts";
import { MOST_WHOLE, type Ratio } from "./whole.ts";

/** A running sum of many amounts, exact: in a double as long as that holds it, in a fraction what went before. */
export class ExactSum {
  #before = ZERO;
  #num = 0;
  #den = 1;

  add({ num, den }: Ratio | Fraction): void {
    if (typeof num !== "number" || typeof den !== "number") {
      this.#before = add(this.#before, fraction(BigInt(num), BigInt(den)));
      return;
    }
    if (den !== this.#den || Math.abs(this.#num) + Math.abs(num) > MOST_WHOLE) this.#settle(den);
    this.#num += num;
  }

  value(): Fraction {
    this.#settle(this.#den);
    return this.#before;
  }

  #settle(den: number): void {
    this.#before = add(this.#before, fraction(BigInt(this.#num), BigInt(this.#den)));
    this.#num = 0;
    this.#den = den;
  }
}
