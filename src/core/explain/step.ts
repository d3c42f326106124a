import type { Between, SurchargeTrace } from "../between/payment-between.ts";
import type { PartTrace } from "../key/key-trace.ts";
import type { BoundTrace } from "../key/limits.ts";
import type { Weight } from "../key/weigh.ts";
import type { CapitalOrigin } from "../model/asset.ts";
import type { Band, Fee, InnerKey, NamedKey, YearSpan } from "../model/key.ts";
import type { BudgetLine, LineStep } from "../model/line.ts";
import type { GrowthIndex, Scenario } from "../model/scenario.ts";
import type { Source } from "../model/source.ts";
import type { Fraction } from "../number/fraction.ts";
import type { CauseName } from "../settle/year-end/causes.ts";
import type { KeyInForce } from "../shares/key-in-force.ts";
import type { SumAtStake } from "../split/sum-at-stake.ts";

/** The amount of a line as filed. */
export interface AmountStep {
  readonly kind: "amount";
  readonly line: BudgetLine;
  readonly value: Fraction;
}

/** An amount that is a portion of what others come to, in the cell of the line. */
export interface PortionStep {
  readonly kind: "portion";
  readonly line: BudgetLine;
  readonly ratio: Fraction;
  /** The line or group, as the cell has it, and what it comes to for the members now. */
  readonly of: string;
  readonly basis: Fraction;
  readonly value: Fraction;
}

/** What an asset costs in a year, as its schedule has it; less than nothing where that is credited to who brought it. */
export interface CapitalStep {
  readonly kind: "capital";
  readonly line: BudgetLine;
  readonly capital: CapitalOrigin;
  readonly value: Fraction;
}

/** The amount of a year beyond the budget: that of its last year, grown by an index. */
export interface GrowthStep {
  readonly kind: "growth";
  /** Null where nothing says that it grows. */
  readonly index: GrowthIndex | null;
  /** The budget's last year, and how many years later it is. */
  readonly from: number;
  readonly years: number;
  /** Null of several lines, whose amounts are told by themselves. */
  readonly value: Fraction | null;
}

/** The amount for other members than those it was filed for: times what the driver is now over what it was. */
export interface DriverStep {
  readonly kind: "driver";
  /** Header of the base; null where members are counted. */
  readonly header: string | null;
  readonly before: Fraction;
  readonly now: Fraction;
  readonly value: Fraction;
}

/** What a step of a scenario adds to an amount: `count` of the line's members take part in its year. */
export interface SteppedStep {
  readonly kind: "stepped";
  readonly step: LineStep;
  readonly count: number;
  readonly added: Fraction;
  readonly value: Fraction;
  readonly source: Source;
}

/** What a member pays the others in the year in which it joins. */
export interface JoiningStep {
  readonly kind: "joining";
  readonly member: number;
  readonly year: number | null;
  readonly value: Fraction;
  readonly source: Source;
}

/** What is credited of it to one of the others: its part of what their parts of the year's cost fall together. */
export interface CreditStep {
  readonly kind: "credit";
  readonly year: number | null;
  /** The member's part of the year's cost without those who join, and with them. */
  readonly before: Fraction;
  readonly after: Fraction;
  readonly part: Fraction;
  /** What all who join pay. */
  readonly paid: Fraction;
  readonly value: Fraction;
}

/** Who shares a line, and by which word of it: everyone, a group of members, or names. */
export interface PresenceStep {
  readonly kind: "presence";
  readonly by: "all" | "groups" | "names";
  readonly groups: readonly string[];
  readonly members: readonly number[];
  readonly source: Source | null;
}

/** Why there is nothing to pay. */
export interface OutsideStep {
  readonly kind: "outside";
  /** `named`: the line is for others; `candidate`: takes no part at all; `nobody`: its members have left; `note`: is never
   * shared; `year`: has no amount that year; `away`: takes no part in its years, though in others. */
  readonly why: "named" | "candidate" | "nobody" | "note" | "year" | "away";
  readonly line: BudgetLine | null;
  readonly member: number | null;
  /** The line's members now, or the years it has. */
  readonly members: readonly number[];
  readonly years: readonly number[];
  readonly source: Source | null;
}

/** Which key divides the line, and whose it is. */
export interface KeyStep {
  readonly kind: "key";
  readonly key: KeyInForce;
  readonly whose: "line" | "case" | "option" | "stages";
  /** What of the line's group reaches which groups, where stages made the key; null of a written key. */
  readonly stages: NonNullable<NamedKey["stages"]> | null;
  /** The line years it is in force; null is unbounded. */
  readonly from: number | null;
  readonly to: number | null;
  readonly members: readonly number[];
}

