// What is measured: commands of the program, each against what it is held to on the same machine in the same minute.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { caseOf, drivenOf, manyOf } from "./cases.mjs";

const NODE = process.execPath;
const PROGRAM = fileURLToPath(new URL("../../bin/fordel.cjs", import.meta.url));
const PARSING = fileURLToPath(new URL("parse-only.mjs", import.meta.url));
const DUCKDB = fileURLToPath(new URL("duckdb.mjs", import.meta.url));
const ROUNDING = fileURLToPath(new URL("rounding.mjs", import.meta.url));
const CASES = 60;

/**
 * The works. `bar` is what the middle of the ratios to the reference may be (docs/speed.md), or of the seconds where
 * there is none; `each` counts what one run does many times.
 */
export function works(root) {
  mkdirSync(root, { recursive: true });
  const bare = [NODE, "-e", "0"];
  const out = join(root, "out");
  const fordel = (...args) => [NODE, PROGRAM, ...args];
  const split = (folder, ...more) => fordel("split", folder, ...more);
  const toCsv = (folder) => split(folder, "--format", "csv", "-o", `${out}.csv`, "--force");
  const sized = (lines, members, more = {}) => caseOf(root, { lines, members, ...more });
  const settled = "title: Joint IT\nkey: 50 % equal + 50 % population\n";
  const large = () => sized(1_000_000, 6);
  const parsed = () => [NODE, PARSING, join(large(), "budget.csv")];
  const rounding = (lines, members) => [NODE, ROUNDING, `${lines}`, `${members}`];
  return [
    { name: "help", command: () => fordel("--help"), against: () => bare, bar: 1.2 },
    { name: "split-20", command: () => split(sized(20, 6)), against: () => bare, bar: 1.5 },
    { name: "split-20-yaml", command: () => split(sized(20, 6, { settings: settled })), against: () => bare, bar: 1.7 },
    { name: "csv-1000x6", command: () => toCsv(sized(1000, 6)), against: () => bare, bar: null },
    { name: "csv-20000x6", command: () => toCsv(sized(20_000, 6)), against: () => bare, bar: 6, megabytes: 200 },
    { name: "csv-50000x6", command: () => toCsv(sized(50_000, 6)), against: () => bare, bar: 12, megabytes: 200 },
    { name: "csv-1000000x6", command: () => toCsv(large()), against: parsed, bar: 2.5, megabytes: 200, isLarge: true },
    {
      name: "groups-1000000x6",
      command: () => split(large()),
      against: parsed,
      bar: 1.3,
      megabytes: 200,
      isLarge: true,
    },
    { name: "rounding-200x6", command: () => rounding(200, 6), within: true, bar: 0.01 },
    { name: "rounding-2000x12", command: () => rounding(2000, 12), within: true, bar: 0.1 },
    { name: "rounding-100000x12", command: () => rounding(100_000, 12), within: true, bar: 1.5 },
    { name: "stability-12", command: () => fordel("stability", drivenOf(root, 12), "--methods"), bar: 0.5, ok: [0, 4] },
    { name: "stability-20", command: () => fordel("stability", drivenOf(root, 20)), bar: 1, ok: [0, 4] },
    {
      name: "html-5000x12",
      command: () => fordel("report", sized(5000, 12), "-o", `${out}.html`, "--force"),
      bar: 2,
    },
    {
      name: "xlsx-20000x6",
      command: () => split(sized(20_000, 6), "-o", `${out}.xlsx`, "--force"),
      bar: 10,
      megabytes: 500,
      isLarge: true,
    },
    { name: "many-60", command: () => fordel("split", join(manyOf(root, CASES), "*")), each: CASES, bar: 0.015 },
  ];
}

/** Where a package is that is measured beside the program and is no part of it; what cannot be installed is not there. */
function installed(root, name) {
  const folder = join(root, "peers");
  const here = join(folder, "node_modules", name);
  const asked = ["install", "--prefix", folder, "--no-audit", "--no-fund", "--silent", name];
  if (!existsSync(here)) spawnSync("npm", asked, { stdio: "ignore", shell: process.platform === "win32" });
  return folder;
}

/** Others that read the million lines, and what they do less: none of them makes shares add up. */
export function peers(root) {
  const folder = caseOf(root, { lines: 1_000_000, members: 6 });
  const file = join(folder, "budget.csv");
  const summed = "sums by group";
  const python = (text) => ["python3", "-c", text, file];
  return [
    { name: "csv-parse", does: "reads, no more", command: [NODE, PARSING, file] },
    {
      name: "python csv",
      does: `${summed}, in floating point`,
      command: python(
        "import csv,sys,collections as c;d=c.Counter()\nfor r in csv.DictReader(open(sys.argv[1])): d[r['group']]+=float(r['amount'])",
      ),
    },
    {
      name: "pandas",
      does: `${summed}, in floating point`,
      command: python("import pandas,sys;pandas.read_csv(sys.argv[1]).groupby('group').amount.sum()"),
    },
    {
      name: "sqlite3",
      does: `${summed}, in floating point`,
      command: [
        "sqlite3",
        ":memory:",
        "-cmd",
        `.import --csv ${file} b`,
        "select [group], sum(amount) from b group by 1",
      ],
    },
    {
      name: "duckdb for node",
      does: "shares by population to 6 000 000 rows, each rounded by itself, in floating point",
      command: [NODE, DUCKDB, installed(root, "@duckdb/node-api"), folder, join(root, "out.csv")],
    },
    {
      name: "duckdb",
      does: `${summed}, in floating point`,
      command: ["duckdb", "-c", `select "group", sum(amount) from read_csv('${file}') group by 1`],
    },
    {
      name: "miller",
      does: `${summed}, in floating point`,
      command: ["mlr", "--icsv", "--ojson", "stats1", "-a", "sum", "-f", "amount", "-g", "group", file],
    },
    { name: "libreoffice", does: "starts, no more", command: ["soffice", "--headless", "--version"] },
  ];
}
