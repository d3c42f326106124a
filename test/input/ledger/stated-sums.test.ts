import { describe, expect, test } from "vitest";
import { reading } from "../reading.ts";

/** What is wrong with the stated sums of a budget: the line of the file, and the difference. */
function off(budget: string, heads = "line;group;amount;type"): string[] {
  const { issues } = reading({ budget: `${heads}\n${budget}`, settings: "key: equal\n" });
  return issues.map(({ code, args, source }) => {
    const { difference = "", year = null } = args as { difference?: string; year?: number | null };
    return [code, source?.line, difference, year].filter((part) => part !== null && part !== "").join(" ");
  });
}

describe("stated sums", () => {
  test("of a group count its lines on every level, notes and other sums aside", () => {
    expect(
      off(`A;IKT/Drift;10;
B;IKT/Drift;20;
C;IKT;5;
Remark;IKT;1000;note
Sum drift;IKT/Drift;30;sum
Sum IKT;ikt;35;sum
Outside;;7;
All;;42;sum
`),
    ).toEqual([]);
  });

  test("say by how much they differ from their lines", () => {
    expect(off("A;IKT;10;\nSum;IKT;9.50;sum\n")).toEqual(["STATED_SUM_OFF 3 -0.5"]);
    expect(off("A;IKT;-10;\nSum;IKT;10;sum\n")).toEqual(["NET_INCOME 2", "STATED_SUM_OFF 3 20"]);
  });

  test("one slip is one warning: those above that are off by as much keep silent", () => {
    expect(off("A;IKT/Drift;10;\nSum drift;IKT/Drift;11;sum\nB;IKT;5;\nSum IKT;IKT;16;sum\nAll;;16;sum\n")).toEqual([
      "STATED_SUM_OFF 3 1",
    ]);
  });

  test("one above that is off by another amount speaks", () => {
    expect(off("A;IKT/Drift;10;\nSum drift;IKT/Drift;11;sum\nSum IKT;IKT;12;sum\n")).toEqual([
      "STATED_SUM_OFF 3 1",
      "STATED_SUM_OFF 4 2",
    ]);
  });

  test("neighbours do not silence each other, nor does the one above silence those below", () => {
    expect(off("A;Nett;10;\nSum;Nett;11;sum\nB;Drift;10;\nSum;Drift;11;sum\n")).toEqual([
      "STATED_SUM_OFF 3 1",
      "STATED_SUM_OFF 5 1",
    ]);
    expect(off("A;IKT/Drift;10;\nSum drift;IKT/Drift;10;sum\nSum IKT;IKT;11;sum\n")).toEqual(["STATED_SUM_OFF 4 1"]);
  });

  test("each year is checked by itself", () => {
    expect(off("A;IKT;10;20;\nSum;IKT;10;21;sum\nAll;;11;21;sum\n", "line;group;2009;2010;type")).toEqual([
      "STATED_SUM_OFF 3 1 2010",
      "STATED_SUM_OFF 4 1 2009",
    ]);
  });

  test("of a group that has no lines is an error", () => {
    expect(off("A;Drift;10;\nSum;Drfit;10;sum\n")).toEqual(["STATED_SUM_OF_NOTHING 3"]);
  });

  test("are checked in one pass: thousands of them take no minutes", () => {
    const rows = Array.from({ length: 2500 }, (_, at) => `L;A/G${at};1;\nS;A/G${at};2;sum\n`).join("");
    const before = process.cpuUsage();
    expect(off(rows).filter((found) => found.startsWith("STATED_SUM_OFF"))).toHaveLength(2500);
    expect(process.cpuUsage(before).user).toBeLessThan(6_000_000);
  });
});
