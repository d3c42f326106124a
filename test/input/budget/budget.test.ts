import { describe, expect, test } from "vitest";
import { linesOf, places, reading } from "../reading.ts";

const MEMBERS = 'member;population;users\nMelhus;14457;5\nMidtre Gauldal;5910;6\n"Re, Hof";100;7\n';
const GROUPS = "groups: {2K: [Melhus, Midtre Gauldal]}\n";

function budget(text: string, more: Parameters<typeof reading>[0] = {}) {
  return reading({ members: MEMBERS, budget: text, ...more });
}

describe("lines", () => {
  test("one amount each, with group levels, type, driver, funding and host", () => {
    const read = budget(
      "Post;Gruppe;Beløp;Type;Kostnadsdriver;Finansiering;Vertskommune\n" +
        "Lønn; IKT / Drift\\/vakt ;1 000,50;linje;Brukere;drift;Melhus\n" +
        "Sum;IKT;1 000,50;SUM;;;\n" +
        "Ord;;;merknad;;investering;\n" +
        "Utstyr;;5;;likt;;\n",
    );
    expect(read.issues).toEqual([]);
    expect(read.case?.lines).toMatchObject([
      {
        name: "Lønn",
        group: ["IKT", "Drift/vakt"],
        year: null,
        amount: { num: 2001n, den: 2n },
        type: "line",
        driver: "users",
        funding: "operations",
        host: "Melhus",
        key: null,
        concerns: { all: true },
        source: { file: "budget.csv", line: 2, column: 26, length: 8 },
      },
      { name: "Sum", group: ["IKT"], type: "total", driver: null, funding: null, host: null },
      {
        name: "Ord",
        group: [],
        amount: null,
        type: "note",
        funding: "investment",
        source: { line: 4, column: 1, length: 3 },
      },
      { name: "Utstyr", type: "line", driver: "equal" },
    ]);
  });

  test("a column per year: a blank is no line that year, a stated sum is one per year, a note without amount is one", () => {
    const read = budget(";2026;2027;type\nLønn;1;2;\nLeie;;3;\nSum;1;5;total\nOrd;;;note\nOrd;7;;note\n");
    expect(linesOf(read)).toEqual([
      "Lønn|2026|1",
      "Lønn|2027|2",
      "Leie|2027|3",
      "Sum|2026|1",
      "Sum|2027|5",
      "Ord||",
      "Ord|2026|7",
    ]);
  });

  test("a year column", () => {
    expect(linesOf(budget("line;year;amount\nA;2026;1\nA;2027;2\n"))).toEqual(["A|2026|1", "A|2027|2"]);
  });

  test("a stated sum and a note may be of all years", () => {
    const read = budget("line;year;amount;type\nA;2026;1;\nAll;;1;total\nOrd;;;note\n");
    expect(read.issues).toEqual([]);
    expect(linesOf(read)).toEqual(["A|2026|1", "All||1", "Ord||"]);
  });

  test.each([
    ["line", "line"],
    ["linje", "line"],
    ["Total", "total"],
    ["sum", "total"],
    ["Kontrollsum", "total"],
    ["note", "note"],
    ["MERKNAD", "note"],
  ])("the type %s is %s", (word, type) => {
    expect(budget(`line;amount;type\nA;1;${word}\nB;1;\n`).case?.lines[0]?.type).toBe(type);
  });

  test.each([
    ["operations", "operations"],
    ["Drift", "operations"],
    ["investment", "investment"],
    ["investering", "investment"],
  ])("the funding %s is %s", (word, funding) => {
    expect(budget(`line;amount;funding\nA;1;${word}\n`).case?.lines[0]?.funding).toBe(funding);
  });

  test("amounts of a column are read in one convention, over all year columns together", () => {
    expect(linesOf(budget("line;2026;2027\nA;1.234,5;1.000\n"))).toEqual(["A|2026|1234.5", "A|2027|1000"]);
  });
});

