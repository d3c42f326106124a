import { type Issue, issue } from "../issue.ts";
import type { Key } from "../key/key.ts";
import type { KeyInForce } from "./key-in-force.ts";

/** The bases that a key measures by, each with the year it asks for. */
function basesOf({ parts }: Key): { readonly name: string; readonly year: number | null }[] {
  return parts.flatMap((part) => (part.kind !== "each" && part.base.kind === "base" ? [part.base] : []));
}

interface Use {
  readonly year: number;
  readonly key: KeyInForce;
}

/**
 * The warnings that two keys measure one base at different dates in the same year of the budget, once for each base: by
 * habit one of them was left as it was last year. Dates that change from year to year, or within one key, are meant.
 *
 * @param yearOf the date that a base is measured at, from the year that the key asks for
 */
export function mixedBaseDates(
  lines: readonly { readonly line: { readonly year: number | null }; readonly key: KeyInForce }[],
  yearOf: (base: string, asked: number | null) => number | null,
): Issue[] {
  const first = new Map<string, Use>();
  const found = new Map<string, Issue>();
  const seen = new Set<string>();
  for (const { line, key } of lines) {
    for (const base of basesOf(key.key)) {
      const year = yearOf(base.name, base.year);
      const id = `${line.year} ${base.name}`;
      if (year === null || seen.has(`${id} ${year}`)) continue;
      seen.add(`${id} ${year}`);
      const earlier = first.get(id);
      if (!earlier) first.set(id, { year, key });
      else if (earlier.key.key !== key.key && !found.has(base.name)) {
        const years = [earlier.year, year].sort((a, b) => a - b);
        found.set(base.name, issue("BASE_DATES_MIXED", { base: base.name, years }, key.source));
      }
    }
  }
  return [...found.values()];
}
