import fc from "fast-check";

/** Names of rows: of costs, of sums and of what may be one, of income, refunds and VAT, and none. */
const NAMES = [
  ...["Lønn", "Strøm", "Lisenser", "Leie", "Reiser"],
  ...["Sum", "Sum drift", "Totalt", "Delsum lønn", "Netto"],
  ...["Total lønn", "Netto lønn", "Brutto", "Resultat"],
  ...["Refusjon fra kommuner", "Inntekter", "Salgsinntekt", "Mva-komp", "Drift inkl. mva", "Drift ekskl mva", ""],
];
const GROUPS = ["", "A", "B", "A/x", "A/y", "Inntekter", "C"];
const ACCOUNTS = ["11000", "12000", "14290", "17290", "17500", ""];
const TYPES = ["", "", "", "line", "sum", "note"];
const KEYS = ["", "", "equal", "population", "1 each + rest population"];

/** How the amount of a row comes about: by itself, or as the sum of rows above it or below. */
const origins = fc.oneof(
  { arbitrary: fc.constant("own" as const), weight: 6 },
  fc.constantFrom("since", "group", "all", "next", "net"),
);

const rows = fc.array(
  fc.record({
    name: fc.oneof(fc.constantFrom(...NAMES.slice(0, 5)), fc.constantFrom(...NAMES)),
    group: fc.constantFrom(...GROUPS),
    account: fc.constantFrom(...ACCOUNTS.slice(0, 5), ...ACCOUNTS),
    type: fc.constantFrom(...TYPES),
    key: fc.constantFrom(...KEYS),
    year: fc.constantFrom("2026", "2026", "2027", ""),
    mark: fc.constantFrom("D", "K", "D", ""),
    origin: origins,
    amounts: fc.tuple(fc.integer({ min: -20, max: 60 }), fc.integer({ min: 0, max: 60 })),
    blank: fc.nat(14),
  }),
  { maxLength: 90 },
);

const shapes = fc.record({
  /** Groups on every row, or on the first of several only. */
  sparse: fc.boolean(),
  grouped: fc.boolean(),
  accounts: fc.boolean(),
  types: fc.boolean(),
  keys: fc.boolean(),
  marks: fc.boolean(),
  years: fc.constantFrom("none", "columns", "column"),
  /** What all amounts are multiplied by: thousandths could be thousands. */
  decimals: fc.constantFrom(0, 0, 2, 3),
  comma: fc.boolean(),
  fault: fc.nat(30),
  where: fc.constantFrom([], [], ["Konto=1*"], ["post!=Lønn"], ["post=Finnes ikke"], ["Nei=1"]),
  chunk: fc.integer({ min: 1, max: 400 }),
});

type Row = typeof rows extends fc.Arbitrary<readonly (infer One)[]> ? One : never;
type Shape = typeof shapes extends fc.Arbitrary<infer One> ? One : never;

/** A budget as text, and how it is read. */
export interface RandomBudget {
  readonly text: string;
  readonly where: readonly string[];
  /** Bytes of a chunk where it passes by. */
  readonly chunk: number;
}

function written(amount: number, { decimals, comma }: Shape, blank: number): string {
  if (blank === 0) return "";
  const text = decimals === 0 ? `${amount}` : (amount / 2).toFixed(decimals);
  return comma ? text.replace(".", ",") : text;
}

/** The amounts of rows, some of them sums of others. */
function amountsOf(all: readonly Row[]): (readonly [number, number])[] {
  const amounts: [number, number][] = all.map(({ amounts: [first, second] }) => [first, second]);
  const add = (at: number, among: (other: Row, index: number) => boolean) => {
    const sum: [number, number] = [0, 0];
    all.forEach((other, index) => {
      if (index === at || !among(other, index)) return;
      sum[0] += amounts[index]?.[0] ?? 0;
      sum[1] += amounts[index]?.[1] ?? 0;
    });
    amounts[at] = sum;
  };
  let last = -1;
  all.forEach(({ origin, group }, at) => {
    const start = last;
    if (origin !== "own") last = at;
    if (origin === "since" || origin === "net") add(at, (_, index) => index > start && index < at);
    if (origin === "group") add(at, (other, index) => index < at && other.group === group && other.origin === "own");
    if (origin === "all") add(at, (other, index) => index < at && other.origin === "own");
    if (origin !== "net") return;
    const [first, second] = amounts[at - 1] ?? [0, 0];
    amounts[at] = [(amounts[at]?.[0] ?? 0) - 2 * first, (amounts[at]?.[1] ?? 0) - 2 * second];
  });
  all.forEach(({ origin }, at) => {
    if (origin !== "next") return;
    const end = all.findIndex((other, index) => index > at && other.origin !== "own");
    add(at, (_, index) => index > at && (end < 0 || index < end));
  });
  return amounts;
}

function budgetText(all: readonly Row[], shape: Shape): string {
  const { grouped, accounts, types, keys, marks, years, sparse, fault } = shape;
  const header = [
    ...(accounts ? ["Konto"] : []),
    "post",
    ...(grouped ? ["gruppe"] : []),
    ...(years === "columns" ? ["2026", "2027"] : ["beløp"]),
    ...(years === "column" ? ["år"] : []),
    ...(types ? ["type"] : []),
    ...(keys ? ["nøkkel"] : []),
    ...(marks ? ["D/K"] : []),
  ];
  const amounts = amountsOf(all);
  const lines = all.map((row, at) => {
    const [first, second] = amounts[at] ?? [0, 0];
    const isFirst = row.group !== all[at - 1]?.group;
    const text = fault === at ? "x" : written(first, shape, row.blank);
    return [
      ...(accounts ? [row.account] : []),
      row.name,
      ...(grouped ? [sparse && !isFirst ? "" : row.group] : []),
      ...(years === "columns" ? [text, written(second, shape, row.blank)] : [text]),
      ...(years === "column" ? [row.year] : []),
      ...(types ? [row.type] : []),
      ...(keys ? [row.key] : []),
      ...(marks ? [row.mark] : []),
    ].join(";");
  });
  return `${[header.join(";"), ...lines].join("\n")}\n`;
}

/** Budgets with all that ledgers leave in: sums named and unnamed, groups named once, signs, VAT, accounts, types. */
export const randomBudgets = fc
  .tuple(rows, shapes)
  .map(([all, shape]): RandomBudget => ({ text: budgetText(all, shape), where: shape.where, chunk: shape.chunk }));
