import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sum, toDecimal } from "../../../src/core/number/fraction.ts";
import type { CaseReading } from "../../../src/input/case/case.ts";
import { latin1, linesOf, places, reading } from "../reading.ts";

/** fixtures/inputs/README.md: a ledger export in Windows-1252. */
const LEDGER = `Melhus kommune;;;;;;
Budsjettrapport pr. 31.10.2025;;;;;;
Ansvar;Ansvar(T);Konto;Konto(T);Rev. budsjett 2025;Budsjett 2026;Avvik
1700;IKT FELLES;10100;FAST LØNN;4 812 345;5 012 000;199 655
1700;IKT FELLES;10990;ARBEIDSGIVERAVGIFT;678 541,00;706 692;28 151
1700;IKT FELLES;11950;LISENSER;3 100 000;3 250 000;150 000
1700;IKT FELLES;14290;MVA KOMP.BERETTIGET;775 000;812 500;37 500
1700;IKT FELLES;17290;KOMPENSERT MVA;-775 000;-812 500;-37 500
1700;IKT FELLES;17500;REFUSJON FRA KOMMUNER;-3 400 000;-3 550 000;-150 000
1700;IKT FELLES;;SUM ANSVAR;5 190 886;5 418 692;227 806
`;

/** fixtures/inputs/README.md: a budget from Excel, saved as CSV. */
const EXCEL = `Felles legevakt, budsjettforslag;;;;;;
(tall i hele 1000 kr);;;Økonomiplan;;;
;Regnskap 2024;Budsjett 2025;2026;2027;2028;2029
Lønn inkl. sosiale utgifter;9 412;9 850;10 240;10 240;10 240;10 240
Vikarutgifter;1 105;900;900;900;900;900
Drift og utstyr;1 310;1 275;1 300;1 300;1 300;1 300
Sum utgifter;11 827;12 025;12 440;12 440;12 440;12 440
Refusjon Helfo;-2 960;-2 800;-2 900;-2 900;-2 900;-2 900
Netto;8 867;9 225;9 540;9 540;9 540;9 541
`;

/** fixtures/inputs/README.md: Statistics Norway's table 07459 as the web page saves it. */
const STATISTICS = `"07459: Befolkning, etter region, år og statistikkvariabel"

"region";"Personer 2008";"Personer 2025"
"5028 Melhus";14457;17812
"1653 Melhus (-2017)";14457;0
"5027 Midtre Gauldal";5910;6141
"K-5029 Skaun";6326;8521
"5030 Klæbu (2018-2019)";..;..
`;

describe("a ledger export", () => {
  test("does not say which of its amounts is meant", () => {
    const read = reading({ budget: latin1(LEDGER) });
    expect(places(read.issues).slice(0, 2)).toEqual([
      "TITLE_LINES_SKIPPED budget.csv:3:1:6",
      "COLUMNS_COMPETE budget.csv:3:33:18",
    ]);
    expect(read.issues[0]?.args).toEqual({ count: 2 });
    expect(read.issues[1]?.args).toEqual({
      headers: ["Rev. budsjett 2025", "Budsjett 2026", "Avvik"],
      likely: "Budsjett 2026",
    });
    expect(read.case).toBeNull();
  });

  test("with --amount its lines are read", () => {
    const read = reading({ budget: latin1(LEDGER), options: { amount: "Budsjett 2026" } });
    expect(read.issues.filter(({ code }) => code !== "COLUMN_IGNORED").map(({ code }) => code)).toEqual([
      "TITLE_LINES_SKIPPED",
      "AMOUNTS_BESIDE",
      "SUM_ROW_FOUND",
      "PARTICIPANT_REFUND",
      "VAT_PAIR",
    ]);
    expect(linesOf(read)).toEqual([
      "FAST LØNN||5012000",
      "ARBEIDSGIVERAVGIFT||706692",
      "LISENSER||3250000",
      "MVA KOMP.BERETTIGET||812500",
      "KOMPENSERT MVA||-812500",
      "REFUSJON FRA KOMMUNER||-3550000",
    ]);
    expect(read.case?.lines[0]?.source).toEqual({ file: "budget.csv", line: 4, column: 43, length: 9 });
  });

  test("and by the case's own choice of columns, in groups", () => {
    const read = reading({
      budget: latin1(LEDGER),
      settings: "columns: {line: Konto(T), amount: Budsjett 2026, group: [Ansvar(T), Konto]}\n",
    });
    expect(read.case?.lines[0]).toMatchObject({ name: "FAST LØNN", group: ["IKT FELLES", "10100"] });
    expect(read.case?.lines).toHaveLength(6);
  });
});

