import { type Fraction, fraction } from "../../number/fraction.ts";
import type { Leftover } from "./law.ts";

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** Carry-over rounding (see law.ts) of numbers of any size, many times slower than in whole doubles. */
export class WideCarryOver {
  readonly #weights: readonly bigint[];
  readonly #base: bigint;
  readonly #stepDen: bigint;
  #scale = 1n;
  #owed: bigint[];
  #most = 0n;

  /** An account that goes on from `before`, or at its start. */
  constructor(weights: readonly bigint[], step: Fraction, before: Leftover | null = null) {
    this.#weights = weights;
    this.#base = weights.reduce((all, weight) => all + weight, 0n) * step.num;
    this.#stepDen = step.den;
    this.#owed = weights.map(() => 0n);
    if (before === null) return;
    for (const { den } of [before.most, ...before.owed]) this.#widen(den);
    this.#owed = before.owed.map((own) => this.#inWholes(own));
    this.#most = this.#inWholes(before.most);
  }

  /** The units of a line of this amount, at least zero, per member. */
  add({ num, den }: Fraction): bigint[] {
    this.#widen(den);
    const amount = num * (this.#scale / den) * this.#stepDen;
    const whole = this.#base * this.#scale;
    const units = this.#weights.map((weight, at) => {
      const due = (this.#owed[at] ?? 0n) + amount * weight;
      const must = due < 0n ? 0n : due / whole;
      this.#owed[at] = due - must * whole;
      return must;
    });
    const total = this.#owed.reduce((all, own) => all + own, 0n);
    for (let free = (2n * total + whole) / (2n * whole); free > 0n; free--) {
      const next = this.#next(whole);
      units[next] = (units[next] ?? 0n) + 1n;
      this.#owed[next] = (this.#owed[next] ?? 0n) - whole;
    }
    for (const own of this.#owed) if (magnitude(own) > this.#most) this.#most = magnitude(own);
    return units;
  }

  leftover(): Leftover {
    const whole = this.#base * this.#scale;
    return { owed: this.#owed.map((own) => fraction(own, whole)), most: fraction(this.#most, whole) };
  }

  #next(whole: bigint): number {
    let best = -1;
    this.#owed.forEach((own, at) => {
      if (own <= 0n) return;
      const weight = this.#weights[at] ?? 0n;
      const bestWeight = this.#weights[best] ?? 0n;
      const sooner = (whole - own) * bestWeight - (whole - (this.#owed[best] ?? 0n)) * weight;
      if (best < 0 || sooner < 0n || (sooner === 0n && weight > bestWeight)) best = at;
    });
    if (best < 0) throw new Error("carry-over has a unit that nobody may take");
    return best;
  }

  #inWholes({ num, den }: Fraction): bigint {
    return (num * this.#base * this.#scale) / den;
  }

  #widen(den: bigint): void {
    if (this.#scale % den === 0n) return;
    this.#owed = this.#owed.map((own) => own * den);
    this.#most *= den;
    this.#scale *= den;
  }
}
