import { expect, test } from "vitest";
import { didYouMean, list, ofYear } from "../../../src/messages/phrases/issue-phrases.ts";

test("a list reads as a person says it", () => {
  expect(list(["a", "b", "c"], "or")).toBe("a, b or c");
  expect(list([2025, 2026], "og")).toBe("2025 og 2026");
  expect(list(["a"], "or")).toBe("a");
  expect(list([], "or")).toBe("");
});

test("a suggestion and a year are said only when there is one", () => {
  expect(didYouMean("Melhus", "Mente du", "«", "»")).toBe(" Mente du «Melhus»?");
  expect(didYouMean(null, "Mente du", "«", "»")).toBe("");
  expect(ofYear(2026, "i")).toBe(" i 2026");
  expect(ofYear(null, "i")).toBe("");
});

test("of a long list the first are said, and how many more there are", () => {
  const values = Array.from({ length: 5000 }, (_, at) => at + 1);
  expect(list(values, "and")).toBe("1, 2, 3, 4, 5, 6, 7, 8 and 4\u00a0992 more");
  expect(list(values, "eller")).toBe("1, 2, 3, 4, 5, 6, 7, 8 eller 4\u00a0992 til");
  expect(list(values.slice(0, 9), "og")).toBe("1, 2, 3, 4, 5, 6, 7, 8 og 9");
});
