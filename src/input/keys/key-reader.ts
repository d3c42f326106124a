import { type KeyNames, type Lexicon, lexiconOf } from "../../core/key/grammar/key-names.ts";
import { parseKey } from "../../core/key/grammar/parse.ts";
import { addIssues, type Issue } from "../../core/model/issue.ts";
import type { Key, KeyPeriod, NamedKey } from "../../core/model/key.ts";
import type { Base, Member } from "../../core/model/member.ts";
import { nameKey } from "../../core/model/names.ts";
import type { DecimalSign } from "../../core/number/number-text.ts";
import { spelledBases } from "../members/bases.ts";
import type { PlacedText } from "../text/placed-text.ts";

/** What a key may speak of in a case, without other keys. */
export function keyNames(members: readonly Member[], bases: readonly Base[]): KeyNames {
  return { bases: spelledBases(bases), members: members.map(({ name }) => name), keys: [] };
}

function atOwnPlace(finding: Issue, text: PlacedText): Issue {
  const { source } = finding;
  return source === null ? finding : { ...finding, source: text.part(source.column - 1, source.length) };
}

/** Parses a placed text as a key; its issues point at the characters where they stand in their file. */
export function parsePlaced(text: PlacedText, lexicon: Lexicon, decimal: DecimalSign | null) {
  const parsed = parseKey(text.text, lexicon, decimal, { ...text.source, line: 1, column: 1 });
  return { ...parsed, issues: parsed.issues.map((finding) => atOwnPlace(finding, text)) };
}

/** Reads keys where lines, settings and options write them: in place, or by the name of one of the case's keys. */
export class KeyReader {
  readonly #lexicon: Lexicon;
  readonly #named: ReadonlyMap<string, NamedKey>;
  readonly #decimal: DecimalSign | null;
  readonly #periods = new Map<string, readonly KeyPeriod[]>();

  constructor(names: KeyNames, named: readonly NamedKey[], decimal: DecimalSign | null) {
    const keys = named.flatMap(({ name }) => (name === null ? [] : [name]));
    this.#lexicon = lexiconOf({ ...names, keys });
    this.#named = new Map(named.map((key) => [nameKey(key.name ?? ""), key]));
    this.#decimal = decimal;
  }

  /** The key a text says; null when it is none, which `issues` then tells. The same text is one and the same `Key`. */
  read(text: PlacedText, issues: Issue[]): NamedKey | null {
    const known = this.#periods.get(text.text);
    if (known) return { name: null, periods: known, source: text.source };
    const parsed = parsePlaced(text, this.#lexicon, this.#decimal);
    addIssues(issues, parsed.issues);
    if (parsed.ref !== null) {
      const key = this.#named.get(nameKey(parsed.ref));
      return key && key.periods.length > 0 ? key : null;
    }
    if (parsed.key === null) return null;
    const periods = always(parsed.key);
    this.#periods.set(text.text, periods);
    return { name: null, periods, source: text.source };
  }
}

/** A key for every year. */
export function always(key: Key): readonly KeyPeriod[] {
  return [{ from: null, to: null, key }];
}
