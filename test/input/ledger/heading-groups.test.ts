import { describe, expect, test } from "vitest";
import { reading } from "../reading.ts";

/** The lines of a budget with their groups, as `group / group / name`. */
function paths(budget: string): readonly string[] {
  const { case: whole } = reading({ budget, settings: "key: likt\n" });
  return (whole?.lines ?? []).map(({ group, name }) => [...group, name].join(" / "));
}

describe("a heading is the group of the lines below it", () => {
  test.each([
    [
      "until the next",
      "post;beløp\nDRIFT;\nLønn;1\nLisens;2\nBYGG;\nStrøm;4\n",
      ["DRIFT / Lønn", "DRIFT / Lisens", "BYGG / Strøm"],
    ],
    ["without its colon", "post;beløp\nDrift :;\nLønn;1\n", ["Drift / Lønn"]],
    [
      "until its sum",
      "post;beløp\nDrift:;\nLønn;1\nLisens;2\nSum drift;3\nBygg;4\n",
      ["Drift / Lønn", "Drift / Lisens", "Bygg"],
    ],
    [
      "until a sum without a name of its own",
      "post;beløp\nDrift:;\nLønn;1\nLisens;2\nSum;3\nBygg;4\nSum totalt;7\n",
      ["Drift / Lønn", "Drift / Lisens", "Bygg"],
    ],
    ["below its sum too", "post;beløp\nDrift:;\nSum drift;3\nLønn;1\nLisens;2\n", ["Drift / Lønn", "Drift / Lisens"]],
    [
      "by its number, in levels",
      "nr;post;beløp\n1;Drift;\n1.1;Personell;\n1.1.1;Lønn;1\n1.2;Lisens;2\n2;Bygg;4\n",
      ["Drift / Personell / Lønn", "Drift / Lisens", "Bygg"],
    ],
    [
      "by how far its lines are set in",
      "post;beløp\nDrift;\n  Lønn;1\nReserve;2\nBygg;\n  Strøm;4\n",
      ["Drift / Lønn", "Reserve", "Bygg / Strøm"],
    ],
  ])("%s", (_, budget, lines) => {
    expect(paths(budget)).toEqual(lines);
  });

  test("not where a column has the groups", () => {
    expect(paths("område;post;beløp\n;DRIFT;\nIKT;Lønn;1\n")).toEqual(["IKT / Lønn"]);
  });
});
