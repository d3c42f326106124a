import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { fordel } from "../memory-io.ts";

const HOSTED = "fixtures/vertskommuner";
const folder = mkdtempSync(join(tmpdir(), "fordel-transfers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("fordel split --transfers", () => {
  test("needs a host", async () => {
    const { code, stderr } = await fordel(["split", "fixtures/hallingdal", "--transfers", "--lang", "en"]);
    expect(code).toBe(3);
    expect(stderr).toContain("error HOST_MISSING");
  });

  test("settles everything: what each pays others and gets is its balance", async () => {
    const { stdout } = await fordel(["split", HOSTED, "--transfers", "--format", "json"]);
    const { standing, transfers } = JSON.parse(stdout).result;
    for (const { year, member, balance } of standing) {
      let left = Number(balance);
      for (const { direct, from, to, amount, ...of } of transfers) {
        if (direct || of.year !== year) continue;
        if (from === member) left -= Number(amount);
        if (to === member) left += Number(amount);
      }
      expect(left).toBe(0);
    }
  });

  test.each([
    ["nb", "Tynset er ikke med, men er fortsatt den som betaler regningene, og får derfor betalt av de andre."],
    ["nn", "Tynset er ikkje med, men er framleis den som betaler rekningane, og får difor betalt av dei andre."],
    ["en", "Tynset takes no part, but is still the one who pays the bills, and is therefore paid by the others."],
  ])("says that a host that takes no part is paid all the same (%s)", async (language, sentence) => {
    const own = join(folder, `partless-${language}`);
    mkdirSync(own);
    writeFileSync(join(own, "members.csv"), "kommune;folketall\nAlvdal;2492\nOs;1871\nTynset;5762\n");
    writeFileSync(join(own, "budget.csv"), "post;beløp\nDrift;300000\n");
    writeFileSync(join(own, "fordel.yaml"), "key: likt\nhost: Tynset\n");
    const asked = ["split", own, "--transfers", "--lang", language];
    const said = async (argv: readonly string[]) => (await fordel(argv)).stdout.replace(/\s+/g, " ");
    expect(await said([...asked, "--without", "Tynset"])).toContain(sentence);
    expect(await said(asked)).not.toContain(sentence);
  });

  test("is verified like any other result", async () => {
    const made = await fordel(["split", HOSTED, "--transfers", "--installments", "4", "--format", "json"]);
    const saved = join(folder, "saved.json");
    writeFileSync(saved, made.stdout);
    expect((await fordel(["verify", saved, HOSTED])).code).toBe(0);
  });

  test.each([
    ["--only Gol", "--transfers --only Gol", /--only/],
    ["--by year", "--installments 4 --by year", /--by year/],
    ["no instalment", "--installments 0", /1–366/],
    ["more than days", "--installments 367", /1–366/],
  ])("refuses %s by name", async (_, args, said) => {
    const { code, stderr } = await fordel(["split", HOSTED, ...args.split(" ")]);
    expect(code).toBe(2);
    expect(stderr).toMatch(said);
  });
});

describe("what members pay each other", () => {
  test("is told to be left out where cost is compared", async () => {
    const { stdout } = await fordel(["compare", HOSTED, "--key", "equal", "--key", "population", "--lang", "en"]);
    expect(stdout.replace(/\s+/g, " ")).toContain("transfers and surcharges is not counted here");
  });

  test("is explained from who pays to who is paid", async () => {
    const line = ["--line", "Leie av barnevernslokaler", "--year", "2026", "--lang", "en"];
    const paid = await fordel(["explain", HOSTED, "--member", "Gol", ...line]);
    expect(paid.stdout).toMatch(/: 240\s000 kroner/);
    const got = await fordel(["explain", HOSTED, "--member", "Ål", ...line]);
    expect(got.stdout).toMatch(/−240\s000/);
  });
});

describe("fordel split --installments", () => {
  test("without a host is of what each pays, and the last takes what is left", async () => {
    const { stdout } = await fordel(["split", "fixtures/melhus", "--installments", "3", "--format", "json"]);
    const { instalments } = JSON.parse(stdout).result;
    expect(instalments[0]).toEqual({ year: 2009, member: "Melhus", to: null, amounts: expect.any(Array) });
    expect(new Set(instalments[0].amounts.slice(0, 2)).size).toBe(1);
  });
});
