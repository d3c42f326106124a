import { expect, test } from "vitest";
import { pictured, printable } from "../../../src/format/writing/printable.ts";

test("what would steer a terminal is left out, and breaks are spaces", () => {
  expect(printable("a\u001b[31mb\u202e\u200bc\r\nd\te")).toBe("a[31mbc d e");
});

test("in a finding every control character is a picture of itself, so that it can be seen", () => {
  expect(pictured("12\u0000 \u001b[31m\u007f\u0085\u202e\u200b")).toBe("12\u2400 \u241b[31m\u2421\ufffd\ufffd\ufffd");
  expect(pictured("a\r\nb\tc")).toBe("a b c");
});
