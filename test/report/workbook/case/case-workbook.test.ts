import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { readXlsx, type Sheet } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { fordelBytes } from "../../../cli/memory-io.ts";

const NAMES = ["Flå", "Nes", "Gol", "Ål"];

/** A case in which lines are driven, changed and grown, keys take fees and limits, and things are bought. */
const cases = fc.record({
  people: fc.array(fc.tuple(fc.integer({ min: 500, max: 9000 }), fc.integer({ min: 1, max: 900 })), {
    minLength: 4,
    maxLength: 4,
  }),
  lines: fc.array(
    fc.record({
      group: fc.constantFrom("Drift", "Drift/IKT", "Etablering"),
      amounts: fc.tuple(fc.integer({ min: 500_000, max: 9_000_000 }), fc.integer({ min: -90_000, max: 9_000_000 })),
      driver: fc.constantFrom("", "", "folketall", "equal"),
      members: fc.constantFrom("", "", "Flå, Gol, Ål"),
      key: fc.constantFrom(
        ...["", "", "brukere", "folketall; min 20 %", "folketall; maks Flå 700 000 kr; minst 3 %"],
        ...["folketall; innenfor 12 % av 2026; overskudd til Gol", "brukere; maks 45 %; maks Gol 105 % av 2026"],
      ),
    }),
    { minLength: 2, maxLength: 7 },
  ),
  key: fc.constantFrom(
    "50 % likt + 50 % folketall",
    "30 % likt + 20 % brukere + resten folketall",
    "90 000 hver + resten likt",
  ),
  round: fc.constantFrom("1", "10", "0.01"),
  percents: fc.tuple(fc.integer({ min: -50, max: 90 }), fc.integer({ min: 0, max: 90 })),
  change: fc.constantFrom("percent: 12.5", "percent: -7", "amount: 123456"),
  horizon: fc.constantFrom(2027, 2029),
  bought: fc.constantFrom("hver for seg;felles;årlig", "Flå;Nes;Gol;felles;årlig"),
});

type Made = typeof cases extends fc.Arbitrary<infer Of> ? Of : never;

function filesOf({ people, lines, key, round, percents, change, horizon, bought }: Made): Record<string, string> {
  const prices = bought.startsWith("hver")
    ? ["900 000;700 001;", "44 444;44 000;ja"]
    : ["1;2;3;7;", "44,5;0;91;100;ja"];
  return {
    "members.csv": ["kommune;folketall;brukere", ...people.map((row, at) => [NAMES[at], ...row].join(";"))].join("\n"),
    "budget.csv": [
      "post;gruppe;2026;2027;driver;kommuner;nøkkel",
      ...lines.map(({ group, amounts, driver, members, key: own }, at) =>
        [`Post ${at + 1}`, group, ...amounts, driver, members, `"${own}"`].join(";"),
      ),
      "Oppstart;Etablering;800000;;;;",
      "Support;Drift/IKT;1200000;1300000;equal;;",
    ].join("\n"),
    "alone.csv": [
      "post;gruppe;kommuner;2026;2027",
      "Drift hver for seg;Drift;;9000000;9100000",
      "Drift i Ål;Drift;Ål;2000000;2100000",
    ].join("\n"),
    "procurement.csv": [`post;${bought}`, ...prices.map((row, at) => `Vare ${at + 1};${row}`)].join("\n"),
    "fordel.yaml": [
      "language: nb",
      "members: [Flå, Nes, Gol]",
      `key: ${JSON.stringify(key)}`,
      `round: ${JSON.stringify(round)}`,
      "establishment: [Etablering]",
      `index: [{of: IKT, percent: ${percents[0] / 10}}, {percent: ${percents[1] / 10}}]`,
      `horizon: ${horizon}`,
      "baseline: alone",
      "scenarios:",
      "  alone: {budget: alone.csv}",
      `  four: {with: [Ål], changes: [{line: Post 1, ${change}}, {line: Drift, year: 2027, percent: 5}]}`,
    ].join("\n"),
  };
}

type Figures = Readonly<Record<string, string>>;

interface SplitResult {
  readonly lines: readonly {
    readonly line: string;
    readonly year: number;
    readonly shares: readonly { readonly exact: string; readonly allocated: string }[];
  }[];
}

