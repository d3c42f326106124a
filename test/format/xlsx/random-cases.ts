import fc from "fast-check";

/** A small case by its files, and what a spreadsheet's reader may change in it. */
export interface SmallCase {
  readonly members: readonly { readonly name: string; readonly population: number; readonly users: number }[];
  readonly lines: readonly {
    readonly name: string;
    readonly group: string;
    readonly year: number;
    readonly amount: string;
  }[];
  readonly key: string;
  readonly round: string;
}

/** Every kind of part and limit; the first two have two percentages, which may be changed. */
export const KEYS = [
  "50 % likt + 50 % folketall",
  "30 % folketall + 70 % brukere",
  "folketall",
  "1/3 likt + resten brukere",
  "100 000 hver + resten folketall",
  "20 % likt + 80 % andeler(A 60, B 40)",
  "folketall; min 10 %",
  "60 % folketall + 40 % brukere; min 12 %; maks 45 %",
  "folketall; maks 40 %",
  "50 % likt + 50 % folketall; avrundet 1 %",
  "folketall; min 5 %; avrundet 0,001 %",
  "folketall; min 7,5 %; avrundet 1 %",
] as const;

const NAMES = ["A", "B", "C", "D", "E", "'Ark'", "=1+1"];

const amount = fc.oneof(
  fc.integer({ min: 1, max: 30_000_000 }).map(String),
  fc.integer({ min: -500_000, max: 500_000 }).map(String),
  fc.integer({ min: 1, max: 99_999_999 }).map((oere) => (oere / 100).toFixed(2)),
);

function smallCase(key: string): fc.Arbitrary<SmallCase> {
  return fc
    .record({
      count: fc.integer({ min: 3, max: NAMES.length }),
      sizes: fc.array(fc.tuple(fc.integer({ min: 500, max: 30_000 }), fc.integer({ min: 1, max: 2000 })), {
        minLength: NAMES.length,
        maxLength: NAMES.length,
      }),
      lines: fc.array(
        fc.record({ group: fc.constantFrom("Drift", "Drift/IKT", "Lønn"), year: fc.constantFrom(2026, 2027), amount }),
        {
          minLength: 3,
          maxLength: 14,
        },
      ),
      round: fc.constantFrom("1", "1", "0.01", "10", "1000"),
    })
    .map(({ count, sizes, lines, round }) => ({
      members: sizes.slice(0, count).map(([population, users], at) => ({ name: NAMES[at] ?? "", population, users })),
      // A first line large enough to bear any fee.
      lines: [
        { group: "Drift", year: 2026, amount: "9000001" },
        { group: "Drift", year: 2027, amount: "8000001" },
        ...lines,
      ].map((line, at) => ({ ...line, name: `Post ${at + 1}` })),
      key,
      round,
    }));
}

/** Cases by name, the same on every run: `each` for every key. */
export function smallCases(each: number): Map<string, SmallCase> {
  return new Map(
    KEYS.flatMap((key, at) =>
      fc
        .sample(smallCase(key), { numRuns: each, seed: 4711 + at })
        .map((made, index) => [`k${at}n${index}`, made] as const),
    ),
  );
}

/** The files of a case. */
export function filesOf({ members, lines, key, round }: SmallCase): Record<string, string> {
  const quoted = (text: string) => `"${text}"`;
  return {
    "members.csv": [
      "navn;folketall;brukere",
      ...members.map((m) => `${quoted(m.name)};${m.population};${m.users}`),
      "",
    ].join("\n"),
    "budget.csv": [
      "post;gruppe;år;beløp",
      ...lines.map((line) => `${line.name};${line.group};${line.year};${line.amount}`),
      "",
    ].join("\n"),
    "fordel.yaml": `language: nb\nkey: ${JSON.stringify(key)}\nround: ${JSON.stringify(round)}\ninput: {decimal: "."}\n`,
  };
}
