import { describe, expect, test } from "vitest";
import { settled, told, transfersTold, yearEndOf } from "./settled.ts";

const KEY = "key: population\npopulation: {date: 2025}\n";
const HOSTED = `${KEY}host: Nes\n`;
const BUDGET = "line;2026\nDrift;800 000\n";

describe("a year that is settled", () => {
  test("is what it came to, less what was paid: each settles with the host", () => {
    const yearEnd = yearEndOf({
      budget: BUDGET,
      actuals: "line;2026\nDrift;880 000\n",
      payments: "member;amount\nFlå;100 000\nÅl;300 000\nÅl;150 000\n",
      settings: HOSTED,
    });
    expect(told(yearEnd, yearEnd.finals)).toBe("Flå 110000 · Nes 330000 · Ål 440000");
    expect(told(yearEnd, yearEnd.paid)).toBe("Flå 100000 · Nes 300000 · Ål 450000");
    expect(told(yearEnd, yearEnd.balances)).toBe("Flå 10000 · Nes 30000 · Ål -10000");
    expect(transfersTold(yearEnd)).toEqual(["Flå → Nes 10000", "Nes → Ål 10000"]);
    expect(yearEnd.causes.map((cause) => `${cause.cause}: ${told(yearEnd, cause.amounts)}`)).toEqual([
      "price: Flå 10000 · Nes 30000 · Ål 40000",
      "payment: Flå 0 · Nes 0 · Ål -50000",
    ]);
  });

  test("is the accounts rounded, not the difference", () => {
    // By hand: 100 / 8 is 12.5, 37.5 and 50: 12, 38 and 50 by largest remainder, the tie to the heavier; 99 paid as 12, 37 and 50.
    const yearEnd = yearEndOf({ budget: "line;2026\nA;99\n", actuals: "line;2026\nA;100\n", settings: HOSTED });
    expect(told(yearEnd, yearEnd.paid)).toBe("Flå 12 · Nes 37 · Ål 50");
    expect(told(yearEnd, yearEnd.balances)).toBe("Flå 0 · Nes 1 · Ål 0");
  });

  test("tells another key from later populations", () => {
    const yearEnd = yearEndOf({
      budget: BUDGET,
      actuals: "line;2026\nDrift;800 000\n",
      settings: `${HOSTED}settlement: {key: 50% equal + 50% population, population: {date: 2026}}\n`,
    });
    const causes = yearEnd.causes.map((cause) => `${cause.cause}: ${told(yearEnd, cause.amounts)}`);
    // By hand: half of 800 000 equally is 133 333.3 each, and 50 000, 150 000 and 200 000; then 55 000, 145 000 and 200 000.
    expect(causes).toEqual(["key: Flå 83333 · Nes -16667 · Ål -66666", "population: Flå 5000 · Nes -5000 · Ål 0"]);
  });

  test("adds to it what a host takes beside what it invoices", () => {
    const yearEnd = yearEndOf({
      budget: BUDGET,
      actuals: "line;2026\nDrift;880 000\n",
      settings: `${HOSTED}surcharge: 5 %\n`,
    });
    expect(told(yearEnd, yearEnd.finals)).toBe("Flå 115500 · Nes 302500 · Ål 462000");
    expect(told(yearEnd, yearEnd.balances)).toBe("Flå 10500 · Nes 27500 · Ål 42000");
    expect(transfersTold(yearEnd)).toEqual(["Flå → Nes 10500", "Ål → Nes 42000"]);
  });

  test("sets off what several hosts owe each other", () => {
    const yearEnd = yearEndOf({
      budget: "line;host;2026\nDrift;Nes;800\nLønn;Ål;80\n",
      actuals: "line;2026\nDrift;880\nLønn;96\n",
      settings: KEY,
    });
    // Each owes for Drift 10, 30 and 40 more, and for Lønn 2, 6 and 8.
    expect(transfersTold(yearEnd)).toEqual(["Flå → Nes 12", "Ål → Nes 32"]);
  });

  test("follows the budget where its accounts say nothing, and counts as nothing what one of them lacks", () => {
    const yearEnd = yearEndOf({
      budget: "group;line;key;members;2026\nA;Telefon;equal;Flå, Nes;100\nA;Leie;;;80\n",
      actuals: "line;2026\nTelefon;120\nMaskin;16\n",
      settings: HOSTED,
    });
    expect(
      yearEnd.lines.map(({ final, budgeted, isOnlyBudgeted }) => [final.line.name, budgeted.length, isOnlyBudgeted]),
    ).toEqual([
      ["Telefon", 1, false],
      ["Maskin", 0, false],
      ["Leie", 1, true],
    ]);
    expect(told(yearEnd, yearEnd.finals)).toBe("Flå 62 · Nes 66 · Ål 8");
  });
});

