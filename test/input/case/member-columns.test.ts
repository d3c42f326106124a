import { describe, expect, test } from "vitest";
import { split } from "../../../src/core/split/split.ts";
import { places, reading } from "../reading.ts";

const BUDGET = "post;beløp\nDrift;1000\n";

/** What each member pays of 1 000, and every finding. */
function shared(members: string, key: string) {
  const read = reading({ members, budget: BUDGET, options: { key } });
  if (read.case === null) return { pays: null, found: places(read.issues) };
  const { split: found, issues } = split(read.case, { with: [], without: [] });
  const pays = found?.lines[0]?.shares.map(({ allocated }) => Number(allocated.num)) ?? null;
  return { pays, found: places([...read.issues, ...issues]) };
}

const bases = (members: string) => reading({ members }).case?.bases.map(({ header }) => header);

describe("a column that no key asks for stops nothing", () => {
  test.each([
    ["percentages", "kommune;folketall;andel\nHol;4 441;55,81 %\nÅl;4 700;44,19 %\n", []],
    ["percentages that make another sum", "kommune;folketall;andel\nHol;4 441;55 %\nÅl;4 700;25 %\n", []],
    ["fractions", "kommune;folketall;eierandel\nHol;4 441;12/30\nÅl;4 700;18/30\n", []],
    ["below zero", "kommune;folketall;vekst\nHol;4 441;-12\nÅl;4 700;30\n", []],
    ["a word", "kommune;folketall;saker\nHol;4 441;ca. 200\nÅl;4 700;30\n", ["BASE_CELL_UNREAD members.csv:2:11:7"]],
    [
      "two ways to read",
      "kommune;folketall;saker\nHol;4 441;1.234\nÅl;4 700;2.500\n",
      ["BASE_CELL_UNREAD members.csv:2:11:5"],
    ],
    ["users", "kommune;folketall;brukere\nHol;4 441;?\nÅl;4 700;30\n", ["BASE_CELL_UNREAD members.csv:2:11:1"]],
  ])("%s", (_, members, found) => {
    expect(shared(members, "likt")).toEqual({ pays: [500, 500], found });
  });

  test("nor does the cell of one who takes no part", () => {
    const read = reading({
      members: "kommune;saker\nHol;3\nÅl;1\nGol;?\n",
      budget: BUDGET,
      settings: "members: [Hol, Ål]\nkey: saker\n",
    });
    expect(places(read.issues)).toEqual(["BASE_CELL_UNREAD members.csv:4:5:1"]);
    expect(read.case).not.toBeNull();
  });

  test("and is read when a key asks for it", () => {
    const members = "kommune;andel;del;saker;vekst\nHol;55,5 %;12/30;5;-1\nÅl;44,5 %;18/30;?;2\n";
    expect(shared(members, "andel")).toEqual({ pays: [555, 445], found: ["BASE_CELL_UNREAD members.csv:3:17:1"] });
    expect(shared(members, "del").pays).toEqual([400, 600]);
    expect(shared(members, "saker").found).toEqual(["NUMBER_INVALID members.csv:3:17:1"]);
    expect(shared(members, "50 % likt + 50 % vekst").found).toContain("BASE_NEGATIVE members.csv:2:20:2");
  });

  test("the same in a workbook, where percentages are numbers in a format", () => {
    const rows = [
      { cells: ["kommune", "andel"], line: 1 },
      { cells: ["Hol", "55.5%"], line: 2, numbers: new Set([1]) },
      { cells: ["Ål", "44.5%"], line: 3, numbers: new Set([1]) },
    ];
    const read = reading({ members: { rows }, budget: BUDGET, options: { key: "andel" } });
    expect(places(read.issues)).toEqual([]);
    expect(read.case?.bases).toMatchObject([{ header: "andel", percent: true }]);
  });
});

