import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lexiconOf } from "../../../../src/core/key/grammar/key-names.ts";
import { parseKey } from "../../../../src/core/key/grammar/parse.ts";
import type { DecimalSign } from "../../../../src/core/number/number-text.ts";
import { AT, NAMES, parsed } from "./case.ts";

/** The key, and under it a line that marks the characters each issue points at, then the issues. */
function underlined(text: string, decimal: DecimalSign | null = null) {
  return parsed(text, decimal).issues.map(({ code, args, source }) => {
    if (source === null) throw new Error(`${code} has no place`);
    const { file, line, column, length } = source;
    expect({ file, line }).toEqual({ file: AT.file, line: AT.line });
    return [code, [...text].slice(column - AT.column, column - AT.column + length).join(""), column - AT.column, args];
  });
}

describe("an issue points at the characters that are wrong", () => {
  test.each<[string, string, string, number, object]>([
    ["", "KEY_UNEXPECTED", "", 0, { found: "", expected: ["part"] }],
    ["50% equal +", "KEY_UNEXPECTED", "+", 10, { found: "", expected: ["part"] }],
    ["50%", "KEY_UNEXPECTED", "%", 2, { found: "", expected: ["base"] }],
    ["equal + + users", "KEY_UNEXPECTED", "+", 8, { found: "+", expected: ["part"] }],
    ["50% equal 50% users", "KEY_UNEXPECTED", "50%", 10, { found: "50%", expected: ["plus", "limit", "end"] }],
    ["equal@2008", "KEY_UNEXPECTED", "@", 5, { found: "@", expected: ["plus", "limit", "end"] }],
    ["users@", "KEY_UNEXPECTED", "@", 5, { found: "", expected: ["year"] }],
    ["users@x", "KEY_UNEXPECTED", "x", 6, { found: "x", expected: ["year"] }],
    ["users@20177", "YEAR_INVALID", "20177", 6, { text: "20177" }],
    ["users@1.1.2008", "YEAR_INVALID", "1.1.2008", 6, { text: "1.1.2008" }],
    ["equal;", "KEY_UNEXPECTED", ";", 5, { found: "", expected: ["limit"] }],
    ["equal; foo 5%", "KEY_UNEXPECTED", "foo", 7, { found: "foo", expected: ["limit"] }],
    ["equal; min", "KEY_UNEXPECTED", "n", 9, { found: "", expected: ["percent", "amount"] }],
    ["equal; min 5% 3", "KEY_UNEXPECTED", "3", 14, { found: "3", expected: ["limit", "end"] }],
    ["equal, users", "KEY_UNEXPECTED", "users", 7, { found: "users", expected: ["limit"] }],
    ["50% equal, 50% hoder", "KEY_NAME_UNKNOWN", "hoder", 15, expect.anything()],
    ["equal; min 5%, 50% users", "KEY_UNEXPECTED", "50%", 15, { found: "50%", expected: ["limit"] }],
    ["population (2026)", "KEY_UNEXPECTED", "(", 11, { found: "(", expected: ["plus", "limit", "end"] }],
    ["50% drift + 50% equal", "KEY_UNEXPECTED", "drift", 4, { found: "drift", expected: ["base"] }],
    ['50% "users + 50% equal', "KEY_UNEXPECTED", '"', 4, { found: '"', expected: ["base"] }],
    ["1/3 each + rest equal", "KEY_UNEXPECTED", "each", 4, { found: "each", expected: ["base"] }],
    ["50% min + 50% equal", "KEY_UNEXPECTED", "min", 4, { found: "min", expected: ["base"] }],
    ["shares()", "KEY_UNEXPECTED", ")", 7, { found: ")", expected: ["name"] }],
    ["shares(A)", "KEY_UNEXPECTED", ")", 8, { found: ")", expected: ["weight"] }],
    ["shares(B 60", "KEY_UNEXPECTED", "0", 10, { found: "", expected: ["close"] }],
    ["shares(B 60 B 40)", "KEY_UNEXPECTED", "B", 12, { found: "B", expected: ["close"] }],
    ["50 equal + 50% users", "KEY_PERCENT_SIGN", "50", 0, { text: "50", figure: "50" }],
    ["kr 50 equal + 50% users", "KEY_PERCENT_SIGN", "kr 50", 0, { text: "kr 50", figure: "50" }],
    ["100 000", "KEY_AMOUNT_ALONE", "100 000", 0, { text: "100 000" }],
    ["100 000 population", "KEY_AMOUNT_ALONE", "100 000", 0, { text: "100 000" }],
    ["equal; min 5", "KEY_PERCENT_SIGN", "5", 11, { text: "5", figure: "5" }],
    ["equal; max 500 000", "KEY_LIMIT_AMOUNT", "500 000", 11, { limit: "max", text: "500 000" }],
    ["equal; max Flå 30%", "KEY_NAME_UNKNOWN", "Flå", 11, expect.anything()],
    ["equal; max 20%; excess to Flå", "KEY_NAME_UNKNOWN", "Flå", 26, expect.anything()],
    ["equal; max 120%", "KEY_PERCENT_RANGE", "120%", 11, { text: "120%" }],
    ["equal; max 115 of 2025", "KEY_LIMIT_AMOUNT", "115", 11, { limit: "max", text: "115" }],
    ["equal; within 10 of 2025", "KEY_PERCENT_SIGN", "10", 14, { text: "10", figure: "10" }],
    ["equal; within 10%", "KEY_UNEXPECTED", "%", 16, { found: "", expected: ["paid"] }],
    ["equal; max 30% of year", "KEY_UNEXPECTED", "year", 18, { found: "year", expected: ["year"] }],
    ["equal; max 20%; excess to A; excess to B", "KEY_LIMIT_TWICE", "excess to", 29, { limit: "excess" }],
    ["equal; max A 20%; max 30% for A", "KEY_LIMIT_TWICE", "max", 18, { limit: "max" }],
    ["-50 equal + 50% users", "KEY_PERCENT_RANGE", "-50", 0, { text: "-50" }],
    ["shares(A 60%, B 40)", "KEY_PERCENT_SIGN", "40", 16, { text: "40", figure: "40" }],
    ["shares(A 55%, B 25%)", "KEY_SHARES_SUM", "A 55%, B 25%)", 7, { sum: "80" }],
    ["andeler(A 50 %; B 30 %; Tromsø 10 %)", "KEY_SHARES_SUM", "A 50 %; B 30 %; Tromsø 10 %)", 8, { sum: "90" }],
    ["shares(A 33.33%, B 66.66%)", "KEY_SHARES_SUM", "A 33.33%, B 66.66%)", 7, { sum: "99.99" }],
    ["shares(A 60%, B 1/3)", "KEY_SHARES_SUM", "A 60%, B 1/3)", 7, { sum: "93.3333" }],
    ["120 % equal", "KEY_PERCENT_RANGE", "120 %", 0, { text: "120 %" }],
    ["-5% equal + 95% users", "KEY_PERCENT_RANGE", "-5%", 0, { text: "-5%" }],
    ["4/3 equal", "KEY_PERCENT_RANGE", "4/3", 0, { text: "4/3" }],
    ["equal; max 101%", "KEY_PERCENT_RANGE", "101%", 11, { text: "101%" }],
    [
      "1.234 each + rest equal",
      "NUMBER_AMBIGUOUS",
      "1.234",
      0,
      { text: "1.234", withComma: "1234", withPoint: "1.234" },
    ],
    ["12 34 each + rest equal", "NUMBER_INVALID", "12 34", 0, { text: "12 34" }],
    ["1.2.3% equal", "NUMBER_INVALID", "1.2.3%", 0, { text: "1.2.3%" }],
    ["1/0 equal", "NUMBER_INVALID", "1/0", 0, { text: "1/0" }],
    ["1,5/3 equal", "NUMBER_INVALID", "1,5/3", 0, { text: "1,5/3" }],
    ["−5 each + rest equal", "NUMBER_INVALID", "−5", 0, { text: "−5" }],
    ["shares(A -1, B 2)", "NUMBER_INVALID", "-1", 9, { text: "-1" }],
    ["50% equal + 49% users; min 5%", "KEY_PERCENT_SUM", "50% equal + 49% users", 0, { sum: "99", remedy: "rest" }],
    [
      "100 each + 70% equal + 40% users",
      "KEY_PERCENT_SUM",
      "70% equal + 40% users",
      11,
      { sum: "110", remedy: "rest" },
    ],
    ["1/3 equal + 1/3 users", "KEY_PERCENT_SUM", "1/3 equal + 1/3 users", 0, { sum: "66.6667", remedy: "rest" }],
    [
      "33.333% equal + 2/3 users",
      "KEY_PERCENT_SUM",
      "33.333% equal + 2/3 users",
      0,
      { sum: "99.9997", remedy: "rest" },
    ],
    [
      "33.33333333% equal + 2/3 users",
      "KEY_PERCENT_SUM",
      "33.33333333% equal + 2/3 users",
      0,
      { sum: "99.999999996667", remedy: "rest" },
    ],
    ["equal + users", "KEY_PERCENT_SUM", "equal + users", 0, { sum: "200", remedy: "change" }],
    ["bands(users; to 5: 1; to 5: 2; over: 3)", "KEY_BANDS_ORDER", "5", 25, { text: "5" }],
    ["bands(users; to 5: 1)", "KEY_UNEXPECTED", ")", 20, { found: ")", expected: ["band"] }],
    ["bands(users; to 5; over: 3)", "KEY_UNEXPECTED", ";", 17, { found: ";", expected: ["colon"] }],
    ["bands(users; over: 3; to 5: 1)", "KEY_UNEXPECTED", "to", 22, { found: "to", expected: ["close"] }],
    [
      "60% equal + 50% users + rest pcs",
      "KEY_PERCENT_SUM",
      "60% equal + 50% users + rest pcs",
      0,
      { sum: "110", remedy: "change" },
    ],
    ["rest equal + resten users", "KEY_REST_TWICE", "resten", 13, {}],
    ["equal; min 5%; minst 6%", "KEY_LIMIT_TWICE", "minst", 15, { limit: "min" }],
    ["equal; round 3%", "KEY_ROUND_STEP", "3%", 13, { step: "3" }],
    ["equal; avrundet 0 %", "KEY_ROUND_STEP", "0 %", 16, { step: "0" }],
    ["shares(A 1, B 1, a 2)", "KEY_SHARES_MEMBER_TWICE", "a", 17, { name: "A" }],
  ])("%s", (text, code, characters, column, args) => {
    expect(underlined(text)).toEqual([[code, characters, column, args]]);
  });

  test.each([
    ["50% brukre + 50% equal", "brukre", 4, "brukere"],
    ["50% equal + 50% antall hoder; min 5%", "antall hoder", 16, null],
    ["equaly", "equaly", 0, "equal"],
    ["drfit", "drfit", 0, "drift"],
    ["5 per brukre + rest equal", "brukre", 6, "brukere"],
    ["populations@2008", "populations", 0, "population"],
    ["50% «brukre»@2008 + 50% equal", "«brukre»", 4, "brukere"],
    ["shares(Tromso 60, B 40)", "Tromso", 7, "Tromsø"],
    ["shares(A 60 5, Oslo by 1 000)", "Oslo by", 15, null],
    ["50% So\u0308kre + 50% equal", "So\u0308kre", 4, null],
  ])("%s: an unknown name, and the nearest known", (text, characters, column, suggestion) => {
    const [issue, ...more] = underlined(text);
    const name = characters.replace(/[«»]/g, "");
    expect(issue).toMatchObject(["KEY_NAME_UNKNOWN", characters, column, { name, suggestion }]);
    expect(more).toEqual([]);
  });

  test("says which names are known where one is due", () => {
    const known = expect.arrayContaining(["equal", "brukere", "drift"]);
    expect(underlined("hoder")).toMatchObject([["KEY_NAME_UNKNOWN", "hoder", 0, { known }]]);
    expect(underlined("shares(Oslo 1)")).toMatchObject([["KEY_NAME_UNKNOWN", "Oslo", 7, { known: NAMES.members }]]);
  });

  test("with a decimal convention a number that contradicts it is refused", () => {
    expect(underlined("1.5 each + rest equal", ",")).toEqual([["NUMBER_INVALID", "1.5", 0, { text: "1.5" }]]);
  });

  test("independent errors are all told, from left to right", () => {
    expect(underlined("50 equal + 50% foo; min 5; round 3%").map(([code, characters]) => [code, characters])).toEqual([
      ["KEY_PERCENT_SIGN", "50"],
      ["KEY_NAME_UNKNOWN", "foo"],
      ["KEY_PERCENT_SIGN", "5"],
      ["KEY_ROUND_STEP", "3%"],
    ]);
    expect(underlined("50% foo + 49% equal").map(([code]) => code)).toEqual(["KEY_PERCENT_SUM", "KEY_NAME_UNKNOWN"]);
  });
});

