import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, decimalText, equals, isZero, subtract, sum } from "../../../../src/core/number/fraction.ts";
import { cutYear } from "../../../../src/core/settle/year-end/membership.ts";
import { amountOf, sumOfAmounts, totalOf } from "../../../../src/core/shares/amounts.ts";
import { balancesOf } from "../balances.ts";
import { yearEndOf } from "./settled.ts";

const NAMES = ["Flå", "Nes", "Ål", "Gol"];
const amount = fc.integer({ min: -50_000, max: 900_000 });
const line = fc.record({
  name: fc.constantFrom("A", "B", "C"),
  key: fc.constantFrom("", "equal", "population", "30% equal + 70% population", "population, min 5 %"),
  host: fc.constantFrom("", "", "Nes", "nes", "Ål", "Fylket", "FYLKET"),
  amount,
});
const month = fc.integer({ min: 1, max: 12 });
const plan = fc.record({
  populations: fc.array(fc.integer({ min: 100, max: 9000 }), { minLength: 8, maxLength: 8 }),
  budget: fc.uniqueArray(line, { minLength: 1, maxLength: 3, selector: ({ name }) => name }),
  actuals: fc.uniqueArray(fc.record({ name: fc.constantFrom("A", "B", "C", "D"), amount }), {
    minLength: 1,
    maxLength: 4,
    selector: ({ name }) => name,
  }),
  payments: fc.option(
    fc.array(
      fc.record({ member: fc.constantFrom(...NAMES.slice(0, 3)), amount: fc.integer({ min: 0, max: 400_000 }) }),
      { maxLength: 6 },
    ),
  ),
  terms: fc.record({
    key: fc.option(fc.constantFrom("equal", "60% equal + 40% population")),
    date: fc.boolean(),
    joins: fc.option(month),
    leaves: fc.option(month),
    surcharge: fc.boolean(),
  }),
});
type Plan = typeof plan extends fc.Arbitrary<infer Value> ? Value : never;

/** The last day of a month of 2026. */
const end = (at: number) => [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][at - 1];
const two = (at: number) => `${at}`.padStart(2, "0");

function filesOf({ populations, budget, actuals, payments, terms }: Plan) {
  const rows = NAMES.flatMap((name, at) =>
    [2025, 2026].map((year, of) => `${name};${year};${populations[2 * at + of]}`),
  );
  const membership = [
    ...(terms.joins === null ? [] : [`{member: Gol, from: 2026-${two(terms.joins)}-01}`]),
    ...(terms.leaves === null ? [] : [`{member: Flå, to: 2026-${two(terms.leaves)}-${end(terms.leaves)}}`]),
  ];
  const own = [
    ...(terms.key === null ? [] : [`key: ${terms.key}`]),
    ...(terms.date ? ["population: {date: 2026}"] : []),
    `membership: [${membership.join(", ")}]`,
  ];
  return {
    members: `member;year;population\n${rows.join("\n")}\n`,
    budget: `line;key;host;2026\nE;;Nes;10\n${budget.map((one) => `${one.name};${one.key};${one.host};${one.amount}`).join("\n")}\n`,
    actuals: `line;2026\n${actuals.map((one) => `${one.name};${one.amount}`).join("\n")}\n`,
    ...(payments && {
      payments: `member;amount;to\n${["Nes;0;Nes", ...payments.map((one) => `${one.member};${one.amount};Nes`)].join("\n")}\n`,
    }),
    settings: `members: [Flå, Nes, Ål]\nkey: population\npopulation: {date: 2025}\nhost: Nes\n${terms.surcharge ? "surcharge: 7 %\n" : ""}settlement: {${own.join(", ")}}\n`,
  };
}

