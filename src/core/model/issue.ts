import type { Source } from "./source.ts";

/** What kind of value a setting or an option wants; worded by the messages. */
export type Expected =
  | "number"
  | "positive-number"
  | "surcharge"
  | "percent"
  | "growth"
  | "percent-of-whole"
  | "two-keys"
  | "later-year"
  | "percent-for-each-year"
  | "amount-or-percent"
  | "step"
  | "year"
  | "currency"
  | "text"
  | "list"
  | "mapping"
  | "in-yaml"
  | "choice";

/** Why the system gave no file. */
export type FileFault = "permission" | "in-use" | "folder" | "device" | "too-large" | "no-writer" | "outside" | "other";

/**
 * Why settings cannot be read: no YAML, as far as it can be told; `beside` where a case has two files of them; or more
 * than settings have: characters of the file, levels, entries, characters of a text.
 */
export type SettingsFault =
  | "tab"
  | "indentation"
  | "unclosed"
  | "duplicate"
  | "colon"
  | "character"
  | "alias"
  | "aliases"
  | "tag"
  | "beside"
  | "long"
  | "deep"
  | "many"
  | "text"
  | "syntax";

/** What says that lines are sums of others: the outline, names or levels of the file, its figures, or stated totals. */
export type SumReason =
  | "outline"
  | "group"
  | "parts"
  | "members"
  | "capitals"
  | "word"
  | "levels"
  | "figures"
  | "stated";

/** Why a part of a year cannot be counted: dates the wrong way round, in a month, of no year; amounts that are a year's. */
export type MembershipFault = "turned" | "month" | "year" | "amounts" | "limits" | "dates" | "overlap";

/**
 * Every finding the program can report, with the facts its sentence needs. All arguments are text, numbers or lists of
 * text as they should be shown; amounts are decimal text with a point, worded per language by the messages.
 */
