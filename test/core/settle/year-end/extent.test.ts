import { expect, test } from "vitest";
import { settled } from "./settled.ts";

const lines = (count: number) => `line;2026\n${Array.from({ length: count }, (_, at) => `L${at};100\n`).join("")}`;
// So many members that few lines are many figures, each of both tables by itself not too many.
const MEMBERS = `member;year;population\n${Array.from({ length: 20 }, (_, at) => `M${at};2025;100\nM${at};2026;101\n`).join("")}`;
const SETTINGS = "key: population\nhost: M1\npopulation: {date: 2025}\n";
const LATER = `${SETTINGS}settlement: {population: {date: 2026}}\n`;

test.each([
  ["budget and accounts", 15_001, 15_000, SETTINGS, 3],
  ["accounts shared once more for later populations", 1, 15_000, LATER, 4],
])(
  "a settlement of more than there is room for is refused before anything is shared: %s",
  (_, budget, actuals, settings, times) => {
    const { yearEnd, issues } = settled({ members: MEMBERS, budget: lines(budget), actuals: lines(actuals), settings });
    expect(yearEnd).toBeNull();
    const args = { members: 20, lines: budget, accounts: actuals, times, mostFigures: 1_200_000 };
    expect(issues.map((issue) => [issue.code, issue.args])).toEqual([["TABLE_TOO_LARGE", args]]);
  },
);
