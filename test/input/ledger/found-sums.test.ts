import { describe, expect, test } from "vitest";
import { linesOf, places, reading } from "../reading.ts";

/** What is shared of a budget, as `name|year|amount`, and its findings as `CODE line`. */
function read(budget: string, settings = "key: likt\n"): { readonly lines: string[]; readonly found: string[] } {
  const result = reading({ budget, settings });
  const findings = result.issues.filter(({ code }) => code !== "COLUMN_IGNORED" && code !== "TITLE_LINES_SKIPPED");
  return { lines: linesOf(result), found: findings.map(({ code, source }) => `${code} ${source?.line}`) };
}

const names = ({ lines }: { readonly lines: readonly string[] }) => lines.map((line) => line.split("|")[0]);

describe("a sum that nobody marked", () => {
  test.each(["Sum", "SUM ANSVAR", "Total", "Totalt", "I alt", "Delsum:", "Netto", "Sum utgifter", "Til saman"])(
    "is found by its arithmetic and the name %s",
    (name) => {
      const { lines, found } = read(`post;beløp\nA;100\nB;200\n${name};300\n`);
      expect(found).toEqual(["SUM_ROW_FOUND 4"]);
      expect(lines).toEqual(["A||100", "B||200"]);
    },
  );

  test.each(["Netto driftsutgift", "Lønn i alt", "Brutto drift"])(
    "by a name that may be one, when it holds: %s",
    (name) => {
      expect(read(`post;beløp\nA;100\nB;200\n${name};300\n`).found).toEqual(["SUM_ROW_FOUND 4"]);
      expect(read(`post;beløp\nA;100\nB;200\n${name};310\n`)).toEqual({
        lines: ["A||100", "B||200", `${name}||310`],
        found: [],
      });
    },
  );

  test("closes what is above it, and a last one is of all", () => {
    const { lines, found } = read("post;beløp\nA;1\nB;2\nSum drift;3\nC;4\nD;5\nSum investering;9\nSum;12\n");
    expect(found).toEqual(["SUM_ROW_FOUND 4", "SUM_ROW_FOUND 7", "SUM_ROW_FOUND 8"]);
    expect(lines).toEqual(["A||1", "B||2", "C||4", "D||5"]);
  });

  test("stands at the end of its group, on any level", () => {
    const budget =
      "post;gruppe;beløp\nA;X/1;1\nB;X/1;2\nSum;X/1;3\nC;X/2;4\nSum;X/2;4\nSum X;X;7\nD;Y;5\nSum alt;;12\n";
    const { lines, found } = read(budget);
    expect(found.map((text) => text.split(" ")[1])).toEqual(["4", "6", "7", "9"]);
    expect(names({ lines })).toEqual(["A", "B", "C", "D"]);
  });

  test("may stand over its lines", () => {
    expect(read("post;beløp\nSum;300\nA;100\nB;200\n")).toEqual({
      lines: ["A||100", "B||200"],
      found: ["SUM_ROW_FOUND 2"],
    });
  });

  test("may stand over each of several blocks", () => {
    const { lines, found } = read(
      "post;beløp\nSum lønn;300\nFast;200\nVikar;100\nSum drift;70\nStrøm;50\nLeie;20\nSum;370\n",
    );
    expect(names({ lines })).toEqual(["Fast", "Vikar", "Strøm", "Leie"]);
    expect(found).toEqual(["SUM_ROW_FOUND 2", "SUM_ROW_FOUND 5", "SUM_ROW_FOUND 8"]);
  });

  test("that is off in some year is a sum all the same, and says where", () => {
    const { lines, found } = read("post;2026;2027\nA;100;100\nB;200;200\nSum;300;301\n");
    expect(names({ lines })).toEqual(["A", "A", "B", "B"]);
    expect(found).toEqual(["SUM_ROW_FOUND 4", "STATED_SUM_OFF 4"]);
  });

  test("that is off silences what is off by the same amount below it", () => {
    const { found } = read("post;beløp\nA;1\nB;2\nSum 1;4\nC;4\nD;5\nSum 2;9\nSum;13\n");
    expect(found).toEqual(["SUM_ROW_FOUND 4", "STATED_SUM_OFF 4", "SUM_ROW_FOUND 7", "SUM_ROW_FOUND 8"]);
  });

  test("is found in a long table too, year by year", () => {
    const { lines, found } = read("post;år;beløp\nA;2026;1\nB;2026;2\nSum;2026;3\nA;2027;3\nB;2027;4\nSum;2027;7\n");
    expect(names({ lines })).toEqual(["A", "B", "A", "B"]);
    expect(found).toEqual(["SUM_ROW_FOUND 4", "SUM_ROW_FOUND 7"]);
  });

  test("has no account, or no name, where others have", () => {
    const account = read("Konto;post;beløp\n101;A;100\n102;B;200\n;IKT felles;300\n");
    expect(account).toEqual({ lines: ["A||100", "B||200"], found: ["SUM_ROW_FOUND 4"] });
    const bare = read("post;beløp\nA;100\nB;200\n;300\n");
    expect(bare).toEqual({ lines: ["A||100", "B||200"], found: ["SUM_ROW_FOUND 4"] });
    expect(read("post;beløp\nA;100\nB;200\n;310\n").found).toEqual(["CELL_MISSING 4"]);
  });

  test("is named by another column where its own is blank", () => {
    const { issues } = reading({ budget: "Ansvar;post;beløp\n1700;A;100\n1700;B;200\nSum 1700;;300\n" });
    expect(places(issues)).toContain("SUM_ROW_FOUND budget.csv:4:1:8");
  });
});

