import { describe, expect, test } from "vitest";
import type { Issue } from "../../../../src/core/model/issue.ts";
import { knownNames, onlyNamed, onlyYear } from "../../../../src/core/split/shown/narrow.ts";
import { orderMembers } from "../../../../src/core/split/shown/order.ts";
import { type Split, split } from "../../../../src/core/split/split.ts";
import { caseOf } from "../../model/case-of.ts";

const subject = caseOf({
  members: "member\nÅl\nZulu\nÆrø\n",
  budget: `line;group;2009;2010;type
Linjer;IKT/Drift;10;20;
Merknad;Avtaler/Drift;5;;note
Lønn;IKT;7;;
Annet;;3;3;
`,
  settings: "key: shares(Ål 1, Zulu 3, Ærø 1)\n",
});
const { split: whole } = split(subject, { with: [], without: [] });

function kept(narrowed: Split | Issue) {
  if ("code" in narrowed) return [narrowed.code, narrowed.args];
  const lines = narrowed.lines.map(({ line }) => `${line.name} ${line.year}`);
  const groups = narrowed.groups.map(({ group, year }) => `${group.join("/")} ${year}`);
  return { lines, groups };
}

describe("narrowing what is shown", () => {
  if (whole === null) throw new Error("no split");

  test("a group by its name on any level, notes included even where a group holds nothing else", () => {
    expect(kept(onlyNamed(subject, whole, ["drift"]))).toEqual({
      lines: ["Linjer 2009", "Linjer 2010", "Merknad 2009"],
      groups: ["IKT/Drift 2009", "IKT/Drift 2010", "IKT/Drift null"],
    });
    expect(kept(onlyNamed(subject, whole, ["Avtaler"]))).toEqual({ lines: ["Merknad 2009"], groups: [] });
  });

  test("a group by its path, a line by its name", () => {
    expect(kept(onlyNamed(subject, whole, ["IKT/Drift"]))).toMatchObject({ lines: ["Linjer 2009", "Linjer 2010"] });
    expect(kept(onlyNamed(subject, whole, ["lønn"]))).toEqual({ lines: ["Lønn 2009"], groups: [] });
  });

  test("one name in several spellings, and those of a list that are known", () => {
    expect(kept(onlyNamed(subject, whole, ["IKT/Drift", "ikt / drift", "Drift"]))).toEqual(
      kept(onlyNamed(subject, whole, ["Drift", "IKT/Drift"])),
    );
    expect(knownNames(subject, whole, ["LØNN", "Linje", "Zulu", "Avtaler/Drift", "Lønn"])).toEqual([
      ...["LØNN", "Zulu", "Avtaler/Drift", "Lønn"],
    ]);
  });

  test("a member by column", () => {
    const column = onlyNamed(subject, whole, ["ål"]);
    expect("code" in column ? column.code : column.members).toEqual([0]);
  });

  test("what bears no such name is told with the nearest", () => {
    expect(kept(onlyNamed(subject, whole, ["Linje"]))).toEqual([
      "ONLY_UNKNOWN",
      { name: "Linje", suggestion: "Linjer" },
    ]);
  });

  test("a year, and a year that is not there", () => {
    expect(kept(onlyYear(whole, 2010))).toMatchObject({ lines: ["Linjer 2010", "Annet 2010"] });
    expect(kept(onlyYear(whole, 2011))).toEqual(["YEAR_UNKNOWN", { year: 2011, years: [2009, 2010] }]);
  });

  test("members in file order, by the Norwegian alphabet, by what they pay", () => {
    const names = (order: "file" | "name" | "amount") =>
      orderMembers(subject, whole, order).total.shares.map(({ member }) => subject.members[member]?.name);
    expect(names("file")).toEqual(["Ål", "Zulu", "Ærø"]);
    expect(names("name")).toEqual(["Zulu", "Ærø", "Ål"]);
    expect(names("amount")[0]).toBe("Zulu");
  });
});
