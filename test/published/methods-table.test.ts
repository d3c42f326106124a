import { describe, expect, test } from "vitest";
import { outcomeOf, resultOf } from "../laws/front-door.ts";

/** One line over members A, B, C … with these weights, read from files as a user would type them. */
function splitLine(amount: string, weights: readonly string[], key = "vekt") {
  const rows = weights.map((weight, at) => `${"ABCDEF"[at]};${weight}\n`).join("");
  const files = {
    members: `kommune;vekt\n${rows}`,
    budget: `post;beløp\nPost;${amount}\n`,
    keys: null,
    settings: `key: ${key}\n`,
  };
  return outcomeOf(files, { with: [], without: [] });
}

const allocated = (amount: string, weights: readonly string[], key?: string) =>
  resultOf(splitLine(amount, weights, key)).total.shares.map((share) => share.allocated);

/** The table of docs/methods.md §1, from CSV to result. */
describe("splitting one amount through the whole program", () => {
  test.each([
    ["100", ["1", "1", "1"], ["34", "33", "33"]],
    ["-100", ["1", "1", "1"], ["-34", "-33", "-33"]],
    ["5", ["0", "2", "0", "1"], ["0", "3", "0", "2"]],
    ["10", ["6", "6", "2"], ["4", "4", "2"]],
    ["11", ["6", "6", "2"], ["5", "5", "1"]],
    ["9007199254740993", ["9007199254740993", "9007199254740990", "1"], ["4503599627370497", "4503599627370495", "1"]],
    ["1000001", ["0,1", "0,2", "0,7"], ["100000", "200000", "700001"]],
    ["1000001", ["1", "2", "7"], ["100000", "200000", "700001"]],
    ["1232", ["3", "4", "16", "1"], ["154", "205", "822", "51"]],
    ["0", ["1", "2"], ["0", "0"]],
    ["0", ["0", "0"], ["0", "0"]],
  ])("%s over %j", (amount, weights, expected) => {
    expect(allocated(amount, weights)).toEqual(expected);
  });

  test("13004 by 50/50 over 28782, 28321, 2353: not each half rounded by itself", () => {
    expect(allocated("13004", ["28782", "28321", "2353"], "50 % likt + 50 % vekt")).toEqual(["5315", "5264", "2425"]);
  });

  test("all weights zero is an error, never silence", () => {
    expect(splitLine("1", ["0", "0"]).errors).toEqual(["KEY_WEIGHTS_ZERO"]);
  });
});