describe("a budget from Excel", () => {
  test("is in thousands, says so with a warning, and shares the years of its plan", () => {
    const read = reading({ budget: EXCEL });
    expect(places(read.issues)).toEqual([
      "TITLE_LINES_SKIPPED budget.csv:3:2:13",
      "AMOUNTS_BESIDE budget.csv:3:2:13",
      "UNIT_IN_TITLE budget.csv:2:1:21",
      "SUM_ROW_FOUND budget.csv:7:1:12",
      "SUM_ROW_FOUND budget.csv:9:1:5",
      "STATED_SUM_OFF budget.csv:9:37:5",
    ]);
    expect(linesOf(read)).toHaveLength(16);
    expect(linesOf(read).slice(0, 2)).toEqual([
      "Lønn inkl. sosiale utgifter|2026|10240000",
      "Lønn inkl. sosiale utgifter|2027|10240000",
    ]);
    expect(linesOf(read).at(-1)).toBe("Refusjon Helfo|2029|-2900000");
  });
});

describe("a table from Statistics Norway", () => {
  test("is read as members.csv", () => {
    const read = reading({ members: STATISTICS });
    expect(read.issues.map(({ code }) => code)).toEqual(["REGIONS_SKIPPED"]);
    expect(read.case?.members.map(({ name }) => name)).toEqual(["Melhus", "Midtre Gauldal", "Skaun"]);
  });

  test("is read when the case says which columns are meant", () => {
    const read = reading({ members: STATISTICS, settings: "columns: {member: region}\n" });
    expect(read.case?.members.map(({ name }) => name)).toContain("K-5029 Skaun");
    expect(read.case?.bases.map(({ name }) => name)).toEqual(["Personer 2008", "Personer 2025"]);
  });
});

describe("encodings and dialects by choice", () => {
  test("--encoding and --delimiter come before the settings, which come before the guess", () => {
    const settings = 'input: {encoding: utf-8, delimiter: ","}\n';
    expect(
      linesOf(
        reading({
          members: "member|population\nA|1\n",
          budget: latin1("line|amount\nÅ|1\n"),
          settings,
          options: { encoding: "windows-1252", delimiter: "|" },
        }),
      ),
    ).toEqual(["Å||1"]);
    expect(linesOf(reading({ members: "member,population\nA,1\n", budget: "line,amount\nA;b,1\n", settings }))).toEqual(
      ["A;b||1"],
    );
  });

  test("the texts are there for excerpts", () => {
    const read = reading({ budget: latin1("line;amount\nÅ;1\n"), keys: "key;base;percent\n" });
    expect([...read.texts.keys()]).toEqual(["members.csv", "keys.csv", "budget.csv"]);
    expect(read.texts.get("budget.csv")).toBe("line;amount\nÅ;1\n");
  });
});

describe("the fixtures", () => {
  const root = new URL("../../../fixtures/", import.meta.url);
  const open = (folder: string): CaseReading => {
    const file = (name: string) => new URL(`${folder}/${name}`, root);
    const text = (name: string) =>
      existsSync(file(name)) ? { [name.replace(/\..*/, "")]: readFileSync(file(name), "utf8") } : {};
    const settings = existsSync(file("fordel.yaml")) ? { settings: readFileSync(file("fordel.yaml"), "utf8") } : {};
    return reading({ ...text("members.csv"), ...text("budget.csv"), ...text("keys.csv"), ...settings });
  };
  const shared = (read: CaseReading) =>
    toDecimal(
      sum((read.case?.lines ?? []).flatMap(({ type, amount }) => (type === "line" && amount ? [amount] : []))),
      2,
    );

  test.each([
    ["hallingdal", 6, 16, "30156000", ["STATED_SUM_OFF"]],
    ["melhus", 3, 20, "55230000", []],
    ["ringebu", 6, 20, "4196506", []],
  ])("%s reads with no word but of the sum that is off", (folder, members, lines, total, found) => {
    const read = open(folder);
    expect(read.issues.map(({ code }) => code)).toEqual(found);
    expect(read.case?.members).toHaveLength(members);
    expect(read.case?.lines).toHaveLength(lines);
    expect(shared(read)).toBe(total);
    expect(read.case?.key).not.toBeNull();
  });
});
