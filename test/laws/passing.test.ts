import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run as split } from "../../src/cli/commands/split.ts";
import { splitLarge } from "../../src/cli/commands/split-large.ts";
import { SYSTEM_DISK } from "../../src/cli/disk/system-disk.ts";
import { type AheadTask, goAhead } from "../../src/cli/large/go-ahead.ts";
import { InputFiles } from "../../src/cli/world/input-files.ts";
import type { Io, StartAhead } from "../../src/cli/world/io.ts";
import { absolute, compare, type Fraction, parseDecimal, subtract } from "../../src/core/number/fraction.ts";
import type { News } from "../../src/input/budget/passing/read-ahead.ts";
import { survey } from "../../src/input/text/byte-stream.ts";
import { type RandomBudget, randomBudgets } from "../input/budget/random-budgets.ts";
import { bytesOf } from "../input/reading.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fordel-passing-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A world of its own for a run, and what the run wrote. */
function world(): { readonly io: Io; readonly stdout: () => string; readonly stderr: () => string } {
  const written = { stdout: "", stderr: "" };
  const output = (name: "stdout" | "stderr") => ({
    isTerminal: false,
    columns: null,
    write: (piece: string | Uint8Array) => {
      written[name] += typeof piece === "string" ? piece : Buffer.from(piece).toString();
    },
  });
  const nothing = () => new Uint8Array();
  const io = {
    ...{ cwd: folder, env: {}, systemLocale: () => null, stdin: nothing },
    ...{ disk: SYSTEM_DISK, files: new InputFiles({ stdin: nothing, disk: SYSTEM_DISK }) },
    pageProgram: () => "",
    register: "data/population-1-january.csv",
    ...{ stdout: output("stdout"), stderr: output("stderr") },
  };
  return { io, stdout: () => written.stdout, stderr: () => written.stderr };
}

/** Names of lines and groups, and of nothing, as people write them. */
const NAMED = ["Lønn", "lønn", "A", "A/x", "A / X / Strøm", "x/Leie", "Inntekter", "Melhus", "Orkland", "Nei"];
const KEYS = [
  ...["30% equal + rest population", "30% equal + rest population", "50 each + rest population"],
  ...["equal; min 10%; max 60%", "population; max 30%", "9999999 each + rest equal"],
  ...["0.00001 per population + fees(Skaun 0.05) + rest equal"],
  ...['"bands(population; to 9000: 0.07; over: 0.09) + rest equal"'],
  "population; max Melhus 400 kr",
];

/** What the command is asked for, and what its case says beside the budget. */
interface Asking {
  readonly asked: { readonly only?: string[]; readonly year?: string; readonly with?: string[] };
  readonly settings: string;
}

const asking = fc
  .record({
    only: fc.oneof(
      { arbitrary: fc.constant<string[]>([]), weight: 3 },
      fc.subarray(NAMED, { minLength: 1, maxLength: 2 }),
    ),
    year: fc.constantFrom(null, null, "2026", "2031"),
    joins: fc.boolean(),
    key: fc.constantFrom(...KEYS),
    of: fc.constantFrom(null, null, "A", "A/x/Lønn", "Nei"),
  })
  .map(
    ({ only, year, joins, key, of }): Asking => ({
      asked: {
        ...(only.length > 0 ? { only } : {}),
        ...(year === null ? {} : { year }),
        ...(joins ? { with: ["Rindal"] } : {}),
      },
      settings: `members: [Melhus, Skaun, Orkland]\nkey: ${key}\nround: 0.01\n${of === null ? "" : `unit-costs: [{per: population, of: ${of}}]\n`}`,
    }),
  );

/**
 * How a budget is read: held whole; passing by in small windows, alone or behind a reading ahead, which may fail, or be heard
 * of only when it has ended.
 */
type Manner = "held" | "alone" | "followed" | "failing" | "late";

/** `fordel split` of the budget, read in a manner. */
async function outcome({ text, where, chunk, asked }: RandomBudget & Asking, format: "json" | "csv", manner: Manner) {
  const { io, stdout, stderr } = world();
  const options = { format, lang: "en" as const, ...(where.length > 0 ? { where } : {}), ...asked };
  const invocation = { folder, operand: null, options, given: [] };
  if (manner === "held") return { code: await split(invocation, io), stdout: stdout(), stderr: stderr() };
  const bytes = bytesOf(text);
  const stream = {
    file: "budget.csv",
    chunks: async function* () {
      for (let start = 0; start < bytes.length; start += chunk) yield bytes.subarray(start, start + chunk);
    },
  };
  const large = { path: join(folder, "budget.csv"), stream, survey: await survey(stream), headLines: 35 };
  const startAhead: StartAhead = (task, hear, fail) => {
    const apart = { ...io, disk: { ...io.disk, chunks: stream.chunks } };
    const news: News[] = [];
    const tell = (one: News) => {
      if (manner === "failing" && news.length === 2) throw new Error("no thread");
      news.push(one);
      if (manner !== "late") hear(structuredClone(one));
    };
    const ended = () => {
      if (manner === "late") for (const one of news) hear(structuredClone(one));
    };
    goAhead(structuredClone(task) as AheadTask, apart, tell).then(ended, fail);
    return () => {};
  };
  const surrounded = { ...io, mostLinesHeld: 0, ...(manner === "alone" ? {} : { startAhead }) };
  const code = await splitLarge(invocation, large, surrounded);
  return { code, stdout: stdout(), stderr: stderr() };
}

