import { onlyYear } from "../key/base-years.ts";
import { columnsOfKey } from "../key/parts/columns-of.ts";
import { yearsMeasured } from "../key/vintage.ts";
import type { Case } from "../model/case.ts";
import { type Issue, issue } from "../model/issue.ts";
import type { Key } from "../model/key.ts";
import type { KeyInForce } from "./key-in-force.ts";

interface Use {
  readonly year: number;
  readonly key: KeyInForce;
}

/**
 * The notices that two keys measure one base at different dates in the same year of the budget, once for each base: by
 * habit one of them was left as it was last year. Dates that change from year to year, or within one key, are meant.
 */
export function mixedBaseDates(
  subject: Case,
  lines: readonly { readonly line: { readonly year: number | null }; readonly key: KeyInForce }[],
): Issue[] {
  const first = new Map<string, Use>();
  const byBase = new Map<string, Issue>();
  const seen = new Set<string>();
  const read = new Map<Key, Set<number | null>>();
  for (const { line, key } of lines) {
    const years = read.get(key.key) ?? new Set();
    if (years.has(line.year)) continue;
    read.set(key.key, years.add(line.year));
    for (const base of columnsOfKey(key.key)) {
      // A mean of years beside one year is meant.
      const year = onlyYear(yearsMeasured(subject, base.name, base.years));
      const id = `${line.year} ${base.name}`;
      if (year === null || seen.has(`${id} ${year}`)) continue;
      seen.add(`${id} ${year}`);
      const earlier = first.get(id);
      if (!earlier) first.set(id, { year, key });
      else if (earlier.key.key !== key.key && !byBase.has(base.name)) {
        const dates = [earlier.year, year].sort((a, b) => a - b);
        const header = subject.bases.find(({ name }) => name === base.name)?.header ?? base.name;
        byBase.set(base.name, issue("BASE_DATES_MIXED", { base: header, years: dates }, key.source));
      }
    }
  }
  return [...byBase.values()];
}
