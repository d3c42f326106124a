import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { traceKey } from "../../../src/core/key/key-trace.ts";
import {
  bendsThroughout,
  EQUAL,
  movableBases,
  moveWeight,
  restThatYields,
  weightIn,
  withWeight,
} from "../../../src/core/key/move-weight.ts";
import { keyToTry, triedKey, tryWeight } from "../../../src/core/key/tried-key.ts";
import type { Key, NamedKey } from "../../../src/core/model/key.ts";
import {
  add,
  compare,
  divide,
  equals,
  type Fraction,
  fraction,
  isNegative,
  multiply,
  ONE,
  parseDecimal,
  subtract,
  sum,
  toFractionText,
  ZERO,
} from "../../../src/core/number/fraction.ts";
import { caseOf } from "../model/case-of.ts";
import { AT, keyOf, shown } from "./grammar/case.ts";
import { everyone, weighedBy } from "./weighed-columns.ts";

const part = (text: string) => (text.includes("/") ? fraction(...pair(text)) : parseDecimal(text));
const pair = (text: string) => text.split("/").map(BigInt) as [bigint, bigint];
const shownOf = (key: Key | null) => key && shown(key);
const named = (text: string): NamedKey => ({
  name: null,
  periods: [{ from: null, to: null, key: keyOf(text) }],
  source: AT,
});
const users = { kind: "base", name: "users", years: null, source: null } as const;
const pcs = { kind: "base", name: "pcs", years: null, source: null } as const;

describe("moving one weight among others", () => {
  test.each<[string, number, string, string | null]>([
    // Without a rest the others keep their proportions.
    ["1/2 3/10 1/5", 0, "3/5", "3/5 6/25 4/25"],
    ["1/2 3/10 1/5", 0, "1/1", "1/1 0/1 0/1"],
    ["0/1 3/5 2/5", 0, "1/4", "1/4 9/20 3/10"],
    // With one, they stay and the rest takes what is left.
    ["3/10 1/5 r1/2", 0, "1/2", "1/2 1/5 3/10"],
    ["3/10 1/5 r1/2", 0, "0/1", "0/1 1/5 4/5"],
    ["3/10 1/5 r1/2", 0, "4/5", "4/5 1/5 0/1"],
    // When the rest is used up, they share in proportion.
    ["3/10 1/5 r1/2", 0, "9/10", "9/10 1/10 0/1"],
    ["1/10 2/10 1/10 r6/10", 0, "17/20", "17/20 1/10 1/20 0/1"],
    // The rest itself moves as any other.
    ["3/10 1/5 r1/2", 2, "3/4", "3/20 1/10 3/4"],
    // Where the others weigh nothing, one alone takes what is left; of several there is no telling.
    ["1/1 0/1", 0, "1/4", "1/4 3/4"],
    ["1/1 0/1 0/1", 0, "1/4", null],
    ["1/1 0/1 0/1 r0/1", 0, "1/4", "1/4 0/1 0/1 3/4"],
    ["1/1", 0, "1/2", null],
  ])("%s, number %i to %s", (weights, at, to, expected) => {
    const before = weights
      .split(" ")
      .map((text) => ({ ratio: part(text.replace("r", "")), rest: text.startsWith("r") }));
    expect(moveWeight(before, at, part(to))?.map(toFractionText).join(" ") ?? null).toBe(expected);
  });

  test("a weight is from 0 to 1", () => {
    const weights = [ZERO, ONE].map((ratio) => ({ ratio, rest: false }));
    expect(() => moveWeight(weights, 0, part("1.01"))).toThrow(RangeError);
    expect(() => moveWeight(weights, 0, part("-0.01"))).toThrow(RangeError);
  });
});

