import { describe, expect, test } from "vitest";
import { AT, keyOf, parsed, shown } from "./case.ts";

describe("parseKey reads keys in three languages", () => {
  test.each([
    [
      ["50% equal + 50% population", "50 % likt + 50 % folketall", "50 % likt + 50 % folketal"],
      "1/2 equal + 1/2 [population]",
    ],
    [
      ["30% equal + 70% population@2017", "30 % likt + 70 % folketall @ 2017", "30% LIKT + 70% Innbyggjarar@2017"],
      "3/10 equal + 7/10 [population]@2017",
    ],
    [
      ["100 000 each + rest population", "100 000 hver + resten folketall", "100\u202f000 kvar + resten folketal"],
      "100000 kr + rest [population]",
    ],
    [
      [
        "50% as Drift + 50% equal",
        "50 % som Drift + 50 % likt",
        "50 % i forhold til det hver betaler av Drift og 50 % likt",
        "50 % i høve til det kvar betaler av Drift, 50 % likt",
        "50% in proportion to what each pays of «Drift», 50% equally",
      ],
      "1/2 <Drift> + 1/2 equal",
    ],
    [["as Drift og vann; min 5%", "som Drift og vann, minst 5 %"], "1 <Drift og vann>; min 1/20"],
    [["1/3 equal + 2/3 users", "1/3 likt + 2/3 brukere", "1/3 likt + 2/3 brukarar"], "1/3 equal + 2/3 [users]"],
    [
      ["50% users + 35% pcs + 15% servers", "50 % brukere + 35 % pc-er + 15 % servere"],
      "1/2 [users] + 7/20 [pcs] + 3/20 [servers]",
    ],
    [
      [
        "shares(Troms fylke 60, Tromsø 40)",
        "andeler(Troms fylke 60; Tromsø 40)",
        "andelar (troms  fylke 60, TROMS\u00d8 40)",
      ],
      "1 {0:Troms fylke=60 1:Tromsø=40}",
    ],
    [
      [
        "33.5% equal + rest population; min 5%; round 0.001%",
        "33,5 % likt + resten folketall; min 5 %; avrundet 0,001 %",
        "33,5 % likt + resten folketal, minst 5 %, avrunda 0,001 %",
      ],
      "67/200 equal + rest [population]; min 1/20; round 1/100000",
    ],
  ])("%j", (texts, expected) => {
    for (const text of texts) expect(shown(keyOf(text))).toBe(expected);
  });
});

