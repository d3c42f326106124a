import type { Member } from "../../core/model/member.ts";
import { nameKey } from "../../core/model/names.ts";

/** A municipality of the past, with what its cell says: `0616 Nes (-2019)`. */
export interface FormerRegion {
  readonly number: string | null;
  readonly name: string;
  readonly text: string;
}

/** The counties of today that those of the past became, by the first two digits of a municipality's number. */
const BECAME: Readonly<Record<string, readonly string[]>> = {
  "01": ["31"],
  "02": ["32"],
  "04": ["34"],
  "05": ["34"],
  "06": ["33"],
  "07": ["39"],
  "08": ["40"],
  "09": ["42"],
  "10": ["42"],
  "12": ["46"],
  "14": ["46"],
  "16": ["50"],
  "17": ["50"],
  "19": ["55"],
  "20": ["56"],
  "30": ["31", "32", "33"],
  "38": ["39", "40"],
  "54": ["55", "56"],
};

/** Municipalities that went to another county and kept their name: Lunner, Jevnaker, Rindal and Tjeldsund. */
const MOVED: ReadonlySet<string> = new Set(["0532", "0533", "1567", "1852"]);

/** Whether a number of the past belongs to another municipality than the number of today, as far as counties tell. */
function isElsewhere(former: string, now: string): boolean {
  const county = former.slice(0, 2);
  return !MOVED.has(former) && !(BECAME[county] ?? [county]).includes(now.slice(0, 2)) && county !== now.slice(0, 2);
}

/**
 * The regions of the past that had the name of a member in another county, by the member's index: Nes in Buskerud, which
 * is Nesbyen today, and Nes in Akershus. Most are the member itself under an earlier number.
 */
export function namesakesOf(
  members: readonly Pick<Member, "name" | "number">[],
  former: readonly FormerRegion[],
): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const byName = new Map<string, FormerRegion[]>();
  for (const region of former) byName.set(nameKey(region.name), [...(byName.get(nameKey(region.name)) ?? []), region]);
  for (const [index, { name, number }] of members.entries()) {
    const namesake = (byName.get(nameKey(name)) ?? []).find(
      (region) => number !== null && region.number !== null && isElsewhere(region.number, number),
    );
    if (namesake) names.set(index, namesake.text);
  }
  return names;
}
