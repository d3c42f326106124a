import { bears, depthOf, groupBears, type PlaceInBudget, pathKey } from "./line.ts";

function lastOf(key: string): string {
  return key.slice(key.lastIndexOf("/") + 1);
}

/** Names of lines and groups that are asked for, to be held against many lines; what each means is as `bears` has it. */
export class AskedNames {
  readonly #names: readonly string[];
  /** What the names end with: a line that ends otherwise bears none of them itself. */
  readonly #ends: ReadonlySet<string>;
  readonly #ofGroups = new WeakMap<readonly string[], readonly string[]>();

  constructor(names: readonly string[]) {
    this.#names = names;
    this.#ends = new Set(names.map((name) => lastOf(pathKey(name))));
  }

  /** Those that a line bears itself, and not only a group around it. */
  ofLine(line: PlaceInBudget): readonly string[] {
    if (this.#names.length === 0 || !this.#ends.has(lastOf(pathKey(line.name)))) return [];
    return this.#names.filter((name) => depthOf(line, name) === line.group.length);
  }

  /** Those that a line, or a group it stands in, bears. */
  bearing(line: PlaceInBudget): readonly string[] {
    if (this.ofLine(line).length > 0) return this.#names.filter((name) => bears(line, name));
    return this.#around(line.group);
  }

  #around(group: readonly string[]): readonly string[] {
    const before = this.#ofGroups.get(group);
    if (before) return before;
    const around = this.#names.filter((name) => groupBears(group, name));
    this.#ofGroups.set(group, around);
    return around;
  }
}
