import { expect, test } from "vitest";
import { isBlank } from "../../../src/input/table/cell-numbers.ts";

test.each(["", "  ", "-", " \u2013 ", "\u2212", ".", "...", "\u2026", ":", "kr -", "kr. –", "- kr", "NOK -"])(
  "“%s” says nothing",
  (text) => {
    expect(isBlank(text)).toBe(true);
  },
);

test.each(["0", "x", "- -", "....", "- 5", "kr", "kr 0", "kr -5"])("“%s” says something", (text) => {
  expect(isBlank(text)).toBe(false);
});

test("a cell of spaces takes no time", () => {
  const start = performance.now();
  expect(isBlank(`${" ".repeat(100_000)}x`)).toBe(false);
  expect(performance.now() - start).toBeLessThan(100);
});