describe("members of a line", () => {
  test("who are named in several rows have a place in each", () => {
    const read = budget("line;amount;members\nA;1;Melhus\nB;1;Melhus\n");
    expect(read.case?.lines.map(({ concerns }) => concerns.places[0]?.line)).toEqual([2, 3]);
  });

  test.each([
    ["", { all: true, groups: [], named: [] }, []],
    ["all", { all: true, groups: [], named: [] }, []],
    ["Alle", { all: true, groups: [], named: [] }, []],
    ["melhus", { all: false, groups: [], named: [0] }, [[6, 6]]],
    [
      "Midtre  Gauldal,Melhus",
      { all: false, groups: [], named: [1, 0] },
      [
        [6, 15],
        [22, 6],
      ],
    ],
    ["2k", { all: false, groups: ["2K"], named: [] }, []],
    ['2K, ""Re, Hof""', { all: false, groups: ["2K"], named: [2] }, [[10, 11]]],
    ["Re, Hof", { all: false, groups: [], named: [2] }, [[6, 7]]],
    ["Melhus, melhus,", { all: false, groups: [], named: [0] }, [[6, 6]]],
  ])("%j", (cell, concerns, underlined) => {
    const read = budget(`line;amount;members\nA;1;"${cell}"\n`, { settings: GROUPS });
    expect(read.issues).toEqual([]);
    expect(read.case?.lines[0]?.concerns).toMatchObject(concerns);
    expect(read.case?.lines[0]?.concerns.places.map(({ column, length }) => [column, length])).toEqual(underlined);
  });

  test("each unknown name is pointed at inside its cell, in quotes or not", () => {
    const read = budget('line;amount;members\nA;1;Melhuus, Midtre Gauldal,  Gol\nB;1;"3K, ""Re, Hoof"""\n', {
      settings: GROUPS,
    });
    expect(places(read.issues)).toEqual([
      "MEMBER_UNKNOWN budget.csv:2:5:7",
      "MEMBER_UNKNOWN budget.csv:2:31:3",
      "MEMBER_GROUP_UNKNOWN budget.csv:3:6:2",
      "MEMBER_UNKNOWN budget.csv:3:10:12",
    ]);
    expect(read.issues.map(({ args }) => args)).toEqual([
      { name: "Melhuus", suggestion: "Melhus", file: "members.csv", apart: null },
      { name: "Gol", suggestion: null, file: "members.csv", apart: null },
      { name: "3K", suggestion: "2K" },
      { name: "Re, Hoof", suggestion: "Re, Hof", file: "members.csv", apart: null },
    ]);
  });
});

describe("keys of a line", () => {
  test("in place or by name; the same text is the same key", () => {
    const read = budget(
      "line;amount;key\nA;1;50 % likt + 50 % brukere\nB;1;50 % likt + 50 % brukere\nC;1;Drift\nD;1;\n",
      { keys: "key;base;percent\ndrift;likt;100\n" },
    );
    expect(read.issues).toEqual([]);
    const [a, b, c, d] = read.case?.lines ?? [];
    expect(a?.key).toMatchObject({ name: null, source: { line: 2, column: 5, length: 24 } });
    expect(a?.key?.periods[0]?.key).toBe(b?.key?.periods[0]?.key);
    expect(b?.key?.source.line).toBe(3);
    expect(c?.key).toMatchObject({ name: "drift", source: { file: "keys.csv", line: 2, column: 1, length: 5 } });
    expect(d?.key).toBeNull();
  });

  test("a fault in a quoted cell is pointed at where it stands in the file", () => {
    const read = budget('line;amount;key\nA;1;"50 % ""users"" + 50 % usrs"\n');
    expect(places(read.issues)).toEqual(["KEY_NAME_UNKNOWN budget.csv:2:28:4"]);
  });
});

