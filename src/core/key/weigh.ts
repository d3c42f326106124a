import type { Case } from "../model/case.ts";
import type { Issue } from "../model/issue.ts";
import type { KeyBase } from "../model/key.ts";
import type { Source } from "../model/source.ts";
import { type Fraction, ONE, ZERO } from "../number/fraction.ts";
import { measuredBase, weightsOf } from "./vintage.ts";

/** What one member measures on a base, or weighs as a key itself agrees (without a place of its own). */
export interface Weight {
  readonly member: number;
  readonly value: Fraction;
  readonly source: Source | null;
}

/** A base as it weighs the members of a pool, in their order; none weighs less than nothing. */
export interface WeighedBase {
  /** Header of the base's column, and the 1 January its figures are of; null where there is none. */
  readonly header: string | null;
  readonly year: number | null;
  readonly weights: readonly Weight[];
}

/** The weights behind a base that no column holds: 1 for each under `equal`, what was agreed under `shares`. */
export function agreedWeights(base: Exclude<KeyBase, { kind: "base" }>, members: readonly number[]): WeighedBase {
  const agreed = base.kind === "shares" ? new Map(base.weights.map(({ member, weight }) => [member, weight])) : null;
  const value = (member: number) => (agreed === null ? ONE : (agreed.get(member) ?? ZERO));
  const weights = members.map((member) => ({ member, value: value(member), source: null }));
  return { header: null, year: null, weights };
}

/** What a base of a key weighs the given members by. `at` is where the key stands; issues where a figure is not known. */
export function weigh(
  subject: Pick<Case, "members" | "bases" | "populationDate">,
  base: KeyBase,
  members: readonly number[],
  at: Source,
): { readonly weighed: WeighedBase | null; readonly issues: readonly Issue[] } {
  if (base.kind !== "base") return { weighed: agreedWeights(base, members), issues: [] };
  const column = subject.bases.find((candidate) => candidate.name === base.name);
  if (!column) throw new Error(`key with an unknown base: ${base.name}`);
  const measured = measuredBase(subject, column, base.year, at);
  if ("code" in measured) return { weighed: null, issues: [measured] };
  const { weights, issues } = weightsOf(subject, measured, members);
  const placed = members.map((member, place): Weight => {
    return { member, value: weights[place] ?? ZERO, source: measured.measures[member]?.source ?? null };
  });
  return issues.length > 0
    ? { weighed: null, issues }
    : { weighed: { header: column.header, year: measured.year, weights: placed }, issues };
}
