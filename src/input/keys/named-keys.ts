import { ratioText } from "../../core/key/grammar/canonical.ts";
import { type WrittenPart, withInnerKeys } from "../../core/key/grammar/inner-key.ts";
import { type KeyNames, type Lexicon, lexiconOf, type PartOfKey } from "../../core/key/grammar/key-names.ts";
import { WORDS } from "../../core/key/grammar/words.ts";
import { hasLimits } from "../../core/key/limits.ts";
import { addIssues, type Issue, issue } from "../../core/model/issue.ts";
import { type KeyPeriod, type NamedKey, NO_LIMITS } from "../../core/model/key.ts";
import { nameKey } from "../../core/model/names.ts";
import { ONE, subtract, ZERO } from "../../core/number/fraction.ts";
import type { DecimalSign } from "../../core/number/number-text.ts";
import type { KeySetting, PhaseStep } from "../settings/settings-model.ts";
import { headerKey } from "../table/header-words.ts";
import type { PlacedText } from "../text/placed-text.ts";
import { always, parsePlaced } from "./key-reader.ts";

/** Whether two periods of a key have years in common, and one of them; null when neither begins nor ends. */
function overlap(a: KeyPeriod, b: KeyPeriod): { readonly meet: boolean; readonly year: number | null } {
  const from = Math.max(a.from ?? -Infinity, b.from ?? -Infinity);
  const to = Math.min(a.to ?? Infinity, b.to ?? Infinity);
  return { meet: from <= to, year: [from, to].find(Number.isFinite) ?? null };
}

/** The part of a period that lies between two years; none where it does not. */
function within({ from, to, key }: KeyPeriod, least: number | null, most: number | null): readonly KeyPeriod[] {
  const first = from === null ? least : least === null ? from : Math.max(from, least);
  const last = to === null ? most : most === null ? to : Math.min(to, most);
  return first !== null && last !== null && first > last ? [] : [{ from: first, to: last, key }];
}

/** A key as part of another, or why it cannot be one. */
function asPart({ periods }: Pick<NamedKey, "periods">): PartOfKey {
  const [only, ...others] = periods;
  if (!only) return { key: null, reason: "unread" };
  if (others.length > 0 || only.from !== null || only.to !== null) return { key: null, reason: "periods" };
  if (hasLimits(only.key.limits)) return { key: null, reason: "limits" };
  return only.key.parts.some(({ kind }) => kind === "each") ? { key: null, reason: "fees" } : { key: only.key };
}

/** What named keys are as parts of other keys. */
export function partsAmong(keys: readonly NamedKey[]): (name: string) => PartOfKey {
  const byName = new Map(keys.map((key) => [nameKey(key.name ?? ""), key]));
  return (name) => {
    const key = byName.get(nameKey(name));
    return key ? asPart(key) : { key: null, reason: "unread" };
  };
}

/** Reads the named keys of the settings, each when it is asked for: keys may be parts of others, whatever their order. */
class KeySettings {
  readonly #settings: ReadonlyMap<string, KeySetting>;
  readonly #ofFile: ReadonlyMap<string, NamedKey>;
  readonly #read = new Map<KeySetting, NamedKey>();
  readonly #lexicon: Lexicon;
  readonly #decimal: DecimalSign | null;
  readonly #issues: Issue[];
  /** Those that are being read, each for the sake of the one before it. */
  readonly #open: string[] = [];

  constructor(
    fromFile: readonly NamedKey[],
    settings: readonly KeySetting[],
    names: KeyNames,
    decimal: DecimalSign | null,
    issues: Issue[],
  ) {
    this.#settings = new Map(settings.toReversed().map((setting) => [nameKey(setting.name.text), setting]));
    this.#ofFile = new Map(fromFile.map((key) => [nameKey(key.name ?? ""), key]));
    const keys = [...fromFile.map(({ name }) => name ?? ""), ...settings.map(({ name }) => name.text)];
    this.#lexicon = lexiconOf({ ...names, keys, part: (name) => this.#part(name) });
    this.#decimal = decimal;
    this.#issues = issues;
  }

  /** The key of a setting. */
  read(setting: KeySetting): NamedKey {
    const before = this.#read.get(setting);
    if (before) return before;
    this.#open.push(setting.name.text);
    const key = this.#readNew(setting);
    this.#open.pop();
    this.#read.set(setting, key);
    return key;
  }

  #readNew(setting: KeySetting): NamedKey {
    const { text: name, source } = setting.name;
    const periods: KeyPeriod[] = [];
    let isWhole = true;
    for (const { key: text, from, to } of setting.periods) {
      const found = "share" in text ? this.#stepOf(text) : this.#periodsOf(text);
      isWhole &&= found.length > 0;
      for (const period of found.flatMap((one) => within(one, from, to))) {
        for (const other of periods) {
          const { meet, year } = overlap(other, period);
          if (meet)
            this.#issues.push(issue("KEY_PERIODS_OVERLAP", { name, year }, "share" in text ? source : text.source));
        }
        periods.push(period);
      }
    }
    return { name, periods: isWhole ? periods : [], source };
  }

  /** The periods of a key as a text says it, or names another; none where that is no key. */
  #periodsOf(text: PlacedText): readonly KeyPeriod[] {
    const parsed = parsePlaced(text, this.#lexicon, this.#decimal);
    addIssues(this.#issues, parsed.issues);
    if (parsed.ref === null) return parsed.key === null ? [] : always(parsed.key);
    const names = this.#circle(parsed.ref);
    if (names === null) return this.#named(parsed.ref)?.periods ?? [];
    this.#issues.push(issue("KEY_CIRCLE", { names }, text.source));
    return [];
  }

  /** A step of a transition: so much of each of its keys. */
  #stepOf({ keys, share }: PhaseStep): readonly KeyPeriod[] {
    const shares = [subtract(ONE, share), share];
    const parts = keys.flatMap((text, at): readonly WrittenPart[] => {
      const periods = this.#periodsOf(text);
      const part = asPart({ periods });
      if (part.key !== null)
        return [{ kind: "percent", ratio: shares[at] ?? ZERO, base: { kind: "inner", parts: part.key.parts } }];
      if (part.reason !== "unread" && part.reason !== "circle") {
        addIssues(this.#issues, [issue("KEY_PART_UNFIT", { name: text.text, reason: part.reason }, text.source)]);
      }
      return [];
    });
    if (parts.length < keys.length) return [];
    const text = keys.map((key, at) => `${ratioText(shares[at] ?? ZERO)} ${key.text}`).join(" + ");
    return always({ text, parts: withInnerKeys(parts), limits: NO_LIMITS });
  }

  #part(name: string): PartOfKey {
    const names = this.#circle(name);
    if (names !== null) return { key: null, reason: "circle", names };
    const key = this.#named(name);
    return key === null ? { key: null, reason: "unread" } : asPart(key);
  }

  #named(name: string): NamedKey | null {
    const setting = this.#settings.get(nameKey(name));
    return this.#ofFile.get(nameKey(name)) ?? (setting ? this.read(setting) : null);
  }

  /** The keys from one that is being read to itself; null where it is not. */
  #circle(name: string): readonly string[] | null {
    const from = this.#open.findIndex((one) => nameKey(one) === nameKey(name));
    return from < 0 ? null : [...this.#open.slice(from), this.#open[from] ?? name];
  }
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
  const readable = new KeySettings(fromFile, settings, names, decimal, issues);
  const fromSettings = settings.map((setting) => readable.read(setting));
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
