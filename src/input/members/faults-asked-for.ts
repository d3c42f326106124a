import { columnsOfKey } from "../../core/key/parts/columns-of.ts";
import { keysOfPeriods } from "../../core/key/parts/key-periods.ts";
import { measuredBase } from "../../core/key/vintage.ts";
import type { Issue } from "../../core/model/issue.ts";
import type { NamedKey } from "../../core/model/key.ts";
import type { Base, Member } from "../../core/model/member.ts";

/** What the keys of a case divide by may have cells that cannot be read. */
interface Asking {
  readonly bases: readonly Base[];
  readonly members: readonly Member[];
  readonly populationDate: number | null;
  readonly keys: Iterable<NamedKey | null>;
}

/**
 * The errors in cells that the keys ask for, of members who take part: told with all others, where else the first split
 * would come upon them. Nothing is wrong with a cell that no key asks for.
 */
export function faultsAskedFor({ bases, members, populationDate, keys }: Asking): readonly Issue[] {
  const asked = new Set<Issue>();
  for (const { name, years } of keysOfPeriods(keys).flatMap(columnsOfKey)) {
    // What follows the year of a line is asked for when that is known.
    if (years?.ofLine) continue;
    const base = bases.find((candidate) => candidate.name === name);
    const measured = base && measuredBase({ populationDate }, base, years, null);
    if (!measured || "code" in measured) continue;
    measured.faults.forEach((fault, member) => {
      if (fault && members[member]?.takesPart) asked.add(fault);
    });
  }
  return [...asked];
}

/** The findings with those errors, without the notices of the same columns. */
export function withFaults(issues: readonly Issue[], faults: readonly Issue[]): readonly Issue[] {
  const isTold = ({ code, source }: Issue) =>
    code === "BASE_CELL_UNREAD" && faults.some((fault) => fault.source === source);
  return faults.length === 0 ? issues : [...issues.filter((issue) => !isTold(issue)), ...faults];
}
