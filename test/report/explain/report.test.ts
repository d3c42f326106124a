import { describe, expect, test } from "vitest";
import { explainReport } from "../../../src/report/explain/report.ts";
import { chapterOf, documentOf, factLines, HEAD, plain, sectionLines } from "../shown.ts";
import { explained, type FILES } from "./explained.ts";

type Question = Parameters<typeof explained>[1];

function lines(files: Partial<typeof FILES>, question: Question, language: "en" | "nb" | "nn" = "en"): string[] {
  const { title, sections, notes } = chapterOf(explainReport(explained(files, question, language), HEAD));
  return [plain(title), ...sectionLines(sections, language), ...notes.map(plain)];
}

describe("what a member pays of a line is explained", () => {
  const question = { member: "Gol", line: "Servers" };

  test("in English", () => {
    expect(lines({}, question)).toEqual([
      "Gol · Servers: 170 kroner",
      "Amount: 1 000 kroner for Servers (budget.csv:2:9).",
      "For everyone who takes part: Ås, Nes and Gol.",
      "Key: 30% equally, 70% by population. It is the case's key (fordel.yaml:1:6).",
      "– 30% equally: 1 of 3 gives 1/10 = 10%.",
      "– 70% by population: 100 (members.csv:4:5) of 1 000 (600 + 300 + 100, members.csv:2–4) gives 7/100 = 7%.",
      "Share: 1/10 + 7/100 = 17/100 = 17%.",
      "Unrounded: 1 000 × 17/100 = 170.",
      "It comes out even: Gol pays 170 kroner.",
    ]);
  });

  test("in Bokmål", () => {
    expect(lines({}, question, "nb")).toEqual([
      "Gol · Servers: 170 kroner",
      "Beløp: 1 000 kroner til Servers (budget.csv:2:9).",
      "Gjelder alle som er med: Ås, Nes og Gol.",
      "Nøkkel: 30 % likt, 70 % etter folketall. Det er sakens nøkkel (fordel.yaml:1:6).",
      "– 30 % likt: 1 av 3 gir 1/10 = 10 %.",
      "– 70 % etter folketall: 100 (members.csv:4:5) av 1 000 (600 + 300 + 100, members.csv:2–4) gir 7/100 = 7 %.",
      "Andel: 1/10 + 7/100 = 17/100 = 17 %.",
      "Uavrundet: 1 000 × 17/100 = 170.",
      "Det går opp: Gol betaler 170 kroner.",
    ]);
  });

  test("in Nynorsk", () => {
    expect(lines({}, question, "nn").slice(1, 4)).toEqual([
      "Beløp: 1 000 kroner til Servers (budget.csv:2:9).",
      "Gjeld alle som er med: Ås, Nes og Gol.",
      "Nøkkel: 30 % likt, 70 % etter folketal. Det er saka sin nøkkel (fordel.yaml:1:6).",
    ]);
  });
});

describe("a step of the explanation is", () => {
  test("the fee that everyone pays once", () => {
    expect(lines({ settings: "key: 100 each + rest population\n" }, { member: "Gol", line: "Servers" })).toContain(
      "Fixed fee: 100 kroner from each of 3, taken once from 1 000 kroner. " +
        "Of the rest, 700 kroner, the share is 10%; of the whole 17/100 = 17%.",
    );
  });

  test("a limit that raises a share, and what it does to others", () => {
    const settings = "key: population; min 20%\n";
    expect(lines({ settings }, { member: "Gol", line: "Servers" })).toContain(
      "At least 20%: the share is raised from 10%.",
    );
    expect(lines({ settings }, { member: "Ås", line: "Servers" })).toContain(
      "The limits bind others (Gol +10.00 percentage points): the share goes from 60% to 8/15 = 53.33%, by one factor for all between the limits.",
    );
  });

  test("a share that is rounded", () => {
    expect(lines({ settings: "key: users; round 1%\n" }, { member: "Ås", line: "Servers" })).toContain(
      "The shares are rounded to 1% by largest remainder: 16.67% becomes 17/100 = 17%.",
    );
  });

  test("where the odd krone went", () => {
    expect(
      lines({ settings: "key: equal\n", budget: "line,amount\nServers,1000\n" }, { member: "Ås", line: "Servers" }).at(
        -1,
      ),
    ).toBe(
      "Rounding to whole kroner: 333, with 0.33 left over. With everyone rounded so, 1 krone is left of 1 000; " +
        "it goes to the largest remainder: Ås 0.33, not to Nes 0.33, Gol 0.33. " +
        "Of equal remainders the larger share comes first, then the order of members.csv. Ås pays 334 kroner.",
    );
  });

  test("why a member has no part in a line", () => {
    expect(lines({}, { member: "Ås", line: "Travel" })).toEqual([
      "Ås · Travel: 0 kroner",
      "Ås has no part in Travel; it is for Nes (budget.csv:4:12).",
    ]);
  });
});

describe("a sum is explained by its terms", () => {
  test("of a member, line by line, with what they come to unrounded", () => {
    expect(lines({}, { member: "Ås" })).toEqual([
      "Ås · all lines: 828 kroner",
      "Line | Ås | Where",
      "Servers | 520 | budget.csv:2:9",
      "Support | 308 | budget.csv:3:9",
      "Sum | 828 | ",
      "Every line is rounded so that everything adds up; unrounded the sum is 828.3333.",
    ]);
  });

  test("of a line, member by member", () => {
    expect(lines({}, { line: "Servers" }).slice(-5)).toEqual([
      "Member | Total | Where",
      "Ås | 520 | members.csv:2:1",
      "Nes | 310 | members.csv:3:1",
      "Gol | 170 | members.csv:4:1",
      "Sum | 1 000 | ",
    ]);
  });
});

test("steps are rows for programs, in English whatever the language, each with its value and place", () => {
  const report = explainReport(explained({}, { member: "Gol", line: "Servers" }, "nb"), HEAD);
  expect(factLines(report.facts).slice(0, 3)).toEqual([
    "step kind text value file line column",
    "1 amount Amount: 1 000 kroner for Servers (budget.csv:2:9). 1000 budget.csv 2 9",
    "2 presence For everyone who takes part: Ås, Nes and Gol. – – – –",
  ]);
  // Numbers, which Norwegian Excel gets with its own comma.
  expect([...(report.facts?.rows ?? [])][0]?.[3]).toEqual({ num: 1000n, den: 1n });
  expect(documentOf(report)).toMatchObject({
    result: {
      figure: { member: "Gol", line: "Servers", year: null, value: "170" },
      steps: [
        { value: "1000", source: { file: "budget.csv", line: 2, column: 9 } },
        {},
        {},
        {},
        {},
        {},
        {},
        { value: "170" },
      ],
    },
  });
});
