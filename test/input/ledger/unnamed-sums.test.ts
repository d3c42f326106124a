import { describe, expect, test } from "vitest";
import { reading, type TableText } from "../reading.ts";

const MEMBERS = "kommune;folketall\nHol;4441\nÅl;4700\nGol;4600\n";

/** What a budget comes to that shares its lines equally, and its findings beside notices. */
function shared(budget: TableText, members = MEMBERS): { readonly total: number; readonly found: string[] } {
  const read = reading({ budget, members, settings: "key: likt\n" });
  const lines = read.case?.lines ?? [];
  const total = lines.reduce((sum, { type, amount }) => (type === "line" ? sum + Number(amount?.num ?? 0) : sum), 0);
  const quiet = ["COLUMN_IGNORED", "TITLE_LINES_SKIPPED", "AMOUNTS_BESIDE", "GROUP_BLANK"];
  return { total, found: read.issues.flatMap(({ code }) => (quiet.includes(code) ? [] : [code])) };
}

const rows = (...lines: string[]) => `post;beløp\n${lines.join("\n")}\n`;

describe("a sum without a name is not shared, and is told of", () => {
  test.each([
    ["a word for all of them, before", rows("Drift;1500", "Lønn;1000", "Lisens;500", "Bygg;300"), 1800],
    ["a word for all of them, after", rows("Lønn;1000", "Lisens;500", "Driftsutgifter;1500", "Bygg;300"), 1800],
    ["the same in English", rows("Operations;1500", "Pay;1000", "Licences;500", "Building;300"), 1800],
    ["numbering", rows("1 IKT;1500", "1.1 Lønn;1000", "1.2 Lisens;500", "2 Bygg;300"), 1800],
    ["numbering with points", rows("1. IKT;1500", "1.1. Lønn;1000", "1.2. Lisens;500", "2. Bygg;300"), 1800],
    ["numbering of three levels", rows("1 A;10", "1.1 B;7", "1.1.1 C;3", "1.1.2 D;4", "1.2 E;3", "2 F;5"), 15],
    ["numbering in a column", "nr;post;beløp\n1;IKT;1500\n1.1;Lønn;1000\n1.2;Lisens;500\n2;Bygg;300\n", 1800],
    ["numbering over one part", rows("1 IKT;1000", "1.1 Lønn;1000", "2 Bygg;300"), 1300],
    ["indentation", rows("Vakt;1500", "  Lønn;1000", "  Lisens;500", "Bygg;300"), 1800],
    ["dashes", rows("Vakt;1500", "- Lønn;1000", "- Lisens;500", "Bygg;300"), 1800],
    ["the group's name within it", "post;gruppe;beløp\nIKT;IKT;1500\nLønn;IKT;1000\nLisens;IKT;500\nBygg;;300\n", 1800],
    ["the group's name outside", "post;gruppe;beløp\nIKT;;1500\nLønn;IKT;1000\nLisens;IKT;500\nBygg;;300\n", 1800],
    ["names with its own in them", rows("IKT;1500", "IKT – lønn;1000", "IKT – lisens;500", "Bygg;300"), 1800],
    ["the members' names", rows("Hol;700", "Ål;400", "Gol;300", "Hallingdal;1400"), 1400],
    ["levels with a grand total", rows("A;10", "B;20", "X;30", "C;30", "D;40", "Y;70", "Z;100"), 100],
    ["levels under a grand total", rows("Z;100", "X;30", "A;10", "B;20", "Y;70", "C;30", "D;40"), 100],
    ["figures that are not round", rows("Vakt;1512347", "Lønn;1002311", "Lisens;510036", "Bygg;300"), 1512647],
    [
      "figures of several years",
      "post;2026;2027\nVakt;15123;17241\nLønn;10023;9911\nLisens;5100;7330\nBygg;3;4\n",
      32371,
    ],
    ["a parent of two at the end", rows("Bygg;300", "DRIFT;1500", "Lønn;1000", "Lisens;500"), 1800],
  ])("by %s", (_, budget, total) => {
    expect(shared(budget)).toEqual({ total, found: ["SUM_UNNAMED"] });
  });

  test.each([
    ["a total below", rows("Vakt;1500", "Lønn;1000", "Lisens;500", "Bygg;300", "Totalt hele tjenesten;1 800"), 1800],
    ["a total above", rows("Sum;1800", "Vakt;1500", "Lønn;1000", "Lisens;500", "Bygg;300"), 1800],
    ["three parts", rows("Vakt;1500", "Lønn;900", "Leie;100", "Lisens;500", "Bygg;300", "Sum;1800"), 1800],
    ["a subtotal below its lines", rows("Lønn;1000", "Lisens;500", "Vakt;1500", "Bygg;300", "I alt;1800"), 1800],
  ])("where the total that the file states holds only then: %s", (_, budget, total) => {
    const { total: came, found } = shared(budget);
    expect(came).toBe(total);
    expect([...found].sort()).toEqual(["SUM_ROW_FOUND", "SUM_UNNAMED"]);
  });

  test("where the total is marked", () => {
    const budget = "post;beløp;type\nVakt;1500;\nLønn;1000;\nLisens;500;\nBygg;300;\nTotalt;1800;sum\n";
    expect(shared(budget)).toEqual({ total: 1800, found: ["SUM_UNNAMED"] });
  });
});

