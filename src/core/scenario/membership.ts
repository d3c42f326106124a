import { holdsIn } from "../key/parts/key-periods.ts";
import type { Case } from "../model/case.ts";
import { takingPart } from "../model/member.ts";
import type { Membership, Scenario } from "../model/scenario.ts";
import type { BuyIn } from "../shares/allocation.ts";
import type { IsAway } from "../shares/constellation.ts";

/** Who takes part under a scenario, and when, by member index. */
export interface Memberships {
  /** Whoever takes part in some year, in file order. */
  readonly ever: readonly number[];
  /** Null where all of them take part in every year. */
  readonly isAway: IsAway | null;
  readonly buyIns: readonly BuyIn[];
}

function isDated({ from, to }: Membership): boolean {
  return from !== null || to !== null;
}

/**
 * Who takes part under a scenario (null: in the case as filed), year by year: those of the scenario or of the case, with
 * those who join in the years in which they do, without those who leave in the years in which they do.
 *
 * @param years the years of the budget in ascending order; null for lines without a year
 */
export function membershipsIn(
  subject: Pick<Case, "members">,
  scenario: Scenario | null,
  years: readonly (number | null)[],
): Memberships {
  const filed = takingPart(subject.members);
  if (!scenario) return { ever: filed, isAway: null, buyIns: [] };
  const { members, with: joining, without: leaving } = scenario;
  const always = new Set(members ?? filed);
  const holds = (changes: readonly Membership[], member: number, year: number | null) =>
    changes.some((one) => one.member === member && holdsIn(one, year));
  const takesPart = (member: number, year: number | null) =>
    (always.has(member) || holds(joining, member, year)) && !holds(leaving, member, year);
  const ever = [...subject.members.keys()].filter((member) => years.some((year) => takesPart(member, year)));
  const dated = [...joining, ...leaving].some(isDated);
  const buyIns = joining.flatMap(({ member, from, to, buyIn, source }): BuyIn[] => {
    const isFirst = (year: number | null) => holdsIn({ from, to }, year) && takesPart(member, year);
    const year = years.find(isFirst);
    if (buyIn === null || year === undefined || always.has(member)) return [];
    return [{ member, year, amount: buyIn, source }];
  });
  return { ever, isAway: dated ? (member, year) => !takesPart(member, year) : null, buyIns };
}
