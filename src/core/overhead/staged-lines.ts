import { AS_ASKED, canonicalKey } from "../key/grammar/canonical.ts";
import { type Issue, issue } from "../model/issue.ts";
import { type Key, type KeyPart, type NamedKey, NO_LIMITS, type StageReach } from "../model/key.ts";
import { type BudgetLine, callingsOf, depthOf, isShared, pathKey } from "../model/line.ts";
import { decimalText, equals, fraction, multiply, ONE, sum } from "../number/fraction.ts";
import { Nearest } from "../spelling/nearest.ts";
import {
  closedStages,
  finalGroups,
  reachesOf,
  type Stage,
  type Stages,
  stagesByName,
  tooManyReciprocal,
} from "./stages.ts";

/** The key of a staged group's lines: in proportion to what each pays of the groups that its cost reaches. */
function keyOf({ group, source }: Stage, reaches: readonly StageReach[]): NamedKey {
  const parts = reaches.map(({ to, ratio }): KeyPart => {
    return { kind: "percent", ratio, base: { kind: "paid", of: to, source } };
  });
  const key: Key = { text: "", parts, limits: NO_LIMITS };
  const text = canonicalKey(key, AS_ASKED);
  return {
    name: null,
    periods: [{ from: null, to: null, key: { ...key, text } }],
    source,
    stages: { group: group.text, reaches },
  };
}

/** The stage that a line belongs to: that of its innermost staged group. */
function stageOf(line: BudgetLine, { list }: Stages, placeOf: ReadonlyMap<string, number>): number | null {
  const named = [...callingsOf(line)].flatMap((name) => placeOf.get(name) ?? []);
  let found: number | null = null;
  let deepest = -1;
  for (const at of named.sort((one, other) => one - other)) {
    const depth = depthOf(line, list[at]?.group.text ?? "");
    if (depth !== null && depth > deepest) [found, deepest] = [at, depth];
  }
  return found;
}

/** What is wrong with stages by themselves. */
export function stageIssues(stages: Stages): readonly Issue[] {
  const { list, reciprocal } = stages;
  const placeOf = stagesByName(stages);
  const own = list.flatMap(({ group, to, source }, at): Issue[] => {
    const { text } = group;
    if ((placeOf.get(pathKey(text)) ?? at) < at)
      return [issue("STAGE_UNFIT", { group: text, reason: "twice", other: null }, group.source)];
    const total = sum(to.map(({ ratio }) => ratio));
    const off = decimalText(multiply(total, fraction(100n)));
    if (!equals(total, ONE)) return [issue("STAGE_UNFIT", { group: text, reason: "sum", other: off }, source)];
    return to.flatMap(({ group: other }) => {
      const next = placeOf.get(pathKey(other.text)) ?? null;
      const reason = next === at ? "itself" : !reciprocal && next !== null && next < at ? "back" : null;
      return reason
        ? [issue("STAGE_UNFIT", { group: text, reason, other: reason === "itself" ? null : other.text }, other.source)]
        : [];
    });
  });
  if (own.length > 0) return own;
  const closed = closedStages(stages).flatMap((at) => list[at]?.group ?? []);
  const [first] = closed;
  const other = closed.map(({ text }) => text).join(", ");
  if (first) return [issue("STAGE_UNFIT", { group: first.text, reason: "closed", other }, first.source)];
  const most = reciprocal ? tooManyReciprocal(stages) : null;
  const [begins] = list;
  if (most === null || !begins) return [];
  const { text, source } = begins.group;
  return [issue("STAGE_UNFIT", { group: text, reason: "many", other: `${most}` }, source)];
}

/** The issues of names that no line bears. */
export function unknownStages(lines: readonly BudgetLine[], { list }: Stages): readonly Issue[] {
  const shared = lines.filter(isShared);
  const names = list.flatMap(({ group, to }) => [group, ...to.map((one) => one.group)]);
  const borne = new Set(shared.flatMap((line) => [...callingsOf(line)]));
  const unknown = names.filter(({ text }) => !borne.has(pathKey(text)));
  if (unknown.length === 0) return [];
  const nearest = new Nearest(shared.flatMap(({ name, group }) => [name, ...group]));
  return unknown.map(({ text, source }) =>
    issue("STAGE_UNKNOWN", { name: text, suggestion: nearest.to(text) }, source),
  );
}

/**
 * Lines of support groups as stages share them. They stay where they are and keep their amounts, so that every table adds up
 * as before; what their cost reaches is their key. A line with a key of its own is an error, and so is one that stands in a
 * group which its own cost reaches: it would count in what it is shared by.
 *
 * @param stages without issues of their own
 */
export function stagedLines(
  lines: readonly BudgetLine[],
  stages: Stages,
): { readonly lines: readonly BudgetLine[]; readonly issues: readonly Issue[] } {
  const found = stages.list.length === 0 ? null : reachesOf(stages);
  if (!found?.ok) return { lines, issues: [] };
  const placeOf = stagesByName(stages);
  const finals = finalGroups(stages).map((written) => ({ ...written, name: pathKey(written.text) }));
  const keys = stages.list.map((stage, at) => keyOf(stage, found.reaches[at] ?? []));
  const issues: Issue[] = [];
  const staged = lines.map((line) => {
    const at = line.type === "line" ? stageOf(line, stages, placeOf) : null;
    const key = at === null ? null : (keys[at] ?? null);
    if (key === null) return line;
    const group = key.stages?.group ?? "";
    const called = callingsOf(line);
    const around = finals.find(({ name }) => called.has(name));
    if (line.key !== null) issues.push(issue("STAGE_OWN_KEY", { line: line.name, group }, line.key.source));
    else if (around) issues.push(issue("STAGE_UNFIT", { group, reason: "within", other: around.text }, around.source));
    return { ...line, key };
  });
  return { lines: staged, issues };
}
