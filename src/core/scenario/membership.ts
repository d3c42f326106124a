import { holdsIn } from "../key/parts/key-periods.ts";
import type { Case } from "../model/case.ts";
import { type Issue, issue } from "../model/issue.ts";
import { takingPart } from "../model/member.ts";
import { memberName } from "../model/names.ts";
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

/** Who joins and who leaves under a scenario, besides those who take part all the time. */
interface Changes {
  readonly always: ReadonlySet<number>;
  readonly joining: readonly Membership[];
  readonly leaving: readonly Membership[];
}

/** Before every year: from when what has no first year holds. */
const FROM_THE_START = 0;

/** The year from which the last of some changes of a member holds, of those that hold in a year; null where none does. */
function since(changes: readonly Membership[], member: number, year: number | null): number | null {
  const holding = changes.filter((one) => one.member === member && holdsIn(one, year));
  return holding.length === 0 ? null : Math.max(...holding.map(({ from }) => from ?? FROM_THE_START));
}

/** Whether a member takes part in a year: as the change that came last has it, so one that left may come back. */
function takesPartIn({ always, joining, leaving }: Changes, member: number, year: number | null): boolean {
  const [joined, left] = [since(joining, member, year), since(leaving, member, year)];
  if (left === null) return always.has(member) || joined !== null;
  return joined !== null && joined > left;
}

function changesIn({ members }: Pick<Case, "members">, scenario: Scenario): Changes {
  const always = new Set(scenario.members ?? takingPart(members));
  return { always, joining: scenario.with, leaving: scenario.without };
}

/** A year and that before it, of some in ascending order: between them one joins or leaves. */
function turnOf(years: readonly (number | null)[], year: number | null): (number | null)[] {
  const at = years.indexOf(year);
  return years.slice(Math.max(0, at - 1), at + 1);
}

/**
 * The errors that who is to join takes part already, in its first year and that before, or that who is to leave took none in
 * either.
 */
export function membershipsUnchanged(
  subject: Pick<Case, "members">,
  scenario: Scenario,
  years: readonly (number | null)[],
): Issue[] {
  const changes = changesIn(subject, scenario);
  const { joining, leaving } = changes;
  const unchanged = (one: Membership, joins: boolean, without: Changes): Issue[] => {
    const year = years.find((each) => holdsIn(one, each));
    if (year === undefined) return [];
    const isTwice = joins && since(without.joining, one.member, year) !== null;
    const turn = isTwice ? [year] : turnOf(years, year);
    if (turn.some((each) => takesPartIn(without, one.member, each) !== joins)) return [];
    const name = memberName(subject, one.member);
    return [issue("MEMBERSHIP_UNCHANGED", { name, joins, scenario: scenario.name, year }, one.source)];
  };
  const but = (all: readonly Membership[], one: Membership) => all.filter((other) => other !== one);
  return [
    ...joining.flatMap((one) => unchanged(one, true, { ...changes, joining: but(joining, one) })),
    ...leaving.flatMap((one) => unchanged(one, false, { ...changes, leaving: but(leaving, one) })),
  ];
}

/**
 * Who takes part under a scenario (null: in the case as filed), year by year: those of the scenario or of the case, with
 * those who join in the years in which they do, without those who leave in the years in which they do. Of several changes
 * of a member that hold in a year the latest counts, and of two from the same year that it leaves.
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
  const changes = changesIn(subject, scenario);
  const { always, leaving } = changes;
  const takesPart = (member: number, year: number | null) => takesPartIn(changes, member, year);
  const ever = [...subject.members.keys()].filter((member) => years.some((year) => takesPart(member, year)));
  const dated = [...scenario.with, ...leaving].some(isDated);
  const stays = (member: number, year: number | null) => always.has(member) && since(leaving, member, year) === null;
  const buyIns = scenario.with.flatMap(({ member, from, to, buyIn, source }): BuyIn[] => {
    const joins = (year: number | null) => holdsIn({ from, to }, year) && takesPart(member, year);
    const year = years.find((each) => joins(each) && turnOf(years, each).some((turn) => !stays(member, turn)));
    if (buyIn === null || year === undefined) return [];
    return [{ member, year, amount: buyIn, source }];
  });
  return { ever, isAway: dated ? (member, year) => !takesPart(member, year) : null, buyIns };
}
