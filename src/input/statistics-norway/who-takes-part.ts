import { type Issue, issue } from "../../core/model/issue.ts";
import { type BudgetLine, isShared } from "../../core/model/line.ts";
import type { Member, MemberGroup } from "../../core/model/member.ts";
import { sameName } from "../../core/model/names.ts";
import type { Settings } from "../settings/settings-model.ts";

/** What a line says of whom it is for. */
export type Naming = Pick<BudgetLine, "type" | "concerns">;

/** No cooperation has had more members than this. */
const MOST_MEMBERS = 40;

/** The members that lines name, by themselves or in a group; null when a line is for all. */
function namedIn(lines: readonly Naming[], groups: readonly MemberGroup[]): ReadonlySet<number> | null {
  const shared = lines.filter(isShared);
  if (shared.length === 0 || shared.some(({ concerns }) => concerns.all)) return null;
  return new Set(
    shared.flatMap(({ concerns }) => [
      ...concerns.named,
      ...groups
        .filter(({ name }) => concerns.groups.some((named) => sameName(named, name)))
        .flatMap((own) => own.members),
    ]),
  );
}

/**
 * Who of a register takes part where the settings do not say: those whom the lines name, when no line is for all;
 * otherwise everyone, with a warning when that is more than ever shared a cost.
 */
export function takingPart(
  { members, groups }: { readonly members: readonly Member[]; readonly groups: readonly MemberGroup[] },
  settings: Pick<Settings, "members">,
  lines: readonly Naming[],
): { readonly members: readonly Member[]; readonly issues: readonly Issue[] } {
  const [first] = members;
  if (settings.members !== null || !first || lines.length === 0) return { members, issues: [] };
  const named = namedIn(lines, groups);
  if (named) return { members: members.map((member, at) => ({ ...member, takesPart: named.has(at) })), issues: [] };
  if (members.length <= MOST_MEMBERS) return { members, issues: [] };
  return { members, issues: [issue("EVERYONE_TAKES_PART", { count: members.length }, first.source)] };
}
