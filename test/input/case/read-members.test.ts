import { describe, expect, test } from "vitest";
import { places, reading } from "../reading.ts";

function measures(members: string, options = {}): Record<string, unknown> {
  const read = reading({ members, options });
  return Object.fromEntries(
    (read.case?.bases ?? []).map(({ name, vintages }) => [
      name,
      vintages.map(({ year, measures }) => [
        year,
        measures.map((measure) => (measure ? Number(measure.value.num) : null)),
      ]),
    ]),
  );
}

describe("members.csv", () => {
  test("members in file order with number, bases under canonical names, the rest under their headers", () => {
    const members =
      "Kommune;Kommunenummer;Folketall;Brukere;PC-er;Årsverk;Servere;Saker\nMelhus;5028;14 457;10;20;3;4;7\nSkaun;5029;6 326;;0;1;2;8\n";
    const read = reading({ members });
    expect(read.issues).toEqual([]);
    expect(read.case?.members).toMatchObject([
      {
        name: "Melhus",
        number: "5028",
        takesPart: true,
        source: { file: "members.csv", line: 2, column: 1, length: 6 },
      },
      { name: "Skaun", number: "5029" },
    ]);
    expect(measures(members)).toEqual({
      population: [[null, [14457, 6326]]],
      users: [[null, [10, null]]],
      pcs: [[null, [20, 0]]],
      fte: [[null, [3, 1]]],
      servers: [[null, [4, 2]]],
      Saker: [[null, [7, 8]]],
    });
    expect(read.case?.bases[1]?.header).toBe("Brukere");
    expect(read.case?.bases[0]?.vintages[0]?.measures[1]?.source).toEqual({
      file: "members.csv",
      line: 3,
      column: 12,
      length: 5,
    });
  });

  test("one vintage per year, oldest first, and none for a year without figures", () => {
    const members = "navn;år;folketall;brukere\nMelhus;2024;3;\nMelhus;2023;1;\nSkaun;2023;2;\nSkaun;2024;;9\n";
    expect(measures(members)).toEqual({
      population: [
        [2023, [1, 2]],
        [2024, [3, null]],
      ],
      users: [[2024, [null, 9]]],
    });
  });

  test("title lines, a column of text, dots for unknown, names like __proto__", () => {
    const read = reading({
      members: "Kommuner i samarbeidet;;\nkommune;fylke;folketall\n__proto__;Trøndelag;..\nconstructor;Trøndelag;5\n",
    });
    expect(places(read.issues)).toEqual(["TITLE_LINES_SKIPPED members.csv:2:1:7", "COLUMN_IGNORED members.csv:2:9:5"]);
    expect(read.case?.members.map(({ name }) => name)).toEqual(["__proto__", "constructor"]);
    expect(read.case?.bases[0]?.vintages[0]?.measures[0]).toBeNull();
  });

  test("a blank cell is no measure, but has its place; a member without a row has none", () => {
    const read = reading({
      members: "navn;år;brukere\nMelhus;2024;\nMelhus;2025;4\nSkaun;2025; – \nSkaun;2024;3\nOs;2025\n",
    });
    const blanks = read.case?.bases[0]?.vintages.map(({ year, blanks }) => [
      year,
      blanks.map((place) => place && `${place.line}:${place.column}`),
    ]);
    expect(blanks).toEqual([
      [2024, ["2:13", null, null]],
      [2025, [null, "4:13", "6:8"]],
    ]);
  });

  test("each column has its own decimal convention", () => {
    expect(measures("name;a;b\nX;1.234,0;1,234.0\nY;5.000;5,000\n")).toEqual({
      a: [[null, [1234, 5000]]],
      b: [[null, [1234, 5000]]],
    });
  });
});

describe("rows that are no member", () => {
  const found = (members: string) => {
    const read = reading({ members });
    return { issues: places(read.issues), members: read.case?.members.map(({ name }) => name) };
  };

  test.each(["Sum", "I alt", "Totalt", "Total:", "Sum kommuner"])("the sum of the others, called %s", (name) => {
    expect(found(`kommune;folketall;brukere\nMelhus;14 457;3\nSkaun;6 326;4\n${name};20 783;7\n`)).toEqual({
      issues: [`MEMBER_SUM_ROW members.csv:4:1:${name.length}`],
      members: ["Melhus", "Skaun"],
    });
  });

  test("a sum that is off, told where it is", () => {
    expect(found("kommune;folketall;brukere\nMelhus;14 457;3\nSkaun;6 326;4\nSum;20 784;7\n")).toEqual({
      issues: ["MEMBER_SUM_OFF members.csv:4:5:6"],
      members: ["Melhus", "Skaun"],
    });
  });

  test("a sum of each year", () => {
    expect(found("name;year;population\nA;2024;1\nA;2025;2\nB;2024;3\nB;2025;4\nSum;2024;4\nSum;2025;6\n")).toEqual({
      issues: ["MEMBER_SUM_ROW members.csv:6:1:3", "MEMBER_SUM_ROW members.csv:7:1:3"],
      members: ["A", "B"],
    });
  });

  test("but one with a number is a member", () => {
    expect(found("name;number;population\nA;1;1\nSum;2;1\n")).toEqual({ issues: [], members: ["A", "Sum"] });
  });

  test("remarks under the table", () => {
    expect(found("name;population\nA;1\nB;2\n\nKilde: SSB, tabell 07459;\n* foreløpig\n")).toEqual({
      issues: ["REMARKS_SKIPPED members.csv:5:1:24"],
      members: ["A", "B"],
    });
  });

  test("but a name without figures is a member", () => {
    expect(found("name;users\nNotodden\nKildal;2\n").members).toEqual(["Notodden", "Kildal"]);
  });
});

