import type { Fraction } from "../number/fraction.ts";
import type { CoalitionCost } from "./coalition-cost.ts";
import type { NamedKey } from "./key.ts";
import type { ProcurementItem } from "./procurement-item.ts";
import type { Outlook, Scenario, Uncertainty } from "./scenario.ts";
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
}

/** A measured quantity per member: population, users, PCs … `name` is canonical English where the column is known. */
export interface Base {
  readonly name: string;
  readonly header: string;
  readonly vintages: readonly Vintage[];
}

/** A group of members, such as `2K`: named in fordel.yaml, used in the `members` column. */
export interface MemberGroup {
  readonly name: string;
  readonly members: readonly number[];
  readonly source: Source;
}

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

/** A name as it was written, and where. */
export interface WrittenName {
  readonly text: string;
  readonly source: Source;
}

/** A unit cost: per base, of a group or of the whole. */
export interface UnitCostRequest {
  /** Canonical name of the base, and what the case wrote for it; null where it did not ask. */
  readonly per: string;
  readonly written: WrittenName | null;
  /** The group or line; null for the whole. */
  readonly of: WrittenName | null;
}

/** A quantity known for all members together only, perhaps by year. */
export interface Volume {
  readonly base: string;
  readonly byYear: readonly { readonly year: number | null; readonly value: Fraction; readonly source: Source }[];
}

export type Vat = "excluded" | "included" | "unknown";

/** A choice of budget rows by one of the file's own columns: what its cells are, or are not; `*` stands for anything. */
export interface RowCondition {
  readonly header: string;
  readonly is: boolean;
  readonly pattern: string;
}

/** Everything a case folder says, after reading and before any computation. */
export interface Case {
  readonly title: string | null;
  readonly currency: string;
  readonly vat: Vat | null;
  /** ISO date that documents print, when the case sets one. */
  readonly date: string | null;
  readonly members: readonly Member[];
  readonly memberGroups: readonly MemberGroup[];
  readonly bases: readonly Base[];
  readonly populationDate: number | null;
  /** The key of lines without their own: what `--key` says, otherwise what the case says. */
  readonly key: NamedKey | null;
  /** The key the case itself says, which assumptions rest on when `--key` varies the cooperation's. */
  readonly filedKey: NamedKey | null;
  /** Which rows of the budget were read; empty for all. */
  readonly selection: readonly RowCondition[];
  readonly lines: readonly BudgetLine[];
  readonly round: Fraction;
  /** Null when the case does not say; then what the bases allow is shown. */
  readonly unitCosts: readonly UnitCostRequest[] | null;
  readonly volumes: readonly Volume[];
  /** Sentences to print under every result, as the case words them. */
  readonly reservations: readonly string[];
  /** Groups or lines that are establishment: one-off costs kept apart from operations; null: lines of investment. */
  readonly establishment: readonly string[] | null;
  /** Name of the scenario that the others are held against. */
  readonly baseline: string | null;
  readonly scenarios: readonly Scenario[];
  readonly uncertainty: readonly Uncertainty[];
  readonly outlook: Outlook;
  /** What is bought separately or together; empty without procurement.csv. */
  readonly procurement: readonly ProcurementItem[];
  /** What groups of members would pay on their own; empty without coalitions.csv. */
  readonly coalitions: readonly CoalitionCost[];
}
