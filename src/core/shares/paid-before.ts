import { concerns, type PaidBefore } from "../key/limits.ts";
import { boundsOfKey, innerKeysOf } from "../key/parts/own-rules.ts";
import type { Case, EarlierPayment } from "../model/case.ts";
import { type Issue, issue } from "../model/issue.ts";
import type { Key } from "../model/key.ts";
import type { BudgetLine, PlaceInBudget } from "../model/line.ts";
import { nameKey } from "../model/names.ts";
import { add, type Fraction, isZero, sum, ZERO } from "../number/fraction.ts";
import type { KeyedLine } from "./key-in-force.ts";

type PaidOfLine = EarlierPayment["paid"];

/** A line that was divided, with what it comes to for its members. */
interface SharedOfLine {
  readonly line: Pick<BudgetLine, "name" | "group" | "year">;
  readonly shares: readonly { readonly member: number; readonly exact: Fraction }[];
}

function lineId({ group, name }: PlaceInBudget): string {
  return [...group, name].map(nameKey).join("\u0000");
}

/** What members paid of lines, year by year, as far as it is known: that which limits are held against. */
export class PaidHistory {
  /** Null where a line cannot be shared, which was told where it stands. */
  readonly #years = new Map<number, Map<string, (PaidOfLine | null)[]>>();
  readonly #asked: ReadonlySet<number>;

  /** @param keys in force, whose limits ask for the years to keep: none but these is kept */
  constructor({ earlier }: Pick<Case, "earlier">, keys: readonly Key[]) {
    const bounds = [...new Set(keys)].flatMap(boundsOfKey);
    this.#asked = new Set(bounds.flatMap(({ measure }) => (measure.kind === "paid" ? [measure.year.year] : [])));
    for (const { line, year, paid } of earlier) if (this.#asked.has(year)) this.#add(line, year, paid);
  }

  get years(): readonly number[] {
    return [...this.#years.keys()].sort((a, b) => a - b);
  }

  /** Takes what the lines of a pool come to for its members, or (not `shared`) that they cannot be shared. */
  add(lines: readonly SharedOfLine[], shared: boolean): void {
    for (const divided of lines) {
      const { line } = divided;
      if (line.year === null || !this.#asked.has(line.year)) continue;
      const paid = shared ? divided.shares.map(({ member, exact }) => ({ member, amount: exact })) : null;
      this.#add(line, line.year, paid);
    }
  }

  /** What members paid of the same lines in a year; none where nothing of the kind is known. */
  of(lines: readonly PlaceInBudget[], year: number): readonly (PaidOfLine | null)[] {
    const ofYear = this.#years.get(year);
    return [...new Set(lines.map(lineId))].flatMap((id) => ofYear?.get(id) ?? []);
  }

  #add(line: PlaceInBudget, year: number, paid: PaidOfLine | null): void {
    const ofYear = this.#years.get(year) ?? new Map<string, (PaidOfLine | null)[]>();
    this.#years.set(year, ofYear);
    const id = lineId(line);
    const ofLine = ofYear.get(id);
    if (ofLine) ofLine.push(paid);
    else ofYear.set(id, [paid]);
  }
}

/** The years that the limits of a key are held against, for a line of a year: none that is its own, or later. */
function yearsAsked({ key, line, members }: KeyedLine): number[] {
  const years = yearsOfBounds(key.key, members);
  return [...new Set(years)].filter((year) => line.year === null || year < line.year);
}

/** Those of a key and the keys within it. */
function yearsOfBounds(key: Key, members: readonly number[]): number[] {
  const { limits } = key;
  const own = limits.bounds.flatMap((bound) => {
    const isForSome = members.some((member) => concerns(bound, member, limits.excess?.member ?? null));
    return isForSome && bound.measure.kind === "paid" ? [bound.measure.year.year] : [];
  });
  return [...own, ...innerKeysOf(key).flatMap((inner) => yearsOfBounds(inner.key, members))];
}

/**
 * What members paid of the lines of a pool in the years that the limits of its key are held against. A year of which
 * nothing is known is an issue.
 *
 * @param history null where lines pass by and nothing is known of what others came to
 */
export function paidBefore(
  lines: readonly [KeyedLine, ...KeyedLine[]],
  history: PaidHistory | null,
): { readonly paid: PaidBefore; readonly issues: readonly Issue[] } {
  const [first] = lines;
  const paid = new Map<number, Map<number, Fraction>>();
  const issues: Issue[] = [];
  const asked = yearsAsked(first);
  if (asked.length === 0) return { paid, issues };
  const isNothing = isZero(sum(lines.flatMap(({ amount }) => amount ?? [])));
  if (first.line.type !== "fee" && isNothing) return { paid, issues };
  for (const year of asked) {
    const found =
      history?.of(
        lines.map(({ line }) => line),
        year,
      ) ?? [];
    if (found.length === 0) {
      const reason = history === null ? "large" : history.years.includes(year) ? "line" : "year";
      const { name, source } = first.line;
      issues.push(issue("KEY_LIMIT_YEAR", { key: first.keyText, line: name, year, reason }, source));
    }
    if (found.includes(null)) continue;
    const byMember = new Map<number, Fraction>();
    for (const { member, amount } of found.flatMap((ofLine) => ofLine ?? [])) {
      byMember.set(member, add(byMember.get(member) ?? ZERO, amount));
    }
    paid.set(year, byMember);
  }
  return { paid, issues };
}
