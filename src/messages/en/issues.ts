import type { IssueArguments } from "../../core/model/issue.ts";
import { columnChoice } from "../phrases/column-choice.ts";
import { countFigure, figureOfText, plainOfText } from "../phrases/figures.ts";
import {
  byExcelError,
  counted,
  datedBases,
  didYouMean,
  everyColumn,
  kindOf,
  list,
  newCase,
  ofYear,
  someOf,
} from "../phrases/issue-phrases.ts";
import { quotedWord, shellWord } from "../phrases/shell-word.ts";
import type { IssueTexts } from "../terms/issues.ts";

const money = (text: string) => figureOfText(text, "en");
const plain = (text: string) => plainOfText(text, "en");
const whole = countFigure;
const names = (values: readonly (string | number)[]) => list(values, "or");
const quoted = (values: readonly string[], others?: number) =>
  list(
    values.map((text) => `“${text}”`),
    "and",
    others,
  );
const either = (choices: readonly (readonly string[])[]) =>
  list(
    choices.map((rows) => quoted(rows)),
    "or",
  );
/** How a total is stated: of a year where the budget has years. */
const confirmed = (at: number | null, total: string) =>
  at === null ? `--total ${quotedWord(total)}` : `total: {${at}: ${total}} in fordel.yaml`;
const TRANSFER_UNFIT = {
  missing: () =>
    "a transfer is what its members pay its host, and it has none. Name who is paid in the column host, and who pays in the column members.",
  outside: (host: string) =>
    `a transfer is what its members pay one of the members, and “${host}” is none of them. Name a member in the column host, or write it as a line.`,
  large: () =>
    "the budget is too large to be held, and what members pay each other beside it is known only of one that is. Leave the line out, or choose rows with --where.",
} as const;
const PORTION_UNFIT = {
  transfer: "a transfer between members is an amount that one of them is paid. Write the amount.",
  total: "a stated sum is checked against what lines come to, so that it is a figure. Write the amount.",
  note: "a note is never shared. Write the amount, or leave it out.",
  fee: "a line of type fee is what the fees of its key make. Leave the amount out, or the type.",
  "of-fees":
    "some of its lines are what their fees make, which is known only when the budget is shared. Write the amount, or name lines without fees.",
  step: "its amount is a portion of others and follows them: it cannot grow by steps too. Leave the step out, or write the amount.",
  driver: "it follows what it is a portion of, and cannot follow a driver too. Leave the driver out.",
  large:
    "the budget is too large to be held, and is shared line by line before it is known in whole. Write the amount.",
  deep: "it is one of a row of amounts of which each is a portion of the next, more than 30 or with percentages of more than 200 decimals together. Write one of them as an amount.",
} as const;
const assetUnfit = (asset: string, text: string) => ({
  undated: `“${asset}” is written off year by year, and the budget has no years. Give the budget a column year, or amounts under headers such as 2026.`,
  large: `The yearly costs of “${asset}” cannot be put among the lines: the budget is too large to be held. Gather its lines, or take assets.csv away.`,
  exact: `${text} annuities of different interest or life are more than can be reckoned exactly for so many members and lines. Give those that are alike the same interest and life, interest fewer decimals, or “${asset}” and others method loan or linear.`,
  life: `“${text}” is no life of “${asset}”: give whole years, from 1 to 100.`,
  negative: `“${text}” of “${asset}” is less than nothing. Give what it cost, was granted or is owed, without a sign.`,
  rate: `“${text}” is no yearly interest for “${asset}”: give a percentage from 0 to below 100, such as 4 %.`,
  grant: `The grant ${text} is more than “${asset}” cost. Correct one of them.`,
  debt: `The joint debt ${text} is more than “${asset}” cost less its grant. Correct one of them.`,
  "in kind": `“${text}” says nothing of “${asset}”, which one member brought and is credited for: it has no joint debt, and nobody advanced it. Take that away, or from.`,
  from: `“${text}” is not one member that brought “${asset}”. Name one; what several brought is a row for each.`,
  advanced: `“${text}” has no part in “${asset}”, and nobody could repay it. Under advanced name only those who take part and bear some of it.`,
});
const stageUnfit = (group: string, other: string | null) => ({
  sum: `What “${group}” gives makes ${other}%, not 100%. Change a percentage.`,
  twice: `“${group}” has two stages. Gather them in one.`,
  itself: `“${group}” cannot be shared to itself. Leave that percentage out, and let the others make 100.`,
  back: `“${group}” gives back to “${other}”, which an earlier stage has shared. Put it before “${other}”, or set reciprocal: true.`,
  closed: `Nothing of “${group}” ever reaches a group without a stage: it goes round in ${quotedList(other)}. Let some of it go to a group without.`,
  within: `Lines of “${group}” stand in “${other}”, to which its cost goes, and would count in what they are shared by. Name groups that stand apart.`,
  many: `“${group}” and others share back and forth, more of them than are solved together: at most ${other} with percentages as exact as these. Gather some, or give percentages fewer decimals.`,
  large: `“${group}” cannot be shared in stages: the budget is too large to be held. Gather its lines.`,
});
const quotedList = (names: string | null) => quoted(names?.split(", ") ?? []);
const UNFIT = {
  limits: () => "has limits (min, max or round) and no name",
  fees: () => "has fees and no name",
  periods: () => "has no year in common with the keys beside it",
  deep: (most: string) => `would be one of more than ${most} keys within one another`,
  long: (most: string) => `makes this key longer than ${most} characters with the keys in it written out`,
  many: (most: string) => `is one of more than ${most} different keys`,
  together: (most: string) =>
    `makes the keys that hold others longer than ${most} characters together, with those written out`,
} as const;
const UNFIT_REMEDY = {
  limits: "Give it a name under keys, and write that here.",
  fees: "Give it a name under keys, and write that here.",
  periods: "Change the years of one of them.",
  deep: "Write the parts of one of them out.",
  long: "Put fewer keys in it.",
  many: "Give lines that are shared alike the same key.",
  together: "Put fewer keys in each other.",
} as const;
const semicolons = (values: readonly string[]) => values.map((text) => `“${text}”`).join(", ");
const guess = (suggestion: string | null) => didYouMean(suggestion, "Did you mean", "“", "”");
const year = (value: number | null) => ofYear(value, "in");

const anyKey = ([first]: readonly string[]) => (first === undefined ? "equal" : `50% equal + 50% ${first}`);

const skipped = (former: number, other: number, repeated: number) =>
  list(
    [
      ...counted(former, "former municipality", "former municipalities"),
      ...counted(other, "region that is no municipality", "regions that are no municipalities"),
      ...counted(repeated, "region that stands twice", "regions that stand twice"),
    ],
    "and",
  );

/** What says that lines are sums of others: “…, as …”. */
const SUM_REASONS = {
  outline: "the numbering or the indentation shows",
  group: "the name of their group shows",
  parts: "the names of the others show",
  members: "the others are members",
  capitals: "the capitals and the figures show",
  word: "the name and the figures show",
  levels: "the figures show, level by level",
  figures: "the figures show",
  stated: "the stated total shows",
} as const;

/** What says that a file has its costs negative: “Costs are negative and income positive here, as …”. */
const SIGN_REASONS = {
  accounts: "the accounts show",
  names: "the names show",
  stated: "the stated total shows",
} as const;

const LIMIT = {
  min: "minimum",
  max: "maximum",
  within: "distance from what was paid",
  excess: "one who bears the excess",
  round: "rounding",
} as const;

/** Why limits cannot be kept, and by how much. */
function infeasible({ key, limit, members, member, points, amount }: IssueArguments["KEY_LIMITS_INFEASIBLE"]): string {
  const by = amount === null ? `${money(points ?? "0")} percentage points` : money(amount);
  const among = `with ${whole(members)} ${members === 1 ? "member" : "members"}`;
  switch (limit) {
    case "min":
      return `${among} the minimum in “${key}” comes to ${by} more than there is to share. Lower it.`;
    case "max":
      return `${among} the maximum in “${key}” leaves ${by} that nobody may pay. Raise it.`;
    case "crossed":
      return `in “${key}” the minimum of ${member} is ${by} above its maximum. Change one of them.`;
    case "excess-min":
      return `${member}, which bears the excess in “${key}”, would come ${by} below the least it may pay. Change the limits of the others, or let another bear it.`;
    case "excess-max":
      return `${member}, which bears the excess in “${key}”, would pay ${by} more than its maximum. Change one of the limits, or let another bear it.`;
    case "excess-nobody":
      return `the excess in “${key}”, ${by}, is to be borne by ${member}, which has no part in the line. Let one of its members bear it.`;
    case "round":
      return `${among} the rounding in “${key}” is too coarse for shares within the limits that make 100%. Round more finely.`;
  }
}

