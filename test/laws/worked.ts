import type { SideName, Step } from "../../src/core/explain/step.ts";
import {
  add,
  divide,
  equals,
  type Fraction,
  fraction,
  multiply,
  negate,
  ONE,
  subtract,
  sum,
  ZERO,
} from "../../src/core/number/fraction.ts";

/** A short program that works through the steps by itself, and complains where a step does not follow. */
export function worked(steps: readonly Step[]): { readonly figure: Fraction; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const follows = (what: string, found: Fraction, stated: Fraction) => {
    if (!equals(found, stated)) faults.push(what);
  };
  let amount = ZERO;
  let share: Fraction | null = null;
  let exact = ZERO;
  let figure = ZERO;
  let paid: Fraction[] = [];
  let parts: Fraction[] = [];
  /** The parts before those of a key within the key, which has its own. */
  const outer: Fraction[][] = [];
  let terms: Fraction[] = [];
  let volume = ZERO;
  let side: SideName | null = null;
  const sums = new Map<SideName, Fraction>();
  for (const step of steps) {
    switch (step.kind) {
      case "amount":
        amount = step.value;
        break;
      case "growth":
        if (step.value === null) break;
        for (let year = 0; year < step.years; year++) {
          amount = step.index ? multiply(amount, add(ONE, step.index.ratio)) : amount;
        }
        follows("growth", amount, step.value);
        break;
      case "driver":
        amount = divide(multiply(amount, step.now), step.before);
        follows("driver", amount, step.value);
        break;
      case "within":
        outer.push(parts);
        parts = [];
        break;
      case "part": {
        if (step.base.kind === "key") {
          follows("within", share ?? ZERO, step.own.value);
          parts = outer.pop() ?? [];
        }
        follows("total", sum(step.weights.map(({ value }) => value)), step.total);
        const part = step.ratio.num === 0n ? ZERO : divide(multiply(step.ratio, step.own.value), step.total);
        follows("part", part, step.value);
        parts.push(part);
        break;
      }
      case "share":
        share = sum(parts);
        follows("share", share, step.value);
        parts = [];
        break;
      case "paid-fee": {
        const { fee, own, band } = step;
        if (fee.kind === "rate") follows("rate", multiply(fee.amount, own?.value ?? ZERO), step.value);
        if (fee.kind === "bands") follows("band", band?.amount ?? ZERO, step.value);
        paid.push(step.value);
        break;
      }
      case "fee": {
        if (!step.same) follows("fees", sum(paid), step.fee);
        paid = [];
        follows("left", subtract(step.pool, step.all), step.left);
        share = divide(add(step.fee, multiply(step.left, share ?? ZERO)), step.pool);
        follows("fee", share, step.value);
        break;
      }
      case "limit":
        follows("before", share ?? ZERO, step.before);
        if (step.limit === "min" || step.limit === "max") follows(step.limit, step.bound?.share ?? ZERO, step.value);
        if (step.limit === "round" && divide(step.value, step.step ?? ZERO).den !== 1n) faults.push("round");
        if (step.limit === "excess") {
          follows("excess", subtract(step.before, sum(step.moved.map(({ by }) => by))), step.value);
        }
        share = step.value;
        break;
      case "contribution":
        amount = step.value;
        break;
      case "correction":
        follows("contribution", amount, step.before);
        exact = subtract(step.after, step.before);
        follows("correction", exact, step.value);
        figure = exact;
        break;
      case "exact":
        exact = share === null ? ZERO : multiply(amount, share);
        follows("amount", amount, step.amount);
        follows("exact", exact, step.value);
        figure = exact;
        if (side !== null) sums.set(side, exact);
        break;
      case "rounding":
        follows("rounded from", exact, step.exact);
        figure = step.value;
        break;
      case "term":
        terms.push(step.value);
        break;
      case "sum":
        figure = sum(terms);
        if (side !== null) sums.set(side, figure);
        terms = [];
        break;
      case "outside":
        figure = ZERO;
        break;
      case "volume":
        if (step.weights.length > 0) follows("volume", sum(step.weights.map(({ value }) => value)), step.value);
        volume = step.value;
        break;
      case "ratio":
        follows("amount of the ratio", figure, step.amount);
        figure = divide(figure, volume);
        break;
      case "side":
        side = step.side;
        break;
      case "price":
        exact = multiply(step.price, fraction(BigInt(step.years ?? 1)));
        if (step.how === "equal") exact = divide(exact, fraction(BigInt(step.members)));
        follows("price", exact, step.value);
        amount = exact;
        sums.set(step.side, exact);
        side = step.side;
        break;
      case "rounded":
        follows("rounded", sums.get(step.side) ?? ZERO, step.exact);
        sums.set(step.side, step.value);
        break;
      case "balance":
        for (const term of step.terms) follows(term.side, sums.get(term.side) ?? ZERO, term.value);
        figure = sum(step.terms.map((term) => (term.minus ? negate(term.value) : term.value)));
        break;
      case "presence":
      case "key":
      case "scenario":
        break;
    }
  }
  return { figure, faults };
}
