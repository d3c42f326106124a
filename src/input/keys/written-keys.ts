import { ratioText } from "../../core/key/grammar/canonical.ts";
import { periodsOf, type WrittenPart } from "../../core/key/grammar/inner-key.ts";
import { type KeyNames, type Lexicon, lexiconOf, type PartOfKey } from "../../core/key/grammar/key-names.ts";
import { MOST_KEYS_WITHIN, tooLong } from "../../core/key/grammar/written-out.ts";
import { periodWithin } from "../../core/key/parts/key-periods.ts";
import { hasFees, hasLimits } from "../../core/key/parts/own-rules.ts";
import { addIssues, type Issue, issue } from "../../core/model/issue.ts";
import { type Key, type KeyPeriod, type NamedKey, NO_LIMITS } from "../../core/model/key.ts";
import { nameKey } from "../../core/model/names.ts";
import { ONE, subtract, ZERO } from "../../core/number/fraction.ts";
import type { DecimalSign } from "../../core/number/number-text.ts";
import type { KeySetting, PhaseStep } from "../settings/settings-model.ts";
import type { PlacedText } from "../text/placed-text.ts";
import { parsePlaced } from "./key-reader.ts";
import { type FileKey, periodsOfRows, unfit } from "./keys-file.ts";

/** A key as it is written: by rows of keys.csv, or in fordel.yaml. */
export type WrittenNamed = FileKey | KeySetting;

/** Whether two periods of a key have years in common, and one of them; null when neither begins nor ends. */
function overlap(a: KeyPeriod, b: KeyPeriod): { readonly meet: boolean; readonly year: number | null } {
  const from = Math.max(a.from ?? -Infinity, b.from ?? -Infinity);
  const to = Math.min(a.to ?? Infinity, b.to ?? Infinity);
  return { meet: from <= to, year: [from, to].find(Number.isFinite) ?? null };
}

/** A key as part of another, or why it cannot be one. */
export function asPart({ periods }: Pick<NamedKey, "periods">): PartOfKey {
  return periods.length > 0 ? { periods } : { periods: null, reason: "unread" };
}

/** What a key has that only a key with a name can keep as part of another; null where there is nothing of the kind. */
function whyUnnamed(key: Key): "limits" | "fees" | null {
  return hasLimits(key) ? "limits" : hasFees(key) ? "fees" : null;
}

/** Reads the named keys of a case, each when it is asked for: keys may be parts of others, whatever their order. */
export class WrittenKeys {
  readonly #written: ReadonlyMap<string, WrittenNamed>;
  readonly #read = new Map<WrittenNamed, NamedKey>();
  readonly #lexicon: Lexicon;
  readonly #decimal: DecimalSign | null;
  readonly #issues: Issue[];
  /** Those that are being read, each for the sake of the one before it, with how many stand within it in one another. */
  readonly #open: { readonly name: string; within: number }[] = [];
  readonly #within = new Map<NamedKey, number>();

  /** @param written of those with one name the first counts */
  constructor(written: readonly WrittenNamed[], names: KeyNames, decimal: DecimalSign | null, issues: Issue[]) {
    this.#written = new Map(written.toReversed().map((one) => [nameKey(one.name.text), one]));
    const keys = written.map(({ name }) => name.text);
    this.#lexicon = lexiconOf({ ...names, keys, part: (name) => this.#part(name) });
    this.#decimal = decimal;
    this.#issues = issues;
  }