describe("cells beyond the header", () => {
  test("mean nothing when they are blank", () => {
    const read = reading({ members: "name;population\nA;1;; \n", budget: "line;amount\nRun;5;;;\n" });
    expect(read.issues).toEqual([]);
  });

  test("are an error in every file, for a figure may have slid aside", () => {
    const read = reading({
      members: "name;population\nA;1;2\nB;2\n",
      budget: "line;2026;2027\nRun; day and night;5;6\n",
      keys: "key;base;percent\nk;equal;100;x\n",
      procurement: "item;separate;joint\nPC;5;4;3\n",
    });
    expect(places(read.issues).filter((found) => found.startsWith("CELL_EXTRA"))).toEqual([
      "CELL_EXTRA members.csv:2:5:1",
      "CELL_EXTRA keys.csv:2:13:1",
      "CELL_EXTRA budget.csv:2:22:1",
      "CELL_EXTRA procurement.csv:2:8:1",
    ]);
  });

  test("do no harm in rows that --where leaves out", () => {
    const budget = "line;amount\nRun;5\nOther;6;7\n";
    expect(reading({ budget, options: { where: ["line=Run"] } }).issues).toEqual([]);
  });
});

describe("every trouble of members.csv at its place", () => {
  test.each([
    ["name;population\nA;5\nB;5x\n", "NUMBER_INVALID members.csv:3:3:2"],
    ["name;population\nA;x\n", "NUMBER_INVALID members.csv:2:3:1"],
    ["name;population\nA;30.156\n", "NUMBER_AMBIGUOUS members.csv:2:3:6"],
    ["name;population\nA;1.234,5\nB;1,234.5\n", "NUMBER_CONVENTIONS_MIXED members.csv:3:3:7"],
    ["name;population\nA; −5\n", "BASE_NEGATIVE members.csv:2:4:2"],
    ["name;population\nÅ;5\n å ;6\n", "MEMBER_DUPLICATE members.csv:3:2:1"],
    ["name;year;population\nA;2023;5\nA;2023;6\n", "MEMBER_DUPLICATE members.csv:3:1:1"],
    ["name;year;population\nA;23;5\n", "YEAR_INVALID members.csv:2:3:2"],
    ["name;year;population\nA;;5\n", "CELL_MISSING members.csv:2:3:1"],
    ["name;population\n;5\nA;6\n", "CELL_MISSING members.csv:2:1:1"],
    ["name;navn\nA;B\n", "COLUMN_DUPLICATE members.csv:1:6:4"],
    ["name;users;brukere\nA;1;2\n", "COLUMN_DUPLICATE members.csv:1:12:7"],
    ["name;saker;Saker\nA;1;2\n", "COLUMN_DUPLICATE members.csv:1:12:5"],
    ["place;population\nA;1\n", "COLUMN_MISSING members.csv:1:1:5"],
    ["name;population\n", "MEMBERS_EMPTY members.csv:1:1:4"],
    ["", "FILE_EMPTY"],
    [" \n\n", "FILE_EMPTY"],
    ['name;population\nA;5\n"B;6\n', "CSV_BROKEN members.csv:3:1:1"],
  ])("%j", (members, expected) => {
    const read = reading({ members, options: { key: /;population\n./.test(members) ? "population" : null } });
    expect(places(read.issues)).toEqual([expected]);
    expect(read.case).toBeNull();
  });

  test("the facts: which columns were found, which line had the member first", () => {
    const options = { key: "population" };
    expect(reading({ members: "place;population\nA;1\n" }).issues[0]?.args).toMatchObject({
      column: "member",
      found: ["place", "population"],
    });
    expect(reading({ members: "name\nA\nB\na\n" }).issues[0]?.args).toEqual({ name: "a", year: null, line: 2 });
    expect(reading({ members: "name;population\nA;1.234,5\nB;1,234.5\n", options }).issues[0]?.args).toEqual({
      text: "1,234.5",
      other: "1.234,5",
    });
    expect(reading({ members: "name;population\nA;30.156\n", options }).issues[0]?.args).toEqual({
      text: "30.156",
      withComma: "30156",
      withPoint: "30.156",
    });
  });

  test("all of them come at once, and those of the budget too", () => {
    const read = reading({
      members: "name;population\nA;-1\nA;2\nB;x\nC;4\n",
      budget: "line;amount;members\nL;5x;Z\n",
      options: { key: "population" },
    });
    expect(places(read.issues)).toEqual([
      "MEMBER_DUPLICATE members.csv:3:1:1",
      "BASE_NEGATIVE members.csv:2:3:2",
      "NUMBER_INVALID members.csv:4:3:1",
      "MEMBER_UNKNOWN budget.csv:2:6:1",
      "NUMBER_INVALID budget.csv:2:3:2",
    ]);
  });

  test("--decimal decides what the column leaves open, and refuses what contradicts it", () => {
    expect(measures("name;population\nA;30.156\n", { decimal: "," })).toEqual({ population: [[null, [30156]]] });
    const read = reading({ members: "name;population\nA;1,234.5\n", options: { decimal: ",", key: "population" } });
    expect(places(read.issues)).toEqual(["NUMBER_INVALID members.csv:2:3:7"]);
  });
});
