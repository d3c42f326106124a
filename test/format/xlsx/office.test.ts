import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { fordelBytes } from "../../cli/memory-io.ts";
import { disagreements } from "./agreement.ts";
import { hasOffice, numberIn, poisoned, recalculated, rewritten } from "./office.ts";
import { partsOf } from "./parts.ts";
import { filesOf, KEYS, type SmallCase, smallCases } from "./random-cases.ts";

const CASES = ["melhus", "hallingdal", "ringebu"] as const;

/** What LibreOffice is to reckon anew, which it starts for but once, and what it made of that. */
const asked = new Map<string, Uint8Array>();
const prepared: (() => Promise<void>)[] = [];
let found: ReturnType<typeof recalculated> = new Map();

/** Every stored result is poisoned, so that what comes back is what LibreOffice itself reckons. */
function ask(name: string, bytes: Uint8Array, change = (_part: string, xml: string) => xml): void {
  asked.set(
    name,
    rewritten(bytes, (part, xml) => poisoned(part, change(part, xml))),
  );
}

const books = new Map<string, Uint8Array>();

beforeAll(async () => {
  if (!hasOffice()) return;
  for (const name of CASES) {
    const { stdout } = await fordelBytes(["report", `fixtures/${name}`, "--format", "xlsx"]);
    books.set(name, stdout);
    ask(name, stdout);
  }
  for (const prepare of prepared) await prepare();
  found = recalculated(asked);
}, 600_000);

describe.skipIf(!hasOffice())("the workbook of a case, reckoned anew by LibreOffice", () => {
  test.each(CASES)("%s: every formula gives the program's figure", async (name) => {
    const bytes = books.get(name) ?? new Uint8Array();
    const { formulas, wrong } = await disagreements(bytes, found.get(name));
    expect(wrong).toEqual([]);
    expect(formulas).toBeGreaterThan(300);
  });
});

/** Cells of a sheet with other numbers, as a reader would type them. */
function typed(sheet: number, cells: Readonly<Record<string, number>>) {
  return (name: string, xml: string) =>
    name === `xl/worksheets/sheet${sheet}.xml`
      ? Object.entries(cells).reduce((text, [place, value]) => {
          const changed = text.replace(new RegExp(`(<c r="${place}"[^>]*>)<v>[^<]*</v>`), `$1<v>${value}</v>`);
          expect(changed, place).not.toBe(text);
          return changed;
        }, xml)
      : xml;
}

const [BUDGET, BASES, KEYS_SHEET] = [3, 4, 5];

describe.skipIf(!hasOffice())("scenarios in the workbook", () => {
  prepared.push(async () =>
    ask("changed", books.get("melhus") ?? new Uint8Array(), typed(BUDGET, { D18: 13_000_000 })),
  );

  test("follow a changed amount as the program reckons it anew", async () => {
    const folder = mkdtempSync(join(tmpdir(), "fordel-case-"));
    cpSync("fixtures/melhus", folder, { recursive: true });
    const budget = readFileSync(join(folder, "budget.csv"), "utf8");
    writeFileSync(join(folder, "budget.csv"), budget.replace("Drift;;12 400 000;", "Drift;;13 000 000;"));
    const { stdout } = await fordelBytes(["compare", folder, "--format", "json"]);
    rmSync(folder, { recursive: true });
    const { result } = JSON.parse(stdout.toString()) as {
      result: { scenarios: readonly { total: Readonly<Record<"cost" | "savings" | "net", string>> }[] };
    };
    const rows = found.get("changed")?.get("Alternativer") ?? [];
    const sums = (label: string) => rows.filter(([own]) => own === label).map((row) => numberIn(row[5] ?? ""));
    const wanted = (part: "cost" | "savings" | "net") => result.scenarios.map(({ total }) => Number(total[part]));
    expect([...sums("Med samarbeid, drift"), ...sums("three, drift")]).toEqual(wanted("cost"));
    expect(sums("Innsparing, drift")).toEqual(wanted("savings"));
    expect(sums("Netto")).toEqual(wanted("net"));
    expect(wanted("savings")[0]).toBe(9_800_000);
  }, 300_000);
});

/** What a reader may change beside the budget: growth, a scenario's change, prices, a measure that drives an amount. */
const PLAN: Readonly<Record<string, string>> = {
  "members.csv": "kommune;folketall\nFlå;1034\nNes;3452\nGol;4581\nÅl;4741\n",
  "budget.csv":
    "post;gruppe;2026;2027;driver\nLønn;Drift;4 000 000;4 100 000;\nSupport;Drift/IKT;1 200 000;1 300 000;folketall\n",
  "alone.csv": "post;gruppe;2026;2027;driver\nHver for seg;Drift;9 000 000;9 100 000;equal\n",
  "procurement.csv": "post;hver for seg;felles;årlig\nInnkjøp;540 000;275 000;\nLisens;162 000;108 000;ja\n",
  "fordel.yaml": [
    "language: nb",
    "members: [Flå, Nes, Gol]",
    "key: 30 % likt + 70 % folketall",
    "index: [{of: IKT, percent: 4}, {percent: 2}]",
    "horizon: 2030",
    "baseline: alone",
    "scenarios:",
    "  alone: {budget: alone.csv}",
    "  four: {with: [Ål], changes: [{line: Lønn, percent: 10}, {line: Support, year: 2027, amount: 1 500 000}]}",
    "",
  ].join("\n"),
};

