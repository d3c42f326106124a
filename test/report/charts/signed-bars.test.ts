import { describe, expect, test } from "vitest";
import type { Language } from "../../../src/core/model/language.ts";
import { fraction } from "../../../src/core/number/fraction.ts";
import { CHART_WORDS } from "../../../src/messages/registry.ts";
import { signedBars } from "../../../src/report/charts/signed-bars.ts";
import { plain } from "../shown.ts";
import { frame } from "../worked-out.ts";

type Words = "net" | "change" | "balance";

/** The picture of amounts in whole kroner by member. */
function bars(amounts: Readonly<Record<string, number>>, words: Words = "net", language: Language = "en") {
  const named = Object.entries(amounts).map(([label, value]) => ({ label, value: fraction(BigInt(value)) }));
  const said = { subtitle: "Net", labelHeader: "Member", header: "Net" };
  return signedBars({ frame: frame(language), words: CHART_WORDS[language][words], amounts: named, ...said })[0];
}

const titleOf = (...of: Parameters<typeof bars>) => plain(bars(...of)?.title ?? "none");

const GAINS = { Ål: 3_187_888, Nes: 2_082_112 };
const MIXED = { Ål: 5_334_070, Nes: 4_080_897, Gol: -1_578_772 };
const MANY = { Ål: 800_000, Nes: 400_000, Gol: 1_234_567, Hol: 90_000 };
const LOSER = { ...MANY, Hol: -90_000 };
const LOSERS = { ...MANY, Hol: -90_000, Flå: -9_000 };

describe("the title names few, each in its turn", () => {
  test.each<[Language, string, string]>([
    [
      "en",
      "Ål saves 3.2 million kroner, Nes 2.1 million",
      "Ål saves 5.3 million kroner, Nes 4.1 million, Gol loses 1.6 million",
    ],
    [
      "nb",
      "Ål sparer 3,2 millioner kroner, Nes 2,1 millioner",
      "Ål sparer 5,3 millioner kroner, Nes 4,1 millioner, Gol taper 1,6 millioner",
    ],
    [
      "nn",
      "Ål sparer 3,2 millionar kroner, Nes 2,1 millionar",
      "Ål sparer 5,3 millionar kroner, Nes 4,1 millionar, Gol taper 1,6 millionar",
    ],
  ])("%s", (language, gains, mixed) => {
    expect([titleOf(GAINS, "net", language), titleOf(MIXED, "net", language)]).toEqual([gains, mixed]);
  });

  test("also who breaks even, pays the same or owes nothing", () => {
    const amounts = { Ål: 1, Nes: 0 };
    expect(titleOf(amounts)).toBe("Ål saves 1 krone, Nes breaks even");
    expect(titleOf(amounts, "change", "nb")).toBe("Ål betaler 1 krone mer, Nes det samme");
    expect(titleOf({ Ål: 12_500, Nes: -400 }, "balance", "nn")).toBe(
      "Ål skal betale 13 000 kroner, Nes har 400 til gode",
    );
  });
});

describe("of many it names the most and the least", () => {
  test.each<[Language, string, string, string]>([
    [
      "en",
      "All save: Gol most, 1.2 million kroner, Hol least, 90 000",
      "Hol loses 90 000 kroner; Gol saves most, 1.2 million kroner",
      "2 of 5 lose, Hol most, 90 000 kroner; Gol saves most, 1.2 million kroner",
    ],
    [
      "nb",
      "Alle sparer: Gol mest, 1,2 millioner kroner, Hol minst, 90 000",
      "Hol taper 90 000 kroner; Gol sparer mest, 1,2 millioner kroner",
      "2 av 5 taper, Hol mest, 90 000 kroner; Gol sparer mest, 1,2 millioner kroner",
    ],
    [
      "nn",
      "Alle sparer: Gol mest, 1,2 millionar kroner, Hol minst, 90 000",
      "Hol taper 90 000 kroner; Gol sparer mest, 1,2 millionar kroner",
      "2 av 5 taper, Hol mest, 90 000 kroner; Gol sparer mest, 1,2 millionar kroner",
    ],
  ])("%s", (language, all, one, two) => {
    expect([MANY, LOSER, LOSERS].map((amounts) => titleOf(amounts, "net", language))).toEqual([all, one, two]);
  });

  test("who pays more and who pays less, who is to pay and who is owed", () => {
    expect(titleOf(LOSER, "change")).toBe(
      "The largest increase is for Gol, 1.2 million kroner; the largest decrease for Hol, 90 000 kroner",
    );
    expect(titleOf(LOSER, "change", "nb")).toBe(
      "Størst økning for Gol, 1,2 millioner kroner; størst nedgang for Hol, 90 000 kroner",
    );
    expect(titleOf(LOSER, "balance", "nb")).toBe(
      "Gol skal betale mest, 1,2 millioner kroner; Hol har 90 000 kroner til gode",
    );
  });

  test("as many as share a place, by name where they are two", () => {
    const two = { Ål: 700, Nes: 700, Gol: 0, Hol: 0 };
    expect(titleOf(two)).toBe("Ål and Nes save most, 700 kroner, and nobody loses");
    expect(titleOf({ ...two, Flå: 700 })).toBe("3 members save most, 700 kroner, and nobody loses");
    expect(titleOf({ Ål: -700, Nes: -700, Gol: 0, Hol: 0 })).toBe("Ål and Nes lose most, 700 kroner, and nobody saves");
  });
});

test("bars stand with the largest first, those below zero last", () => {
  const form = bars(LOSER)?.form;
  expect(form?.kind === "bars" ? form.bars.map(({ label }) => label) : []).toEqual(["Gol", "Ål", "Nes", "Hol"]);
});

test("there is no picture of one, nor of amounts that are all alike", () => {
  expect([bars({}), bars({ Ål: 5 }), bars({ Ål: 5, Nes: 5 }), bars({ Ål: 0, Nes: 0, Gol: 0 })]).toEqual(
    Array(4).fill(undefined),
  );
});
