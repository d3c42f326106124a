import { expect, test } from "vitest";
import { MOST_FOR_SHAPLEY, shapley } from "../../../src/core/fairness/shapley.ts";
import { add, fraction, ZERO } from "../../../src/core/number/fraction.ts";
import { airport, gameOf, savingsGame, tennesseeValley, texts } from "./games.ts";

test.each([
  ["Tennessee Valley", tennesseeValley, ["117829", "201513/2", "387997/2"]],
  ["airport 8/11/13/18", airport([8, 11, 13, 18]), ["2", "3", "4", "9"]],
  ["airport 1/3/7/10", airport([1, 3, 7, 10]), ["1/4", "11/12", "35/12", "71/12"]],
  // One left glove, two right gloves, a pair is worth 6 (Shapley & Shubik 1969).
  ["gloves", savingsGame(3, (who) => (who.includes(0) && who.length > 1 ? 6 : 0)), ["-4", "-1", "-1"]],
  ["one member", gameOf(1, () => -7), ["-7"]],
])("%s", (_, game, shares) => {
  expect(texts(shapley(game))).toEqual(shares);
});

test("an airport of 16: each step of the runway is shared by those who need it (Littlechild & Owen 1973)", () => {
  const needs = Array.from({ length: MOST_FOR_SHAPLEY }, (_, member) => (member + 1) ** 2 * 1_000_003);
  let paid = ZERO;
  const shares = needs.map((need, member) => {
    const step = BigInt(need - (needs[member - 1] ?? 0));
    paid = add(paid, fraction(step, BigInt(MOST_FOR_SHAPLEY - member)));
    return paid;
  });
  expect(shapley(airport(needs))).toEqual(shares);
});
