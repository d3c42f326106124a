import { type Issue, issue } from "../../core/model/issue.ts";
import type { Member, MemberGroup } from "../../core/model/member.ts";
import type { Settings } from "../settings/settings-model.ts";
import type { PlacedText } from "../text/placed-text.ts";
import { MemberNames } from "./concerns.ts";

/** The indices of members named in the settings; a name that nobody has is an issue. */
export function memberIndices(names: readonly PlacedText[], known: MemberNames, issues: Issue[]): number[] {
  const indices = new Set<number>();
  for (const name of names) {
    const index = known.member(name.text);
    if (index === null) issues.push(known.unknown(name));
    else {
      const confusion = known.confusion(name, index);
      if (confusion !== null) issues.push(confusion);
      indices.add(index);
    }
  }
  return [...indices].sort((a, b) => a - b);
}

/** Applies `members:` and `groups:` of the settings: who takes part, and the groups that lines may name. */
export function groupMembers(
  members: readonly Member[],
  settings: Pick<Settings, "members" | "groups">,
  namesakes: ReadonlyMap<number, string> = new Map(),
): { readonly members: readonly Member[]; readonly groups: readonly MemberGroup[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const memberNames = new MemberNames(members, [], namesakes);
  const present = settings.members === null ? null : new Set(memberIndices(settings.members, memberNames, issues));
  const groups = settings.groups.map(({ name, members: named }) => {
    if (memberNames.member(name.text) !== null)
      issues.push(issue("GROUP_NAMED_AS_MEMBER", { name: name.text }, name.source));
    return { name: name.text, members: memberIndices(named, memberNames, issues), source: name.source };
  });
  return {
    members: members.map((member, index) => ({ ...member, takesPart: present?.has(index) ?? true })),
    groups,
    issues,
  };
}
