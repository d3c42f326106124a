import type { Case } from "../model/case.ts";
import { membersByName } from "../model/member-names.ts";
import type { Membership, Scenario } from "../model/scenario.ts";
import { optionSource } from "../model/source.ts";
import type { MemberChoices } from "./scenario-case.ts";

/**
 * A scenario (null: the case as filed) that members joined and left as `choices` say, in all its years: an alternative with
 * the same budget, so that costs which grow with members do. Names that are no members change nothing.
 *
 * @param name what it is called where the case as filed was changed
 */
export function joinedScenario(
  subject: Case,
  scenario: Scenario | null,
  choices: MemberChoices,
  name: string,
): Scenario {
  const memberNamed = membersByName(subject.members);
  const changes = (names: readonly string[], option: string) =>
    names.flatMap((one) => {
      const member = memberNamed(one);
      return member === null ? [] : [{ member, from: null, to: null, buyIn: null, source: optionSource(option, one) }];
    });
  const [joining, leaving] = [changes(choices.with, "--with"), changes(choices.without, "--without")];
  const apart = (from: readonly Membership[]) => (one: Membership) => from.every(({ member }) => member !== one.member);
  const asFiled = { name, lines: null, members: null, key: null, changes: [], volumes: [], with: [], without: [] };
  const before: Scenario = scenario ?? { ...asFiled, source: optionSource("--with", "") };
  return {
    ...before,
    with: [...before.with.filter(apart(leaving)), ...joining],
    without: [...before.without.filter(apart(joining)), ...leaving],
  };
}
