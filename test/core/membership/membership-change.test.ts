import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { membershipChange } from "../../../src/core/membership/membership-change.ts";
import {
  absolute,
  compare,
  decimalText,
  type Fraction,
  isZero,
  multiply,
  negate,
  ONE,
  subtract,
  sum,
  ZERO,
} from "../../../src/core/number/fraction.ts";
import { split } from "../../../src/core/split/split.ts";
import { reading } from "../../input/reading.ts";
import { balancesOf } from "../settle/balances.ts";

const BUDGET = "line;2026;2027;2028\nRun;1000;1100;1200\n";

const JANUARY_2027 = { year: 2027, month: 1, day: 1 };

function caseOf(files: Parameters<typeof reading>[0]) {
  const read = reading({ budget: BUDGET, ...files });
  if (!read.case) throw new Error(JSON.stringify(read.issues));
  return read.case;
}

function changeOf(
  subject: ReturnType<typeof caseOf>,
  [year, month]: readonly [number, number],
  choices: { readonly with?: readonly string[]; readonly without?: readonly string[] },
  isForfeited = false,
) {
  const { change, issues } = membershipChange(
    subject,
    { year, month: month + 1, day: 1 },
    { with: [], without: [], ...choices },
    isForfeited,
  );
  if (!change) throw new Error(JSON.stringify(issues));
  return change;
}

const amountsOf = ({ members }: ReturnType<typeof changeOf>) => members.map(({ amount }) => decimalText(amount));

