import type { BudgetLine } from "../model/line.ts";
import { nameKey } from "../model/names.ts";

/** Groups on all levels, each known by its number, however it is spelled: a path written out is long on many levels. */
export class GroupPaths {
  readonly #numbers = new Map<string, number>();
  /** Lines of one group mostly have it in common. */
  readonly #known = new Map<readonly string[], readonly number[]>();

  /** How many groups there are, each of those around it among them. */
  get size(): number {
    return this.#numbers.size;
  }

  /** The numbers of the groups around a group, the outermost first, and its own. */
  of(group: readonly string[]): readonly number[] {
    const before = this.#known.get(group);
    if (before) return before;
    let around = -1;
    const numbers = group.map((level) => {
      const key = `${around}/${nameKey(level)}`;
      around = this.#numbers.get(key) ?? this.#numbers.size;
      this.#numbers.set(key, around);
      return around;
    });
    this.#known.set(group, numbers);
    return numbers;
  }
}

/** How many groups lines stand in, on all levels, those of each year counted apart. */
export function countGroups(lines: readonly Pick<BudgetLine, "group" | "year">[]): number {
  const years = new Map<number | null, GroupPaths>();
  for (const { group, year } of lines) {
    const paths = years.get(year) ?? new GroupPaths();
    years.set(year, paths);
    paths.of(group);
  }
  return [...years.values()].reduce((all, { size }) => all + size, 0);
}
