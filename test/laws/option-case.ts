import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CommandName } from "../../src/cli/commands.ts";
import type { Option } from "../../src/cli/line/options.ts";
import { workbookParts, zip } from "../sheet/zip.ts";

/** A case in which every option has something to do. */
const FILES = {
  "members.csv": "member;population;users\nB;3000;30\nA;6000;10\nC;1000;5\n",
  "budget.csv":
    "line;group;year;amount;Extra;key;driver\nRun;Ops;2026;9001;9101;;users\nRun;Ops;2027;9100;9300;;users\nRent;Ops;2026;910;950;equal;\nRent;Ops;2027;911;951;equal;\nStart;Est;2026;500;500;;\n",
  "keys.csv": "key;base;percent\nmixed;equal;40\nmixed;population;60\n",
  "alone.csv": "line;members;2026;2027\nOf A;A;6000;6100\nOf B;B;4000;4100\nOf C;C;2000;2100\n",
  "procurement.csv": "item;separate;joint;recurring\nSystem;5000;3000;\nLicence;900;700;yes\n",
  "actuals.csv":
    "line;group;year;amount;Extra\nRun;Ops;2026;9301;9401\nRent;Ops;2026;905;955\nStart;Est;2026;520;525\nRun;Ops;2027;9200;9300\nRent;Ops;2027;921;950\n",
  "payments.csv": "member;amount;date\nA;5000;2026-03-01\nB;4500;2026-03-01\n",
  "assets.csv": "asset;cost;year;life;rate\nNet;9000;2024;9;3\n",
  "fordel.yaml":
    "title: Options\nhost: A\nsettlement: {key: mixed}\nmembers: [A, B]\nkey: 50% equal + 50% population\nestablishment: [Est]\nuncertainty: [{of: Est, percent: 20}]\nbaseline: alone\nscenarios:\n  alone: {budget: alone.csv}\n  three: {with: [C]}\n",
  "other/budget.csv":
    "line;group;year;amount;driver\nRun;Ops;2026;8001;users\nRun;Ops;2027;8100;users\nRent;Ops;2026;810;\nStart;Est;2026;400;\n",
  "other/members.csv": "member;population;users\nA;6500;11\nB;3100;31\nC;1100;6\n",
  "other/keys.csv": "key;base;percent\nmixed;equal;30\nmixed;population;70\n",
  "other/procurement.csv": "item;separate;joint;recurring\nSystem;6000;3100;\nLicence;950;710;yes\n",
  "other/coalitions.csv": "members;cost\nA;9000\nB;7000\n",
  "other/actuals.csv":
    "line;group;year;amount\nRun;Ops;2026;9501\nRent;Ops;2026;915\nStart;Est;2026;530\nRun;Ops;2027;9300\nRent;Ops;2027;931\n",
  "other/payments.csv": "member;amount;date\nA;5100;2026-03-01\nB;4600;2026-03-01\n",
  "other/assets.csv": "asset;cost;year;life;rate\nNet;9900;2024;9;3\n",
  "other/many.csv": [
    "line;group;2026;2027",
    ...Array.from({ length: 201 }, (_, at) => `L${at};Ops;${at};${at}`),
    "Start;Est;5;",
    "",
  ].join("\n"),
  "other/points.csv": "line;group;2026;2027\nRun;Ops;30.156;30.157\nStart;Est;5;\n",
};

