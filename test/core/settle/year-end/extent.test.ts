import { expect, test } from "vitest";
import { settled } from "./settled.ts";

const lines = (count: number) => `line;2026\n${Array.from({ length: count }, (_, at) => `L${at};100\n`).join("")}`;
// 60 members, so that few lines are many figures.
const MEMBERS = `member;year;population\n${Array.from({ length: 60 }, (_, at) => `M${at};2025;100\nM${at};2026;101\n`).join("")}`;
const SETTINGS = "key: population\nhost: M1\npopulation: {date: 2025}\n";

test.each([
  ["budget and accounts", 6_000, 7_001, SETTINGS],
  [
    "accounts shared once more for the later populations",
    1,
    6_667,
    `${SETTINGS}settlement: {population: {date: 2026}}\n`,
  ],
])(
  "a settlement of more than there is room for is refused before anything is shared: %s",
  (_, budget, actuals, settings) => {
    const { yearEnd, codes } = settled({ members: MEMBERS, budget: lines(budget), actuals: lines(actuals), settings });
    expect([yearEnd, codes]).toEqual([null, ["TABLE_TOO_LARGE"]]);
  },
);
