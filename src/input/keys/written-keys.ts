import { ratioText } from "../../core/key/grammar/canonical.ts";
import { periodsOf, type WrittenPart } from "../../core/key/grammar/inner-key.ts";
import { type KeyNames, type Lexicon, lexiconOf, type PartOfKey } from "../../core/key/grammar/key-names.ts";
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
import { type FileKey, periodsOfRows } from "./keys-file.ts";

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
  /** Those that are being read, each for the sake of the one before it. */
  readonly #open: string[] = [];

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
    this.#open.push(written.name.text);
    const { text: name, source } = written.name;
    const key = { name, periods: "rows" in written ? this.#ofRows(written) : this.#ofSetting(written), source };
    this.#open.pop();
    this.#read.set(written, key);
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
        for (const other of periods) {
          const { meet, year } = overlap(other, period);
          if (meet)
            this.#issues.push(issue("KEY_PERIODS_OVERLAP", { name, year }, "share" in text ? source : text.source));
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
    const names = this.#circle(parsed.ref);
    if (names === null) return { name: parsed.ref, periods: this.#named(parsed.ref)?.periods ?? [] };
    this.#issues.push(issue("KEY_CIRCLE", { names }, text.source));
    return { name: parsed.ref, periods: [] };
  }

  /** A step of a transition: so much of each of its keys. */
  #stepOf({ keys, share }: PhaseStep): readonly KeyPeriod[] {
    const shares = [subtract(ONE, share), share];
    const parts = keys.flatMap((text, at): readonly WrittenPart[] => {
      const { name, periods } = this.#keyOf(text);
      const unfit = name === null ? periods.map(({ key }) => whyUnnamed(key)).find((why) => why !== null) : null;
      if (unfit) addIssues(this.#issues, [issue("KEY_PART_UNFIT", { name: text.text, reason: unfit }, text.source)]);
      if (unfit || periods.length === 0) return [];
      return [
        {
          kind: "percent",
          ratio: shares[at] ?? ZERO,
          base: { kind: "written", name: name ?? text.text, periods },
        },
      ];
    });
    if (parts.length < keys.length) return [];
    const text = keys.map((key, at) => `${ratioText(shares[at] ?? ZERO)} ${key.text}`).join(" + ");
    return periodsOf(text, parts, NO_LIMITS, this.#lexicon.names.baseYears);
  }

  #part(name: string): PartOfKey {
    const names = this.#circle(name);
    return names === null ? asPart(this.#named(name) ?? { periods: [] }) : { periods: null, reason: "circle", names };
  }

  #named(name: string): NamedKey | null {
    const written = this.#written.get(nameKey(name));
    return written ? this.read(written) : null;
  }

  /** The keys from one that is being read to itself; null where it is not. */
  #circle(name: string): readonly string[] | null {
    const from = this.#open.findIndex((one) => nameKey(one) === nameKey(name));
    return from < 0 ? null : [...this.#open.slice(from), this.#open[from] ?? name];
  }
}
