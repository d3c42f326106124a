import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clampShares, type Room } from "../../../src/core/key/clamp.ts";
import { traceKey } from "../../../src/core/key/key-trace.ts";
import { roundShares } from "../../../src/core/key/round-shares.ts";
import type { InnerKey, Key, KeyBase, KeyPart } from "../../../src/core/model/key.ts";
import {
  compare,
  divide,
  equals,
  type Fraction,
  floor,
  fraction,
  isInteger,
  isPositive,
  isZero,
  multiply,
  negate,
  ONE,
  subtract,
  sum,
  toFractionText,
  ZERO,
} from "../../../src/core/number/fraction.ts";
import { keyOf } from "./grammar/case.ts";
import { everyone, weighedBy } from "./weighed-columns.ts";

const whole = (value: number | bigint) => fraction(BigInt(value));

function shares(text: string, columns: Record<string, readonly number[]>, members: number, pool = 1_000_000): string[] {
  const result = traceKey(keyOf(text), everyone(members), weighedBy(columns, members), whole(pool));
  if (!result.ok) throw new Error(result.problem.kind);
  expect(sum(result.trace.shares)).toEqual(ONE);
  return result.trace.shares.map(toFractionText);
}

function problem(text: string, columns: Record<string, readonly number[]>, members: number, pool = 1_000_000) {
  const result = traceKey(keyOf(text), everyone(members), weighedBy(columns, members), whole(pool));
  return result.ok ? null : result.problem;
}

const MELHUS = { population: [14457, 5910] };

