import { type IssueCode, SEVERITY } from "../../src/core/model/issue.ts";
import { workbookParts, zip } from "../sheet/zip.ts";
import { Chance } from "./chance.ts";
import type { Files } from "./corpus.ts";
import type { Outcome, Trial } from "./trial.ts";

/** A trial on a budget of which the right total is known, whatever else stands in its file. */
export interface KnownTotal {
  readonly trial: Trial;
  readonly total: bigint;
  /** What was done to the budget that a program may be misled by; null for nothing, so that it must not alarm either. */
  readonly trap: string | null;
}

interface Group {
  readonly name: string;
  readonly lines: readonly { readonly name: string; readonly amount: bigint }[];
}

const NAMES = [
  "Lønn",
  "Lisenser",
  "Strøm",
  "Nettverk",
  "Servere",
  "Telefoni",
  "Kurs",
  "Reise",
  "Vikarer",
  "Arkiv",
  "Porto",
];
const GROUPS = ["Drift", "Bygg", "Fagsystem", "Felles tjenester"];
const MEMBERS = "kommune;folketall\nHol;4441\nÅl;4700\nGol;4700\n";

/** Amounts of so many digits that they make each other's sums by no chance. */
function amountOf(chance: Chance): bigint {
  return 100_000n + BigInt(chance.below(4_000_000));
}

function budgetOf(chance: Chance): Group[] {
  const names = NAMES.map((name) => [chance.below(1000), name] as const).sort(([a], [b]) => a - b);
  let next = 0;
  return GROUPS.slice(0, 2 + chance.below(3)).map((name) => ({
    name,
    lines: Array.from({ length: 2 + chance.below(2) }, () => ({
      name: names[next++ % names.length]?.[1] ?? "",
      amount: amountOf(chance),
    })),
  }));
}

const sumOf = ({ lines }: Group) => lines.reduce((sum, { amount }) => sum + amount, 0n);
const totalOf = (groups: readonly Group[]) => groups.reduce((sum, group) => sum + sumOf(group), 0n);

type Rows = readonly (readonly string[])[];

const plainRows = (groups: readonly Group[]): Rows => [
  ["post", "beløp"],
  ...groups.flatMap(({ lines }) => lines.map(({ name, amount }) => [name, `${amount}`])),
];

function besides(rows: Rows, others: Rows): Rows {
  return Array.from({ length: Math.max(rows.length, others.length) }, (_, at) => [
    ...(rows[at] ?? ["", ""]),
    "",
    ...(others[at] ?? ["", ""]),
  ]);
}

const MEMBER_TABLE: Rows = [
  ["kommune", "folketall"],
  ["Hol", "4441"],
  ["Ål", "4700"],
  ["Gol", "4700"],
];

/** What may stand in a budget's file beside its lines, so that a hasty reader shares another total. */
const TRAPS: Readonly<Record<string, (groups: readonly Group[], chance: Chance) => Rows>> = {
  "unnamed subtotals above": (groups) => [
    ["post", "beløp"],
    ...groups.flatMap((group) => [
      [group.name, `${sumOf(group)}`],
      ...group.lines.map(({ name, amount }) => [name, `${amount}`]),
    ]),
  ],
  "one unnamed subtotal": (groups, chance) => {
    const at = chance.below(groups.length);
    return [
      ["post", "beløp"],
      ...groups.flatMap((group, index) => [
        ...(index === at ? [[group.name, `${sumOf(group)}`]] : []),
        ...group.lines.map(({ name, amount }) => [name, `${amount}`]),
      ]),
    ];
  },
  "unnamed subtotals below": (groups) => [
    ["post", "beløp"],
    ...groups.flatMap((group) => [
      ...group.lines.map(({ name, amount }) => [name, `${amount}`]),
      [group.name, `${sumOf(group)}`],
    ]),
  ],
  "numbered parents": (groups) => [
    ["nr", "post", "beløp"],
    ...groups.flatMap((group, at) => [
      [`${at + 1}`, group.name, `${sumOf(group)}`],
      ...group.lines.map(({ name, amount }, index) => [`${at + 1}.${index + 1}`, name, `${amount}`]),
    ]),
  ],
  "an unnamed grand total": (groups) => [...plainRows(groups), ["Samarbeidet", `${totalOf(groups)}`]],
  "a named grand total above subtotals": (groups) => [
    ["post", "beløp"],
    ...groups.flatMap((group) => [
      ...group.lines.map(({ name, amount }) => [name, `${amount}`]),
      [group.name, `${sumOf(group)}`],
    ]),
    ["Totalt", `${totalOf(groups)}`],
  ],
  "of which": (groups, chance) => {
    const [header = [], ...rows] = plainRows(groups);
    const at = chance.below(rows.length);
    const word = chance.pick(["herav", "hvorav", "derav", "av dette"]);
    const part = BigInt(rows[at]?.[1] ?? "0") / 3n;
    return [header, ...rows.slice(0, at + 1), [`${word} vikarer`, `${part}`], ...rows.slice(at + 1)];
  },
  "members' shares below the sum": (groups) => {
    const total = totalOf(groups);
    const [first, second] = [total / 3n, total / 5n];
    const shares = [first, second, total - first - second];
    const names = MEMBER_TABLE.slice(1).map(([name = ""]) => name);
    return [...plainRows(groups), ["Sum", `${total}`], ...names.map((name, at) => [name, `${shares[at]}`])];
  },
  "the sum's part below it": (groups) => [
    ...plainRows(groups),
    ["Totalt", `${totalOf(groups)}`],
    ["herav merverdiavgift", `${totalOf(groups) / 5n}`],
  ],
  "an average below the sum": (groups) => [
    ...plainRows(groups),
    ["I alt", `${totalOf(groups)}`],
    ["Gjennomsnitt", `${totalOf(groups) / 3n}`],
  ],
  "members beside": (groups) => besides(plainRows(groups), MEMBER_TABLE),
  "members below": (groups) => [...plainRows(groups), ["", ""], ["", ""], ...MEMBER_TABLE],
  "signs turned": (groups) => {
    const [header = [], ...rows] = plainRows(groups);
    return [header, ...rows.map(([name = "", amount = ""]) => [name, `-${amount}`])];
  },
  "a year in thousands": (groups) => [
    ["post", "2026", "2027"],
    ...groups.flatMap(({ lines }) => lines.map(({ name, amount }) => [name, `${amount}`, `${amount / 1000n}`])),
  ],
};