const cell = (place: string, text: string) =>
  /^\d+$/.test(text)
    ? `<c r="${place}"><v>${text}</v></c>`
    : `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A sheet of which one row is hidden. */
const HIDDEN_ROW = [
  ["line", "group", "2026", "2027"],
  ["Run", "Ops", "8001", "8100"],
  ["Rent", "Ops", "810", "811"],
  ["Start", "Est", "400", "0"],
]
  .map((cells, at) => {
    const texts = cells.map((text, column) => cell(`${"ABCD"[column]}${at + 1}`, text));
    return `<row r="${at + 1}"${at === 2 ? ' hidden="1"' : ""}>${texts.join("")}</row>`;
  })
  .join("");

/** Writes the case to a folder; without what is bought, `savings` speaks of scenarios. */
export function putCase(folder: string): void {
  mkdirSync(join(folder, "other"), { recursive: true });
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, "other", "hidden.xlsx"), zip(workbookParts(HIDDEN_ROW)));
}

/** What is written after an option, so that it means another result than without. */
export function exampleOf(option: Option, folder: string): readonly string[] {
  const other = (name: string) => [join(folder, "other", name)];
  const values: Partial<Record<Option, readonly string[]>> = {
    budget: other("budget.csv"),
    members: other("members.csv"),
    keys: other("keys.csv"),
    procurement: other("procurement.csv"),
    coalitions: other("coalitions.csv"),
    actuals: other("actuals.csv"),
    payments: other("payments.csv"),
    assets: other("assets.csv"),
    municipalities: ["Melhus, Skaun"],
    registerYears: ["2008"],
    installments: ["4"],
    carry: ["fund"],
    pageOf: ["B"],
    from: ["2027-07-01"],
    against: other("budget.csv"),
    key: ["mixed"],
    rivals: ["mixed"],
    amount: ["Extra"],
    column: ["amount=Extra"],
    total: ["1"],
    hidden: ["skip"],
    where: ["line!=Rent"],
    year: ["2026"],
    explainedYear: ["2026"],
    per: ["users"],
    scenarioOf: ["three"],
    scenario: ["three"],
    figure: ["cost"],
    item: ["System"],
    member: ["A"],
    line: ["Rent"],
    with: ["C"],
    without: ["B"],
    only: ["A"],
    sort: ["amount"],
    by: ["year"],
    years: ["4"],
    round: ["100"],
    unit: ["1000"],
    lang: ["nb"],
    decimal: ["."],
    delimiter: ["tab"],
    encoding: ["utf-16"],
  };
  return values[option] ?? [];
}

/** What an option needs beside it, so that there is something that it can change. */
export function besides(command: CommandName, option: Option, folder: string): readonly string[] {
  if (command === "population") return option === "municipalities" ? [] : ["--members", "Melhus"];
  const moving = { "buy-in": ["--with", "C"], exit: ["--without", "B"] } as const;
  if (command === "buy-in" || command === "exit") {
    const who = option === "with" || option === "without" ? [] : moving[command];
    const at = option === "from" ? [] : ["--from", "2027"];
    return [...who, ...at, ...besidesOf(command, option, folder)];
  }
  const ofYear = command === "settle" && option !== "year" ? ["--year", "2026"] : [];
  return [...ofYear, ...besidesOf(command, option, folder)];
}

function besidesOf(command: CommandName, option: Option, folder: string): readonly string[] {
  const other = (name: string) => ["--budget", join(folder, "other", name)];
  if (command === "explain" && ["settlement", "actuals", "payments"].includes(option)) {
    return ["--member", "A", "--year", "2026", ...(option === "settlement" ? [] : ["--settlement"])];
  }
  if (option === "years" || option === "procurement") return command === "explain" ? ["--item", "Licence"] : [];
  if (command === "savings" && ["amount", "column", "total", "where", "budget"].includes(option))
    return ["--scenario", "cooperation"];
  if (command === "savings" && option === "assets") return ["--scenario", "cooperation"];
  if (command === "settle" && option === "keys") return [];
  if (option === "keys") return ["--key", "mixed", ...(command === "explain" ? ["--member", "A"] : [])];
  if (command === "explain" && (option === "members" || option === "key")) return ["--member", "A"];
  if (option === "all") return other("many.csv");
  if (option === "decimal") return other("points.csv");
  if (option === "hidden") {
    return [...other("hidden.xlsx"), ...(command === "savings" ? ["--scenario", "cooperation"] : [])];
  }
  return [];
}
