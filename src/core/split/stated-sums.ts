import { type Issue, issue } from "../model/issue.ts";
import type { BudgetLine } from "../model/line.ts";
import { nameKey } from "../model/names.ts";
import { Nearest } from "../model/nearest.ts";
import { add, type Fraction, isZero, subtract, toDecimal, ZERO } from "../number/fraction.ts";

/** What the lines of one group come to, in all and by year. */
interface Lines {
  total: Fraction;
  readonly byYear: Map<number | null, Fraction>;
  isAny: boolean;
}

/** A group and those around it, from the whole budget inwards, in a form that can be compared. */
function paths(group: readonly string[]): string[] {
  const levels = group.map(nameKey);
  return [...levels.keys(), levels.length].map((depth) => levels.slice(0, depth).join("\u0000"));
}

function pathOf(group: readonly string[]): string {
  return group.map(nameKey).join("\u0000");
}

/** The sums of the groups that are stated, in one pass over the lines. */
function sumsOf(shared: readonly BudgetLine[], stated: readonly BudgetLine[]): ReadonlyMap<string, Lines> {
  const sums = new Map(
    stated.map(({ group }): [string, Lines] => [pathOf(group), { total: ZERO, byYear: new Map(), isAny: false }]),
  );
  for (const { group, year, amount } of shared) {
    for (const path of paths(group)) {
      const lines = sums.get(path);
      if (lines === undefined) continue;
      lines.isAny = true;
      lines.total = add(lines.total, amount ?? ZERO);
      lines.byYear.set(year, add(lines.byYear.get(year) ?? ZERO, amount ?? ZERO));
    }
  }
  return sums;
}

/** What is off by the same amount in the same year. */
function slip({ year }: BudgetLine, { num, den }: Fraction, path: string): string {
  return `${year} ${num}/${den} ${path}`;
}

/**
 * Checks every stated sum against the lines of its group (of the whole budget when it has none) in its year. One that
 * fails silences those above it that are off by the same amount, so that one slip is one warning.
 */
export function checkStatedSums(lines: readonly BudgetLine[]): Issue[] {
  const stated = lines.filter((line) => line.type === "total" && line.amount !== null);
  if (stated.length === 0) return [];
  const shared = lines.filter((line) => line.type === "line");
  const nearest = new Nearest(new Set(shared.flatMap((line) => line.group)));
  const sums = sumsOf(shared, stated);
  const issues: Issue[] = [];
  const failed: { readonly sum: BudgetLine; readonly total: Fraction; readonly difference: Fraction }[] = [];
  for (const sum of stated) {
    const own = sums.get(pathOf(sum.group));
    if (!own?.isAny) {
      const group = sum.group.at(-1) ?? "";
      issues.push(issue("STATED_SUM_OF_NOTHING", { group, suggestion: nearest.to(group) }, sum.source));
      continue;
    }
    const total = sum.year === null ? own.total : (own.byYear.get(sum.year) ?? ZERO);
    const difference = subtract(sum.amount ?? ZERO, total);
    if (!isZero(difference)) failed.push({ sum, total, difference });
  }
  const explained = new Set(
    failed.flatMap(({ sum, difference }) =>
      paths(sum.group)
        .slice(0, -1)
        .map((path) => slip(sum, difference, path)),
    ),
  );
  for (const { sum, total, difference } of failed) {
    if (explained.has(slip(sum, difference, pathOf(sum.group)))) continue;
    const args = {
      group: sum.group.length > 0 ? sum.group.join(" / ") : null,
      year: sum.year,
      stated: toDecimal(sum.amount ?? total, 12),
      sum: toDecimal(total, 12),
      difference: toDecimal(difference, 12),
    };
    issues.push(issue("STATED_SUM_OFF", args, sum.source));
  }
  return issues;
}