interface Results {
  readonly split: SplitResult;
  readonly compare: { readonly scenarios: readonly { readonly total: Figures }[] };
  readonly savings: { readonly total: Figures };
  readonly book: ReadonlyMap<string, Sheet>;
}

/** Both tests meet the same cases. */
const told = new Map<string, Promise<Results | null>>();

/** What the commands say of a case, and its workbook; null where the case cannot be shared. */
function resultsOf(made: Made): Promise<Results | null> {
  const id = JSON.stringify(made);
  const results = told.get(id) ?? reckoned(made);
  told.set(id, results);
  return results;
}

async function reckoned(made: Made): Promise<Results | null> {
  const folder = mkdtempSync(join(tmpdir(), "fordel-case-"));
  try {
    for (const [name, text] of Object.entries(filesOf(made))) writeFileSync(join(folder, name), `${text}\n`);
    const json = async <Of>(command: string): Promise<Of | null> => {
      const { code, stdout } = await fordelBytes([command, folder, "--format", "json"]);
      return code === 0 ? (JSON.parse(stdout.toString()) as { result: Of }).result : null;
    };
    const split = await json<Results["split"]>("split");
    const compare = await json<Results["compare"]>("compare");
    const savings = await json<Results["savings"]>("savings");
    if (split === null || compare === null || savings === null) return null;
    const { stdout } = await fordelBytes(["report", folder, "--format", "xlsx"]);
    const { sheets } = await readXlsx(stdout);
    return { split, compare, savings, book: new Map(sheets.map((sheet) => [sheet.name, sheet])) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function near(text: string | undefined): unknown {
  return expect.closeTo(Number(text), 6);
}

describe("as saved, the workbook's formulas reckon what the program does", () => {
  test("exact parts, what is paid, scenarios with their changes and growth, and savings", {
    timeout: 120_000,
  }, async () => {
    let shared = 0;
    await fc.assert(
      fc.asyncProperty(cases, async (made) => {
        const results = await resultsOf(made);
        if (results === null) return;
        shared++;
        const { split, compare, savings, book } = results;
        const rows = (name: string) => book.get(name)?.rows ?? [];
        for (const year of [2026, 2027]) {
          const wanted = split.lines.filter((line) => line.year === year);
          for (const [name, of] of [
            ["Uavrundet", "exact"],
            ["Fordeling", "allocated"],
          ] as const) {
            const from = rows(name).findIndex(([label]) => label === `${year}`);
            for (const { line, shares } of wanted) {
              const row = rows(name).find(([label], at) => at > from && label === line) ?? [];
              const figures = row.slice(3, 6).filter((cell) => typeof cell === "number");
              expect([line, figures]).toEqual([line, shares.map((share) => near(share[of]))]);
            }
          }
        }
        const last = (label: string) =>
          rows("Alternativer").flatMap((row) =>
            row[0] === label || row[0] === `${label}, drift` ? [row.findLast((cell) => cell !== null)] : [],
          );
        for (const part of [
          ["Innsparing", "savings"],
          ["Netto", "net"],
        ] as const) {
          expect(last(part[0])).toEqual(compare.scenarios.map(({ total }) => near(total[part[1]])));
        }
        const bought = rows("Innkjøp").find(([label]) => label === "Sum") ?? [];
        expect(bought.slice(1, 4)).toEqual(["separate", "joint", "savings"].map((part) => near(savings.total[part])));
        const words = [...book.values()].flatMap((sheet) => sheet.rows.flat()).filter((cell) => cell === "avvik");
        expect(words).toEqual([]);
      }),
      { numRuns: 15 },
    );
    expect(shared).toBeGreaterThan(4);
  });

  test("corrections move single units, whatever the key", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (made) => {
        const results = await resultsOf(made);
        const sheet = results?.book.get("Avrunding");
        if (!sheet) return;
        const columns = ((sheet.rows[3]?.length ?? 4) - 4) / 4;
        const corrections = sheet.rows.slice(4).flatMap((row) => row.slice(4 + 3 * columns));
        for (const cell of corrections) if (typeof cell === "number") expect(Math.abs(cell)).toBe(1);
      }),
      { numRuns: 15 },
    );
  });
});
