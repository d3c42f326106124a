import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  amountOfFee,
  isAsFiled,
  keyAsTried,
  keyToTry,
  type TriedKey,
  triedKey,
  tryFee,
  tryWeight,
} from "../../../src/core/key/tried-key.ts";
import {
  add,
  equals,
  type Fraction,
  fraction,
  isNegative,
  ONE,
  toFractionText,
  ZERO,
} from "../../../src/core/number/fraction.ts";
import { caseOf } from "../model/case-of.ts";

const MEMBERS = "member;population;users;pcs\nA;100;7;0\nB;300;5;0\nC;500;;\n";

function caseWith(key: string) {
  return caseOf({
    members: MEMBERS,
    budget: "line;amount\nX;1000\n",
    settings: `members: [A, B]\nkey: ${JSON.stringify(key)}\n`,
  });
}

function tried(key: string): TriedKey {
  const subject = caseWith(key);
  const filed = keyToTry(subject);
  if (!filed) throw new Error("no key");
  return triedKey(subject, filed.key);
}

const shown = (parts: TriedKey) =>
  parts.map((part) => {
    if (part.kind === "fee") return `${toFractionText(amountOfFee(part.fee) ?? ZERO)} each`;
    const base = part.base.kind === "base" ? part.base.name : part.base.kind;
    return `${toFractionText(part.ratio)} ${base}${part.from === "percent" ? "" : ` (${part.from})`}`;
  });

function wholeOf(parts: TriedKey): Fraction {
  return parts.reduce((whole, part) => (part.kind === "weight" ? add(whole, part.ratio) : whole), ZERO);
}

describe("what a key can be tried with", () => {
  test("has a base once, however often the key names it", () => {
    expect(shown(tried("30% equal + 20% users + 10% equal + rest population"))).toEqual([
      "2/5 equal",
      "1/5 users",
      "2/5 population (rest)",
    ]);
    expect(shown(tried("30% equal + 20% users + rest equal"))).toEqual([
      "4/5 equal (rest)",
      "1/5 users",
      "0/1 population (other)",
    ]);
  });

  test("is its own parts, then equally and what is measured of all who take part, at nothing", () => {
    expect(shown(tried("40% population + 60% users"))).toEqual(["2/5 population", "3/5 users", "0/1 equal (other)"]);
    expect(shown(tried("100 each + rest population"))).toEqual([
      "100/1 each",
      "1/1 population (rest)",
      "0/1 equal (other)",
      "0/1 users (other)",
    ]);
  });
});

describe("one weight set", () => {
  test.each([
    ["50% equal + 30% population + 20% users", 0, "60/100", ["3/5 equal", "6/25 population", "4/25 users"]],
    ["50% equal + 30% population + 20% users", 0, "100/100", ["1/1 equal", "0/1 population", "0/1 users"]],
    ["50% equal + 30% population + 20% users", 0, "1/3", ["1/3 equal", "2/5 population", "4/15 users"]],
    ["20% equal + 30% users + rest population", 0, "40/100", ["2/5 equal", "3/10 users", "3/10 population (rest)"]],
    ["20% equal + 30% users + rest population", 0, "90/100", ["9/10 equal", "1/10 users", "0/1 population (rest)"]],
  ])("%s: part %i at %s", (key, at, text, expected) => {
    const [num = 0n, den = 1n] = text.split("/").map(BigInt);
    expect(shown(tryWeight(tried(key), at, fraction(num, den))).slice(0, 3)).toEqual(expected);
  });

  test("comes back to the key's own proportions from nothing, and to the first other where it has none", () => {
    const all = tryWeight(tried("50% equal + 30% population + 20% users"), 0, ONE);
    expect(shown(tryWeight(all, 0, fraction(1n, 2n)))).toEqual(["1/2 equal", "3/10 population", "1/5 users"]);
    expect(isAsFiled(tryWeight(all, 0, fraction(1n, 2n)))).toBe(true);
    expect(shown(tryWeight(tried("population"), 0, fraction(3n, 4n)))).toEqual([
      "3/4 population",
      "1/4 equal (other)",
      "0/1 users (other)",
    ]);
  });

  test("leaves weights that make exactly 100 %, none negative, whatever is set in whatever order", () => {
    const keys = [
      "50% equal + 30% population + 20% users",
      "20% equal + 30% users + rest population",
      "population",
      "5 each + 1/3 equal + 2/3 users; min 5%",
    ];
    const steps = fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 1000 })));
    fc.assert(
      fc.property(fc.constantFrom(...keys), steps, (key, moves) => {
        let parts = tried(key);
        for (const [place, num, den] of moves) {
          const at = place % parts.length;
          const part = parts[at];
          if (part?.kind !== "weight" || part.from === "rest") continue;
          const ratio = fraction(BigInt(Math.min(num, den)), BigInt(den));
          parts = tryWeight(parts, at, ratio);
          const set = parts[at];
          expect(set?.kind === "weight" && equals(set.ratio, ratio)).toBe(true);
          expect(equals(wholeOf(parts), ONE)).toBe(true);
          expect(parts.some((one) => one.kind === "weight" && isNegative(one.ratio))).toBe(false);
        }
      }),
    );
  });
});

