import type { BudgetLine } from "./case.ts";
import { equals, type Fraction, isZero, subtract, sum, toDecimal } from "./fraction.ts";
import { type Issue, issue } from "./issue.ts";
import { nameKey } from "./names.ts";
import { Nearest } from "./nearest.ts";

function within(line: BudgetLine, group: readonly string[]): boolean {
  return group.every((level, depth) => nameKey(line.group[depth] ?? "") === nameKey(level));
}

function isAbove(outer: readonly string[], inner: readonly string[]): boolean {
  return outer.length < inner.length && outer.every((level, depth) => nameKey(inner[depth] ?? "") === nameKey(level));
}

/**
 * Checks every stated sum against the lines of its group (of the whole budget when it has none) in its year. One that
 * fails silences those above it that are off by the same amount, so that one slip is one warning.
 */
export function checkStatedSums(lines: readonly BudgetLine[]): Issue[] {
  const shared = lines.filter((line) => line.type === "line");
  const nearest = new Nearest(new Set(shared.flatMap((line) => line.group)));
  const issues: Issue[] = [];
  const failed: { stated: BudgetLine; total: Fraction; difference: Fraction }[] = [];
  for (const stated of lines) {
    if (stated.type !== "total" || stated.amount === null) continue;
    const own = shared.filter((line) => within(line, stated.group));
    if (own.length === 0) {
      const group = stated.group.at(-1) ?? "";
      issues.push(issue("STATED_SUM_OF_NOTHING", { group, suggestion: nearest.to(group) }, stated.source));
      continue;
    }
    const counted = stated.year === null ? own : own.filter((line) => line.year === stated.year);
    const total = sum(counted.flatMap((line) => (line.amount === null ? [] : [line.amount])));
    const difference = subtract(stated.amount, total);
    if (!isZero(difference)) failed.push({ stated, total, difference });
  }
  for (const { stated, total, difference } of failed) {
    const explained = failed.some(
      (other) =>
        other.stated.year === stated.year &&
        isAbove(stated.group, other.stated.group) &&
        equals(other.difference, difference),
    );
    if (explained) continue;
    const args = {
      group: stated.group.length > 0 ? stated.group.join(" / ") : null,
      year: stated.year,
      stated: toDecimal(stated.amount ?? total, 12),
      sum: toDecimal(total, 12),
      difference: toDecimal(difference, 12),
    };
    issues.push(issue("STATED_SUM_OFF", args, stated.source));
  }
  return issues;
}