describe("the checked example of docs/methods.md §4", () => {
  // 2.4 million of value and 0.72 million of debt: base 1 680 000, shares of 50, 30 and 20% before.
  const members = "member;weight\nA;50\nB;30\nC;20\nD;25\n";
  const settings = "key: weight\nmembers: [A, B, C]\n";
  const assets = "asset;cost;year;life;debt\nNet;3 000 000;2022;25;900 000\n";

  test("the new member has 20% and pays 336 000; the others get 168 000, 100 800 and 67 200", () => {
    const change = changeOf(caseOf({ members, settings, assets }), [2027, 0], { with: ["D"] });
    expect(decimalText(change.base)).toBe("1680000");
    expect(amountsOf(change)).toEqual(["-168000", "-100800", "-67200", "336000"]);
    expect(
      change.members.map(({ before, after }) => [before, after].map((share) => share && decimalText(share))),
    ).toEqual([
      ["0.5", "0.4"],
      ["0.3", "0.24"],
      ["0.2", "0.16"],
      ["0", "0.2"],
    ]);
    expect(change.transfers).toHaveLength(3);
  });

  test("who advanced it is repaid alone, in proportion to what they had", () => {
    const advanced = "asset;cost;year;life;debt;advanced\nNet;3 000 000;2022;25;900 000;A, B\n";
    const change = changeOf(caseOf({ members, settings, assets: advanced }), [2027, 0], { with: ["D"] });
    expect(amountsOf(change)).toEqual(["-210000", "-126000", "0", "336000"]);
  });

  test("who leaves gets nothing for what others advanced, and of what it advanced what the others who did take over", () => {
    const advanced = "asset;cost;year;life;debt;advanced\nNet;3 000 000;2022;25;900 000;A, B\n";
    const subject = caseOf({ members, settings, assets: advanced });
    expect(amountsOf(changeOf(subject, [2027, 0], { without: ["C"] }))).toEqual(["0", "0", "0"]);
    expect(amountsOf(changeOf(subject, [2027, 0], { without: ["B"] }))).toEqual(["630000", "-630000", "0"]);
  });

  test("what one alone advanced is paid out to it in full, by those who stay and by the key", () => {
    const advanced = "asset;cost;year;life;debt;advanced\nNet;3 000 000;2022;25;900 000;C\n";
    const change = changeOf(caseOf({ members, settings, assets: advanced }), [2027, 0], { without: ["C"] });
    expect(amountsOf(change)).toEqual(["1050000", "630000", "-1680000"]);
  });

  test("who bears nothing of it cannot have advanced it", () => {
    const rows = "asset;cost;year;life;advanced\nNet;3 000 000;2022;25;C\n";
    const subject = caseOf({ members: members.replace("C;20", "C;0"), settings, assets: rows });
    const { change, issues } = membershipChange(subject, JANUARY_2027, { with: ["D"], without: [] }, false);
    expect(change).toBeNull();
    expect(issues.map(({ code, args }) => [code, args])).toEqual([
      ["ASSET_UNFIT", { asset: "Net", reason: "advanced", text: "C" }],
    ]);
  });

  test("what only who leaves was a member of counts in no base and no share", () => {
    const rows = "asset;cost;year;life;debt;members\nNet;3 000 000;2022;25;900 000;\nOwn;500 000;2022;25;;C\n";
    const change = changeOf(caseOf({ members, settings, assets: rows }), [2027, 0], { without: ["C"] });
    expect(decimalText(change.base)).toBe("1680000");
    expect(decimalText(sum(change.members.map(({ after }) => after ?? ZERO)))).toBe("1");
  });

  test("a part of all assets times their base is what is settled, whatever is borrowed on each", () => {
    const rows = "asset;cost;year;life;debt;key\nNet;3 000 000;2022;25;900 000;\nHall;500 000;2022;25;450 000;equal\n";
    const { base, members: settled } = changeOf(caseOf({ members, settings, assets: rows }), [2027, 0], {
      without: ["C"],
    });
    for (const { amount, before, after } of settled) {
      const exact = multiply(base, subtract(after ?? ZERO, before ?? ZERO));
      expect(compare(absolute(subtract(exact, amount)), ONE)).toBe(-1);
    }
  });

  test("capital costs to come are left to those who stay by the key of each year", () => {
    const subject = caseOf({
      members: "member;weight\nA;3\nB;1\nC;1\n",
      settings: "key: time\nkeys: {time: [{key: equal, to: 2026}, {key: weight, from: 2027}]}\n",
      assets: "asset;cost;year;life\nNet;200 000;2026;2\n",
    });
    const { commitments } = changeOf(subject, [2026, 0], { without: ["C"] });
    expect(commitments.map(({ cost }) => decimalText(cost))).toEqual(["125000", "75000"]);
  });

  test("what a year was before is what the budget is split in", () => {
    const amounts = [16, 38, 35, 9, 24, 39, 31, 38, 5, 39, 1, 31];
    const subject = caseOf({
      members: "member;weight\nA;61\nB;43\nC;29\nD;17\nE;11\n",
      settings: "key: weight\n",
      budget: `line;2026\n${amounts.map((amount, at) => `L${at};${amount}`).join("\n")}\nCredit;-407\n`,
    });
    const [year] = changeOf(subject, [2026, 0], { without: ["E"] }).yearly.years;
    const shared = split(subject, { with: [], without: [] }).split?.total.shares ?? [];
    expect(year?.members.map(({ before }) => decimalText(before))).toEqual(
      shared.map(({ allocated }) => decimalText(allocated)),
    );
  });

  test("in a year it is worth less month by month", () => {
    const change = changeOf(caseOf({ members, settings, assets }), [2027, 6], { with: ["D"] });
    expect(decimalText(change.base)).toBe("1638000");
    const [first] = change.yearly.years;
    expect(first?.isPartly).toBe(true);
    // 1 100 of running it and 120 000 of depreciation: a fifth of half a year.
    expect(first?.members.at(-1)?.after).toEqual({ num: 12_110n, den: 1n });
  });

  test("who leaves gets its part, or leaves it, and what is left is the others'", () => {
    const subject = caseOf({ members, settings, assets });
    const change = changeOf(subject, [2027, 0], { without: ["C"] });
    expect(amountsOf(change)).toEqual(["210000", "126000", "-336000"]);
    expect(change.commitments.map(({ debt, cost }) => [debt, cost].map(decimalText))).toEqual([
      ["450000", "1500000"],
      ["270000", "900000"],
    ]);
    expect(amountsOf(changeOf(subject, [2027, 0], { without: ["C"] }, true))).toEqual(["0", "0", "0"]);
  });

  test("what is borrowed in full is worth nothing to who leaves, and all of it is left to the others", () => {
    const borrowed = "asset;cost;year;life;debt\nNet;1 000;2026;10;1 000\n";
    const change = changeOf(caseOf({ members, settings, assets: borrowed }), [2026, 0], { without: ["C"] });
    expect(amountsOf(change)).toEqual(["0", "0", "0"]);
    expect(change.commitments.map(({ debt }) => decimalText(debt))).toEqual(["625", "375"]);
  });

  test.each([
    [
      { with: ["A"], without: [] },
      { name: "A", joins: true },
    ],
    [
      { with: [], without: ["D"] },
      { name: "D", joins: false },
    ],
  ])("%j changes nothing, and is refused", (choices, args) => {
    const { issues } = membershipChange(
      caseOf({ members, settings, assets }),
      { year: 2027, month: 1, day: 1 },
      choices,
      false,
    );
    expect(issues.map((found) => [found.code, found.args])).toEqual([
      ["MEMBERSHIP_UNCHANGED", { ...args, scenario: null, year: null }],
    ]);
  });
});

