import type { Case } from "../case.ts";
import { type Issue, issue } from "../issue.ts";
import { nameKey, sameName } from "../names.ts";
import { nearest } from "../nearest.ts";
import type { Split } from "./split.ts";

/** Keeps one year of a split; every figure stays what it was, and the total is the year's. */
export function onlyYear(result: Split, year: number): Split | Issue {
  const years = result.years.flatMap((entry) => (entry.year === null ? [] : [entry.year]));
  const ofYear = result.years.find((entry) => entry.year === year);
  const source = { file: "--year", line: 1, column: 1, length: 4 };
  if (!ofYear) return issue("YEAR_UNKNOWN", { year, years }, source);
  const lines = result.lines.filter(({ line }) => line.year === year);
  return {
    ...result,
    lines,
    groups: result.groups.filter((entry) => entry.year === year),
    years: [ofYear],
    total: ofYear,
    unitCosts: result.unitCosts.filter((cost) => cost.year === year),
  };
}

function matches(group: readonly string[], name: string): boolean {
  return nameKey(group.at(-1) ?? "") === nameKey(name) || nameKey(group.join("/")) === nameKey(name);
}

/**
 * Keeps what bears the name: a member's column, a group with all inside it, or a line. Every figure stays what it was.
 * Sums above what is kept are left out, except the total.
 */
export function onlyNamed(subject: Case, result: Split, name: string): Split | Issue {
  const member = result.members.find((index) => sameName(subject.members[index]?.name ?? "", name));
  if (member !== undefined) return { ...result, members: [member] };
  const kept = (group: readonly string[]) => group.some((_, depth) => matches(group.slice(0, depth + 1), name));
  const lines = result.lines.filter(({ line }) => sameName(line.name, name) || kept(line.group));
  if (lines.length === 0) {
    const names = [
      ...subject.members.map((candidate) => candidate.name),
      ...result.groups.map((entry) => entry.group.at(-1) ?? ""),
      ...result.lines.map(({ line }) => line.name),
    ];
    const source = { file: "--only", line: 1, column: 1, length: name.length };
    const suggestion = nearest(name, names) ?? names.find((known) => nameKey(known).includes(nameKey(name))) ?? null;
    return issue("ONLY_UNKNOWN", { name, suggestion }, source);
  }
  const years = new Set(lines.map(({ line }) => line.year));
  return {
    ...result,
    lines,
    groups: result.groups.filter((entry) => kept(entry.group)),
    years: result.years.filter((entry) => years.has(entry.year)),
    unitCosts: result.unitCosts.filter((cost) => cost.of !== null && sameName(cost.of, name)),
  };
}
