import { type KeyNames, type Lexicon, lexiconOf } from "../../core/key/grammar/key-names.ts";
import { WORDS } from "../../core/key/grammar/words.ts";
import { addIssues, type Issue, issue } from "../../core/model/issue.ts";
import type { KeyPeriod, NamedKey } from "../../core/model/key.ts";
import { nameKey } from "../../core/model/names.ts";
import type { DecimalSign } from "../../core/number/number-text.ts";
import type { KeySetting } from "../settings/settings-model.ts";
import { headerKey } from "../table/header-words.ts";
import { parsePlaced } from "./key-reader.ts";

/** Whether two periods of a key have years in common, and one of them; null when neither begins nor ends. */
function overlap(a: KeyPeriod, b: KeyPeriod): { readonly meet: boolean; readonly year: number | null } {
  const from = Math.max(a.from ?? -Infinity, b.from ?? -Infinity);
  const to = Math.min(a.to ?? Infinity, b.to ?? Infinity);
  return { meet: from <= to, year: [from, to].find(Number.isFinite) ?? null };
}

function readSetting(setting: KeySetting, lexicon: Lexicon, decimal: DecimalSign | null, issues: Issue[]): NamedKey {
  const { text: name, source } = setting.name;
  const periods: KeyPeriod[] = [];
  for (const { key: text, from, to } of setting.periods) {
    const parsed = parsePlaced(text, lexicon, decimal);
    addIssues(issues, parsed.issues);
    if (parsed.key === null) continue;
    const period = { from, to, key: parsed.key };
    for (const other of periods) {
      const { meet, year } = overlap(other, period);
      if (meet) issues.push(issue("KEY_PERIODS_OVERLAP", { name, year }, text.source));
    }
    periods.push(period);
  }
  return { name, periods, source };
}

/**
 * The named keys of a case: those of keys.csv, then those of fordel.yaml. A key with the name of a column, or of
 * another key, is an issue; so are periods of one key that meet. A key that cannot be read is there without periods, so
 * that what refers to it is not called unknown as well.
 */
export function namedKeys(
  fromFile: readonly NamedKey[],
  settings: readonly KeySetting[],
  names: KeyNames,
  decimal: DecimalSign | null,
): { readonly keys: readonly NamedKey[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const lexicon = lexiconOf(names);
  const fromSettings = settings.map((setting) => readSetting(setting, lexicon, decimal, issues));
  const columns = new Set<string>(WORDS.equal);
  for (const { name, spellings } of names.bases) {
    for (const spelling of [name, ...spellings]) columns.add(headerKey(spelling));
  }
  const seen = new Set<string>();
  const keys: NamedKey[] = [];
  for (const key of [...fromFile, ...fromSettings]) {
    const name = key.name ?? "";
    if (columns.has(headerKey(name))) issues.push(issue("KEY_NAME_TAKEN", { name }, key.source));
    else if (seen.has(nameKey(name))) issues.push(issue("KEY_DUPLICATE", { name }, key.source));
    else keys.push(key);
    seen.add(nameKey(name));
  }
  return { keys, issues };
}