export interface IssueArguments {
  // Files and their text
  /** `needed` when it is one of the two that every case has; `suggestion` a file of that name found elsewhere. */
  /** `folder`: the case's, as it was named; left out for the one at hand. */
  FILE_MISSING: {
    file: string;
    needed: boolean;
    suggestion: string | null;
    folder?: string | undefined;
    /** A file of the folder that is likely meant, with the option that names it; null of a kind that is not read. */
    otherwise?: { file: string; option: string | null } | undefined;
    /** Whether the folder has other files that a case would be made of, so that no new one is to be begun beside them. */
    isBegun?: boolean;
  };
  /** `option` names the file that is to be read; null of settings. */
  TABLE_TWICE: { file: string; unread: readonly string[]; option: string | null };
  /** `isOfKind`: another name is enough, and it need not be saved as another kind of file. */
  FILE_UNREAD: { file: string; name: string; isOfKind: boolean };
  FOLDER_EXPECTED: { file: string; folder: string };
  FILE_UNREADABLE: { file: string; reason: FileFault };
  FILE_EMPTY: { file: string };
  /** `most`: rows, columns, characters of a cell, or of all long rows, that are read. `until`: the line that closes a quote. */
  CSV_BROKEN: {
    reason: "quote" | "rows-within" | "size" | "cell" | "columns" | "rows" | "long";
    most?: number;
    until?: number;
  };
  WORKBOOK_BROKEN: { file: string; reason: "other-file" | "older" | "locked" | "damaged" };
  WORKBOOK_TOO_LARGE: { file: string; reason: "parts" | "part" | "unpacked" | "ratio" | "cells" };
  SHEET_UNKNOWN: { file: string; sheet: string | null; suggestion: string | null; sheets: readonly string[] };
  TITLE_LINES_SKIPPED: { count: number };
  /** Of a budget: what is shared (of the year), and what would be without what is hidden; null of other tables. */
  ROWS_HIDDEN: { count: number; year: number | null; shared: string | null; otherwise: string | null };
  COLUMNS_HIDDEN: { headers: readonly string[]; year: number | null; shared: string | null; otherwise: string | null };
  /** The headers of another table on the same sheet. */
  TABLE_APART: { headers: readonly string[]; reason: "beside" | "below" };
  UNIT_IN_TITLE: { unit: string; text: string };
  /** The same of a file beside the budget, whose own unit it is. */
  UNIT_OF_FILE: { unit: string; text: string };
  // Headers and cells
  /** `likely` is a header that it may be; null where the user cannot choose the column. */
  COLUMN_MISSING: { column: string; accepted: readonly string[]; found: readonly string[]; likely: string | null };
  /** `columns` are those that can be chosen. */
  /** `header` and `other` are given for the same column. */
  COLUMN_OPTION_TWICE: { column: string; header: string; other: string };
  COLUMN_OPTION_INVALID: { text: string; columns: readonly string[] };
  COLUMN_DUPLICATE: { header: string; other: string };
  /** `position` is the column's number from the left, for one without a header. */
  COLUMN_IGNORED: { header: string; position: number; suggestion: string | null };
  /** `mark` is what the row `line` says it is. */
  CREDIT_NOT_COUNTED: { header: string; mark: string; line: number };
  /** Two columns read as one amount; `isNegative` where what comes in has its minus, so that it is added. */
  DEBIT_LESS_CREDIT: { debit: string; credit: string; isNegative: boolean };
  /** `likely` is the one to hold the amounts against. */
  AMOUNTS_BESIDE: { headers: readonly string[]; likely: string };
  COLUMN_UNKNOWN: { header: string; found: readonly string[]; suggestion: string | null };
  COLUMNS_COMPETE: { headers: readonly string[]; likely: string };
  CELL_MISSING: { column: string };
  /** `columns` is how many the header names. */
  CELL_EXTRA: { text: string; columns: number };
  NUMBER_INVALID: { text: string };
  NUMBER_AMBIGUOUS: { text: string; withComma: string; withPoint: string };
  NUMBER_CONVENTIONS_MIXED: { text: string; other: string };
  YEAR_INVALID: { text: string };
  CHOICE_UNKNOWN: { column: string; text: string; choices: readonly string[] };
  // Members and bases
  MEMBERS_EMPTY: Record<string, never>;
  MEMBER_DUPLICATE: { name: string; year: number | null; line: number };
  MEMBER_SUM_ROW: { name: string };
  /** A member whose figures are just what `parts` have together, though round. */
  MEMBER_EQUALS_SUM: { name: string; parts: readonly string[] };
  MEMBER_FIGURE_ROW: { name: string };
  MEMBER_SUM_OFF: { name: string; base: string; stated: string; sum: string };
  REMARKS_SKIPPED: { count: number; text: string };
  /** A row of payments or assets that is the sum of others; `name` may be blank. */
  SUM_ROW_SKIPPED: { name: string };
  SUM_ROW_OFF: { name: string; header: string; stated: string; sum: string };
  /** Regions of a table of Statistics Norway: municipalities of the past, counties and the like, those that stand twice. */
  REGIONS_SKIPPED: { former: number; other: number; repeated: number };
  /** `column` parts the population, as by age; `part` is what one of its cells says. */
  POPULATION_IN_PARTS: { column: string; part: string };
  EVERYONE_TAKES_PART: { count: number };
  /**
   * `mostFigures` is the most of members times lines, or groups of each year. `mostLines` or `mostGroups` alone: of a file
   * with more lines or groups, which is not read on.
   * With `accounts`: of a settlement, which holds its budget's lines once and so many lines of accounts so many `times`.
   */
  TABLE_TOO_LARGE:
    | { mostLines: number }
    | { mostGroups: number }
    | { members: number; groups: number; mostFigures: number }
    | { members: number; lines: number; mostMembers: number; mostLines: number; mostFigures: number }
    | { members: number; lines: number; accounts: number; times: number; mostFigures: number };
  /**
   * Of so many scenarios, the case as filed among them, to the horizon: `figures` are members times lines of all.
   * `mostLines` alone: of budgets that have more lines together, which are not read on.
   */
  SCENARIOS_TOO_LARGE:
    | { scenarios: number; horizon: number | null; figures: number; mostFigures: number }
    /** What is uncertain and what grows, by entries of the settings. */
    | { assumptions: number; figures: number; mostAssumptions: number }
    | { mostLines: number };
  /** `file` is where the members were read from. */
  /** `apart`: the members that a text names between other signs than commas, with the option that names one at a time. */
  MEMBER_UNKNOWN: {
    name: string;
    suggestion: string | null;
    file: string;
    apart?: { names: readonly string[]; option: string | null } | null;
  };
  /** `former` is a region of the past as the table has it; `number` is that of the member. */
  NAME_OF_FORMER: { name: string; number: string; former: string };
  MEMBER_NOT_TAKING_PART: { name: string };
  NOBODY_TAKES_PART: Record<string, never>;
  GROUP_NAMED_AS_MEMBER: { name: string };
  MEMBER_GROUP_UNKNOWN: { name: string; suggestion: string | null };
  BASE_UNKNOWN: { name: string; suggestion: string | null; columns: readonly string[] };
  BASE_NEGATIVE: { base: string; text: string };
  /** `sum` is what the percentages of all members make. */
  BASE_PERCENT_SUM: { base: string; year: number | null; sum: string };
  /** `text` is the first of the cells that cannot be read, with `more` beside it. */
  BASE_CELL_UNREAD: { base: string; text: string; more: number };
  NUMBERS_ARE_NAMES: { header: string };
  /** A population that is no whole number beside larger ones; `large` is one of them, null where all are so small. */
  POPULATION_UNIT: { member: string; small: string; people: string; large: string | null };
  /** `mayBeZero` is false of a population. */
  BASE_MISSING: { base: string; member: string; year: number | null; mayBeZero: boolean };
  POPULATION_ZERO: { member: string; year: number | null };
  /** A base that divides by a figure of a member, or by a number, that is 0. */
  BASE_DIVIDED_BY_ZERO: { member: string | null; base: string | null };
  BASE_YEAR_NEEDED: { base: string; years: readonly number[] };
  BASE_DATES_MIXED: { base: string; years: readonly number[] };
  BASE_YEAR_UNKNOWN: { base: string; year: number; years: readonly number[] };
  // The register of populations; municipalities are `5028 Melhus`, with their county where that tells them apart
  /** `asked` is a name or a number. */
  /** `apart`: the municipalities that a text names between other signs than commas. */
  MUNICIPALITY_UNKNOWN: { asked: string; suggestion: string | null; apart?: readonly string[] | null };
  MUNICIPALITY_AMBIGUOUS: { name: string; choices: readonly string[] };
  /** A municipality that went into others in `year`. */
  MUNICIPALITY_FORMER: { asked: string; year: number; now: readonly string[] };
  /** `numbered` is the name of whom the number means, `named` whom the name does. */
  MUNICIPALITY_NUMBER_OTHER: { number: string; name: string; numbered: string; named: string };
  /** A figure that the register leaves blank, and is needed; `isBefore`: it has none of the years before either. */
  POPULATION_UNKNOWN: { municipality: string; year: number; member: string; isBefore: boolean };
  /** `years` are spans as they are written: `2005–2023`; `isBefore`: the register has none of the years before either. */
  POPULATION_YEARS_BLANK: { municipality: string; years: readonly string[]; isBefore: boolean };
  /** A cell of a register, or of a newer table for it, that has something else than a number of inhabitants. */
  REGISTER_FIGURE_INVALID: { text: string };
  /** What a newer table has of a year that the register knows otherwise. */
  REGISTER_FIGURE_DIFFERS: { municipality: string; year: number; has: number; table: number };
  /** What a newer table has (`is`) is far from what the municipality had (`was`) the last time before. */
  REGISTER_FIGURE_LEAPS: { municipality: string; year: number; is: number; earlier: number; was: number };
  REGISTER_YEAR_UNKNOWN: { year: number; first: number; last: number };
  /** `header` is a column of members.csv that has populations. */
  REGISTER_NOT_USED: { header: string };
  /** `last` is the newest year of the register; `newest` that of the table, null where it has no municipality. */
  REGISTER_NOT_NEWER: { last: number; newest: number | null };
  // Budget
  BUDGET_EMPTY: Record<string, never>;
  /** `hasYears`: the years of its columns stand where its amounts would, so that it may be a heading. */
  AMOUNT_MISSING: { line: string; hasYears: boolean };
  /** Amounts that are portions of each other, by their lines, from one to itself. */
  AMOUNT_CIRCLE: { lines: readonly string[] };
  AMOUNT_OF_UNKNOWN: { name: string; suggestion: string | null };
  /** `large`: of a budget too large to hold. */
  AMOUNT_PORTION_UNFIT: {
    text: string;
    reason: "total" | "note" | "fee" | "of-fees" | "transfer" | "driver" | "step" | "large" | "deep";
  };
  /** What asks for a host: who pays whom, or a surcharge. */
  HOST_MISSING: { reason: "transfers" | "surcharge" };
  HOST_OUTSIDE: { name: string; suggestion: string | null };
  /** `more` lines beside those named; what all come to. */
  HOSTLESS_LINES: { lines: readonly string[]; more: number; amount: string };
  /** `host` is who is named and is no member; null where nobody is. `large` of a budget that is not held. */
  TRANSFER_UNFIT: { line: string; reason: "missing" | "outside" | "large"; host: string | null };
  /** `line` is the first of `count` that have an amount only in columns that are not shared. */
  AMOUNT_ELSEWHERE: { line: string; count: number };
  /** `more` headings beside those named; `isGroup` where each is the group of its lines. */
  HEADINGS_SKIPPED: { lines: readonly string[]; more: number; isGroup: boolean };
  YEARS_MIXED: { line: string };
  GROUP_TOO_DEEP: { levels: number; most: number };
  LINE_WITHOUT_MEMBERS: { line: string };
  LINE_DROPPED: { line: string };
  STATED_SUM_OFF: { group: string | null; year: number | null; stated: string; sum: string; difference: string };
  STATED_SUM_OF_NOTHING: { group: string; suggestion: string | null };
  DRIVER_ZERO: { line: string; base: string };
  SUM_ROW_FOUND: { line: string | null; year: number | null; amount: string };
  SUM_ROW_SHARED: { line: string };
  /** What is shared with the lines (of the year), and without them. */
  LINE_EQUALS_SUM: { lines: readonly string[]; more?: number; year: number | null; shared: string; otherwise: string };
  /** Lines left out as sums of others: what is shared (of the year), and what would be with them. */
  SUM_UNNAMED: {
    lines: readonly string[];
    reason: SumReason;
    year: number | null;
    shared: string;
    otherwise: string;
  };
  /** A line over others that come to `sum`: what is shared (of the year) with all of them, and without the line. */
  LINE_OVER_PARTS: {
    line: string;
    parts: readonly string[];
    amount: string;
    sum: string;
    year: number | null;
    shared: string;
    otherwise: string;
  };
  /**
   * What would make the lines come to what is stated: rows left out (`without`) or shared (`with`) after all, of another
   * sign, or amounts in another unit.
   */
  TOTAL_NOT_MET: {
    year: number | null;
    stated: string;
    shared: string;
    difference: string;
    /** Several are alternatives; each is one row, or rows together. */
    without: readonly (readonly string[])[];
    with: readonly string[];
    turned: readonly string[];
    isInThousands: boolean;
  };
  /** Rows left out as parts of the line `whole`, and others of lines above them. */
  PART_OF_LINE: {
    lines: readonly string[];
    more?: number;
    whole: string;
    year: number | null;
    shared: string;
    otherwise: string;
  };
  /** Rows left out because they tell of the `total` above them; null where they come to what all the other lines do. */
  TOTAL_TOLD_AGAIN: {
    lines: readonly string[];
    more?: number;
    total: string | null;
    year: number | null;
    shared: string;
    otherwise: string;
  };
  /** Rows shared though they stand below the `total` of all above: what is shared, and what would be without them. */
  ROWS_UNDER_TOTAL: {
    lines: readonly string[];
    total: string;
    year: number | null;
    shared: string;
    otherwise: string;
  };
  /** A row shared though it is one of `parts` equal parts of all above it. */
  LINE_EQUALS_PART: { line: string; parts: number; year: number | null; shared: string; otherwise: string };
  /** Rows shared though they are called averages, counts or the like. */
  FIGURE_SHARED: { lines: readonly string[]; more?: number; year: number | null; shared: string; otherwise: string };
  GROUP_BLANK: { line: string; group: string | null; others: number };
  INCOME_POSITIVE: { lines: readonly string[]; sum: string };
  /** `more` lines beside those named. */
  INCOME_UNSIGNED: { lines: readonly string[]; more?: number; year: number | null; shared: string; otherwise: string };
  /** The file has its costs negative: what is shared with the signs turned, and what would be as they are written. */
  SIGNS_TURNED: { reason: "accounts" | "names" | "stated"; year: number | null; shared: string; otherwise: string };
  NET_INCOME: { year: number | null; amount: string };

