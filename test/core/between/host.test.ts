import { describe, expect, test } from "vitest";
import { hostsOf } from "../../../src/core/between/host.ts";
import { reading } from "../../input/reading.ts";

const MEMBERS = "member;population\nFlå;1034\nNes;3452\nÅl;4741\n";

function hosts(budget: string, settings: string): (string | null)[] {
  const { case: subject } = reading({ members: MEMBERS, budget, settings });
  if (!subject) throw new Error("no case");
  const hostOf = hostsOf(subject);
  return subject.lines.map((line) => hostOf(line)?.name ?? null);
}

describe("whom the others pay", () => {
  const budget =
    "group;line;amount;host\nBarnevern;Lønn;100;\nBarnevern;Drift;50;Ål\nSkatt;Lønn;40;\nLisenser;Visma;10;Ikomm AS\n";

  test("is the line's own, else its group's, else the case's", () => {
    expect(hosts(budget, "host: nes\nhosts: {Barnevern: Flå}\n")).toEqual(["Flå", "Ål", "Nes", "Ikomm AS"]);
  });

  test("is the innermost of what bears a name", () => {
    expect(hosts(budget, "hosts: {Barnevern/Lønn: Ål, Barnevern: Flå}\n")).toEqual(["Ål", "Ål", null, "Ikomm AS"]);
  });

  test("somebody outside is no member", () => {
    const { case: subject } = reading({ members: MEMBERS, budget });
    const [host] = subject?.lines.slice(-1).map(hostsOf(subject)) ?? [];
    expect(host).toEqual({ name: "Ikomm AS", member: null });
  });
});
