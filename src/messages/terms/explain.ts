import type { SideName } from "../../core/explain/step.ts";
import type { YearSpan } from "../../core/model/key.ts";
/** What a figure was rounded from and why to that; every amount and name is already written. */
export interface RoundingWords {
  readonly unit: string;
  readonly member: string;
  readonly down: string;
  readonly remainder: string;
  /** Of the line: its total as shown, and before rounding where that is another. */
  readonly lineShown: string;
  readonly lineExact: string | null;
  /** What all lines together are shown as. */
  readonly total: string;
  /** What is left to hand out when all are rounded down, null for nothing; `single` when it is one unit. */
  readonly left: string | null;
  readonly single: boolean;
  /** Who gets what is left with the remainders, most first, and who does not; null when they are too many to name. */
  readonly claims: { readonly getting: string; readonly others: string | null } | null;
  /** The member's place among them, and how many they are. */
  readonly rank: number;
  readonly claimants: number;
  readonly tied: boolean;
  /** What the line by itself would give the member. */
  readonly alone: string;
  readonly value: string;
}

/** A sum that did not allow a line's own rounding. */
export interface StakeWords {
  readonly member: string;
  /** The sum's name; null for everything together. */
  readonly of: string | null;
  readonly exact: string;
  readonly would: string;
  /** The values it may have. */
  readonly may: readonly string[];
}

