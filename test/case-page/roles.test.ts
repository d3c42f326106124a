import { describe, expect, it } from "vitest";
import { heldFiles, inFolder } from "../../src/case-page/files/held.ts";
import { fileOptions, NO_CHOICES, resultOptions } from "../../src/case-page/files/options.ts";
import { roleNotes } from "../../src/case-page/files/role-notes.ts";
import { caseFolders, rolesIn, withChoices, withRole } from "../../src/case-page/files/roles.ts";
import { CASE_PAGE_WORDS } from "../../src/messages/registry.ts";

/** Files by their names, with the text in them where that matters. */
const given = (...files: (string | readonly [path: string, text: string])[]) =>
  files.map((file) => {
    const [path, text] = typeof file === "string" ? [file, ""] : file;
    return { path, bytes: new TextEncoder().encode(text) };
  });
const rolesOf = (...files: Parameters<typeof given>) =>
  Object.fromEntries(rolesIn(given(...files)).map(({ path, role }) => [path, role]));

describe("which folders are cases", () => {
  it.each([
    ["files alone", ["budget.csv", "members.csv"], [""]],
    ["a folder and what lies in it", ["x/budget.csv", "x/members.xlsx", "x/expected/budget.csv"], ["x"]],
    ["several, the nearest first", ["a/b/fordel.yaml", "a/budget.csv", "a/members.csv"], ["a", "a/b"]],
    ["none by its names: where a table is", ["x/Budsjett.xlsx", "x/y/Tall.csv"], ["x"]],
    ["no table at all", ["x/letter.json"], []],
  ])("%s", (_, paths, folders) => {
    expect(caseFolders(paths)).toEqual(folders);
  });
});

describe("what files are for", () => {
  it("tells by the names that the program knows", () => {
    expect(rolesOf("budget.csv", "members.csv", "fordel.yaml", "alone.csv")).toEqual({
      "budget.csv": "budget",
      "members.csv": "members",
      "fordel.yaml": "settings",
      "alone.csv": "other",
    });
  });

  it("tells by words in other names, in three languages", () => {
    expect(rolesOf("Budsjett 2026.xlsx", "Kommunar.csv", "Rekneskap-2025.csv")).toEqual({
      "Budsjett 2026.xlsx": "budget",
      "Kommunar.csv": "members",
      "Rekneskap-2025.csv": "actuals",
    });
  });

  it("takes the one table left for what lacks, and one workbook for both", () => {
    expect(rolesOf("Budsjett.csv", "Ark1.csv")).toEqual({ "Budsjett.csv": "budget", "Ark1.csv": "members" });
    expect(rolesOf("Samarbeid.xlsx")).toEqual({ "Samarbeid.xlsx": "both" });
  });

  it("never gives two files the same, whatever the reader chooses", () => {
    const chosen = withRole(rolesIn(given("budget.csv", "members.csv", "ny.csv")), "ny.csv", "budget");
    expect(chosen.map(({ role }) => role)).toEqual(["other", "members", "budget"]);
    expect(withRole(chosen, "ny.csv", "both").map(({ role }) => role)).toEqual(["other", "other", "both"]);
  });

  it.each([
    ["the year in the name", ["Budsjett 2025.csv", "Budsjett 2026.csv"]],
    ["in whatever order they come", ["Budsjett 2026.csv", "Budsjett 2025.csv"]],
    ["workbooks too", ["Budsjett 2025.xlsx", "Budsjett 2026.xlsx"]],
  ])("takes the later of two budgets, and the earlier as last year’s: %s", (_, names) => {
    const roles = rolesOf(...names, "Kommuner.csv");
    expect(roles[names.find((name) => name.includes("2026")) ?? ""]).toBe("budget");
    expect(roles[names.find((name) => name.includes("2025")) ?? ""]).toBe("against");
  });

  it("tells years by headers, and by a column of years, where names say none", () => {
    expect(rolesOf(["Budsjett gammelt.csv", "post;2025\nA;1\n"], ["Budsjett nytt.csv", "post;2026;2027\n"])).toEqual({
      "Budsjett gammelt.csv": "against",
      "Budsjett nytt.csv": "budget",
    });
    expect(rolesOf(["budget.csv", "år;post;beløp\n2026;A;1\n2026;B;1\n"], "Budsjett 2025.csv", "members.csv")).toEqual({
      "budget.csv": "budget",
      "Budsjett 2025.csv": "against",
      "members.csv": "members",
    });
  });

  it("takes nothing for last year’s that may be of the same year, nor a third budget for anything", () => {
    expect(rolesOf("Budsjett A.csv", "Budsjett B.csv", "Kommuner.csv")).toEqual({
      "Budsjett A.csv": "budget",
      "Budsjett B.csv": "other",
      "Kommuner.csv": "members",
    });
    expect(rolesOf("Budsjett 2024.csv", "Budsjett 2025.csv", "Budsjett 2026.csv", "Deltakere.csv")).toMatchObject({
      "Budsjett 2024.csv": "other",
      "Budsjett 2025.csv": "against",
    });
    expect(rolesOf("Budsjett 2025.csv", "Budsjett 2026.csv", "Budsjett 2024.csv")["Budsjett 2024.csv"]).toBe("other");
  });

  it("knows a table of settings by its headers, unless there are settings by their name", () => {
    const table = ["Innstillinger.csv", '"Innstilling";"Verdi"\nNøkkel;likt\n'] as const;
    expect(rolesOf(table, "Kommuner.csv", "Ark1.csv")).toEqual({
      "Innstillinger.csv": "settings",
      "Kommuner.csv": "members",
      "Ark1.csv": "budget",
    });
    expect(rolesOf(table, "settings.csv", "Kommuner.csv")).toMatchObject({ "Innstillinger.csv": "other" });
  });

  it("tells anew when one is taken away, but for what its reader chose", () => {
    const both = given("Budsjett 2025.csv", "Budsjett 2026.csv", "Kommuner.csv", "x.csv");
    const before = withRole(rolesIn(both), "x.csv", "keys");
    const left = both.filter(({ path }) => path !== "Budsjett 2026.csv");
    expect(withChoices(rolesIn(left), before).map(({ path, role }) => [path, role])).toEqual([
      ["Budsjett 2025.csv", "budget"],
      ["Kommuner.csv", "members"],
      ["x.csv", "keys"],
    ]);
  });

  it("takes a name for a name", () => {
    expect(rolesOf("__proto__", "constructor.csv", "toString")).toEqual(
      Object.fromEntries([
        ["__proto__", "other"],
        ["constructor.csv", "other"],
        ["toString", "other"],
      ]),
    );
  });
});