  /** `without` is what is left without all of them; `others` are how many there are beside this. */
  PARTICIPANT_REFUND: {
    line: string;
    others: number;
    year: number | null;
    amount: string;
    whole: string;
    without: string;
    where: string;
  };
  VAT_PAIR: { lines: readonly string[]; more?: number };
  VAT_PAIR_OFF: { lines: readonly string[]; more?: number; year: number | null; net: string };
  /** Two amounts that should be alike, of what is called `less` and `more`, in a year. */
  UNITS_APART: {
    less: string;
    small: string;
    more: string;
    large: string;
    year: number | null;
    isOneFile: boolean;
  };
  /** What the whole, `total` of a year, is for each inhabitant of those who take part. */
  COST_PER_INHABITANT: { year: number | null; total: string; each: string; isSmall: boolean };
  THOUSANDS_SUSPECTED: { line: string; small: string; large: string; other: string };
  VAT_MIXED: { excluded: string; included: string };
  /** `most` is how many groups are followed through a budget. */
  CHECKED_IN_PART: { most: number };
  /** A line that the outline puts over the next, and how many others, in a budget of more rows than are tried. */
  OUTLINE_UNTRIED: { line: string; others: number; most: number };
  WHERE_INVALID: { text: string };
  WHERE_MATCHES_NOTHING: { text: string; file: string };
  // Scenarios
  BASELINE_UNKNOWN: { name: string; suggestion: string | null; known: readonly string[] };
  SCENARIO_DUPLICATE: { name: string };
  SCENARIO_FILE_OUTSIDE: { file: string };
  NOTHING_TO_COMPARE: Record<string, never>;
  YEARS_INVALID: { text: string };
  SCENARIO_UNKNOWN: { name: string; suggestion: string | null };
  AGAINST_UNREADABLE: { file: string };
  AGAINST_UNKNOWN: { name: string; suggestion: string | null; found: readonly string[] };
  /** `named` is the file outside, for that reason only. */
  SAVED_RESULT_UNREADABLE: { file: string; reason: "no-document" | "no-result" | "outside"; named: string | null };
  AGAINST_YEARS: { file: string; years: readonly number[]; own: readonly number[] };
  BASELINE_YEAR_MISSING: { baseline: string; year: number | null };
  /** `years` are those without a cost, none when the baseline has no cost of the member at all. */
  COST_WITHOUT_UNKNOWN: { member: string; baseline: string; years: readonly number[] };
  COST_NAME_UNKNOWN: { name: string; suggestion: string | null };
  CHANGE_YEAR_UNKNOWN: { line: string; year: number; years: readonly number[] };
  // What groups would pay on their own; coalitions are names in one text: `Hol, Ål`
  /** `coalitions` are the first, with `count` in all. */
  COALITION_MISSING: { coalitions: readonly string[]; count: number };
  COALITION_DUPLICATE: { coalition: string; line: number };
  COALITION_OUTSIDE: { members: readonly string[]; count: number };
  COALITION_TOTAL_OFF: { stated: string; total: string; difference: string };
  COALITION_COST_NEGATIVE: { coalition: string };
  /** Two groups that would pay more together than apart. */
  COALITION_DEARER: { one: string; other: string; together: string; apart: string };
  COST_ALONE_ZERO: { member: string };
  /** The members it is not known of. */
  COST_ALONE_UNKNOWN: { members: readonly string[] };
  DRIVER_NONE: Record<string, never>;
  // Procurement
  /** Rows that are sums of other items, or that may be and are counted: what is saved, and what would be otherwise. */
  ITEM_SUM_ROW: { items: readonly string[]; isCounted: boolean; savings: string; otherwise: string };
  PRICES_COMPETE: { item: string };
  PRICE_OUTSIDE_ITEM: { item: string; member: string };
  PRICE_MISSING: { item: string; member: string };
  PROCUREMENT_DEARER: { item: string; separate: string; joint: string };
  MEMBER_LOSES: { member: string; loss: string; gain: string };
  // Keys
  NO_KEY: { columns: readonly string[] };
  KEY_UNEXPECTED: { found: string; expected: readonly KeyExpectation[] };
  /** `inRegister`: it means populations, which the register of municipalities has. */
  KEY_NAME_UNKNOWN: { name: string; suggestion: string | null; known: readonly string[]; inRegister: boolean };
  /** `figure` is the number alone, to be given its sign. */
  KEY_PERCENT_SIGN: { text: string; figure: string };
  /** `remedy`: write `rest` for the last, or only `change` one. */
  KEY_PERCENT_SUM: { sum: string; remedy: "rest" | "change" };
  KEY_BANDS_ORDER: { text: string };
  /** A line with an amount whose key has nothing but fees, and one of fees whose key shares a rest too. */
  KEY_FEES_ALONE: { key: string; line: string };
  KEY_NOT_OF_FEES: { key: string; line: string };
  FEE_WITH_AMOUNT: { line: string };
  /** `line` is what its fees make; sums that are stated are not held against it. */
  SUM_BEFORE_FEES: { line: string };
  /** A change or growth of `name` leaves `line` as it is, which its fees make. */
  FEE_UNCHANGED: { line: string; name: string };
  KEY_AMOUNT_ALONE: { text: string };
  KEY_LIMIT_AMOUNT: { limit: "min" | "max" | "round"; text: string };
  KEY_PERCENT_RANGE: { text: string };
  KEY_REST_TWICE: Record<string, never>;
  KEY_LIMIT_TWICE: { limit: "min" | "max" | "within" | "excess" | "round" };
  KEY_ROUND_STEP: { step: string };
  KEY_SHARES_MEMBER_TWICE: { name: string };
  KEY_SHARES_SUM: { sum: string };
  /**
   * `limit`: the least of all make too much, the most too little; a member's least is above its most (`crossed`); who bears
   * the excess would pay less than its least or more than its most, or takes no part; no steps fit. By how much, in
   * percentage points, or where limits are in kroner as an amount.
   */
  KEY_LIMITS_INFEASIBLE: {
    key: string;
    line: string;
    limit: "min" | "max" | "crossed" | "excess-min" | "excess-max" | "excess-nobody" | "round";
    members: number;
    member: string | null;
    points: string | null;
    amount: string | null;
  };
  /** `reason`: the budget has not that year, or not those lines in it, or is too large to hold. */
  KEY_LIMIT_YEAR: { key: string; line: string; year: number; reason: "year" | "line" | "large" };
  /** Whose contribution has the other sign than all together. */
  CONTRIBUTION_SIGNS: { member: string; year: number | null };
  KEY_WEIGHTS_ZERO: { key: string; line: string };
  KEY_FEES_EXCEED_POOL: { key: string; line: string; fees: string; pool: string };
  KEY_NAME_TAKEN: { name: string };
  KEY_DUPLICATE: { name: string };
  KEY_PERIODS_OVERLAP: { name: string; year: number | null };
  /** Keys that are parts of each other, from one to itself. */
  KEY_CIRCLE: { names: readonly string[] };
  /** `most`: keys within one another (`deep`), characters of a key (`long`) or of all of them that hold others. */
  KEY_PART_UNFIT: {
    name: string;
    reason: "limits" | "fees" | "periods" | "deep" | "long" | "together" | "many";
    most?: number;
  };
  /** A key goes by what is paid of lines that the budget has not. */
  KEY_PAID_UNKNOWN: { name: string; suggestion: string | null };
  /** Lines whose keys go by what is paid of each other, by the names in the keys, from one to itself. */
  KEY_PAID_CIRCLE: { names: readonly string[] };
  /**
   * `nothing`: nobody pays anything of it; `passing`: the budget is too large to hold; `long`: by way of more and more
   * others, so that the exact shares are longer numbers than can be reckoned with.
   */
  KEY_PAID_UNFIT: { name: string; line: string; reason: "nothing" | "passing" | "long" };
  KEY_PAID_NEGATIVE: { name: string; line: string; member: string; amount: string };
  /** `key` asks for years that follow that of the line, which has none. */
  KEY_FOLLOWS_NO_YEAR: { line: string; key: string };
  KEY_WITHOUT_PERIOD: { name: string; line: string; year: number | null };
  // Assets
  /** `text` is what the cell says that does not fit; of annuities too many to be `exact` how many; empty where it is about none. */
  ASSET_UNFIT: {
    asset: string;
    reason:
      | "undated"
      | "large"
      | "exact"
      | "life"
      | "negative"
      | "rate"
      | "grant"
      | "debt"
      | "in kind"
      | "from"
      | "advanced";
    text: string;
  };
  /** `percent` is the yearly interest as it is read, `meant` what it may have been meant as; decimal text. */
  ASSET_RATE_SMALL: { asset: string; text: string; percent: string; meant: string };
  /**
   * A member that joins and takes part already (`joins`), or leaves and takes no part. `scenario` is that which says so, null for
   * an option; `year` the first in which it would.
   */
  MEMBERSHIP_UNCHANGED: { name: string; joins: boolean; scenario: string | null; year: number | null };
  // Stages
  STAGE_UNKNOWN: { name: string; suggestion: string | null };
  /**
   * `other` is what the percentages of the group make (`sum`), the group it gives to (`itself`, `back` to an earlier one), those
   * that give to each other alone (`closed`), the one it stands in (`within`), or how many may share back and forth (`many`);
   * else null.
   */
  STAGE_UNFIT: {
    group: string;
    reason: "sum" | "twice" | "itself" | "back" | "closed" | "within" | "many" | "large";
    other: string | null;
  };
  STAGE_OWN_KEY: { line: string; group: string };
  // Settings and options
  /** `most`: what is allowed of what there is too much of. */
  SETTINGS_BROKEN: { file: string; reason: SettingsFault; most?: number };
  SETTING_UNKNOWN: { name: string; suggestion: string | null };
  SETTING_INVALID: { name: string; text: string; expected: Expected; choices: readonly string[] };
  SETTING_WITHOUT_EFFECT: { name: string; needs: string };
  ROUND_INVALID: { text: string };
  UNIT_COST_OF_UNKNOWN: { name: string; suggestion: string | null };
  UNIT_COST_VOLUME_MISSING: { per: string };
  ONLY_UNKNOWN: { name: string; suggestion: string | null };
  ITEM_UNKNOWN: { name: string; suggestion: string | null };
  LINE_UNKNOWN: { name: string; suggestion: string | null };
  YEAR_UNKNOWN: { year: number; years: readonly number[] };
  // A settlement
  ACTUALS_MISSING: Record<string, never>;
  /** `asked` the year that is to be settled, null where it is one of `open`; `own` the years of the budget. */
  ACTUALS_YEAR: {
    asked: number | null;
    open: readonly number[];
    years: readonly number[];
    own: readonly number[];
  };
  /** A line of the accounts without a group, and the groups of the budget that have its name and are shared otherwise. */
  ACTUALS_GROUP: { line: string; groups: readonly string[] };
  /** No line of the accounts has the name of one of the budget; `line` is their first. */
  ACTUALS_APART: { line: string; budget: string };
  DATE_INVALID: { text: string };
  /** `name` null where the row has none and there are several hosts. */
  PAYMENT_HOST_UNKNOWN: { name: string | null; hosts: readonly string[] };
  /** A payment of somebody who takes no part in the year that is settled. */
  PAYMENT_NOT_DUE: { member: string; year: number | null };
  /** What a member was to pay somebody by the budget, of which payments say nothing. */
  PAYMENT_MISSING: { member: string; to: string; amount: string; file: string };
  PAYMENT_TOO_FINE: { amount: string };
  /** Of a line whose key gives amounts of a whole year, `line` is that line; null where it is the dates. */
  MEMBERSHIP_UNFIT: { member: string; reason: MembershipFault; line: string | null };
}

