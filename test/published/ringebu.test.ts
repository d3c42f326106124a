import { describe, expect, test } from "vitest";
import { group, line, paid, splitOf } from "./result.ts";

const K2 = ["Ringebu", "Sør-Fron"];
const K3 = [...K2, "Nord-Fron"];
const TRUST = ["Ringebu", "Øyer", "Gausdal", "Lillehammer"];

/** "IKT-strategi", Ringebu kommune: who shares each system (fixtures/ringebu/README.md). */
const SYSTEMS: Readonly<Record<string, readonly string[]>> = {
  "Acos websak": ["Ringebu"],
  "Notus turnusplan": ["Ringebu"],
  "Visma HSpro": ["Ringebu"],
  "Profdoc Vision": ["Ringebu"],
  Gemini: ["Ringebu"],
  Socio: ["Ringebu"],
  Bibliofil: ["Ringebu"],
  "Visma enterprise": K2,
  "Visma barnehage": K2,
  "Visma familia": K2,
  "Visma skole": K3,
  "Visma kulturskole": K3,
  GISline: K3,
  KomTek: K3,
  Gerica: TRUST,
  "Lønn, 3 stillinger": K3,
  "Opplæring og reiser": K3,
  "Drift av avdelingen": K3,
  "Skjerme rør i serverrom": ["Ringebu"],
};

describe("Ringebu and its neighbours, a different set of members for each system", () => {
  test("each system falls on its own group, and nobody outside gets even a rounding krone", async () => {
    const { result, issues } = await splitOf("ringebu");
    expect(issues).toEqual([]);
    for (const [name, members] of Object.entries(SYSTEMS)) {
      expect([name, line(result, name)?.shares.map(({ member }) => member)]).toEqual([name, members]);
    }
    expect(result.lines.filter(({ type }) => type === "line")).toHaveLength(Object.keys(SYSTEMS).length);
    const gerica = paid(line(result, "Gerica"));
    for (const member of ["Øyer", "Gausdal", "Lillehammer"]) {
      const column = paid(result.total).find(([name]) => name === member);
      expect(gerica).toContainEqual(column);
    }
    expect(group(result, "Fagsystemer/2K")?.shares.map(({ member }) => member)).toEqual(K2);
    expect(group(result, "Fagsystemer/TRUST")?.shares.map(({ member }) => member)).toEqual(TRUST);
  });

  test("the department's cost follows users, PCs and servers 50/35/15", async () => {
    const { result } = await splitOf("ringebu");
    const department = result.lines.filter((entry) => entry.group[0] === "IKT-avdeling");
    expect(new Set(department.map(({ key }) => key))).toEqual(new Set(["50% users + 35% pcs + 15% servers"]));
    // Of 3K: users 324, 231, 418; PCs 290, 207, 389; servers 14, 9, 17.
    const share = (users: number, pcs: number, servers: number) =>
      (0.5 * users) / 973 + (0.35 * pcs) / 886 + (0.15 * servers) / 40;
    const expected = [share(324, 290, 14), share(231, 207, 9), share(418, 389, 17)];
    department[0]?.shares.forEach((part, at) => {
      expect(Number(part.share)).toBeCloseTo(expected[at] ?? 0, 11);
    });
    expect(group(result, "IKT-avdeling")?.amount).toBe("2233837");
    expect(result.total.amount).toBe("4196506");
  });

  test("moving the pipes is shown, never shared", async () => {
    const { result } = await splitOf("ringebu");
    const moved = line(result, "Flytte rør (alternativ, ikke valgt)");
    expect(moved).toMatchObject({ type: "note", amount: "130000", key: null, shares: [] });
    expect(group(result, "Serverrom")?.amount).toBe("20000");
  });
});
