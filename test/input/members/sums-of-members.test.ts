import { describe, expect, test } from "vitest";
import { reading } from "../reading.ts";

/** Who takes part, and what is found. */
function read(members: string) {
  const { case: whole, issues } = reading({ members, settings: "key: likt\n" });
  const found = issues.map(({ code }) => code).filter((code) => code !== "COLUMN_IGNORED");
  return { members: whole?.members.map(({ name }) => name), found };
}

describe("a region among its municipalities is no member", () => {
  test.each([
    ["below them", "kommune;folketall\nHol;4441\nÅl;4700\nHallingdal;9141\n"],
    ["above them", "kommune;folketall\nHallingdal;9141\nHol;4441\nÅl;4700\n"],
    ["with other figures", "kommune;folketall;brukere\nHol;4441;210\nÅl;4700;190\nHele regionen;9141;400\n"],
    ["where only it has no number", "kommune;kommunenummer;brukere\nHol;3330;30\nÅl;3328;20\nHallingdal;;50\n"],
    ["with a column of text", "kommune;folketall;fylke\nHol;4441;Buskerud\nÅl;4700;Buskerud\nHallingdal;9141;\n"],
    [
      "in each of two years",
      "kommune;år;folketall\nHol;2025;4441\nÅl;2025;4700\nH;2025;9141\nHol;2026;4450\nÅl;2026;4711\nH;2026;9161\n",
    ],
  ])("%s", (_, csv) => {
    const { members, found } = read(csv);
    expect(members).toEqual(["Hol", "Ål"]);
    expect(new Set(found)).toEqual(new Set(["MEMBER_SUM_ROW"]));
  });

  test("in each of two regions", () => {
    const { members } = read(
      "kommune;folketall\nHol;4441\nÅl;4700\nHallingdal;9141\nNore;2411\nRollag;1385\nNumedal;3796\n",
    );
    expect(members).toEqual(["Hol", "Ål", "Nore", "Rollag"]);
  });
});

describe("a member is", () => {
  test.each([
    ["one that others happen to add up to", "kommune;brukere\nHol;300\nÅl;200\nGol;100\n"],
    ["one of round figures", "kommune;folketall\nHol;17 500\nÅl;12 000\nGol;5 500\n"],
    ["one with its own number", "kommune;kommunenummer;folketall\nHol;3330;4441\nÅl;3328;4700\nNy;3399;9141\n"],
    ["as large as another", "kommune;folketall\nHol;4441\nÅl;4441\nGol;4600\n"],
    ["one that differs in another column", "kommune;folketall;brukere\nHol;4441;21\nÅl;4700;19\nGol;9141;77\n"],
  ])("%s", (_, csv) => {
    const { members, found } = read(csv);
    expect(members).toHaveLength(3);
    expect(found).toEqual([]);
  });
});

describe("a sum in the baseline's own budget is found as in the case's", () => {
  const settings =
    "key: likt\nbaseline: alone\nscenarios:\n  alone: {budget: alone.csv}\n  together: {members: [Melhus, Skaun]}\n";

  test.each([
    ["called one", "post;beløp\nMelhus;700\nSkaun;410\nSum;1110\n", "SUM_ROW_FOUND"],
    ["called a region", "post;beløp\nMelhus;700\nSkaun;410\nTrøndelag sør;1110\n", "SUM_UNNAMED"],
  ])("%s", (_, alone, code) => {
    const { issues, case: whole } = reading({ settings, budgets: { "alone.csv": alone } });
    expect(issues.map((finding) => finding.code)).toEqual([code]);
    expect(whole?.scenarios[0]?.lines).toHaveLength(2);
  });
});