test("whatever is written, the parser answers, and its issues point inside the text", () => {
  const piece = fc.constantFrom(
    ...["equal", "likt", "each", "rest", "shares(", "min", "maks", "round", "population", "brukere", "80+", "drift"],
    ...[
      "A",
      "A 60",
      "Troms fylke",
      "Tromsø",
      "foo",
      "So\u0308r",
      "\u0301",
      "😀",
      "İ",
      "%",
      "50",
      "1/3",
      "100 000",
      "kr",
    ],
    ...[
      "1.234",
      "33,5 %",
      "−",
      "-",
      "+",
      ";",
      ",",
      "(",
      ")",
      "@",
      "2008",
      '"',
      "«",
      "»",
      "“",
      "”",
      "/",
      ".",
      " ",
      "\u00a0",
    ],
    ...["\n", "\t", "\u2028", "\ud800", "\\", "'"],
  );
  const garbage = fc.oneof(
    fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join("")),
    fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(" ")),
    fc.string({ unit: "binary", maxLength: 30 }),
  );
  let understood = 0;
  fc.assert(
    fc.property(garbage, fc.constantFrom<DecimalSign | null>(",", ".", null), (text, decimal) => {
      const { key, ref, issues } = parseKey(text, lexiconOf(NAMES), decimal, AT);
      if (key !== null) understood++;
      expect([key !== null, ref !== null, issues.length > 0].filter(Boolean)).toHaveLength(1);
      for (const { source } of issues) {
        const start = (source?.column ?? -1) - AT.column;
        const length = source?.length ?? -1;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(length).toBeGreaterThanOrEqual(text.trim() === "" ? 0 : 1);
        expect(start + length).toBeLessThanOrEqual([...text].length);
      }
    }),
    { numRuns: 2500 },
  );
  expect(understood).toBeGreaterThan(0);
});
