import { describe, expect, test } from "vitest";
import { latin1, places, reading } from "../reading.ts";

const TITLE = '"07459: Befolkning, etter region, år og statistikkvariabel"\n\n';
const WIDE = `${TITLE}"region";"Personer 2008";"Personer 2025"
"5028 Melhus";14457;17812
"1653 Melhus (-2017)";14457;0
"5027 Midtre Gauldal";5910;6141
"K-5029 Skaun";6326;8521
"5030 Klæbu (2018-2019)";..;..
`;

/** The members with their numbers, and the vintages of each base. */
function read(members: string | Uint8Array, settings?: string) {
  const found = reading({ members, ...(settings === undefined ? {} : { settings }) });
  return {
    issues: places(found.issues),
    args: found.issues.map(({ args }) => args),
    members: (found.case?.members ?? []).map(({ name, number }) => `${number} ${name}`),
    bases: Object.fromEntries(
      (found.case?.bases ?? []).map(({ name, vintages }) => [
        name,
        vintages.map(({ year, measures }) => [
          year,
          ...measures.map((entry) => (entry ? Number(entry.value.num) : null)),
        ]),
      ]),
    ),
  };
}

const THREE = ["5028 Melhus", "5027 Midtre Gauldal", "5029 Skaun"];
const POPULATIONS = [
  [2008, 14457, 5910, 6326],
  [2025, 17812, 6141, 8521],
];

describe("a name that a municipality of the past had elsewhere", () => {
  const NES = '"region";"Personer 2025"\n"3228 Nes";24500\n"3322 Nesbyen";3355\n"3324 Gol";4700\n';
  const GONE = '"0616 Nes (-2019)";0\n"0236 Nes (-2019)";0\n"0617 Gol (-2019)";0\n';
  const shared = (members: string, table = NES + GONE) =>
    reading({
      members: table,
      budget: `line;amount;key;members\nDrift;100;equal;"${members}"\nMer;1;equal;"${members}"\n`,
    });
  const confusions = (read: ReturnType<typeof reading>) => read.issues.filter(({ code }) => code === "NAME_OF_FORMER");

  test("is told, once, where it is used", () => {
    const found = confusions(shared("Gol, Nes"));
    expect(places(found)).toEqual(["NAME_OF_FORMER budget.csv:2:23:3"]);
    expect(found[0]?.args).toEqual({ name: "Nes", number: "3228", former: "0616 Nes (-2019)" });
  });

  test("is not told of the municipality itself under an earlier number, nor where nobody uses it", () => {
    expect(confusions(shared("Gol, Nesbyen"))).toEqual([]);
    expect(confusions(shared("Gol, Nes", `${NES}"0236 Nes (-2019)";0\n"3034 Nes (2020-2023)";0\n`))).toEqual([]);
  });

  test("is settled by the number", () => {
    const found = shared("Gol, 3228 Nes");
    expect(confusions(found)).toEqual([]);
    expect(found.case?.lines[0]?.concerns.named.map((at) => found.case?.members[at]?.name)).toEqual(["Gol", "Nes"]);
  });

  test("is told of fordel.yaml too", () => {
    const found = reading({ members: NES + GONE, settings: "key: equal\nmembers: [Gol, Nes]\n" });
    expect(places(confusions(found))).toEqual(["NAME_OF_FORMER fordel.yaml:2:16:3"]);
  });
});