/** What the key parser would have accepted where it stopped. */
export type KeyExpectation =
  | "part"
  | "base"
  | "plus"
  | "limit"
  | "percent"
  | "amount"
  | "paid"
  | "number"
  | "year"
  | "name"
  | "weight"
  | "factor"
  | "group"
  | "band"
  | "colon"
  | "lines"
  | "close"
  | "end";

export type IssueCode = keyof IssueArguments;
export type Severity = "error" | "warning" | "notice";

/** How grave each finding is: an error leaves no result, a warning fails under `--strict`, a notice informs. */
export const SEVERITY = {
  FILE_MISSING: "error",
  TABLE_TWICE: "warning",
  FILE_UNREAD: "warning",
  FOLDER_EXPECTED: "error",
  FILE_UNREADABLE: "error",
  FILE_EMPTY: "error",
  CSV_BROKEN: "error",
  WORKBOOK_BROKEN: "error",
  WORKBOOK_TOO_LARGE: "error",
  SHEET_UNKNOWN: "error",
  TITLE_LINES_SKIPPED: "notice",
  ROWS_HIDDEN: "warning",
  COLUMNS_HIDDEN: "warning",
  TABLE_APART: "notice",
  UNIT_IN_TITLE: "warning",
  UNIT_OF_FILE: "notice",
  COLUMN_MISSING: "error",
  COLUMN_OPTION_TWICE: "error",
  COLUMN_OPTION_INVALID: "error",
  COLUMN_DUPLICATE: "error",
  COLUMN_IGNORED: "notice",
  CREDIT_NOT_COUNTED: "warning",
  DEBIT_LESS_CREDIT: "notice",
  AMOUNTS_BESIDE: "notice",
  COLUMN_UNKNOWN: "error",
  COLUMNS_COMPETE: "error",
  CELL_MISSING: "error",
  CELL_EXTRA: "error",
  NUMBER_INVALID: "error",
  NUMBER_AMBIGUOUS: "error",
  NUMBER_CONVENTIONS_MIXED: "error",
  YEAR_INVALID: "error",
  CHOICE_UNKNOWN: "error",
  MEMBERS_EMPTY: "error",
  MEMBER_DUPLICATE: "error",
  MEMBER_SUM_ROW: "warning",
  MEMBER_EQUALS_SUM: "warning",
  MEMBER_FIGURE_ROW: "warning",
  MEMBER_SUM_OFF: "warning",
  REMARKS_SKIPPED: "notice",
  SUM_ROW_SKIPPED: "notice",
  SUM_ROW_OFF: "warning",
  REGIONS_SKIPPED: "notice",
  POPULATION_IN_PARTS: "error",
  EVERYONE_TAKES_PART: "warning",
  TABLE_TOO_LARGE: "error",
  SCENARIOS_TOO_LARGE: "error",
  MEMBER_UNKNOWN: "error",
  NAME_OF_FORMER: "warning",
  MEMBER_NOT_TAKING_PART: "warning",
  NOBODY_TAKES_PART: "error",
  GROUP_NAMED_AS_MEMBER: "error",
  MEMBER_GROUP_UNKNOWN: "error",
  BASE_UNKNOWN: "error",
  BASE_NEGATIVE: "error",
  BASE_PERCENT_SUM: "error",
  BASE_CELL_UNREAD: "notice",
  NUMBERS_ARE_NAMES: "notice",
  POPULATION_UNIT: "warning",
  BASE_MISSING: "error",
  POPULATION_ZERO: "error",
  BASE_DIVIDED_BY_ZERO: "error",
  BASE_YEAR_NEEDED: "error",
  BASE_DATES_MIXED: "notice",
  BASE_YEAR_UNKNOWN: "error",
  MUNICIPALITY_UNKNOWN: "error",
  MUNICIPALITY_AMBIGUOUS: "error",
  MUNICIPALITY_FORMER: "error",
  MUNICIPALITY_NUMBER_OTHER: "error",
  POPULATION_UNKNOWN: "error",
  POPULATION_YEARS_BLANK: "warning",
  REGISTER_YEAR_UNKNOWN: "error",
  REGISTER_NOT_USED: "warning",
  REGISTER_FIGURE_INVALID: "error",
  REGISTER_FIGURE_DIFFERS: "warning",
  REGISTER_FIGURE_LEAPS: "warning",
  REGISTER_NOT_NEWER: "error",
  BUDGET_EMPTY: "error",
  AMOUNT_MISSING: "error",
  AMOUNT_CIRCLE: "error",
  AMOUNT_OF_UNKNOWN: "error",
  AMOUNT_PORTION_UNFIT: "error",
  HOST_MISSING: "error",
  HOST_OUTSIDE: "notice",
  HOSTLESS_LINES: "warning",
  TRANSFER_UNFIT: "error",
  AMOUNT_ELSEWHERE: "notice",
  HEADINGS_SKIPPED: "notice",
  YEARS_MIXED: "error",
  GROUP_TOO_DEEP: "error",
  LINE_WITHOUT_MEMBERS: "error",
  LINE_DROPPED: "notice",
  STATED_SUM_OFF: "warning",
  STATED_SUM_OF_NOTHING: "error",
  DRIVER_ZERO: "error",
  SUM_ROW_FOUND: "warning",
  SUM_ROW_SHARED: "warning",
  LINE_EQUALS_SUM: "warning",
  SUM_UNNAMED: "warning",
  LINE_OVER_PARTS: "warning",
  TOTAL_NOT_MET: "error",
  PART_OF_LINE: "warning",
  TOTAL_TOLD_AGAIN: "warning",
  ROWS_UNDER_TOTAL: "warning",
  LINE_EQUALS_PART: "warning",
  FIGURE_SHARED: "warning",
  GROUP_BLANK: "notice",
  INCOME_POSITIVE: "warning",
  INCOME_UNSIGNED: "warning",
  SIGNS_TURNED: "warning",
  NET_INCOME: "warning",
  PARTICIPANT_REFUND: "warning",
  VAT_PAIR: "notice",
  VAT_PAIR_OFF: "warning",
  COST_PER_INHABITANT: "warning",
  THOUSANDS_SUSPECTED: "warning",
  UNITS_APART: "warning",
  VAT_MIXED: "warning",
  CHECKED_IN_PART: "notice",
  OUTLINE_UNTRIED: "warning",
  WHERE_INVALID: "error",
  WHERE_MATCHES_NOTHING: "error",
  COALITION_MISSING: "error",
  COALITION_DUPLICATE: "error",
  COALITION_OUTSIDE: "notice",
  COALITION_TOTAL_OFF: "warning",
  COALITION_COST_NEGATIVE: "warning",
  COALITION_DEARER: "warning",
  COST_ALONE_ZERO: "warning",
  COST_ALONE_UNKNOWN: "error",
  DRIVER_NONE: "warning",
  ITEM_SUM_ROW: "warning",
  PRICE_MISSING: "error",
  PROCUREMENT_DEARER: "warning",
  MEMBER_LOSES: "warning",
  NOTHING_TO_COMPARE: "error",
  YEARS_INVALID: "error",
  SCENARIO_UNKNOWN: "error",
  AGAINST_UNREADABLE: "error",
  AGAINST_UNKNOWN: "error",
  SAVED_RESULT_UNREADABLE: "error",
  AGAINST_YEARS: "error",
  BASELINE_YEAR_MISSING: "error",
  BASELINE_UNKNOWN: "error",
  SCENARIO_DUPLICATE: "error",
  SCENARIO_FILE_OUTSIDE: "error",
  COST_WITHOUT_UNKNOWN: "warning",
  COST_NAME_UNKNOWN: "error",
  CHANGE_YEAR_UNKNOWN: "warning",
  PRICES_COMPETE: "error",
  PRICE_OUTSIDE_ITEM: "error",
  NO_KEY: "error",
  KEY_UNEXPECTED: "error",
  KEY_NAME_UNKNOWN: "error",
  KEY_PERCENT_SIGN: "error",
  KEY_BANDS_ORDER: "error",
  KEY_FEES_ALONE: "error",
  KEY_NOT_OF_FEES: "error",
  FEE_WITH_AMOUNT: "error",
  SUM_BEFORE_FEES: "warning",
  FEE_UNCHANGED: "warning",
  KEY_PERCENT_SUM: "error",
  KEY_AMOUNT_ALONE: "error",
  KEY_LIMIT_AMOUNT: "error",
  KEY_PERCENT_RANGE: "error",
  KEY_REST_TWICE: "error",
  KEY_LIMIT_TWICE: "error",
  KEY_ROUND_STEP: "error",
  KEY_SHARES_MEMBER_TWICE: "error",
  KEY_SHARES_SUM: "error",
  KEY_LIMITS_INFEASIBLE: "error",
  KEY_LIMIT_YEAR: "error",
  CONTRIBUTION_SIGNS: "error",
  KEY_WEIGHTS_ZERO: "error",
  KEY_FEES_EXCEED_POOL: "error",
  KEY_NAME_TAKEN: "error",
  KEY_DUPLICATE: "error",
  KEY_PERIODS_OVERLAP: "error",
  KEY_CIRCLE: "error",
  KEY_PART_UNFIT: "error",
  KEY_PAID_UNKNOWN: "error",
  KEY_PAID_CIRCLE: "error",
  KEY_PAID_UNFIT: "error",
  KEY_PAID_NEGATIVE: "error",
  KEY_FOLLOWS_NO_YEAR: "error",
  KEY_WITHOUT_PERIOD: "error",
  STAGE_UNKNOWN: "error",
  ASSET_UNFIT: "error",
  ASSET_RATE_SMALL: "warning",
  MEMBERSHIP_UNCHANGED: "error",
  STAGE_UNFIT: "error",
  STAGE_OWN_KEY: "error",
  SETTINGS_BROKEN: "error",
  SETTING_UNKNOWN: "error",
  SETTING_INVALID: "error",
  SETTING_WITHOUT_EFFECT: "warning",
  ROUND_INVALID: "error",
  UNIT_COST_OF_UNKNOWN: "warning",
  UNIT_COST_VOLUME_MISSING: "error",
  ONLY_UNKNOWN: "error",
  ITEM_UNKNOWN: "error",
  LINE_UNKNOWN: "error",
  YEAR_UNKNOWN: "error",
  ACTUALS_MISSING: "error",
  ACTUALS_YEAR: "error",
  ACTUALS_GROUP: "error",
  ACTUALS_APART: "warning",
  DATE_INVALID: "error",
  PAYMENT_HOST_UNKNOWN: "error",
  PAYMENT_NOT_DUE: "warning",
  PAYMENT_MISSING: "notice",
  PAYMENT_TOO_FINE: "warning",
  MEMBERSHIP_UNFIT: "error",
} as const satisfies Record<IssueCode, Severity>;

