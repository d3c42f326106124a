import { describe, expect, it } from "vitest";
import { fileOptions, NO_CHOICES, resultOptions } from "../../src/case-page/files/options.ts";
import { caseFolders, rolesIn, withRole } from "../../src/case-page/files/roles.ts";

const rolesOf = (...paths: string[]) => Object.fromEntries(rolesIn(paths).map(({ path, role }) => [path, role]));

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
    const chosen = withRole(rolesIn(["budget.csv", "members.csv", "ny.csv"]), "ny.csv", "budget");
    expect(chosen.map(({ role }) => role)).toEqual(["other", "members", "budget"]);
    expect(withRole(chosen, "ny.csv", "both").map(({ role }) => role)).toEqual(["other", "other", "both"]);
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

describe("the options that say so", () => {
  it("are none for files that are found by their names", () => {
    expect(fileOptions("report", rolesIn(["budget.csv", "members.csv", "payments.csv"]))).toEqual({});
  });

  it("name the others, for commands that take them", () => {
    const files = [...rolesIn(["Budsjett.csv", "Kommuner.csv", "Regnskap.csv"])];
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