describe("no sum", () => {
  test("is the only row, or the only kind of row", () => {
    expect(read("post;beløp\nTotal;300\n")).toEqual({ lines: ["Total||300"], found: [] });
    const { lines } = read("post;beløp\nSum drift;100\nSum investering;50\nSum utstyr;20\n");
    expect(names({ lines })).toEqual(["Sum drift", "Sum investering", "Sum utstyr"]);
  });

  test("are rows called sums that another sum holds of", () => {
    const { lines, found } = read("post;beløp\nSum drift;100\nSum investering;50\nSum utstyr;20\nSum;170\n");
    expect(names({ lines })).toEqual(["Sum drift", "Sum investering", "Sum utstyr"]);
    expect(found).toEqual(["SUM_ROW_FOUND 5"]);
  });

  test("is a row of type line, or one that equals a sum by chance: it is shared, with a notice at most", () => {
    const typed = read("post;beløp;type\nA;100;\nB;200;\nTotal;300;linje\n");
    expect(typed).toEqual({ lines: ["A||100", "B||200", "Total||300"], found: [] });
    expect(read("post;beløp\nA;100\nB;200\nC;300\n")).toEqual({ lines: ["A||100", "B||200", "C||300"], found: [] });
    expect(read("post;beløp\nA;100\nB;200\nC;50\nD;350\n").found).toEqual(["LINE_EQUALS_SUM 5"]);
  });
});

describe("income as a positive number", () => {
  const legevakt = (type: string) =>
    `post;2026;2027;type\nLønn;10;10;\nDrift;2;3;\nSum utgifter;12;13;${type}\nRefusjon;3;3;\nNetto;9;10;${type}\n`;

  test("is subtracted where only then the sums hold", () => {
    const { lines, found } = read(legevakt(""));
    expect(lines.slice(-2)).toEqual(["Refusjon|2026|-3", "Refusjon|2027|-3"]);
    expect(found).toEqual(["SUM_ROW_FOUND 4", "SUM_ROW_FOUND 6", "INCOME_POSITIVE 5"]);
  });

  test("also when the sums are marked", () => {
    const { lines, found } = read(legevakt("sum"));
    expect(lines).toEqual(expect.arrayContaining(["Refusjon|2026|-3", "Refusjon|2027|-3", "Netto|2027|10"]));
    expect(found).toEqual(["INCOME_POSITIVE 5"]);
  });

  test("has a sum of its own", () => {
    const { lines } = read(
      "post;beløp\nLønn;10\nDrift;2\nSum utgifter;12\nSalg;1\nRefusjon;2\nSum inntekter;3\nNetto;9\n",
    );
    expect(lines).toEqual(["Lønn||10", "Drift||2", "Salg||-1", "Refusjon||-2"]);
  });
});

describe("a group named on its first row only", () => {
  const pivot = (last: string) =>
    `gruppe;post;beløp\nDrift;Lønn;900\n;Strøm;100\n;Sum;1000\nBil;Lån;300\n;Olje;200\n;Sum;500\n${last}`;

  test.each(["", ";Totalt;1500\n"])("holds for the rows below it, and no sign is turned", (last) => {
    const { lines, found } = read(pivot(last));
    expect(lines).toEqual(["Lønn||900", "Strøm||100", "Lån||300", "Olje||200"]);
    const total = last === "" ? [] : ["SUM_ROW_FOUND 8"];
    expect(found).toEqual(["GROUP_BLANK 3", "SUM_ROW_FOUND 4", "SUM_ROW_FOUND 7", ...total]);
  });

  test.each(["", "Totalt"])("also under a total of all, in the group “%s”", (group) => {
    const over = `gruppe;post;beløp\n${group};Totalt;1800\nDrift;Lønn;900\n;Strøm;300\n;Sum drift;1200\n`;
    const { lines, found } = read(`${over}Investering;Bil;500\n;Utstyr;100\n;Sum investering;600\n`);
    expect(lines).toEqual(["Lønn||900", "Strøm||300", "Bil||500", "Utstyr||100"]);
    expect(found).toEqual(["GROUP_BLANK 4", "SUM_ROW_FOUND 2", "SUM_ROW_FOUND 5", "SUM_ROW_FOUND 8"]);
  });

  test("is told of where nothing shows that it is meant", () => {
    const { found } = read("gruppe;post;beløp\nDrift;Lønn;900\n;Strøm;100\nBil;Lån;300\n;Olje;200\n");
    expect(found).toEqual(["GROUP_BLANK 3"]);
  });

  test("does not hold where groups are written on every row, or a line stands before the first", () => {
    expect(read("gruppe;post;beløp\nX;A;1\nX;B;2\n;C;3\n").found).toEqual([]);
    expect(read("gruppe;post;beløp\n;A;1\nX;B;2\n;C;4\n").found).toEqual([]);
  });
});

