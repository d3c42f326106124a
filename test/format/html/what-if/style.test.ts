import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { WHAT_IF_STYLE, WHAT_IF_STYLE_HASH } from "../../../../src/format/html/what-if/style.ts";

test("the style sheet of what is tried is the one that the security policy knows", () => {
  expect(WHAT_IF_STYLE_HASH).toBe(`sha256-${createHash("sha256").update(WHAT_IF_STYLE).digest("base64")}`);
});
