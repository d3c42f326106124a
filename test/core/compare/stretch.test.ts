import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  commonStretches,
  gainStretches,
  joined,
  type MemberTurns,
  type Stretch,
} from "../../../src/core/compare/stretch.ts";
import { compare, fraction, toFractionText } from "../../../src/core/number/fraction.ts";

const at = (tenths: number) => fraction(BigInt(tenths), 10n);
const told = (stretches: readonly Stretch[]) =>
  stretches.map(({ from, to }) => `${toFractionText(from)}-${toFractionText(to)}`).join(" ");

/** A member who begins by losing or not, and turns at so many tenths. */
function member(losesAtZero: boolean, ...tenths: readonly number[]): MemberTurns {
  const turns = tenths.map((tenth, place) => {
    const to = (place % 2 === 0) === losesAtZero ? ("gain" as const) : ("loss" as const);
    return { part: at(tenth), exact: true, to };
  });
  return { member: 0, losesAtZero, turns };
}

describe("where a member does not lose", () => {
  test.each([
    ["never loses", false, [], "0/1-1/1"],
    ["always loses", true, [], ""],
    ["ceases to gain", false, [3], "0/1-3/10"],
    ["ceases to lose", true, [3], "3/10-1/1"],
    ["gains in the middle", true, [3, 7], "3/10-7/10"],
    ["loses in the middle", false, [3, 7], "0/1-3/10 7/10-1/1"],
    ["gains at one point", true, [3, 3], "3/10-3/10"],
  ])("%s", (_, losesAtZero, turns, expected) => {
    expect(told(gainStretches(member(losesAtZero, ...turns)))).toBe(expected);
  });
});

test("where none of several loses may be in several places", () => {
  expect(told(commonStretches([]))).toBe("0/1-1/1");
  expect(told(commonStretches([member(false, 3, 7), member(true, 1), member(false, 9)]))).toBe("1/10-3/10 7/10-9/10");
  expect(told(commonStretches([member(true, 6), member(false, 4)]))).toBe("");
  expect(told(commonStretches([member(true, 4), member(false, 4)]))).toBe("2/5-2/5");
});

test("stretches that meet are one", () => {
  const of = (from: number, to: number) => ({ from: at(from), to: at(to) });
  expect(told(joined([of(0, 3), of(3, 5), of(6, 7), of(7, 10)]))).toBe("0/1-1/2 3/5-1/1");
});

test("a tenth is in the common stretches when it is in one of every member's", () => {
  const members = fc.tuple(fc.boolean(), fc.uniqueArray(fc.nat(10), { maxLength: 4 })).map(([loses, turns]) => {
    return member(loses, ...turns.sort((a, b) => a - b));
  });
  const isWithin = (stretches: readonly Stretch[], tenth: number) =>
    stretches.some(({ from, to }) => compare(from, at(tenth)) <= 0 && compare(at(tenth), to) <= 0);
  fc.assert(
    fc.property(fc.array(members, { maxLength: 4 }), fc.nat(10), (all, tenth) => {
      const everybody = all.every((one) => isWithin(gainStretches(one), tenth));
      expect(isWithin(commonStretches(all), tenth)).toBe(everybody);
    }),
  );
});