describe("a wide table of Statistics Norway", () => {
  test("has a vintage of the population in each column, and number and name in one cell", () => {
    const found = read(WIDE);
    expect(found).toMatchObject({ members: THREE, bases: { population: POPULATIONS } });
    expect(found.issues).toEqual(["REGIONS_SKIPPED members.csv:5:2:19"]);
    expect(found.args).toEqual([{ former: 2, other: 0, repeated: 0 }]);
  });

  test("in Windows-1252 and with a byte order mark too", () => {
    expect(read(latin1(WIDE.replaceAll("\n", "\r\n")))).toEqual(read(WIDE));
    expect(read(`\ufeff${WIDE}`)).toEqual(read(WIDE));
  });

  test.each([
    ["bare years", '"region";"2008";"2025"'],
    ["another word", '"region";"Folkemengde 2008";"Folkemengde 2025"'],
    ["the date", '"region";"Befolkning 1. januar 2008";"Befolkning 1. januar 2025"'],
    ["English", '"region";"Persons 2008";"Persons 2025"'],
    ["a member's own header", '"kommune";"Personer 2008";"Personer 2025"'],
  ])("with %s as headers", (_, header) => {
    expect(read(WIDE.replace(/"region".*/, header)).bases).toEqual({ population: POPULATIONS });
  });

  test("with commas between cells", () => {
    expect(read(WIDE.replaceAll(";", ",")).bases).toEqual({ population: POPULATIONS });
  });

  test("leaves out the country, the counties and what stands twice", () => {
    const more = '"0 Hele landet";4737171;5594340\n"50 Trøndelag";1;2\n"5029 Skaun";6326;8521\n"1636 Meldal";3900;0\n';
    const found = read(WIDE + more);
    expect(found.members).toEqual(["5028 Melhus", "5027 Midtre Gauldal", "5029 Skaun", "1636 Meldal"]);
    expect(found.args).toEqual([{ former: 2, other: 2, repeated: 1 }]);
  });

  test("with other figures for the same number is a duplicate", () => {
    const found = reading({ members: `${WIDE}"5029 Skaun";6326;9999\n` });
    expect(found.issues.map(({ code }) => code)).toContain("MEMBER_DUPLICATE");
  });

  test("a municipality without a soul in any year is one of the past, a blank one is unknown", () => {
    const found = read(
      '"region";"Personer 2024";"Personer 2025"\n"5028 Melhus";1;2\n"1653 Melhus";0;0\n"5029 Skaun";:;..\n',
    );
    expect(found.members).toEqual(["5028 Melhus", "5029 Skaun"]);
    expect(found.bases).toEqual({
      population: [
        [2024, 1, null],
        [2025, 2, null],
      ],
    });
  });

  test("two municipalities of one name keep their numbers in it", () => {
    const found = read('"region";"Personer 2025"\n"1515 Herøy";8900\n"1818 Herøy";1900\n"5028 Melhus";17812\n');
    expect(found.members).toEqual(["1515 1515 Herøy", "1818 1818 Herøy", "5028 Melhus"]);
  });

  test("columns that a user has added are bases, of no year", () => {
    const found = read(
      '"region";"Personer 2008";"Personer 2025";"brukere";"fylke"\n"5028 Melhus";1;2;30;x\n"5029 Skaun";3;4;50;y\n',
    );
    expect(found.bases).toEqual({
      population: [
        [2008, 1, 3],
        [2025, 2, 4],
      ],
      users: [[null, 30, 50]],
    });
    expect(found.issues).toEqual(["COLUMN_IGNORED members.csv:1:53:5"]);
  });

  test("cells that are no numbers are told at their place", () => {
    expect(read(WIDE.replace("8521", "85x1")).issues).toContain("BASE_CELL_UNREAD members.csv:7:21:4");
  });

  test("is read as any other table when the user chose the columns", () => {
    const found = read(WIDE, "columns: {member: region}");
    expect(found.members[0]).toBe("null 5028 Melhus");
  });
});

