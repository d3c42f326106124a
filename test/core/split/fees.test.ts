import { describe, expect, test } from "vitest";
import { reading } from "../../input/reading.ts";
import { caseOf, findings, splitShown } from "../model/case-of.ts";

const MEMBERS = "member;population;users\nFlå;1000;12\nNes;3500;40\nGol;4500;50\n";
const BANDS = '"bands(population; to 1 000: 25; to 4 000: 40; over: 60)"';

function feesOf(budget: string, settings = "key: equal\n") {
  return caseOf({ members: MEMBERS, settings, budget });
}

describe("fees before the rest", () => {
  test.each([
    ["a rate", "2 per users + rest equal", "Flå 57, Nes 113, Gol 133", 303],
    ["up to a ceiling", "2 per users up to 40 + rest equal", "Flå 57, Nes 114, Gol 113", 284],
    [
      "by size, the end of a step within it",
      "bands(population; to 1 000: 25; to 4 000: 40; over: 60) + rest equal",
      "Flå 35, Nes 50, Gol 70",
      155,
    ],
    ["agreed with some", "fees(Nes 25) + rest equal", "Flå 25, Nes 50, Gol 25", 100],
    ["several", "10 each + fees(Nes 5) + 1 per users of Store + rest equal", "Flå 10, Nes 55, Gol 60", 125],
  ])("%s: %s", (_, key, shares, amount) => {
    const groups = "groups: {Store: [Nes, Gol]}\n";
    const subject = feesOf(`line;amount\nA;${amount}\n`, `${groups}key: "${key}"\n`);
    expect(splitShown(subject)).toEqual([`A ${amount}: ${shares}`]);
  });

  test("above the pool are an error, at the line", () => {
    const subject = feesOf("line;amount;key\nA;203;2 per users + rest equal\n");
    expect(findings(subject)).toEqual(["KEY_FEES_EXCEED_POOL budget.csv:2"]);
  });
});

describe("a line that is what its fees make", () => {
  const header = "line;amount;key;type;members\n";

  test("comes to its fees, each line by itself, beside lines with amounts", () => {
    const subject = feesOf(`${header}A;;${BANDS};fee;\nB;;${BANDS};fee;Nes, Gol\nC;30;;;\nD;;${BANDS};kontingent;\n`);
    const all = "125: Flå 25, Nes 40, Gol 60";
    expect(splitShown(subject)).toEqual([
      `A ${all}`,
      "B 100: Nes 40, Gol 60",
      "C 30: Flå 10, Nes 10, Gol 10",
      `D ${all}`,
    ]);
  });

  test("stands in every year of the budget, and follows the key's years", () => {
    const subject = caseOf({
      members: "member;year;population\nFlå;2025;10\nFlå;2026;20\nNes;2025;30\nNes;2026;30\n",
      settings: "key: equal\n",
      budget: "line;2025;2026;key;type\nA;;;2 per population@year;fee\nB;10;10;;\n",
    });
    expect(splitShown(subject)).toEqual([
      "A 80: Flå 20, Nes 60",
      "A 100: Flå 40, Nes 60",
      "B 10: Flå 5, Nes 5",
      "B 10: Flå 5, Nes 5",
    ]);
  });

  test("follows who takes part", () => {
    const subject = feesOf(`${header}A;;${BANDS};fee;\n`);
    expect(splitShown(subject, { without: ["Gol"] })).toEqual(["A 65: Flå 25, Nes 40"]);
  });

  test("of nothing is nothing for all", () => {
    expect(splitShown(feesOf(`${header}A;;fees(Nes 0);fee;\n`))).toEqual(["A 0: Flå 0, Nes 0, Gol 0"]);
  });

  test("needs a key of fees alone, and an amount needs more", () => {
    const subject = feesOf(`${header}A;;;fee;\nB;;5 each + rest equal;fee;\nC;30;5 each;;\n`);
    expect(findings(subject)).toEqual([
      "KEY_NOT_OF_FEES budget.csv:2",
      "KEY_NOT_OF_FEES budget.csv:3",
      "KEY_FEES_ALONE budget.csv:4",
    ]);
  });
});