describe("a base of a key weighed otherwise", () => {
  test.each([
    ["50% equal + 30% users + 20% pcs", users, "3/5", "3/5 [users] + 2/7 equal + 4/35 [pcs]"],
    ["50% equal + 50% users", pcs, "1/4", "1/4 [pcs] + 3/8 equal + 3/8 [users]"],
    ["30% equal + 20% users + rest population", users, "1/2", "1/2 [users] + 3/10 equal + rest [population]"],
    ["30% equal + 20% users + rest population", pcs, "1/4", "1/4 [pcs] + 3/10 equal + 1/5 [users] + rest [population]"],
    ["40% equal + 60% users + rest pcs", pcs, "1/4", "1/4 [pcs] + 3/10 equal + 9/20 [users]"],
  ])("%s with %j at %s: %s", (text, base, weight, expected) => {
    expect(shownOf(withWeight(keyOf(text), base, part(weight)))).toBe(expected);
  });

  test.each<[string, string, string | null]>([
    ["50% equal + 50% population", "0.3", "3/10 equal + 7/10 [population]"],
    ["50% equal + 50% population", "0", "0 equal + 1 [population]"],
    ["50% equal + 50% population", "1", "1 equal + 0 [population]"],
    ["50% equal + 30% users + 20% pcs", "0", "0 equal + 3/5 [users] + 2/5 [pcs]"],
    ["50% equal + 30% users + 20% pcs", "0.75", "3/4 equal + 3/20 [users] + 1/10 [pcs]"],
    ["30% equal + 20% users + rest population", "0.5", "1/2 equal + 1/5 [users] + rest [population]"],
    ["30% equal + 20% users + rest population", "0.9", "9/10 equal + 1/10 [users] + rest [population]"],
    ["60% users + rest population", "0.25", "1/4 equal + 3/5 [users] + rest [population]"],
    ["20% equal + 60% users + rest equal", "0.5", "1/2 equal + 1/2 [users]"],
    ["population@2008", "1/3", "1/3 equal + 2/3 [population]@2008"],
    ["shares(A 60, B 40)", "0.5", "1/2 equal + 1/2 {3:A=60 5:B=40}"],
    ["0% users + 100% pcs", "0.5", "1/2 equal + 0 [users] + 1/2 [pcs]"],
    ["100% equal + 0% users", "0.25", "1/4 equal + 3/4 [users]"],
    ["equal", "0.5", null],
    ["100% equal + 0% users + 0% pcs", "0.5", null],
    ["100 000 each + rest equal", "0.5", null],
    ["100 000 each + 50% equal + rest users", "0.2", "100000 kr + 1/5 equal + rest [users]"],
    [
      "50% equal + 50% users; min 5%; max 60%; round 1%",
      "0.2",
      "1/5 equal + 4/5 [users]; min 1/20; max 3/5; round 1/100",
    ],
  ])("%s with an equal part of %s: %s", (text, wanted, expected) => {
    expect(shownOf(withWeight(keyOf(text), EQUAL, part(wanted)))).toBe(expected);
  });

  test("the text of the new key is the new key", () => {
    const changed = withWeight(keyOf("50 % likt + 50 % folketall; min 5 %"), EQUAL, part("0.25"));
    expect(changed?.text).toBe("25% equal + 75% population; min 5%");
  });

  test("the bases that can be weighed differently, each once; agreed shares cannot", () => {
    const bases = movableBases(keyOf("20% equal + 30% users + 20% equal + 20% users@2008 + rest shares(A 60, B 40)"));
    expect(
      bases.map((base) => (base.kind !== "base" ? base.kind : `${base.name} ${base.years?.from ?? null}`)),
    ).toEqual(["equal", "users null", "users 2008"]);
  });
});

describe("where it bends", () => {
  test.each<[string, string, string | null, string | null]>([
    ["50% equal + 50% users", "1/2", "0/1 1/1", null],
    ["100 000 each + 20% users + rest equal", "4/5", "0/1 1/1", null],
    ["30% equal + 20% users + rest population", "3/10", "0/1 4/5 1/1", "population"],
    ["60% users + rest population", "0", "0/1 2/5 1/1", "population"],
    ["30% equal + rest population", "3/10", "0/1 1/1", null],
    ["users", "0", "0/1 1/1", null],
    ["25% equal + 25% equal + 20% pcs + rest users; min 5%", "1/2", null, "users"],
    ["equal; max 60%", "1", null, null],
    ["equal; round 1%", "1", null, null],
  ])("%s: equal part %s, bends at %s, %s yields", (text, weight, bends, rest) => {
    const yielding = restThatYields(named(text), EQUAL);
    expect(equals(weightIn(keyOf(text), EQUAL), part(weight))).toBe(true);
    expect(bendsThroughout(named(text), EQUAL)?.map(toFractionText).join(" ") ?? null).toBe(bends);
    expect(yielding && "name" in yielding ? yielding.name : null).toBe(rest);
  });

  test("of every period of a key, each once", () => {
    const texts = ["30% equal + 20% users + rest population", "20% users + rest equal", "40% users + rest pcs"];
    const periods = texts.map((text, at) => ({ from: 2020 + at, to: 2020 + at, key: keyOf(text) }));
    const bends = bendsThroughout({ name: null, periods, source: AT }, EQUAL);
    expect(bends?.map(toFractionText)).toEqual(["0/1", "3/5", "4/5", "1/1"]);
  });
});