describe("the unit of amounts", () => {
  test.each([
    ["(tall i hele 1000 kr)", 1000],
    ["Beløp i 1000 kr", 1000],
    ["beløp i 1 000 kr", 1000],
    ["Tal i heile 1.000 kroner", 1000],
    ["in thousands", 1000],
    ["NOK thousand", 1000],
    ["i tusen kroner", 1000],
    ["Alle tall i hele tusen", 1000],
    ["(tkr)", 1000],
    ["mill. kr", 1_000_000],
    ["Tall i millioner kroner", 1_000_000],
    ["in NOK millions", 1_000_000],
    ["MNOK", 1_000_000],
    ["kr 1000", 1000],
    ["Hele 1.000", 1000],
    ["Budsjett 2026 (kr 1000)", 1000],
    ["Budsjett 2026 ('000)", 1000],
  ])("%s above the header multiplies by %d, with a warning", (title, unit) => {
    const read = budget(`${title};\nline;amount\nA;2\n`);
    expect(places(read.issues)).toEqual([
      "TITLE_LINES_SKIPPED budget.csv:2:1:4",
      `UNIT_IN_TITLE budget.csv:1:1:${title.length}`,
    ]);
    expect(read.issues[1]?.args).toEqual({ unit: String(unit), text: title });
    expect(linesOf(read)).toEqual([`A||${2 * unit}`]);
  });

  test.each([
    "Beløp i kroner",
    "(tall i hele kr)",
    "Ramme 21 000 kr",
    "Budsjett 2026",
    "Vedtak 1000",
    "Tusenfryd",
    "Ansvar Felles (1000)",
    "Egenandel kr 1000 per sak",
  ])("%s says nothing", (title) => {
    expect(linesOf(budget(`${title};\nline;amount\nA;2\n`))).toEqual(["A||2"]);
  });

  test("is found under a title that is an amount, whatever the header is called", () => {
    expect(linesOf(budget("kr 1000;\nTekst;Budsjett 2026\nA;2\n"))).toEqual(["A||2000"]);
  });

  test.each([
    ["Beløp (1000)", 2000],
    ["Beløp 1000", 2000],
    ["Beløp (kr 1000)", 2000],
    ["Beløp kr 1000", 2000],
    ["Beløp (hele 1000)", 2000],
    ["Beløp 1 000 000", 2_000_000],
    ["Budsjett 2026 1000kr", 2000],
    ["Budsjett 2026 ('000)", 2000],
    ["Tkr", 2000],
    ["MNOK", 2_000_000],
    ["Budsjett 2026", 2],
    ["Budsjett ansvar 1000", 2],
    ["Budsjett 11000", 2],
  ])("%s over the amounts makes 2 to be %d", (header, amount) => {
    const read = budget(`line;${header}\nA;2\n`);
    expect(linesOf(read).map((line) => line.split("|").at(-1))).toEqual([String(amount)]);
    expect(read.issues.map(({ code }) => code)).toEqual(amount === 2 ? [] : ["UNIT_IN_TITLE"]);
  });

  test("in the header of the amounts too, and silent where the settings say it", () => {
    expect(places(budget("line;Beløp i 1000 kr\nA;2\n").issues)).toEqual(["UNIT_IN_TITLE budget.csv:1:6:15"]);
    const read = budget("(tall i 1000 kr);\nline;amount\nA;2\n", { settings: "input: {unit: 1 000 000}\n" });
    expect(places(read.issues)).toEqual(["TITLE_LINES_SKIPPED budget.csv:2:1:4"]);
    expect(linesOf(read)).toEqual(["A||2000000"]);
  });
});

describe("columns the user chose", () => {
  const ledger = "Ansvar;Funksjon;Konto;Budsjett 2015;Budsjett 2016\nIKT;Drift;Lønn;1;2\nIKT;;Leie;3;4\n";
  const settings = "columns: {line: Konto, amount: Budsjett 2016, group: [Ansvar, Funksjon]}\n";

  test("several make the levels of a group", () => {
    const read = budget(ledger, { settings });
    expect(read.case?.lines).toMatchObject([
      { name: "Lønn", group: ["IKT", "Drift"], amount: { num: 2n } },
      { name: "Leie", group: ["IKT"], amount: { num: 4n } },
    ]);
    expect(places(read.issues)).toEqual(["AMOUNTS_BESIDE budget.csv:1:23:13"]);
  });

  test("--amount wins over the settings", () => {
    expect(linesOf(budget(ledger, { settings, options: { amount: "budsjett 2015" } }))).toEqual(["Lønn||1", "Leie||3"]);
  });

  test("a header that means what another column was chosen for has no suggestion", () => {
    const read = budget("post;tekst;amount\nx;A;1\n", { settings: "columns: {line: tekst}" });
    expect(read.issues.map(({ code, args }) => [code, args])).toEqual([
      ["COLUMN_IGNORED", { header: "post", position: 1, suggestion: null }],
    ]);
  });

  test("--amount may choose one year", () => {
    expect(linesOf(budget(";2026;2027\nA;1;2\n", { options: { amount: "2027" } }))).toEqual(["A|2027|2"]);
  });

  test("a header that is not there is unknown, in the file of the choice", () => {
    const read = budget(ledger, {
      settings: settings.replace("Funksjon", "Funksjom"),
      options: { amount: "Budsjett 2061" },
    });
    expect(places(read.issues)).toEqual(["COLUMN_UNKNOWN --amount:1:1:13", "COLUMN_UNKNOWN fordel.yaml:1:63:8"]);
    expect(read.issues[0]?.args).toMatchObject({ header: "Budsjett 2061", suggestion: "Budsjett 2016" });
  });
});

