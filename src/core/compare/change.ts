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
  /**
   * The change per inhabitant; null where the population is unknown. In all it is by how much the average changes: of those
   * who pay now from that of those who paid before.
   */
  readonly perInhabitant: Fraction | null;
}

/** What members paid or pay, by name, in the order to list them; who took no part is not among them. */
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
  perInhabitant: Fraction | null,
): Change {
  const change = subtract(after ?? ZERO, before ?? ZERO);
  const ratio = before === null || isZero(before) ? null : divide(change, before);
  return { member, before, after, change, ratio, perInhabitant };
}

/** What an inhabitant of those who pay pays on average; null where the population of one of them is not known. */
function average(subject: Case, payments: Payments): Fraction | null {
  const populations = inhabitants(
    subject,
    payments.map(({ member }) => member),
  ).flatMap((population) => (population ? [population] : []));
  if (payments.length === 0 || populations.length < payments.length) return null;
  return divide(sum(payments.map(({ amount }) => amount)), sum(populations));
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
  const [averageBefore, averageAfter] = [average(subject, before), average(subject, after)];
  return {
    members: names.map((name, at) => {
      const [was, is, population] = [paid(before, name), paid(after, name), populations[at]];
      const change = subtract(is ?? ZERO, was ?? ZERO);
      return changeOf(name, was, is, population ? divide(change, population) : null);
    }),
    total: changeOf(
      null,
      sum(before.map(({ amount }) => amount)),
      sum(after.map(({ amount }) => amount)),
      averageBefore && averageAfter && subtract(averageAfter, averageBefore),
    ),
  };
}
