import { lexiconOf } from "../../core/key/grammar/key-names.ts";
import { inOrder, parseMeasure } from "../../core/key/grammar/parse-limits.ts";
import {
  CORRECTION,
  type ContributionLimit,
  type ContributionLimits,
  NO_CONTRIBUTION_LIMITS,
} from "../../core/model/contribution-limit.ts";
import { type Issue, issue } from "../../core/model/issue.ts";
import type { KeyBound, NamedMember } from "../../core/model/key.ts";
import type { Member } from "../../core/model/member.ts";
import { fileOfMembers, membersByName } from "../../core/model/member-names.ts";
import type { DecimalSign } from "../../core/number/number-text.ts";
import { nearest } from "../../core/spelling/nearest.ts";
import type { LimitSetting, Settings } from "../settings/settings-model.ts";
import type { PlacedText } from "../text/placed-text.ts";
import { keyNames } from "./key-reader.ts";

/** Reads the limits on contributions: whom they name, and what they are measured in. */
export function readContributionLimits(
  { limits, currency }: Pick<Settings, "limits" | "currency">,
  members: readonly Member[],
  decimal: DecimalSign | null,
): { readonly limits: ContributionLimits; readonly issues: readonly Issue[] } {
  if (limits.length === 0) return { limits: NO_CONTRIBUTION_LIMITS, issues: [] };
  const issues: Issue[] = [];
  const lexicon = lexiconOf(keyNames(members, [], [], currency?.text ?? "NOK", null));
  const memberNamed = membersByName(members);

  function named(text: PlacedText | null): NamedMember | null {
    if (text === null) return null;
    const member = memberNamed(text.text);
    const name = members[member ?? -1]?.name;
    if (member !== null && name !== undefined) return { member, name };
    const suggestion = nearest(
      text.text,
      members.map((one) => one.name),
    );
    issues.push(issue("MEMBER_UNKNOWN", { name: text.text, suggestion, file: fileOfMembers(members) }, text.source));
    return null;
  }

  function bound({ side, text }: LimitSetting["bounds"][number], member: NamedMember | null): KeyBound[] {
    const read = parseMeasure(text.text, side, lexicon, decimal, { ...text.source, line: 1, column: 1 });
    for (const finding of read.issues) {
      const { column = 1, length = 1 } = finding.source ?? {};
      issues.push({ ...finding, source: text.part(column - 1, length) });
    }
    return read.measure === null ? [] : [{ side, member, measure: read.measure }];
  }

  const items = limits.map(({ member, bounds, excess, from, to, source }): ContributionLimit => {
    const of = named(member);
    return { bounds: inOrder(bounds.flatMap((one) => bound(one, of))), excess: named(excess), from, to, source };
  });
  return { limits: { name: CORRECTION, items }, issues };
}
