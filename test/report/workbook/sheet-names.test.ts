import fc from "fast-check";
import { expect, test } from "vitest";
import { sheetNames } from "../../../src/report/workbook/sheet-names.ts";
import { HOSTILE_WORDS } from "../../hostile-words.ts";

test.each([
  ["2009", "2009"],
  ["a/b\\c?d*e[f]g:h", "a b c d e f g h"],
  ["'Sunnhordland'", "Sunnhordland"],
  ["O'Brien", "O'Brien"],
  ["", "–"],
  ["History", "History (2)"],
  ["IKT-samarbeidet i Hallingdal, budsjett 2013", "IKT-samarbeidet i Hallingdal"],
  ["Avregning 2026, Brannsamarbeidet i Gauldal", "Avregning 2026"],
  ["Med samarbeid: Melhus, Midtre Gauldal og Skaun", "Med samarbeid"],
  ["Andre måter å dele på – til sammenligning", "Andre måter å dele på"],
  ["Xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "Xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"],
])("%s becomes %s", (wanted, name) => {
  expect(sheetNames([[wanted]])).toEqual([name]);
});

test("names that differ in case only are told apart by a number", () => {
  expect(sheetNames([["Sum"], ["sum"], ["SUM"]])).toEqual(["Sum", "sum (2)", "SUM (3)"]);
});

test.each([
  [["Kostnad etter den like delen av nøkkelen", "Følsomhetsanalyse"], "Følsomhetsanalyse"],
  [["Grunnlag", "Slik er det regnet"], "Slik er det regnet"],
  [["Innsparing mot uten samarbeid", "Andre måter å dele på"], "Innsparing mot uten samarbeid"],
])("of %j the first that is short enough and free: %s", (wanted, name) => {
  expect(sheetNames([["Grunnlag"], wanted])).toEqual(["Grunnlag", name]);
});

function valid(names: readonly string[]): void {
  for (const name of names) {
    expect(name.length).toBeGreaterThan(0);
    expect(name.length).toBeLessThanOrEqual(31);
    expect(name).not.toMatch(/[[\]:*?/\\\p{Cc}]|^'|'$|^ | $/u);
    expect(name.toLowerCase()).not.toBe("history");
  }
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
}

/** fast-check's own "binary" takes seconds to be made. */
const character = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));

test("whatever is wanted, Excel takes the names", () => {
  valid(sheetNames(HOSTILE_WORDS.map((word) => [word])));
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: character, maxLength: 40 }), { maxLength: 2 }), { maxLength: 8 }),
      (wanted) => valid(sheetNames(wanted)),
    ),
  );
});
