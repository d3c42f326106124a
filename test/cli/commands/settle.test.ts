import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fordel } from "../memory-io.ts";

const FIRE = "fixtures/brannsamarbeid";

/** A case's CSV as rows of cells, without its header. */
function rowsOf(file: string): string[][] {
  return readFileSync(`${FIRE}/${file}`, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((row) => row.split(";"));
}

/** A number as Norwegians write it, in øre. */
function inOre(text = ""): number {
  return Math.round(Number(text.replaceAll(" ", "").replace(",", ".")) * 100);
}

const MEMBERS = ["Melhus", "Midtre Gauldal", "Holtålen", "Skaun"];

/**
 * What everyone pays of a year in which Skaun joined in July, worked out by itself in floating point: half of each line among
 * three, half among four; a fifth equally and the rest by population, the telephone equally, the station among its three.
 */
function byHand(): number[] {
  const people = MEMBERS.map((name) =>
    inOre(rowsOf("members.csv").find((row) => row[0] === name && row[1] === "2026")?.[2]),
  );
  const totals = MEMBERS.map(() => 0);
  for (const [line = "", , accounts] of rowsOf("actuals.csv")) {
    const halves = line.startsWith("Leie") ? [3, 3] : [3, 4];
    for (const count of halves) {
      const all = people.slice(0, count).reduce((sum, one) => sum + one, 0);
      for (let at = 0; at < count; at++) {
        const share = line === "Vakttelefon" ? 1 / count : 0.2 / count + (0.8 * (people[at] ?? 0)) / all;
        totals[at] = (totals[at] ?? 0) + (inOre(accounts) / 200) * share;
      }
    }
  }
  return totals;
}

describe("fordel settle", () => {
  test("a year with a joiner in July comes to what it does by hand", async () => {
    const { stdout } = await fordel(["settle", FIRE, "--format", "json"]);
    const { members, transfers, total } = JSON.parse(stdout).result;
    const hand = byHand();
    for (const [at, { member, final, paid, balance, causes }] of members.entries()) {
      expect(member).toBe(MEMBERS[at]);
      expect(Math.abs(Number(final) - (hand[at] ?? 0))).toBeLessThan(1);
      expect(Number(balance)).toBe(Number(final) - Number(paid));
      expect(causes.reduce((sum: number, { amount }: { amount: string }) => sum + Number(amount), 0)).toBe(
        Number(balance),
      );
    }
    // The accounts make 18 923 606.25.
    expect(total.final).toBe("18923606");
    const paidBy = (name: string) =>
      rowsOf("payments.csv").reduce((sum, [member, amount]) => sum + (member === name ? inOre(amount) / 100 : 0), 0);
    for (const { member, paid } of members.slice(1)) expect(Number(paid)).toBe(paidBy(member));
    for (const { from, to, amount } of transfers) {
      const { balance } = members.find(({ member }: { member: string }) => member === (from === "Melhus" ? to : from));
      expect(Number(balance)).toBe(from === "Melhus" ? -Number(amount) : Number(amount));
    }
  });

  test.each([
    ["--installments", "0"],
    ["--installments", "four"],
    ["--lines", "--format", "csv"],
    ["--member", "Skaun", "--format", "json"],
  ])("refuses %s %s", async (...options) => {
    const { code, stdout } = await fordel(["settle", FIRE, ...options]);
    expect([code, stdout]).toEqual([2, ""]);
  });

  test("is verified, explained, checked and told in the report", async () => {
    const explained = await fordel(["explain", FIRE, "--settlement", "--member", "Skaun", "--lang", "en"]);
    expect(explained.stdout).toContain("payments.csv:8:7");
    const cut = await fordel([
      "explain",
      FIRE,
      "--settlement",
      "--member",
      "Skaun",
      "--line",
      "Vakttelefon",
      "--lang",
      "en",
    ]);
    expect(cut.stdout).toContain("takes no part");
    const { stdout } = await fordel(["report", FIRE, "--format", "md", "--lang", "en"]);
    expect(stdout).toContain("## Settlement 2026");
    expect((await fordel(["check", FIRE])).code).toBe(0);
  });

  test("needs a member to be explained", async () => {
    expect((await fordel(["explain", FIRE, "--settlement"])).code).toBe(2);
    expect((await fordel(["explain", FIRE, "--payments", "p.csv", "--member", "Skaun"])).code).toBe(2);
  });
});