describe("what is said of files", () => {
  const notesOf = (read: string[], ...files: Parameters<typeof given>) =>
    roleNotes(rolesIn(given(...files)), read, CASE_PAGE_WORDS.nb);

  it("is nothing where names tell", () => {
    expect(notesOf([], "budget.csv", "members.csv", "settings.csv")).toEqual([]);
  });

  it("is which was chosen among several, and which is not read; not of what the settings name", () => {
    expect(notesOf([], "Budsjett 2025.csv", "Budsjett 2026.csv", "Kommuner.csv")).toEqual([
      "Budsjett 2026.csv er lest som budsjettet, av 2 filer som kan være det. Budsjett 2025.csv er lest som fjorårets budsjett.",
    ]);
    expect(notesOf(["alene.csv"], "budget.csv", "members.csv", "alene.csv", "Felles.xlsx")).toEqual([
      "Ikke lest: Felles.xlsx.",
    ]);
  });

  it("is no more of a file whose part its reader chose", () => {
    const files = withRole(rolesIn(given("Budsjett A.csv", "Budsjett B.csv")), "Budsjett B.csv", "budget");
    expect(roleNotes(files, [], CASE_PAGE_WORDS.nb)).toEqual(["Ikke lest: Budsjett A.csv."]);
  });
});

it("settings under a name of their own are held as the program finds them, in the place of others", () => {
  const files = given(
    ["x/Valg.csv", "setting;value\nkey;equal\n"],
    "x/members.csv",
    "x/settings.csv",
    "y/settings.csv",
  );
  const chosen = withRole(rolesIn(inFolder(files, "x")), "Valg.csv", "settings");
  expect(heldFiles(files, "x", chosen).map(({ path }) => path)).toEqual([
    "x/settings.csv",
    "x/members.csv",
    "y/settings.csv",
  ]);
  expect(heldFiles(files, "x", rolesIn(inFolder(files, "x")))).toEqual(files);
});

describe("the options that say so", () => {
  it("are none for files that are found by their names", () => {
    expect(fileOptions("report", rolesIn(given("budget.csv", "members.csv", "payments.csv")))).toEqual({});
  });

  it("name the others, for commands that take them", () => {
    const files = [...rolesIn(given("Budsjett.csv", "Kommuner.csv", "Regnskap.csv"))];
    expect(fileOptions("settle", files)).toEqual({
      budget: "Budsjett.csv",
      members: "Kommuner.csv",
      actuals: "Regnskap.csv",
    });
    expect(fileOptions("split", files)).toEqual({ budget: "Budsjett.csv", members: "Kommuner.csv" });
  });

  it("leave out what would be refused", () => {
    const choices = { ...NO_CHOICES, language: "nn", unit: "1000", proposal: true } as const;
    expect(resultOptions("split", "json", [], choices)).toEqual({ format: "json" });
    expect(resultOptions("report", "xlsx", [], choices)).toEqual({
      ...{ format: "xlsx", lang: "nn", unit: "1000" },
      proposal: true,
    });
    expect(resultOptions("settle", "docx", [], choices)).toEqual({ format: "docx", lang: "nn" });
  });
});
