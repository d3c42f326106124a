import { describe, expect, test } from "vitest";
import { artOf } from "../../../src/input/ledger/rows/accounts.ts";
import { reading } from "../reading.ts";

function found(budget: string) {
  return reading({ budget, settings: "key: likt\n" }).issues.flatMap(({ code, args }) =>
    code === "COLUMN_IGNORED" ? [] : [{ code, ...args }],
  );
}

test.each([
  ["17500", "750"],
  ["1.7500", "750"],
  ["1750", "750"],
  ["0750", "750"],
  ["750", "750"],
  ["17500 Refusjon", "750"],
  ["2750", null],
  ["27500", null],
  ["1234567", null],
  ["Lønn", null],
])("the art of account %s is %s", (account, art) => {
  expect(artOf(account)).toBe(art);
});

describe("the participants' own refunds", () => {
  test.each([
    "Konto;post;beløp\n10100;Lønn;900\n17500;Salg av tjenester;-600\n",
    "post;beløp\nLønn;900\nRefusjon fra andre kommuner;-600\n",
  ])("are found by account or by name: %j", (budget) => {
    expect(found(budget)).toMatchObject([{ code: "PARTICIPANT_REFUND", amount: "-600", whole: "300", without: "900" }]);
  });

  test.each([
    ["17000", "Refusjon fra kommunene"],
    ["1700", "Refusjon frå kommunane"],
    ["17700", "Refusjon fra samarbeidskommunene"],
    ["18900", "Tilskudd fra deltakerne"],
  ])("are found by a name beyond doubt whatever refund account %s is: %s", (account, name) => {
    expect(found(`Konto;post;beløp\n10100;Lønn;900\n${account};${name};-600\n`)).toMatchObject([
      { code: "PARTICIPANT_REFUND", where: `Konto!=${account}` },
    ]);
  });

  test.each([
    ["17000", "Tilskudd fra staten til kommuner"],
    ["17000", "Refusjon kommunale oppgaver"],
    ["17300", "Refusjon fra fylkeskommuner"],
    ["16000", "Innbetaling fra kommuner for kurs"],
    ["17100", "Refusjon sykepenger deltakere"],
  ])("are not what others pay on account %s: %s", (account, name) => {
    expect(found(`Konto;post;beløp\n10100;Lønn;900\n${account};${name};-600\n`)).toEqual([]);
  });

  test("are told with the condition that leaves them out", () => {
    expect(found("Konto;post;beløp\n10100;Lønn;900\n17500;Refusjon;-600\n")).toMatchObject([{ where: "Konto!=17500" }]);
    expect(found("post;beløp\nLønn;900\nRefusjon fra kommuner;-600\n")).toMatchObject([
      { where: "post!=Refusjon fra kommuner" },
    ]);
  });

  test("are not what the state refunds, nor a cost", () => {
    expect(found("Konto;post;beløp\n10100;Lønn;900\n17000;Refusjon fra staten;-600\n")).toEqual([]);
    expect(found("post;beløp\nLønn;900\nRefusjon Helfo;-600\nBetaling til kommuner;50\n")).toEqual([]);
  });
});

describe("VAT and its compensation", () => {
  const budget = (compensated: string) =>
    `Konto;post;2026;2027\n11950;Lisenser;100;100\n14290;Mva;25;25\n17290;Komp;-25;${compensated}\n`;

  test("net to zero, or leave the largest difference to be told", () => {
    expect(found(budget("-25"))).toEqual([{ code: "VAT_PAIR", lines: ["Mva", "Komp"] }]);
    expect(found(budget("-20"))).toEqual([{ code: "VAT_PAIR_OFF", lines: ["Mva", "Komp"], year: 2027, net: "5" }]);
  });

  test("one without the other does not net to zero", () => {
    expect(found("post;beløp\nLisenser;100\nMva-kompensasjon;-25\n")).toMatchObject([
      { code: "VAT_PAIR_OFF", net: "-25" },
    ]);
  });
});

describe("thousands beside kroner", () => {
  test("are a line that is a thousand times as large in another year", () => {
    expect(found("post;2026;2027\nA;600;610 000\nB;90;95 000\n")).toMatchObject([
      { code: "THOUSANDS_SUSPECTED", line: "A", small: "600", large: "610000", other: "A" },
    ]);
  });

  test("are small lines with a clear gap to the others", () => {
    expect(found("post;beløp\nA;4 812\nB;3 100\nC;678\nD;5 012 000\nE;706 692\nF;3 250 000\n")).toMatchObject([
      { code: "THOUSANDS_SUSPECTED", line: "A", other: "E" },
    ]);
  });

  test.each([
    "post;beløp\nLønn;5 012 000\nArbeidsgiveravgift;706 692\nLisenser;3 250 000\nReiser;45 000\nKontingent;1 200\n",
    "post;2026;2027\nLønn;5 012 000;5 100 000\nEtablering;400 000;20 000\n",
    "post;beløp\nA;1\nB;2 000\n",
  ])("are no budget of large and small lines: %j", (budget) => {
    expect(found(budget)).toEqual([]);
  });
});