function writeCase({ text, settings }: RandomBudget & Asking): void {
  const members = "member;population\nMelhus;14457\nSkaun;6326\nOrkland;9\nRindal;2000\n";
  writeFileSync(join(folder, "members.csv"), members);
  writeFileSync(join(folder, "fordel.yaml"), settings);
  writeFileSync(join(folder, "budget.csv"), text);
}

interface Share {
  readonly member: string;
  readonly exact: string;
  readonly allocated: string;
}
interface Sum {
  readonly group?: readonly string[];
  readonly year?: number | null;
  readonly amount: string;
  readonly shares: readonly Share[];
}
interface Result {
  readonly groups: readonly Sum[];
  readonly years: readonly Sum[];
  readonly total: Sum;
  readonly unitCosts: readonly { readonly per: string; readonly volume: string }[];
  readonly rounding: { readonly unit: string };
}

/** What rounding has no part in. */
function exact({ group, year, amount, shares }: Sum): unknown {
  return [group, year, amount, shares.map((share) => [share.member, share.exact])];
}

function sortedIssues(issues: readonly unknown[]): string[] {
  return issues.map((finding) => JSON.stringify(finding)).sort();
}

const unit = ({ rounding }: Result): Fraction => parseDecimal(rounding.unit);
const off = ({ exact: before, allocated }: Share): Fraction =>
  absolute(subtract(parseDecimal(allocated), parseDecimal(before)));

/** The rows of a CSV without what rounding decides. */
function rowsOf(csv: string): string[] {
  return csv.split("\n").map((row) => row.slice(0, row.lastIndexOf(",")));
}

test("a budget comes to the same whether it is held or passes by, but for the rounding, and that within its bound", async () => {
  let shared = 0;
  await fc.assert(
    fc.asyncProperty(randomBudgets, asking, async (random, { asked, settings }) => {
      const budget = { ...random, asked, settings };
      writeCase(budget);
      const held = await outcome(budget, "json", "held");
      const passing = await outcome(budget, "json", "alone");
      expect(passing.code).toBe(held.code);
      const [before, after] = [JSON.parse(held.stdout), JSON.parse(passing.stdout)];
      expect(sortedIssues(after.issues)).toEqual(sortedIssues(before.issues));
      expect(after.options).toEqual(before.options);
      expect(after.inputs.length).toBe(before.inputs.length);
      const [whole, sums]: readonly (Result | null)[] = [before.result, after.result];
      expect(sums === null).toBe(whole === null);
      if (!whole || !sums) return;
      shared++;
      expect(sums.groups.map(exact)).toEqual(whole.groups.map(exact));
      expect(sums.years.map(exact)).toEqual(whole.years.map(exact));
      expect(exact(sums.total)).toEqual(exact(whole.total));
      expect(sums.unitCosts.map(({ per, volume }) => [per, volume])).toEqual(
        whole.unitCosts.map(({ per, volume }) => [per, volume]),
      );
      // The table adds up year by year: over several years a group is the sum of what it shows in each.
      const groups = sums.groups.filter(({ year }) => year !== null || sums.years.length === 0);
      for (const share of [sums.total, ...groups, ...sums.years].flatMap(({ shares }) => shares)) {
        expect(compare(off(share), unit(sums))).toBeLessThan(0);
      }
      const [lines, passed] = [await outcome(budget, "csv", "held"), await outcome(budget, "csv", "alone")];
      expect(rowsOf(passed.stdout)).toEqual(rowsOf(lines.stdout));
    }),
    { numRuns: 160, endOnFailure: true },
  );
  expect(shared).toBeGreaterThan(6);
});

test("a budget that passes by comes to the same text where another thread reads ahead, and where that one fails", async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(randomBudgets, asking, fc.constantFrom("json", "csv"), async (random, asked, format) => {
      const budget = { ...random, ...asked };
      writeCase(budget);
      const alone = await outcome(budget, format, "alone");
      expect(await outcome(budget, format, "followed")).toEqual(alone);
      expect(await outcome(budget, format, "failing")).toEqual(alone);
      expect(await outcome(budget, format, "late")).toEqual(alone);
      if (/SUM|INCOME_POSITIVE/.test(alone.stdout + alone.stderr)) found++;
    }),
    { numRuns: 160, endOnFailure: true },
  );
  expect(found).toBeGreaterThan(6);
});

test("a budget that must be read three times is followed by what each reading knows, however late it is heard of", async () => {
  const department = (name: string) =>
    `;${name}\n${`10100;Lønn;-1000\n10100;Vikar;-1001\n`.repeat(60)}16000;Salg;102\n`;
  const text = `konto;line;amount\n${department("Skole")}${department("Helse")}`;
  const budget = { text, where: [], chunk: 900, asked: {}, settings: "key: population\n" };
  writeCase(budget);
  const alone = await outcome(budget, "csv", "alone");
  expect(alone.stdout).toContain("Skole,Lønn,1000,");
  expect(alone.stderr).toContain("SIGNS_TURNED");
  expect(await outcome(budget, "csv", "followed")).toEqual(alone);
  expect(await outcome(budget, "csv", "late")).toEqual(alone);
});

test("of a budget with fees, sums are counted that are not shown", async () => {
  const group = (at: number) => `Lønn ${at};7;;\nLeie ${at};8;;\nSum drift;15;;\n`;
  const text = `line;amount;type;key\nKontingent;;fee;10 each\n${Array.from({ length: 130 }, (_, at) => group(at)).join("")}`;
  const budget = { text, where: [], chunk: 900, asked: {}, settings: "key: population\n" };
  writeCase(budget);
  for (const manner of ["alone", "followed"] as const) {
    expect((await outcome(budget, "csv", manner)).stderr).toContain("… and 31 more.");
  }
});