describe("members of a part of the year", () => {
  const joining = (settings: string, more = "") => ({
    budget: "line;2026\nDrift;1 200\n",
    actuals: `line;2026\nDrift;1 200\n${more}`,
    settings: `key: equal\nhost: Nes\nmembers: [Flå, Nes]\nsettlement: {${settings}}\n`,
  });

  test("pay of each month that they take part in", () => {
    const yearEnd = yearEndOf(joining("membership: [{member: Ål, from: 2026-07-01}]"));
    expect(told(yearEnd, yearEnd.finals)).toBe("Flå 500 · Nes 500 · Ål 200");
    expect(yearEnd.times.map(({ counted, of }) => `${counted}/${of}`)).toEqual(["6/12"]);
    expect(yearEnd.causes.map(({ cause }) => cause)).toEqual(["membership"]);
  });

  test("or of each day, also in a leap year", () => {
    const yearEnd = yearEndOf({
      budget: "line;2028\nDrift;732\n",
      actuals: "line;2028\nDrift;732\n",
      settings:
        "key: equal\nhost: Nes\nsettlement: {count: days, membership: [{member: Flå, to: 2028-02-29}]}\nmembers: [Flå, Nes]\n",
    });
    // 60 of 366 days shared by two: 2 a day.
    expect(told(yearEnd, yearEnd.finals)).toBe("Flå 60 · Nes 672");
  });

  test("bear a line of their own in the time they have", () => {
    const yearEnd = yearEndOf({
      budget: "line;members;2026\nDrift;;1 200\nInnfasing;Ål;0\n",
      actuals: "line;members;2026\nDrift;;1 200\nInnfasing;Ål;90\n",
      settings:
        "key: equal\nhost: Nes\nmembers: [Flå, Nes]\nsettlement: {membership: [{member: Ål, from: 2026-07-01}]}\n",
    });
    expect(told(yearEnd, yearEnd.finals)).toBe("Flå 500 · Nes 500 · Ål 290");
  });

  test("settle when they leave, whatever becomes of the others' balances", () => {
    const files = {
      budget: "line;2026\nDrift;1 200\n",
      actuals: "line;2026\nDrift;1 260\n",
      settings: "key: equal\nhost: Nes\nsettlement: {membership: [{member: Flå, to: 2026-09-30}]}\n",
    };
    const yearEnd = yearEndOf(files, { carry: "fund" });
    expect(told(yearEnd, yearEnd.finals)).toBe("Flå 315 · Nes 473 · Ål 472");
    expect(transfersTold(yearEnd)).toEqual(["Nes → Flå 85"]);
    expect(yearEnd.carried && told(yearEnd, yearEnd.carried.amounts)).toBe("Flå 0 · Nes 73 · Ål 72");
    expect(yearEnd.carried?.fund.num).toBe(-145n);
  });

  test.each([
    ["in a month", joining("membership: [{member: Ål, from: 2026-07-15}]"), "MEMBERSHIP_UNFIT"],
    ["before it joins", joining("membership: [{member: Ål, from: 2026-07-01, to: 2026-06-30}]"), "MEMBERSHIP_UNFIT"],
    [
      "of amounts for a year",
      {
        ...joining("membership: [{member: Ål, from: 2026-07-01}]"),
        budget: "line;key;2026\nDrift;100 each + rest equal;1 200\n",
      },
      "MEMBERSHIP_UNFIT",
    ],
    ["unknown", joining("membership: [{member: Æl, from: 2026-07-01}]"), "MEMBER_UNKNOWN"],
  ])("are refused %s", (_, files, code) => {
    const { yearEnd, codes } = settled(files);
    expect(codes).toContain(code);
    expect(yearEnd).toBeNull();
  });
});

describe("what cannot be settled", () => {
  const both = "line;2025;2026\nDrift;800 000;800 000\n";
  test.each([
    ["no accounts", { budget: BUDGET }, null, "ACTUALS_MISSING"],
    ["several years, none of them chosen", { budget: both, actuals: both }, null, "ACTUALS_YEAR"],
    ["a year that the budget has not", { budget: BUDGET, actuals: "line;2025\nDrift;1\n" }, null, "ACTUALS_YEAR"],
    ["a year that the accounts have not", { budget: both, actuals: "line;2025\nDrift;1\n" }, 2026, "ACTUALS_YEAR"],
    [
      "a payment to no host",
      { budget: BUDGET, actuals: BUDGET, payments: "member;amount;to\nFlå;1;Ål\n" },
      null,
      "PAYMENT_HOST_UNKNOWN",
    ],
    [
      "a payment of nobody",
      { budget: BUDGET, actuals: BUDGET, payments: "member;amount\nFlo;1\n" },
      null,
      "MEMBER_UNKNOWN",
    ],
    [
      "a date that is none",
      { budget: BUDGET, actuals: BUDGET, payments: "member;amount;date\nFlå;1;31.06.2026\n" },
      null,
      "DATE_INVALID",
    ],
  ])("%s", (_, files, year, code) => {
    const { yearEnd, codes } = settled({ ...files, settings: HOSTED }, { year });
    expect(codes).toContain(code);
    expect(yearEnd).toBeNull();
  });

  test.each([
    ["another file", "line;2026\nBaker;400\n", "ACTUALS_APART"],
    ["thousands", "line;2026\nDrift;800\n", "UNITS_APART"],
  ])("accounts that look like %s are told", (_, actuals, code) => {
    expect(settled({ budget: BUDGET, actuals, settings: HOSTED }).codes).toContain(code);
  });

  test("a year is chosen of several, with the payments dated in it", () => {
    const files = {
      budget: both,
      actuals: both,
      settings: HOSTED,
      payments: "member;amount;date\nFlå;7;1.1.2025\nFlå;9;2026-12-31\n",
    };
    const yearEnd = yearEndOf(files, { year: 2026 });
    expect(told(yearEnd, yearEnd.paid)).toBe("Flå 9 · Nes 300000 · Ål 0");
    expect(yearEnd.payments?.others.length).toBe(1);
  });
});

test("accounts are read beside the budget's column, whatever year heads them", () => {
  const actuals = "line;Budsjett 2026;Regnskap 2025;Regnskap 2026\nDrift;1;2;400 000\n";
  const yearEnd = yearEndOf({ budget: BUDGET, actuals, settings: HOSTED });
  expect(told(yearEnd, yearEnd.finals)).toBe("Flå 50000 · Nes 150000 · Ål 200000");
});