  /** The key that is written so; without periods where it cannot be read. */
  read(written: WrittenNamed): NamedKey {
    const before = this.#read.get(written);
    if (before) return before;
    const { text: name, source } = written.name;
    const open = { name, within: 0 };
    this.#open.push(open);
    const key = { name, periods: "rows" in written ? this.#ofRows(written) : this.#ofSetting(written), source };
    this.#open.pop();
    this.#read.set(written, key);
    this.#within.set(key, open.within);
    return key;
  }

  #ofRows(written: FileKey): readonly KeyPeriod[] {
    const { periods, issues } = periodsOfRows(written, this.#lexicon, this.#decimal);
    addIssues(this.#issues, issues);
    return periods;
  }

  #ofSetting(setting: KeySetting): readonly KeyPeriod[] {
    const { text: name, source } = setting.name;
    const periods: KeyPeriod[] = [];
    let isWhole = true;
    for (const { key: text, from, to } of setting.periods) {
      const found = "share" in text ? this.#stepOf(text) : this.#periodsOf(text);
      isWhole &&= found.length > 0;
      for (const period of found.flatMap((one) => periodWithin(one, from, to))) {
        const other = periods.find((one) => overlap(one, period).meet);
        if (other) {
          const { year } = overlap(other, period);
          this.#issues.push(issue("KEY_PERIODS_OVERLAP", { name, year }, "share" in text ? source : text.source));
          isWhole = false;
        }
        periods.push(period);
      }
    }
    return isWhole ? periods : [];
  }

  /** The periods of a key as a text says it, or names another; none where that is no key. */
  #periodsOf(text: PlacedText): readonly KeyPeriod[] {
    return this.#keyOf(text).periods;
  }

  /** A key as a text says it, or names another: `name` is that of the other. */
  #keyOf(text: PlacedText): { readonly name: string | null; readonly periods: readonly KeyPeriod[] } {
    const parsed = parsePlaced(text, this.#lexicon, this.#decimal);
    addIssues(this.#issues, parsed.issues);
    if (parsed.ref === null) return { name: null, periods: parsed.key === null ? [] : parsed.periods };
    const part = this.#part(parsed.ref);
    addIssues(this.#issues, unfit(part, parsed.ref, text.source));
    return { name: parsed.ref, periods: part.periods ?? [] };
  }

  /** A step of a transition: so much of each of its keys. */
  #stepOf({ keys, share }: PhaseStep): readonly KeyPeriod[] {
    const shares = [subtract(ONE, share), share];
    const parts = keys.flatMap((text, at): readonly WrittenPart[] => {
      const { name, periods } = this.#keyOf(text);
      const why = name === null ? periods.map(({ key }) => whyUnnamed(key)).find((one) => one !== null) : null;
      if (why) addIssues(this.#issues, [issue("KEY_PART_UNFIT", { name: text.text, reason: why }, text.source)]);
      if (why || periods.length === 0) return [];
      return [
        {
          kind: "percent",
          ratio: shares[at] ?? ZERO,
          base: { kind: "written", name: name ?? text.text, periods },
        },
      ];
    });
    if (parts.length < keys.length) return [];
    const long = tooLong(parts, this.#lexicon.room);
    if (long !== null) {
      const { place, ...args } = long;
      addIssues(this.#issues, [issue("KEY_PART_UNFIT", args, keys[place]?.source ?? null)]);
      return [];
    }
    const text = keys.map((key, at) => `${ratioText(shares[at] ?? ZERO)} ${key.text}`).join(" + ");
    return periodsOf(text, parts, NO_LIMITS, this.#lexicon.names.baseYears);
  }

  #part(name: string): PartOfKey {
    const names = this.#circle(name);
    if (names !== null) return { periods: null, reason: "circle", names };
    if (this.#open.length > MOST_KEYS_WITHIN) return { periods: null, reason: "deep" };
    const written = this.#written.get(nameKey(name));
    if (written === undefined) return asPart({ periods: [] });
    const key = this.read(written);
    const within = 1 + (this.#within.get(key) ?? 0);
    if (within > MOST_KEYS_WITHIN) return { periods: null, reason: "deep" };
    const open = this.#open.at(-1);
    if (open) open.within = Math.max(open.within, within);
    return asPart(key);
  }

  /** The keys from one that is being read to itself; null where it is not. */
  #circle(name: string): readonly string[] | null {
    const from = this.#open.findIndex((one) => nameKey(one.name) === nameKey(name));
    return from < 0 ? null : [...this.#open.slice(from).map((one) => one.name), this.#open[from]?.name ?? name];
  }
}
