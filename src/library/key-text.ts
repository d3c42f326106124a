import { AS_ASKED, canonicalKey } from "../core/key/grammar/canonical.ts";
import { lexiconOf } from "../core/key/grammar/key-names.ts";
import { parseKey as parse } from "../core/key/grammar/parse.ts";
import type { Issue } from "../core/model/issue.ts";
import type { Key } from "../core/model/key.ts";
import { BASE_HEADERS } from "../input/table/header-words.ts";

/** The names that a key may hold. */
export interface NamesOfKey {
  /** Columns of the members: `population`, `users`, and any other. */
  readonly bases: readonly string[];
  readonly members?: readonly string[];
  /** Groups of members, by their place among these. */
  readonly groups?: readonly { readonly name: string; readonly members: readonly number[] }[];
}

/**
 * Reads a key as people write it, in English, bokmål and nynorsk: `50 % equal + 50 % population`, `33,5 % likt + resten
 * folketall; min 5 %` (docs/keys.md#grammar). Null, with every finding and its column, where it cannot be read.
 */
export function parseKey(
  text: string,
  { bases, members = [], groups = [] }: NamesOfKey,
): { readonly key: Key | null; readonly issues: readonly Issue[] } {
  const known: Readonly<Record<string, readonly string[]>> = BASE_HEADERS;
  const spelled = bases.map((name) => ({ name, spellings: Object.hasOwn(known, name) ? (known[name] ?? []) : [] }));
  const lexicon = lexiconOf({ bases: spelled, members, groups, keys: [] });
  const { key, issues } = parse(text, lexicon, null, { file: "key", line: 1, column: 1, length: 1 });
  return { key, issues };
}

/** A key in canonical English, which can be read back as the same key. */
export function keyText(key: Key): string {
  return canonicalKey(key, AS_ASKED);
}