describe("part of the line above is not shared beside it", () => {
  test.each([
    "herav lønn",
    "hvorav lønn",
    "derav lønn",
    "av dette lønn",
    "- herav: lønn",
    "of which pay",
    "Av dette: lønn",
  ])("%s", (name) => {
    expect(shared(rows("Drift;1500", `${name};1000`, "Bygg;300"))).toEqual({ total: 1800, found: ["PART_OF_LINE"] });
  });

  test("all the parts of a line", () => {
    const budget = rows("Drift;1500", "herav lønn;1000", "herav lisens;500", "Bygg;300");
    expect(shared(budget)).toEqual({ total: 1800, found: ["PART_OF_LINE"] });
  });

  test("unless the file says that it is a line, or it is part of nothing", () => {
    expect(shared("post;beløp;type\nDrift;1500;\nherav lønn;1000;linje\n").total).toBe(2500);
    expect(shared(rows("herav lønn;1000", "Bygg;300")).found).toEqual([]);
    expect(shared(rows("Vedlikehold av bygg;1000", "Drift av dette anlegget;300")).found).toEqual([]);
  });
});

describe("a line over others that come to something else is told of with both totals", () => {
  test.each([
    ["numbering", rows("1 IKT;1500", "1.1 Lønn;1000", "1.2 Lisens;400", "2 Bygg;300"), "3200", "1700"],
    ["numbering over one", rows("1 IKT;1500", "1.1 Lønn;1000", "2 Bygg;300"), "2800", "1300"],
    ["indentation", rows("IKT;1500", "  Lønn;1000", "  Lisens;400", "Bygg;300"), "3200", "1700"],
  ])("by %s", (_, budget, all, without) => {
    const { issues } = reading({ budget, members: MEMBERS, settings: "key: likt\n" });
    expect(issues).toMatchObject([{ code: "LINE_OVER_PARTS", args: { shared: all, otherwise: without } }]);
  });

  test("not where the file's own total says that all are costs, nor where a space slipped in", () => {
    const stated = rows("1 IKT;1500", "1.1 Lønn;1000", "2 Bygg;300", "Sum;2800");
    expect(shared(stated)).toEqual({ total: 2800, found: ["SUM_ROW_FOUND"] });
    expect(shared(rows("IKT;1500", " Lønn;1000", "Bygg;300")).found).toEqual([]);
  });
});

test("what may be a sum, and may be chance, is shared with both totals", () => {
  const { issues } = reading({ budget: rows("A;100", "B;200", "C;50", "D;350"), settings: "key: likt\n" });
  const args = issues.map((finding) => (finding.code === "LINE_EQUALS_SUM" ? finding.args : null));
  expect(args).toEqual([{ lines: ["D"], year: null, shared: "700", otherwise: "350" }]);
});

describe("no sum is", () => {
  test.each([
    ["three round figures", rows("A;700 000", "B;400 000", "C;300 000"), 1400000],
    ["three members' costs", rows("Hol;700 000", "Ål;400 000", "Gol;300 000"), 1400000],
    ["the same in two years", "post;2026;2027\nHol;700;721\nÅl;400;412\nGol;300;309\n", 2842],
    ["what each member pays", "post;beløp;deltakere\nDrift;712345;Hol\nDrift;412300;Ål\nDrift;300045;Gol\n", 1424690],
    ["what each pays in years", "post;2026;2027;kommune\nIKT;7;9;Hol\nIKT;4;4;Ål\nIKT;3;5;Gol\n", 32],
    ["a line as large as another", rows("Lønn;500", "Leie;500", "Strøm;0"), 1000],
    ["round figures among others", rows("Lønn;500", "Leie;300", "Strøm;200", "Bil;70"), 1070],
    ["a line in a group with its name", "post;gruppe;beløp\nLisenser;Lisenser;500\nStøtte;Lisenser;120\n", 620],
    ["a sum of lines of another group", "post;gruppe;beløp\nA;X;1512347\nB;Y;1002311\nC;Y;510036\n", 3024694],
    ["VAT and its compensation", rows("Lønn;500", "Mva;125", "Kompensasjon;-125", "Leie;500"), 1000],
    ["numbers without parts", rows("15.1 Nett;100", "15.2 Drift;250", "15.3 Lisens;350", "16.1 Bygg;800"), 1500],
    ["one among lines that add up with it", rows("Lønn;500", "Leie;300", "Strøm;200", "Bil;70", "Sum;1070"), 1070],
    ["confirmed", "post;beløp;type\nDrift;1500;linje\nLønn;1000;\nLisens;500;\nBygg;300;\n", 3300],
  ])("%s", (_, budget, total) => {
    const { total: came, found } = shared(budget);
    expect({ total: came, found: found.filter((code) => !/^(?:VAT_|SUM_ROW_FOUND)/.test(code)) }).toEqual({
      total,
      found: [],
    });
  });
});
