import { describe, expect, test } from "vitest";
import { chooseSheet, type Table } from "../../../src/input/table/sheet-choice.ts";

const shown = (...names: string[]) => names.map((name) => ({ name, visible: true }));

describe("the sheet asked for", () => {
  test("by its name, in any capitals", () => {
    expect(chooseSheet(shown("A", "Budsjett"), "Budsjett", "budget")).toBe(1);
    expect(chooseSheet(shown("A", "Budsjett"), "budsjett", "members")).toBe(1);
    expect(chooseSheet(shown("budsjett", "Budsjett"), "Budsjett", "budget")).toBe(1);
  });

  test("hidden or not, but no other", () => {
    expect(chooseSheet([{ name: "A", visible: false }], "A", "budget")).toBe(0);
    expect(chooseSheet(shown("A"), "B", "budget")).toBeNull();
  });
});

describe("without one", () => {
  test.each<[string[], Table, number | null]>([
    [["Ark1"], "budget", 0],
    [["Notater", "Budsjett", "Kommuner"], "budget", 1],
    [["Notater", "Budsjett", "Kommuner"], "members", 2],
    [["Nøkler", "Innkjøp"], "keys", 0],
    [["Nøkler", "Innkjøp"], "procurement", 1],
    [["2025", "2026"], "budget", null],
    [["Kommuner", "Deltakere"], "members", null],
  ])("of %j for %s", (names, table, position) => {
    expect(chooseSheet(shown(...names), null, table)).toBe(position);
  });

  test("hidden sheets are passed over", () => {
    const hidden = { name: "Budsjett", visible: false };
    expect(chooseSheet([hidden, ...shown("Ark1")], null, "budget")).toBe(1);
    expect(chooseSheet([hidden], null, "budget")).toBeNull();
  });
});
