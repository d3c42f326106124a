import { expect, test } from "vitest";
import { fraction } from "../../../src/core/number/fraction.ts";
import { inUnits, split } from "../../../src/core/split/split.ts";
import { caseOf, shown } from "../model/case-of.ts";

/** docs/allocation.md §3. Exactly 1 499.60 and 500.40: by those B would be the one to be rounded up. */
test("thousands are rounded from the kroner shown, not from what is behind them", () => {
  const subject = caseOf({
    members: "member\nA\nB\n",
    budget: "line;amount\nDrift;2000\n",
    settings: "key: shares(A 14996, B 5004)\n",
  });
  const { split: kroner } = split(subject, { with: [], without: [] });
  if (kroner === null) throw new Error("no split");
  const paid = ({ total }: typeof kroner) => total.shares.map(({ allocated }) => shown(allocated));
  expect(paid(kroner)).toEqual(["1500", "500"]);
  expect(paid(inUnits(kroner, fraction(1000n)))).toEqual(["2000", "0"]);
});
