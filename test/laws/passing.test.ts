import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run as split } from "../../src/cli/commands/split.ts";
import { splitLarge } from "../../src/cli/commands/split-large.ts";
import { SYSTEM_DISK } from "../../src/cli/disk/system-disk.ts";
import { InputFiles } from "../../src/cli/world/input-files.ts";
import type { Io } from "../../src/cli/world/io.ts";
import { absolute, compare, type Fraction, parseDecimal, subtract } from "../../src/core/number/fraction.ts";
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

/** `fordel split` of the budget held whole, or passing by in small windows. */
async function outcome({ text, where, chunk, asked }: RandomBudget & Asking, format: "json" | "csv", passes: boolean) {
  const { io, stdout, stderr } = world();
  const options = { format, lang: "en" as const, ...(where.length > 0 ? { where } : {}), ...asked };
  const invocation = { folder, operand: null, options, given: [] };
  if (!passes) return { code: await split(invocation, io), stdout: stdout(), stderr: stderr() };
  const bytes = bytesOf(text);
  const stream = {
    file: "budget.csv",
    chunks: async function* () {
      for (let start = 0; start < bytes.length; start += chunk) yield bytes.subarray(start, start + chunk);
    },
  };
  const large = { path: join(folder, "budget.csv"), stream, survey: await survey(stream), headLines: 35 };
  const code = await splitLarge(invocation, large, { ...io, mostLinesHeld: 0 });
  return { code, stdout: stdout(), stderr: stderr() };
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
      writeFileSync(
        join(folder, "members.csv"),
        "member;population\nMelhus;14457\nSkaun;6326\nOrkland;9\nRindal;2000\n",
      );
      writeFileSync(join(folder, "fordel.yaml"), settings);
      writeFileSync(join(folder, "budget.csv"), budget.text);
      const held = await outcome(budget, "json", false);
      const passing = await outcome(budget, "json", true);
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
      const [lines, passed] = [await outcome(budget, "csv", false), await outcome(budget, "csv", true)];
      expect(rowsOf(passed.stdout)).toEqual(rowsOf(lines.stdout));
    }),
    { numRuns: 160, endOnFailure: true },
  );
  expect(shared).toBeGreaterThan(6);
});
