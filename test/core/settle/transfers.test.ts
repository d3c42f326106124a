import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Fraction, fraction, isPositive, negate, sum } from "../../../src/core/number/fraction.ts";
import { fewestTransfers } from "../../../src/core/settle/transfers.ts";
import { balancesOf } from "./balances.ts";

const owing = (...amounts: number[]) =>
  new Map(amounts.map((amount, member) => [member, fraction(BigInt(amount))] as const));
const told = (balances: ReadonlyMap<number, Fraction>) =>
  fewestTransfers(balances).map(({ from, to, amount }) => [from, to, Number(amount.num)]);

describe("fewestTransfers", () => {
  test.each([
    {
      about: "the others pay their host",
      owes: [-300, 100, 200],
      made: [
        [1, 0, 100],
        [2, 0, 200],
      ],
    },
    { about: "nobody owes anything", owes: [0, 0], made: [] },
    {
      about: "two who meet are settled by themselves",
      owes: [50, -70, -50, 70],
      made: [
        [0, 2, 50],
        [3, 1, 70],
      ],
    },
    {
      about: "two groups of three that settle apart take four transfers, not five",
      owes: [10, 20, -30, 7, 5, -12],
      made: [
        [0, 2, 10],
        [1, 2, 20],
        [3, 5, 7],
        [4, 5, 5],
      ],
    },
    {
      about: "who owes most pays who is owed most",
      owes: [60, 40, -75, -25],
      made: [
        [0, 2, 60],
        [1, 2, 15],
        [1, 3, 25],
      ],
    },
  ])("$about", ({ owes, made }) => {
    expect(told(owing(...owes))).toEqual(made);
  });

  test("settles everyone, with fewer transfers than balances, each above zero", () => {
    const balances = fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1, maxLength: 9 }).map((amounts) => {
      const rest = -amounts.reduce((all, amount) => all + amount, 0);
      return owing(...amounts, rest);
    });
    fc.assert(
      fc.property(balances, (owed) => {
        const transfers = fewestTransfers(owed);
        const open = [...owed.values()].filter(({ num }) => num !== 0n).length;
        expect(transfers.length).toBeLessThanOrEqual(Math.max(0, open - 1));
        expect(transfers.every(({ amount }) => isPositive(amount))).toBe(true);
        const settled = balancesOf(transfers);
        for (const [member, amount] of owed) expect(settled.get(member) ?? fraction(0n)).toEqual(amount);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    { about: "one host", owes: [0, 40, -40, 7, -7], hosts: [0], most: 4 },
    { about: "two that would meet", owes: [-276, 9, -9, 276], hosts: [0, 3], most: 3 },
    { about: "a group without a host", owes: [10, 20, -30, 7, 5, -12], hosts: [3, 5], most: 5 },
    { about: "groups that each have one", owes: [10, 20, -30, 7, 5, -12], hosts: [2, 5], most: 4 },
  ])("of $about, who is no host settles with one: $most transfers", ({ owes, hosts, most }) => {
    const transfers = fewestTransfers(owing(...owes), new Set(hosts));
    expect(transfers.every(({ from, to }) => hosts.includes(from) || hosts.includes(to))).toBe(true);
    expect(transfers.length).toBe(most);
  });

  test("every transfer is with a host, and none is needless", () => {
    const amounts = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 4 }), (some, count) => {
        const owed = owing(...some, -some.reduce((all, amount) => all + amount, 0));
        const hosts = new Set(Array.from({ length: count }, (_, at) => at));
        const transfers = fewestTransfers(owed, hosts);
        const settled = balancesOf(transfers);
        for (const [member, amount] of owed) expect(settled.get(member) ?? fraction(0n)).toEqual(amount);
        expect(transfers.every(({ from, to }) => hosts.has(from) || hosts.has(to))).toBe(true);
        const open = [...owed].filter(([, { num }]) => num !== 0n).map(([member]) => hosts.has(member));
        const others = open.filter((isHost) => !isHost).length;
        expect(transfers.length).toBeLessThanOrEqual(others + Math.max(0, open.length - others - 1));
      }),
      { numRuns: 60 },
    );
  });

  test("more than sixteen unequal balances still settle", () => {
    const amounts = Array.from({ length: 22 }, (_, at) => (at % 2 === 0 ? 1 : -1) * (at * at + 1));
    const owed = owing(...amounts, -amounts.reduce((all, amount) => all + amount, 0));
    const settled = balancesOf(fewestTransfers(owed));
    for (const [member, amount] of owed) expect(settled.get(member)).toEqual(amount);
  });

  test("what does not add up is no settlement", () => {
    expect(() => fewestTransfers(owing(1, 2))).toThrow(RangeError);
    expect(sum([fraction(1n), negate(fraction(1n))]).num).toBe(0n);
  });
});