/** Other ways to write the same budget, which must not alarm anybody. */
const HARMLESS: readonly ((groups: readonly Group[], chance: Chance) => Rows)[] = [
  plainRows,
  (groups) => [
    ["område", "post", "beløp"],
    ...groups.flatMap(({ name, lines }) => lines.map((line) => [name, line.name, `${line.amount}`])),
  ],
  (groups) => plainRows(groups).map((row, at) => [...row, at === 0 ? "merknad" : "som i fjor"]),
  (groups) => plainRows(groups).map((row) => [...row, ""]),
  (groups) => [
    ["post", "beløp"],
    ...groups.flatMap(({ name, lines }) => [[`${name}:`, ""], ...lines.map((line) => [line.name, `${line.amount}`])]),
  ],
  (groups) => {
    const [header = [], ...rows] = plainRows(groups);
    return [header, ...rows.slice(0, 2), header, ...rows.slice(2), ["Vedtatt 12.11.2025", ""]];
  },
  (groups) =>
    plainRows(groups).map(([name = "", amount = ""], at) => [
      name,
      at === 0 ? amount : amount.replace(/\B(?=(\d{3})+$)/g, " "),
    ]),
  (groups) => plainRows(groups).map(([name = "", amount = ""], at) => [name, at === 0 ? amount : `kr ${amount},-`]),
];

const csv = (rows: Rows) =>
  Buffer.from(
    rows
      .map((row) => row.join(";"))
      .join("\n")
      .concat("\n"),
  );

/** A budget whose total is known, made by a seed. */
export function knownTotal(seed: number): KnownTotal {
  const chance = new Chance(seed);
  const groups = budgetOf(chance);
  const trap = chance.once(3) ? null : chance.pick([...Object.keys(TRAPS), "hidden rows"]);
  const total = trap === "a year in thousands" ? yearsTotal(groups) : totalOf(groups);
  const files: Files = new Map([...budgetFile(groups, trap, chance), ["members.csv", Buffer.from(MEMBERS)]]);
  const argv = [
    "split",
    "--key",
    "likt",
    "--format",
    "json",
    ...(files.has("budget.xlsx") ? ["--budget", "budget.xlsx"] : []),
  ];
  return { trial: { files, argv, stdin: Buffer.of(), columns: null }, total, trap };
}

function yearsTotal(groups: readonly Group[]): bigint {
  return groups.flatMap(({ lines }) => lines).reduce((sum, { amount }) => sum + amount + (amount / 1000n) * 1000n, 0n);
}

function budgetFile(groups: readonly Group[], trap: string | null, chance: Chance): [string, Buffer][] {
  if (trap === "hidden rows") return [["budget.xlsx", hiddenRow(plainRows(groups), chance)]];
  const rows = trap === null ? chance.pick(HARMLESS)(groups, chance) : TRAPS[trap]?.(groups, chance);
  return [["budget.csv", csv(rows ?? [])]];
}

function cellXml(text: string, place: string): string {
  return /^\d+$/.test(text)
    ? `<c r="${place}"><v>${text}</v></c>`
    : `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** A workbook of the rows with one more, which is hidden. */
function hiddenRow(rows: Rows, chance: Chance): Buffer {
  const at = 1 + chance.below(rows.length);
  const all = [...rows.slice(0, at), ["Utgår", `${amountOf(chance)}`], ...rows.slice(at)];
  const xml = all.map(([name = "", amount = ""], row) => {
    const hidden = row === at ? ' hidden="1"' : "";
    return `<row r="${row + 1}"${hidden}>${cellXml(name, `A${row + 1}`)}${cellXml(amount, `B${row + 1}`)}</row>`;
  });
  return Buffer.from(zip(workbookParts(xml.join(""))));
}

/** What is wrong with how a budget of a known total was shared: another total without a word, or an alarm at nothing. */
export function totalFault({ total, trap }: KnownTotal, { code, stdout }: Outcome): string | null {
  if (stdout.length === 0) return trap === null ? `alarm: exit ${code} at an ordinary budget` : null;
  const document: {
    readonly issues: readonly { readonly code: IssueCode }[];
    readonly result: { readonly total: { readonly amount: string } } | null;
  } = JSON.parse(stdout.toString());
  const alarm = document.issues.find((one) => SEVERITY[one.code] !== "notice")?.code ?? null;
  if (trap === null && alarm !== null) return `alarm: ${alarm} at an ordinary budget`;
  if (document.result === null || alarm !== null) return null;
  const shared = document.result.total.amount;
  return shared === `${total}` ? null : `wrong total: ${trap ?? "an ordinary budget"} shares ${shared} for ${total}`;
}
