import { describe, expect, test } from "vitest";
import { reading } from "../reading.ts";

/** What a budget comes to, and what is found of its signs. */
function read(budget: string, total: string | null = null) {
  const { case: whole, issues } = reading({ budget, settings: "key: likt\n", options: { total } });
  const sum = whole?.lines.reduce((all, { amount, type }) => all + (type === "line" ? Number(amount?.num ?? 0) : 0), 0);
  const of = /^(?:SIGNS|NET_INCOME|INCOME|DEBIT|TOTAL|STATED|CREDIT|COLUMN_MISSING)/;
  return { sum, found: issues.map(({ code }) => code).filter((code) => of.test(code)) };
}

test("a total with another sign turns no file that has no negative amount", () => {
  expect(read("post;beløp\nLønn;1000\nLisens;500\n", "-1500")).toMatchObject({ found: ["TOTAL_NOT_MET"] });
});

describe("costs that are negative are turned", () => {
  test.each([
    ["by accounts", "konto;tekst;beløp\n10100;Lønn;-1000000\n10990;Avgift;-141000\n17000;Refusjon;300000\n", 841000],
    ["by accounts in the names", "tekst;beløp\n10100 Fast;-1000\n11950 Program;-50\n16200 Salg;300\n", 750],
    ["by accounts, with a credit among the costs", "art;tekst;beløp\n010;A;-1000\n120;B;-900\n195;C;20\n", 1880],
    ["by names", "post;beløp\nLønn;-1000\nRefusjon;300\n", 700],
    ["by the name of a sum", "post;beløp\nA;-1000\nB;-200\nSum utgifter;-1200\nSalg;300\nNetto;-900\n", 900],
    ["by groups of income", "gruppe;post;beløp\nUtgifter;Lønn;-1000\nInntekter;Gebyr;300\n", 700],
    ["in each year", "konto;post;2026;2027\n10100;A;-10;-11\n17000;B;3;4\n", 14],
  ])("%s", (_, budget, sum) => {
    expect(read(budget)).toEqual({ sum, found: ["SIGNS_TURNED"] });
  });

  test("by what the whole comes to, which comes before all else", () => {
    expect(read("post;beløp\nA;-70\nB;20\n", "50")).toEqual({ sum: 50, found: ["SIGNS_TURNED"] });
    expect(read("konto;post;beløp\n10100;A;-70\n17000;B;20\n", "-50")).toEqual({ sum: -50, found: [] });
  });
});

describe("signs are kept", () => {
  test.each([
    ["of an ordinary ledger", "konto;tekst;beløp\n10100;Lønn;1000\n17000;Refusjon;-300\n", 700],
    ["where one cost is a credit", "konto;tekst;beløp\n10100;Lønn;1000\n11950;Kreditnota;-300\n", 700],
    ["where a cost is cut", "post;beløp\nDrift;5000\nLønn;-1000\n", 4000],
    ["where all is income but one", "konto;tekst;beløp\n10100;Lønn;4000\n16200;Salg;-300\n17000;Refusjon;-900\n", 2800],
    ["where nothing says what is cost", "post;beløp\nA;1000\nB;-300\n", 700],
  ])("%s", (_, budget, sum) => {
    expect(read(budget)).toEqual({ sum, found: [] });
  });
});

test("a net income is told of, unless the total confirms it", () => {
  expect(read("post;beløp\nA;1000\nB;-3000\n")).toEqual({ sum: -2000, found: ["NET_INCOME"] });
  expect(read("post;beløp\nA;1000\nB;-3000\n", "-2000")).toEqual({ sum: -2000, found: [] });
  expect(read("post;2026;2027\nA;1000;10\nB;-3000;-5\n").found).toEqual(["NET_INCOME"]);
});

describe("gross, income and net are a subtraction", () => {
  test.each([
    ["in three rows", "post;beløp\nBrutto utgifter;4100000\nInntekter;2000000\nNetto;2100000\n", 2100000],
    ["with lines of income", "post;beløp\nDrift;4100\nSalgsinntekter;1500\nRefusjoner;500\nSum;2100\n", 2100],
    ["marked as a sum", "post;beløp;type\nDrift;4100;\nInntekter;2000;\nNetto;2100;sum\n", 2100],
  ])("%s", (_, budget, sum) => {
    expect(read(budget)).toEqual({ sum, found: ["INCOME_POSITIVE"] });
  });

  test("not where the sum adds them, or nothing is called income", () => {
    expect(read("post;beløp\nDrift;4100\nRefusjon til staten;2000\nSum;6100\n")).toEqual({ sum: 6100, found: [] });
    expect(read("post;beløp\nDrift;4100\nInntekter;2000\nSum;6100\n").sum).toBe(6100);
  });
});

describe("two columns are one amount", () => {
  test.each([
    ["debit and credit", "post;debet;kredit\nLønn;1000;\nDrift;200;50\nRefusjon;;300\n", 850],
    ["in English", "line;debit;credit\nPay;1000;\nRefund;;300\n", 700],
    ["expenditure and income", "post;utgifter;inntekter\nLønn;1000;\nRefusjon;;300\n", 700],
    ["income with its minus", "post;utgifter;inntekter\nLønn;1000;\nRefusjon;;-300\nSalg;;-50\n", 650],
  ])("%s", (_, budget, sum) => {
    expect(read(budget)).toEqual({ sum, found: ["DEBIT_LESS_CREDIT"] });
  });

  test("unless there is a column of amounts, or only one of them", () => {
    expect(read("post;beløp;debet;kredit\nLønn;1000;1000;\n")).toEqual({ sum: 1000, found: [] });
    expect(read("post;debet\nLønn;1000\n").found).toEqual(["COLUMN_MISSING"]);
  });
});