/** A finding about the case: a code with its facts and, when it has one, its place. The wording lives in messages. */
export type Issue = {
  readonly [C in IssueCode]: { readonly code: C; readonly args: IssueArguments[C]; readonly source: Source | null };
}[IssueCode];

export function issue<C extends IssueCode>(code: C, args: IssueArguments[C], source: Source | null): Issue {
  return { code, args, source } as Issue;
}

/** Whether what was asked for is not there, and this is why. */
export function isIssue<Value>(value: Value | Issue): value is Issue {
  return typeof value === "object" && value !== null && "code" in value;
}

/** Adds findings to others; `push(...more)` would overflow the stack when they are some hundred thousand. */
export function addIssues(issues: Issue[], more: readonly Issue[]): void {
  for (const finding of more) issues.push(finding);
}

export function severityOf(finding: Issue): Severity {
  return SEVERITY[finding.code];
}

export function hasErrors(findings: readonly Issue[]): boolean {
  return findings.some((finding) => severityOf(finding) === "error");
}

/** Each finding at its place once, however many computations came upon it. */
export function distinctIssues(findings: readonly Issue[]): Issue[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

/** Each finding once, by file in reading order, then line and column; what has no place comes first. */
export function inReadingOrder(findings: readonly Issue[], files: readonly string[]): Issue[] {
  const rank = (finding: Issue) => (finding.source === null ? -1 : files.indexOf(finding.source.file));
  return distinctIssues(findings).sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.source?.line ?? 0) - (b.source?.line ?? 0) ||
      (a.source?.column ?? 0) - (b.source?.column ?? 0),
  );
}
