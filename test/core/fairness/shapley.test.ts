import { expect, test } from "vitest";
import { shapley } from "../../../src/core/fairness/shapley.ts";
import { airport, gameOf, tennesseeValley, texts } from "./games.ts";

test.each([
  ["Tennessee Valley", tennesseeValley, ["117829", "201513/2", "387997/2"]],
  ["airport 8/11/13/18", airport([8, 11, 13, 18]), ["2", "3", "4", "9"]],
  ["airport 1/3/7/10", airport([1, 3, 7, 10]), ["1/4", "11/12", "35/12", "71/12"]],
  ["one member", gameOf(1, () => -7), ["-7"]],
])("%s", (_, game, shares) => {
  expect(texts(shapley(game))).toEqual(shares);
});
