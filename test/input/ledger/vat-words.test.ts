import { expect, test } from "vitest";
import { reading } from "../reading.ts";

function found(budget: string) {
  return reading({ budget }).issues.flatMap(({ code, args }) => (code === "VAT_MIXED" ? [args] : []));
}

test.each([
  ["post;beløp\nA ekskl. mva;1\nB inkl. mva.;2\n", "A ekskl. mva", "B inkl. mva."],
  ["Budsjett uten mva\npost;beløp\nA;1\nB (inkl moms);2\n", "Budsjett uten mva", "B (inkl moms)"],
  ["post;Budsjett eks. mva\nA;1\nB med mva;2\n", "Budsjett eks. mva", "B med mva"],
  ["line;amount\nA including VAT;1\nB excl. VAT;2\n", "B excl. VAT", "A including VAT"],
])("amounts without VAT beside amounts with it: %j", (budget, excluded, included) => {
  expect(found(budget)).toEqual([{ excluded, included }]);
});

test.each(["post;beløp\nA ekskl. mva;1\nB ekskl. mva;2\n", "post;beløp\nLisenser inkl. vedlikehold;1\nIndeks mva;2\n"])(
  "all alike: %j",
  (budget) => {
    expect(found(budget)).toEqual([]);
  },
);
