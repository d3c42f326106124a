import { describe, expect, test } from "vitest";
import { someNames } from "../../../src/report/page/line-names.ts";
import { basisOf } from "../../../src/report/split/basis.ts";
import { caseOf } from "../../core/model/case-of.ts";
import { plain } from "../shown.ts";
import { splitView } from "../worked-out.ts";

const MEMBERS = "member,population,users\nÅs,600,10\nNes,400,30\n";

function basis(files: Parameters<typeof caseOf>[0], language: "en" | "nb" | "nn" = "en"): string[] {
  return basisOf(splitView(caseOf({ members: MEMBERS, ...files }), { language })).map(plain);
}

describe("what a split rests on", () => {
  test.each([
    ["en", "Key: 30% equally, 70% by population (600 · 400)"],
    ["nb", "Nøkkel: 30 % likt, 70 % etter folketall (600 · 400)"],
    ["nn", "Nøkkel: 30 % likt, 70 % etter folketal (600 · 400)"],
  ] as const)("is the case's key, in %s", (language, text) => {
    const files = { budget: "line,amount\nServers,1000\n", settings: "key: 30% equal + 70% population\n" };
    expect(basis(files, language)).toEqual([text]);
  });

  test("is each of its keys with its years, where it changes", () => {
    const settings = "keys: {k: [{key: equal, from: 2026, to: 2027}, {key: users, from: 2028}]}\nkey: k\n";
    expect(basis({ budget: "line,2026,2027,2028\nServers,1,2,3\n", settings })).toEqual([
      "Key 2026–2027: equally",
      "Key 2028: by users (10 · 30)",
    ]);
  });

  test("is the key that lines brought themselves, and which they are", () => {
    const lines = ["A", "B", "C", "D", "E"].map((name) => `${name},10,users,`);
    const budget = ["line,amount,key,members", "Servers,10,,", ...lines, "Travel,10,equal,Nes"].join("\n");
    expect(basis({ budget, settings: "key: population\n" })).toEqual([
      "Key: by population (600 · 400)",
      "Own key: by users (10 · 30) – A, B, C and 2 more",
      "Own key: equally – Travel",
    ]);
  });

  test("has a name that holds a comma in quotation marks, as one", () => {
    const budget = 'line,amount,key\n"Servers, two",10,users\nPrinters,10,users\nSupport,20,\n';
    expect(basis({ budget, settings: "key: population\n" })[1]).toBe(
      "Own key: by users (10 · 30) – “Servers, two” and Printers",
    );
  });

  test("is the rows that were read, where some were not", () => {
    const budget = "line,amount,account\nServers,10,1150\nSupport,20,1200\nRent,30,4000\n";
    expect(basis({ budget, settings: "key: equal\n", options: { where: ["account=1*"] } })).toEqual([
      "Key: equally",
      "Selection: account = 1*",
    ]);
  });
});

test("four lines are named, of five three and the rest counted", () => {
  const named = (count: number) => {
    const lines = Array.from({ length: count }, (_, at) => `Line ${at + 1},10`);
    const view = splitView(
      caseOf({ members: MEMBERS, budget: ["line,amount", ...lines].join("\n"), settings: "key: equal\n" }),
    );
    return someNames(view.frame, view.shown.lines);
  };
  expect(named(4)).toBe("Line 1, Line 2, Line 3 and Line 4");
  expect(named(5)).toBe("Line 1, Line 2, Line 3 and 2 more");
});
