import { describe, expect, test } from "vitest";
import {
  commonShares,
  conservation,
  coverageNotes,
  netNote,
  notesOf,
  roundingNotes,
} from "../../../src/report/split/notes.ts";
import type { SplitAsked } from "../../../src/report/split/work-out.ts";
import { caseOf } from "../../core/model/case-of.ts";
import { plain } from "../shown.ts";
import { splitView, THOUSANDS } from "../worked-out.ts";

const MEMBERS = "member,population\nÅs,2\nNes,1\n";

function view(budget: readonly string[], asked: Partial<SplitAsked> = {}, settings = "key: population\n") {
  return splitView(caseOf({ members: MEMBERS, budget: budget.join("\n"), settings }), asked);
}

describe("under a split stands", () => {
  test("that what goes in comes out, with the exact share of one member where all lines have the same", () => {
    expect(notesOf(view(["line,amount", "Servers,100"])).map(plain)).toEqual([
      "In 100 = allocated 100. Computed from the unrounded share (2/3).",
    ]);
  });

  test.each([
    ["en", "In 100.50, allocated 101: rounding 0.50."],
    ["nb", "Inn 100,50, fordelt 101: avrunding 0,50."],
    ["nn", "Inn 100,50, fordelt 101: avrunding 0,50."],
  ] as const)("what rounding gave where amounts are no whole kroner, in %s", (language, text) => {
    expect(plain(conservation(view(["line,amount", "Servers,100.5"], { language })))).toBe(text);
  });

  test.each([
    ["en", "Expenditure 1 000 − income 300 = net to share 700."],
    ["nb", "Utgift 1 000 − inntekt 300 = netto til fordeling 700."],
    ["nn", "Utgift 1 000 − inntekt 300 = netto til fordeling 700."],
  ] as const)("what is net where income is set off, in %s", (language, text) => {
    expect(netNote(view(["line,amount", "Pay,1000", "Fees paid by users,-300"], { language })).map(plain)).toEqual([
      text,
    ]);
  });

  test("nothing of income where a line only puts others right", () => {
    expect(netNote(view(["line,amount", "Pay,1000", "Correction,-300"]))).toEqual([]);
  });

  test("what the case states of VAT and reserves", () => {
    const settings = "key: population\nvat: excluded\nreservations: [The council decides]\n";
    expect(notesOf(view(["line,amount", "Servers,3"], {}, settings)).slice(1)).toEqual([
      "Amounts are excluding VAT.",
      "Reservation: The council decides.",
    ]);
  });
});

describe("what rounding did is told", () => {
  const third = ["line,amount", "A,1", "B,1", "C,1"];

  test("of a line whose krone went to another so that the sums hold", () => {
    expect(roundingNotes(view(third)).map(plain)).toEqual(["A: 1 krone moved so that the sums hold."]);
    expect(roundingNotes(view(third, { language: "nb" })).map(plain)).toEqual([
      "A: 1 krone flyttet for at summene skal stemme.",
    ]);
  });

  test("of three of many such lines, the others counted", () => {
    const many = Array.from({ length: 30 }, (_, at) => `Line ${at + 1},1`);
    const notes = roundingNotes(view(["line,amount", ...many])).map(plain);
    expect(notes).toHaveLength(4);
    expect(notes[3]).toBe("The same in 7 more lines.");
  });

  test("of a table in thousands", () => {
    expect(roundingNotes(view(["line,amount", "A,9000"], { scale: THOUSANDS })).map(plain)).toEqual([
      "The table is rounded again to whole kr 1 000, so that it adds up as shown.",
    ]);
  });
});

describe("what a table leaves out is told", () => {
  test("of lines that kept their own key", () => {
    expect(coverageNotes(view(["line,amount,key", "A,3,", "B,3,equal"], { keyReplaced: true }))).toEqual([
      "Kept their own key: B.",
    ]);
  });

  test("of lines that stand in their groups only", () => {
    const many = Array.from({ length: 201 }, (_, at) => `Line ${at + 1},IT,3`);
    expect(coverageNotes(view(["line,group,amount", ...many]))).toEqual([
      "Only the groups are shown, of 201 lines in all; --all shows the lines.",
    ]);
  });

  test("of notes without a year", () => {
    const budget = ["line,2026,2027,type", "A,3,3,", "See the agreement,,,note"];
    expect(coverageNotes(view(budget))).toEqual(["Note: See the agreement."]);
  });
});

test("shares are common where one key divides every line among the same members", () => {
  const fractions = (budget: readonly string[]) =>
    commonShares(view(budget))?.map(({ share }) => share && `${share.num}/${share.den}`);
  expect(fractions(["line,amount", "A,3", "B,9"])).toEqual(["2/3", "1/3"]);
  expect(fractions(["line,amount,key", "A,3,", "B,9,equal"])).toBeUndefined();
  expect(fractions(["line,amount,members", "A,3,", "B,9,Nes"])).toBeUndefined();
});