describe("every trouble of budget.csv at its place", () => {
  test.each<readonly [string, readonly string[]]>([
    ["", ["FILE_EMPTY"]],
    ["line;amount\n", ["BUDGET_EMPTY budget.csv:1:1:4"]],
    ["line;amount;type\nSom i fjor;;note\nSum;5;sum\n", ["BUDGET_EMPTY budget.csv:1:1:4"]],
    ["line;sum\nA;1\n", ["COLUMN_MISSING budget.csv:1:1:4"]],
    ["hva;amount\nA;1\n", ["COLUMN_MISSING budget.csv:1:1:3"]],
    ["line;amount;grup\nA;1;x\n", ["COLUMN_IGNORED budget.csv:1:13:4"]],
    ["line;amount;\nA;1;x\n", ["COLUMN_IGNORED budget.csv:1:13:1"]],
    ["line;amount;;\nA;1;;\n", []],
    [
      "line;Budsjett 2026\nA;1 000 *\nB;200 1)\n",
      ["NUMBER_INVALID budget.csv:2:3:7", "NUMBER_INVALID budget.csv:3:3:6"],
    ],
    ["line;Budsjett 2026\nA;####\n", ["NUMBER_INVALID budget.csv:2:3:4"]],
    ["line;amount\nA;1 000.000\n", ["NUMBER_AMBIGUOUS budget.csv:2:3:9"]],
    ["line;amount\nA;1 000.000\nB;200 000\n", ["NUMBER_AMBIGUOUS budget.csv:2:3:9"]],
    ["line;amount;D/K\nA;2;D\nB;1;K\n", ["CREDIT_NOT_COUNTED budget.csv:1:13:3"]],
    ["line;amount;Debet/Kredit\nA;2;Debet\nB;1;Kredit\n", ["CREDIT_NOT_COUNTED budget.csv:1:13:12"]],
    ["line;amount;U/I\nA;2;U\nB;1;I\n", ["CREDIT_NOT_COUNTED budget.csv:1:13:3"]],
    ["line;amount;D/K\nA;2;D\nB;-1;K\n", ["COLUMN_IGNORED budget.csv:1:13:3"]],
    ["line;amount;D/K\nA;2;D\nB;1;D\n", ["COLUMN_IGNORED budget.csv:1:13:3"]],
    ["line;amount;D/K\nA;2;D\nB;1;see note\n", ["COLUMN_IGNORED budget.csv:1:13:3"]],
    ["line;amount;beløp\nA;1;2\n", ["COLUMN_DUPLICATE budget.csv:1:13:5"]],
    ["line;2026;2026\nA;1;2\n", ["COLUMN_DUPLICATE budget.csv:1:11:4"]],
    ["line;note;note;amount\nA;1;2;3\n", ["COLUMN_DUPLICATE budget.csv:1:11:4", "COLUMN_IGNORED budget.csv:1:6:4"]],
    ["line;amount;2026\nA;1;2\n", ["COLUMNS_COMPETE budget.csv:1:6:6"]],
    ["line;year;2026\nA;2026;2\n", ["COLUMNS_COMPETE budget.csv:1:6:4"]],
    ["line;Regnskap 2024;Budsjett 2025\nA;1;2\n", ["COLUMNS_COMPETE budget.csv:1:6:13"]],
    ["line;Budsjett 2025;Merknad\nA;2;x\n", ["COLUMN_IGNORED budget.csv:1:20:7"]],
    ["line;amount\nA;\n", ["AMOUNT_MISSING budget.csv:2:3:1"]],
    ["line;amount\nA;-\n", ["AMOUNT_MISSING budget.csv:2:3:1"]],
    ["line;amount;type\nA;;sum\n", ["AMOUNT_MISSING budget.csv:2:3:1"]],
    ["line;2026;2027\nA;;\n", ["AMOUNT_MISSING budget.csv:2:1:1"]],
    ["line;amount\n;1\n", ["CELL_MISSING budget.csv:2:1:1"]],
    ["line;amount\nA;1x\nB;2y\n", ["NUMBER_INVALID budget.csv:2:3:2", "NUMBER_INVALID budget.csv:3:3:2"]],
    ["line;amount\nA;25 %\n", ["NUMBER_INVALID budget.csv:2:3:4"]],
    ["line;amount\nA;1.000\nB;2.000\n", ["NUMBER_AMBIGUOUS budget.csv:2:3:5", "NUMBER_AMBIGUOUS budget.csv:3:3:5"]],
    [
      "line;amount\nA;1,5\nB;2.5\nC;3.25\n",
      ["NUMBER_CONVENTIONS_MIXED budget.csv:3:3:3", "NUMBER_CONVENTIONS_MIXED budget.csv:4:3:4"],
    ],
    ["line;amount;type\nA;1;anslag\n", ["CHOICE_UNKNOWN budget.csv:2:5:6"]],
    ["line;amount;funding\nA;1;lån\n", ["CHOICE_UNKNOWN budget.csv:2:5:3"]],
    ["line;amount;driver\nA;1;brukre\n", ["BASE_UNKNOWN budget.csv:2:5:6"]],
    ["line;amount;year\nA;1;26\n", ["YEAR_INVALID budget.csv:2:5:2"]],
    ["line;amount;year\nA;1;2026\nB;1;2026\nC;1;\n", ["YEARS_MIXED budget.csv:4:5:1"]],
    ["line;amount;year\nA;1;\nB;1;\nC;1;2026\n", ["YEARS_MIXED budget.csv:4:5:4"]],
    ["line;amount;year;type\nA;1;;\nSum;1;2026;sum\n", ["YEARS_MIXED budget.csv:3:7:4"]],
    ["line;amount;key\nA;1;90 % users\n", ["KEY_PERCENT_SUM budget.csv:2:5:10"]],
    ['line;amount\nA;1\n"B;2\n', ["CSV_BROKEN budget.csv:3:1:1"]],
  ])("%j", (text, expected) => {
    expect(places(budget(text).issues)).toEqual(expected);
  });

  test("amounts that compete add up to nothing: no sum is found among them", () => {
    const budget = "post;Regnskap 2025;Budsjett 2026\nDrift;1;2\nNett;3;4\nSum;4;6\n";
    expect(reading({ budget, settings: "key: equal\n" }).issues.map(({ code }) => code)).toEqual(["COLUMNS_COMPETE"]);
  });

  test("a sum over an amount that cannot be read is not called off as well", () => {
    const budget = "post;beløp\nDrift;1 x\nNett;2\nLeie;4\nSum;9\n";
    expect(reading({ budget, settings: "key: equal\n" }).issues.map(({ code }) => code)).toEqual([
      "NUMBER_INVALID",
      "SUM_ROW_FOUND",
    ]);
  });

  test("a quote that nobody closed is all that is said of a file that ends in it", () => {
    const endless = `"${"x".repeat(1_100_000)}`;
    for (const budget of [endless, `line;amount\n${endless}`]) {
      expect(reading({ budget }).issues.map(({ code }) => code)).toEqual(["CSV_BROKEN"]);
    }
  });

  test("suggestions and facts", () => {
    expect(budget("line;amount;grup\nA;1;x\n").issues[0]?.args).toEqual({
      header: "grup",
      position: 3,
      suggestion: "group",
    });
    expect(budget("line;amount;driver\nA;1;brukre\n").issues[0]?.args).toEqual({
      name: "brukre",
      suggestion: "brukere",
      columns: ["population", "users"],
    });
    expect(budget("line;amount;type\nA;1;anslag\n").issues[0]?.args).toMatchObject({
      column: "type",
      text: "anslag",
      choices: ["line", "transfer", "fee", "total", "note"],
    });
  });

  test("names go unchecked where members.csv could not be read", () => {
    const read = reading({
      members: "region\nx\n",
      budget: "line;amount;members;key;driver\nA;1;Gol;50 % tull;tull\n",
    });
    expect(places(read.issues)).toEqual(["COLUMN_MISSING members.csv:1:1:6"]);
  });
});

describe("groups in groups", () => {
  const deep = (levels: number) => Array.from({ length: levels }, (_, at) => `g${at + 1}`).join("/");

  test("go twenty levels deep", () => {
    expect(budget(`line;group;amount\nDrift;${deep(20)};1\n`).issues).toEqual([]);
  });

  test("and no deeper, in one column or in many", () => {
    const read = budget(`line;group;amount\nDrift;${deep(21)};1\nLeie;${deep(5000)};1\n`);
    expect(read.issues).toMatchObject([
      { code: "GROUP_TOO_DEEP", args: { levels: 21, most: 20 }, source: { line: 2, column: 7 } },
      { code: "GROUP_TOO_DEEP", args: { levels: 5000, most: 20 }, source: { line: 3, column: 6 } },
    ]);
    const columns = deep(21).split("/");
    const many = budget(`line;amount;${columns.join(";")}\nDrift;1;${columns.join(";")}\n`, {
      settings: `columns: {group: [${columns.join(", ")}]}\n`,
    });
    expect(many.issues).toMatchObject([{ code: "GROUP_TOO_DEEP", args: { levels: 21 }, source: { line: 2 } }]);
  });
});
