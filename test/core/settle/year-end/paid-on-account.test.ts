import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memberName } from "../../../../src/core/model/names.ts";
import { decimalText, type Fraction, isZero } from "../../../../src/core/number/fraction.ts";
import { settlementOf } from "../../../../src/core/settle/standing.ts";
import type { YearEnd } from "../../../../src/core/settle/year-end/year-end.ts";
import { type SettledFiles, told, transfersTold, yearEndOf } from "./settled.ts";

const MEMBERS = "kommune;folketall\nA;100\nB;100\nC;200\n";
const BUDGET = "post;beløp;vertskommune\nX;400;A\nY;800;B\n";
const TOLD = "kommune;innbetalt;til\nC;100;A\nC;500;B\n";
const of = (files: Partial<SettledFiles>) =>
  yearEndOf({ members: MEMBERS, budget: BUDGET, actuals: BUDGET, settings: "key: folketall\n", ...files });

describe("what hosts owe each other", () => {
  test("is set off: who paid what split tells has paid its share", () => {
    const yearEnd = of({ payments: TOLD });
    expect(told(yearEnd, yearEnd.paid)).toBe("A 300 · B 300 · C 600");
    expect(told(yearEnd, yearEnd.balances)).toBe("A 0 · B 0 · C 0");
    expect(yearEnd.asHosts.map(({ own, setOff }) => [decimalText(own), decimalText(setOff)])).toEqual([
      ["100", "200"],
      ["200", "100"],
    ]);
    expect(transfersTold(yearEnd)).toEqual([]);
  });

  test("and a fund gets what was not spent", () => {
    const actuals = "post;beløp\nX;400\nY;700\n";
    const yearEnd = yearEndOf(
      { members: MEMBERS, budget: BUDGET, actuals, payments: TOLD, settings: "key: folketall\n" },
      { carry: "fund" },
    );
    expect(yearEnd.carried && decimalText(yearEnd.carried.fund)).toBe("100");
  });

  test.each([
    ["all of it is paid", "A;200;B\nB;100;A\nC;200;A\nC;400;B\n", "A 300 · B 300 · C 600"],
    ["nothing is paid", "C;0;A\n", "A 300 · B 300 · C 0"],
    ["payments to itself say what it set off", "A;300;A\nC;100;A\nC;500;B\n", "A 300 · B 300 · C 600"],
    ["one is paid too much", "C;600;A\nC;500;B\n", "A 100 · B 300 · C 1100"],
  ])("where %s", (_, rows, paid) => {
    const yearEnd = of({ payments: `kommune;innbetalt;til\n${rows}` });
    expect(told(yearEnd, yearEnd.paid)).toBe(paid);
  });
});

const NAMES = ["Flå", "Nes", "Ål", "Gol", "Hol"];
const plan = fc.record({
  hosts: fc.integer({ min: 1, max: 4 }),
  people: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 5, maxLength: 5 }),
  lines: fc.array(
    fc.record({
      host: fc.nat(4),
      amount: fc.integer({ min: -3000, max: 90_000 }),
      key: fc.constantFrom("", "likt"),
      type: fc.constantFrom("", "", "overføring"),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  surcharge: fc.boolean(),
  limited: fc.boolean(),
});
type Plan = typeof plan extends fc.Arbitrary<infer Value> ? Value : never;

function filesOf({ hosts, people, lines, surcharge, limited }: Plan) {
  const rows = lines.map(({ host, amount, key, type }, at) => {
    return `P${at};${key};${type};${NAMES[host % hosts]};${type === "" ? amount : Math.abs(amount)}`;
  });
  const budget = `post;nøkkel;type;vertskommune;beløp\nDrift;;;Flå;100\n${rows.join("\n")}\n`;
  return {
    members: `kommune;folketall\n${NAMES.map((name, at) => `${name};${people[at]}`).join("\n")}\n`,
    budget,
    actuals: budget,
    settings: `key: folketall\n${surcharge ? "surcharge: 4 %\n" : ""}${limited ? "limits: [{member: Nes, max: 25 %}]\n" : ""}`,
  };
}

/** Rows of payments.csv; what a host pays somebody else is less from it. */
function rowOf({ hosts, subject }: YearEnd, from: number, to: number, amount: Fraction): string {
  const isHost = hosts.some(({ member }) => member === to);
  const [payer, payee] = [from, to].map((member) => memberName(subject, member));
  return isHost ? `${payer};${decimalText(amount)};${payee}` : `${payee};-${decimalText(amount)};${payer}`;
}

/** What everyone owes each host by the budget, line by line. */
function gross(yearEnd: YearEnd): string[] {
  const { lines, between } = yearEnd.budgeted;
  const hostOf = ({ host }: { readonly host: string | null }) => NAMES.indexOf(host ?? "");
  const all = [
    ...lines.flatMap((line) => (line.correction ? [] : [{ line, to: hostOf(line.line) }])),
    ...between.map(({ line, to }) => ({ line, to })),
  ];
  return all.flatMap(({ line, to }) =>
    line.shares.flatMap(({ member, allocated }) =>
      member === to ? [] : [`${NAMES[member]};${decimalText(allocated)};${NAMES[to]}`],
    ),
  );
}

describe("where accounts are the budget, nobody owes anything", () => {
  const settledBy = (made: Plan, rowsOf: (yearEnd: YearEnd) => readonly string[]) => {
    const files = filesOf(made);
    const payments = rowsOf(yearEndOf(files));
    return yearEndOf({ ...files, payments: `kommune;innbetalt;til\n${["Hol;0;Flå", ...payments].join("\n")}\n` });
  };
  const isSettled = ({ balances, owed }: YearEnd) => {
    expect([...balances].filter(([, balance]) => !isZero(balance))).toEqual([]);
    expect(owed.transfers).toEqual([]);
  };

  test("once just what split tells is paid", () => {
    fc.assert(
      fc.property(plan, (made) => {
        isSettled(
          settledBy(made, (yearEnd) => {
            const { subject, budgeted } = yearEnd;
            const { transfers } = settlementOf(subject, null, budgeted.lines, budgeted.between, budgeted.members);
            return transfers.map(({ from, to, amount }) => rowOf(yearEnd, from, to, amount));
          }),
        );
      }),
      { numRuns: 6 },
    );
  });

  test("nor once everyone has paid every host by itself, and nothing is set off", () => {
    fc.assert(
      fc.property(plan, (made) => {
        const yearEnd = settledBy({ ...made, limited: false }, gross);
        isSettled(yearEnd);
        expect(yearEnd.asHosts.filter(({ setOff }) => !isZero(setOff))).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });
});
