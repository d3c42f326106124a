import { expect, test } from "vitest";
import { displayWidth } from "../../../src/messages/phrases/display-width.ts";

test.each([
  ["", 0],
  ["Sør-Fron", 8],
  ["A\u030anes", 4],
  ["𝒜b", 2],
  ["東京", 4],
  ["한글", 4],
  ["😀", 2],
  ["“…–«»”", 6],
])("%j takes %d columns", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});
