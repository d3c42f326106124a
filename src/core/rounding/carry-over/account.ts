import { commonDenominator, type Fraction, fraction } from "../../number/fraction.ts";
import type { Integers } from "./integers.ts";
import type { Leftover } from "./law.ts";

/** Carry-over rounding (see law.ts) in one kind of integers, for as long as they hold every number exactly. */
export class Account<Int extends number | bigint> {
  readonly #integers: Integers<Int>;
  readonly #weights: readonly Int[];
  /** The sum of the weights times the step's numerator. */
  readonly #base: Int;
  readonly #stepDen: Int;
  readonly #units: Int[];
  /** Per member `owed` times `#whole`: above −`#whole` and below it. */
  readonly #owed: Int[];
  /** `#base` times `#scale`, the denominator of all that is owed. */
  #whole: Int;
  /** A multiple of the denominators of all amounts so far. */
  #scale: Int;
  #most: Int;

  private constructor(integers: Integers<Int>, weights: readonly Int[], base: Int, stepDen: Int) {
    this.#integers = integers;
    this.#weights = weights;
    this.#base = base;
    this.#whole = base;
    this.#stepDen = stepDen;
    this.#units = weights.map(() => integers.zero);
    this.#owed = weights.map(() => integers.zero);
    this.#scale = integers.one;
    this.#most = integers.zero;
  }

  /**
   * An account at its start, or going on from what was left over; null where the integers are too small for it.
   *
   * @param weights whole numbers in proportion to the members' shares, none negative and not all zero
   * @param step the rounding unit
   */
  static of<Int extends number | bigint>(
    integers: Integers<Int>,
    weights: readonly bigint[],
    step: Fraction,
    before: Leftover | null = null,
  ): Account<Int> | null {
    const { of, multiply, holds } = integers;
    const held = weights.flatMap((weight) => of(weight) ?? []);
    const base = of(weights.reduce((all, weight) => all + weight, 0n) * step.num);
    const stepDen = of(step.den);
    const largest = of(weights.reduce((most, weight) => (weight > most ? weight : most), 1n) * 2n);
    const most = of(reach(weights.length));
    if (held.length < weights.length || base === null || stepDen === null) return null;
    if (largest === null || most === null || !holds(multiply(base, largest)) || !holds(multiply(base, most)))
      return null;
    const account = new Account(integers, held, base, stepDen);
    return before === null || account.#goOn(before) ? account : null;
  }

