import { callingsOf, groupCallingsOf, type PlaceInBudget, pathKey } from "./line.ts";

function lastOf(key: string): string {
  return key.slice(key.lastIndexOf("/") + 1);
}

/** The names that differ, the first spelling of each. */
export function differentNames(names: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const name of names) if (!byKey.has(pathKey(name))) byKey.set(pathKey(name), name);
  return [...byKey.values()];
}

/** Names of lines and groups that are asked for, each once, to be held against many lines; what each means is as `bears` has it. */
export class AskedNames {
  readonly #names: readonly string[];
  /** Their places among all, by what they ask for. */
  readonly #places = new Map<string, number[]>();
  /** What the names end with: a line that ends otherwise bears none of them itself. */
  readonly #ends: ReadonlySet<string>;
  readonly #ofGroups = new WeakMap<readonly string[], readonly string[]>();

  constructor(names: readonly string[]) {
    this.#names = [...new Set(names)];
    const keys = this.#names.map(pathKey);
    for (const [at, key] of keys.entries()) {
      const places = this.#places.get(key);
      if (places) places.push(at);
      else this.#places.set(key, [at]);
    }
    this.#ends = new Set(keys.map(lastOf));
  }

  /** Those that a line bears itself, and not only a group around it. */
  ofLine(line: PlaceInBudget): readonly string[] {
    if (this.#names.length === 0 || !this.#ends.has(lastOf(pathKey(line.name)))) return [];
    const own = pathKey(line.name);
    const path = [...line.group.map(pathKey), own].join("/");
    return this.#called(new Set([own, path]));
  }

  /** Those that a line, or a group it stands in, bears. */
  bearing(line: PlaceInBudget): readonly string[] {
    return this.ofLine(line).length > 0 ? this.#called(callingsOf(line)) : this.ofGroup(line.group);
  }

  /** Those that a group, or one around it, bears. */
  ofGroup(group: readonly string[]): readonly string[] {
    const before = this.#ofGroups.get(group);
    if (before) return before;
    const around = this.#called(groupCallingsOf(group));
    this.#ofGroups.set(group, around);
    return around;
  }

  /** The names that are asked for by what something is called, in their order. */
  #called(callings: ReadonlySet<string>): readonly string[] {
    const places = [...callings].flatMap((key) => this.#places.get(key) ?? []);
    if (places.length > 1) places.sort((one, other) => one - other);
    return places.flatMap((at) => this.#names[at] ?? []);
  }
}

/** The first of some lines that bears each of some names, found in one look at them. */
export function firstBearing<Line extends PlaceInBudget>(
  lines: Iterable<Line>,
  names: readonly string[],
): ReadonlyMap<string, Line> {
  const asked = new AskedNames(names);
  const first = new Map<string, Line>();
  for (const line of lines) {
    for (const name of asked.bearing(line)) if (!first.has(name)) first.set(name, line);
  }
  return first;
}