interface TypedOver {
  /** The first row of the sheet that holds all of these, and the column that is typed over. */
  readonly sheet: number;
  readonly row: readonly (string | number)[];
  readonly column: string;
  readonly to: number;
  /** The same change of the case's files. */
  readonly file: string;
  readonly from: string;
  readonly text: string;
}

const ASSUMPTIONS = 6;

const TRIALS: Readonly<Record<string, TypedOver>> = {
  growth: {
    ...{ sheet: ASSUMPTIONS, row: ["Vekst per år: IKT"], column: "B", to: 0.06 },
    ...{ file: "fordel.yaml", from: "of: IKT, percent: 4", text: "of: IKT, percent: 6" },
  },
  "a change in percent": {
    ...{ sheet: ASSUMPTIONS, row: ["Endring: Lønn"], column: "B", to: -0.05 },
    ...{ file: "fordel.yaml", from: "line: Lønn, percent: 10", text: "line: Lønn, percent: -5" },
  },
  "a new amount": {
    ...{ sheet: ASSUMPTIONS, row: ["Nytt beløp: Support 2027"], column: "B", to: 1_700_000 },
    ...{ file: "fordel.yaml", from: "1 500 000", text: "1 700 000" },
  },
  "the last year's amount": {
    ...{ sheet: BUDGET, row: ["Lønn", 2027], column: "D", to: 5_100_000 },
    ...{ file: "budget.csv", from: "4 100 000", text: "5 100 000" },
  },
  "a joint price": {
    ...{ sheet: BUDGET, row: ["Innkjøp"], column: "D", to: 200_000 },
    ...{ file: "procurement.csv", from: "275 000", text: "200 000" },
  },
  "a measure that drives": {
    ...{ sheet: BASES, row: ["Ål"], column: "D", to: 6_000 },
    ...{ file: "members.csv", from: "4741", text: "6000" },
  },
};

describe.skipIf(!hasOffice())("what a reader changes", () => {
  const filesOf = ({ file, from, text }: TypedOver) => ({ ...PLAN, [file]: (PLAN[file] ?? "").replace(from, text) });

  async function of(command: string, format: string, texts: Readonly<Record<string, string>>): Promise<Buffer> {
    const folder = mkdtempSync(join(tmpdir(), "fordel-case-"));
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
    const { code, stdout, stderr } = await fordelBytes([command, folder, "--format", format]);
    rmSync(folder, { recursive: true });
    expect(code, stderr).toBe(0);
    return stdout;
  }

  prepared.push(async () => {
    const bytes = await of("report", "xlsx", PLAN);
    const { sheets } = await readXlsx(bytes);
    for (const [name, { sheet, row: wanted, column, to }] of Object.entries(TRIALS)) {
      const rows = sheets[sheet - 1]?.rows ?? [];
      const row = rows.findIndex((cells) => wanted.every((value) => cells.includes(value)));
      ask(name, bytes, typed(sheet, { [`${column}${row + 1}`]: to }));
    }
  });

  test.each(Object.entries(TRIALS))(
    "%s: scenarios and savings follow as the program reckons them anew",
    async (name, trial) => {
      const texts = filesOf(trial);
      const result = async <Of>(command: string): Promise<Of> =>
        (JSON.parse((await of(command, "json", texts)).toString()) as { result: Of }).result;
      const compared = await result<{ scenarios: readonly { total: { readonly net: string | null } }[] }>("compare");
      const saved = await result<{ total: Readonly<Record<"separate" | "joint" | "savings", string>> }>("savings");
      const rows = found.get(name)?.get("Alternativer") ?? [];
      const last = (label: string) => rows.filter(([own]) => own === label).map((row) => numberIn(row[6] ?? ""));
      expect(last("Netto").map((net) => Math.round(net ?? Number.NaN))).toEqual(
        compared.scenarios.flatMap(({ total }) => (total.net === null ? [] : [Number(total.net)])),
      );
      const bought =
        found
          .get(name)
          ?.get("Innkjøp")
          ?.find(([label]) => label === "Sum") ?? [];
      expect(bought.slice(1, 4).map(numberIn)).toEqual(
        ["separate", "joint", "savings"].map((of) => Number(saved.total[of as "joint"])),
      );
      expect([...(found.get(name)?.values() ?? [])].flat(2)).not.toContain("#VALUE!");
    },
  );
});

/** Writes a case's files to a folder of its own. */
function written(made: SmallCase): string {
  const folder = mkdtempSync(join(tmpdir(), "fordel-case-"));
  for (const [name, text] of Object.entries(filesOf(made))) writeFileSync(join(folder, name), text);
  return folder;
}

