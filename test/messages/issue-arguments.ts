import fc from "fast-check";
import type { IssueArguments, IssueCode } from "../../src/core/issue.ts";

type Arguments = { readonly [C in IssueCode]: fc.Arbitrary<IssueArguments[C]> };

const name = fc.constantFrom("Melhus", "Midtre Gauldal", "Sør-Fron", "IKT-avdeling", "Nettverk", "brukarar");
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 4 });
const anyNames = fc.uniqueArray(name, { maxLength: 4 });
const suggestion = fc.option(name);
const file = fc.constantFrom("budget.csv", "members.csv", "keys.csv");
const workbook = fc.constantFrom("regnskap.xlsx", "IKT 2026.xlsx");
const year = fc.integer({ min: 1990, max: 2060 });
const anyYear = fc.option(year);
const years = fc.uniqueArray(year, { minLength: 1, maxLength: 3 });
const count = fc.integer({ min: 1, max: 40 });
const written = fc.constantFrom("12 00O", "1.234", "33,5", "2O26", "-5");
const amount = fc.constantFrom("0", "1", "-1234.5", "30156000", "0.005", "33.333333333333");
const limit = fc.constantFrom("min", "max", "round");
const expectedPart = fc.constantFrom(
  "part",
  "base",
  "plus",
  "limit",
  "percent",
  "number",
  "year",
  "name",
  "weight",
  "close",
  "end",
);
const expected = fc.constantFrom(
  "number",
  "positive-number",
  "percent",
  "growth",
  "percent-of-whole",
  "amount-or-percent",
  "year",
  "currency",
  "text",
  "list",
  "mapping",
);
const nothing = fc.constant({});
const lineOnly = fc.record({ line: name });
const nameOnly = fc.record({ name });
const guessed = fc.record({ name, suggestion });
const textOnly = fc.record({ text: written });

