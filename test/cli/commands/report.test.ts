import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fordel } from "../memory-io.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fordel-report-"));
  put("members.csv", "member,population\nNorthby,12000\nSouthby,5500\n");
  put("budget.csv", "line,2026,2027\nRent,300000,310000\nLicences,900000,930000\n");
  put("fordel.yaml", "title: Shared IT\nlanguage: en\nkey: 50% equal + 50% population\n");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
const report = (options: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
  fordel(["report", folder, ...options], { env });

const headings = (text: string) => [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
/** The paragraphs under the first heading. */
const lead = (text: string) => (/^## .*\n\n([\s\S]*?)\n\n## /m.exec(text)?.[1] ?? "").replaceAll("\u00a0", " ");

describe("fordel report", () => {
  it("of members, a budget and a key is short, and on the screen in Markdown", async () => {
    const { code, stdout, stderr } = await report();
    expect([code, stderr]).toEqual([0, ""]);
    expect(headings(stdout)).toEqual(["Economic consequences", "Cost sharing", "How it is worked out", "Sources"]);
    expect(lead(stdout)).toBe(
      "The cost for 2026–2027 is 2 440 000 kroner, shared 50% equally and 50% by population. Northby pays 1 446 571 kroner (59.29%) and Southby 993 429 kroner (40.71%).",
    );
  });

  it("is the same with the same files, byte for byte, in any time zone and locale", async () => {
    const first = await report();
    const again = await report([], { TZ: "Asia/Tokyo", LC_ALL: "tr_TR.UTF-8" });
    expect(again.stdout).toBe(first.stdout);
  });

  it("goes to a file whose ending says as what", async () => {
    const out = join(folder, "report.md");
    expect(await report(["-o", out])).toMatchObject({ code: 0, stdout: "" });
    expect(readFileSync(out, "utf8")).toBe((await report()).stdout);
    const page = join(folder, "report.html");
    expect((await report(["-o", page])).code).toBe(0);
    expect(readFileSync(page, "utf8")).toContain("<h1");
  });

  it.each(["report.csv", "report.json", "report.txt"])("is not written as %s", async (name) => {
    const { code, stderr } = await report(["-o", join(folder, name)]);
    expect(code).toBe(2);
    expect(stderr).toContain(".html");
    expect(existsSync(join(folder, name))).toBe(false);
  });

  it("prints the date of the case, otherwise that of SOURCE_DATE_EPOCH, worded", async () => {
    const date = async (language: string, env = {}) =>
      (await report(["--lang", language], env)).stdout.split("\n\n").slice(1, 2)[0];
    expect(await date("nb", { SOURCE_DATE_EPOCH: "1793664000" })).toBe("3. november 2026");
    expect(await date("en", { SOURCE_DATE_EPOCH: "951782400" })).toBe("29 February 2000");
    put("fordel.yaml", "date: 2026-05-17\nkey: equal\n");
    expect(await date("nn", { SOURCE_DATE_EPOCH: "0" })).toBe("17. mai 2026");
  });

  it.each(["soon", "-1", "1.5", "99999999999999"])("refuses SOURCE_DATE_EPOCH=%s", async (value) => {
    const { code, stdout, stderr } = await report([], { SOURCE_DATE_EPOCH: value });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`“${value}”`);
  });

  it("tells the change from last year, and lists last year's file among its sources", async () => {
    put("last.csv", "line,2025\nRent,300000\nLicences,800000\n");
    const { code, stdout } = await report(["--year", "2026", "--against", join(folder, "last.csv")]);
    expect(code).toBe(0);
    expect(lead(stdout)).toContain(
      "That is 100 000 kroner (9.1%) more than in 2025: Northby 59 285 kroner more and Southby 40 715 kroner more.",
    );
    expect(headings(stdout)).toContain("Change from 2025 to 2026");
    expect(stdout).toMatch(/\| [^|]*last\.csv +\| +[0-9a-f]{64} \|/);
  });

  it("tells of many members the least and the most, and every one in a table", async () => {
    const names = Array.from({ length: 12 }, (_, at) => `Town${at + 1}`);
    put("members.csv", `member,population\n${names.map((name, at) => `${name},${(at + 1) * 1000}`).join("\n")}\n`);
    const { stdout } = await report(["--proposal"]);
    expect(lead(stdout)).toContain("The 12 members pay from 117 307 kroner (Town1) to 289 359 kroner (Town12).");
    for (const name of names) expect(stdout).toMatch(new RegExp(`^\\| ${name} `, "m"));
  });

  it("tells how savings by buying together rest on an assumption, over a period", async () => {
    put("procurement.csv", "item,separate,joint,recurring\nSystem,540000,275000,\nLicence,160000,110000,yes\n");
    const { stdout } = await report(["--years", "4"]);
    expect(lead(stdout)).toContain(
      "Joint purchasing costs 715 000 kroner over 4 years, against 1 180 000 kroner if each buys separately. That saves 465 000 kroner (39.4%).",
    );
    expect(lead(stdout)).toContain("divided equally");
  });

  it("needs procurement.csv for --years, and scenarios for --scenario", async () => {
    expect((await report(["--years", "4"])).code).toBe(2);
    const { code, stdout, stderr } = await report(["--scenario", "three"]);
    expect([code, stdout]).toEqual([3, ""]);
    expect(stderr).toContain("NOTHING_TO_COMPARE");
  });

  it("lists warnings with their place, and is not written under --strict", async () => {
    put("budget.csv", "line,amount,type\nRent,300000,line\nSum,310000,total\n");
    const { code, stdout, stderr } = await report();
    expect(code).toBe(0);
    expect(stderr).toContain("STATED_SUM_OFF budget.csv:3");
    expect(stdout).toContain("- budget.csv, line 3: ");
    const out = join(folder, "report.md");
    expect(await report(["--strict", "-o", out])).toMatchObject({ code: 4, stdout: "" });
    expect(existsSync(out)).toBe(false);
  });

  it("says every mistake of the case and writes nothing", async () => {
    put("budget.csv", "line,amount,members\nRent,300000,Nowhere\nLicences,x,\n");
    const { code, stdout, stderr } = await report();
    expect([code, stdout]).toEqual([3, ""]);
    expect(stderr).toContain("MEMBER_UNKNOWN");
    expect(stderr).toContain("NUMBER_INVALID");
  });

  it("tells lines of a key of their own apart, and a key that changes by its years", async () => {
    put("budget.csv", "line,2026,2027,key\nRent,300000,310000,\nLicences,900000,930000,new\n");
    put(
      "fordel.yaml",
      "language: en\nkey: population\nkeys: {new: [{key: equal, to: 2026}, {key: population, from: 2027}]}\n",
    );
    const { stdout } = await report(["--proposal"]);
    expect(lead(stdout)).toContain(
      "Lines without a key of their own are shared by population. The line “Licences” is shared equally in 2026 and by population in 2027.",
    );
    expect(stdout).toContain("Exception: “Licences” is shared equally in 2026 and by population in 2027.");
  });
});