const KEY_PART = {
  part: "a part such as 50% population",
  base: "a base such as equal or population",
  plus: "+",
  limit: "a limit (min, max, within, excess to or round)",
  percent: "a percentage",
  amount: "an amount in kr",
  paid: "of and a year, such as of 2025",
  number: "a number",
  year: "a year",
  name: "a member's name",
  weight: "a weight",
  band: "a step such as to 5 000: 25 000, or over: 60 000",
  colon: ":",
  close: ")",
  factor: "a column or a number",
  group: "a group of members",
  lines: "a line or group of the budget",
  end: "the end of the key",
} as const;

const FILE_FAULT = {
  permission: "permission denied",
  "in-use": "it is open in another program. Close it there",
  folder: "it is a folder",
  device: "it is a device or a pipe, not a file",
  "too-large": "it is larger than 100 MB. Keep the rows and columns that the case needs",
  "no-writer": "it is a pipe that nothing writes to",
  outside: "it is a link out of the case folder. Name the file with an option if it is meant",
  other: "the system does not give it",
} as const;

const WORKBOOK_FAULT = {
  "other-file": "it is no workbook (.xlsx). Save it as one, or as CSV",
  older: "it is an older workbook (.xls), or one with a password. Save it as a new one (.xlsx) without a password",
  locked: "it has a password. Save it without",
  damaged: "it is damaged or cut off. Open it in the spreadsheet and save it again",
} as const;

const WORKBOOK_EXCESS = {
  parts: "it has more than 10 000 parts",
  part: "a sheet unpacks to more than 32 MB, or another part to more than 16 MB",
  unpacked: "it unpacks to more than 200 MB",
  ratio: "it unpacks to more than a hundred times its size",
  cells: "its cells reach too far down and to the right",
} as const;

const SETTINGS_FAULT = {
  tab: "indent with spaces, not with tabs",
  indentation: "this is not indented like what stands beside it",
  unclosed: "a bracket or a quotation mark is not closed",
  duplicate: "this name stands twice",
  colon: "a text with a colon needs quotation marks",
  character: "a text that begins with this sign needs quotation marks",
  alias: "nothing has this name (a text that begins with * needs quotation marks)",
  aliases: "too many references with *",
  tag: "settings have no types with ! (a text that begins with ! needs quotation marks)",
  beside: "fordel.yaml is there too, and only one of them can count. Keep one, and take away the other",
  syntax: "this is not YAML (a text with unusual signs needs quotation marks)",
  long: "the file has too many characters",
  deep: "too many lists and settings stand within one another",
  many: "there are too many entries here",
  text: "this text has too many characters",
} as const;

const EXPECTED = {
  number: "a number",
  "positive-number": "a number above zero",
  surcharge: "a percentage with its sign, such as 5 %, or an amount",
  percent: "a percentage such as 2.5",
  growth: "a percentage from −99 to 1 000 with at most twelve decimals, such as 2.5",
  "percent-of-whole": "a percentage from 0 to 100",
  "later-year": "a year that is not before the first",
  "two-keys": "two keys, the old and the new",
  "percent-for-each-year": "a percentage for each year from the first to the last",
  "amount-or-percent": "either an amount, a percentage or a step (amount, percent or step)",
  step: "a step: 700 000 from 3 members, or 1 per member",
  "in-yaml": "several values for each entry, which only fordel.yaml can hold (put all settings there)",
  year: "a year",
  currency: "a short name or sign such as NOK",
  text: "text",
  list: "a list",
  mapping: "settings indented under it",
  choice: "a single word",
} as const;

