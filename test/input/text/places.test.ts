import fc from "fast-check";
import { expect, test } from "vitest";
import { reading } from "../reading.ts";

test("a place in a file is never outside it, whatever the file holds", () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab;,"\n\r1 .\tæ'.split("")), maxLength: 60 });
  fc.assert(
    fc.property(text, (budget) => {
      const lines = budget.split(/\r\n|\n|\r/);
      for (const { source } of reading({ budget: `line;amount;members\n${budget}` }).issues) {
        if (source?.file !== "budget.csv") continue;
        expect(source.line).toBeGreaterThanOrEqual(1);
        expect(source.line).toBeLessThanOrEqual(lines.length + 1);
        const line = source.line === 1 ? "line;amount;members" : (lines[source.line - 2] ?? "");
        expect(source.column - 1).toBeLessThanOrEqual(line.length);
        expect(source.length).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 200 },
  );
});
