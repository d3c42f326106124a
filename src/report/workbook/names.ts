import { nameKey } from "../../core/model/names.ts";
import type { DefinedName } from "../page/workbook.ts";

const LONGEST = 200;

/** Whether a spreadsheet would take a name for a cell, such as `AB12`, `R1C1` or `RC`. */
function isAddress(name: string): boolean {
  return /^[a-z]{1,3}\d+$/i.test(name) || /^r\d*(?:c\d*)?$|^c\d*$/i.test(name);
}

/** A text as a name for cells: letters, digits and `_`, beginning with a letter. */
function bare(wanted: string): string {
  const text = wanted
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, LONGEST);
  return /^\p{L}/u.test(text) && !isAddress(text) ? text : `_${text}`;
}

/** Names that a spreadsheet takes for cells, as near what is wanted as that can be; no two alike in any case. */
export function definedNames(wanted: readonly DefinedName[]): DefinedName[] {
  const taken = new Set<string>();
  return wanted.map(({ name, reference }) => {
    const first = bare(name);
    let free = first;
    for (let at = 2; taken.has(nameKey(free)); at++) free = `${first}_${at}`;
    taken.add(nameKey(free));
    return { name: free, reference };
  });
}
