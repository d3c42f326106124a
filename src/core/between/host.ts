import type { Case } from "../model/case.ts";
import { type BudgetLine, innermost } from "../model/line.ts";
import { membersByName } from "../model/member-names.ts";
import { nameKey } from "../model/names.ts";
import type { AllocatedLine } from "../shares/allocation.ts";

/** Who pays the bills of a line: a member by its index, or somebody outside, whom everyone pays by themselves. */
export interface Host {
  readonly name: string;
  /** Null for somebody outside. */
  readonly member: number | null;
}

/**
 * Who runs the lines of a case, each host once however it is spelled: what a line's own column says, else what is said of it
 * or its innermost group, else what is said of the case; null where nothing is.
 */
export function hostsOf({ hosting, members }: Pick<Case, "hosting" | "members">): (line: BudgetLine) => Host | null {
  const memberNamed = membersByName(members);
  const written = new Map<string, Host>();
  const hosts = new Map<string | number, Host>();
  const named = (name: string): Host => {
    const known = written.get(name);
    if (known) return known;
    const member = memberNamed(name);
    const id = member ?? nameKey(name);
    const host = hosts.get(id) ?? { name: member === null ? name : (members[member]?.name ?? name), member };
    hosts.set(id, host);
    written.set(name, host);
    return host;
  };
  return (line) => {
    if (line.host !== null) return named(line.host);
    const host = innermost(line, hosting.ofParts)?.host ?? hosting.host;
    return host && named(host.text);
  };
}

/** Who pays the bills of a line as it is shared: its host; of one that has none and one member alone bears, this member. */
export function payersOf(subject: Pick<Case, "hosting" | "members">): (line: AllocatedLine) => Host | null {
  const hostOf = hostsOf(subject);
  return ({ line, shares }) => {
    const [only, other] = shares;
    const alone = only && !other ? { name: subject.members[only.member]?.name ?? "", member: only.member } : null;
    return hostOf(line) ?? alone;
  };
}
