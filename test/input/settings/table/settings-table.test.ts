import { describe, expect, test } from "vitest";
import { readSettings } from "../../../../src/input/settings/settings.ts";
import { SHAPES } from "../../../../src/input/settings/table/shapes.ts";
import { places } from "../../reading.ts";

function table(...rows: string[]) {
  return readSettings("settings.csv", ["setting;value", ...rows].join("\n"));
}

function yaml(...lines: string[]) {
  return readSettings("fordel.yaml", lines.join("\n"));
}

/** Settings without where they stand. */
function said(read: { readonly settings: unknown }): unknown {
  const plain = JSON.stringify(read.settings, (name, value: unknown) =>
    name === "source" ? undefined : typeof value === "bigint" ? `${value}` : value,
  );
  return JSON.parse(plain);
}

describe("settings.csv", () => {
  test("every value with the place of its cell", () => {
    const { settings, issues } = table("title;Felles IKT", 'members;"Melhus, Skaun"', "round;0,01");
    expect(issues).toEqual([]);
    expect(settings).toMatchObject({
      title: { text: "Felles IKT", source: { file: "settings.csv", line: 2, column: 7, length: 10 } },
      members: [
        { text: "Melhus", source: { line: 3, column: 10, length: 6 } },
        { text: "Skaun", source: { line: 3, column: 18, length: 5 } },
      ],
      round: { value: { num: 1n, den: 100n }, source: { line: 4, column: 7, length: 4 } },
    });
  });

  test.each<[string, string[], string[]]>([
    ["VAT in few words", ["mva;uten"], ["vat: ekskl. mva."]],
    ["VAT that is in", ["MVA;Inkl. MVA"], ["vat: included"]],
    ["a column by its Norwegian name", ["Kolonner.beløp;Budsjett"], ["columns: {amount: Budsjett}"]],
    ["a date as Excel writes it", ["date;03.11.2026"], ["date: 2026-11-03"]],
    ["so in fordel.yaml", ["date;2026-11-03"], ["date: 03.11.2026"]],
    ["names parted by commas, or a row each", ["members;A,B", "members;C"], ["members: [A, B, C]"]],
    ["sentences, a row each", ["reservations;En, to", "reservations;Tre"], ['reservations: ["En, to", Tre]']],
    ["a list of one", ["establishment;Etablering"], ["establishment: [Etablering]"]],
    ["a name behind a dot", ["groups.2K;A, B", "groups.3K;A, B, C"], ["groups: {2K: [A, B], 3K: [A, B, C]}"]],
    [
      "a name that has dots",
      ["hosts.Kap. 3;A", "surcharges.Kap. 4.1;5 %"],
      ["hosts: {Kap. 3: A}", "surcharges: {Kap. 4.1: 5 %}"],
    ],
    [
      "a year",
      ["total.2026;14 000", "volumes.users.2026;5", "volumes.Ant. pc;7"],
      ["total: {2026: 14 000}", "volumes: {users: {2026: 5}, Ant. pc: 7}"],
    ],
    ["a number alone", ["total;14 000"], ["total: 14 000"]],
    ["more dots", ["settlement.population.date;2026"], ["settlement: {population: {date: 2026}}"]],
    [
      "a transition",
      ["keys.a;equal", "keys.b.phase;a", "keys.b.phase;population", "keys.b.from;2026", "keys.b.to;2028"],
      ["keys: {a: equal, b: {phase: [a, population], from: 2026, to: 2028}}"],
    ],
    [
      "a scenario",
      ["scenarios.med Skaun.with;Skaun", "scenarios.med Skaun.from;2027", "scenarios.med Skaun.volumes.staff.2027;3"],
      ["scenarios: {med Skaun: {with: [Skaun], from: 2027, volumes: {staff: {2027: 3}}}}"],
    ],
    [
      "columns",
      ["columns.amount;Budsjett 2026", "columns.group;Ansvar", "columns.group;Funksjon"],
      ["columns: {amount: Budsjett 2026, group: [Ansvar, Funksjon]}"],
    ],
    [
      "bokmål",
      ["Tittel;T", "Språk;nb", "Deltakere;A", "Nøkkel;likt", "Folketall.dato;2026", "Innlesing.enhet;1000"],
      ["title: T", "language: nb", "members: [A]", "key: likt", "population: {date: 2026}", "input: {unit: 1000}"],
    ],
    [
      "nynorsk",
      ["Deltakarar;A", "Atterhald;Førebels", "Avrekning.forfall;15.3.2027"],
      ["members: [A]", "reservations: [Førebels]", "settlement: {due: 2027-03-15}"],
    ],
    ["blank is left out", ["title;", "population;", "reservations;", "currency;SEK"], ["currency: SEK"]],
  ])("%s", (_, rows, lines) => {
    const [read, same] = [table(...rows), yaml(...lines)];
    expect([...read.issues, ...same.issues]).toEqual([]);
    expect(said(read)).toEqual(said(same));
  });

  test.each<[string[], string[]]>([
    [["limits;max 30 %"], ["SETTING_INVALID settings.csv:2:8:8"]],
    [["population;2026"], ["SETTING_INVALID settings.csv:2:12:4"]],
    [["groups;A, B"], ["SETTING_INVALID settings.csv:2:8:4"]],
    [["tittell;T"], ["SETTING_UNKNOWN settings.csv:2:1:7"]],
    [["population.dat;2026"], ["SETTING_UNKNOWN settings.csv:2:12:3"]],
    [["key;likt", "key;folketall"], ["SETTINGS_BROKEN settings.csv:3:1:3"]],
    [["total;5", "total.2026;4"], ["SETTINGS_BROKEN settings.csv:3:1:10"]],
    [
      ["date;31.2.2026", ";løst", "vat;halvt"],
      ["CELL_MISSING settings.csv:3:1:1", "SETTING_INVALID settings.csv:2:6:9", "SETTING_INVALID settings.csv:4:5:5"],
    ],
    [["key;likt;hva er dette"], ["CELL_EXTRA settings.csv:2:10:12"]],
  ])("%j is told", (rows, expected) => {
    expect(places(table(...rows).issues)).toEqual(expected);
  });

  test("the setting that has parts names them", () => {
    const [found] = table("population;2026").issues;
    expect(found?.args).toMatchObject({ choices: ["population.date", "population.register"] });
  });

  test("titles above and remarks beside are told and left out", () => {
    const { settings, issues } = readSettings("settings.csv", "Vår sak\ninnstilling;verdi;merknad\nspråk;nn;av Kari\n");
    expect(settings?.language?.value).toBe("nn");
    expect(issues.map(({ code }) => code)).toEqual(["TITLE_LINES_SKIPPED", "COLUMN_IGNORED"]);
  });

  test("without its columns it says nothing", () => {
    const { settings, issues } = readSettings("settings.csv", "key;likt\nlanguage;nb\n");
    expect(settings).toBeNull();
    expect(issues.map(({ code }) => code)).toEqual(["COLUMN_MISSING", "COLUMN_MISSING"]);
    expect(readSettings("settings.csv", "").settings).not.toBeNull();
  });

  test.each(Object.keys(SHAPES))("%s is a row, or what it needs is said", (name) => {
    const codes = table(`${name};x`).issues.map(({ code }) => code);
    expect(codes).not.toContain("SETTING_UNKNOWN");
  });
});

test.each(["Grenser", "Trinn", "Usikkerhet", "Indeks", "Avregning.medlemskap"])(
  "%s, which no row can hold, is told to belong in fordel.yaml",
  (name) => {
    expect(table(`${name};x`).issues).toMatchObject([{ code: "SETTING_INVALID", args: { expected: "in-yaml" } }]);
  },
);
