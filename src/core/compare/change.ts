import type { Case } from "../model/case.ts";
import { sameName } from "../model/names.ts";
import { divide, type Fraction, isZero, subtract, sum, ZERO } from "../number/fraction.ts";
import { measuredAsInKeys } from "../shares/measured-as-in-keys.ts";

/** What one member, or all together, paid before and pays now. Amounts in currency units. */
export interface Change {
  /** A name, because a member who left may no longer be in the case; null for all together. */
  readonly member: string | null;
  /** Null for a member who did not take part. */
  readonly before: Fraction | null;
  readonly after: Fraction | null;
  readonly change: Fraction;
  /** As a ratio of what it was; null when it was nothing. */
  readonly ratio: Fraction | null;
  /** The change per inhabitant; null where the population is unknown. */
  readonly perInhabitant: Fraction | null;
}

/** What members paid or pay, by name, in the order to list them. */
export type Payments = readonly { readonly member: string; readonly amount: Fraction }[];

/** Each member's population at the date that the case's keys use, by name; null where it is not known. */
export function inhabitants(subject: Case, members: readonly string[]): (Fraction | null)[] {
  const base = subject.bases.find((candidate) => candidate.name === "population");
  const measured = base && measuredAsInKeys(subject, base, null);
  return members.map((member) => {
    if (!measured || "code" in measured) return null;
    const index = subject.members.findIndex((candidate) => sameName(candidate.name, member));
    const value = measured.measures[index]?.value ?? null;
    return value === null || isZero(value) ? null : value;
  });
}

function changeOf(
  member: string | null,
  before: Fraction | null,
  after: Fraction | null,
  population: Fraction | null,
): Change {
  const change = subtract(after ?? ZERO, before ?? ZERO);
  const ratio = before === null || isZero(before) ? null : divide(change, before);
  return { member, before, after, change, ratio, perInhabitant: population && divide(change, population) };
}

/** The change by member, those who take part now first, and for all together. Every column adds up. */
export function changes(
  subject: Case,
  before: Payments,
  after: Payments,
): { readonly members: readonly Change[]; readonly total: Change } {
  const paid = (payments: Payments, member: string) =>
    payments.find((payment) => sameName(payment.member, member))?.amount ?? null;
  const left = before.filter(({ member }) => paid(after, member) === null);
  const names = [...after, ...left].map(({ member }) => member);
  const populations = inhabitants(subject, names);
  const allKnown = populations.every((population) => population !== null);
  return {
    members: names.map((name, at) => changeOf(name, paid(before, name), paid(after, name), populations[at] ?? null)),
    total: changeOf(
      null,
      sum(before.map(({ amount }) => amount)),
      sum(after.map(({ amount }) => amount)),
      allKnown ? sum(populations.flatMap((population) => (population ? [population] : []))) : null,
    ),
  };
}