describe("the key as tried", () => {
  test("leaves out what weighs nothing, and keeps fees and limits", () => {
    const subject = caseWith("5 each + 50% equal + 50% users; min 5%; round 1%");
    const filed = keyToTry(subject);
    if (!filed) throw new Error("no key");
    const parts = tryFee(tryWeight(triedKey(subject, filed.key), 1, ONE), 0, fraction(7n, 2n));
    const named = keyAsTried(subject, filed, parts);
    expect(named?.periods.map(({ key }) => key.text)).toEqual(["3.5 each + 100% equal; min 5%; round 1%"]);
  });

  test.each([
    ["30% equal + 50% population + 20% users", 0, 60n, "60% equal + 28.57% population + 11.43% users"],
    ["1/3 equal + 1/3 population + 1/3 users", 0, 35n, "35% equal + 32.5% population + 32.5% users"],
    ["1/3 equal + 1/4 users + rest population", 1, 30n, "1/3 equal + 30% users + rest population"],
  ])("is written to the hundredth of a percent, and makes 100 %: %s", (key, at, percent, expected) => {
    const subject = caseWith(key);
    const filed = keyToTry(subject);
    if (!filed) throw new Error("no key");
    const named = keyAsTried(subject, filed, tryWeight(triedKey(subject, filed.key), at, fraction(percent, 100n)));
    expect(named?.periods[0]?.key.text).toBe(expected);
    expect(caseWith(expected).key?.periods[0]?.key.text).toBe(expected);
  });

  test("needs one key for all years", () => {
    const named = caseOf({
      members: MEMBERS,
      budget: "line;2025;2026\nX;1000;1000\n",
      settings: "key: k\nkeys: {k: [{key: equal, to: 2025}, {key: population, from: 2026}]}\n",
    });
    expect(keyToTry(named)).toBeNull();
  });
});

test("a key within the key is tried as one, and what is tried can be typed", () => {
  const subject = caseOf({
    members: MEMBERS,
    budget: "line;amount\nX;1000\n",
    settings: "members: [A, B]\nkey: 40% old + 60% equal\nkeys: {old: population; max 60%}\n",
  });
  const filed = keyToTry(subject);
  if (!filed) throw new Error("no key");
  const parts = triedKey(subject, filed.key);
  expect(shown(parts).slice(0, 2)).toEqual(["2/5 key", "3/5 equal"]);
  const [period] = keyAsTried(subject, filed, tryWeight(parts, 0, fraction(1n, 2n)))?.periods ?? [];
  expect(period?.key.text).toBe("50% old (population; max 60%) + 50% equal");
});