test("merged cells are the group of every row, and the sums among them are found", () => {
  const text = (cells: string) => cells.split(";");
  const rows = [
    "område;post;beløp",
    "Beredskap;Lønn;70",
    ";Bil;50",
    ";Drift;30",
    "Førebygging;Kurs;15",
    ";Sum førebygging;15",
  ];
  const merged = new Set([0]);
  const sheet = rows.map((cells, at) => ({
    cells: text(cells),
    line: at + 1,
    ...(cells.startsWith(";") && { merged }),
  }));
  const result = reading({ budget: { rows: sheet }, settings: "key: likt\n" });
  expect(result.case?.lines.map(({ name, group }) => `${group.join("/")}|${name}`)).toEqual([
    "Beredskap|Lønn",
    "Beredskap|Bil",
    "Beredskap|Drift",
    "Førebygging|Kurs",
  ]);
});

test("a sum since the last one is tried before signs are turned, whatever groups its lines have", () => {
  const { lines } = read("gruppe;post;beløp\nX;A;900\nX;B;100\n;Sum;1000\nX;C;300\nY;D;200\n;Sum;500\n");
  expect(lines).toEqual(["A||900", "B||100", "C||300", "D||200"]);
});

test("a row called a sum is never shared without a word", () => {
  expect(read("post;beløp\nA;100\nTotalt;250\n").found).toEqual(["SUM_ROW_SHARED 3"]);
  expect(read("post;beløp;type\nA;100;\nTotalt;250;linje\n").found).toEqual([]);
});

test("of rows that could not be read nothing is said to add up to less", () => {
  expect(read("post;beløp\nA;100\nB;25O\nTotalt;350\n").found).toEqual(["NUMBER_INVALID 3"]);
  expect(read("post;beløp\nDrift;350\n  A;100\n  B;25O\n").found).toEqual(["NUMBER_INVALID 4"]);
});

describe("a line over its parts", () => {
  test("is told of, as one below them is", () => {
    const { lines, found } = read("post;beløp\nDRIFT;1200\nLønn;1000\nStrøm;200\nINVEST;600\nBil;500\nUtstyr;100\n");
    expect(lines).toHaveLength(4);
    expect(found).toEqual(["SUM_UNNAMED 2"]);
    expect(read("post;beløp\nA;600\nB;300\nC;200\nD;100\n").found).toEqual(["LINE_EQUALS_SUM 2"]);
  });

  test("is not by chance, nor when confirmed", () => {
    expect(read("post;beløp\nA;300\nB;200\nC;100\n").found).toEqual([]);
    expect(read("post;beløp;type\nA;600;linje\nB;300;\nC;200;\nD;100;\n").found).toEqual([]);
    expect(read("post;beløp\nA;600\nB;300\nC;200\nD;100\nE;20007\n").found).toEqual([]);
  });
});

describe("income without a sign", () => {
  test("is told of by the name of its group or its own", () => {
    const { lines, found } = read("gruppe;post;beløp\nUtgifter;Lønn;1000\nInntekter;Gebyr;300\n");
    expect(lines).toEqual(["Lønn||1000", "Gebyr||300"]);
    expect(found).toEqual(["INCOME_UNSIGNED 3"]);
    expect(read("post;beløp\nLønn;1000\nRefusjoner;300\n").found).toEqual(["INCOME_UNSIGNED 3"]);
  });

  test("is not with a minus sign, confirmed, a cost by its name, or all there is", () => {
    expect(read("gruppe;post;beløp\nUtgifter;Lønn;1000\nInntekter;Gebyr;-300\n").found).toEqual([]);
    expect(read("post;beløp;type\nLønn;1000;\nRefusjoner;300;linje\n").found).toEqual([]);
    expect(read("post;beløp\nLønn;1000\nRefusjon til andre kommuner;300\nInntektstap;5\n").found).toEqual([]);
    expect(read("post;beløp\nSalgsinntekter;1000\n").found).toEqual([]);
  });
});
