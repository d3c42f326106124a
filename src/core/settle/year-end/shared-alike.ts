import { hostsOf } from "../../between/host.ts";
import { AS_ASKED, canonicalKey } from "../../key/grammar/canonical.ts";
import type { Case } from "../../model/case.ts";
import { type BudgetLine, innermost } from "../../model/line.ts";
import { nameKey } from "../../model/names.ts";

/** The groups, from the outermost, that all of some lines stand in. */
function groupsInCommon([first, ...others]: readonly BudgetLine[]): readonly string[] {
  const group = first?.group ?? [];
  const apart = group.findIndex((level, at) => others.some((line) => nameKey(line.group[at] ?? "") !== nameKey(level)));
  return apart < 0 ? group : group.slice(0, apart);
}

/**
 * What is said of a line that may be any of some: the groups that they have in common, and their type, key, members, host,
 * surcharge and funding; null where they do not agree in these, so that it matters which of them it is.
 */
export function sharedAlike(
  subject: Pick<Case, "hosting" | "members">,
  lines: readonly BudgetLine[],
): BudgetLine | null {
  const hostOf = hostsOf(subject);
  const { surcharges } = subject.hosting;
  const termsOf = (line: BudgetLine): string => {
    const { type, key, concerns, funding } = line;
    const written = key?.periods.map(({ from, to, key: own }) => [from, to, canonicalKey(own, AS_ASKED)]) ?? null;
    const members = [concerns.all, concerns.groups.map(nameKey).sort(), [...concerns.named].sort((a, b) => a - b)];
    const host = hostOf(line);
    const surcharge = innermost(line, surcharges)?.of?.text;
    return JSON.stringify([type, key?.name ?? written, members, funding, host?.member ?? host?.name, surcharge]);
  };
  const [first] = lines;
  if (!first) return null;
  const common = { ...first, group: groupsInCommon(lines), host: hostOf(first)?.name ?? null };
  return lines.every((line) => termsOf(line) === termsOf(common)) ? common : null;
}