  /**
   * The units of a line of this amount, at least zero, per member; null, and nothing changed, when the numbers grow too
   * large. The array is overwritten by the next line.
   */
  add(num: Int, den: Int): readonly Int[] | null {
    const integers = this.#integers;
    const { zero, one } = integers;
    if (!integers.isMultiple(this.#scale, den) && !this.#widen(den)) return null;
    const scale = this.#scale;
    const amount = integers.multiply(integers.multiply(num, integers.quotient(scale, den)), this.#stepDen);
    if (!integers.holds(amount)) return null;
    const whole = this.#whole;
    const base = this.#base;
    const weights = this.#weights;
    const owed = this.#owed;
    const units = this.#units;
    // amount = (rounds · scale + parts) · base + rest. A member's part of it, amount · weight / whole, is rounds · weight
    // units, parts · weight / scale, and rest · weight / whole, whose product stays below base · weight.
    const inParts = integers.quotient(amount, base);
    const rest = integers.less(amount, inParts, base);
    const rounds = integers.quotient(inParts, scale);
    const parts = integers.less(inParts, rounds, scale);
    let total = zero;
    for (let at = 0; at < weights.length; at++) {
      const weight = weights[at] ?? zero;
      const ofParts = integers.multiply(parts, weight);
      const carried = parts === zero ? zero : integers.quotient(ofParts, scale);
      const ofRest = integers.plus(owed[at] ?? zero, rest, weight);
      const due = integers.plus(ofRest, integers.less(ofParts, carried, scale), base);
      // Below zero when more has come than was due: then one of the whole units has come already, or nothing comes.
      const inWholes = integers.quotient(due, whole);
      const must = integers.add(integers.add(integers.multiply(rounds, weight), carried), inWholes);
      const left = must < zero ? due : integers.less(due, inWholes, whole);
      units[at] = must < zero ? zero : must;
      owed[at] = left;
      total = integers.add(total, left);
    }
    const twice = integers.add(whole, whole);
    for (
      let free = integers.quotient(integers.add(integers.add(total, total), whole), twice);
      free > zero;
      free = integers.subtract(free, one)
    ) {
      const next = this.#next();
      units[next] = integers.add(units[next] ?? zero, one);
      owed[next] = integers.subtract(owed[next] ?? zero, whole);
    }
    let most = this.#most;
    for (let at = 0; at < owed.length; at++) {
      const off = integers.magnitude(owed[at] ?? zero);
      if (off > most) most = off;
    }
    if (most > this.#most) this.#most = most;
    return units;
  }

  leftover(): Leftover {
    const inSteps = (value: Int) => fraction(BigInt(value), BigInt(this.#whole));
    return { owed: this.#owed.map(inSteps), most: inSteps(this.#most) };
  }

  /** Takes over what was left over; false where the numbers are too large. */
  #goOn({ owed, most }: Leftover): boolean {
    const integers = this.#integers;
    const scale = integers.of(commonDenominator([most, ...owed].map(({ den }) => den)));
    if (scale === null || !this.#widen(scale)) return false;
    const whole = BigInt(this.#whole);
    const inWholes = ({ num, den }: Fraction) => integers.of((num * whole) / den);
    const held = [...owed, most].flatMap((own) => inWholes(own) ?? []);
    if (held.length <= owed.length) return false;
    this.#most = held.pop() ?? this.#most;
    this.#owed.splice(0, this.#owed.length, ...held);
    return true;
  }

  /** Who must have the next unit first: the least (1 − owed) / weight; ties to the larger weight, then in file order. */
  #next(): number {
    const { zero } = this.#integers;
    let best = -1;
    for (let at = 0; at < this.#owed.length; at++) {
      if ((this.#owed[at] ?? zero) > zero && (best < 0 || this.#isSooner(at, best))) best = at;
    }
    if (best < 0) throw new Error("carry-over has a unit that nobody may take");
    return best;
  }

  #isSooner(one: number, other: number): boolean {
    const integers = this.#integers;
    const { zero } = integers;
    const wait = integers.subtract(this.#whole, this.#owed[one] ?? zero);
    const otherWait = integers.subtract(this.#whole, this.#owed[other] ?? zero);
    const weight = this.#weights[one] ?? zero;
    const otherWeight = this.#weights[other] ?? zero;
    const difference = integers.compareProducts(wait, otherWeight, otherWait, weight);
    return difference < 0 || (difference === 0 && weight > otherWeight);
  }

  /** Makes room for amounts with this denominator; false where the numbers are too large. */
  #widen(den: Int): boolean {
    const integers = this.#integers;
    const scale = integers.of(commonDenominator([BigInt(this.#scale), BigInt(den)]));
    const most = integers.of(reach(this.#weights.length));
    if (scale === null || most === null) return false;
    const whole = integers.multiply(this.#base, scale);
    if (!integers.holds(scale) || !integers.holds(integers.multiply(whole, most))) return false;
    const factor = integers.quotient(scale, this.#scale);
    this.#scale = scale;
    this.#whole = whole;
    this.#most = integers.multiply(this.#most, factor);
    this.#owed.forEach((own, at) => {
      this.#owed[at] = integers.multiply(own, factor);
    });
    return true;
  }
}

/** How many wholes the sums over members can come to: `2 · total + whole`, and a member's `due`. */
function reach(members: number): bigint {
  return 2n * BigInt(members) + 3n;
}
