import fc from "fast-check";
import { expect, test } from "vitest";
import { Findings } from "../../../../src/core/model/findings.ts";
import type { Issue } from "../../../../src/core/model/issue.ts";
import type { BudgetLine } from "../../../../src/core/model/line.ts";
import type { BudgetDialect } from "../../../../src/input/budget/budget-dialect.ts";
import type { Judgement } from "../../../../src/input/budget/judgement.ts";
import { readPassing } from "../../../../src/input/budget/passing/passing-budget.ts";
import { survey } from "../../../../src/input/text/byte-stream.ts";
import { bytesOf, reading } from "../../reading.ts";
import { type RandomBudget, randomBudgets } from "../random-budgets.ts";

/** A line without its places. */
function lineText({ name, group, year, amount, type, key, source }: BudgetLine): string {
  const own = key === null ? "" : key.periods.map((period) => JSON.stringify(period.key.parts.length)).join();
  return [name, group.join("/"), year, amount && `${amount.num}/${amount.den}`, type, own, source.line].join("|");
}

function findingText({ code, args, source }: Issue): string {
  return JSON.stringify([source?.file, source?.line, source?.column, source?.length, code, args]);
}

/** What a budget that passes by in small windows reads as. */
async function passing({ text, chunk }: RandomBudget, dialect: BudgetDialect) {
  const bytes = bytesOf(text);
  const stream = {
    file: "budget.csv",
    chunks: async function* () {
      for (let start = 0; start < bytes.length; start += chunk) yield bytes.subarray(start, start + chunk);
    },
  };
  const source = { stream, survey: await survey(stream), dialect, headLines: 35 };
  let judged: Judgement | null = null;
  for (let passes = 1; ; passes++) {
    const findings = new Findings();
    const lines: string[] = [];
    const again: Judgement | null = await readPassing(source, judged, findings, Number.POSITIVE_INFINITY, {
      ahead: null,
      row: (entry, pass) => lines.push(...pass.linesOf(entry).map(lineText)),
      pause: async () => false,
    });
    if (again === null) return { lines, findings: findings.kept.map(findingText).sort(), passes };
    judged = again;
  }
}

test("a budget that passes by reads as one that is held: the same lines, the same findings at the same places", async () => {
  let most = 0;
  await fc.assert(
    fc.asyncProperty(randomBudgets, async (budget) => {
      const { text, where } = budget;
      const held = reading({ budget: text, settings: "key: population\n", options: { where } });
      const ofBudget = held.issues.filter(({ source }) => source === null || source.file !== "members.csv");
      const found = await passing(budget, held.budgetDialect);
      most = Math.max(most, found.passes);
      expect(found.findings).toEqual(ofBudget.map(findingText).sort());
      if (held.case !== null) expect(found.lines).toEqual(held.case.lines.map(lineText));
    }),
    { numRuns: 500 },
  );
  expect(most).toBeGreaterThan(2);
  expect(most).toBeLessThan(7);
});