const row = fc
  .record({
    cost: fc.integer({ min: 1, max: 9_000_000 }),
    year: fc.integer({ min: 2020, max: 2028 }),
    life: fc.integer({ min: 1, max: 30 }),
    method: fc.constantFrom("linear", "annuity", "loan"),
    rate: fc.constantFrom("", "4 %", "2,5 %"),
    debt: fc.integer({ min: 0, max: 9_000_000 }),
    key: fc.constantFrom("", "equal", "weight"),
    members: fc.constantFrom("", "A, B", "B", "all"),
    from: fc.constantFrom("", "", "A", "C"),
    advanced: fc.constantFrom("", "", "A", "A, B"),
  })
  // What was brought has no joint debt and nobody advanced it; no debt is more than what was paid.
  .map((one) => ({
    ...one,
    debt: one.from === "" ? Math.min(one.debt, one.cost) : 0,
    advanced: one.from === "" ? one.advanced : "",
  }));

test("what some pay is what others get, asset by asset and by transfers, and both together are what is spent", () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 4 }),
      fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 4, maxLength: 4 }),
      fc.integer({ min: 2026, max: 2029 }),
      fc.integer({ min: 0, max: 11 }),
      fc.boolean(),
      (rows, weights, year, month, joins) => {
        const fields = [
          "cost",
          "year",
          "life",
          "method",
          "rate",
          "debt",
          "key",
          "members",
          "from",
          "advanced",
        ] as const;
        const lines = rows.map((one, at) => [`Net ${at}`, ...fields.map((field) => `${one[field]}`)].join(";"));
        const subject = caseOf({
          members: `member;weight\n${weights.map((weight, at) => `${"ABCD"[at]};${weight}`).join("\n")}\n`,
          settings: "key: 40 % equal + 60 % weight\nmembers: [A, B, C]\nhorizon: 2029\n",
          assets: [["asset", ...fields].join(";"), ...lines, ""].join("\n"),
        });
        const change = changeOf(subject, [year, month], joins ? { with: ["D"] } : { without: ["C"] });
        const none = (amounts: Iterable<Fraction>) => isZero(sum(amounts));
        expect(none(change.members.map(({ amount }) => amount))).toBe(true);
        expect(change.amounts.every((amounts) => none(amounts.values()))).toBe(true);
        expect(change.assets.every(({ stakes }) => none(stakes.map(({ exact }) => exact)))).toBe(true);
        const debts = (of: readonly { readonly debt: Fraction }[]) => sum(of.map(({ debt }) => debt));
        if (!joins) expect(debts(change.commitments)).toEqual(debts(change.values));
        const owed = balancesOf(change.transfers);
        expect(
          change.members.every(({ member, amount }) =>
            none([amount, negate(owed.get(member) ?? { num: 0n, den: 1n })]),
          ),
        ).toBe(true);
        for (const { members } of change.yearly.years) {
          // Nothing here grows with members: together they pay what they paid.
          expect(none(members.flatMap(({ before, after }) => [before, negate(after)]))).toBe(true);
        }
      },
    ),
    { numRuns: 12 },
  );
});

test("what members pay each other by transfers and surcharges is counted in what each pays before and after", () => {
  const subject = caseOf({
    members: "member;weight\nA;1\nB;1\nC;2\n",
    settings: "key: weight\nhost: A\nsurcharge: 10 %\n",
    budget: "line;2027;type\nRun;1000;\nOffice;100;transfer\n",
  });
  const [year] = changeOf(subject, [2027, 0], { without: ["B"] }).yearly.years;
  // A: 250 − 10 % of 750 − 75; alone with C: 333 − 67 − 67.
  expect(year?.members.map(({ before, after }) => [before, after].map(decimalText))).toEqual([
    ["100", "199"],
    ["300", "0"],
    ["600", "801"],
  ]);
});
