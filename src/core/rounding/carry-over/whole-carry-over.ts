import { type Fraction, fraction } from "../../number/fraction.ts";
import { commonMultiple, MOST_WHOLE, type Ratio, wholeOf } from "../../number/whole.ts";
import type { Leftover } from "./law.ts";

/** How far a product of doubles may be off, relative to itself, with plenty to spare. */
const BLUR = 2 ** -50;

/** Carry-over rounding (see law.ts) in whole doubles, for as long as they hold every number exactly. */
export class WholeCarryOver {
  readonly #weights: readonly number[];
  /** The sum of the weights times the step's numerator. */
  readonly #base: number;
  readonly #stepDen: number;
  readonly #units: number[];
  /** Per member `owed` times `#whole`: above −`#whole` and below it. */
  readonly #owed: number[];
  /** `#base` times `#scale`, the denominator of all that is owed. */
  #whole: number;
  /** A multiple of the denominators of all amounts so far. */
  #scale = 1;
  #most = 0;

  private constructor(weights: readonly number[], base: number, stepDen: number) {
    this.#weights = weights;
    this.#base = base;
    this.#whole = base;
    this.#stepDen = stepDen;
    this.#units = weights.map(() => 0);
    this.#owed = weights.map(() => 0);
  }

  /** An account at its start; null where weights or step are too large for doubles. */
  static of(weights: readonly bigint[], step: Fraction): WholeCarryOver | null {
    const small = weights.flatMap((weight) => wholeOf(weight) ?? []);
    const base = wholeOf(weights.reduce((all, weight) => all + weight, 0n) * step.num);
    const stepDen = wholeOf(step.den);
    if (small.length < weights.length || base === null || stepDen === null) return null;
    const fits = base * Math.max(1, ...small) <= MOST_WHOLE / 2 && base * reach(small) <= MOST_WHOLE;
    return fits ? new WholeCarryOver(small, base, stepDen) : null;
  }

  /**
   * The units of a line of this amount, at least zero, per member; null, and nothing changed, when the numbers grow too
   * large. The array is overwritten by the next line.
   */
  add({ num, den }: Ratio): readonly number[] | null {
    if (this.#scale % den !== 0 && !this.#widen(den)) return null;
    const amount = num * (this.#scale / den) * this.#stepDen;
    if (amount > MOST_WHOLE) return null;
    const whole = this.#whole;
    const base = this.#base;
    const scale = this.#scale;
    const weights = this.#weights;
    const owed = this.#owed;
    const units = this.#units;
    // amount = (rounds · scale + parts) · base + rest. A member's part of it, amount · weight / whole, is rounds · weight
    // units, parts · weight / scale, and rest · weight / whole, whose product stays below base · weight.
    const inParts = Math.floor(amount / base);
    const rest = amount - inParts * base;
    const rounds = Math.floor(inParts / scale);
    const parts = inParts - rounds * scale;
    let total = 0;
    for (let at = 0; at < weights.length; at++) {
      const weight = weights[at] ?? 0;
      const ofParts = parts * weight;
      const carried = parts === 0 ? 0 : Math.floor(ofParts / scale);
      const due = (owed[at] ?? 0) + (ofParts - carried * scale) * base + rest * weight;
      // Below zero when more has come than was due: then one of the whole units has come already, or nothing comes.
      const must = rounds * weight + carried + Math.floor(due / whole);
      const left = must < 0 ? due : due - Math.floor(due / whole) * whole;
      units[at] = Math.max(0, must);
      owed[at] = left;
      total += left;
    }
    for (let free = Math.floor((2 * total + whole) / (2 * whole)); free > 0; free--) {
      const next = this.#next();
      units[next] = (units[next] ?? 0) + 1;
      owed[next] = (owed[next] ?? 0) - whole;
    }
    for (let at = 0; at < owed.length; at++) {
      const off = Math.abs(owed[at] ?? 0);
      if (off > this.#most) this.#most = off;
    }
    return units;
  }

  leftover(): Leftover {
    const inSteps = (value: number) => fraction(BigInt(value), BigInt(this.#whole));
    return { owed: this.#owed.map(inSteps), most: inSteps(this.#most) };
  }

  /** Who must have the next unit first: the least (1 − owed) / weight; ties to the larger weight, then in file order. */
  #next(): number {
    let best = -1;
    for (let at = 0; at < this.#owed.length; at++) {
      if ((this.#owed[at] ?? 0) > 0 && (best < 0 || this.#isSooner(at, best))) best = at;
    }
    if (best < 0) throw new Error("carry-over has a unit that nobody may take");
    return best;
  }

  #isSooner(one: number, other: number): boolean {
    const wait = this.#whole - (this.#owed[one] ?? 0);
    const otherWait = this.#whole - (this.#owed[other] ?? 0);
    const weight = this.#weights[one] ?? 0;
    const otherWeight = this.#weights[other] ?? 0;
    const cross = wait * otherWeight;
    const difference = cross - otherWait * weight;
    if (Math.abs(difference) > cross * BLUR) return difference < 0;
    const exact = BigInt(wait) * BigInt(otherWeight) - BigInt(otherWait) * BigInt(weight);
    return exact < 0n || (exact === 0n && weight > otherWeight);
  }

  /** Makes room for amounts with this denominator. */
  #widen(den: number): boolean {
    const scale = commonMultiple(this.#scale, den);
    const factor = scale / this.#scale;
    const whole = this.#base * scale;
    if (scale > MOST_WHOLE || whole * reach(this.#weights) > MOST_WHOLE) return false;
    this.#scale = scale;
    this.#whole = whole;
    this.#most *= factor;
    this.#owed.forEach((own, at) => {
      this.#owed[at] = own * factor;
    });
    return true;
  }
}

/** How many wholes the sums over members can come to: `2 · total + whole`, and a member's `due`. */
function reach(weights: readonly number[]): number {
  return 2 * weights.length + 3;
}