describe("a long table of Statistics Norway", () => {
  const long = (header: string, year = (at: number) => `${at}`) =>
    `${TITLE}${header}\n${POPULATIONS.flatMap(([at = 0, ...figures]) =>
      ["5028 Melhus", "5027 Midtre Gauldal", "K-5029 Skaun"].map(
        (region, index) => `"${region}";"${year(at)}";"Personer";${figures[index]}`,
      ),
    ).join("\n")}\n"1653 Melhus (-2017)";"2008";"Personer";14457\n`;

  test.each([
    ["the title over the figures", '"region";"tid";"statistikkvariabel";"07459: Befolkning, etter region og år"'],
    ["a name over the figures", '"region";"tid";"statistikkvariabel";"Folkemengde etter region, tid"'],
    ["a newer word for the year", '"region";"år";"statistikkvariabel";"Personer"'],
    ["English", '"region";"year";"contents";"07459: Population, by region, year and contents"'],
    ["older English", '"region";"time";"contents";"value"'],
  ])("with %s has a row per region and year", (_, header) => {
    const found = read(long(header));
    expect(found).toMatchObject({ members: THREE, bases: { population: POPULATIONS } });
    expect(found.args).toEqual([{ former: 1, other: 0, repeated: 0 }]);
  });

  test("other things that the table counts are left out", () => {
    const file = `${long('"region";"tid";"statistikkvariabel";"06913: Befolkning 1. januar og endringer"')}"5028 Melhus";"2025";"Fødte";170\n`;
    expect(read(file).bases).toEqual({ population: POPULATIONS });
  });

  test("a quarter is no year", () => {
    const { issues } = read(
      long('"region";"tid";"statistikkvariabel";"Folkemengde"', (at) => (at === 2008 ? "2008K1" : "2025")),
    );
    expect(issues).toContain("YEAR_INVALID members.csv:4:16:6");
  });
});

describe("a population in parts", () => {
  const parted = (rows: string) => read(`"region";"alder";"Personer 2008"\n${rows}`);

  test("is one error, and names in the budget are checked all the same", () => {
    const rows = Array.from(
      { length: 106 },
      (_, age) => `"5028 Melhus";"${age} år";100\n"5029 Skaun";"${age} år";50\n`,
    );
    const found = reading({
      members: `"region";"alder";"Personer 2008"\n${rows.join("")}`,
      budget: "line;amount;members\nDrift;100;Melhuus\n",
    });
    expect(places(found.issues)).toEqual([
      "POPULATION_IN_PARTS members.csv:2:16:4",
      "MEMBER_UNKNOWN budget.csv:2:11:7",
    ]);
  });

  test("also by sex, by what else parts it, and where one part only was chosen", () => {
    const sexes = '"region";"kjønn";"2025"\n"5028 Melhus";"Menn";9\n"5028 Melhus";"Kvinner";8\n';
    expect(read(sexes).args).toEqual([{ column: "kjønn", part: "Menn" }]);
    const married = '"region";"sivilstand";"2025"\n"5028 Melhus";"Gift";9\n"5028 Melhus";"Ugift";8\n';
    expect(read(married).args).toEqual([{ column: "sivilstand", part: "Ugift" }]);
    expect(parted('"5028 Melhus";"67 år eller eldre";9\n').args).toEqual([
      { column: "alder", part: "67 år eller eldre" },
    ]);
  });

  test("is whole where the table has rows for all", () => {
    expect(parted('"5028 Melhus";"Alle aldre";14457\n"5028 Melhus";"0 år";200\n').bases).toEqual({
      population: [[2008, 14457]],
    });
  });
});

describe("a file of the whole country", () => {
  const rows = Array.from({ length: 41 }, (_, at) => `"${5001 + at} Kommune${at}";${1000 + at}\n`).join("");
  const members = `"region";"Personer 2025"\n${rows}`;

  test("is warned of when nobody has said who takes part", () => {
    expect(read(members).issues).toEqual(["EVERYONE_TAKES_PART members.csv:2:7:8"]);
    expect(read(members, "members: [Kommune1, Kommune2]").issues).toEqual([]);
  });

  test("is a register: those take part whom the lines name, when no line is for all", () => {
    const present = (budget: string, settings = "") =>
      reading({ members, budget, settings }).case?.members.flatMap(({ name, takesPart }) => (takesPart ? [name] : []));
    const lines = "line;amount;members\nDrift;100;Kommune3\nVakt;50;few\n";
    const groups = "groups: {few: [Kommune5, Kommune3]}";
    expect(present(lines, groups)).toEqual(["Kommune3", "Kommune5"]);
    expect(present(lines, `${groups}\nmembers: [Kommune7, Kommune5]`)).toEqual(["Kommune5", "Kommune7"]);
    expect(present(`${lines}Alt;1;\n`, groups)).toHaveLength(41);
  });
});
