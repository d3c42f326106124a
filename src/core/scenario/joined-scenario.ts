import type { Case } from "../model/case.ts";
import { membersByName } from "../model/member-names.ts";
import type { Scenario } from "../model/scenario.ts";
import { optionSource } from "../model/source.ts";
import { type MemberChoices, presentIn } from "./scenario-case.ts";

/**
 * A scenario (null: the case as filed) that members joined and left as `choices` say: an alternative with the same
 * budget, so that costs which grow with members do. Names that are no members change nothing.
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
  const indices = (names: readonly string[]) => names.flatMap((one) => memberNamed(one) ?? []);
  const leaving = new Set(indices(choices.without));
  const all = new Set([...presentIn(subject, scenario), ...indices(choices.with)]);
  const members = [...all].filter((index) => !leaving.has(index)).sort((a, b) => a - b);
  const asFiled = { name, lines: null, key: null, changes: [], volumes: [], source: optionSource("--with", "") };
  return { ...asFiled, ...scenario, members, with: [], without: [] };
}