/** A key within the key, whose steps follow up to the part that it is. */
export interface WithinStep {
  readonly kind: "within";
  readonly key: InnerKey;
}

/** One part of the key, and what the member weighs by it: times the part's ratio, of what all weigh. */
export interface PartStep extends Omit<PartTrace, "shares" | "inner"> {
  readonly kind: "part";
  readonly own: Weight;
  readonly value: Fraction;
}

/** The parts added up. */
export interface ShareStep {
  readonly kind: "share";
  readonly parts: readonly Fraction[];
  readonly value: Fraction;
}

/** What a member pays of one fee, and what it measures for it. */
export interface PaidFeeStep {
  readonly kind: "paid-fee";
  readonly fee: Fee;
  /** Null of what is measured by nothing. */
  readonly own: Weight | null;
  readonly percent: boolean;
  /** Null where the fee is no price list. */
  readonly band: Band | null;
  readonly value: Fraction;
}

/** The member's fees, taken once from all lines with the same key, year and members. Absolute amounts. */
export interface FeeStep {
  readonly kind: "fee";
  /** Whether each pays the same. */
  readonly same: boolean;
  readonly fee: Fraction;
  readonly all: Fraction;
  readonly members: number;
  readonly lines: number;
  readonly pool: Fraction;
  readonly left: Fraction;
  readonly before: Fraction;
  /** (fee + left × before) / pool. */
  readonly value: Fraction;
}

/** How much more (or less) of the pool a member has by the limits than without. */
export interface MovedShare {
  readonly member: number;
  readonly by: Fraction;
}

/**
 * What the key's limits make of a share: a bound met, or what is left by those who met theirs, scaled with the others
 * between or (`excess`) borne alone; or rounded to steps.
 */
export interface LimitStep {
  readonly kind: "limit";
  readonly limit: "min" | "max" | "scaled" | "excess" | "round";
  /** The bound met; null of other steps. */
  readonly bound: BoundTrace | null;
  /** The step that shares are rounded to. */
  readonly step: Fraction | null;
  /** What the pool comes to where limits are in kroner or against what was paid; else null. */
  readonly pool: Fraction | null;
  /** Who met a bound, and what that moved; and who alone bears it. */
  readonly moved: readonly MovedShare[];
  readonly bearer: number | null;
  readonly before: Fraction;
  readonly value: Fraction;
}

/** What a member pays in a year by the lines, before limits on contributions. */
export interface ContributionStep {
  readonly kind: "contribution";
  readonly member: number;
  readonly year: number | null;
  readonly value: Fraction;
}

/** What limits on contributions add to what a member pays by the lines; `after` is what it pays then. */
export interface CorrectionStep {
  readonly kind: "correction";
  readonly before: Fraction;
  readonly after: Fraction;
  readonly value: Fraction;
}

/** The exact part of the amount; `share` is null of an amount of zero that has no parts. */
export interface ExactStep {
  readonly kind: "exact";
  readonly amount: Fraction;
  readonly share: Fraction | null;
  readonly value: Fraction;
}

/** What is left of a member's exact amount when it is rounded down. */
export interface Remainder {
  readonly member: number;
  readonly value: Fraction;
}

/** How the exact amount became what is shown. In currency units; every value is a multiple of `unit` but exact ones. */
export interface RoundingStep {
  readonly kind: "rounding";
  readonly unit: Fraction;
  readonly exact: Fraction;
  /** The whole units in it, and what is left; both with the sign of the table's image (docs/methods.md §2). */
  readonly down: Fraction;
  readonly remainder: Fraction;
  /** The line's total, exact and as shown. */
  readonly lineExact: Fraction;
  readonly lineShown: Fraction;
  /** What all lines come to as shown: the exact total rounded, to which a line that is no whole number must fit. */
  readonly total: Fraction;
  /** What is left to hand out, a unit each, when every member of the line is rounded down. */
  readonly left: Fraction;
  /** In the order in which the units are handed out; members with nothing left over are not in it. */
  readonly claims: readonly Remainder[];
  /** Whether the order needed more than the remainders: the member's is that of the last to get or the first not to. */
  readonly tied: boolean;
  /** What the member would pay if the line were rounded by itself. */
  readonly alone: Fraction;
  /** Which sum needed another; null when none did. */
  readonly stake: SumAtStake | null;
  readonly value: Fraction;
}

