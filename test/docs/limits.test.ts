import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { MOST_REPEATED, MOST_RIVALS } from "../../src/cli/line/options.ts";
import { FILE_SIZE_LIMIT } from "../../src/cli/world/file-fault.ts";
import {
  MOST_KEYS_WITHIN,
  MOST_WRITTEN_OUT,
  MOST_WRITTEN_OUT_TOGETHER,
} from "../../src/core/key/grammar/written-out.ts";
import { MOST_CHAINED, MOST_CHAINED_DECIMALS } from "../../src/core/overhead/portions.ts";
import { mostReciprocal } from "../../src/core/overhead/stages.ts";
import { MOST_SAVINGS } from "../../src/core/procurement/savings.ts";
import {
  MOST_CELLS,
  MOST_IN_PAIRS,
  MOST_LINES,
  MOST_MEMBERS,
  MOST_OVER_PAIRS,
} from "../../src/core/rounding/table/extent.ts";
import { MOST_ASSUMED, MOST_DIGITS, MOST_IN_SCENARIOS } from "../../src/core/scenario/extent.ts";
import { MOST_LIMITED } from "../../src/core/shares/contributions.ts";
import { MOST_LONG_PAID } from "../../src/core/shares/payments.ts";
import { MOST_ACCOUNTS } from "../../src/core/split/passing/division.ts";
import { MOST_LONG } from "../../src/core/split/split.ts";
import { MOST_OF_GROUPS } from "../../src/core/stability/costs.ts";
import { MOST_FIGURES } from "../../src/format/writing/page-limit.ts";
import { MOST_KEYS } from "../../src/input/keys/key-reader.ts";
import { MOST_CHARACTERS, MOST_NESTED } from "../../src/input/settings/settings-bounds.ts";
import { MOST_ENTRIES } from "../../src/input/settings/table/shapes.ts";
import { MOST_ROWS_BESIDE } from "../../src/input/sheets/open-tables.ts";
import { MOST_IN_RECORD } from "../../src/input/text/csv-records.ts";
import { LONGEST_TEXT } from "../../src/input/text/longest-text.ts";
import { MOST_COLUMNS, MOST_IN_LONG_ROWS, MOST_ROWS } from "../../src/input/text/row-bounds.ts";

const PAGE = readFileSync("docs/limits.md", "utf8");

test.each([
  ["characters of a cell", LONGEST_TEXT],
  ["bytes of a file", FILE_SIZE_LIMIT],
  ["rows of a CSV file", MOST_ROWS],
  ["rows with any text of one that is neither budget nor accounts", MOST_ROWS_BESIDE],
  ["characters of all rows that have more than 16 384", MOST_IN_LONG_ROWS],
  ["columns of a row", MOST_COLUMNS],
  ["characters of a row", MOST_IN_RECORD],
  ["amounts of which each is a portion of the next", MOST_CHAINED],
  ["decimals of their percentages together", MOST_CHAINED_DECIMALS],
  ["members that share", MOST_MEMBERS],
  ["lines that are held", MOST_LINES],
  ["members times lines", MOST_CELLS.inAll],
  ["members squared times lines, of 21 to 80 members", MOST_OVER_PAIRS],
  [`members times lines, of more than ${MOST_IN_PAIRS} members`, MOST_CELLS.inNetwork],
  ["the same of more than 1 000 members", MOST_CELLS.ofThousands],
  [
    "members times lines times *b*√*b*, where *b* is the bits of what all shares are parts of: thousands where lines name ever other members",
    MOST_LONG,
  ],
  [
    "members times *b* squared of lines that are shared as others, where *b* is the bits of what is paid of these: thousands where they are shared as others again, one after the other",
    MOST_LONG_PAID,
  ],
  [
    "groups of members that `stability` looks at, two to the power of the members, times the bits of what all their costs and payments are parts of",
    MOST_OF_GROUPS,
  ],
  ["members times items of `procurement.csv`", MOST_SAVINGS],
  [
    "members times lines of a settlement: the budget once, the accounts three times, and once more for each of `key`, `population` and membership",
    MOST_CELLS.inAll,
  ],
  [
    "members times lines of all scenarios, to the horizon; a third of it where all lines are shared as others",
    MOST_IN_SCENARIOS,
  ],
  [
    "the same times digits: what the parts of a year's growth, prices and interest have, for each year to the horizon",
    MOST_DIGITS,
  ],
  ["the same times entries of `uncertainty` and `index`", MOST_ASSUMED],
  ["characters of `fordel.yaml`", MOST_CHARACTERS],
  ["characters of a setting", LONGEST_TEXT],
  ["entries of a list or a mapping of settings, rows of `settings.csv`", MOST_ENTRIES],
  ["members times `limits` with another `excess` than the one before, in all years", MOST_LIMITED],
  ["lists and mappings within one another", MOST_NESTED],
  ["different keys that lines have of their own", MOST_KEYS],
  [
    "the same of lines that are not held, times members, and times years and sets of members where these are several",
    MOST_ACCOUNTS,
  ],
  ["keys within one another", MOST_KEYS_WITHIN],
  ["characters of a key with the keys in it written out", MOST_WRITTEN_OUT],
  ["the same of all keys that hold others, each in all its years", MOST_WRITTEN_OUT_TOGETHER],
  ["support groups that share back and forth, in whole percentages", mostReciprocal(3, 1)],
  ["figures of the tables on the screen, in Markdown and in HTML", MOST_FIGURES.table],
  ["figures of a workbook", MOST_FIGURES.xlsx],
  ["figures of a Word document", MOST_FIGURES.docx],
  ["characters of an option", LONGEST_TEXT],
  ["times that an option is given", MOST_REPEATED],
  ["keys held against each other", MOST_RIVALS],
])("the page of limits has the most %s", (subject, most) => {
  const written = `${most}`.replace(/\B(?=(?:\d{3})+$)/g, " ");
  expect(PAGE).toContain(`\n| ${subject} | ${written} |`);
});
