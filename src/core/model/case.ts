import type { Fraction } from "../number/fraction.ts";
import type { CaseAssets } from "./asset.ts";
import type { CoalitionCost } from "./coalition-cost.ts";
import type { ContributionLimits } from "./contribution-limit.ts";
import type { ExitTerms } from "./exit-terms.ts";
import type { Hosting } from "./hosting.ts";
import type { NamedKey } from "./key.ts";
import type { BudgetLine, PlaceInBudget } from "./line.ts";
import type { Base, Member, MemberGroup } from "./member.ts";
import type { ProcurementItem } from "./procurement-item.ts";
import type { Outlook, Scenario, Uncertainty } from "./scenario.ts";
import type { Payment, SettlementTerms } from "./settlement.ts";
import type { Source, WrittenName } from "./source.ts";
import type { Volume } from "./volume.ts";

/** A unit cost: per base, of a group or of the whole. */
export interface UnitCostRequest {
  /** Canonical name of the base, and what the case wrote for it; null where it did not ask. */
  readonly per: string;
  readonly written: WrittenName | null;
  /** The group or line; null for the whole. */
  readonly of: WrittenName | null;
}

export type Vat = "excluded" | "included" | "unknown";

/** A choice of budget rows by one of the file's own columns: what its cells are, or are not; `*` stands for anything. */
export interface RowCondition {
  readonly header: string;
  readonly is: boolean;
  readonly pattern: string;
}

/** What members paid of a line in a year before those of the budget, exactly, as last year's budget has it. */
export interface EarlierPayment {
  readonly line: PlaceInBudget;
  readonly year: number;
  readonly paid: readonly { readonly member: number; readonly amount: Fraction }[];
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
  /** The file of the register that has the populations; null where the case has its own, or none. */
  readonly register: string | null;
  readonly populationDate: number | null;
  /** The key of lines without their own: what `--key` says, otherwise what the case says. */
  readonly key: NamedKey | null;
  /** The key the case itself says, which assumptions rest on when `--key` varies the cooperation's. */
  readonly filedKey: NamedKey | null;
  /** Which rows of the budget were read; empty for all. */
  readonly selection: readonly RowCondition[];
  readonly lines: readonly BudgetLine[];
  /** What bounds the contribution of a member in a year, when all lines are divided. */
  readonly limits: ContributionLimits;
  /** What the line is called by which those pay who join under a scenario. */
  readonly buyIn: string;
  /** What limits may be held against beside the lines themselves; empty where no other budget was read. */
  readonly earlier: readonly EarlierPayment[];
  /** What the user said that the lines come to, in a year or all, and what they were checked against. */
  readonly stated: readonly { readonly year: number | null; readonly amount: Fraction; readonly source: Source }[];
  /** Whom the others pay. */
  readonly hosting: Hosting;
  readonly round: Fraction;
  /** Null when the case does not say; then what the bases allow is shown. */
  readonly unitCosts: readonly UnitCostRequest[] | null;
  readonly volumes: readonly Volume[];
  /** Sentences to print under every result, as the case words them. */
  readonly reservations: readonly string[];
  /** Groups or lines that are establishment: one-off costs kept apart from operations; null: lines of investment. */
  readonly establishment: readonly WrittenName[] | null;
  /** Name of the scenario that the others are held against. */
  readonly baseline: string | null;
  readonly scenarios: readonly Scenario[];
  readonly uncertainty: readonly Uncertainty[];
  readonly outlook: Outlook;
  /** What is bought separately or together; empty without procurement.csv. */
  readonly procurement: readonly ProcurementItem[];
  /** What is written off over the years; its costs are among the lines. */
  readonly assets: CaseAssets;
  /** What the agreement says of who leaves. */
  readonly exit: ExitTerms;
  /** What groups of members would pay on their own; empty without coalitions.csv. */
  readonly coalitions: readonly CoalitionCost[];
  /** What it came to, line by line; null without actuals.csv. */
  readonly actuals: readonly BudgetLine[] | null;
  /** What was paid on account; null without payments.csv. */
  readonly payments: readonly Payment[] | null;
  readonly settlement: SettlementTerms;
}
