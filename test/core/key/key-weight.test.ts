import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { traceKey } from "../../../src/core/key/key-trace.ts";
import { EQUAL, isLinearInWeights, movableBases, weightIn, withWeight } from "../../../src/core/key/key-weight.ts";
import type { Key } from "../../../src/core/model/key.ts";
import {
  equals,
  type Fraction,
  fraction,
  isNegative,
  ONE,
  parseDecimal,
  sum,
  ZERO,
} from "../../../src/core/number/fraction.ts";
import { keyOf, shown } from "./grammar/case.ts";
import { weighedBy } from "./weighed-columns.ts";

const part = (text: string) => (text.includes("/") ? fraction(...pair(text)) : parseDecimal(text));
const pair = (text: string) => text.split("/").map(BigInt) as [bigint, bigint];
const shownOf = (key: Key | null) => key && shown(key);

describe("the weight of any base", () => {
  test.each([
    ["50% equal + 30% users + 20% pcs", "users", "3/5", "3/5 [users] + 2/7 equal + 4/35 [pcs]"],
    ["50% equal + 50% users", "pcs", "1/4", "1/4 [pcs] + 3/8 equal + 3/8 [users]"],
  ])("%s with %s at %s: %s", (text, name, weight, expected) => {
    const base = { kind: "base", name, year: null, at: 0 } as const;
    expect(shownOf(withWeight(keyOf(text), base, part(weight)))).toBe(expected);
  });

  test("the bases that can be weighed differently, each once; agreed shares cannot", () => {
    const bases = movableBases(keyOf("20% equal + 30% users + 20% equal + 20% users@2008 + rest shares(A 60, B 40)"));
    expect(bases.map((base) => (base.kind === "equal" ? "equal" : `${base.name} ${base.year}`))).toEqual([
      "equal",
      "users null",
      "users 2008",
    ]);
  });
});

