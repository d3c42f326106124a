import type { Fraction } from "../number/fraction.ts";
import type { NamedKey } from "./key.ts";
import { nameKey } from "./names.ts";
import type { Source } from "./source.ts";

/** Whom a line concerns. Named members never grow with `--with`; `all` and groups do (DESIGN §5.6). */
export interface Concerns {
  readonly all: boolean;
  readonly groups: readonly string[];
  readonly named: readonly number[];
  /** Where the members of `named` are named, in the same order. */
  readonly places: readonly Source[];
}

export type LineType = "line" | "total" | "note";
export type Funding = "operations" | "investment";

/** One row of the budget in one year. */
export interface BudgetLine {
  readonly name: string;
  /** Outermost level first; empty when the line stands outside every group. */
  readonly group: readonly string[];
  readonly year: number | null;
  /** In whole currency units (kroner), before any driver; null only for a note. */
  readonly amount: Fraction | null;
  readonly type: LineType;
  /** The line's own key; null when it follows the case's. */
  readonly key: NamedKey | null;
  readonly concerns: Concerns;
  /** Name of the base that the amount grows with, `equal` for the number of members; null when fixed. */
  readonly driver: string | null;
  readonly funding: Funding | null;
  readonly host: string | null;
  /** The amount's cell; for a note without amount, its name. */
  readonly source: Source;
}

/** What a row of a budget says of its lines beside name, group, year and amount. */
export type LineKind = Pick<BudgetLine, "type" | "key" | "concerns" | "driver" | "funding" | "host">;

/** A name or path in the form in which they are compared; `/` and `\/` alike, with or without space around. */
function pathKey(text: string): string {
  return text.replaceAll("\\/", "/").split("/").map(nameKey).join("/");
}

/**
 * How deep in the budget a name meets a line: 0 for its outermost group, one more for each group inside, the number of
 * its groups for the line itself; null when neither the line nor any of its groups bears the name. A name is a line's
 * or group's own (`SLA`), or its path from the outermost group (`Etablering/Tas av drift/SLA`); case is ignored. Where
 * a name fits at several depths it is the innermost.
 */
export function depthOf(line: Pick<BudgetLine, "name" | "group">, name: string): number | null {
  const asked = pathKey(name);
  const levels = [...line.group, line.name].map(pathKey);
  const depth = levels.findLastIndex((level, at) => level === asked || levels.slice(0, at + 1).join("/") === asked);
  return depth < 0 ? null : depth;
}

/** Whether a line, or a group it stands in, bears the name: how settings refer to parts of a budget. */
export function bears(line: Pick<BudgetLine, "name" | "group">, name: string): boolean {
  return depthOf(line, name) !== null;
}