/** A term of a sum: one line, one member, one year, or several lines together. */
export interface TermStep {
  readonly kind: "term";
  /** Of what members pay each other: what it is, which has no label of its own where it is a surcharge. */
  readonly between?: Between;
  /** Null for all that is not told by itself. */
  readonly label: string | null;
  /** How many lines it stands for; 1 for one. */
  readonly lines: number;
  readonly value: Fraction;
  /** Where they are written, by file and line. */
  readonly places: readonly Source[];
}

/** The terms before it added up; `exact` is the same before rounding. */
export interface SumStep {
  readonly kind: "sum";
  readonly exact: Fraction | null;
  readonly value: Fraction;
}

/** What an amount is divided by: what one member measures, what all do together, or what the case states for all. */
export interface VolumeStep {
  readonly kind: "volume";
  readonly per: string;
  readonly header: string | null;
  readonly years: YearSpan | null;
  readonly weights: readonly Weight[];
  /** Where it is stated for all; null where it is measured. */
  readonly source: Source | null;
  readonly value: Fraction;
}

/** An amount for each unit of a volume. */
export interface RatioStep {
  readonly kind: "ratio";
  readonly amount: Fraction;
  readonly volume: Fraction;
  readonly value: Fraction;
}

/** How a scenario differs from the case as filed. */
export interface ScenarioStep {
  readonly kind: "scenario";
  readonly scenario: Scenario;
  readonly joining: readonly number[];
  readonly leaving: readonly number[];
}

/** What is held against what, in a comparison or a purchase. */
export type SideName = "without" | "with" | "establishment" | "establishment-without" | "separate" | "joint";

/** Heads the terms of one side; `name` is a scenario's, null for the case as filed. */
export interface SideStep {
  readonly kind: "side";
  readonly side: SideName;
  readonly name: string | null;
}

/** The price of an item over the period, and a member's part of it where it is known only as a sum. */
export interface PriceStep {
  readonly kind: "price";
  readonly side: "separate" | "joint";
  /** `own` price, an `equal` part of a common one (by `members`), or the `whole`. */
  readonly how: "own" | "equal" | "whole";
  readonly price: Fraction;
  readonly members: number;
  /** The years it is paid; null for once. */
  readonly years: number | null;
  readonly source: Source | null;
  readonly value: Fraction;
}

/** Rounded with its table, whose reason is not told. */
export interface RoundedStep {
  readonly kind: "rounded";
  readonly side: SideName;
  readonly exact: Fraction;
  readonly value: Fraction;
}

/** A part of a settlement: the budgeted share, what each cause adds, what it came to, a payment, what a host
 * has paid that no payment says, and the balance. */
export interface SettledStep {
  readonly kind: "settled";
  readonly part: "budgeted" | CauseName | "final" | "paid" | "own" | "setOff" | "balance";
  /** Of later figures: the bases that they are of. */
  readonly bases: readonly string[];
  readonly value: Fraction;
  readonly places: readonly Source[];
}

/** What a member pays of a line in a part of the year: so much of its amount, shared among those who took part then. */
export interface PeriodStep {
  readonly kind: "period";
  /** Of the time in which somebody bears the line. */
  readonly length: Fraction;
  readonly amount: Fraction;
  readonly share: Fraction | null;
  readonly value: Fraction;
}

/** What a member pays a host beside what it is invoiced: a part of it, or of an amount in proportion to it. */
export interface SurchargeStep {
  readonly kind: "surcharge";
  readonly to: number;
  readonly trace: SurchargeTrace;
  readonly member: number;
  readonly invoiced: Fraction;
  readonly exact: Fraction;
  readonly value: Fraction;
}

/** Sums of sides, added and subtracted. */
export interface BalanceStep {
  readonly kind: "balance";
  readonly terms: readonly { readonly side: SideName; readonly minus: boolean; readonly value: Fraction }[];
  readonly value: Fraction;
}

/** One step of an explanation. Amounts in currency units, shares as ratios. */
export type Step =
  | AmountStep
  | PortionStep
  | CapitalStep
  | GrowthStep
  | DriverStep
  | SteppedStep
  | JoiningStep
  | CreditStep
  | PresenceStep
  | OutsideStep
  | KeyStep
  | WithinStep
  | PartStep
  | ShareStep
  | PaidFeeStep
  | FeeStep
  | LimitStep
  | ContributionStep
  | CorrectionStep
  | ExactStep
  | RoundingStep
  | TermStep
  | SumStep
  | VolumeStep
  | RatioStep
  | ScenarioStep
  | SideStep
  | PriceStep
  | RoundedStep
  | BalanceStep
  | SettledStep
  | PeriodStep
  | SurchargeStep;

/** A figure with what it comes from: the steps, worked through in order, end in `value`. */
export interface Explanation {
  readonly value: Fraction;
  readonly steps: readonly Step[];
}
