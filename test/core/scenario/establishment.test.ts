import { describe, expect, test } from "vitest";
import { bears, depthOf } from "../../../src/core/model/line.ts";
import { establishmentTest } from "../../../src/core/scenario/establishment.ts";
import { AT, lineAt } from "./lines.ts";

describe("what a name means", () => {
  test.each<[string, string, number | null]>([
    ["Etablering/Tas av drift/SLA", "Etablering", 0],
    ["Etablering/Tas av drift/SLA", "  etaBLERING ", 0],
    ["Etablering/Tas av drift/SLA", "Tas  av drift", 1],
    ["Etablering/Tas av drift/SLA", "Etablering/Tas av drift", 1],
    ["Etablering/Tas av drift/SLA", "Etablering / Tas av drift / SLA", 2],
    ["Etablering/Tas av drift/SLA", "sla", 2],
    ["Etablering/Tas av drift/SLA", "Drift", null],
    ["Etablering/Tas av drift/SLA", "Tas av drift/SLA", null],
    ["Etablering/Tas av drift/SLA", "Etablering/SLA", null],
    ["Etablering/Tas av drift/SLA", "", null],
    ["Drift/Drift", "Drift", 1],
    ["Drift/Lønn", "lønn", 1],
    ["Drift/L\u00d8NN", "lønn", 1],
    ["Drift", "Drift", 0],
  ])("in %s, %j is at %j", (path, name, depth) => {
    const line = lineAt(path, 2009, 1);
    expect(depthOf(line, name)).toBe(depth);
    expect(bears(line, name)).toBe(depth !== null);
  });

  test("a slash in a name may stand plain or escaped", () => {
    const line = { ...lineAt("Drift/Linje", 2009, 1), group: ["Drift", "IKT/Tele"] };
    expect(["IKT/Tele", "IKT\\/Tele", "ikt / tele", "Drift/IKT\\/Tele"].map((name) => depthOf(line, name))).toEqual([
      1, 1, 1, 1,
    ]);
    expect(bears(line, "Tele")).toBe(false);
  });
});

describe("establishment", () => {
  const investment = lineAt("Etablering/Nettverk", 2009, 1, { funding: "investment" });
  const charged = lineAt("Etablering/SLA", 2009, 1, { funding: "operations" });
  const plain = lineAt("Drift", 2009, 1);
  const other = lineAt("Ombygging", 2009, 1, { funding: "investment" });

  test.each<[string, readonly string[] | null, readonly boolean[]]>([
    ["by default the lines of investment", null, [true, false, false, true]],
    ["a group", ["etablering"], [true, true, false, false]],
    ["a line and a group", ["SLA", "Ombygging"], [false, true, false, true]],
    ["none when the list is empty", [], [false, false, false, false]],
    ["a name that nothing bears", ["Oppstart"], [false, false, false, false]],
  ])("%s", (_, names, expected) => {
    expect(
      [investment, charged, plain, other].map(establishmentTest(names?.map((text) => ({ text, source: AT })) ?? null)),
    ).toEqual(expected);
  });
});
