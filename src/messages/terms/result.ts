import type { AskedYears } from "../../core/model/key.ts";
/** What is said of a table's figures: their currency, the unit they are in (1, 1000 or 1 000 000), decimals shown. */
export interface UnitWords {
  readonly currency: string;
  readonly unit: bigint;
  readonly decimals: number;
  /** The rounding step as a figure where it is coarser than the unit: `1 000` of kroner; null otherwise. */
  readonly coarse: string | null;
}

/** Every word and sentence of a result that a person reads. Figures and names come in already written. */
export interface Words {
  readonly and: string;
  readonly or: string;
  readonly of: string;
  readonly andMore: (count: number) => string;
  readonly costSharing: string;
  readonly total: string;
  readonly sum: string;
  readonly share: string;
  readonly member: string;
  readonly line: string;
  readonly yearByMember: string;
  readonly note: string;
  readonly noteLabel: string;
  readonly notShared: (amount: string) => string;
  readonly members: (count: number) => string;
  readonly unit: (words: UnitWords) => string;
  /** An amount in running text; `one` when it is exactly one. */
  readonly money: (currency: string, figure: string, one: boolean) => string;
  /** The same of an amount in thousands or millions, when it stands by itself. */
  readonly moneyIn: (
    money: { readonly currency: string; readonly unit: bigint },
    figure: string,
    one: boolean,
  ) => string;
  /** What is told of a figure that a member has no part in. */
  readonly notApplicable: string;
  readonly vat: Readonly<Record<"excluded" | "included" | "unknown", string>>;
  /** The cost of one unit of a base; `header` is the column's own name, `of` the group it is the cost of. */
  readonly unitCost: (currency: string, per: string, header: string, of: string | null) => string;
  /** What a unit cost is divided by when the keys alone say at which date; `byBase` as that says it. */
  readonly unitCostDated: (unitCost: string, byBase: string) => string;

  /** Which of the budget's rows were read. */
  readonly selection: string;
  readonly keyLabel: string;
  readonly ownKeys: string;
  readonly equally: string;
  /** What a base that the program knows is called; null for any other. */
  readonly baseNoun: (per: string) => string | null;
  readonly measured: (per: string, header: string, years: AskedYears | null) => string;
  readonly by: (base: string) => string;
  readonly atMost: (most: string) => string;
  /** A base with a ceiling, and one that only the members of a group are weighed by. */
  readonly upTo: (base: string, most: string) => string;
  readonly among: (base: string, group: string) => string;
  /** A base that is what each pays of a line or group. */
  readonly paid: (lines: string) => string;
  readonly fixedShares: string;
  readonly each: (currency: string, figure: string) => string;
  /** Kroner for each unit of a base, which `unitMeasured` names: `0,808 kr per innbygger per 1. januar 2026`. */
  readonly rate: (currency: string, figure: string, base: string) => string;
  readonly unitMeasured: (per: string, header: string, years: AskedYears | null) => string;
  /** A price list by size, and its steps. */
  readonly bands: string;
  readonly bandTo: (most: string) => string;
  readonly bandOver: string;
  /** Fees agreed by name. */
  readonly fees: string;
  readonly rest: string;
  /** What moving a weight of a key with a rest does to the others; `rest` as its key names it. */
  readonly restYields: (rest: string) => string;
  /** Limits; `bound` is a percentage, an amount, or a percentage of what was paid in a year. */
  readonly min: (bound: string) => string;
  readonly max: (bound: string) => string;
  readonly within: (bound: string) => string;
  readonly limitAmount: (currency: string, figure: string) => string;
  /** Of what was paid in a year, or so many years before that of the line. */
  readonly ofPaid: (percent: string, year: string) => string;
  readonly yearsBefore: (years: number) => string;
  /** A limit of one member only. */
  readonly limitFor: (limit: string, member: string) => string;
  readonly excessTo: (member: string) => string;
  readonly roundedTo: (percent: string) => string;
  /** The line that limits on contributions make. */
  readonly contributionLimits: string;
  /** The line of those who pay to join. */
  readonly buyIn: string;
  readonly keptOwnKey: (lines: string) => string;
  /** Lines whose amounts follow who takes part: by a column, null for the number of members, and times how much. */
  readonly driven: (lines: string, header: string | null, factor: string) => string;

  readonly inEqualsAllocated: (amount: string) => string;
  /** Where there is both expenditure and income. */
  readonly netToShare: (expenditure: string, income: string, net: string) => string;
  readonly roundingGave: (amount: string, allocated: string, difference: string) => string;
  /** `rounded` when the key itself rounds the shares. */
  readonly exactShare: (fractions: string, rounded: boolean) => string;
  /** Everyone's share is the same. */
  readonly exactShareEach: (fraction: string) => string;
  readonly sharesApart: string;
  readonly exactShares: string;
  /** `single` when what was moved is one rounding unit. */
  readonly moved: (line: string, amount: string, single: boolean) => string;
  readonly movedMore: (lines: number) => string;
  readonly offLargestRemainder: (member: string, amount: string) => string;
  readonly roundedAgain: (unit: string) => string;
  readonly groupsOnly: (lines: number) => string;
  /** Of a budget too large to hold, whose groups alone are shown. */
  readonly linesPassed: (lines: string) => string;
  /** Lines that are not shown by themselves and stand in no group although others do. */
  readonly outsideGroups: string;
  /** What the lines come to, as decimal text, which was checked against what the user knows. */
  readonly comesToAsStated: (amount: string, year: number | null) => string;
  /** Who has the populations of a register, as its licence wants it named. */
  readonly populationSource: string;
  readonly reservation: string;

  readonly consequences: string;
  readonly prose: (amount: string, parts: string, years: string | null) => string;
  /** The change from before, in all and by member; amounts and percent without their sign. */
  readonly proseChange: (amount: string, percent: string | null, more: boolean, parts: string) => string;
  readonly proseMemberChange: (member: string, amount: string, more: boolean) => string;
}
