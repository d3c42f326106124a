import { isSameSpan } from "../key/base-years.ts";
import { columnsOfKey } from "../key/parts/columns-of.ts";
import { type MeasuredBase, measuredBase } from "../key/vintage.ts";
import type { Case } from "../model/case.ts";
import type { Issue } from "../model/issue.ts";
import type { Key, YearSpan } from "../model/key.ts";
import { isShared } from "../model/line.ts";
import type { Base } from "../model/member.ts";
import type { Source } from "../model/source.ts";
import { keyInForce } from "./key-in-force.ts";

/** The only years of a base that the keys of the lines ask for; null where they ask for none, or for several. */
function onlyYearsInKeys(subject: Case, base: Base): YearSpan | null {
  const keys = new Set<Key>();
  for (const line of subject.lines) {
    const inForce = isShared(line) ? keyInForce(line, subject.key) : null;
    if (inForce && !("code" in inForce)) keys.add(inForce.key);
  }
  const asked = [...keys].flatMap(columnsOfKey).filter(({ name }) => name === base.name);
  const [first, ...others] = asked.map(({ years }) => years);
  return first && others.every((years) => isSameSpan(years, first)) ? first : null;
}

/**
 * The vintage of a base that unit costs rest on: as in a key without a date, and where that must have one, the only one
 * that the keys of the lines ask for.
 */
export function measuredAsInKeys(subject: Case, base: Base, at: Source | null): MeasuredBase | Issue {
  const measured = measuredBase(subject, base, null, at);
  if (!("code" in measured)) return measured;
  const years = onlyYearsInKeys(subject, base);
  return years === null ? measured : measuredBase(subject, base, years, at);
}

/** The years that keys alone decide for the unit costs of a base; null where it is decided without them, or not at all. */
export function yearsFromKeys(subject: Case, base: Base): YearSpan | null {
  if (!("code" in measuredBase(subject, base, null, null))) return null;
  const measured = measuredAsInKeys(subject, base, null);
  return "code" in measured ? null : measured.years;
}