async function split(made: SmallCase, format: string): Promise<Buffer> {
  const folder = written(made);
  try {
    const { code, stdout, stderr } = await fordelBytes(["split", folder, "--format", format]);
    expect(code, stderr).toBe(0);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Change {
  readonly made: SmallCase;
  readonly change: (name: string, xml: string) => string;
}

/** What a reader might do: another amount, another population, other percentages. */
const CHANGES: Readonly<Record<"amount" | "population" | "percent", (made: SmallCase) => Change | null>> = {
  amount: (made) => ({
    made: { ...made, lines: made.lines.map((line, at) => (at === 2 ? { ...line, amount: "1234567" } : line)) },
    change: typed(BUDGET, { D7: 1_234_567 }),
  }),
  population: (made) => ({
    made: { ...made, members: made.members.map((one, at) => (at === 1 ? { ...one, population: 12_345 } : one)) },
    change: typed(BASES, { D7: 12_345 }),
  }),
  percent: (made) =>
    made.key === KEYS[0]
      ? { made: { ...made, key: "35 % likt + 65 % folketall" }, change: typed(KEYS_SHEET, { B6: 0.35, B7: 0.65 }) }
      : null,
};

/** All of them in one workbook; shares that are locked follow no population. */
function changed(made: SmallCase, isLocked: boolean): Change {
  const kinds = isLocked ? [CHANGES.amount] : Object.values(CHANGES);
  return kinds.reduce<Change>(
    (before, kind) => {
      const after = kind(before.made);
      if (after === null) return before;
      return { made: after.made, change: (name, xml) => after.change(name, before.change(name, xml)) };
    },
    { made, change: (_, xml) => xml },
  );
}

interface Result {
  readonly lines: readonly { readonly line: string; readonly amount: string; readonly shares: readonly Part[] }[];
  readonly total: { readonly shares: readonly Part[] };
}

interface Part {
  readonly member: string;
  readonly exact: string;
  readonly allocated: string;
}

/** Cases of each kind of key; FORDEL_OFFICE_CASES=20 for a longer run. */
const EACH = Number(process.env["FORDEL_OFFICE_CASES"] ?? 1);

describe.skipIf(!hasOffice())("small cases with every kind of key", () => {
  const cases = smallCases(EACH);
  const small = new Map<string, Uint8Array>();
  const changes = new Map<string, SmallCase>();

  prepared.push(async () => {
    for (const [name, made] of cases) {
      const bytes = await split(made, "xlsx");
      small.set(name, bytes);
      ask(name, bytes);
      const isLocked = [...partsOf(bytes).values()].some((xml) => xml.includes("låst"));
      const other = changed(made, isLocked);
      changes.set(`${name}changed`, other.made);
      ask(`${name}changed`, bytes, other.change);
    }
  });

  test("give the program's figures as they are saved", async () => {
    for (const [name, bytes] of small) {
      const { wrong } = await disagreements(bytes, found.get(name));
      expect(wrong, `${name} ${JSON.stringify(cases.get(name))}`).toEqual([]);
    }
    expect(small.size).toBe(EACH * KEYS.length);
  });

  test("follow what is changed: lines to the unit, members within two, cells to floor or ceiling", async () => {
    for (const [name, made] of changes) {
      const { result } = JSON.parse((await split(made, "json")).toString()) as { result: Result };
      const sheets = found.get(name);
      const allocated = sheets?.get("Fordeling") ?? [];
      const exact = sheets?.get("Uavrundet") ?? [];
      const step = Number(made.round);
      const about = `${name} ${JSON.stringify(made)}`;
      for (const { line, amount, shares } of result.lines) {
        const at = allocated.findIndex(([label]) => label === line);
        const [, , total = "", ...cells] = allocated[at] ?? [];
        expect(Math.abs((numberIn(total) ?? Number.NaN) - Number(amount)), `${about} ${line}`).toBeLessThan(step);
        shares.forEach((share, member) => {
          const reckoned = numberIn(exact[at]?.[3 + member] ?? "") ?? Number.NaN;
          expect(Math.abs(reckoned - Number(share.exact)), `${about} ${line} ${share.member}`).toBeLessThan(1e-4);
          const paid = numberIn(cells[member] ?? "") ?? Number.NaN;
          expect(Math.abs(paid - Number(share.exact)), `${about} ${line} ${share.member}`).toBeLessThan(
            step * 1.000001,
          );
        });
      }
      const sum = allocated.findLast(([label = ""]) => label.startsWith("Sum"));
      result.total.shares.forEach((share, member) => {
        const paid = numberIn(sum?.[3 + member] ?? "") ?? Number.NaN;
        expect(Math.abs(paid - Number(share.allocated)), `${about} ${share.member}`).toBeLessThanOrEqual(2 * step);
      });
      const words = allocated.map((row) => row.at(-1));
      expect(words, about).not.toContain("avvik");
    }
    expect(changes.size).toBe(EACH * KEYS.length);
  });
});
