import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json } from "../../../src/report/page/report.ts";
import { differences } from "../../../src/report/verify/differences.ts";

const RESULT = {
  lines: [
    { line: "Drift", group: ["IT"], year: 2026, amount: "100", shares: [{ member: "A", allocated: "60" }] },
    { line: "Drift", group: ["Skole"], year: 2026, amount: "7", shares: [] },
  ],
  total: { amount: "107", shares: [{ member: "A", allocated: "60" }] },
};

function changed(change: (result: typeof RESULT) => void): typeof RESULT {
  const copy = structuredClone(RESULT);
  change(copy);
  return copy;
}

function trails(saved: Json, now: Json): string[] {
  return differences(saved, now).map(({ trail }) =>
    trail.map((step) => ("field" in step ? step.field : step.entry)).join("/"),
  );
}

describe("what differs between two results", () => {
  test("is nothing when they are alike, whatever they are", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => differences(value as Json, structuredClone(value) as Json).length === 0),
    );
  });

  test("is said by what entries are named", () => {
    const now = changed((result) => {
      for (const line of result.lines) line.amount = "8";
    });
    expect(trails(RESULT, now)).toEqual(["lines/Drift · IT · 2026/amount", "lines/Drift · Skole · 2026/amount"]);
  });

  test("is not the order of entries", () => {
    expect(
      trails(
        RESULT,
        changed((result) => result.lines.reverse()),
      ),
    ).toEqual([]);
  });

  test("is an entry that came, or went", () => {
    const fewer = changed((result) => result.lines.pop());
    expect(differences(RESULT, fewer)).toMatchObject([{ saved: { line: "Drift", group: ["Skole"] }, now: null }]);
    expect(differences(fewer, RESULT)).toMatchObject([{ saved: null, now: { line: "Drift", group: ["Skole"] } }]);
  });

  test("is not where in a file a line stands", () => {
    const [saved, now] = [2, 3].map((line) => ({ lines: [{ line: "Drift", source: { file: "budget.csv", line } }] }));
    expect(trails(saved ?? null, now ?? null)).toEqual([]);
  });

  test("is said of a cause, and of one payment among several", () => {
    const saved = (amount: string) => ({
      causes: [
        { cause: "price", amount },
        { cause: "key", amount: "0" },
      ],
      payments: [
        { member: "A", date: "2026-02-15", amount: "0" },
        { member: "A", date: "2026-05-15", amount },
      ],
    });
    expect(trails(saved("1"), saved("2"))).toEqual(["causes/price/amount", "payments/A · 2026-05-15/amount"]);
  });

  test("tells entries of one name apart by their number", () => {
    const twice = {
      lines: [
        { line: "A", amount: "1" },
        { line: "A", amount: "2" },
      ],
    };
    const other = {
      lines: [
        { line: "A", amount: "1" },
        { line: "A", amount: "3" },
      ],
    };
    expect(trails(twice, other)).toEqual(["lines/A (2)/amount"]);
  });
});
