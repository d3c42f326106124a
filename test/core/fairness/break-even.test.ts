import { expect, test } from "vitest";
import { breakEven } from "../../../src/core/fairness/break-even.ts";
import { exact } from "./games.ts";

const paid = (...amounts: readonly string[]) => amounts.map(exact);

test.each([
  [
    "two, of whom only the sum is known",
    paid("33409", "21821"),
    "60500",
    [
      ["33409", "38679"],
      ["21821", "27091"],
    ],
  ],
  [
    "two, each known",
    paid("33409", "21821"),
    null,
    [
      ["33409", null],
      ["21821", null],
    ],
  ],
  [
    "three and their sum: more than two may depend on it",
    paid("3", "2", "1"),
    "9",
    [
      ["3", null],
      ["2", null],
      ["1", null],
    ],
  ],
])("%s", (_, amounts, sum, expected) => {
  const bounds = expected.map(([from, to]) => ({ from: exact(from ?? ""), to: to ? exact(to) : null }));
  expect(breakEven(amounts, sum === null ? null : exact(sum))).toEqual(bounds);
});
