import { describe, expect, test } from "vitest";
import { accountOf } from "../../../../src/core/model/settlement.ts";
import { decimalText } from "../../../../src/core/number/fraction.ts";
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

  test.each([
    ["population", ["population"]],
    ["50% population + 50% cases", ["population", "cases"]],
    ["50% population@2025 + 50% cases", ["cases"]],
    ["50% population@2025 + 50% equal", []],
  ])("tells which figures of %s are later", (key, later) => {
    const yearEnd = yearEndOf({
      members: "member;year;population;cases\nNes;2025;3000;10\nNes;2026;2900;20\nÅl;2025;4000;10\nÅl;2026;4000;10\n",
      budget: BUDGET,
      actuals: "line;2026\nDrift;800 000\n",
      settings: `key: ${key}\nhost: Nes\npopulation: {date: 2025}\nsettlement: {population: {date: 2026}}\n`,
    });
    expect(yearEnd.laterBases).toEqual(later);
    expect(yearEnd.causes.map(({ cause }) => cause)).toEqual(later.length > 0 ? ["population"] : []);
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

describe("a line of the accounts without its group", () => {
  const grouped = (key: string) => `group;line;key;host;2026\nA;Lønn;${key};Ål;100\nB;Lønn;equal;Ål;80\n`;

  test("follows what those of its name in the budget agree in", () => {
    const yearEnd = yearEndOf({
      budget: grouped("equal"),
      actuals: "line;2026\nLønn;150\nLønn;150\n",
      settings: HOSTED,
    });
    expect(told(yearEnd, yearEnd.finals)).toBe("Flå 100 · Nes 100 · Ål 100");
    expect(yearEnd.hosts.map(({ name }) => name)).toEqual(["Ål"]);
    expect(yearEnd.lines.map(({ budget, isOnlyActual }) => [decimalText(budget), isOnlyActual])).toEqual([
      ["100", false],
      ["80", false],
    ]);
  });

  test("must name it where they are shared otherwise, but where the accounts name the others", () => {
    const files = { budget: grouped("population"), settings: HOSTED };
    expect(settled({ ...files, actuals: "line;2026\nLønn;300\n" }).codes).toContain("ACTUALS_GROUP");
    const yearEnd = yearEndOf({ ...files, actuals: "group;line;2026\nA;Lønn;80\n;Lønn;30\n" });
    expect(told(yearEnd, yearEnd.finals)).toBe("Flå 20 · Nes 40 · Ål 50");
  });

  test("is in the budget however many rows it has", () => {
    const yearEnd = yearEndOf({
      budget: BUDGET,
      actuals: "line;2026\nDrift;700 000\nDrift;180 000\n",
      settings: HOSTED,
    });
    expect(yearEnd.lines.map(({ isOnlyActual }) => isOnlyActual)).toEqual([false, false]);
  });
});

describe("what a settlement leaves unclear is asked for", () => {
  const files = { budget: BUDGET, actuals: BUDGET };
  const of = (settlement: string) => settled({ ...files, settings: `${HOSTED}settlement: ${settlement}\n` });

  test.each([
    ["{membership: [{member: Ål}]}", "dates"],
    ["{membership: [{member: Ål, from: 2026-07-01, to: 2026-06-30}]}", "turned"],
    ["{membership: [{member: Ål, to: 2026-06-30}, {member: ål, from: 2026-06-01}]}", "overlap"],
  ])("%s: %s", (settlement, reason) => {
    expect(of(settlement).issues.map(({ args }) => args)).toContainEqual(expect.objectContaining({ reason }));
  });

  test("and two times of a member that do not overlap are none", () => {
    expect(of("{membership: [{member: Ål, to: 2026-03-31}, {member: Ål, from: 2026-07-01}]}").codes).toEqual([]);
  });

  test.each(["1899-12-31", "2201-01-01", "31.6.2026", "soon"])("%s is no date", (date) => {
    expect(of(`{due: ${date}}`).codes).toContain("DATE_INVALID");
  });

  test("of the years it may be, those that accounts and budget have", () => {
    const years = (budget: string, actuals: string) =>
      settled({ budget, actuals, settings: HOSTED }).issues.map(({ args }) => args);
    const three = "line;2025;2026;2027\nDrift;1;2;3\n";
    const two = "line;2024;2025;2026\nDrift;1;2;3\n";
    expect(years(three, two)).toEqual([expect.objectContaining({ asked: null, open: [2025, 2026] })]);
    expect(yearEndOf({ budget: BUDGET, actuals: two, settings: HOSTED }).year).toBe(2026);
    expect(years("line;2025;2026\nDrift;1;2\n", "line;2023;2024\nDrift;1;2\n")).toEqual([
      expect.objectContaining({ asked: null, open: [] }),
    ]);
  });

  test("which year payments are for, where nothing else has one", () => {
    const budget = "line;amount\nDrift;800\n";
    const payments = "member;year;amount\nFlå;2025;100\nFlå;2026;90\n";
    const undated = { budget, actuals: budget, payments, settings: HOSTED };
    expect(settled(undated).codes).toEqual(["ACTUALS_YEAR"]);
    expect(told(yearEndOf(undated, { year: 2026 }), yearEndOf(undated, { year: 2026 }).paid)).toContain("Flå 90 ·");
  });

  test("whose an account is that nobody is paid into", () => {
    expect(of("{account: {Ness: 1234.56.78903}}").codes).toEqual(["PAYMENT_HOST_UNKNOWN"]);
    expect(of("{account: {nes: 1234.56.78903, Ål: 4213.07.12345}}").codes).toEqual([]);
  });
});

test("payments for another year are not counted, also where accounts have one alone", () => {
  const payments = "member;year;amount\nFlå;2026;90 000\nFlå;2025;1\nÅl;;300 000\n";
  const yearEnd = yearEndOf({ budget: BUDGET, actuals: BUDGET, payments, settings: HOSTED });
  expect(told(yearEnd, yearEnd.paid)).toBe("Flå 90000 · Nes 300000 · Ål 300000");
  expect(yearEnd.payments?.others.length).toBe(1);
});

test("an account is that of who is paid, else that of every host", () => {
  const { subject } = yearEndOf({
    budget: BUDGET,
    actuals: BUDGET,
    settings: `${HOSTED}settlement: {account: {Nes: 1234.56.78903}}\n`,
  });
  const told = ["NES", "Flå"].map((payee) => accountOf(subject.settlement, payee, payee === "NES"));
  expect(told).toEqual(["1234.56.78903", null]);
  const all = { accounts: { ofHosts: "1", ofPayees: [] } };
  expect([accountOf(all, "Nes", true), accountOf(all, "Flå", false)]).toEqual(["1", null]);
});

describe("limits on what a member pays of all lines", () => {
  const limits = "limits: [{member: Ål, max: 40 %}]\n";

  test("hold of what it came to as of the budget: who paid its budgeted share owes nothing", () => {
    const yearEnd = yearEndOf({ budget: BUDGET, actuals: BUDGET, settings: `${HOSTED}${limits}` });
    expect(told(yearEnd, yearEnd.paid)).toBe("Flå 120000 · Nes 360000 · Ål 320000");
    expect(told(yearEnd, yearEnd.balances)).toBe("Flå 0 · Nes 0 · Ål 0");
    expect(decimalText(yearEnd.budgeted.total.amount)).toBe("800000");
  });

  test("are held against what the budget came to in a year before", () => {
    const budget = "line;2025;2026\nDrift;800 000;1 600 000\n";
    const yearEnd = yearEndOf({
      budget,
      actuals: "line;2026\nDrift;1 600 000\n",
      settings: `${HOSTED}limits: [{member: Ål, max: 110 % of 2025, from: 2026}]\n`,
    });
    expect(told(yearEnd, yearEnd.finals)).toBe("Flå 290000 · Nes 870000 · Ål 440000");
  });
});

describe("hosts", () => {
  test("are the same however they are spelled", () => {
    const yearEnd = yearEndOf({
      budget: "line;host;2026\nDrift;Nes;800\nLønn;nes;80\nLeie;Fylket;80\nBil;FYLKET;8\n",
      actuals: "line;host;2026\nBil;fylket;16\nDrift;NES;880\nLønn;;96\nLeie;;80\n",
      payments: "member;amount;to\nÅl;44;FylKet\nFlå;112;nes\n",
      settings: KEY,
    });
    expect(yearEnd.hosts.map(({ name }) => name)).toEqual(["fylket", "Nes"]);
    expect(told(yearEnd, yearEnd.paid)).toBe("Flå 112 · Nes 330 · Ål 44");
    expect(yearEnd.owed.outside.map(({ from, to, amount }) => `${from} ${to} ${decimalText(amount)}`)).toEqual([
      "0 fylket 12",
      "1 fylket 36",
      "2 fylket 4",
    ]);
    expect(transfersTold(yearEnd)).toEqual(["Flå → Nes 10", "Ål → Nes 488"]);
  });

  test("are whoever transfers are paid to, which the accounts need not have", () => {
    const yearEnd = yearEndOf({
      budget: "line;type;host;2026\nDrift;;Nes;800\nBibliotek;transfer;Ål;80\n",
      actuals: "line;2026\nDrift;880\n",
      payments: "member;amount;to\nFlå;10;Ål\nFlå;100;Nes\n",
      settings: KEY,
    });
    expect(yearEnd.asBudgeted.map(({ name }) => name)).toEqual(["Bibliotek"]);
    expect(told(yearEnd, yearEnd.finals)).toBe("Flå 120 · Nes 360 · Ål 400");
  });

  test("of lines that there are not are told", () => {
    const settings = `${HOSTED}hosts: {Drfit: Ål}\n`;
    expect(settled({ budget: BUDGET, actuals: BUDGET, settings }).codes).toContain("COST_NAME_UNKNOWN");
  });

  test("outside are paid nothing of what is carried, but what who leaves owes", () => {
    const files = (membership: string) => ({
      budget: "line;2026\nDrift;1 200\n",
      actuals: "line;2026\nDrift;1 260\n",
      settings: `key: equal\nhost: Fylket\nsettlement: {membership: [${membership}]}\n`,
    });
    const all = yearEndOf(files(""), { carry: "advance" });
    expect(all.owed.outside).toEqual([]);
    expect(all.carried && told(all, all.carried.amounts)).toBe("Flå 20 · Nes 20 · Ål 20");
    const one = yearEndOf(files("{member: Flå, to: 2026-12-31}"), { carry: "fund" });
    expect(one.owed.outside.map(({ from, to, amount }) => `${from} ${to} ${decimalText(amount)}`)).toEqual([
      "0 Fylket 20",
    ]);
    expect(one.carried && decimalText(one.carried.fund)).toBe("-40");
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

  test.each([
    ["2026-01-01", "from"],
    ["2025-07-01", "from"],
  ])("pay of all of it where they joined on %s", (date) => {
    const yearEnd = yearEndOf(joining(`membership: [{member: Ål, from: ${date}}]`));
    expect(told(yearEnd, yearEnd.finals)).toBe("Flå 400 · Nes 400 · Ål 400");
    expect(yearEnd.times).toEqual([]);
  });

  test.each(["from: 2027-01-01", "to: 2025-12-31"])("pay nothing of it where they took part %s", (time) => {
    const yearEnd = yearEndOf({
      ...joining(`membership: [{member: Nes, ${time}}]`),
      budget: "line;key;2026\nDrift;100 each + rest equal;1 200\n",
    });
    expect(told(yearEnd, yearEnd.finals)).toBe("Flå 1200 · Nes 0");
    expect(yearEnd.times.map(({ counted, of }) => `${counted}/${of}`)).toEqual(["0/12"]);
  });

  test("pay each other what is theirs of the time", () => {
    const yearEnd = yearEndOf({
      budget: "line;type;2026\nDrift;;0\nBibliotek;transfer;1 200\n",
      actuals: "line;type;2026\nDrift;;0\nBibliotek;transfer;1 200\n",
      settings: "key: equal\nhost: Nes\nsettlement: {membership: [{member: Flå, to: 2026-03-31}]}\n",
    });
    // A quarter of it among three, 100 each; the rest among two, 450 each.
    expect(told(yearEnd, yearEnd.finals)).toBe("Flå 100 · Nes -650 · Ål 550");
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

  test.each([
    ["of who takes no part", "Flå;1\nÅl;400 000\n", "members: [Flå, Nes]\n", ["PAYMENT_NOT_DUE"]],
    ["that are missing", "Flå;100 000\n", "", ["PAYMENT_MISSING"]],
    ["in thousands", "Flå;100\nÅl;400\n", "", ["UNITS_APART"]],
    ["finer than the øre", "Flå;100 000,0005\nÅl;400 000\n", "", ["PAYMENT_TOO_FINE"]],
    ["as they should be", "Flå;100 000\nÅl;400 000\n", "", []],
  ])("payments %s are told", (_, rows, members, codes) => {
    const payments = `member;amount\n${rows}`;
    const found = settled({ budget: BUDGET, actuals: BUDGET, payments, settings: `${HOSTED}${members}` });
    expect(found.codes).toEqual(codes);
    expect(found.yearEnd).not.toBeNull();
  });

  test("a unit that payments state is theirs alone", () => {
    const payments = "member;amount (1000 kr)\nFlå;100\nÅl;400\n";
    expect(settled({ budget: BUDGET, actuals: BUDGET, payments, settings: HOSTED }).codes).toEqual(["UNIT_OF_FILE"]);
  });

  test("who takes part for a time by the settlement is not said to take none", () => {
    const files = {
      budget: "line;members;2026\nDrift;;1 200\nInnfasing;Nes, Ål;120\n",
      actuals: "line;2026\nDrift;1 200\nInnfasing;120\n",
      settings: "key: equal\nhost: Nes\nmembers: [Flå, Nes]\n",
    };
    expect(settled(files).codes).toContain("MEMBER_NOT_TAKING_PART");
    const membership = "settlement: {membership: [{member: Ål, from: 2026-07-01}]}\n";
    expect(settled({ ...files, settings: `${files.settings}${membership}` }).codes).toEqual([]);
  });

  test("a payment without a date is of no year of several", () => {
    const files = { budget: both, actuals: both, settings: HOSTED, payments: "member;amount;date\nFlå;7;\n" };
    expect(settled(files, { year: 2026 }).codes).toContain("CELL_MISSING");
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