describe("in every settlement", () => {
  test("causes add up to balances, balances to what it came to less what was paid, and transfers settle them", () => {
    fc.assert(
      fc.property(plan, (made) => {
        const yearEnd = yearEndOf(filesOf(made));
        const { balances, causes, finals, paid, owed } = yearEnd;
        const caused = sumOfAmounts(causes.map(({ amounts }) => amounts));
        for (const [member, balance] of balances) {
          expect(decimalText(amountOf(caused, member))).toBe(decimalText(balance));
          expect(equals(balance, subtract(amountOf(finals, member), amountOf(paid, member)))).toBe(true);
        }
        const spent = sum(made.actuals.map(({ amount: one }) => ({ num: BigInt(one), den: 1n })));
        expect(decimalText(totalOf(finals))).toBe(decimalText(spent));
        const settled = balancesOf(owed.transfers);
        for (const [member, net] of owed.net) expect(decimalText(amountOf(settled, member))).toBe(decimalText(net));
        expect(isZero(totalOf(owed.net))).toBe(true);
      }),
      { numRuns: 12 },
    );
  });

  test("who hosts nothing owes in all just what its balance is", () => {
    fc.assert(
      fc.property(plan, (made) => {
        const { balances, owed, hosts } = yearEndOf(filesOf({ ...made, payments: null }));
        for (const [member, balance] of balances) {
          if (hosts.some((host) => host.member === member)) continue;
          const outside = sum(owed.outside.flatMap(({ from, amount: one }) => (from === member ? [one] : [])));
          expect(decimalText(add(amountOf(owed.net, member), outside))).toBe(decimalText(balance));
        }
      }),
      { numRuns: 8 },
    );
  });

  test("what is carried is paid by nobody that stays, to hosts outside neither, and each host is one", () => {
    fc.assert(
      fc.property(plan, (made) => {
        const { owed, carried, hosts, balances } = yearEndOf(filesOf({ ...made, payments: null }), { carry: "fund" });
        const kept = carried?.amounts ?? new Map();
        expect(new Set(hosts.map(({ name }) => name.toLowerCase())).size).toBe(hosts.length);
        expect(owed.outside.filter(({ from }) => kept.has(from))).toEqual([]);
        for (const [member, balance] of kept) expect(balance).toBe(balances.get(member));
      }),
      { numRuns: 8 },
    );
  });

  test("limits that hold of the budget hold of its accounts: the same amounts leave nothing to settle", () => {
    fc.assert(
      fc.property(plan, fc.integer({ min: 40, max: 100 }), (made, most) => {
        const positive = made.budget.map((one) => ({ ...one, amount: Math.abs(one.amount) }));
        const terms = { key: null, date: false, joins: null, leaves: null, surcharge: false };
        const files = filesOf({ ...made, budget: positive, payments: null, terms });
        const accounts = ["E;10", ...positive.map((one) => `${one.name};${one.amount}`)].join("\n");
        const { balances, budgeted } = yearEndOf({
          ...files,
          actuals: `line;2026\n${accounts}\n`,
          settings: `${files.settings}limits: [{max: ${most} %}]\n`,
        });
        expect([...balances.values()].every(isZero)).toBe(true);
        expect(decimalText(sum(budgeted.total.shares.map((share) => share.allocated)))).toBe(
          decimalText(budgeted.total.amount),
        );
      }),
      { numRuns: 8 },
    );
  });

  test("a year that is cut is whole", () => {
    const day = fc.record({ year: fc.constantFrom(2027, 2028), month, day: fc.integer({ min: 1, max: 28 }) });
    const source = { file: "", line: 1, column: 1, length: 1 };
    const time = fc.record({
      member: fc.constantFrom(0, 1, 3),
      from: fc.option(day),
      to: fc.option(day),
      source: fc.constant(source),
    });
    fc.assert(
      fc.property(fc.array(time, { maxLength: 3 }), fc.constantFrom("months", "days"), (membership, counted) => {
        const { periods, times } = cutYear(membership, 2028, counted, [0, 1, 2]);
        expect(decimalText(sum(periods.map(({ share }) => share)))).toBe("1");
        expect(periods.every(({ members }) => members.includes(2))).toBe(true);
        for (const { member, counted: held, of } of times) {
          const shares = periods.flatMap(({ share, members }) => (members.includes(member) ? [share] : []));
          expect(sum(shares).num * BigInt(of)).toBe(BigInt(held) * sum(shares).den);
        }
      }),
      { numRuns: 40 },
    );
  });
});
