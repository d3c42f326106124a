import { describe, expect, test } from "vitest";
import { linesOf, places, reading } from "../reading.ts";

describe("amounts without øre, however they are written", () => {
  test.each([
    ["two dashes", "post;beløp\nLønn;51 258,--\nReiser;kr 500,--\n", ["Lønn||51258", "Reiser||500"]],
    ["one dash, point or colon", "post;beløp\nA;500,-\nB;500.-\nC;500:-\n", ["A||500", "B||500", "C||500"]],
    ["longer dashes", "post;beløp\nA;500,–\nB;500,—\nC;500,−−\n", ["A||500", "B||500", "C||500"]],
    ["currency on either side", "post;beløp\nA;kr. 500\nB;500 kr\nC;NOK 500\nD;500,- kr\n", 4],
    ["minus before", "post;beløp\nA;1000\nB;-500,--\n", ["A||1000", "B||-500"]],
    ["minus behind", "post;beløp\nA;1000\nB;500-\n", ["A||1000", "B||-500"]],
    ["groups", "post;beløp\nA;1.500,--\nB;1.500:-\nC;2.000.000,--\n", ["A||1500", "B||1500", "C||2000000"]],
    ["beside øre", "post;beløp\nA;1 234,50\nB;500.-\nC;500,--\n", ["A||1234.5", "B||500", "C||500"]],
    ["nothing, in accounting format", "post;2026;2027\nA;kr 500;kr -\nB; - kr ;kr 7\n", ["A|2026|500", "B|2027|7"]],
  ])("%s", (_, budget, expected) => {
    const read = reading({ budget });
    expect(places(read.issues)).toEqual([]);
    if (typeof expected === "number")
      expect(linesOf(read).map((line) => line.split("|")[2])).toEqual(Array(4).fill("500"));
    else expect(linesOf(read)).toEqual(expected);
  });

  test("in populations, prices and settings too", () => {
    const read = reading({
      members: "kommune;folketall;verdi\nHol;4 441;kr 500,--\nÅl;4 700;700.-\n",
      procurement: "post;hver for seg;felles\nSystem;540,--;275:-\n",
      settings: "key: 100 000,-- hver + resten likt\nvolumes: {users: '500,--'}\n",
    });
    expect(places(read.issues)).toEqual([]);
    expect(read.case?.bases[1]?.vintages[0]?.measures.map((measure) => measure?.value.num)).toEqual([500n, 700n]);
    expect(read.case?.procurement[0]?.joint.num).toBe(275n);
  });

  test.each(["500,---", "500,- -", "12,50.-", "500;-"])("“%s” is refused", (text) => {
    expect(places(reading({ budget: `post\tbeløp\nA\t${text}\nB\t1\n` }).issues)).toEqual([
      `NUMBER_INVALID budget.csv:2:3:${text.length}`,
    ]);
  });
});
