import type { Case } from "../model/case.ts";
import { type Issue, issue } from "../model/issue.ts";
import type { BudgetLine } from "../model/line.ts";
import { takingPart } from "../model/member.ts";
import { fileOfMembers, membersByName } from "../model/member-names.ts";
import { sameName } from "../model/names.ts";
import { optionSource } from "../model/source.ts";
import { namesApart } from "../spelling/names-apart.ts";
import { Nearest } from "../spelling/nearest.ts";

/** Whether a member takes no part in a year, though it does in others. */
export type IsAway = (member: number, year: number | null) => boolean;

/** Who takes part, by member index in file order: in the case as filed, and now, in some year or in all. */
export interface Constellation {
  readonly filed: readonly number[];
  readonly now: readonly number[];
  /** Left out where all take part in every year. */
  readonly isAway?: IsAway;
}

/** Who takes part in a year, in file order: every question of who is there in a year is asked here. */
export function presentIn({ now, isAway }: Omit<Constellation, "filed">, year: number | null): readonly number[] {
  return isAway ? now.filter((member) => !isAway(member, year)) : now;
}

/** The constellation after `--with` and `--without`; a name that is no member is an issue. */
export function constellationOf(
  subject: Case,
  change: { readonly with: readonly string[]; readonly without: readonly string[]; readonly isAway?: IsAway },
): { readonly constellation: Constellation; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const memberNamed = membersByName(subject.members);
  const guesses = new Nearest(subject.members.map((member) => member.name));
  const indices = (names: readonly string[], option: string) =>
    new Set(
      names.flatMap((name) => {
        const index = memberNamed(name);
        if (index !== null) return [index];
        const suggestion = guesses.to(name);
        const file = fileOfMembers(subject.members);
        const names = namesApart(name, (one) => memberNamed(one) !== null);
        const apart = names && { names, option };
        issues.push(issue("MEMBER_UNKNOWN", { name, suggestion, file, apart }, optionSource(option, name)));
        return [];
      }),
    );
  const joining = indices(change.with, "--with");
  const leaving = indices(change.without, "--without");
  const filed = takingPart(subject.members);
  const isFiled = new Set(filed);
  const now = [...subject.members.keys()].filter(
    (index) => (isFiled.has(index) || joining.has(index)) && !leaving.has(index),
  );
  return { constellation: { filed, now, ...(change.isAway && { isAway: change.isAway }) }, issues };
}

/**
 * The members a line falls on among those `present`, in file order. Lines for all, or for a group, follow whoever is
 * present; a line that names its members never falls on others than those (docs/allocation.md §6). What a
 * member brought is there as long as the member is.
 */
export function membersOf(
  subject: Pick<Case, "memberGroups">,
  { concerns: { all, groups, named }, capital }: Pick<BudgetLine, "concerns" | "capital">,
  present: readonly number[],
): readonly number[] {
  const bringer = capital?.asset.from ?? null;
  if (bringer !== null && !present.includes(bringer)) return [];
  if (all) return present;
  const grouped = subject.memberGroups
    .filter((group) => groups.some((name) => sameName(name, group.name)))
    .flatMap((group) => group.members);
  const concerned = new Set([...grouped, ...named]);
  return present.filter((index) => concerned.has(index));
}
