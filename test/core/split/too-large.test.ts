import { expect, test } from "vitest";
import { split } from "../../../src/core/split/split.ts";
import { caseOf } from "../model/case-of.ts";

const MEMBERS = 40;
const LINES = 400;

/** A case in which each line names other members, whose shares are parts of a number of so many digits. */
function everOthers(digits: number) {
  const names = Array.from({ length: MEMBERS }, (_, at) => `M${at + 1}`);
  const users = names.map((_, at) => BigInt(`${at + 1}`.repeat(digits).slice(0, digits)) + BigInt(at * at));
  const lines = Array.from({ length: LINES }, (_, at) => {
    const members = names.filter((_, member) => ((at * 7919) >> (member % 12)) % 2 === 0 || member === at % MEMBERS);
    return `Line ${at},1000,"${members.join(", ")}"`;
  });
  return caseOf({
    members: ["member,users", ...names.map((name, at) => `${name},${users[at]}`), ""].join("\n"),
    budget: ["line,amount,members", ...lines, ""].join("\n"),
    settings: "key: users\n",
  });
}

/** Lines of two years, each in a group of its own that stands so deep. */
function everDeeper(levels: number) {
  const members = ["member", ...Array.from({ length: 500 }, (_, at) => `M${at + 1}`), ""];
  const group = (at: number) => Array.from({ length: levels }, (_, level) => `G${at} ${level}`).join("/");
  const lines = Array.from({ length: 40 }, (_, at) => `Line,${group(at)},1,1`);
  const budget = ["line,group,2026,2027", ...lines, ""];
  return caseOf({ members: members.join("\n"), budget: budget.join("\n"), settings: "key: equal\n" });
}

test("groups are too many for members, counted on all levels and in each year", () => {
  expect(split(everDeeper(10)).issues).toEqual([]);
  const { split: none, issues } = split(everDeeper(11));
  expect(none).toBe(null);
  const args = { members: 500, groups: 880, mostFigures: 400_000 };
  expect(issues).toMatchObject([{ code: "TABLE_TOO_LARGE", args }]);
});

test("lines of ever other members are too many where what all shares are parts of is too long", () => {
  expect(split(everOthers(6)).issues).toEqual([]);
  const { split: none, issues } = split(everOthers(190));
  expect(none).toBe(null);
  expect(issues).toMatchObject([{ code: "TABLE_TOO_LARGE", args: { members: MEMBERS, lines: LINES } }]);
});
