import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fordel } from "../memory-io.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fordel-told-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

/** What a command says on both streams, as one line. */
async function said(...argv: readonly string[]): Promise<string> {
  const { stdout, stderr } = await fordel([argv[0] ?? "", folder, ...argv.slice(1), "--lang", "en"]);
  return `${stderr}\n${stdout}`.replace(/[\s\u00a0]+/g, " ");
}

function plan(): void {
  write("members.csv", "member;population\nA;1000\nB;500\nC;300\n");
  write("budget.csv", "line;2026;2027;key\nRun;900;900;\nRent;90;90;equal\n");
  write("alone.csv", "line;members;2026;2027\nA;A;900;900\nB;B;600;600\nC;C;300;300\n");
  const scenarios = "scenarios:\n  alone: {budget: alone.csv}\n  pair: {without: [C]}\n";
  write("fordel.yaml", `key: population\nbaseline: alone\n${scenarios}`);
}

describe("a result says", () => {
  test.each(["split", "savings", "compare", "stability"])(
    "which lines kept a key of their own under --key: %s",
    async (command) => {
      plan();
      const kept = "Kept their own key: Rent.";
      expect(await said(command, "--key", "50% equal + 50% population")).toContain(kept);
      expect(await said(command)).not.toContain(kept);
    },
  );

  test("which scenarios savings leaves out", async () => {
    plan();
    expect(await said("savings")).toContain("Not shown here: pair.");
    write("fordel.yaml", "key: population\nbaseline: alone\nscenarios:\n  alone: {budget: alone.csv}\n");
    expect(await said("savings")).not.toContain("Not shown here");
  });

  test("of which year a change is, and by what the earlier amount is reckoned", async () => {
    write("members.csv", "member;population\nA;1000\nB;500\n");
    write("budget.csv", "line;Accounts 2025;2026;2027\nRun;900;1000;1100\n");
    const report = await said("report", "--key", "equal", "--against", "Accounts 2025", "--format", "md");
    expect(report).toContain("The cost for 2026–2027 is 2 100 kroner");
    expect(report).toContain("The cost for 2026 is 100 kroner (11.1%) more than in 2025");
    expect(report).toContain("What is paid before is reckoned with the key and the figures of today.");
    write("budget.csv", "line;Accounts 2025;2026\nRun;900;1000\n");
    const single = await said("report", "--key", "equal", "--against", "Accounts 2025", "--format", "md");
    expect(single).toContain("That is 100 kroner (11.1%) more than in 2025");
  });

  test("how many rows a sum without the participants' refunds is without", async () => {
    write("members.csv", "member;population\nA;1000\nB;500\n");
    const rows = ["Run;10100;1000", "Refund from municipalities;17500;-200", "Refund from A;17500;-100"];
    write("budget.csv", `line;account;amount\n${rows.join("\n")}\n`);
    expect(await said("split", "--key", "equal")).toContain("without it and the other row like it 1 000 is");
    write("budget.csv", `line;account;amount\n${rows.slice(0, 2).join("\n")}\n`);
    expect(await said("split", "--key", "equal")).toContain("800; without it 1 000 is");
  });

  test("by what an amount beyond the budget has grown, and from which cell", async () => {
    plan();
    write(
      "fordel.yaml",
      "key: population\nbaseline: alone\nscenarios:\n  alone: {budget: alone.csv}\nindex: [{of: Run, percent: 10}]\nhorizon: 2029\n",
    );
    const ask = ["explain", "--figure", "cost", "--member", "A"];
    const all = await said(...ask, "--year", "2029");
    expect(all).toContain("2029 is beyond the budget: from 2027 “Run” grows 10% a year (fordel.yaml:5:9).");
    expect(all).toContain("2029 is beyond the budget, and nothing says what it grows by: as in 2027.");
    expect(await said(...ask, "--year", "2027")).not.toContain("beyond the budget");
  });
});

test("a column of comments is no misspelt column of municipalities", async () => {
  write("members.csv", "kommune;folketall\nA;1000\nB;500\n");
  write("budget.csv", "post;beløp;kommentar\nDrift;1000;sjekk\n");
  const notice = await said("split", "--key", "equal");
  expect(notice).toContain("kommentar");
  expect(notice).not.toContain("Did you mean");
});
