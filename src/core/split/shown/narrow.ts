import { AskedNames, differentNames } from "../../model/asked-names.ts";
import type { Case } from "../../model/case.ts";
import { type Issue, issue } from "../../model/issue.ts";
import { type PlaceInBudget, pathKey } from "../../model/line.ts";
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

/** Which lines, by their place, bear each of some names: alike of names of the same part of the budget, as `SLA` and its path. */
function partsOf({ lines }: Split, names: readonly string[]): (name: string) => string {
  const asked = new AskedNames(names);
  const places = new Map<string, number[]>(names.map((name) => [name, []]));
  lines.forEach(({ line }, at) => {
    for (const name of asked.bearing(line)) places.get(name)?.push(at);
  });
  return (name) => places.get(name)?.join() ?? "";
}

/** The unit costs of what one of the names is of. */
function unitCostsOf(result: Split, names: readonly string[]): Split["unitCosts"] {
  const ofParts = result.unitCosts.flatMap(({ of }) => of ?? []);
  if (ofParts.length === 0) return [];
  const partOf = partsOf(result, [...names, ...ofParts]);
  const parts = new Set(names.map(partOf));
  return result.unitCosts.filter(({ of }) => of !== null && parts.has(partOf(of)));
}

/** The lines, those of what members pay each other among them. */
function linesOf({ lines, between }: Split): readonly { readonly line: PlaceInBudget }[] {
  return [...lines, ...between.map(({ line }) => line)];
}

function metAmong(lines: readonly { readonly line: PlaceInBudget }[], asked: AskedNames): ReadonlySet<string> {
  return new Set(lines.flatMap(({ line }) => asked.bearing(line)));
}

/** Whether a name is of a member who takes part. */
function takesPart(subject: Case, result: Split): (name: string) => boolean {
  const memberNamed = membersByName(subject.members);
  const present = new Set<number | null>(result.members);
  return (name) => present.has(memberNamed(name));
}

/** The names that a member, a group or a line bears. */
export function knownNames(subject: Case, result: Split, names: readonly string[]): readonly string[] {
  const isMember = takesPart(subject, result);
  const met = new Set([...metAmong(linesOf(result), new AskedNames(differentNames(names)))].map(pathKey));
  return names.filter((name) => isMember(name) || met.has(pathKey(name)));
}

/**
 * Keeps what bears one of the names: members' columns, groups with all inside them, lines. With members and lines, what
 * those members pay of those lines. Every figure stays what it was; sums above what is kept are left out, except the
 * total.
 */
export function onlyNamed(subject: Case, result: Split, names: readonly string[]): Split | Issue {
  const memberNamed = membersByName(subject.members);
  const isMember = takesPart(subject, result);
  const members = new Set(names.filter(isMember).map(memberNamed));
  const others = differentNames(names.filter((name) => !isMember(name)));
  const asked = new AskedNames(others);
  const all = linesOf(result);
  const met = metAmong(all, asked);
  const stray = others.find((name) => !met.has(name));
  if (stray !== undefined) {
    return unknownName(stray, [
      ...subject.members.map((candidate) => candidate.name),
      ...result.groups.map((entry) => entry.group.at(-1) ?? ""),
      ...all.map(({ line }) => line.name),
    ]);
  }
  const shown = {
    ...result,
    members: members.size > 0 ? result.members.filter((one) => members.has(one)) : result.members,
  };
  if (others.length === 0) return shown;
  const bears = (line: PlaceInBudget) => asked.bearing(line).length > 0;
  const lines = result.lines.filter(({ line }) => bears(line));
  const years = new Set(lines.map(({ line }) => line.year));
  return {
    ...shown,
    lines,
    between: result.between.filter(({ line }) => bears(line.line)),
    groups: result.groups.filter((entry) => asked.ofGroup(entry.group).length > 0),
    years: result.years.filter((entry) => years.has(entry.year)),
    unitCosts: unitCostsOf(result, others),
  };
}
