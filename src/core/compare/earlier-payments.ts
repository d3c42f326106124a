import { withBases } from "../key/parts/columns-of.ts";
import { keysOfPeriods } from "../key/parts/key-periods.ts";
import { boundsOfKey } from "../key/parts/own-rules.ts";
import type { Case, EarlierPayment } from "../model/case.ts";
import type { Key, KeyBound, NamedKey } from "../model/key.ts";
import { membersByName } from "../model/member-names.ts";
import { memberName } from "../model/names.ts";
import type { AllocatedLine } from "../shares/allocation.ts";

/** The years that limits of a case's keys are held against and its budget has not, the first first. */
export function yearsNotInBudget({
  key,
  filedKey,
  lines,
  limits: { items },
}: Pick<Case, "key" | "filedKey" | "lines" | "limits">): number[] {
  const own = new Set(lines.map(({ year }) => year));
  const ofKeys = keysOfPeriods([key, filedKey, ...lines.map((line) => line.key)]).flatMap(boundsOfKey);
  const bounds = [...ofKeys, ...items.flatMap((limits) => limits.bounds)];
  const asked = bounds.flatMap(({ measure }) => {
    if (measure.kind !== "paid") return [];
    const { year, ofLine } = measure.year;
    return ofLine ? [...own].flatMap((of) => (of === null ? [] : [of + year])) : [year];
  });
  return [...new Set(asked)].filter((year) => !own.has(year)).sort((a, b) => a - b);
}

/**
 * An earlier case as limits of this one are held against it: its lines without a year are of the last that is asked for, and
 * its own shares have no limits against years before, of which nothing is known.
 */
export function datedFor(subject: Case, earlier: Case): Case {
  const year = yearsNotInBudget(subject).at(-1) ?? null;
  if (year === null) return earlier;
  const ofKeys = new Map<NamedKey, NamedKey>();
  const free = (key: NamedKey | null): NamedKey | null => {
    if (key === null) return null;
    const known = ofKeys.get(key) ?? {
      ...key,
      periods: key.periods.map((period) => ({ ...period, key: withoutPaid(period.key) })),
    };
    ofKeys.set(key, known);
    return known;
  };
  const lines = earlier.lines.map((line) => ({ ...line, year: line.year ?? year, key: free(line.key) }));
  const items = earlier.limits.items.map((item) => ({ ...item, bounds: item.bounds.filter(isNotPaid) }));
  return { ...earlier, lines, key: free(earlier.key), limits: { ...earlier.limits, items } };
}

function isNotPaid({ measure }: KeyBound): boolean {
  return measure.kind !== "paid";
}

/** A key, and those within it, without the bounds that are held against what was paid in another year. */
function withoutPaid(key: Key): Key {
  const inner = withBases(key, (base) => (base.kind === "key" ? { ...base, key: withoutPaid(base.key) } : base));
  return { ...inner, limits: { ...key.limits, bounds: key.limits.bounds.filter(isNotPaid) } };
}

/** What members of a case paid by the lines of an earlier one, in the years that it has not itself. */
export function paymentsFrom(subject: Case, lines: readonly AllocatedLine[], earlier: Case): EarlierPayment[] {
  const memberNamed = membersByName(subject.members);
  const years = yearsNotInBudget(subject);
  return lines.flatMap(({ line, shares }): EarlierPayment[] => {
    if (line.year === null || !years.includes(line.year)) return [];
    const paid = shares.flatMap(({ member, exact }) => {
      const index = memberNamed(memberName(earlier, member));
      return index === null ? [] : [{ member: index, amount: exact }];
    });
    return [{ line: { name: line.name, group: line.group }, year: line.year, paid }];
  });
}
