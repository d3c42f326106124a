import type { KeyNames, PartOfKey } from "../../core/key/grammar/key-names.ts";
import { WORDS } from "../../core/key/grammar/words.ts";
import { type Issue, issue } from "../../core/model/issue.ts";
import type { NamedKey } from "../../core/model/key.ts";
import { nameKey } from "../../core/model/names.ts";
import type { DecimalSign } from "../../core/number/number-text.ts";
import { headerKey } from "../table/header-words.ts";
import { asPart, WrittenKeys, type WrittenNamed } from "./written-keys.ts";

/** What named keys are as parts of other keys. */
export function partsAmong(keys: readonly NamedKey[]): (name: string) => PartOfKey {
  const byName = new Map(keys.map((key) => [nameKey(key.name ?? ""), key]));
  return (name) => {
    const key = byName.get(nameKey(name));
    return asPart(key ?? { periods: [] });
  };
}

/** Whether a name is that of a column, or of the base that needs none. */
function columnNames({ bases }: KeyNames): (name: string) => boolean {
  const columns = new Set<string>(WORDS.equal);
  for (const { name, spellings } of bases) {
    for (const spelling of [name, ...spellings]) columns.add(headerKey(spelling));
  }
  return (name) => columns.has(headerKey(name));
}

/**
 * The named keys of a case, as they are written: those of keys.csv, then those of fordel.yaml. A key with the name of a
 * column, or of another key, is an issue; so are periods of one key that meet. A key that cannot be read is there without
 * periods, so that what refers to it is not called unknown as well.
 */
export function namedKeys(
  written: readonly WrittenNamed[],
  names: KeyNames,
  decimal: DecimalSign | null,
): { readonly keys: readonly NamedKey[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const isColumn = columnNames(names);
  // What bears a column's name means the column.
  const referable = written.filter(({ name }) => !isColumn(name.text));
  const readable = new WrittenKeys(referable, names, decimal, issues);
  const seen = new Set<string>();
  const keys: NamedKey[] = [];
  for (const one of written) {
    const key = readable.read(one);
    const name = key.name ?? "";
    if (isColumn(name)) issues.push(issue("KEY_NAME_TAKEN", { name }, key.source));
    else if (seen.has(nameKey(name))) issues.push(issue("KEY_DUPLICATE", { name }, key.source));
    else keys.push(key);
    seen.add(nameKey(name));
  }
  return { keys, issues };
}
