import { describe, expect, test } from "vitest";
import { linesOf, places, reading } from "../reading.ts";

describe("headers of real exports", () => {
  test.each([
    ["Kontonavn;Beløp", "Lønn;100"],
    ["konto_tekst;beloep", "Lønn;100"],
    ["art_tekst;nok", "Lønn;100"],
    ["Artsnavn;Budsjettbeløp", "Lønn;100"],
    ["KONTOTEKST;BELØP NOK", "Lønn;100"],
    ["Tekst;Beløp kr", "Lønn;100"],
    ["ansvar_navn;kontonavn;belop", "IKT;Lønn;100"],
    ["Konto;Kontonavn;Art;Artsnavn;Beløp", "10100;Lønn;010;Fastlønn;100"],
    ["Kontonavn;Tekst;Beløp", "x;Lønn;100"],
    ["Description;Amount (NOK)", "Lønn;100"],
  ])("%s", (header, row) => {
    const read = reading({ budget: `${header}\n${row}\n` });
    expect(read.issues.filter(({ code }) => code !== "COLUMN_IGNORED")).toEqual([]);
    expect(linesOf(read)).toEqual(["Lønn||100"]);
  });

  test.each([
    ["kommunenavn;Innbyggertall", "Hol;4441"],
    ["kommune_navn;innbyggertall", "Hol;4441"],
    ["knr;Kommunenavn;Antall innbyggere", "3044;Hol;4441"],
    ["Medlemskommune;Befolkning", "Hol;4441"],
    ["Kommune;Kommunenavn;Folketall", "Hol;Hol kommune;4441"],
  ])("%s", (header, row) => {
    const read = reading({ members: `${header}\n${row}\n` });
    expect(read.issues.filter(({ code }) => code !== "COLUMN_IGNORED")).toEqual([]);
    expect(read.case?.members.map(({ name }) => name)).toEqual(["Hol"]);
    expect(read.case?.bases.map(({ name }) => name)).toEqual(["population"]);
  });

  test("two amounts compete, whatever they are called", () => {
    expect(places(reading({ budget: "kontonavn;nok;beloep_i_fjor\nLønn;1;2\n" }).issues)).toEqual([
      "COLUMNS_COMPETE budget.csv:1:11:3",
    ]);
  });
});

describe("a column that is missing", () => {
  test("names every column seen, and the one it may be", () => {
    const [missing] = reading({ budget: "Ansvar;Betegnelse;Beløp\n1700;Lønn;100\n" }).issues;
    expect(missing?.args).toMatchObject({
      column: "line",
      found: ["Ansvar", "Betegnelse", "Beløp"],
      likely: "Betegnelse",
    });
    const [amount] = reading({ budget: "Post;Kode;Tall\nLønn;A;100\n" }).issues;
    expect(amount?.args).toMatchObject({ column: "amount", likely: "Tall" });
    const [member] = reading({ members: "Nr;Sted;Folketall\n1;Hol;4441\n" }).issues;
    expect(member?.args).toMatchObject({ column: "member", likely: "Sted" });
  });

  test.each([
    ["--column", { options: { columns: ["line=Betegnelse", "beløp=Tall"] } }],
    ["columns of the settings", { settings: "columns: {line: Betegnelse, amount: Tall}\n" }],
    [
      "--column before the settings",
      { options: { columns: ["post = Betegnelse"] }, settings: "columns: {line: Ansvar, amount: Tall}\n" },
    ],
  ])("is named by %s", (_, files) => {
    const read = reading({ budget: "Ansvar;Betegnelse;Tall\n1700;Lønn;100\n", ...files });
    expect(read.issues.filter(({ code }) => code !== "COLUMN_IGNORED")).toEqual([]);
    expect(linesOf(read)).toEqual(["Lønn||100"]);
  });

  test("--column makes the levels of a group when it is given again", () => {
    const budget = "Ansvar;Art;Post;Beløp\nIKT;Drift;Lønn;100\n";
    const read = reading({ budget, options: { columns: ["group=Ansvar", "gruppe=Art"] } });
    expect(read.case?.lines[0]?.group).toEqual(["IKT", "Drift"]);
  });

  test("--column of members.csv", () => {
    const read = reading({ members: "Sted;Folketall\nHol;4441\n", options: { columns: ["member=Sted"] } });
    expect(read.case?.members[0]?.name).toBe("Hol");
  });

  test.each(["Betegnelse", "linje:Betegnelse", "sted=Betegnelse", "line="])("--column %s says nothing", (text) => {
    expect(places(reading({ options: { columns: ["key=Nøkkel", text] } }).issues)).toContain(
      `COLUMN_OPTION_INVALID --column:2:1:${text.length}`,
    );
  });

  test("--column that names no header is told", () => {
    expect(places(reading({ options: { columns: ["line=Kontonavn"] } }).issues)).toEqual([
      "COLUMN_UNKNOWN --column:1:6:9",
    ]);
  });
});