describe("a key and what it shares", () => {
  test("half equally, half by population: Melhus and Midtre Gauldal", () => {
    expect(shares("50% equal + 50% population", MELHUS, 2)).toEqual(["16427/27156", "10729/27156"]);
    expect(shares("50% equal + 50% population; round 1%", MELHUS, 2)).toEqual(["3/5", "2/5"]);
  });

  test("the row 13004 of docs/methods.md §1: exact shares, rounded once", () => {
    const result = traceKey(
      keyOf("50% equal + 50% population"),
      everyone(3),
      weighedBy({ population: [28782, 28321, 2353] }, 3),
      whole(13004),
    );
    if (!result.ok) throw new Error(result.problem.kind);
    const exact = result.trace.shares.map((share) => multiply(share, whole(13004)));
    const due = exact.map((value) => subtract(value, fraction(floor(value))));
    const left = 13004n - exact.reduce((all, value) => all + floor(value), 0n);
    const order = due.map((_, member) => member).sort((a, b) => compare(due[b] ?? ZERO, due[a] ?? ZERO));
    const rounded = exact.map((value, member) => floor(value) + (order.indexOf(member) < left ? 1n : 0n));
    expect(rounded).toEqual([5315n, 5264n, 2425n]);
  });

  test.each([
    ["equal", {}, 3, ["1/3", "1/3", "1/3"]],
    ["shares(B 60, Tromsø 40)", {}, 6, ["0/1", "2/5", "0/1", "0/1", "0/1", "3/5"]],
    ["1/3 equal + 2/3 users", { users: [0, 1] }, 2, ["1/6", "5/6"]],
    ["100 000 each + rest users", { users: [3, 1] }, 2, ["7/10", "3/10"]],
    ["100 000 each + 50 000 each + 50% equal + rest users", { users: [3, 1] }, 2, ["47/80", "33/80"]],
    ["500 000 each + rest users", { users: [3, 1] }, 2, ["1/2", "1/2"]],
    ["0% pcs + 100% users", { users: [3, 1], pcs: [0, 0] }, 2, ["3/4", "1/4"]],
    ["100% users + rest pcs", { users: [3, 1], pcs: [0, 0] }, 2, ["3/4", "1/4"]],
    ["users; min 20%", { users: [90, 5, 5] }, 3, ["3/5", "1/5", "1/5"]],
    ["users; min 20%", { users: [90, 0, 10] }, 3, ["4/5", "0/1", "1/5"]],
    ["users; max 50%", { users: [80, 15, 5] }, 3, ["1/2", "3/8", "1/8"]],
    ["users; min 10%; max 50%", { users: [70, 29, 1] }, 3, ["1/2", "2/5", "1/10"]],
    ["users; min 1/3", { users: [70, 29, 1] }, 3, ["1/3", "1/3", "1/3"]],
    ["users; max 1/3", { users: [70, 29, 1] }, 3, ["1/3", "1/3", "1/3"]],
    ["equal; round 10%", {}, 3, ["2/5", "3/10", "3/10"]],
    ["users; round 50%", { users: [1, 2, 1] }, 3, ["1/2", "1/2", "0/1"]],
    ["100 000 each + rest users; min 30%", { users: [1, 0] }, 2, ["7/10", "3/10"]],
    ["users; min 15%; round 10%", { users: [50, 35, 15] }, 3, ["1/2", "3/10", "1/5"]],
  ])("%s over %j", (text, columns, members, expected) => {
    expect(shares(text, columns, members)).toEqual(expected);
  });

  test("a negative pool mirrors a positive one, and a pool of zero is shared as what fees leave", () => {
    const key = "100 000 each + rest users";
    expect(shares(key, { users: [3, 1] }, 2, -1_000_000)).toEqual(["7/10", "3/10"]);
    expect(shares(key, { users: [3, 1] }, 2, 0)).toEqual(["3/4", "1/4"]);
  });

  test("leaves every stage behind: parts, mix, fees, limits, steps", () => {
    const key = "100 000 each + 40% equal + rest users; min 15%; round 10%";
    const result = traceKey(keyOf(key), everyone(3), weighedBy({ users: [16, 3, 1] }, 3), whole(1_000_000));
    if (!result.ok) throw new Error(result.problem.kind);
    const { parts, mixed, fee, clamp, steps, shares: last } = result.trace;
    const told = (of: readonly Fraction[]) => of.map(toFractionText);
    expect(parts.map(({ ratio, rest, total }) => [toFractionText(ratio), rest, toFractionText(total)])).toEqual([
      ["2/5", false, "3/1"],
      ["3/5", true, "20/1"],
    ]);
    expect(parts.map((part) => told(part.shares))).toEqual([
      ["2/15", "2/15", "2/15"],
      ["12/25", "9/100", "3/100"],
    ]);
    expect(told(mixed)).toEqual(["46/75", "67/300", "49/300"]);
    expect([fee?.amounts[0], fee?.pool, fee?.left]).toEqual([whole(100_000), whole(1_000_000), whole(700_000)]);
    expect(told(fee?.shares ?? [])).toEqual(["397/750", "769/3000", "643/3000"]);
    expect(clamp?.least.map((bound) => bound && toFractionText(bound.share))).toEqual(["3/20", "3/20", "3/20"]);
    expect([clamp?.most, clamp?.met]).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
    expect(clamp?.shares).toEqual(fee?.shares);
    expect(steps?.step).toEqual(fraction(1n, 10n));
    expect(last).toBe(steps?.shares);
    expect(told(last)).toEqual(["1/2", "3/10", "1/5"]);
  });

  test("leaves out what a key has not", () => {
    const result = traceKey(keyOf("users; min 20%"), everyone(3), weighedBy({ users: [90, 0, 10] }, 3), whole(7));
    if (!result.ok) throw new Error(result.problem.kind);
    const { fee, clamp, steps } = result.trace;
    expect([fee, steps]).toEqual([null, null]);
    expect(clamp?.met).toEqual([null, null, "min"]);
    expect(clamp && toFractionText(clamp.factor)).toBe("8/9");
  });

  test("says why there are no shares", () => {
    const none = { users: [0, 0] };
    expect(problem("users", none, 2)).toMatchObject({ kind: "weights-zero", base: { name: "users" } });
    expect(problem("50% equal + 50% users", none, 2)).toMatchObject({ kind: "weights-zero", base: { name: "users" } });
    expect(problem("shares(A 0, B 0)", {}, 6)).toMatchObject({ kind: "weights-zero", base: { kind: "shares" } });
    expect(problem("shares(B 1)", {}, 3)).toMatchObject({ kind: "weights-zero" });
    expect(problem("100 000 each + rest equal", {}, 3, 299_999)).toEqual({
      kind: "fees-exceed-pool",
      fees: whole(300_000),
      pool: whole(299_999),
    });
    expect(problem("100 000 each + rest equal", {}, 3, -200_000)).toMatchObject({ pool: whole(-200_000) });
    const infeasible = { kind: "limits-infeasible", members: 3, member: null };
    expect(problem("equal; min 34%", {}, 3)).toEqual({
      ...infeasible,
      limit: "min",
      by: fraction(1n, 50n),
      pool: whole(1_000_000),
    });
    expect(problem("equal; max 33%", {}, 3)).toEqual({
      ...infeasible,
      limit: "max",
      by: fraction(1n, 100n),
      pool: whole(1_000_000),
    });
    expect(problem("users; max 60%", { users: [1, 0] }, 2)).toMatchObject({ limit: "max", members: 1 });
    expect(problem("equal; min 31%; max 34%; round 5%", {}, 3)).toMatchObject({ limit: "round", members: 3 });
    expect(problem("equal; min 31%; max 36%; round 5%", {}, 3)).toMatchObject({ limit: "round", members: 3 });
  });
});

