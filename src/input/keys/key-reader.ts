import type { BaseYears } from "../../core/key/grammar/canonical.ts";
import { type KeyNames, type Lexicon, lexiconOf } from "../../core/key/grammar/key-names.ts";
import { type ParsedKey, parseKey } from "../../core/key/grammar/parse.ts";
import { withBases, withColumns } from "../../core/key/parts/columns-of.ts";
import { yearsMeasured } from "../../core/key/vintage.ts";
import { addIssues, type Issue, issue } from "../../core/model/issue.ts";
import type { Key, KeyPeriod, NamedKey } from "../../core/model/key.ts";
import type { Base, Member, MemberGroup } from "../../core/model/member.ts";
import { nameKey } from "../../core/model/names.ts";
import type { Source } from "../../core/model/source.ts";
import type { DecimalSign } from "../../core/number/number-text.ts";
import { spelledBases } from "../members/bases.ts";
import { BASE_HEADERS, columnNamed } from "../table/header-words.ts";
import type { PlacedText } from "../text/placed-text.ts";

/** What a key may speak of in a case, without other keys. */
export function keyNames(
  members: readonly Member[],
  groups: readonly MemberGroup[],
  bases: readonly Base[],
  currency: string,
  populationDate: number | null,
): KeyNames {
  const ofMembers = groups.map(({ name, members: indices }) => ({ name, members: indices }));
  const names = members.map(({ name }) => name);
  const baseYears: BaseYears = (base, years) => yearsMeasured({ bases, populationDate }, base, years);
  const inRegister = (name: string) => columnNamed(BASE_HEADERS, name) === "population";
  return { bases: spelledBases(bases), members: names, groups: ofMembers, keys: [], currency, baseYears, inRegister };
}

/** What is parsed stands in no file yet, as what it takes from other keys does. */
const IN_TEXT: Source = { file: "", line: 1, column: 1, length: 1 };

/** What points into a key's text, with the place of that in its file instead. */
function atOwnPlace<Placed extends { readonly source: Source | null }>(placed: Placed, text: PlacedText): Placed {
  const { source } = placed;
  const isInText = source?.file === IN_TEXT.file;
  return isInText ? { ...placed, source: text.part(source.column - 1, source.length) } : placed;
}

/** Keys within it have their places already. */
function withOwnPlaces(key: Key, text: PlacedText): Key {
  return withBases(key, (base) => {
    if (base.kind === "key") return base;
    const own = withColumns(base, (column) => atOwnPlace(column, text));
    return own.kind === "reckoned" || own.kind === "paid" ? atOwnPlace(own, text) : own;
  });
}

/** Parses a placed text as a key; its bases and issues point at the characters where they stand in their file. */
export function parsePlaced(text: PlacedText, lexicon: Lexicon, decimal: DecimalSign | null): ParsedKey {
  const parsed = parseKey(text.text, lexicon, decimal, IN_TEXT);
  if (parsed.key !== null) {
    const periods = parsed.periods.map((period) => ({ ...period, key: withOwnPlaces(period.key, text) }));
    return { ...parsed, key: periods[0]?.key ?? parsed.key, periods };
  }
  if (parsed.ref !== null) return parsed;
  return { ...parsed, issues: parsed.issues.map((finding) => atOwnPlace(finding, text)) };
}

/** Different keys that lines, items and settings have of their own; more take minutes, and gigabytes. */
export const MOST_KEYS = 20_000;

/** Reads keys where lines, settings and options write them: in place, or by the name of one of the case's keys. */
export class KeyReader {
  readonly #lexicon: Lexicon;
  readonly #named: ReadonlyMap<string, NamedKey>;
  readonly #decimal: DecimalSign | null;
  readonly #periods = new Map<string, readonly KeyPeriod[]>();
  #isFull = false;

  constructor(names: KeyNames, named: readonly NamedKey[], decimal: DecimalSign | null) {
    const keys = named.flatMap(({ name }) => (name === null ? [] : [name]));
    this.#lexicon = lexiconOf({ ...names, keys });
    this.#named = new Map(named.map((key) => [nameKey(key.name ?? ""), key]));
    this.#decimal = decimal;
  }

  /** The key a text says; null when it is none, which `issues` then tells. The same text is one and the same `Key`. */
  read(text: PlacedText, issues: Issue[]): NamedKey | null {
    const before = this.#periods.get(text.text);
    if (before) return { name: null, periods: before, source: text.source };
    if (this.#periods.size >= MOST_KEYS) {
      this.#refuse(text, issues);
      return null;
    }
    const parsed = parsePlaced(text, this.#lexicon, this.#decimal);
    addIssues(issues, parsed.issues);
    if (parsed.ref !== null) {
      const key = this.#named.get(nameKey(parsed.ref));
      return key && key.periods.length > 0 ? key : null;
    }
    if (parsed.key === null) return null;
    this.#periods.set(text.text, parsed.periods);
    return { name: null, periods: parsed.periods, source: text.source };
  }
  /** Says once that there are too many. */
  #refuse({ text, source }: PlacedText, issues: Issue[]): void {
    if (!this.#isFull) issues.push(issue("KEY_PART_UNFIT", { name: text, reason: "many", most: MOST_KEYS }, source));
    this.#isFull = true;
  }
}
