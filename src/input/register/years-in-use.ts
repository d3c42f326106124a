import { followsLine, yearsIn } from "../../core/key/base-years.ts";
import { columnsOfKey } from "../../core/key/parts/columns-of.ts";
import { keysOfPeriods } from "../../core/key/parts/key-periods.ts";
import type { NamedKey } from "../../core/model/key.ts";
import type { Base } from "../../core/model/member.ts";

/**
 * The bases of a case with those years of a register that its date and its keys speak of, `otherDates` those of a settlement: a workbook that reckons shows
 * these, and not twenty others. All of them where a key follows the year of its line, or must be told which it means.
 */
export function yearsInUse(
  bases: readonly Base[],
  [populationDate, ...otherDates]: readonly [budget: number | null, ...others: (number | null)[]],
  keys: Iterable<NamedKey | null>,
): readonly Base[] {
  const asked = keysOfPeriods(keys);
  const columns = asked.flatMap(columnsOfKey);
  return bases.map((base) => {
    if (!base.fromRegister) return base;
    const own = columns.filter(({ name }) => name === base.name);
    const isOpen = asked.some(followsLine) || (populationDate === null && own.some(({ years }) => years === null));
    if (isOpen) return base;
    const used = new Set([populationDate, ...otherDates, ...own.flatMap(({ years }) => (years ? yearsIn(years) : []))]);
    const vintages = base.vintages.filter(({ year }) => used.has(year));
    return vintages.length === 0 ? base : { ...base, vintages };
  });
}