const weights = fc
  .array(fc.oneof(fc.nat(100_000), fc.nat(9), fc.constant(0)), { minLength: 1, maxLength: 7 })
  .filter((list) => list.some((weight) => weight > 0));
const bound = (from: bigint, to: bigint) => fc.option(fc.bigInt(from, to), { nil: null });
const percent = (value: bigint | null) => (value === null ? null : fraction(value, 100n));

function rooms(members: readonly unknown[], min: Fraction | null, max: Fraction | null): Room[] {
  return members.map(() => ({ least: min ?? ZERO, most: max ?? ONE }));
}

function normalised(list: readonly number[]): Fraction[] {
  const total = list.reduce((all, weight) => all + weight, 0);
  return list.map((weight) => fraction(BigInt(weight), BigInt(total)));
}

describe("laws of shares", () => {
  test("they make 1, zero stays zero, and scaling the weights changes nothing", () => {
    const half = fc.bigInt(0n, 100n);
    fc.assert(
      fc.property(weights, half, fc.integer({ min: 2, max: 99 }), fc.nat(100_000), (list, part, times, fee) => {
        const key = keyOf(`${fee} each + ${part}% users + rest pcs`);
        const pool = whole(fee * list.length + 12_345);
        const of = (scale: number) =>
          traceKey(
            key,
            everyone(list.length),
            weighedBy(
              {},
              list.length,
              list.map((weight) => weight * scale),
            ),
            pool,
          );
        const once = of(1);
        if (!once.ok) throw new Error(once.problem.kind);
        const { shares } = once.trace;
        expect(sum(shares)).toEqual(ONE);
        const scaled = of(times);
        expect(scaled.ok && scaled.trace.shares).toEqual(shares);
        const mirrored = traceKey(key, everyone(list.length), weighedBy({}, list.length, list), negate(pool));
        expect(mirrored).toEqual(once);
        if (fee === 0) expect(shares.map(isZero)).toEqual(list.map((weight) => weight === 0));
        for (const share of shares) expect(compare(multiply(share, pool), whole(fee))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("limits hold, and those between them share one factor", () => {
    let clamped = 0;
    fc.assert(
      fc.property(weights, bound(0n, 40n), bound(10n, 100n), (list, low, high) => {
        const [before, min, max] = [normalised(list), percent(low), percent(high)];
        const result = clampShares(before, rooms(before, min, max), null);
        const members = whole(before.filter(isPositive).length);
        const tooLow = min !== null && compare(multiply(members, min), ONE) > 0;
        const tooHigh = max !== null && compare(multiply(members, max), ONE) < 0;
        expect(result.ok).toBe(!tooLow && !tooHigh && (min === null || max === null || compare(min, max) <= 0));
        if (!result.ok) return;
        const { shares } = result;
        expect(sum(shares)).toEqual(ONE);
        expect(shares.map(isZero)).toEqual(before.map((share) => isZero(share) || max?.num === 0n));
        const moved = shares.flatMap((after, index) => {
          const share = before[index] ?? ZERO;
          return isZero(share) ? [] : [{ after, factor: divide(after, share) }];
        });
        for (const { after } of moved) {
          if (min !== null) expect(compare(after, min)).toBeGreaterThanOrEqual(0);
          if (max !== null) expect(compare(after, max)).toBeLessThanOrEqual(0);
        }
        const inside = moved.filter(
          ({ after }) => (min === null || compare(after, min) > 0) && (max === null || compare(after, max) < 0),
        );
        const [first] = inside;
        if (first === undefined) return;
        for (const { after, factor } of moved) {
          if (min !== null && equals(after, min)) expect(compare(factor, first.factor)).toBeGreaterThanOrEqual(0);
          else if (max !== null && equals(after, max)) expect(compare(factor, first.factor)).toBeLessThanOrEqual(0);
          else expect(factor).toEqual(first.factor);
        }
        if (inside.length < moved.length) clamped++;
      }),
      { numRuns: 700 },
    );
    expect(clamped).toBeGreaterThan(30);
  });

  /** Every way to give `units` to `count` members, each from `least` to `most`. */
  function ways(count: number, units: number, least: number, most: number): number[][] {
    if (count === 0) return units === 0 ? [[]] : [];
    const mine = Array.from({ length: Math.max(0, most - least + 1) }, (_, index) => least + index);
    return mine.flatMap((own) => ways(count - 1, units - own, least, most).map((others) => [own, ...others]));
  }

  test("rounded within limits, no other way lies nearer; found whenever there is one", () => {
    const few = weights.filter((list) => list.length <= 4);
    let refused = 0;
    fc.assert(
      fc.property(few, bound(0n, 30n), bound(25n, 100n), fc.constantFrom(4, 8, 10), (list, low, high, steps) => {
        const [min, max] = [percent(low), percent(high)];
        const room = rooms(list, min, max);
        const result = clampShares(normalised(list), room, null);
        fc.pre(result.ok);
        if (!result.ok) return;
        const { shares } = result;
        const rounded = roundShares(shares, fraction(1n, BigInt(steps)), room);
        const exact = shares.filter(isPositive).map((share) => multiply(share, whole(steps)));
        const least = Math.ceil((Number(low ?? 0n) * steps) / 100);
        const most = Math.floor((Number(high ?? 100n) * steps) / 100);
        const distance = (units: readonly Fraction[]) =>
          sum(units.map((unit, index) => subtract(unit, exact[index] ?? ZERO)).map((off) => multiply(off, off)));
        const distances = ways(exact.length, steps, least, most).map((way) => distance(way.map(whole)));
        expect(rounded === null).toBe(distances.length === 0);
        if (rounded === null) {
          refused++;
          return;
        }
        expect(sum(rounded)).toEqual(ONE);
        const units = rounded.map((share) => multiply(share, whole(steps)));
        expect(units.every(isInteger)).toBe(true);
        expect(units.filter((unit, index) => isZero(shares[index] ?? ZERO) && !isZero(unit))).toEqual([]);
        const given = units.filter((_, index) => isPositive(shares[index] ?? ZERO));
        const nearest = distances.reduce((a, b) => (compare(b, a) < 0 ? b : a));
        expect(distance(given)).toEqual(nearest);
      }),
      { numRuns: 400 },
    );
    expect(refused).toBeGreaterThan(0);
  });

  test("of equal remainders the larger share is first, then the order of members", () => {
    const quarters = [fraction(1n, 4n), fraction(1n, 4n), fraction(1n, 2n)];
    const tied = [fraction(1n, 20n), fraction(3n, 20n), fraction(16n, 20n)];
    expect(roundShares(quarters, fraction(1n, 2n), [])).toEqual([fraction(1n, 2n), ZERO, fraction(1n, 2n)]);
    expect(roundShares(tied, fraction(1n, 10n), [])).toEqual([ZERO, fraction(1n, 5n), fraction(4n, 5n)]);
  });

  test("hundreds of members are no matter", () => {
    const list = Array.from({ length: 357 }, (_, index) => 1 + ((index * 7919) % 10_007));
    const before = performance.now();
    const result = traceKey(
      keyOf("users; min 0.1%; max 0.5%; round 0.001%"),
      everyone(list.length),
      weighedBy({}, list.length, list),
      whole(1_000_000),
    );
    expect(result.ok && sum(result.trace.shares)).toEqual(ONE);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe("a key within a key", () => {
  const inner = (text: string): InnerKey => ({ kind: "key", name: "old", key: keyOf(text) });
  const half = (base: KeyBase): KeyPart => ({ kind: "percent", ratio: fraction(1n, 2n), base });
  const users = { kind: "base", name: "users", years: null, source: null } as const;
  const key = (parts: readonly KeyPart[], limits = keyOf("equal").limits): Key => ({ text: "", parts, limits });
  const traced = (of: Key, columns: Record<string, readonly number[]>, members: number, pool = 1_000_000) => {
    const result = traceKey(of, everyone(members), weighedBy(columns, members), whole(pool));
    return result.ok ? result.trace.shares.map(toFractionText) : `${result.problem.kind} ${result.within?.name ?? ""}`;
  };

  test.each([
    ["its limits are its own", "users; max 50%", [90, 5, 5], ["7/10", "3/20", "3/20"]],
    ["and so are its fees", "100 000 each + rest equal", [90, 5, 5], ["37/60", "23/120", "23/120"]],
    ["and its steps", "equal; round 10%", [90, 5, 5], ["13/20", "7/40", "7/40"]],
  ])("%s", (_, text, figures, expected) => {
    expect(traced(key([half(inner(text)), half(users)]), { users: figures }, 3)).toEqual(expected);
  });

  test("it shares what the fees of the whole leave, and limits of the whole come after", () => {
    const parts: KeyPart[] = [
      { kind: "fee", fee: { kind: "each", amount: whole(100_000) } },
      { kind: "rest", base: inner("200 000 each + rest users") },
    ];
    // 800 000 is left, of which 400 000 goes by users: 3/4 and 1/4 of it come on top of 300 000 each.
    expect(traced(key(parts), { users: [3, 1] }, 2)).toEqual(["3/5", "2/5"]);
    expect(traced(key(parts, keyOf("equal; max 55%").limits), { users: [3, 1] }, 2)).toEqual(["11/20", "9/20"]);
  });

  test.each([
    ["fees above what is left", "500 000 each + rest users", 900_000, "fees-exceed-pool old"],
    ["limits nobody can keep", "users; max 30%", 900_000, "limits-infeasible old"],
    ["nothing to weigh by", "pcs; max 90%", 900_000, "weights-zero old"],
    ["fees and nothing else", "100 each", 900_000, "fees-alone old"],
  ])("is named where it gives no shares: %s", (_, text, pool, expected) => {
    expect(traced(key([half(inner(text)), half(users)]), { users: [3, 1], pcs: [0, 0] }, 2, pool)).toBe(expected);
  });

  test("gives nothing, and stops nothing, at 0 %", () => {
    const parts: KeyPart[] = [
      { kind: "percent", ratio: ZERO, base: inner("pcs; max 90%") },
      { kind: "rest", base: users },
    ];
    expect(traced(key(parts), { users: [3, 1], pcs: [0, 0] }, 2)).toEqual(["3/4", "1/4"]);
  });
});
