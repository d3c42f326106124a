import { describe, expect, test } from "vitest";
import {
  BASE_HEADERS,
  BUDGET_HEADERS,
  columnNamed,
  KEY_HEADERS,
  MEMBER_HEADERS,
  yearNamed,
} from "../../../src/input/table/header-words.ts";

describe("every accepted header, in English, bokmål and nynorsk", () => {
  const cases = [MEMBER_HEADERS, BASE_HEADERS, BUDGET_HEADERS, KEY_HEADERS].flatMap((words) =>
    Object.entries<readonly string[]>(words).flatMap(([column, headers]) =>
      headers.map((header) => ({ words, column, header })),
    ),
  );

  test.each(cases)("$header means $column, however it is cased and spaced", ({ words, column, header }) => {
    const find = (text: string) => columnNamed<string>(words, text);
    expect(find(header)).toBe(column);
    expect(find(`\u00a0 ${header.toUpperCase()} `)).toBe(column);
    expect(find(header.normalize("NFD"))).toBe(column);
  });

  test.each(cases.map(({ words, header }) => [header, words] as const))("%s means one column only", (header, words) => {
    const meanings = Object.values<readonly string[]>(words).filter((headers) => headers.includes(header));
    expect(meanings).toHaveLength(1);
  });

  test("the documented words are there", () => {
    const words = { ...MEMBER_HEADERS, ...BASE_HEADERS };
    const expected = {
      member: ["member", "municipality", "name", "kommune", "deltaker", "navn"],
      population: ["population", "folketall", "folketal", "innbyggere", "innbyggjarar", "folkemengde"],
      users: ["users", "brukere", "brukarar"],
      pcs: ["pcs", "pc", "pc-er", "arbeidsstasjoner", "workstations"],
      fte: ["fte", "årsverk"],
    };
    for (const [column, headers] of Object.entries(expected)) {
      for (const header of headers) expect(columnNamed<string>(words, header)).toBe(column);
    }
  });
});

test.each(["Beløp (kr)", "beløp (i kr)", "Beløp i kroner", "BELØP (i hele kr)", "beløp (NOK)"])(
  "%s is the amount",
  (header) => {
    expect(columnNamed(BUDGET_HEADERS, header)).toBe("amount");
  },
);

test.each(["__proto__", "constructor", "toString", ""])("%j means no column", (header) => {
  expect(columnNamed(BUDGET_HEADERS, header)).toBeNull();
});

test("a year alone, from 1900 to 2200, is a year", () => {
  expect(["1900", " 2026 ", "2200"].map(yearNamed)).toEqual([1900, 2026, 2200]);
  expect(["1899", "2201", "26", "Budsjett 2026", "2026.0", ""].map(yearNamed)).toEqual(Array(6).fill(null));
});
