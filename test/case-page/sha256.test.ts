import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { sha256 } from "../../src/case-page/reckoner/sha256.ts";

function byNode(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

it("is the digest of the standard, whatever the length", () => {
  for (let length = 0; length <= 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 37 + length) & 255);
    expect(Buffer.from(sha256(bytes)).toString("hex")).toBe(byNode(bytes));
  }
});

it("is the digest of any bytes, also of a part of others", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), fc.nat(63), (bytes, from) => {
      const part = bytes.subarray(from);
      expect(Buffer.from(sha256(part)).toString("hex")).toBe(byNode(part));
    }),
    { numRuns: 50 },
  );
});
