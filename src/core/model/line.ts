import { remembered } from "../memory/remembered.ts";
import type { Fraction } from "../number/fraction.ts";
import type { CapitalOrigin } from "./asset.ts";
import type { NamedKey } from "./key.ts";
import type { Concerns } from "./member.ts";
import { nameKey } from "./names.ts";
import type { Source, WrittenName } from "./source.ts";

export type { Concerns };

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

/** What is added to a line's amount for many members: once from `members` on, or once more for each from there on. */
export interface LineStep {
  readonly amount: Fraction;
  readonly members: number;
  readonly repeats: boolean;
  readonly source: Source;
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
  /** What a scenario adds to the amount as members join, in currency units; left out where nothing. */
  readonly steps?: readonly LineStep[];
  /** Of a line that an asset makes; left out of what the budget itself says. */
  readonly capital?: CapitalOrigin;
  readonly type: LineType;
  /** The line's own key; null when it follows the case's. */
  readonly key: NamedKey | null;
  readonly concerns: Concerns;
  /** Name of the base that the amount grows with, `equal` for the number of members; null when fixed. */
  readonly driver: string | null;
  readonly funding: Funding | null;
  /** Of what one that joins pays the others, which is no row of a budget and does not recur. */
  readonly isBuyIn?: true;
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

/** Whether it is of what a member brought: its cost, or the credit of it. */
export function isBrought({ capital }: Pick<BudgetLine, "capital">): boolean {
  return typeof capital?.asset.from === "number";
}

/** What of a line says where in the budget it stands. */
export type PlaceInBudget = Pick<BudgetLine, "name" | "group">;

/** What a row of a budget says of its lines beside name, group, year and amount. */
export type LineKind = Pick<BudgetLine, "type" | "key" | "concerns" | "driver" | "funding" | "host">;

/** What the group of capital costs may be called, so that a name in a file means it whatever language is printed. */
const CAPITAL_GROUP: ReadonlySet<string> = new Set(["capital costs", "kapitalkostnader", "kapitalkostnadar"]);

function levelKey(level: string): string {
  const key = nameKey(level);
  return CAPITAL_GROUP.has(key) ? "capital costs" : key;
}

/** A name or path in the form in which they are compared; `/` and `\/` alike, with or without space around. */
export function pathKey(text: string): string {
  return text.replaceAll("\\/", "/").split("/").map(levelKey).join("/");
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
  return groupCallingsOf([...group, name]);
}

/** Everything that a group and those around it may be called by, as compared. */
export function groupCallingsOf(group: readonly string[]): Set<string> {
  return new Set(callings(group).flat());
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

interface Said {
  readonly of: WrittenName | null;
}

/** The first of each name, as compared, and of no name, by their places. */
const placesOf = remembered((all: readonly Said[]) => {
  const places = new Map<string | null, number>();
  for (const [at, { of }] of all.entries()) {
    const name = of && pathKey(of.text);
    if (!places.has(name)) places.set(name, at);
  }
  return places;
});

/**
 * Of things that are said of lines by name, what is said of the innermost name that a line bears; else what is said of no name
 * (null); else null. Of two for the same name the first counts.
 */
export function innermost<Of extends Said>(line: PlaceInBudget, all: readonly Of[]): Of | null {
  const places = placesOf(all);
  const placeOf = (called: string | null) => places.get(called) ?? Infinity;
  const around = all.length === 0 ? [] : callings([...line.group, line.name]).map((called) => called.map(placeOf));
  const nearest = around.map((called) => Math.min(...called)).findLast((at) => at < Infinity);
  return all[nearest ?? placeOf(null)] ?? null;
}
