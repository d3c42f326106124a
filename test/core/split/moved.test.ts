import { expect, test } from "vitest";
import { split } from "../../../src/core/split/split.ts";
import { caseOf, shown } from "../model/case-of.ts";

/** docs/methods.md §1: a negative amount is the mirror of the positive one, ties and all. */
test.each(["100", "-100"])("a line of %s by itself is rounded as such, and nothing is said to be moved", (amount) => {
  const subject = caseOf({
    members: "member;population\nA;1\nB;1\nC;1\n",
    budget: `line;amount\nCredit note;${amount}\n`,
    settings: "key: equal\n",
  });
  const [line] = split(subject, { with: [], without: [] }).split?.lines ?? [];
  const sign = amount.startsWith("-") ? "-" : "";
  expect(line?.shares.map(({ allocated }) => shown(allocated))).toEqual([`${sign}34`, `${sign}33`, `${sign}33`]);
  expect(shown(line?.moved ?? null)).toBe("0");
});
