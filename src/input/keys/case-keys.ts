import type { Issue } from "../../core/model/issue.ts";
import type { NamedKey } from "../../core/model/key.ts";
import type { Base, Member, MemberGroup } from "../../core/model/member.ts";
import type { DecimalSign } from "../../core/number/number-text.ts";
import type { Settings } from "../settings/settings-model.ts";
import { optionText } from "../text/placed-text.ts";
import type { Sheet } from "../text/sheet.ts";
import { KeyReader, keyNames } from "./key-reader.ts";
import { readKeysFile } from "./keys-file.ts";
import { namedKeys, partsAmong } from "./named-keys.ts";

/** What the options say of keys: one key, or several to be held against each other. */
interface KeyOptions {
  readonly key: string | null;
  readonly rivals: readonly string[];
}

/** The keys of a case, and of its lines without their own. */
export interface CaseKeys {
  /** Reads the keys of lines. */
  readonly reader: KeyReader;
  /** What `--key` says, otherwise as filed. */
  readonly key: NamedKey | null;
  /** What the settings say, else the only key there is. */
  readonly filedKey: NamedKey | null;
  /** The keys that `compare` holds against each other, in the order of the options. */
  readonly rivals: readonly NamedKey[];
  readonly issues: readonly Issue[];
}

/** What keys may speak of. */
interface Speakable {
  readonly members: readonly Member[];
  readonly groups: readonly MemberGroup[];
  readonly bases: readonly Base[];
}

/** Reads the keys of a case: those of keys.csv and the settings with a name, and the case's own. */
export function readCaseKeys(
  sheet: Sheet | null,
  settings: Pick<Settings, "key" | "keys" | "currency" | "populationDate">,
  options: KeyOptions,
  { members, groups, bases }: Speakable,
  decimal: DecimalSign | null,
): CaseKeys {
  const names = keyNames(
    members,
    groups,
    bases,
    settings.currency?.text ?? "NOK",
    settings.populationDate?.value ?? null,
  );
  const ofFile = sheet ? readKeysFile(sheet, decimal) : { keys: [], issues: [] };
  const named = namedKeys([...ofFile.keys, ...settings.keys], names, decimal);
  const reader = new KeyReader({ ...names, part: partsAmong(named.keys) }, named.keys, decimal);
  const issues = [...ofFile.issues, ...named.issues];
  const [only = null, ...others] = named.keys;
  const unstated = others.length === 0 ? only : null;
  const filedKey = settings.key === null ? unstated : reader.read(settings.key, issues);
  const asked = (text: string, at = 0) => reader.read(optionText("--key", text, at + 1), issues);
  return {
    reader,
    key: options.key === null ? filedKey : asked(options.key),
    filedKey,
    rivals: options.rivals.flatMap((text, at) => asked(text, at) ?? []),
    issues,
  };
}