describe("parseKey", () => {
  test.each([
    ["a lone base is 100 %", "population", "1 [population]"],
    ["with its year", "folketall@2008", "1 [population]@2008"],
    ["with a limit", "likt; maks 40 %", "1 equal; max 2/5"],
    ["limits in any order", "likt; round 1%; max 50%; min 1%", "1 equal; min 1/100; max 1/2; round 1/100"],
    ["abbreviated limits", "likt, min. 5 %, maks. 50 %", "1 equal; min 1/20; max 1/2"],
    ["a limit as a fraction", "likt; min 1/20; round 1/1000", "1 equal; min 1/20; round 1/1000"],
    ["0 % is allowed", "0% equal + 100% users", "0 equal + 1 [users]"],
    ["a percent of a fraction", "100/3 % equal + 200/3 % users", "1/3 equal + 2/3 [users]"],
    ["exact where decimals are not", "1/3 equal + 1/3 users + 1/3 pcs", "1/3 equal + 1/3 [users] + 1/3 [pcs]"],
    ["three decimals with a percent sign", "33,333 % likt + 66.667 % pc", "33333/100000 equal + 66667/100000 [pcs]"],
    ["kroner said aloud", "kr 5 000 hver + 2 000 kr hver + resten likt", "5000 kr + 2000 kr + rest equal"],
    ["kroner without øre", "kr 5 000,-- hver + 2 000,- hver + resten likt", "5000 kr + 2000 kr + rest equal"],
    ["without spaces", "50%equal+50%users;min 5%", "1/2 equal + 1/2 [users]; min 1/20"],
    ["names win over numbers", "2010", "1 [2010]"],
    ["a rate", "0,808 per population", "101/125 kr/[population]"],
    [
      "a rate in words",
      "med 5 kr per folketall per 1. januar 2008 + resten likt",
      "5 kr/[population]@2008 + rest equal",
    ],
    ["a rate up to a ceiling", "5 per users up to 100 + rest equal", "5 kr/([users]) <=100 + rest equal"],
    [
      "a price list by size",
      "trinn(folketall; til 5 000: 25 000; til 10 000: 40 000; over: 60 000) + resten likt",
      "bands [population] <=5000:25000 <=10000:40000 :60000 + rest equal",
    ],
    ["one as printed", "bands (population (1 · 2), to 5: kr 1, over: 2 kroner)", "bands [population] <=5:1 :2"],
    ["fees by name", "beløp(A 10 000; B kr 25 000) + resten likt", "kr{3:A=10000 5:B=25000} + rest equal"],
    ["a fee, though a column is called that", "2010 each + rest 2010", "2010 kr + rest [2010]"],
    ["a name with a plus", "50% 80+ + 50% equal", "1/2 [80+] + 1/2 equal"],
    ["the longest name", "50% Elever 1, 2 + 3 + 50% elever 1", "1/2 [Elever 1, 2 + 3] + 1/2 [Elever 1]"],
    ["a name with a separator", "søkere; nye; min 5 %", "1 [Søkere; nye]; min 1/20"],
    ["letters decomposed", "So\u0308kere; nye", "issue"],
    ["letters decomposed as written elsewhere", "50% Likt antall + 50% likt", "1/2 [likt antall] + 1/2 equal"],
    ["quotes", '50% "population" + 50% «likt antall»@2008', "1/2 [population] + 1/2 [likt antall]@2008"],
    ["curly quotes", "“80+”", "1 [80+]"],
    ["a quoted word is a name", '50% "rest" + rest equal', "1/2 [rest] + rest equal"],
    ["a column named as a word where the word has no place", "50% rest + 50% equal", "1/2 [rest] + 1/2 equal"],
    ["weights as fractions", "shares(A 1/3, B 2/3)", "1 {3:A=1/3 5:B=2/3}"],
    ["weights in percent", "shares(A 60 %; B 40 %)", "1 {3:A=3/5 5:B=2/5}"],
    ["weights with decimals", "shares(A 1,5, B 2)", "1 {3:A=3/2 5:B=2}"],
    ["the longest member", "shares(A 60 40, B 60)", "1 {4:A 60=40 5:B=60}"],
    ["the longest member that leaves a weight", "shares(A 60, B 40)", "1 {3:A=60 5:B=40}"],
    ["a quoted member", 'shares("A" 60, "sør-fron" 40)', "1 {3:A=60 2:Sør-Fron=40}"],
    ["shares as a part", "50% shares(A 1, B 1) + rest equal", "1/2 {3:A=1 5:B=1} + rest equal"],
    ["nothing left for the rest", "100% equal + rest users", "1 equal + rest [users]"],
  ])("%s: %s", (_, text, expected) => {
    const { key } = parsed(text);
    expect(key === null ? "issue" : shown(key)).toBe(expected);
  });

  test("letters written with combining marks are the same letters", () => {
    expect(shown(keyOf("shares(Tromsø 1, So\u0308r-Fron 1)".replace("o\u0308", "ø")))).toContain("Sør-Fron");
    const names = { bases: [{ name: "\u00e5rsverk", spellings: [] }], members: [], groups: [], keys: [] };
    expect(shown(keyOf("A\u030arsverk", names))).toBe("1 [\u00e5rsverk]");
  });

  test("the decimal convention decides what 1.234 is", () => {
    expect(shown(keyOf("1.234 each + rest equal", undefined, ","))).toBe("1234 kr + rest equal");
    expect(shown(keyOf("1.234 each + rest equal", undefined, "."))).toBe("617/500 kr + rest equal");
    expect(shown(keyOf("33,5 % likt + 66.5 % pc", undefined, "."))).toBe("67/200 equal + 133/200 [pcs]");
  });

  test("keeps the text as written and where each base stands", () => {
    const key = keyOf("50 % likt + 50 % folketall");
    expect(key.text).toBe("50 % likt + 50 % folketall");
    expect(key.parts[1]).toMatchObject({ base: { source: { column: AT.column + 17, length: 9 } } });
  });

  test.each(["drift", " Drift ", '"drift"', "50/50 avtale", "50/50 Avtale"])("%j refers to a named key", (text) => {
    expect(parsed(text)).toEqual({ key: null, ref: text.toLowerCase().replace(/["]/g, "").trim(), issues: [] });
  });
});
