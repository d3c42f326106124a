import { expect, test } from "vitest";
import { didYouMean, list, ofYear } from "../../src/messages/issue-phrases.ts";

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
