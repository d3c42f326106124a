import { firstBearing } from "../model/asked-names.ts";
import type { Case } from "../model/case.ts";
import { distinctIssues, type Issue, issue } from "../model/issue.ts";
import { isShared } from "../model/line.ts";
import type { WrittenName } from "../model/source.ts";
import { decimalText, sum } from "../number/fraction.ts";
import type { AllocatedLine } from "../shares/allocation.ts";
import { Nearest, nearest } from "../spelling/nearest.ts";
import { hostsOf, payersOf } from "./host.ts";
import type { Between } from "./payment-between.ts";

/** Lines that are named in a finding of many. */
const MOST_NAMED = 3;

/** The names that settings give a host or a surcharge of, and no line or group bears. */
function unknownNames({ lines }: Pick<Case, "lines">, names: readonly WrittenName[]): Issue[] {
  const known = lines.filter((line) => isShared(line) || line.type === "transfer");
  const borne = firstBearing(
    known,
    names.map(({ text }) => text),
  );
  const spellings = new Nearest(new Set(known.flatMap(({ name, group }) => [...group, name])));
  return names.flatMap(({ text, source }) =>
    borne.has(text) ? [] : [issue("COST_NAME_UNKNOWN", { name: text, suggestion: spellings.to(text) }, source)],
  );
}

/** Names that settings give a host of, and no line of some bears. */
export function unknownHosted({ hosting, lines }: Pick<Case, "hosting" | "lines">): readonly Issue[] {
  return unknownNames(
    { lines },
    hosting.ofParts.map(({ of }) => of),
  );
}

/** What is wrong with the surcharges of a case: they name no line, or no member is the host of any. */
export function surchargeIssues(subject: Case, lines: readonly AllocatedLine[]): Issue[] {
  const [first] = subject.hosting.surcharges;
  if (!first) return [];
  const named = subject.hosting.surcharges.flatMap(({ of }) => of ?? []);
  const unknown = unknownNames(subject, named);
  if (unknown.length > 0) return unknown;
  const hostOf = hostsOf(subject);
  const isHosted = lines.some(({ line, shares }) => shares.length > 0 && typeof hostOf(line)?.member === "number");
  return isHosted ? [] : [issue("HOST_MISSING", { reason: "surcharge" }, first.source)];
}

/** The hosts that are no members and may be misspelt ones: each once, where it is first named. */
function outsiders(subject: Pick<Case, "hosting" | "members">, lines: readonly AllocatedLine[]): Issue[] {
  const hostOf = hostsOf(subject);
  const { host: ofCase, ofParts } = subject.hosting;
  const settings = [...ofParts.map(({ host }) => host), ...(ofCase ? [ofCase] : [])];
  const members = subject.members.map(({ name }) => name);
  const told = new Map<string, Issue>();
  for (const { line, shares } of lines) {
    const host = shares.length > 0 ? hostOf(line) : null;
    if (host === null || host.member !== null || told.has(host.name)) continue;
    const setting = line.host === null ? settings.find(({ text }) => text === host.name) : undefined;
    const suggestion = nearest(host.name, members);
    if (suggestion === null) continue;
    told.set(host.name, issue("HOST_OUTSIDE", { name: host.name, suggestion }, setting?.source ?? line.source));
  }
  return [...told.values()];
}

/** Lines that have no host, while others have. */
function hostless(subject: Pick<Case, "hosting" | "members">, lines: readonly AllocatedLine[]): Issue[] {
  const payerOf = payersOf(subject);
  const found = lines.filter((line) => line.shares.length > 0 && !line.correction && payerOf(line) === null);
  const [first] = found;
  if (!first) return [];
  const names = [...new Set(found.map(({ line }) => line.name))];
  const amount = decimalText(sum(found.flatMap(({ shares }) => shares.map(({ allocated }) => allocated))));
  const args = { lines: names.slice(0, MOST_NAMED), more: Math.max(0, names.length - MOST_NAMED), amount };
  return [issue("HOSTLESS_LINES", args, first.line.source)];
}

/**
 * What must be known before anyone can say who pays whom: whether the case names any host, which of its lines have none,
 * and which hosts are no members.
 *
 * @param split as it is rounded
 */
export function hostIssues(
  subject: Case,
  { lines, between }: { readonly lines: readonly AllocatedLine[]; readonly between: readonly Between[] },
): readonly Issue[] {
  const unknown = unknownHosted(subject);
  if (unknown.length > 0) return unknown;
  const hostOf = hostsOf(subject);
  if (lines.some(({ line, shares }) => shares.length > 0 && hostOf(line) !== null)) {
    return distinctIssues([...outsiders(subject, lines), ...hostless(subject, lines)]);
  }
  return between.length > 0 ? [] : [issue("HOST_MISSING", { reason: "transfers" }, null)];
}