/** What the arguments of each finding may be: every branch of its wording, and no text that is a word of a language. */
export const ARGUMENTS: Arguments = {
  FILE_MISSING: fc.record({ file, needed: fc.boolean(), suggestion: fc.option(file) }),
  FOLDER_EXPECTED: fc.record({ file, folder: fc.constantFrom("c", "melhus") }),
  FILE_UNREADABLE: fc.record({
    file,
    reason: fc.constantFrom("permission", "folder", "device", "too-large", "no-writer", "other"),
  }),
  FILE_EMPTY: fc.record({ file }),
  CSV_BROKEN: fc.record({ reason: fc.constantFrom("quote", "size") }),
  WORKBOOK_BROKEN: fc.record({ file: workbook, reason: fc.constantFrom("other-file", "older", "locked", "damaged") }),
  WORKBOOK_TOO_LARGE: fc.record({
    file: workbook,
    reason: fc.constantFrom("parts", "part", "unpacked", "ratio", "cells"),
  }),
  SHEET_UNKNOWN: fc.oneof(
    fc.record({ file: workbook, sheet: name, suggestion, sheets: names }),
    fc.record({ file: workbook, sheet: fc.constant(null), suggestion: fc.constant(null), sheets: names }),
  ),
  TITLE_LINES_SKIPPED: fc.record({ count }),
  UNIT_IN_TITLE: fc.record({ unit: fc.constantFrom("1000", "1000000"), text: fc.constant("TNOK") }),
  COLUMN_MISSING: fc.record({ column: fc.constantFrom("member", "line", "amount"), accepted: names, found: anyNames }),
  COLUMN_DUPLICATE: fc.record({ header: name, other: name }),
  COLUMN_IGNORED: fc.record({ header: name, suggestion }),
  AMOUNTS_BESIDE: fc.record({ headers: names, likely: name }),
  COLUMN_UNKNOWN: fc.record({ header: name, found: names, suggestion }),
  COLUMNS_COMPETE: fc.record({ headers: fc.uniqueArray(name, { minLength: 2, maxLength: 3 }), likely: name }),
  CELL_MISSING: fc.record({ column: name }),
  CELL_EXTRA: fc.record({ text: written, columns: count }),
  NUMBER_INVALID: textOnly,
  NUMBER_AMBIGUOUS: fc.record({ text: written, withComma: amount, withPoint: amount }),
  NUMBER_CONVENTIONS_MIXED: fc.record({ text: written, other: written }),
  YEAR_INVALID: textOnly,
  CHOICE_UNKNOWN: fc.record({
    column: name,
    text: written,
    choices: fc.constantFrom(["line", "total", "note"], ["yes", "no", "a number of years"]),
  }),
  MEMBERS_EMPTY: nothing,
  MEMBER_DUPLICATE: fc.record({ name, year: anyYear, line: count }),
  MEMBER_SUM_ROW: nameOnly,
  MEMBER_SUM_OFF: fc.record({ name, base: name, stated: amount, sum: amount }),
  REMARKS_SKIPPED: fc.record({ count, text: name }),
  REGIONS_SKIPPED: fc.record({ former: count, other: count, repeated: count }),
  POPULATION_IN_PARTS: fc.record({ column: fc.constantFrom("alder", "sex"), part: fc.constantFrom("0 år", "Males") }),
  EVERYONE_TAKES_PART: fc.record({ count }),
  TABLE_TOO_LARGE: fc.record({
    members: fc.integer({ min: 41, max: 900_000 }),
    lines: fc.integer({ min: 1, max: 200_000 }),
    mostMembers: fc.constant(5_000),
    mostFigures: fc.constant(200_000),
  }),
  MEMBER_UNKNOWN: guessed,
  NOBODY_TAKES_PART: nothing,
  MEMBER_NOT_TAKING_PART: nameOnly,
  GROUP_NAMED_AS_MEMBER: nameOnly,
  MEMBER_GROUP_UNKNOWN: guessed,
  BASE_UNKNOWN: fc.record({ name, suggestion, columns: anyNames }),
  BASE_NEGATIVE: fc.record({ base: name, text: written }),
  BASE_MISSING: fc.record({ base: name, member: name, year: anyYear }),
  POPULATION_ZERO: fc.record({ member: name, year: anyYear }),
  BASE_YEAR_NEEDED: fc.record({ base: name, years }),
  BASE_DATES_MIXED: fc.record({ base: name, years }),
  BASE_YEAR_UNKNOWN: fc.record({ base: name, year, years: fc.oneof(years, fc.constant([])) }),
  BUDGET_EMPTY: nothing,
  AMOUNT_MISSING: lineOnly,
  YEARS_MIXED: lineOnly,
  GROUP_TOO_DEEP: fc.record({ levels: fc.integer({ min: 21, max: 900 }), most: fc.constant(20) }),
  LINE_WITHOUT_MEMBERS: lineOnly,
  LINE_DROPPED: lineOnly,
  STATED_SUM_OFF: fc.record({
    group: fc.option(name),
    year: anyYear,
    stated: amount,
    sum: amount,
    difference: amount,
  }),
  STATED_SUM_OF_NOTHING: fc.oneof(
    fc.record({ group: name, suggestion }),
    fc.record({ group: fc.constant(""), suggestion: fc.constant(null) }),
  ),
  DRIVER_ZERO: fc.record({ line: name, base: name }),
  SUM_ROW_FOUND: fc.record({ line: fc.option(name), year: anyYear, amount }),
  LINE_EQUALS_SUM: lineOnly,
  INCOME_POSITIVE: fc.record({ lines: names, sum: name }),
  PARTICIPANT_REFUND: fc.record({
    line: name,
    year: anyYear,
    amount,
    whole: amount,
    without: amount,
    where: fc.constantFrom("", "Konto!=17500"),
  }),
  VAT_PAIR: fc.record({ lines: names }),
  VAT_PAIR_OFF: fc.record({ lines: names, year: anyYear, net: amount }),
  THOUSANDS_SUSPECTED: fc.record({ line: name, small: amount, large: amount, other: name }),
  VAT_MIXED: fc.record({ excluded: name, included: name }),
  WHERE_INVALID: textOnly,
  WHERE_MATCHES_NOTHING: fc.record({ text: fc.constant("Konto=1*"), file }),
  COALITION_MISSING: fc.record({ coalitions: names, count: fc.nat(3) }).map(({ coalitions, count }) => ({
    coalitions,
    count: coalitions.length + count,
  })),
  COALITION_DUPLICATE: fc.record({ coalition: name, line: fc.nat(99) }),
  COALITION_OUTSIDE: fc.record({ members: names, count: fc.integer({ min: 1, max: 4 }) }),
  COALITION_TOTAL_OFF: fc.record({ stated: amount, total: amount, difference: amount }),
  COALITION_COST_NEGATIVE: fc.record({ coalition: name }),
  COALITION_DEARER: fc.record({ one: name, other: name, together: amount, apart: amount }),
  COST_ALONE_ZERO: fc.record({ member: name }),
  COST_ALONE_UNKNOWN: nothing,
  DRIVER_NONE: nothing,
  PRICE_MISSING: fc.record({ item: name, member: name }),
  PROCUREMENT_DEARER: fc.record({ item: name, separate: amount, joint: amount }),
  MEMBER_LOSES: fc.record({ member: name, loss: amount, gain: amount }),
  BASELINE_UNKNOWN: fc.record({ name, suggestion, known: anyNames }),
  SCENARIO_DUPLICATE: nameOnly,
  SCENARIO_FILE_OUTSIDE: fc.record({ file }),
  NOTHING_TO_COMPARE: nothing,
  YEARS_INVALID: textOnly,
  SCENARIO_UNKNOWN: guessed,
  AGAINST_UNREADABLE: fc.record({ file }),
  AGAINST_UNKNOWN: fc.record({ name, suggestion, found: names }),
  SAVED_RESULT_UNREADABLE: fc.oneof(
    fc.record({ file, reason: fc.constantFrom("no-document", "no-result"), named: fc.constant(null) }),
    fc.record({ file, reason: fc.constant("outside"), named: file }),
  ),
  AGAINST_YEARS: fc.record({ file, years: fc.oneof(years, fc.constant([])), own: fc.oneof(years, fc.constant([])) }),
  BASELINE_YEAR_MISSING: fc.record({ baseline: name, year: anyYear }),
  COST_NAME_UNKNOWN: guessed,
  CHANGE_YEAR_UNKNOWN: fc.record({ line: name, year, years: fc.oneof(years, fc.constant([])) }),
  PRICES_COMPETE: fc.record({ item: name }),
  PRICE_OUTSIDE_ITEM: fc.record({ item: name, member: name }),
  NO_KEY: fc.record({ columns: anyNames, example: fc.constant("50% equal + 50% population") }),
  KEY_UNEXPECTED: fc.record({
    found: fc.oneof(written, fc.constant("")),
    expected: fc.uniqueArray(expectedPart, { minLength: 1, maxLength: 3 }),
  }),
  KEY_NAME_UNKNOWN: fc.record({ name, suggestion, known: fc.constant(["equal", "Melhus"]) }),
  KEY_PERCENT_SIGN: textOnly,
  KEY_PERCENT_SUM: fc.record({ sum: amount }),
  KEY_PERCENT_RANGE: textOnly,
  KEY_REST_TWICE: nothing,
  KEY_LIMIT_TWICE: fc.record({ limit }),
  KEY_ROUND_STEP: fc.record({ step: amount }),
  KEY_SHARES_MEMBER_TWICE: nameOnly,
  KEY_LIMITS_INFEASIBLE: fc.record({ key: name, line: name, limit, members: count }),
  KEY_WEIGHTS_ZERO: fc.record({ key: name, line: name }),
  KEY_FEES_EXCEED_POOL: fc.record({ key: name, line: name, fees: amount, pool: amount }),
  KEY_NAME_TAKEN: nameOnly,
  KEY_DUPLICATE: nameOnly,
  KEY_PERIODS_OVERLAP: fc.record({ name, year: anyYear }),
  KEY_WITHOUT_PERIOD: fc.record({ name, line: name, year: anyYear }),
  SETTINGS_BROKEN: fc.record({
    reason: fc.constantFrom(
      "tab",
      "indentation",
      "unclosed",
      "duplicate",
      "colon",
      "character",
      "alias",
      "aliases",
      "tag",
      "syntax",
    ),
  }),
  SETTING_UNKNOWN: guessed,
  SETTING_INVALID: fc.oneof(
    fc.record({ name: fc.oneof(name, fc.constant("")), text: written, expected, choices: fc.constant([]) }),
    fc.record({ name, text: written, expected: fc.constant("choice" as const), choices: anyNames }),
  ),
  ROUND_INVALID: textOnly,
  UNIT_COST_OF_UNKNOWN: guessed,
  UNIT_COST_VOLUME_MISSING: fc.record({ per: name }),
  ONLY_UNKNOWN: guessed,
  ITEM_UNKNOWN: guessed,
  LINE_UNKNOWN: guessed,
  YEAR_UNKNOWN: fc.record({ year, years: fc.oneof(years, fc.constant([])) }),
};
