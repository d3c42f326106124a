// npm run bench -- --growth: how the processor time of a command grows with each thing that there may be more of.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./runs.mjs";

const PROGRAM = fileURLToPath(new URL("../../bin/fordel.cjs", import.meta.url));
const MEMBERS = "member;population;users\nA;10000;900\nB;5000;400\n";
const BUDGET = "line;amount;key\nNetwork;600 000;population\n";
const EQUAL = "line;amount;key\nNetwork;600 000;equal\n";

const withKey = (key) => [MEMBERS, BUDGET.replace("population", key)];
const times = (count, text) => Array.from({ length: count }, (_, at) => text(at)).join("");
const doubled = (first, steps) => Array.from({ length: steps }, (_, at) => first * 2 ** at);
const membersOf = (count) =>
  `member;population;users\n${times(count, (at) => `M${at};${2000 + 37 * at};${90 + at}\n`)}`;
/** Lines with a group, a year and a key each, of so many of these. */
const linesOf = (count, { groups = 20, years = 1, keys = 4 } = {}) =>
  `group;line;amount;year;key\n${times(count, (at) => {
    const part = (1 + (at % keys)) / 10;
    const amount = `${1000 + ((at * 7919) % 90_000)},50`;
    return `G${at % groups};L${at};${amount};${2026 + (at % years)};${part} % equal + ${100 - part} % population\n`;
  })}`;

/** What there may be more of in a case, with files for so many; `ok` are the exit codes of an answer. */
const OF_CASES = [
  { name: "lines, of 6 members", sizes: doubled(2000, 7), files: (n) => [membersOf(6), linesOf(n)] },
  { name: "lines that pass by", sizes: doubled(250_000, 2), files: (n) => [membersOf(6), linesOf(n)] },
  { name: "members, of 50 lines", sizes: doubled(50, 5), files: (n) => [membersOf(n), linesOf(50)] },
  { name: "members, of 2 000 lines", sizes: doubled(3, 5), files: (n) => [membersOf(n), linesOf(2000)] },
  {
    name: "groups, of 32 000 lines",
    sizes: doubled(1000, 6),
    files: (n) => [membersOf(6), linesOf(32_000, { groups: n })],
  },
  { name: "keys, of 8 000 lines", sizes: doubled(8, 7), files: (n) => [membersOf(6), linesOf(8000, { keys: n })] },
  { name: "years of 400 lines", sizes: doubled(2, 6), files: (n) => [membersOf(6), linesOf(400 * n, { years: n })] },
  {
    name: "lines each shared as the one before",
    sizes: doubled(1000, 6),
    files: (n) => [
      membersOf(6),
      `line;amount;key\n${times(n, (at) => `L${at};${1000 + at};${at ? `as L${at - 1}` : "population"}\n`)}`,
    ],
  },
  {
    name: "scenarios of 500 lines",
    sizes: doubled(2, 6),
    command: ["compare"],
    files: (n) => [
      membersOf(6),
      linesOf(500),
      `scenarios:\n${times(n, (at) => `  s${at}: {without: [M${at % 6}]}\n`)}baseline: s0\n`,
    ],
  },
  {
    name: "lines of a figure that is explained",
    sizes: doubled(2000, 6),
    command: ["explain"],
    files: (n) => [membersOf(6), linesOf(n)],
  },
  {
    name: "items that are bought together",
    sizes: doubled(500, 5),
    command: ["savings"],
    files: () => [membersOf(6), BUDGET],
    beside: (n) => [
      "procurement.csv",
      `item;separate;joint;key\n${times(n, (at) => `I${at};${900 + at};800;equal\n`)}`,
    ],
  },
  {
    name: "stages of 10 lines",
    sizes: doubled(16, 6),
    files: (n) => [
      membersOf(6),
      `group;line;amount\n${times(10 * n, (at) => `G${at % n};L${at};1000\n`)}`,
      `key: population\nstages:\n${times(n - 2, (at) => `  - {group: G${at}, to: {G${at + 1}: 60 %, G${n - 1}: 40 %}}\n`)}`,
    ],
  },
];