describe("percentages of a column make 100", () => {
  test.each([
    ["or the key that asks says what they make", "A;50 %\nB;30 %\nC;10 %\n", ["BASE_PERCENT_SUM --key:1:1:5"]],
    ["to the last decimal", "A;33,33 %\nB;33,33 %\nC;33,33 %\n", ["BASE_PERCENT_SUM --key:1:1:5"]],
    ["and all of them have the sign", "A;50 %\nB;30 %\nC;20\n", ["KEY_PERCENT_SIGN members.csv:4:3:2"]],
    ["or a fraction beside them", "A;50 %\nB;30 %\nC;1/5\n", []],
    ["or are weights, without any sign", "A;50\nB;30\nC;10\n", []],
    ["which fractions are too", "A;1/2\nB;1/3\nC;1/12\n", []],
    ["as a spreadsheet reckons thirds", "A;33,3333333333333 %\nB;33,3333333333333 %\nC;33,3333333333333 %\n", []],
  ])("%s", (_, rows, found) => {
    expect(shared(`navn;andel\n${rows}`, "andel").found).toEqual(found);
  });

  test("for all, or for those who take part", () => {
    const members = "navn;andel;eier\nA;60 %;50 %\nB;40 %;30 %\nC;20 %;20 %\n";
    const found = (key: string) => {
      const read = reading({ members, budget: BUDGET, settings: "members: [A, B]\n", options: { key } });
      return read.case && places(split(read.case, { with: [], without: [] }).issues);
    };
    expect([found("andel"), found("eier")]).toEqual([[], []]);
  });
});

describe("numbers that are names are no base", () => {
  test.each([
    ["Kommunenr", "3044", "3043"],
    ["Knr.", "3044", "3043"],
    ["Orgnr", "944 889 116", "864 952 992"],
    ["Organisasjonsnummer", "944889116", "864952992"],
    ["Eining", "944889116", "864952992"],
    ["Postnr.", "3576", "3570"],
    ["Postnummer", "0152", "3570"],
    ["Kode", "0301", "3043"],
    ["Fylkeskode", "33", "33"],
    ["Medlem siden", "2005", "2011"],
    ["Stiftet", "1999", "2020"],
    ["Inngått år", "2005", "2005"],
    ["Tlf.", "32086000", "32090000"],
    ["Gnr", "12", "14"],
    ["municipality_id", "1", "2"],
    ["Leverandørnr", "10021", "10022"],
  ])("%s", (header, one, other) => {
    const members = `kommune;folketall;${header}\nHol;4 441;${one}\nÅl;4 700;${other}\n`;
    expect(bases(members)).toEqual(["folketall"]);
    const codes = reading({ members }).issues.map(({ code }) => code);
    expect(codes).toEqual(/^K(?:ommunenr|nr\.)$/.test(header) ? [] : ["NUMBERS_ARE_NAMES"]);
  });

  test.each([
    ["Antall kontonummer", "12", "30"],
    ["Elever", "2005", "2011"],
    ["Elever per år", "2005", "2011"],
    ["Timer i år", "120", "300"],
    ["Barn 2026", "2005", "2011"],
    ["Saker", "944889117", "864952993"],
    ["Barn", "0", "30"],
    ["Casino", "4", "5"],
    ["Anordninger", "4", "5"],
    ["PC-er", "1999", "2001"],
    ["Areal", "0,5", "1"],
  ])("%s measures something", (header, one, other) => {
    expect(bases(`kommune;folketall;${header}\nHol;4 441;${one}\nÅl;4 700;${other}\n`)).toContain(header);
  });

  test("beside the populations of Statistics Norway too", () => {
    const members = "Kommune;Kommunenr;Folketall 2026\nHol;3044;4441\nÅl;3043;4700\n";
    expect(bases(members)).toEqual(["folketall"]);
  });
});

describe("a population in thousands", () => {
  test.each([
    ["beside others in people", "Hol;4 441\nÅl;4 700\nBergen;12,7\n", ["POPULATION_UNIT members.csv:4:8:4"]],
    ["first of all", "Bergen;12,7\nHol;4 441\n", ["POPULATION_UNIT members.csv:2:8:4"]],
    ["all of them", "Hol;4,4\nÅl;4,7\n", ["POPULATION_UNIT members.csv:2:5:3"]],
    ["a mean of several years", "Hol;4441,33\nUtsira;188,5\nÅl;4700,67\n", []],
    ["a small one", "Hol;4441\nUtsira;188\n", []],
    ["hamlets", "A;12\nB;9\n", []],
    ["one alone", "Hol;4441\n", []],
  ])("%s", (_, rows, found) => {
    expect(places(reading({ members: `kommune;folketall\n${rows}` }).issues)).toEqual(found);
  });
});
