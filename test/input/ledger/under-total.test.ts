import { describe, expect, test } from "vitest";
import { linesOf, reading } from "../reading.ts";

function read(budget: string, total: string | null = null) {
  const result = reading({ budget, settings: "key: likt\n", options: { total } });
  const codes = result.issues.map(({ code }) => code).filter((code) => code !== "SUM_ROW_FOUND");
  return { lines: linesOf(result).map((line) => line.split("|")[0]), codes };
}

const TOP = "post;beløp\nLønn;1000\nLisens;500\n";

describe("what tells of the total above it is no cost", () => {
  test.each([
    ["once over", `${TOP}Sum;1500\nHol;900\nÅl;600\n`],
    ["several times over", `${TOP}Totalt;1500\nHol;900\nÅl;600\nVår;700\nHøst;800\nFinansiering;1500\n`],
    ["under two totals", `${TOP}Sum;1500\nI alt;1500\nHol;900\nÅl;600\n`],
    ["by its name", `${TOP}Sum;1500\nGjennomsnitt;750\nPr. innbygger;2\nEndring fra 2025;17\n`],
  ])("%s", (_, budget) => {
    expect(read(budget)).toEqual({ lines: ["Lønn", "Lisens"], codes: ["TOTAL_TOLD_AGAIN"] });
  });

  test("but what comes to less is asked about, beside what tells", () => {
    expect(read(`${TOP}Sum;1500\nHol;900\nÅl;600\nReserve;40\n`)).toEqual({
      lines: ["Lønn", "Lisens", "Reserve"],
      codes: ["TOTAL_TOLD_AGAIN", "ROWS_UNDER_TOTAL"],
    });
  });
});

describe("a total that the user knows decides", () => {
  const budget = `${TOP}Sum;1500\nHol;900\nÅl;600\n`;

  test("with the rows below", () => {
    expect(read(budget, "3000")).toEqual({ lines: ["Lønn", "Lisens", "Hol", "Ål"], codes: [] });
    expect(read(`${TOP}Sum;1500\nReserve;40\n`, "1540")).toEqual({ lines: ["Lønn", "Lisens", "Reserve"], codes: [] });
  });

  test("and without them", () => {
    expect(read(`${TOP}Sum;1500\nReserve;40\n`, "1500").lines).toEqual(["Lønn", "Lisens"]);
  });
});

describe("below a total stand costs", () => {
  test.each([
    ["that are deducted", `${TOP}Sum;1500\nRabatt;-100\n`],
    ["with a sum of their own", `${TOP}Sum;1500\nBygg;300\nStrøm;200\nSum;500\n`],
    ["that are in the next total", `${TOP}Sum;1500\nMerverdiavgift;375\nTotalt;1875\n`],
    ["after a sum of part of it", `${TOP}Sum drift;1500\nBygg;300\n`],
  ])("%s", (_, budget) => {
    expect(read(budget).codes).toEqual([]);
  });
});
