import type { BudgetLine } from "../model/line.ts";
import { nameKey } from "../model/names.ts";

/** Groups on all levels, each known by its number, however it is spelled: a path written out is long on many levels. */
export class GroupPaths {
  readonly #numbers = new Map<string, number>();

  /** How many groups there are, each of those around it among them. */
  get size(): number {
    return this.#numbers.size;
  }

  /** The numbers of the groups around a group, the outermost first, and its own. */
  of(group: readonly string[]): readonly number[] {
    let around = -1;
    return group.map((level) => {
      const key = `${around}/${nameKey(level)}`;
      around = this.#numbers.get(key) ?? this.#numbers.size;
      this.#numbers.set(key, around);
      return around;
    });
  }
}

/** How many groups lines stand in, on all levels, those of each year counted apart. */
export function countGroups(lines: readonly Pick<BudgetLine, "group" | "year">[]): number {
  const years = new Map<number | null, { readonly paths: GroupPaths; readonly met: Set<readonly string[]> }>();
  for (const { group, year } of lines) {
    const { paths, met } = years.get(year) ?? { paths: new GroupPaths(), met: new Set() };
    years.set(year, { paths, met });
    if (met.has(group)) continue;
    met.add(group);
    paths.of(group);
  }
  return [...years.values()].reduce((all, { paths }) => all + paths.size, 0);
}