/** What each finding says in English: what is wrong, then what to do. */
export const en = (): IssueTexts => ({
  FILE_MISSING: ({ file, needed, suggestion, folder, otherwise, isBegun }) => {
    const gone = `${file} is not there.`;
    if (otherwise) {
      return otherwise.option === null
        ? `${gone} ${otherwise.file} is, but that kind of file is not read. Save it as ${file}, or as a workbook (.xlsx).`
        : `${gone}${guess(otherwise.file)} Rename it to ${kindOf(otherwise.file, file)}, or name it: ${otherwise.option}.`;
    }
    const offer = suggestion === null && !isBegun ? `; ${newCase(folder)} makes one to start from` : "";
    return `${gone}${guess(suggestion)}${needed ? ` A case is a folder with members.csv and budget.csv${offer}.` : ""}`;
  },
  TABLE_TWICE: ({ file, unread, option }) => [
    `${file} is read, and ${list(unread, "and")} beside it ${unread.length === 1 ? "is" : "are"} not.`,
    `Remove what is out of date${option === null ? "" : `, or name the one to read with ${option}`}.`,
  ],
  FILE_UNREAD: ({ file, name, isOfKind }) => [
    `${file} is not read: it has to be called ${name}.`,
    isOfKind ? "Rename it." : `Save it as ${name}.`,
  ],
  FOLDER_EXPECTED: ({ file, folder }) => `${file} is a file. Give the folder it is in, “${folder}”, instead.`,
  FILE_UNREADABLE: ({ file, reason }) => `${file} cannot be read: ${FILE_FAULT[reason]}.`,
  FILE_EMPTY: ({ file }) => `${file} is empty. It needs a header line and a row for each entry.`,
  CSV_BROKEN: ({ reason, most = 0, until = 0 }) => {
    if (reason === "quote") {
      return `A quotation mark opens here and is never closed. Close it, or write it twice ("") if it belongs to the text.`;
    }
    if (reason === "rows-within")
      return `A quotation mark opens here and is closed only in line ${whole(until)}; what stands between looks like rows of the table, and would be lost. Close it where its text ends, or take it away. If all of it is one text, write it on one line.`;
    if (reason === "size")
      return "A field here is far too long to be a cell. Is the right delimiter used? Choose it with --delimiter.";
    if (reason === "rows")
      return `There are more than ${whole(most)} rows, and no more are read of this file. Take out those that the case does not need.`;
    if (reason === "long")
      return `Rows of more than ${whole(16_384)} characters may have ${whole(most)} characters together, and here they come to more. Shorten the cells, or take out a column that is not needed.`;
    return reason === "columns"
      ? `This row has more than the ${whole(most)} columns that a spreadsheet has. Is the right delimiter used? Choose it with --delimiter.`
      : `This cell has more than the ${whole(most)} characters that one of a spreadsheet can have. Is the right delimiter used, and is every quotation mark closed?`;
  },
  WORKBOOK_BROKEN: ({ file, reason }) => `${file} cannot be read: ${WORKBOOK_FAULT[reason]}.`,
  WORKBOOK_TOO_LARGE: ({ file, reason }) =>
    `${file} is too large to be opened safely: ${WORKBOOK_EXCESS[reason]}. Save the sheet as CSV.`,
  SHEET_UNKNOWN: ({ file, sheet, suggestion, sheets }) =>
    sheet === null
      ? `${file} has several sheets. Say which, for example ${file}#${sheets[0] ?? ""}. It has: ${list(sheets, "and")}.`
      : `${file} has no sheet “${sheet}”.${guess(suggestion)} It has: ${list(sheets, "and")}.`,
  TITLE_LINES_SKIPPED: ({ count }) => `${whole(count)} ${count === 1 ? "line" : "lines"} above the header skipped.`,
  ROWS_HIDDEN: ({ count, year: at, shared, otherwise }) => [
    `${count === 1 ? "1 row is" : `${whole(count)} rows are`} hidden or filtered out in the workbook, and read all the same${shared === null || otherwise === null ? "" : `: ${money(shared)} is shared${year(at)}, without what is hidden ${money(otherwise)}`}.`,
    "Choose with --hidden skip or --hidden read (or input: {hidden: skip} in fordel.yaml).",
  ],
  COLUMNS_HIDDEN: ({ headers, year: at, shared, otherwise }) => [
    `${quoted(headers)}: hidden in the workbook, and read all the same${shared === null || otherwise === null ? "" : `: ${money(shared)} is shared${year(at)}, without what is hidden ${money(otherwise)}`}.`,
    "Choose with --hidden skip or --hidden read (or input: {hidden: skip} in fordel.yaml).",
  ],
  TABLE_APART: ({ headers, reason }) => [
    `Another table stands ${reason === "beside" ? "beside this one, behind a blank column" : "below this one, under blank rows"}, with ${quoted(headers)}: it is not read here.`,
    "Save it as a file of its own if it should be.",
  ],
  UNIT_OF_FILE: ({ unit, text }) => `“${text}”: the amounts of this file are multiplied by ${money(unit)}.`,
  UNIT_IN_TITLE: ({ unit, text }) => [
    `“${text}”: all amounts are multiplied by ${money(unit)}.`,
    `Set input: {unit: ${unit}} in fordel.yaml to confirm it.`,
  ],
  COLUMN_MISSING: ({ column, accepted, found, likely }) => {
    const missing = `The column “${column}” is missing (accepted headers: ${list(accepted, "or")}). Found: ${everyColumn(found, "and") || "none"}.`;
    if (likely === null) return missing;
    const { option, setting } = columnChoice(column, likely);
    return `${missing} If it is “${likely}”, write ${option}, or ${setting} in fordel.yaml.`;
  },
  COLUMN_OPTION_TWICE: ({ column, header, other }) =>
    `--column gives “${column}” both “${other}” and “${header}”. Keep one of them.`,
  COLUMN_OPTION_INVALID: ({ text, columns }) =>
    `“${text}” does not say which header is which column. Write it as line=Account, with one of ${everyColumn(columns, "or")} before the sign.`,
  COLUMN_DUPLICATE: ({ header, other }) =>
    header === other
      ? `The header “${header}” stands twice. Remove or rename one of the columns.`
      : `“${header}” and “${other}” mean the same column. Remove or rename one of them.`,
  COLUMN_IGNORED: ({ header, position, suggestion }) =>
    header.trim() === ""
      ? `Column ${position} has no header and is not used.`
      : `The column “${header}” is not used.${guess(suggestion)}`,
  CREDIT_NOT_COUNTED: ({ header, mark, line }) => [
    `The column “${header}” is not read: amounts marked “${mark}”, the first in row ${line}, are counted as costs.`,
    "Write income with a minus.",
  ],
  DEBIT_LESS_CREDIT: ({ debit, credit, isNegative }) =>
    `“${debit}” ${isNegative ? "and" : "less"} “${credit}” is read as one amount${isNegative ? ", since the income has its minus" : ""}.`,
  AMOUNTS_BESIDE: ({ headers, likely }) =>
    `${quoted(headers)} ${headers.length === 1 ? "is" : "are"} not shared. To see the change, add --against ${quotedWord(likely)} to fordel split.`,
  COLUMN_UNKNOWN: ({ header, found, suggestion }) =>
    `There is no column “${header}”.${guess(suggestion)} The file has: ${everyColumn(found, "and")}.`,
  COLUMNS_COMPETE: ({ headers, likely }) =>
    `Several columns could be the amount: ${list(headers, "and")}. Choose one, for example --amount ${quotedWord(likely)}.`,
  CELL_MISSING: ({ column }) => `The cell for “${column}” is blank. Fill it in or remove the row.`,
  CELL_EXTRA: ({ text, columns }) =>
    `“${text}” has no header: the header names ${columns} ${columns === 1 ? "column" : "columns"}, this row has more. Put quotation marks around a text that has the delimiter in it, so that no figure slides aside.`,
  NUMBER_INVALID: ({ text }) =>
    `“${text}” cannot be read as a number. ${byExcelError(text, "The column was too narrow in Excel: widen it and save again.", "A formula in the sheet has an error: mend it and save again.") ?? "Write it like 1 234 567 or 1 234.50."}`,
  NUMBER_AMBIGUOUS: ({ text, withComma, withPoint }) =>
    `“${text}” can mean ${money(withComma)} or ${money(withPoint)}. Choose with --decimal "," or --decimal "." (or input: {decimal: ","} in fordel.yaml).`,
  NUMBER_CONVENTIONS_MIXED: ({ text, other }) =>
    `“${text}” has another decimal sign than “${other}” in the same column. Write them alike, or choose with --decimal.`,
  YEAR_INVALID: ({ text }) => `“${text}” is not a year. Write four digits, such as 2026.`,
  CHOICE_UNKNOWN: ({ column, text, choices }) => `“${text}” is not known in “${column}”. Use ${names(choices)}.`,
  MEMBERS_EMPTY: () => "There are no members. Write one row for each.",
  MEMBER_DUPLICATE: ({ name, year: at, line }) =>
    `“${name}” is given twice${year(at)}, first on line ${line}. Remove one of the rows.`,
  MEMBER_SUM_ROW: ({ name }) => [
    `“${name}” is the sum of others and no member: it takes no part.`,
    "Remove the row to confirm it, or if it is a member, write its number in a column “number”.",
  ],
  MEMBER_EQUALS_SUM: ({ name, parts }) => [
    `“${name}” takes part, but has just the figures that ${quoted(parts)} have together.`,
    "If it is a region or a sum, remove the row; if it is a member, write its number in a column “number”.",
  ],
  MEMBER_FIGURE_ROW: ({ name }) => [
    `“${name}” is an average or the like and no member: it takes no part.`,
    "Remove the row to confirm it, or if it is a member, write its number in a column “number”.",
  ],
  MEMBER_SUM_OFF: ({ name, base, stated, sum }) => [
    `“${name}” is a sum and takes no part, but it says ${money(stated)} for “${base}” and the members make ${money(sum)}.`,
    "Is a member missing, or a figure wrong?",
  ],
  REMARKS_SKIPPED: ({ count, text }) =>
    count === 1 ? `“${text}” is a remark: not read.` : `${whole(count)} remarks, the first “${text}”: not read.`,
  SUM_ROW_SKIPPED: ({ name }) => `${name === "" ? "This row" : `“${name}”`} is a sum: checked and not counted.`,
  SUM_ROW_OFF: ({ name, header, stated, sum }) => [
    `“${name}” is a sum and not counted, but it says ${money(stated)} under “${header}” and the rows make ${money(sum)}.`,
    "Is a row missing, or a figure wrong?",
  ],
  REGIONS_SKIPPED: ({ former, other, repeated }) => `Not read from the file: ${skipped(former, other, repeated)}.`,
  POPULATION_IN_PARTS: ({ column, part }) =>
    `The population is parted by “${column}” here (“${part}”). Export the table again without choosing ${column}, so that each municipality has one row a year.`,
  EVERYONE_TAKES_PART: ({ count }) => [
    `All ${whole(count)} municipalities of this file take part.`,
    "Name those who do under members: in fordel.yaml, or keep only their rows.",
  ],
  TABLE_TOO_LARGE: (found) => {
    if ("mostGroups" in found)
      return `There are more than ${whole(found.mostGroups)} groups, those on all levels together, too many for one table that adds up. Put the lines in fewer, or read part of them at a time, with --where.`;
    if ("groups" in found)
      return `${whole(found.members)} members and ${found.groups === 1 ? "1 group" : `${whole(found.groups)} groups`}, those on all levels and of each year, are too much for one table that adds up: members times groups may come to ${whole(found.mostFigures)}. Put the lines in fewer groups, or share part of them at a time, with --where.`;
    if (!("members" in found))
      return `There are more than ${whole(found.mostLines)} lines, too many for one table that adds up. Read part of them at a time, with --where. Only fordel split takes a budget of more, as a CSV file, and tells what is wrong with it.`;
    const { members, lines, mostFigures } = found;
    if ("accounts" in found)
      return `A settlement of ${whole(members)} members holds ${whole(lines)} lines of the budget, and ${whole(found.accounts)} of the accounts ${whole(found.times)} times: members times these may come to ${whole(mostFigures)}. Settle part of the lines at a time, with --where.`;
    const { mostMembers, mostLines } = found;
    return `${whole(members)} members and ${lines === 1 ? "1 line" : `${whole(lines)} lines`} are too many for one table that adds up: it takes at most ${whole(mostMembers)} members, ${whole(mostLines)} lines, and members times lines at most ${whole(mostFigures)}. Name those who take part under members: in fordel.yaml, or share part of the lines at a time, with --where.`;
  },
  SCENARIOS_TOO_LARGE: (found) => {
    if ("mostLines" in found)
      return `The budget and those of the scenarios have more than ${whole(found.mostLines)} lines together, and no more are held at once. Leave scenarios out of fordel.yaml, or read fewer lines (--where).`;
    if ("assumptions" in found)
      return `fordel.yaml states ${whole(found.assumptions)} uncertainties and indexes, and at most ${whole(found.mostAssumptions)} are tried one by one on ${whole(found.figures)} amounts (members times lines). State them for groups of lines, or ask for fewer lines (--where).`;
    const { scenarios, horizon, figures, mostFigures } = found;
    const what = scenarios === 1 ? "The budget comes" : `${whole(scenarios)} scenarios, the baseline among them, come`;
    const until = horizon === null ? "" : ` by ${horizon}`;
    const remedies = [
      ...(scenarios > 2 ? ["one scenario at a time (--scenario)"] : []),
      ...(horizon === null ? [] : ["an earlier horizon: in fordel.yaml"]),
      "fewer lines (--where)",
    ];
    return `${what} to ${whole(figures)} amounts${until} (members times lines), and at most ${whole(mostFigures)} are held at once. Ask for ${list(remedies, "or")}.`;
  },
  MEMBER_UNKNOWN: ({ name, suggestion, file, apart }) => {
    const unknown = `“${name}” is not in ${file}.`;
    if (!apart) return `${unknown}${guess(suggestion)}`;
    const { option } = apart;
    return option === null
      ? `${unknown} Part names with commas: ${apart.names.join(", ")}.`
      : `${unknown} Name one at a time: ${apart.names.map((one) => `${option} ${shellWord(one)}`).join(" ")}.`;
  },
  NAME_OF_FORMER: ({ name, number, former }) => [
    `“${name}” is read as ${number} ${name}, but ${former} in the file had that name too.`,
    `Write “${number} ${name}” if it is the one, or else what the other is called today.`,
  ],
  NOBODY_TAKES_PART: () =>
    "No member is left to share the cost. Leave out fewer with --without, or add some with --with.",
  MEMBER_NOT_TAKING_PART: ({ name }) => [
    `“${name}” is named by this line but does not take part, so it pays nothing.`,
    "Add it to members: in fordel.yaml, or use --with.",
  ],
  GROUP_NAMED_AS_MEMBER: ({ name }) => `The group “${name}” has a member's name. Give it another.`,
  MEMBER_GROUP_UNKNOWN: ({ name, suggestion }) => `“${name}” is no group of members.${guess(suggestion)}`,
  BASE_UNKNOWN: ({ name, suggestion, columns }) =>
    `“${name}” is no column of members.csv.${guess(suggestion)} It has: ${list(columns, "and") || "no columns of figures"}.`,
  BASE_NEGATIVE: ({ base, text }) => `“${base}” is ${text} here, but cannot be negative. Correct the figure.`,
  BASE_PERCENT_SUM: ({ base, year: at, sum }) =>
    `The percentages in “${base}” make ${money(sum)}%${year(at)}, not 100%. Correct them, or leave out all the percent signs: then the numbers are weights of any size.`,
  BASE_CELL_UNREAD: ({ base, text, more }) =>
    `“${text}”${more > 0 ? ` and ${whole(more)} more ${more === 1 ? "cell" : "cells"}` : ""} in “${base}” ${more > 0 ? "are" : "is"} nothing to share by. That is an error only where a key or another setting needs it.`,
  NUMBERS_ARE_NAMES: ({ header }) => [
    `The numbers in “${header}” are names and measure nothing: no key can share by them.`,
    "Rename the column if they do.",
  ],
  POPULATION_UNIT: ({ member, small, people, large }) =>
    large === null
      ? [
          `“${member}” has a population of ${plain(small)}.`,
          `If it is in thousands, write ${plain(people)}, and the others alike. Costs per inhabitant would otherwise be a thousand times too large.`,
        ]
      : [
          `“${member}” has a population of ${plain(small)} beside ${plain(large)}.`,
          `If it is in thousands, write ${plain(people)}. As it stands, it weighs a thousand times too little.`,
        ],
  BASE_MISSING: ({ base, member, year: at, mayBeZero }) =>
    `“${base}” is blank for ${member}${year(at)}, and is needed. Write the figure${mayBeZero ? ", or 0 if there are none" : ""}.`,
  POPULATION_ZERO: ({ member, year: at }) => `The population of ${member} is 0${year(at)}. Write the right figure.`,
  BASE_DIVIDED_BY_ZERO: ({ member, base }) =>
    member === null
      ? "Nothing can be divided by 0. Write another number."
      : `“${base}” of ${member} is 0, and the key divides by it. Correct the figure, leave ${member} out of the lines with this key, or reckon with a group: … of GROUP.`,
  BASE_YEAR_NEEDED: ({ base, years }) =>
    `“${base}” is given for ${list(years, "and")}. Say which: write ${names(datedBases(base, years))} in the key, or population: {date: ${years.at(-1) ?? ""}} in fordel.yaml.`,
  BASE_DATES_MIXED: ({ base, years }) => [
    `“${base}” is measured at ${list(years, "and")} by keys of the same year.`,
    "Use one date, or leave it if that is meant.",
  ],
  BASE_YEAR_UNKNOWN: ({ base, year: at, years }) =>
    years.length > 0
      ? `“${base}” is not given for ${at}. members.csv has ${list(years, "and")}.`
      : `“${base}” is not given for ${at}: members.csv has no year column. Add one, or set population: {date: ${at}} in fordel.yaml.`,
  MUNICIPALITY_UNKNOWN: ({ asked, suggestion, apart }) =>
    apart
      ? `“${asked}” is no municipality in the register of populations. Part names with commas: ${apart.join(", ")}.`
      : `“${asked}” is no municipality in the register of populations.${guess(suggestion)} Write its name or number as it is today, or give figures of your own in a column population of members.csv.`,
  MUNICIPALITY_AMBIGUOUS: ({ name, choices }) => `“${name}” may be ${names(choices)}. Write the number too.`,
  MUNICIPALITY_FORMER: ({ asked, year, now }) =>
    `“${asked}” is no municipality of today: it went into ${list(now, "and")} on 1 January ${year}. Write the number of one of today, or give figures of your own in a column population of members.csv.`,
  MUNICIPALITY_NUMBER_OTHER: ({ number, name, numbered, named }) =>
    `${number} is the number of ${numbered}, but “${name}” is ${named}. Correct the number or the name.`,
  POPULATION_UNKNOWN: ({ municipality, year, member, isBefore }) =>
    `The population of ${municipality} on 1 January ${year} is not known: the register is blank there, ${isBefore ? "as it is before a municipality got its borders of today. Use a later year" : "and has earlier years. Fill it from a table of Statistics Norway with fordel population --update FILE, use another year"}, or give figures of your own for ${member} and the others in a column population of members.csv.`,
  POPULATION_YEARS_BLANK: ({ municipality, years, isBefore }) =>
    `The population of ${municipality} is not known for ${list(years, "and")}: the register is blank there${isBefore ? ", as it is before a municipality got its borders of today" : ""}. Blank is not 0.`,
  REGISTER_YEAR_UNKNOWN: ({ year: at, first, last }) =>
    `The register has no populations for ${at}. It has 1 January ${first === last ? first : `${first}–${last}`}; fordel population --update FILE takes newer ones from a table of Statistics Norway.`,
  REGISTER_NOT_USED: ({ header }) => [
    `The register of populations is not used: members.csv has “${header}”, which always goes before it.`,
    "Leave out one of the two.",
  ],
  REGISTER_FIGURE_INVALID: ({ text }) =>
    `“${text}” is no number of inhabitants, which is a whole number above 0 of at most nine digits. Correct the cell, or leave it blank where it is not known.`,
  REGISTER_FIGURE_DIFFERS: ({ municipality, year, has, table }) => [
    `${municipality} has ${whole(table)} inhabitants on 1 January ${year} in the table and ${whole(has)} in the register, which stays as it is.`,
    "Correct population.csv if the table is right.",
  ],
  REGISTER_FIGURE_LEAPS: ({ municipality, year: at, is, earlier, was }) => [
    `${municipality} has ${whole(is)} inhabitants on 1 January ${at}, and ${whole(was)} on 1 January ${earlier}.`,
    "Correct population.csv if the table is wrong.",
  ],
  REGISTER_NOT_NEWER: ({ last, newest }) =>
    newest === null
      ? `The table has no populations of municipalities. Export table 07459 of Statistics Norway with a year after ${last}.`
      : `The table ends with ${newest} and adds nothing to the register, which ends with ${last}. Export table 07459 of Statistics Norway with a newer year, or with municipalities that the register leaves blank.`,
  BUDGET_EMPTY: () => "The budget has no line to share. Write one row for each line.",
  AMOUNT_MISSING: ({ line, hasYears }) =>
    hasYears
      ? `“${line}” has the years above it once more where amounts stand. If it is a heading, end its name with a colon. If they are its amounts, write them as “2 026”.`
      : `“${line}” has no amount. Write it (0 if there is none), or set type to note if it is not to be shared.`,
  AMOUNT_CIRCLE: ({ lines }) =>
    lines.length === 1
      ? `“${lines.join()}” would be a portion of itself alone. Write the amount, or a portion of other lines.`
      : `These amounts are portions of each other, in a circle: ${[...lines, ...lines.slice(0, 1)].map((name) => `“${name}”`).join(" – ")}. Write one of them as an amount, or as a portion of lines without the others.`,
  AMOUNT_OF_UNKNOWN: ({ name, suggestion }) =>
    `The budget has no line or group called “${name}” for the amount to be a portion of.${guess(suggestion)}`,
  HOST_MISSING: ({ reason }) =>
    `${reason === "transfers" ? "Who pays whom cannot be told" : "The surcharge is paid to nobody"}: no line has a member that pays its bills. Write host: and the member's name in fordel.yaml, or a column host in the budget.`,
  HOST_OUTSIDE: ({ name, suggestion }) => [
    `“${name}” pays bills and is no member: everyone pays their own part to it, and nothing of it is set off.`,
    guess(suggestion).trim(),
  ],
  HOSTLESS_LINES: ({ lines, more, amount }) => [
    `${quoted(lines, more)} (${money(amount)} in all): nobody is named who pays the bills, so that this is no part of who pays whom.`,
    "Write host: in fordel.yaml, or fill the column host.",
  ],
  TRANSFER_UNFIT: ({ line, reason, host }) => `“${line}”: ${TRANSFER_UNFIT[reason](host ?? "")}`,
  AMOUNT_PORTION_UNFIT: ({ text, reason }) => `“${text}” cannot stand here: ${PORTION_UNFIT[reason]}`,
  AMOUNT_ELSEWHERE: ({ line, count }) =>
    count === 1
      ? `“${line}” has an amount only in a column that is not shared, and is left out.`
      : `${whole(count)} lines, the first “${line}”, have amounts only in columns that are not shared, and are left out.`,
  HEADINGS_SKIPPED: ({ lines, more, isGroup }) => {
    const isOne = lines.length + more === 1;
    return [
      `${quoted(lines, more)} ${isOne ? `has no amount and is taken as a heading${isGroup ? ": the group of the lines below it" : ""}` : `have no amounts and are taken as headings${isGroup ? ": the groups of the lines below them" : ""}`}.`,
      `If ${isOne ? "it" : "one"} is a line, write its amount.`,
    ];
  },
  YEARS_MIXED: ({ line }) => `“${line}” has no year, while other lines have. Give every line a year, or none.`,
  GROUP_TOO_DEEP: ({ levels, most }) =>
    `This line stands ${whole(levels)} groups deep; at most ${whole(most)} are possible. Put it in fewer.`,
  LINE_WITHOUT_MEMBERS: ({ line }) => `“${line}” is shared by nobody. Name its members, or write all.`,
  LINE_DROPPED: ({ line }) => `“${line}” is left out: none of its members take part.`,
  STATED_SUM_OFF: ({ group, year: at, stated, sum, difference }) =>
    `${group === null ? "The whole budget" : `“${group}”`}${year(at)}: the stated sum is ${money(stated)}, the lines add up to ${money(sum)} (difference ${money(difference)}). The lines are what is shared.`,
  STATED_SUM_OF_NOTHING: ({ group, suggestion }) =>
    group === ""
      ? "There are no lines to sum."
      : `There is no line in the group “${group}” to sum.${guess(suggestion)}`,
  DRIVER_ZERO: ({ line, base }) =>
    `“${line}” grows with ${base}, but its members have none, so it cannot be scaled. Use another driver.`,
  SUM_ROW_FOUND: ({ line, year: at, amount }) => [
    `${line === null ? "This row" : `“${line}”`} (${money(amount)}${year(at)}) is a sum of other rows: it is checked and not shared.`,
    "Set type to total to confirm it, or to line if it is a cost of its own.",
  ],
  SUM_ROW_SHARED: ({ line }) => [
    `“${line}” is called a sum, but no rows add up to it, so it is shared as a cost.`,
    "Set type to total if it is a sum, or to line to confirm it.",
  ],
  LINE_EQUALS_SUM: ({ lines, more, year: at, shared, otherwise }) => [
    `${quoted(lines, more)}: shared, but just what rows above or below add up to. ${money(shared)} is shared${year(at)}; if ${lines.length === 1 ? "this is a sum" : "these are sums"}, ${money(otherwise)} should be.`,
    "Set type to total if so, or to line to confirm it, or say what the whole comes to with --total.",
  ],
  SUM_UNNAMED: ({ lines, reason, year: at, shared, otherwise }) => [
    `${quoted(lines)}: ${lines.length === 1 ? "the sum of other rows" : "sums of other rows"}, as ${SUM_REASONS[reason]}. Not shared: ${money(shared)} is shared${year(at)}, with ${lines.length === 1 ? "it" : "them"} ${money(otherwise)} would be.`,
    "Set type to total to confirm it, or to line if it is a cost of its own.",
  ],
  LINE_OVER_PARTS: ({ line, parts, amount, sum, year: at, shared, otherwise }) => [
    `“${line}” (${money(amount)}) stands over ${quoted(parts)}, which come${parts.length === 1 ? "s" : ""} to ${money(sum)}. All are shared: ${money(shared)}${year(at)}, without “${line}” ${money(otherwise)}.`,
    "Set its type to total if it is their sum, theirs to note if they are part of it, or its to line to confirm it.",
  ],
  TOTAL_NOT_MET: ({ year: at, stated, shared, difference, without, with: joined, turned, isInThousands }) =>
    [
      `${money(shared)} is shared${year(at)}, not ${money(stated)} as stated: a difference of ${money(difference)}.`,
      ...(without.length > 0 ? [`It is right without ${either(without)}: set type to total or note there.`] : []),
      ...(joined.length > 0
        ? [`It is right with ${either(joined.map((line) => [line]))}: set type to line there.`]
        : []),
      ...(turned.length > 0 ? [`It is right with the other sign for ${either(turned.map((line) => [line]))}.`] : []),
      ...(isInThousands ? ["One of them is in thousands of kroner: set input: {unit: 1000} in fordel.yaml."] : []),
    ].join(" "),
  PART_OF_LINE: ({ lines, more, whole, year: at, shared, otherwise }) => [
    `${quoted(lines, more)}: part of ${lines.length === 1 ? `“${whole}”` : `the lines above, here “${whole}”`} and not shared beside it: ${money(shared)} is shared${year(at)}, with ${lines.length === 1 ? "it" : "them"} ${money(otherwise)} would be.`,
    "Set type to note to confirm it, or to line if it is a cost of its own.",
  ],
  TOTAL_TOLD_AGAIN: ({ lines, more, total, year: at, shared, otherwise }) => [
    `${quoted(lines, more)}: ${total === null ? "just what all the other lines come to" : `below the total “${total}”, and ${lines.length === 1 ? "tells" : "tell"} of it`}. Not shared: ${money(shared)} is shared${year(at)}, with ${lines.length === 1 ? "it" : "them"} ${money(otherwise)} would be.`,
    "Set type to note to confirm it, or to line if it is a cost of its own.",
  ],
  ROWS_UNDER_TOTAL: ({ lines, total, year: at, shared, otherwise }) => [
    `${quoted(lines)}: shared, but below the total “${total}”, which ${lines.length === 1 ? "it is" : "they are"} not in. ${money(shared)} is shared${year(at)}, without ${lines.length === 1 ? "it" : "them"} ${money(otherwise)} would be.`,
    "Set type to line to confirm it, or to note if it is no cost, or say what the whole comes to with --total.",
  ],
  LINE_EQUALS_PART: ({ line, parts, year: at, shared, otherwise }) => [
    `“${line}”: shared, but just all lines above divided by ${whole(parts)}. ${money(shared)} is shared${year(at)}, without it ${money(otherwise)} would be.`,
    "Set type to line to confirm it, or to note if it is no cost, or say what the whole comes to with --total.",
  ],
  FIGURE_SHARED: ({ lines, more, year: at, shared, otherwise }) => [
    `${quoted(lines, more)}: shared as cost, but the name is that of an average, a count or the like. ${money(shared)} is shared${year(at)}, without ${lines.length === 1 ? "it" : "them"} ${money(otherwise)} would be.`,
    "Set type to note if it is no cost, or to line to confirm it.",
  ],
  GROUP_BLANK: ({ line, group, others }) => [
    `“${line}”${others === 0 ? "" : others === 1 ? " and 1 other row" : ` and ${whole(others)} other rows`} ${others === 0 ? "has" : "have"} no group and ${others === 0 ? "stands" : "stand"} below one: counted ${group === null ? "outside all groups" : `in the group above, here “${group}”`}.`,
    "Write the group in every row that belongs to one.",
  ],
  INCOME_POSITIVE: ({ lines, sum }) => [
    `${quoted(lines)}: “${sum}” is right only when ${lines.length === 1 ? "this is" : "these are"} income. It is subtracted.`,
    "Write it with a minus sign to confirm it.",
  ],
  INCOME_UNSIGNED: ({ lines, more, year: at, shared, otherwise }) => [
    `${quoted(lines, more)}: called income or a deduction, but shared as cost, since the amount has no minus sign. ${money(shared)} is shared${year(at)}; as income, it is ${money(otherwise)}.`,
    "Write it with a minus sign if it is income, or set type to line if it is a cost.",
  ],
  SIGNS_TURNED: ({ reason, year: at, shared, otherwise }) => [
    `Costs are negative and income positive in this file, as ${SIGN_REASONS[reason]}. All signs are turned: ${money(shared)} is shared${year(at)}, as written ${money(otherwise)} would be.`,
    "Say what the whole comes to with --total to confirm it, or to have it as written.",
  ],
  NET_INCOME: ({ year: at, amount }) => [
    `What is shared${year(at)} is a net income, ${money(amount)}: the members are paid.`,
    `If costs are negative in this file, write them as positive numbers; ${confirmed(at, amount)} confirms it.`,
  ],
  PARTICIPANT_REFUND: ({ line, others, year: at, amount, whole, without, where }) => [
    `“${line}” (${money(amount)}) is what the participants pay the host. Left in, only the host's remainder is shared${year(at)}, ${money(whole)}; without ${others === 0 ? "it" : `it and the ${others === 1 ? "other row" : `${countFigure(others)} other rows`} like it`} ${money(without)} is.`,
    where === "" ? "Remove the row." : `Remove the row, or use --where ${quotedWord(where)}.`,
  ],
  VAT_PAIR: ({ lines, more }) => `${quoted(lines, more)}: VAT and its compensation net to 0, and change nothing.`,
  VAT_PAIR_OFF: ({ lines, more, year: at, net }) => [
    `${quoted(lines, more)}: VAT and its compensation should net to 0, but leave ${money(net)}${year(at)}, which is shared.`,
    "Check the rows, or remove them.",
  ],
  UNITS_APART: ({ less, small, more, large, year: at, isOneFile }) => [
    `“${less}” comes to ${money(small)} and “${more}” to ${money(large)}${year(at)}, about a thousand times as much.`,
    `If one is in thousands of kroner, ${isOneFile ? "write both in one unit" : "say so in a title of that file, such as (1000 kr); input: {unit: 1000} is of all files"}.`,
  ],
  COST_PER_INHABITANT: ({ year: at, total, each, isSmall }) => [
    `${money(total)} kroner is shared${year(at)}, ${money(each)} for each inhabitant.`,
    `${isSmall ? "If the amounts are in thousands of kroner, set input: {unit: 1000} in fordel.yaml" : "If the amounts are in kroner and not in thousands, take away the unit that says so"}. ${confirmed(at, total)} confirms it.`,
  ],
  THOUSANDS_SUSPECTED: ({ line, small, large, other }) =>
    line === other
      ? [
          `“${line}” is ${money(small)} in one year and ${money(large)} in another.`,
          "If one is in thousands of kroner, write all amounts in one unit.",
        ]
      : [
          `“${line}” is ${money(small)} and “${other}” is ${money(large)}.`,
          "If some amounts are in thousands of kroner, write all in one unit.",
        ],
  VAT_MIXED: ({ excluded, included }) => [
    `Amounts seem to be both without VAT (“${excluded}”) and with it (“${included}”).`,
    "Share all amounts alike.",
  ],
  CHECKED_IN_PART: ({ most }) =>
    `The budget has more than ${whole(most)} groups or sums. Sums of further groups were not held against their lines, and blank cells under further groups are of no group.`,
  OUTLINE_UNTRIED: ({ line, others, most }) => [
    `“${line}”${others > 0 ? ` and ${whole(others)} more` : ""}: numbered or set in over lines that are shared too. Which of them are sums is not tried in a budget of more than ${whole(most)} rows.`,
    "Set type to total where they are, or the lines of each are shared twice.",
  ],
  WHERE_INVALID: ({ text }) =>
    `“${text}” is no condition. Write a header, = or !=, and a value, such as Account=1* or Account!=1750*.`,
  WHERE_MATCHES_NOTHING: ({ text, file }) => `No row of ${file} meets ${text}. Check the value; * stands for any text.`,
  ITEM_SUM_ROW: ({ items, isCounted, savings, otherwise }) =>
    isCounted
      ? [
          `${quoted(items)}: counted, but just what other items add up to. ${money(savings)} is saved; if ${items.length === 1 ? "this is a sum" : "these are sums"}, it is ${money(otherwise)}.`,
          "Set type to total if so, or to line to confirm it.",
        ]
      : [
          `${quoted(items)}: the sum of other items, and not counted. ${money(savings)} is saved; if ${items.length === 1 ? "it were" : "they were"} counted, ${money(otherwise)} would be.`,
          "Set type to total to confirm it, or to line if it is an item.",
        ],
  PRICE_MISSING: ({ item, member }) =>
    `“${item}”: ${member} has no price of its own. Write it (0 if it would pay nothing), or leave ${member} out of the column members.`,
  PROCUREMENT_DEARER: ({ item, separate, joint }) => [
    `“${item}” costs more bought together (${money(joint)}) than separately (${money(separate)}).`,
    "Check the prices, or buy it separately.",
  ],
  COALITION_MISSING: ({ coalitions, count }) =>
    `coalitions.csv has no cost for ${semicolons(coalitions)}${count > coalitions.length ? `, and ${whole(count - coalitions.length)} more` : ""}. Give every group a row; a single member's cost may also come from the scenario that baseline: names.`,
  COALITION_DUPLICATE: ({ coalition, line }) => `“${coalition}” stands on line ${line} too. Keep one of the rows.`,
  COALITION_OUTSIDE: ({ members, count }) =>
    `${count === 1 ? "A row is" : `${whole(count)} rows are`} left out because ${list(members, "and")} ${members.length === 1 ? "does" : "do"} not take part.`,
  COALITION_TOTAL_OFF: ({ stated, total, difference }) => [
    `The cost of all together is stated as ${money(stated)}, but ${money(total)} is shared (difference ${money(difference)}). The shared cost is used.`,
    "Check that the costs of the groups are for the same years and in the same unit.",
  ],
  COALITION_COST_NEGATIVE: ({ coalition }) => [
    `“${coalition}” would be paid to stand alone: the cost is negative.`,
    "Check the sign.",
  ],
  COALITION_DEARER: ({ one, other, together, apart }) => [
    `“${one}” and “${other}” would pay ${money(together)} together, but ${money(apart)} apart. They need not join.`,
    "Check the figures.",
  ],
  COST_ALONE_ZERO: ({ member }) => [
    `${member} would pay nothing without cooperation, so whatever it pays with it is more.`,
    "Check that its cost is not left out.",
  ],
  COST_ALONE_UNKNOWN: ({ members }) =>
    `What ${list(members, "and")} would pay without cooperation is not known. Give coalitions.csv, a baseline: in fordel.yaml, or drivers in the budget that say what its lines grow with.`,
  DRIVER_NONE: () => [
    "No line has a driver, so any group is taken to pay as much as all together.",
    "Add drivers to the budget, or coalitions.csv.",
  ],
  MEMBER_LOSES: ({ member, loss, gain }) => [
    `${member} pays ${money(loss)} more than separately, although all together save ${money(gain)}.`,
    "Consider another key.",
  ],
  YEARS_INVALID: ({ text }) => `“${text}” is no number of years. Write a whole number from 1 to 99.`,
  NOTHING_TO_COMPARE: () =>
    "There is nothing to compare with. Give two keys (--key A --key B), or scenarios: and baseline: in fordel.yaml, or procurement.csv for savings.",
  SCENARIO_UNKNOWN: ({ name, suggestion }) =>
    `There is no scenario “${name}” to hold against the baseline.${guess(suggestion)}`,
  SAVED_RESULT_UNREADABLE: ({ file, reason, named }) => {
    if (reason === "outside") {
      return `${file} was made of a file outside this folder and the case, ${named ?? ""}. Name it with its option if it is to be read.`;
    }
    return reason === "no-result"
      ? `${file} has no result: it was saved with an error. Put the error right and save it anew.`
      : `${file} is no result of fordel saved with --format json.`;
  },
  AGAINST_UNREADABLE: ({ file }) => `${file} is neither a budget nor a saved result of fordel split --format json.`,
  AGAINST_UNKNOWN: ({ name, suggestion, found }) =>
    `“${name}” is no file and no column of the budget.${guess(suggestion)} It has: ${list(found, "and")}.`,
  AGAINST_YEARS: ({ file, years, own }) =>
    `${file} is for ${list(years, "and") || "no year"} and this budget for ${list(own, "and") || "no year"}. Choose one year with --year.`,
  BASELINE_YEAR_MISSING: ({ baseline, year: at }) =>
    at === null
      ? `The scenario “${baseline}” has years, and the budget has none. Give both years, or neither.`
      : `The scenario “${baseline}” has no cost for ${at}, so there is nothing to hold it against. Add the year to its budget.`,
  COST_WITHOUT_UNKNOWN: ({ member, baseline, years }) => [
    `What ${member} would pay without cooperation is not known${years.length > 0 ? ` for ${list(years, "and")}` : ""}: the baseline “${baseline}” has no line for it. What rests on that is left out.`,
    `Give ${member} a line in the baseline's budget; if it would cost nothing, write 0.`,
  ],
  BASELINE_UNKNOWN: ({ name, suggestion, known }) =>
    `There is no scenario “${name}”.${guess(suggestion)} ${known.length > 0 ? `The scenarios are: ${list(known, "and")}.` : "Write it under scenarios: in fordel.yaml."}`,
  SCENARIO_DUPLICATE: ({ name }) => `The scenario “${name}” is given twice. Give one of them another name.`,
  SCENARIO_FILE_OUTSIDE: ({ file }) =>
    `The scenario's budget ${file} is outside the case folder. Put it in the folder, and write its path from there.`,
  COST_NAME_UNKNOWN: ({ name, suggestion }) => `“${name}” is no line or group of the budget.${guess(suggestion)}`,
  CHANGE_YEAR_UNKNOWN: ({ line, year: at, years }) =>
    years.length > 0
      ? `“${line}” has no amount in ${at}, so this changes nothing. It has ${list(years, "and")}.`
      : [`“${line}” has no year, so a change for ${at} changes nothing.`, "Leave out the year."],
  PRICES_COMPETE: ({ item }) => `“${item}” has one price for all and the members' own as well. Keep one or the other.`,
  PRICE_OUTSIDE_ITEM: ({ item, member }) =>
    `${member} has a price of its own for “${item}”, but is not among its members. Remove the price, or add the member.`,
  NO_KEY: ({ columns }) =>
    `No key says how to share. Write one in fordel.yaml (key: ${anyKey(columns)}) or use --key ${quotedWord(anyKey(columns))}. Bases: ${someOf(["equal", ...columns])}.`,
  KEY_UNEXPECTED: ({ found, expected }) => {
    const wanted = names(expected.map((what) => KEY_PART[what]));
    return found === ""
      ? `The key stops here; expected ${wanted}.`
      : `“${found}” does not fit here; expected ${wanted}.`;
  },
  KEY_NAME_UNKNOWN: ({ name, suggestion, known, inRegister }) =>
    `“${name}” is no base, key or member.${guess(suggestion)} Known here: ${list(known, "and")}.${inRegister ? ` If the members are municipalities, take it from the register with population: {register: 2026} in fordel.yaml, or write the year, ${name}@2026.` : ""}`,
  KEY_PERCENT_SIGN: ({ text, figure }) => `“${text}” needs a percent sign: ${figure}%.`,
  KEY_PERCENT_SUM: ({ sum, remedy }) =>
    `The percentages make ${money(sum)}%, not 100%. Change one${remedy === "rest" ? ", or write rest instead of the last" : ""}.`,
  KEY_BANDS_ORDER: ({ text }) =>
    `“to ${text}” is not above the step before it. Put the steps in order, the lowest first.`,
  KEY_FEES_ALONE: ({ key, line }) =>
    `“${line}” has an amount, but its key “${key}” says only what members pay as fees, not how the rest is shared. Add for example + rest equal, or leave the amount out and write fee as its type.`,
  KEY_NOT_OF_FEES: ({ key, line }) =>
    `“${line}” is of type fee, what the fees of its key make, but “${key}” shares an amount. Give it a key of fees alone, such as 10 000 each, in the column key.`,
  FEE_WITH_AMOUNT: ({ line }) =>
    `“${line}” is of type fee, what the fees of its key make, and has an amount too. Leave the amount out, or write line as its type.`,
  FEE_UNCHANGED: ({ line, name }) => [
    `“${line}” is what its fees make, and stays as it is: changes and growth of “${name}” do not reach it.`,
    "Give it another key, or an amount.",
  ],
  SUM_BEFORE_FEES: ({ line }) => [
    `“${line}” is what its fees make, which is known only when members and keys are: the sums stated for this budget are not held against its lines.`,
    "Take them out, or keep fees in a budget of their own.",
  ],
  KEY_AMOUNT_ALONE: ({ text }) =>
    `“${text}” is more than 100%. If every member is to pay that amount, write each after it, and rest before what shares the rest: 100 000 each + rest population.`,
  KEY_LIMIT_AMOUNT: ({ limit, text }) =>
    limit === "round"
      ? `“${text}” is an amount, but the rounding is a share of the whole. Write it in percent, such as round 1%.`
      : `“${text}” needs a unit: write kr behind it for an amount, or a percentage such as ${limit} 40%.`,
  KEY_PERCENT_RANGE: ({ text }) => `“${text}” must be between 0 and 100%.`,
  KEY_REST_TWICE: () => "rest can stand only once in a key. Give all but one of these parts a percentage.",
  KEY_LIMIT_TWICE: ({ limit }) => `The ${LIMIT[limit]} is given twice. Keep one.`,
  KEY_ROUND_STEP: ({ step }) =>
    `Shares cannot be rounded to ${money(step)}%: the step must divide 100%, such as 1% or 0.5%.`,
  KEY_SHARES_MEMBER_TWICE: ({ name }) => `“${name}” has two weights. Keep one.`,
  KEY_SHARES_SUM: ({ sum }) =>
    `These shares make ${money(sum)}%, not 100%. Change one, or leave out all the percent signs: then the numbers are weights of any size.`,
  KEY_LIMITS_INFEASIBLE: (args) => `“${args.line}”: ${infeasible(args)}`,
  KEY_LIMIT_YEAR: ({ key, line, year: at, reason }) =>
    `“${line}”: “${key}” is held against what was paid in ${at}, ${
      {
        year: `of which nothing is known. Give the budget a column ${at}, hold the split against last year's budget (--against), or let it hold from a later year (from:)`,
        line: "but the budget has none of these lines that year. Give one of them an amount then, or the line a key without this limit",
        large:
          "which is not known of a budget too large to hold. Write the limit in kroner or percent, or split a budget of fewer lines",
      }[reason]
    }.`,
  CONTRIBUTION_SIGNS: ({ member, year: at }) =>
    `Contributions cannot be limited${year(at)}: ${member} is to receive where the others pay, or all of it comes to nothing. Limit the keys of the lines instead, or let the limits hold for other years.`,
  KEY_WEIGHTS_ZERO: ({ key, line }) =>
    `“${line}” cannot be shared by “${key}”: its members have none of what it counts. Use another key.`,
  KEY_FEES_EXCEED_POOL: ({ key, line, fees, pool }) =>
    `“${line}”: the fixed amounts in “${key}” make ${money(fees)}, more than the ${money(pool)} to share. Lower them.`,
  KEY_NAME_TAKEN: ({ name }) => `The key “${name}” has the name of a column in members.csv. Give it another.`,
  KEY_DUPLICATE: ({ name }) => `The key “${name}” is defined twice. Keep one.`,
  KEY_PERIODS_OVERLAP: ({ name, year: at }) =>
    at === null
      ? `The key “${name}” is defined twice for every year. Add from or to.`
      : `The key “${name}” is defined twice for ${at}. Change from or to.`,
  KEY_CIRCLE: ({ names }) =>
    `The keys refer to each other in a circle: ${names.map((name) => `“${name}”`).join(" – ")}. Write the parts of one of them out.`,
  KEY_PART_UNFIT: ({ name, reason, most = 0 }) => `“${name}” ${UNFIT[reason](whole(most))}. ${UNFIT_REMEDY[reason]}`,
  KEY_PAID_UNKNOWN: ({ name, suggestion }) =>
    `The budget has no line or group called “${name}” to share as.${guess(suggestion)}`,
  KEY_PAID_CIRCLE: ({ names }) =>
    `Lines are shared as each other, in a circle: ${names.map((name) => `“${name}”`).join(" – ")}. Give one of them a key that does not rest on the others.`,
  KEY_PAID_UNFIT: ({ name, line, reason }) => {
    const why = {
      nothing: "its members pay nothing of that. Use another key.",
      passing:
        "the budget is too large to be held, and lines are shared before what they rest on is known. Gather its lines, or use another key.",
      long: "that is shared as others, and these as others again, so often that its exact shares are too long to reckon with. Share it as one of the first of them, or use another key.",
    };
    return `“${line}” cannot be shared as “${name}”: ${why[reason]}`;
  },
  KEY_PAID_NEGATIVE: ({ name, line, member, amount }) =>
    `“${line}” cannot be shared as “${name}”: ${member} pays ${money(amount)} of that, less than nothing. Share as a group of expenditure only, or use another key.`,
  KEY_FOLLOWS_NO_YEAR: ({ line, key }) =>
    `“${key}” follows the year of the line, and “${line}” has none. Write the year in a column year, or in the key.`,
  KEY_WITHOUT_PERIOD: ({ name, line, year: at }) =>
    at === null
      ? `“${line}” has no year, but the key “${name}” has periods. Give the line a year.`
      : `The key “${name}” says nothing for ${at}, which “${line}” needs. Add a period.`,
  STAGE_UNKNOWN: ({ name, suggestion }) => `The budget has no line or group called “${name}”.${guess(suggestion)}`,
  ASSET_UNFIT: ({ asset, reason, text }) => assetUnfit(asset, text)[reason],
  ASSET_RATE_SMALL: ({ asset, text, percent, meant }) => [
    `“${text}” is read as ${percent}% a year for “${asset}”.`,
    `Write ${meant}% if that is meant, or ${percent}%.`,
  ],
  MEMBERSHIP_UNCHANGED: ({ name, joins, scenario, year }) => {
    if (scenario !== null) {
      const when = year === null ? "" : ` in ${year}`;
      return joins
        ? `“${name}” takes part already${when}, when it is to join under “${scenario}”. Take it out there, or write under leaves: from when it was away.`
        : `“${name}” takes no part${when}, when it is to leave under “${scenario}”. Take it out there, or write under joins: from when it took part.`;
    }
    return joins
      ? `“${name}” takes part already, and cannot buy in. Name a candidate: a member of members.csv that members: in fordel.yaml leaves out.`
      : `“${name}” takes no part, and cannot leave. Name a member that does.`;
  },
  STAGE_UNFIT: ({ group, reason, other }) => stageUnfit(group, other)[reason],
  STAGE_OWN_KEY: ({ line, group }) =>
    `“${line}” stands in “${group}”, which the stages share, and has a key of its own. Take one of them away.`,
  SETTINGS_BROKEN: ({ file, reason, most }) =>
    `${file} cannot be read here: ${SETTINGS_FAULT[reason]}${most === undefined ? "" : ` (at most ${whole(most)})`}.`,
  SETTING_UNKNOWN: ({ name, suggestion }) => `There is no setting “${name}”.${guess(suggestion)}`,
  SETTING_INVALID: ({ name, text, expected, choices }) =>
    name === ""
      ? `fordel.yaml holds settings, such as key: equal, but here stands “${text}”.`
      : `“${text}” does not fit the setting “${name}”: it needs ${names(choices) || EXPECTED[expected]}.`,
  SETTING_WITHOUT_EFFECT: ({ name, needs }) => [`${name} means nothing without ${needs}.`, "Give both, or neither."],
  ROUND_INVALID: ({ text }) => `Amounts cannot be rounded to “${text}”. Use 0.01, 0.1, 1, 10, 100, 1000 …`,
  UNIT_COST_OF_UNKNOWN: ({ name, suggestion }) => [
    `“${name}” is no group or line of the budget, so this unit cost is left out.`,
    guess(suggestion).trim(),
  ],
  UNIT_COST_VOLUME_MISSING: ({ per }) =>
    `No figures for “${per}”. Add a column to members.csv, or the sum for all under volumes: in fordel.yaml.`,
  ONLY_UNKNOWN: ({ name, suggestion }) => `“${name}” is no member, group or line.${guess(suggestion)}`,
  ITEM_UNKNOWN: ({ name, suggestion }) => `“${name}” is no item of procurement.csv.${guess(suggestion)}`,
  LINE_UNKNOWN: ({ name, suggestion }) => `“${name}” is no line or group of the budget.${guess(suggestion)}`,
  YEAR_UNKNOWN: ({ year: at, years }) =>
    years.length > 0
      ? `The budget has no lines for ${at}. It has ${list(years, "and")}.`
      : `The budget has no years. Leave the year out, or make ${at} the header of the amounts.`,
  ACTUALS_MISSING: () =>
    "There is nothing to settle: the case has no actuals.csv. Write what each line came to, as in budget.csv, or name the file with --actuals.",
  ACTUALS_YEAR: ({ asked, open, years, own }) => {
    if (asked === null && open.length > 0)
      return `Which year is to be settled? Choose one with --year: ${list(open, "or")}.`;
    const has = (all: readonly number[]) => (all.length > 0 ? list(all, "and") : "no years");
    return `${asked ?? "No year"} ${asked === null ? "can" : "cannot"} be settled: the accounts have ${has(years)}, the budget ${has(own)}. A year needs both.`;
  },
  ACTUALS_GROUP: ({ line, groups }) =>
    `“${line}” stands in several groups of the budget, ${quoted(groups)}, and these are not shared alike. Write its group in the accounts.`,
  ACTUALS_APART: ({ line, budget }) => [
    `No line of these accounts has the name and groups of one in ${budget}; the first is “${line}”.`,
    "Is this the right file? Lines follow the budget's key, members and host by name and group.",
  ],
  DATE_INVALID: ({ text }) => `“${text}” is no date from 1900 to 2200. Write it as 2026-07-01 or 1.7.2026.`,
  PAYMENT_HOST_UNKNOWN: ({ name, hosts }) =>
    name === null
      ? `To whom was this paid? There are several hosts: ${list(hosts, "and")}. Name one in a column headed “to”.`
      : `“${name}” is the host of no line.${hosts.length > 0 ? ` ${hosts.length > 1 ? "Hosts are" : "The host is"} ${list(hosts, "and")}.` : " Name hosts with host: in fordel.yaml."}`,
  PAYMENT_NOT_DUE: ({ member, year }) => [
    `${member} paid on account but takes no part${year === null ? "" : ` in ${year}`}, so all of it is in credit.`,
    "Is a line under settlement: membership missing in fordel.yaml, or is the payment for another year?",
  ],
  PAYMENT_MISSING: ({ member, to, amount, file }) =>
    `By the budget ${member} was to pay ${to} ${money(amount)}, and ${file} has no payment to it: it counts as not paid.`,
  PAYMENT_TOO_FINE: ({ amount }) => [
    `A payment is of ${money(amount)}, finer than a hundredth.`,
    "Correct the amount, or the unit that it is in.",
  ],
  MEMBERSHIP_UNFIT: ({ member, reason, line }) =>
    ({
      dates: `It is not said when ${member} takes part. Write from: or to: with a day, or leave it out if it did all year.`,
      overlap: `${member} takes part twice in the same time. Let one end before the other begins, or join them.`,
      turned: `${member} would leave before it joins. Turn the dates around.`,
      month: `${member} joins or leaves within a month, and months are counted. Write count: days, or the first or last day of a month.`,
      year: `The accounts have no year, and ${member} takes part in a part of one. Head the column of amounts with the year.`,
      amounts: `The key of “${line}” takes amounts that are for a year, and ${member} takes part in a part of one. Write what they came to as lines of their own, with members and a key of shares.`,
      limits: `Limits on contributions are for a year, and ${member} takes part in a part of one. Leave the limits out, or settle what they move as a line of its own.`,
    })[reason],
});