describe("the equal part of a key", () => {
  test.each<[string, string, string | null]>([
    ["50% equal + 50% population", "0.3", "3/10 equal + 7/10 [population]"],
    ["50% equal + 50% population", "0", "0 equal + 1 [population]"],
    ["50% equal + 50% population", "1", "1 equal + 0 [population]"],
    ["50% equal + 30% users + 20% pcs", "0", "0 equal + 3/5 [users] + 2/5 [pcs]"],
    ["50% equal + 30% users + 20% pcs", "0.75", "3/4 equal + 3/20 [users] + 1/10 [pcs]"],
    ["30% users + 50% equal + rest pcs", "0.75", "3/4 equal + 3/20 [users] + 1/10 [pcs]"],
    ["20% equal + 60% users + rest equal", "0.5", "1/2 equal + 1/2 [users]"],
    ["population@2008", "1/3", "1/3 equal + 2/3 [population]@2008"],
    ["shares(A 60, B 40)", "0.5", "1/2 equal + 1/2 {3:A=60 5:B=40}"],
    ["0% users + 100% pcs", "0.5", "1/2 equal + 0 [users] + 1/2 [pcs]"],
    ["100% equal + 0% users", "0.25", "1/4 equal + 3/4 [users]"],
    ["equal", "0.5", null],
    ["100% equal + 0% users + 0% pcs", "0.5", null],
    ["100 000 each + rest equal", "0.5", null],
    ["100 000 each + 50% equal + rest users", "0.2", "100000 kr + 1/5 equal + 4/5 [users]"],
    [
      "50% equal + 50% users; min 5%; max 60%; round 1%",
      "0.2",
      "1/5 equal + 4/5 [users]; min 1/20; max 3/5; round 1/100",
    ],
  ])("%s with %s: %s", (text, wanted, expected) => {
    expect(shownOf(withWeight(keyOf(text), EQUAL, part(wanted)))).toBe(expected);
  });

  test("the text of the new key is the new key", () => {
    const changed = withWeight(keyOf("50 % likt + 50 % folketall; min 5 %"), EQUAL, part("0.25"));
    expect(changed?.text).toBe("25% equal + 75% population; min 5%");
  });

  test("refuses a part outside 0 to 1", () => {
    const key = keyOf("50% equal + 50% users");
    expect(() => withWeight(key, EQUAL, part("1.01"))).toThrow(RangeError);
    expect(() => withWeight(key, EQUAL, part("-0.01"))).toThrow(RangeError);
  });

  const keys = fc
    .tuple(fc.nat(50), fc.nat(49), fc.constantFrom("", "700 each + "))
    .map(([equally, users, fee]) => keyOf(`${fee}${equally}% equal + ${users}% users + rest pcs`));
  const weight = fc.integer({ min: 1, max: 500 });
  const weights = fc.array(fc.tuple(weight, weight), { minLength: 1, maxLength: 5 });

  function sharesOf(key: Key | null, list: readonly (readonly [number, number])[]): readonly Fraction[] {
    const columns = { users: list.map(([users]) => users), pcs: list.map(([, pcs]) => pcs) };
    const found = key && traceKey(key, weighedBy(columns, list.length), fraction(100_000n));
    if (!found?.ok) throw new Error("no shares");
    return found.trace.shares;
  }

  test("its own equal part leaves a key as it was; every part makes 1; all of it is equal; in between it is linear", () => {
    fc.assert(
      fc.property(keys, weights, fc.integer({ min: 0, max: 20 }), (key, list, twentieths) => {
        expect(sharesOf(withWeight(key, EQUAL, weightIn(key, EQUAL)), list)).toEqual(sharesOf(key, list));
        const at = fraction(BigInt(twentieths), 20n);
        const changed = withWeight(key, EQUAL, at);
        expect(changed && weightIn(changed, EQUAL)).toEqual(at);
        const shares = sharesOf(changed, list);
        expect(sum(shares)).toEqual(ONE);
        const [none, all] = [sharesOf(withWeight(key, EQUAL, ZERO), list), sharesOf(withWeight(key, EQUAL, ONE), list)];
        for (const share of all) expect(share).toEqual(fraction(1n, BigInt(list.length)));
        shares.forEach((share, member) => {
          const [low, high] = [none[member] ?? ZERO, all[member] ?? ZERO];
          const between = fraction(
            low.num * high.den * BigInt(20 - twentieths) + high.num * low.den * BigInt(twentieths),
            20n * low.den * high.den,
          );
          expect(share).toEqual(between);
        });
      }),
    );
  });

  test("the other bases keep their proportions", () => {
    fc.assert(
      fc.property(keys, fc.integer({ min: 0, max: 19 }), (key, twentieths) => {
        const ratios = (of: Key | null) =>
          of?.parts.flatMap((one) => (one.kind === "percent" && one.base.kind === "base" ? [one.ratio] : [])) ?? [];
        const [users = ZERO, pcs = ZERO] = ratios(withWeight(key, EQUAL, ZERO));
        const [fewer = ZERO, less = ZERO] = ratios(withWeight(key, EQUAL, fraction(BigInt(twentieths), 20n)));
        expect(users.num * pcs.den * less.num * fewer.den).toBe(pcs.num * users.den * fewer.num * less.den);
        expect([users, pcs, fewer, less].some(isNegative)).toBe(false);
      }),
    );
  });
});

test.each<[string, boolean, string]>([
  ["50% equal + 50% users", true, "1/2"],
  ["100 000 each + 20% users + rest equal", true, "4/5"],
  ["users", true, "0"],
  ["25% equal + 25% equal + rest users; min 5%", false, "1/2"],
  ["equal; max 60%", false, "1"],
  ["equal; round 1%", false, "1"],
])("%s: linear %s, equal part %s", (text, linear, expected) => {
  expect(isLinearInWeights(keyOf(text))).toBe(linear);
  expect(equals(weightIn(keyOf(text), EQUAL), part(expected))).toBe(true);
});
