import { type Issue, issue } from "../../core/model/issue.ts";
import type { BudgetLine } from "../../core/model/line.ts";
import { nameKey } from "../../core/model/names.ts";
import { Nearest } from "../../core/model/nearest.ts";
import type { PlacedText } from "../text/placed-text.ts";

function pathKey(levels: readonly string[]): string {
  return levels.map(nameKey).join("/");
}

/** Everything that one may call a line by: its own name, the groups it stands in, and their paths. */
function callings({ name, group }: BudgetLine): string[] {
  return [nameKey(name), ...group.map(nameKey), ...group.map((_, depth) => pathKey(group.slice(0, depth + 1)))];
}

/** The lines and groups of budgets, to be found by name. Stated sums and notes are no costs, and not among them. */
export class CostNames {
  readonly #years = new Map<string, Set<number | null>>();
  readonly #spellings = new Set<string>();
  readonly #nearest: Nearest;

  constructor(lines: Iterable<BudgetLine>) {
    for (const line of lines) {
      if (line.type !== "line") continue;
      for (const spelling of [...line.group, line.name]) this.#spellings.add(spelling);
      for (const calling of callings(line)) {
        const years = this.#years.get(calling) ?? new Set();
        this.#years.set(calling, years.add(line.year));
      }
    }
    this.#nearest = new Nearest(this.#spellings);
  }

  /** The years in which a line or group has amounts, null for lines without a year; empty when nothing is called so. */
  years(name: string): readonly (number | null)[] {
    return [...(this.#years.get(nameKey(name)) ?? this.#years.get(pathKey(name.split("/"))) ?? [])];
  }

  /** The issue of a name that no line or group has; null when one has it. */
  unknown({ text, source }: PlacedText): Issue | null {
    if (this.years(text).length > 0) return null;
    return issue("COST_NAME_UNKNOWN", { name: text, suggestion: this.#nearest.to(text) }, source);
  }
}
