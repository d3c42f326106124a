import { expect, test } from "vitest";
import { explainSettled } from "../../../src/core/explain/settlement.ts";
import { isIssue } from "../../../src/core/model/issue.ts";
import { decimalText } from "../../../src/core/number/fraction.ts";
import { labelsOf } from "../../../src/report/transfers/between.ts";
import { yearEndOf } from "../settle/year-end/settled.ts";

const yearEnd = yearEndOf({
  members: "member;year;population\nFlå;2026;1000\nNes;2026;3000\nÅl;2026;4000\n",
  budget: "line;2026\nDrift;800 000\n",
  actuals: "line;2026\nDrift;880 000\n",
  settings: "key: folketall\nhosts: {Drift: Nes}\nsurcharge: 5 %\npopulation: {date: 2026}\n",
});

/** The value of a surcharge of a settlement and the kinds of its steps; of one that is not there, what is guessed. */
function explained(member: number, name: string) {
  const found = explainSettled(yearEnd, member, name, (one) => labelsOf(yearEnd.subject, one));
  if (isIssue(found)) return found.code === "LINE_UNKNOWN" ? found.args.suggestion : found.code;
  return [decimalText(found.value), ...found.steps.map(({ kind }) => kind)];
}

test("a surcharge of a settlement is explained by its label in any language, or the beginning of it", () => {
  // By hand: Flå is invoiced an eighth of 880 000, and pays 5 % of 110 000; Ål four times as much.
  for (const name of ["Påslag 5 % (til Nes)", "Surcharge 5% (to Nes)", "påslag 5 %", "Påslag"]) {
    expect(explained(0, name)).toEqual(["5500", "surcharge"]);
  }
  expect(explained(1, "Påslag")).toEqual(["-27500", "term", "term", "sum"]);
});

test("one that is misspelt is guessed at", () => {
  expect(explained(0, "Påslg 5 % (til Nes)")).toBe("Påslag 5\u00a0% (til Nes)");
});
