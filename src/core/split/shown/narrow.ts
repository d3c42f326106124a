import type { Case } from "../../model/case.ts";
import { type Issue, issue } from "../../model/issue.ts";
import { bears, groupBears } from "../../model/line.ts";
import { membersByName } from "../../model/member-names.ts";
import { nameKey } from "../../model/names.ts";
import { optionSource } from "../../model/source.ts";
import { nearest } from "../../spelling/nearest.ts";
import type { Split } from "../split.ts";

/** Keeps one year of a split; every figure stays what it was, and the total is the year's. */
export function onlyYear(result: Split, year: number): Split | Issue {
  const years = result.years.flatMap((entry) => (entry.year === null ? [] : [entry.year]));
  const ofYear = result.years.find((entry) => entry.year === year);
  const source = optionSource("--year", `${year}`);
  if (!ofYear) return issue("YEAR_UNKNOWN", { year, years }, source);
  const lines = result.lines.filter(({ line }) => line.year === year);
  return {
    ...result,
    lines,
    groups: result.groups.filter((entry) => entry.year === year),
    years: [ofYear],
    total: ofYear,
    unitCosts: result.unitCosts.filter((cost) => cost.year === year),
    between: result.between.filter(({ line }) => line.line.year === year),
  };
}

/** The issue of a name that neither a member, a group nor a line bears; `names` are those that some bear. */
export function unknownName(name: string, names: readonly string[]): Issue {
  const source = optionSource("--only", name);
  const suggestion = nearest(name, names) ?? names.find((known) => nameKey(known).includes(nameKey(name))) ?? null;
  return issue("ONLY_UNKNOWN", { name, suggestion }, source);
}

/** Whether two names are of the same part of the budget, as `SLA` and its path are. */
function isSamePart({ lines }: Split, one: string, other: string): boolean {
  return lines.every(({ line }) => bears(line, one) === bears(line, other));
}

/**
 * Keeps what bears one of the names: members' columns, groups with all inside them, lines. With members and lines, what
 * those members pay of those lines. Every figure stays what it was; sums above what is kept are left out, except the
 * total.
 */
export function onlyNamed(subject: Case, result: Split, names: readonly string[]): Split | Issue {
  const memberNamed = membersByName(subject.members);
  const memberOf = (name: string) => result.members.find((index) => index === memberNamed(name));
  const members = names.flatMap((name) => memberOf(name) ?? []);
  const others = names.filter((name) => memberOf(name) === undefined);
  const between = result.between.filter(({ line }) => others.some((name) => bears(line.line, name)));
  const all = [...result.lines, ...result.between.map(({ line }) => line)];
  const stray = others.find((name) => !all.some(({ line }) => bears(line, name)));
  if (stray !== undefined) {
    return unknownName(stray, [
      ...subject.members.map((candidate) => candidate.name),
      ...result.groups.map((entry) => entry.group.at(-1) ?? ""),
      ...all.map(({ line }) => line.name),
    ]);
  }
  const shown = {
    ...result,
    members: members.length > 0 ? result.members.filter((one) => members.includes(one)) : result.members,
  };
  if (others.length === 0) return shown;
  const lines = result.lines.filter(({ line }) => others.some((name) => bears(line, name)));
  const years = new Set(lines.map(({ line }) => line.year));
  return {
    ...shown,
    lines,
    between,
    groups: result.groups.filter((entry) => others.some((name) => groupBears(entry.group, name))),
    years: result.years.filter((entry) => years.has(entry.year)),
    unitCosts: result.unitCosts.filter(({ of }) => of !== null && others.some((name) => isSamePart(result, of, name))),
  };
}