/** Texts as long as they may be; what is too long is refused before it is read, and told in the same time. */
const OF_TEXTS = [
  {
    name: "characters of a name",
    sizes: doubled(4000, 4),
    files: (n) => [
      MEMBERS.replace(
        "A",
        times(n / 2, () => "1 "),
      ),
    ],
  },
  {
    name: "quotes in a cell",
    sizes: doubled(4000, 4),
    files: (n) => [MEMBERS.replace("A", `"${times(n / 2, () => '""')}"`)],
  },
  {
    name: "commas of an amount",
    sizes: doubled(4000, 4),
    files: (n) => [
      MEMBERS,
      BUDGET.replace(
        "600 000",
        times(n, () => ","),
      ),
    ],
  },
  {
    name: "rows of ever other lengths",
    sizes: doubled(16_000, 4),
    files: (n) => [MEMBERS, `line;amount;key\n"Net\nwork";6;equal\n${times(n, (at) => `;;${";".repeat(at % 3)}\n`)}`],
  },
  {
    name: "parts of a key",
    sizes: doubled(128, 5),
    files: (n) => withKey(times(n, (at) => `${at ? " + " : ""}1 % equal`)),
  },
  {
    name: "semicolons of a key",
    sizes: doubled(4000, 4),
    files: (n) => withKey(`"${times(n, () => ";")}"`),
  },
  {
    name: "parentheses of a key",
    sizes: doubled(4000, 4),
    files: (n) => withKey(times(n, () => "(")),
  },
  {
    name: "columns of a file",
    sizes: doubled(2000, 4),
    files: (n) => [
      MEMBERS,
      `line;amount;key${times(n, (at) => `;c${at}`)}\nNetwork;600;equal${times(n, () => ";1")}\n`,
    ],
  },
  {
    name: "columns of members",
    sizes: doubled(1024, 4),
    files: (n) => [
      MEMBERS.split("\n")
        .map((row, at) => row && row + times(n, (of) => (at ? `;${of}` : `;c${of}`)))
        .join("\n"),
      EQUAL,
    ],
  },
  {
    name: "commas of a setting",
    sizes: doubled(4000, 4),
    files: (n) => [MEMBERS, BUDGET, `members: ${times(n, () => ",")}\n`],
  },
  {
    name: "quotes of a setting",
    sizes: doubled(4000, 4),
    files: (n) => [MEMBERS, BUDGET, `title: ${times(n, () => '"')}\n`],
  },
  {
    name: "entries of settings",
    sizes: doubled(250, 4),
    files: (n) => [MEMBERS, BUDGET, `members: [${times(n, (at) => `M${at},`)}]\n`],
  },
  {
    name: "keys of settings",
    sizes: doubled(125, 5),
    files: (n) => [
      MEMBERS,
      BUDGET,
      `keys:\n${times(n, (at) => `  k${at}: 50% ${at % 50 ? `k${at - 1}` : "equal"} + 50% users; min 1%\n`)}`,
    ],
  },
  {
    name: "rows of settings",
    sizes: doubled(8192, 5),
    files: (n) => [MEMBERS, BUDGET, `title: x\n${times(n, () => "- a\n")}`],
  },
  {
    name: "anchors in settings",
    sizes: doubled(12, 4),
    files: (n) => [MEMBERS, BUDGET, `a0: &a0 [1]\n${times(n, (at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]\n`)}`],
  },
  {
    name: "an option's characters",
    sizes: doubled(4000, 4),
    files: () => [MEMBERS, BUDGET],
    more: (n) => ["--key", times(n, () => ";")],
  },
  {
    name: "times of an option",
    sizes: doubled(250, 4),
    files: () => [MEMBERS, BUDGET],
    more: (n) => Array.from({ length: n }, () => ["--only", "Network"]).flat(),
  },
];

/** The processor seconds of a command on a case of so many. */
function secondsOf({ name, files, beside, command = ["split"], more }, size, root) {
  const folder = join(root, "growth", `${name.replace(/\W+/g, "-")}-${size}`);
  mkdirSync(folder, { recursive: true });
  const [members, budget = BUDGET, settings] = files(size);
  writeFileSync(join(folder, "members.csv"), members);
  writeFileSync(join(folder, "budget.csv"), budget);
  if (settings !== undefined) writeFileSync(join(folder, "fordel.yaml"), settings);
  if (beside) {
    const [file, text] = beside(size);
    writeFileSync(join(folder, file), text);
  }
  const line = [process.execPath, PROGRAM, ...command, folder, ...(more?.(size) ?? [])];
  return run([...line, "--format", "csv", "-o", join(root, "growth.csv"), "--force"], { ok: [0, 2, 3, 4] });
}

/** The exponent by which one time grew into another. */
function exponent(one, other) {
  return Math.log(other.own / one.own) / Math.log(other.size / one.size);
}

/** Sizes at the end that an exponent is fitted to: before them what is read is not yet compiled. */
const FITTED = 3;
/** An exponent above this is no noise: more takes more than its part. */
const BENT = 1.25;

/**
 * How the time of one kind grows: the exponent fitted to the largest sizes, null where their time is lost in that of the
 * start, and the size from which on it grows faster than it.
 */
function grown(kind, root, rounds, start) {
  const points = kind.sizes.map((size) => {
    const runs = Array.from({ length: rounds }, () => secondsOf(kind, size, root));
    const cpu = Math.min(...runs.map((one) => one.cpu));
    return { size, cpu, own: Math.max(cpu - start, 0), megabytes: Math.max(...runs.map((one) => one.megabytes)) };
  });
  const told = points.filter(({ own }) => own > start);
  const last = points.at(-1);
  if (told.length < FITTED) return { ...last, name: kind.name, exponent: null, bend: null };
  const bend = told.slice(1).find((one, at) => exponent(told[at], one) > BENT);
  return { ...last, name: kind.name, exponent: exponent(told.at(-FITTED), told.at(-1)), bend: bend?.size ?? null };
}

/** Prints how each kind grows, as the table of docs/speed.md has it. */
export function growth(root, rounds, wanted) {
  const ratio = (value) => value.toFixed(1);
  mkdirSync(root, { recursive: true });
  const start = Math.min(
    ...Array.from({ length: 5 }, () => secondsOf({ name: "start", files: () => [MEMBERS, BUDGET] }, 1, root).cpu),
  );
  console.log(`start: ${start.toFixed(2)} s of the processor\n`);
  console.log("| more of | at most | processor | memory | exponent | bends at |\n|---|--:|--:|--:|--:|--:|");
  for (const kind of [...OF_CASES, ...OF_TEXTS].filter(({ name }) => name.includes(wanted))) {
    const { name, size, cpu, megabytes, exponent: power, bend } = grown(kind, root, rounds, start);
    const cells = [
      size,
      `${ratio(cpu)} s`,
      `${megabytes.toFixed(0)} MB`,
      power === null ? "–" : ratio(power),
      bend ?? "–",
    ];
    console.log(`| ${[name, ...cells].join(" | ")} |`);
  }
}
