import type { Fraction } from "../number/fraction.ts";
import type { NamedKey } from "./key.ts";
import { nameKey } from "./names.ts";
import type { Source, WrittenName } from "./source.ts";

/** Whom a line concerns. Named members never grow with `--with`; `all` and groups do (docs/allocation.md §6). */
export interface Concerns {
  readonly all: boolean;
  readonly groups: readonly string[];
  readonly named: readonly number[];
  /** Where the members of `named` are named, in the same order. */
  readonly places: readonly Source[];
}

/**
 * `fee` has no amount of its own: it is what the fees of its key make. `transfer` is what its members pay its host: neither
 * expenditure nor income, and nothing over all.
 */
export type LineType = "line" | "fee" | "transfer" | "total" | "note";
export type Funding = "operations" | "investment";

/** An amount that is so much of what other lines come to in its year: 1/20 of what bears the name, without the line itself. */
export interface Portion {
  readonly ratio: Fraction;
  readonly of: WrittenName;
}

/** One row of the budget in one year. */
export interface BudgetLine {
  readonly name: string;
  /** Outermost level first; empty when the line stands outside every group. */
  readonly group: readonly string[];
  readonly year: number | null;
  /** In whole currency units (kroner), before any driver; null only for a note and a fee. */
  readonly amount: Fraction | null;
  /** What the amount is a portion of, and is worked out from again whenever that changes; left out of what stands by itself. */
  readonly portion?: Portion;
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

/** Whether it is a cost that members share: no stated sum, no note, and nothing that they only pay each other. */
export function isShared({ type }: Pick<BudgetLine, "type">): boolean {
  return type === "line" || type === "fee";
}

/** Whether it is neither: shown but never shared, or what members pay each other. */
export function isApart({ type }: Pick<BudgetLine, "type">): boolean {
  return type === "note" || type === "transfer";
}

/** What of a line says where in the budget it stands. */
export type PlaceInBudget = Pick<BudgetLine, "name" | "group">;

/** What a row of a budget says of its lines beside name, group, year and amount. */
export type LineKind = Pick<BudgetLine, "type" | "key" | "concerns" | "driver" | "funding" | "host">;

/** A name or path in the form in which they are compared; `/` and `\/` alike, with or without space around. */
export function pathKey(text: string): string {
  return text.replaceAll("\\/", "/").split("/").map(nameKey).join("/");
}

/**
 * What each of some levels, the outermost first, may be called, as compared: by its own name (`SLA`), or by its path from
 * the outermost (`Etablering/Tas av drift/SLA`).
 */
function callings(levels: readonly string[]): readonly (readonly [name: string, path: string])[] {
  let path = "";
  return levels.map((level, depth) => {
    const name = pathKey(level);
    path = depth === 0 ? name : `${path}/${name}`;
    return [name, path];
  });
}

/** Everything that a line may be called by: its own name and those of its groups, and their paths, as compared. */
export function callingsOf({ group, name }: PlaceInBudget): Set<string> {
  return new Set(callings([...group, name]).flat());
}

/**
 * How deep in the budget a name meets a line: 0 for its outermost group, one more for each group inside, the number of
 * its groups for the line itself; null when neither the line nor any of its groups bears the name. Where a name fits at
 * several depths it is the innermost. This is what every option, setting and saved result means by a name of a line or group.
 */
export function depthOf(line: PlaceInBudget, name: string): number | null {
  return depthIn([...line.group, line.name], name);
}

function depthIn(levels: readonly string[], name: string): number | null {
  const asked = pathKey(name);
  const depth = callings(levels).findLastIndex((called) => called.includes(asked));
  return depth < 0 ? null : depth;
}

/** Whether a line, or a group it stands in, bears the name. */
export function bears(line: PlaceInBudget, name: string): boolean {
  return depthOf(line, name) !== null;
}

/** Whether a group, or one around it, bears the name. */
export function groupBears(group: readonly string[], name: string): boolean {
  return depthIn(group, name) !== null;
}