/** The sentences that explain a figure. Figures, names and places (`budget.csv:4:38`) come in already written. */
export interface ExplainWords {
  readonly everyone: string;
  readonly everything: string;
  readonly where: string;
  readonly wholeKroner: string;
  readonly others: string;
  readonly lines: (count: number) => string;
  /** `written` is the cell's own text where it says the amount in another way. */
  readonly amount: (line: string, amount: string, written: string | null, place: string) => string;
  /** An amount that is a portion of what a line or group comes to. */
  readonly portion: (line: string, amount: string, percent: string, of: string, basis: string, place: string) => string;
  /** From the budget's last year to one beyond it; `rate` null: it does not grow; `of` null: everything else. */
  readonly growth: (
    from: number,
    to: number,
    rate: string | null,
    of: string | null,
    place: string,
    amount: string | null,
  ) => string;
  /** `header` is the base; null where members are counted. */
  readonly driver: (header: string | null, before: string, now: string, ratio: string, amount: string) => string;
  /** What a step adds for `count` members: once from `members` on, or once more for each from there on. */
  readonly stepped: (
    members: number,
    repeats: boolean,
    count: number,
    added: string,
    amount: string,
    place: string,
  ) => string;
  readonly joins: (member: string, amount: string, year: number | null, place: string) => string;
  readonly credit: (year: number | null, before: string, after: string, part: string, sum: string) => string;
  readonly presence: (by: "all" | "groups" | "names", groups: string, members: string, place: string | null) => string;
  readonly outside: {
    readonly named: (member: string, line: string, members: string, place: string) => string;
    readonly candidate: (member: string, place: string) => string;
    readonly nobody: (line: string, place: string) => string;
    readonly note: (line: string, place: string) => string;
    readonly year: (line: string, years: string, place: string) => string;
    readonly away: (member: string, years: string) => string;
  };
  readonly key: (
    key: string,
    whose: "line" | "case" | "option" | "stages",
    name: string | null,
    years: string | null,
    place: string,
  ) => string;
  /** Before the steps of a key within the key. */
  readonly within: (name: string) => string;
  /** The ways by which the cost of a support group reaches another, and what reaches which. */
  readonly directly: (percent: string) => string;
  readonly through: (percent: string, group: string) => string;
  readonly reached: (group: string, percent: string, ways: string | null) => string;
  readonly reaches: (group: string, reached: string) => string;
  readonly part: (part: {
    /** Null for the whole. */
    readonly ratio: string | null;
    readonly base: string;
    readonly own: string;
    readonly place: string | null;
    readonly total: string;
    readonly of: string | null;
    readonly share: string;
  }) => string;
  /** A part that is another key; `ratio` null for the whole. */
  readonly partOfKey: (part: {
    readonly ratio: string | null;
    readonly base: string;
    readonly own: string;
    readonly share: string;
  }) => string;
  readonly memberCount: (members: number) => string;
  readonly share: (sum: string) => string;
  readonly fee: (fee: {
    readonly fee: string;
    readonly members: number;
    readonly pool: string;
    readonly lines: number;
    readonly left: string;
    readonly before: string;
    readonly share: string;
  }) => string;
  readonly feeOf: {
    readonly each: (fee: string) => string;
    /** `own` is what the member measures, with where it is written. */
    readonly rate: (rate: string, own: string, place: string | null, amount: string) => string;
    readonly band: (own: string, place: string | null, band: string, amount: string) => string;
    readonly agreed: (amount: string) => string;
  };
  /** Fees of several kinds together; `members` share them. */
  readonly fees: (fees: {
    readonly own: string;
    readonly members: number;
    readonly all: string;
    readonly pool: string;
    readonly lines: number;
    readonly left: string;
    readonly before: string;
    readonly share: string;
  }) => string;
  /** Of a line that is what its fees make. */
  readonly feesAlone: (own: string, members: number, all: string, share: string) => string;
  readonly limit: {
    /** `bearer` is the one who alone bears the excess; null where all between their limits do. */
    readonly min: (bound: string, before: string, bearer: string | null) => string;
    readonly max: (bound: string, before: string, bearer: string | null) => string;
    /** A bound in kroner as a share of the pool, and one against what was paid: of it, or more or less than it. */
    readonly ofPool: (amount: string, pool: string, share: string) => string;
    readonly ofPaid: (percent: string, more: boolean | null, paid: string, year: number) => string;
    /** What limits moved, as percentage points: `Northby −5.81, Eastby +1.40`. */
    readonly points: (moved: string) => string;
    readonly scaled: (before: string, share: string, moved: string) => string;
    readonly excess: (before: string, share: string, moved: string) => string;
    readonly round: (step: string, before: string, share: string) => string;
  };
  /** What a member pays by the lines of a year, and what limits on contributions make of it. */
  readonly contribution: (member: string, amount: string, year: number | null) => string;
  readonly correction: (after: string, before: string, difference: string) => string;
  readonly exact: (sum: string) => string;
  readonly nothingToShare: string;
  readonly noRounding: (member: string, value: string) => string;
  readonly rounding: (rounding: RoundingWords) => string;
  readonly stake: (stake: StakeWords, rounding: RoundingWords) => string;
  readonly equallyGood: (rounding: RoundingWords) => string;
  /** Bases by their canonical names, in running text. */
  readonly bases: Readonly<Record<string, string>>;
  /** `base` is what is divided by, `of` what its sum is made of; a place, or null where there is none. */
  readonly volume: (base: string, years: YearSpan | null, value: string, of: string | null, stated: boolean) => string;
  readonly ratio: (amount: string, volume: string, cost: string) => string;
  readonly scenario: (name: string, place: string, differs: string) => string;
  readonly asFiled: string;
  readonly joining: (members: string) => string;
  readonly leaving: (members: string) => string;
  /** After who joins or leaves; null is unbounded, not both. */
  readonly inYears: (from: number | null, to: number | null) => string;
  readonly stepFrom: (line: string, amount: string, members: number, place: string | null) => string;
  readonly stepEach: (line: string, times: string, place: string | null) => string;
  readonly ownBudget: string;
  readonly ownKey: string;
  readonly changedTo: (line: string, amount: string, place: string) => string;
  readonly changedBy: (line: string, percent: string, place: string) => string;
  readonly side: Readonly<Record<SideName, string>>;
  readonly overYears: (years: number) => string;
  readonly price: (side: string, price: string, years: number | null, place: string) => string;
  readonly pricePart: (price: string, how: "own" | "equal", members: number, value: string) => string;
  readonly rounded: (side: string, exact: string, value: string) => string;
  readonly figure: Readonly<Record<"cost" | "establishment" | "savings" | "net" | "settlement", string>>;
  /** The parts of a settlement, amounts already written. */
  readonly settled: {
    readonly budgeted: (amount: string) => string;
    readonly cause: (cause: string, amount: string) => string;
    readonly final: (amount: string) => string;
    /** The place is empty where no row says it. */
    readonly paid: (amount: string, place: string) => string;
    /** Paid by a host though no row says it: its own part, and what was set off between hosts. */
    readonly own: (amount: string) => string;
    readonly setOff: (amount: string) => string;
    readonly balance: (amount: string) => string;
  };
  /** A part of a year; the share is null where the member takes no part in it. */
  readonly inPeriod: (length: string, amount: string, share: string | null, value: string) => string;
  /** What a member pays a host beside what it is invoiced; `rounded` null where that changes nothing. */
  readonly surcharge: (taken: {
    readonly host: string;
    readonly member: string;
    readonly isAmount: boolean;
    readonly rate: string;
    readonly of: string | null;
    readonly place: string;
    readonly sum: string;
    readonly rounded: string | null;
  }) => string;
  readonly balance: (sum: string) => string;
  readonly exactSum: (exact: string) => string;
}
