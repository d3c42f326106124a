import type { Fraction } from "../number/fraction.ts";
import type { Issue } from "./issue.ts";
import type { Source } from "./source.ts";

/** A municipality, or another body, that may take part. Members are referred to by their index in `Case.members`. */
export interface Member {
  readonly name: string;
  /** Municipality number, four digits, when the file has it. */
  readonly number: string | null;
  /** False for a candidate: in members.csv, but left out of `members:` in fordel.yaml. */
  readonly takesPart: boolean;
  readonly source: Source;
}

/** Who takes part in the case as filed, by member index. */
export function takingPart(members: readonly Member[]): number[] {
  return members.flatMap(({ takesPart }, index) => (takesPart ? [index] : []));
}

/** What one member measured on one base. */
export interface Measure {
  readonly value: Fraction;
  readonly source: Source;
}

/** The figures of one base at one date: a measure per member index, null where the cell is blank or absent. */
export interface Vintage {
  /** The year of the 1 January it was measured; null when the file has no `year` column. */
  readonly year: number | null;
  readonly measures: readonly (Measure | null)[];
  /** The blank cells, per member index; null where the cell is filled, or the member has no row. */
  readonly blanks: readonly (Source | null)[];
  /** What is wrong with cells that cannot be read, per member index: told where a figure is needed, and only there. */
  readonly faults: readonly (Issue | null)[];
}

/** A measured quantity per member: population, users, PCs … `name` is canonical English where the column is known. */
export interface Base {
  readonly name: string;
  readonly header: string;
  /** Whether its figures are percentages, read as ratios: they make 100 % where a key asks for them. */
  readonly percent: boolean;
  /** Set where a register of populations has the figures, and no column of the case: the years that it has. */
  readonly fromRegister?: { readonly first: number; readonly last: number };
  readonly vintages: readonly Vintage[];
}

/** What the file calls a base; its canonical name where it has none of it, as `equal`. */
export function baseHeader(bases: readonly Base[], name: string): string {
  return bases.find((base) => base.name === name)?.header ?? name;
}

/** A group of members, such as `2K`: named in fordel.yaml, used in the `members` column. */
export interface MemberGroup {
  readonly name: string;
  readonly members: readonly number[];
  readonly source: Source;
}

/** Whom a line concerns. Named members never grow with `--with`; `all` and groups do (docs/allocation.md §6). */
export interface Concerns {
  readonly all: boolean;
  readonly groups: readonly string[];
  readonly named: readonly number[];
  /** Where the members of `named` are named, in the same order. */
  readonly places: readonly Source[];
}