describe("fees and what rests on others", () => {
  const header = "line;group;amount;key;type\n";

  test("what each pays of a fee is what another line may be shared as", () => {
    const subject = feesOf(`${header}A;Kontingent;;${BANDS};fee\nB;;250;as Kontingent;\n`);
    expect(splitShown(subject)).toEqual(["A 125: Flå 25, Nes 40, Gol 60", "B 250: Flå 50, Nes 80, Gol 120"]);
  });

  test("a percentage of fees is refused, for they are known only when lines are shared", () => {
    const read = reading({
      members: MEMBERS,
      settings: "key: equal\n",
      budget: `${header}A;X;;${BANDS};fee\nC;X;10;;\nB;;5 % of X;;\n`,
    });
    expect(read.issues.map(({ code, source }) => `${code} ${source?.line}:${source?.column}`)).toEqual([
      "AMOUNT_PORTION_UNFIT 4:11",
    ]);
  });
});

describe("fees within limits, under headings, and alone", () => {
  const header = "line;amount;key;type\n";

  test("limits that a line of fees cannot keep are told of", () => {
    expect(findings(feesOf(`${header}A;;"100 each; max 30%";fee\n`))).toEqual(["KEY_LIMITS_INFEASIBLE budget.csv:2"]);
  });

  test("limits against last year hold of what fees make, too", () => {
    const subject = caseOf({
      members: "member;year;users\nFlå;2025;10\nFlå;2026;30\nNes;2025;30\nNes;2026;30\n",
      settings: "key: equal\n",
      budget: 'line;2025;2026;key;type\nA;;;"10 per users@year; max Flå 150% of 2025";fee\nB;1;1;;\n',
    });
    expect(splitShown(subject).slice(0, 2)).toEqual(["A 400: Flå 100, Nes 300", "A 600: Flå 150, Nes 450"]);
  });

  test("a percentage is no fee", () => {
    const read = reading({
      members: MEMBERS,
      settings: "key: fees(Nes 60 %, Gol 40 %) + rest equal\n",
      budget: "line;amount\nA;1\n",
    });
    expect(read.issues.map(({ code, source }) => `${code} ${source?.column}`)).toEqual([
      "KEY_UNEXPECTED 15",
      "KEY_UNEXPECTED 25",
    ]);
  });

  test("stand in the group of the heading above them", () => {
    const subject = feesOf(
      `${header}Drift;;;\nLønn;100;;\nKontingent;;5 each;fee\nTilsyn;;;\nRevisjon;10;;\nAnnet;7;;\n`,
    );
    expect(subject.lines.map(({ name, group }) => [name, ...group])).toEqual([
      ["Lønn", "Drift"],
      ["Kontingent", "Drift"],
      ["Revisjon", "Tilsyn"],
      ["Annet", "Tilsyn"],
    ]);
  });
});

describe("totals and years around fees", () => {
  const budget = `line;amount;key;type\nOp;1000;users;\nA;;${BANDS};fee\n`;

  test("what the whole must come to is held against it when fees are known", () => {
    const of = (total: string) =>
      findings(caseOf({ members: MEMBERS, settings: `key: equal\ntotal: ${total}\n`, budget }));
    expect(of("1125")).toEqual([]);
    expect(of("1000")).toEqual(["TOTAL_NOT_MET fordel.yaml:2"]);
  });

  test("a sum that nobody marked is no false alarm", () => {
    const read = reading({ members: MEMBERS, settings: "key: equal\n", budget: `${budget}Sum;1125;;\n` });
    expect(read.issues.map(({ code }) => code)).not.toContain("STATED_SUM_OFF");
  });

  test("a fee without a year is no line of a budget with years", () => {
    const read = reading({
      members: MEMBERS,
      settings: "key: equal\n",
      budget: `line;year;amount;key;type\nOp;2026;1000;;\nMore;2026;10;;\nA;;;${BANDS};fee\n`,
    });
    expect(read.issues.map(({ code, source }) => `${code} ${source?.line}`)).toEqual(["YEARS_MIXED 4"]);
  });
});