describe("laws", () => {
  const keys = fc
    .tuple(fc.nat(50), fc.nat(49), fc.constantFrom("", "700 each + "), fc.constantFrom("", "rest "))
    .map(([equally, of, fee, rest]) => {
      return `${fee}${equally}% equal + ${of}% users + ${rest === "" ? `${100 - equally - of}%` : "rest"} pcs`;
    });
  const weight = fc.integer({ min: 1, max: 500 });
  const weights = fc.array(fc.tuple(weight, weight), { minLength: 1, maxLength: 5 });
  const ratios = fc.integer({ min: 0, max: 20 }).map((twentieths) => fraction(BigInt(twentieths), 20n));

  function sharesOf(key: Key | null, list: readonly (readonly [number, number])[]): readonly Fraction[] {
    const columns = { users: list.map(([of]) => of), pcs: list.map(([, of]) => of) };
    const found = key && traceKey(key, everyone(list.length), weighedBy(columns, list.length), fraction(100_000n));
    if (!found?.ok) throw new Error("no shares");
    return found.trace.shares;
  }

  test("its own weight leaves a key as it was, every weight makes 1, and between bends shares are linear", () => {
    fc.assert(
      fc.property(keys, weights, ratios, fc.constantFrom(EQUAL, users, pcs), (text, list, at, base) => {
        const key = keyOf(text);
        expect(sharesOf(withWeight(key, base, weightIn(key, base)), list)).toEqual(sharesOf(key, list));
        const changed = withWeight(key, base, at);
        if (changed === null) return;
        expect(weightIn(changed, base)).toEqual(at);
        const shares = sharesOf(changed, list);
        expect(sum(shares)).toEqual(ONE);
        const bends = bendsThroughout(named(text), base) ?? [];
        const next = bends.findIndex((bend) => compare(bend, at) >= 0);
        const [low = ZERO, high = ZERO] = next === 0 ? bends : bends.slice(next - 1);
        const way = divide(subtract(at, low), subtract(high, low));
        const [first, last] = [low, high].map((bend) => sharesOf(withWeight(key, base, bend), list));
        shares.forEach((share, member) => {
          const [from, to] = [first?.[member] ?? ZERO, last?.[member] ?? ZERO];
          expect(share).toEqual(add(from, multiply(way, subtract(to, from))));
        });
      }),
    );
  });

  test("an equal part of 1 is equal shares", () => {
    fc.assert(
      fc.property(keys, weights, (text, list) => {
        for (const share of sharesOf(withWeight(keyOf(text), EQUAL, ONE), list)) {
          expect(share).toEqual(fraction(1n, BigInt(list.length)));
        }
      }),
    );
  });

  test("sensitivity and the controls of a page weigh the others alike", () => {
    const members = "member;population;users;pcs\nA;100;7;2\nB;300;5;9\n";
    fc.assert(
      fc.property(keys, ratios, (text, at) => {
        const subject = caseOf({
          members,
          budget: "line;amount\nX;1000000\n",
          settings: `key: ${JSON.stringify(text)}\n`,
        });
        const filed = keyToTry(subject);
        if (!filed) throw new Error("no key");
        const before = triedKey(subject, filed.key);
        const place = before.findIndex((one) => one.kind === "weight" && one.base.kind === "equal");
        const tried = tryWeight(before, place, at);
        const moved = withWeight(filed.key, EQUAL, at);
        if (moved === null) return;
        for (const one of tried) {
          if (one.kind === "fee" || one.base.kind === "shares") continue;
          const beside = one.base.kind === "base" && one.base.name === "population";
          const expected = beside ? ZERO : weightIn(moved, one.base);
          expect([one.base, toFractionText(one.ratio)]).toEqual([one.base, toFractionText(expected)]);
          expect(isNegative(one.ratio)).toBe(false);
        }
      }),
    );
  });
});

test("a key within the key moves as one base, and what members pay is linear in its weight", () => {
  const old = { kind: "key", name: "old", key: keyOf("users; max 60%") } as const;
  const whole = keyOf("equal");
  const parts = [
    { kind: "percent", ratio: part("2/5"), base: old },
    { kind: "percent", ratio: part("3/5"), base: EQUAL },
  ] as const;
  const key = { ...whole, parts };
  expect(movableBases(key)).toEqual([old, EQUAL]);
  expect(shownOf(withWeight(key, old, part("1/4")))).toBe("1/4 old<1 [users]; max 3/5> + 3/4 equal");
  expect(bendsThroughout({ ...named("equal"), periods: [{ from: null, to: null, key }] }, old)).toEqual([ZERO, ONE]);
});
