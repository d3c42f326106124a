import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { STYLE_SHEET, STYLE_SHEET_HASH } from "../src/format/html/style-sheet.ts";
import { fordel } from "./cli/memory-io.ts";

/** Every page holds the same style sheet: the files show the rest, and do not change with its looks. */
function readable(printed: string): string {
  return printed.replace(STYLE_SHEET, "").replace(STYLE_SHEET_HASH, "sha256-");
}

/**
 * Whole commands on real cases, each with the file that holds what it prints. `npx vitest run test/golden.test.ts -u`
 * writes them anew; they are read by eye before they are committed.
 */
const COMMANDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  melhus: {
    "split.nb.txt": "",
    "split.nn.txt": "--lang nn",
    "split.en.txt": "--lang en",
    "split-2009.nb.txt": "--year 2009",
    "split-by-year.nb.txt": "--by year",
    "split-rounded-key.nb.txt": "--key|50% equal + 50% population, round 1%|--unit|1000",
    "split-with-skaun.nb.txt": "--with Skaun --by year",
    "split-only-melhus.nb.txt": "--only Melhus --year 2010",
    "split-only-investering.nb.txt": "--only Investering",
    "split.csv": "--format csv",
    "split.excel.csv": "--excel",
    "split.json": "--format json",
    "split.md": "--format md",
    "split.html": "--format html",
  },
  hallingdal: {
    "split.nb.txt": "",
    "split.nn.txt": "--lang nn",
    "split.en.txt": "--lang en",
    "split-sorted.nb.txt": "--sort amount --unit 1000",
    "split.csv": "--format csv",
    "split.json": "--format json",
    "split.md": "--format md",
    "split.html": "--format html",
  },
  vertskommuner: {
    "split.nb.txt": "",
    "split-transfers.nb.txt": "--transfers --installments 4",
    "split-transfers.nn.txt": "--transfers --installments 4 --lang nn",
    "split-transfers.en.txt": "--transfers --installments 4 --lang en",
    "split-transfers-thousands.nb.txt": "--transfers --unit 1000 --year 2027",
    "split-transfers.csv": "--transfers --installments 4 --format csv",
    "split-transfers.json": "--transfers --installments 4 --format json",
    "split.csv": "--format csv",
  },
  fosen: {
    "split.nb.txt": "",
    "split.nn.txt": "--lang nn",
    "split.en.txt": "--lang en",
    "split-capital.nb.txt": "--only Kapitalkostnader --by year --with Osen",
    "split.csv": "--format csv",
    "split.json": "--format json",
    "split.md": "--format md",
  },
  ringebu: {
    "split.nb.txt": "",
    "split.nn.txt": "--lang nn",
    "split.en.txt": "--lang en",
    "split.csv": "--format csv",
    "split.json": "--format json",
    "split.md": "--format md",
    "split.html": "--format html",
  },
};

describe.each(Object.entries(COMMANDS))("fordel split fixtures/%s", (name, commands) => {
  it.each(Object.entries(commands))("%s", async (file, args) => {
    const options = args === "" ? [] : args.split(args.includes("|") ? "|" : " ");
    const { code, stdout, stderr } = await fordel(["split", `fixtures/${name}`, ...options]);
    expect(code, stderr).toBe(0);
    await expect(readable(stdout)).toMatchFileSnapshot(`../fixtures/${name}/expected/${file}`);
  });
});

/** What buying and operating together saves, and what another key means; here the arguments name the command. */
const COMPARISONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "melhus-skaun": {
    "compare.nb.txt": "compare",
    "compare.en.txt": "compare --lang en",
    "compare-three.nn.txt": "compare --lang nn --unit 1000 --scenario three",
    "compare.json": "compare --format json",
    "explain-buy-in.nb.txt": "explain --scenario three --member Melhus --line Inntreden",
    "explain-step.en.txt": "explain --scenario three --member Skaun --line Drift --year 2010 --lang en",
    "explain-away.nn.txt": "explain --scenario three --member Skaun --year 2009 --lang nn",
  },
  melhus: {
    "savings.nb.txt": "savings",
    "savings.nn.txt": "savings --lang nn",
    "savings.en.txt": "savings --lang en",
    "savings-thousands.nb.txt": "savings --scenario cooperation --unit 1000",
    "savings.csv": "savings --format csv",
    "savings.json": "savings --format json",
    "savings.md": "savings --format md",
    "savings.html": "savings --format html",
    "compare.nb.txt": "compare",
    "compare.nn.txt": "compare --lang nn",
    "compare.en.txt": "compare --lang en",
    "compare-thousands.nb.txt": "compare --scenario cooperation --unit 1000",
    "compare-sensitivity.nb.txt": "compare --scenario cooperation --sensitivity",
    "compare-sensitivity.json": "compare --scenario cooperation --sensitivity --format json",
    "compare.csv": "compare --format csv",
    "compare.json": "compare --format json",
    "compare.md": "compare --format md",
    "compare.html": "compare --format html",
  },
  hallingdal: {
    "savings.nb.txt": "savings",
    "savings.nn.txt": "savings --lang nn",
    "savings.en.txt": "savings --lang en",
    "savings-four-years.nb.txt": "savings --years 4",
    "savings.csv": "savings --format csv",
    "savings.json": "savings --format json",
    "savings.md": "savings --format md",
    "savings.html": "savings --format html",
    "compare-keys.nb.txt": "compare --key likt --key folketall",
    "compare-keys.csv": "compare --key likt --key folketall --format csv",
    "compare-keys.json": "compare --key likt --key folketall --format json",
    "compare-keys.md": "compare --key likt --key folketall --format md",
    "compare-keys.html": "compare --key likt --key folketall --format html",
  },
};

/** Whether it pays for everyone. */
const STABILITY: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "melhus-skaun": { "stability-three.nb.txt": "--scenario three" },
  melhus: {
    "stability.nb.txt": "--unit 1000",
    "stability.nn.txt": "--unit 1000 --lang nn",
    "stability.en.txt": "--unit 1000 --lang en",
    "stability-methods.nb.txt": "--methods",
    "stability-three.nb.txt": "--scenario three",
    "stability.csv": "--format csv",
    "stability.json": "--format json",
    "stability.md": "--format md",
  },
  "tennessee-valley": {
    "stability.en.txt": "--unit 1000 --lang en",
    "stability-methods.en.txt": "--unit 1000 --methods",
    "stability-methods.nb.txt": "--unit 1000 --methods --lang nb",
    "stability-methods.nn.txt": "--unit 1000 --methods --lang nn",
    "stability.csv": "--format csv",
    "stability.json": "--format json",
    "stability-methods.md": "--unit 1000 --methods --format md",
  },
  "four-members": {
    "stability.nb.txt": "",
    "stability.nn.txt": "--lang nn",
    "stability.en.txt": "--lang en",
    "stability-methods.nb.txt": "--methods",
    "stability.json": "--format json",
  },
};

describe.each(Object.entries(STABILITY))("fordel stability fixtures/%s", (name, commands) => {
  it.each(Object.entries(commands))("%s", async (file, args) => {
    const options = args === "" ? [] : args.split(" ");
    const { code, stdout, stderr } = await fordel(["stability", `fixtures/${name}`, ...options]);
    expect(code, stderr).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`../fixtures/${name}/expected/${file}`);
  });
});

describe.each(Object.entries(COMPARISONS))("what cooperation saves in fixtures/%s", (name, commands) => {
  it.each(Object.entries(commands))("%s", async (file, args) => {
    const [command = "", ...options] = args.split(" ");
    const { code, stdout, stderr } = await fordel([command, `fixtures/${name}`, ...options]);
    expect(code, stderr).toBe(0);
    await expect(readable(stdout)).toMatchFileSnapshot(`../fixtures/${name}/expected/${file}`);
  });
});

/** Who joins and who leaves; the arguments name the command. */
const MEMBERSHIPS: Readonly<Record<string, string>> = {
  "buy-in.nb.txt": "buy-in --with Osen --from 2027-07-01",
  "buy-in.nn.txt": "buy-in --with Osen --from 2027-07-01 --lang nn",
  "buy-in.en.txt": "buy-in --with Osen --from 2027-07-01 --lang en",
  "buy-in.csv": "buy-in --with Osen --from 2027-07-01 --format csv",
  "buy-in.json": "buy-in --with Osen --from 2027-07-01 --format json",
  "buy-in.md": "buy-in --with Osen --from 2027-07-01 --format md",
  "exit.nb.txt": "exit --without Åfjord --from 2028",
  "exit.nn.txt": "exit --without Åfjord --from 2028 --lang nn",
  "exit.en.txt": "exit --without Åfjord --from 2028 --lang en",
  "exit.json": "exit --without Åfjord --from 2028 --format json",
};

describe("who joins and leaves in fixtures/fosen", () => {
  it.each(Object.entries(MEMBERSHIPS))("%s", async (file, args) => {
    const [command = "", ...options] = args.split(" ");
    const { code, stdout, stderr } = await fordel([command, "fixtures/fosen", ...options]);
    expect(code, stderr).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`../fixtures/fosen/expected/${file}`);
  });
});

/** A year settled: a host with another, and a year of four with a joiner in July and advances each quarter. */
const SETTLED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "melhus-avregning": {
    "settle.nb.txt": "",
    "settle.nn.txt": "--lang nn",
    "settle.en.txt": "--lang en",
    "settle-instalments.nb.txt": "--installments 4",
    "settle.csv": "--format csv",
    "settle.json": "--format json",
  },
  brannsamarbeid: {
    "settle.nb.txt": "--lines",
    "settle.nn.txt": "--lines --lang nn",
    "settle.en.txt": "--lines --lang en",
    "settle-member.nb.txt": "--member Skaun",
    "settle-fund.nb.txt": "--carry fund",
    "settle.json": "--format json",
    "settle.md": "--format md",
    "settle.html": "--format html",
  },
};

describe.each(Object.entries(SETTLED))("fordel settle fixtures/%s", (name, commands) => {
  it.each(Object.entries(commands))("%s", async (file, args) => {
    const options = args === "" ? [] : args.split(" ");
    const { code, stdout, stderr } = await fordel(["settle", `fixtures/${name}`, ...options]);
    expect(code, stderr).toBe(0);
    await expect(readable(stdout)).toMatchFileSnapshot(`../fixtures/${name}/expected/${file}`);
  });
});

/** Where figures come from: a line, a group and a whole, moved kroner and members outside. Options parted by `|`. */
const EXPLAINED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  melhus: {
    "explain-line.nb.txt": "--member|Melhus|--line|15.3 Nettverk|--year|2009",
    "explain-line.nn.txt": "--member|Melhus|--line|15.3 Nettverk|--year|2009|--lang|nn",
    "explain-line.en.txt": "--member|Melhus|--line|15.3 Nettverk|--year|2009|--lang|en",
    "explain-line.csv": "--member|Melhus|--line|15.3 Nettverk|--year|2009|--format|csv",
    "explain-line.json": "--member|Melhus|--line|15.3 Nettverk|--year|2009|--format|json",
    "explain-line.md": "--member|Melhus|--line|15.3 Nettverk|--year|2009|--format|md",
    "explain-moved.nb.txt": "--member|Melhus|--line|15.1 Oppstart",
    "explain-moved.nn.txt": "--member|Melhus|--line|15.1 Oppstart|--lang|nn",
    "explain-moved.en.txt": "--member|Melhus|--line|15.1 Oppstart|--lang|en",
    "explain-driver.nb.txt": "--member|Skaun|--line|15.9 PC-drift|--with|Skaun",
    "explain-group.nb.txt": "--member|Melhus|--line|Etablering/Investering",
    "explain-total.nb.txt": "--member|Midtre Gauldal",
    "explain-total.json": "--member|Midtre Gauldal|--format|json",
    "explain-per.nb.txt": "--member|Melhus|--year|2009|--per|folketall",
    "explain-per.nn.txt": "--member|Melhus|--year|2009|--per|folketall|--lang|nn",
    "explain-net.nb.txt": "--member|Melhus|--figure|net",
    "explain-net.nn.txt": "--member|Melhus|--figure|net|--lang|nn",
    "explain-net.en.txt": "--member|Melhus|--figure|net|--lang|en",
    "explain-net.json": "--member|Melhus|--figure|net|--format|json",
    "explain-net.csv": "--member|Melhus|--figure|net|--format|csv",
    "explain-net.md": "--member|Melhus|--figure|net|--format|md",
    "explain-scenario.nb.txt": "--member|Skaun|--scenario|three|--figure|cost|--year|2010",
    "explain-scenario.en.txt": "--member|Skaun|--scenario|three|--figure|cost|--year|2010|--lang|en",
    "explain-candidate.nb.txt": "--member|Skaun|--line|SLA",
  },
  hallingdal: {
    "explain-line.nb.txt": "--member|Ål|--line|Arbeidsbiler",
    "explain-line.nn.txt": "--member|Ål|--line|Arbeidsbiler|--lang|nn",
    "explain-line.en.txt": "--member|Ål|--line|Arbeidsbiler|--lang|en",
    "explain-group.nb.txt": "--member|Flå|--line|IKT-avdeling",
    "explain-per.nb.txt": "--per|users|--line|IKT-avdeling",
    "explain-per.nn.txt": "--per|users|--line|IKT-avdeling|--lang|nn",
    "explain-per.en.txt": "--per|users|--line|IKT-avdeling|--lang|en",
    "explain-item.nb.txt": "--item|Årlig lisens|--member|Flå|--years|4",
    "explain-item.nn.txt": "--item|Årlig lisens|--member|Flå|--years|4|--lang|nn",
    "explain-item.en.txt": "--item|Årlig lisens|--member|Flå|--years|4|--lang|en",
    "explain-savings.nb.txt": "--figure|savings|--member|Ål",
    "explain-line-of-all.nb.txt": "--line|Opplæring",
  },
  fosen: {
    "explain-capital.nb.txt": "--member|Åfjord|--line|Stamnett|--year|2027",
    "explain-capital.nn.txt": "--member|Åfjord|--line|Stamnett|--year|2027|--lang|nn",
    "explain-capital.en.txt": "--member|Åfjord|--line|Stamnett|--year|2027|--lang|en",
    "explain-capital.json": "--member|Åfjord|--line|Stamnett|--year|2027|--format|json",
    "explain-in-kind.nb.txt": "--line|Fiber over fjellet (tingsinnskudd, Åfjord)|--year|2026",
  },
  ringebu: {
    "explain-own-key.nb.txt": "--member|Ringebu|--line|Drift av avdelingen",
    "explain-own-key.nn.txt": "--member|Ringebu|--line|Drift av avdelingen|--lang|nn",
    "explain-own-key.en.txt": "--member|Ringebu|--line|Drift av avdelingen|--lang|en",
    "explain-outside.nb.txt": "--member|Øyer|--line|GISline",
    "explain-outside.nn.txt": "--member|Øyer|--line|GISline|--lang|nn",
    "explain-group-of-members.nb.txt": "--member|Øyer|--line|Gerica",
  },
};

describe.each(Object.entries(EXPLAINED))("where a figure comes from in fixtures/%s", (name, commands) => {
  it.each(Object.entries(commands))("%s", async (file, args) => {
    const { code, stdout, stderr } = await fordel(["explain", `fixtures/${name}`, ...args.split("|")]);
    expect(code, stderr).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`../fixtures/${name}/expected/${file}`);
  });
});

/** Every case as one document. */
const REPORTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  melhus: {
    "report.nb.md": "--proposal",
    "report.nn.md": "--proposal --lang nn",
    "report.en.md": "--proposal --lang en",
    "report-thousands.nb.md": "--unit 1000 --scenario cooperation",
    "report.nb.html": "--proposal --format html",
  },
  hallingdal: {
    "report.nb.md": "--proposal",
    "report.nn.md": "--lang nn",
    "report.en.md": "--lang en",
    "report.nb.html": "--proposal --format html",
  },
  ringebu: {
    "report.nb.md": "--proposal",
    "report.nn.md": "--lang nn",
    "report.en.md": "--lang en",
    "report.nb.html": "--proposal --format html",
  },
};

describe.each(Object.entries(REPORTS))("fixtures/%s as one document", (name, reports) => {
  it.each(Object.entries(reports))("%s", async (file, args) => {
    const { code, stdout, stderr } = await fordel(["report", `fixtures/${name}`, ...args.split(" ")]);
    expect(code, stderr).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`../fixtures/${name}/expected/${file}`);
  });
});

it("prints the one warning of Hallingdal, with file and line", async () => {
  const { stderr } = await fordel(["split", "fixtures/hallingdal"]);
  await expect(stderr).toMatchFileSnapshot("../fixtures/hallingdal/expected/split.stderr.nb.txt");
});

it("shows members as columns where the terminal is wide enough", async () => {
  const { stdout } = await fordel(["split", "fixtures/hallingdal"], { columns: 120 });
  await expect(stripVTControlCharacters(stdout)).toMatchFileSnapshot(
    "../fixtures/hallingdal/expected/split.wide.nb.txt",
  );
});

/** The files of fixtures/inputs; both streams, as a terminal shows them. The arguments name the command. */
const INPUTS: Readonly<Record<string, Readonly<Record<string, readonly [code: number, args: string]>>>> = {
  ledger: {
    "split-unchosen.nb.txt": [3, "split"],
    "split.nb.txt": [0, "split|--amount|Budsjett 2026"],
    "split.nn.txt": [0, "split|--amount|Budsjett 2026|--lang|nn"],
    "split.en.txt": [0, "split|--amount|Budsjett 2026|--lang|en"],
    "split-without-refund.nb.txt": [0, "split|--amount|Budsjett 2026|--where|Konto!=17500"],
    "check.nb.txt": [0, "check|--amount|Budsjett 2026|--where|Konto=1*"],
    "check-unchosen.nb.txt": [4, "check"],
    "split-change.nb.txt": [0, "split|--amount|Budsjett 2026|--against|Rev. budsjett 2025"],
  },
  "ssb-wide": {
    "split-undated.nb.txt": [3, "split"],
    "split-2025.nb.txt": [0, "split|--key|20 % likt + 80 % folketall@2025"],
    "split-2008.nn.txt": [0, "split|--key|folketal@2008|--lang|nn"],
    "check.en.txt": [4, "check|--lang|en"],
  },
  "ssb-long": {
    "split.nb.txt": [0, "split"],
    "split.en.txt": [0, "split|--lang|en|--key|population@2024|--without|Skaun"],
    "split.json": [0, "split|--format|json"],
  },
  excel: {
    "split-by-year.nb.txt": [0, "split|--by|year"],
    "split-2029.nb.txt": [0, "split|--year|2029"],
    "split-change.nn.txt": [0, "split|--year|2026|--against|Budsjett 2025|--lang|nn"],
    "check.nb.txt": [0, "check"],
    "check.nn.txt": [0, "check|--lang|nn"],
    "check.en.txt": [0, "check|--lang|en"],
    "check-strict.json": [4, "check|--strict|--format|json"],
  },
};

describe.each(Object.entries(INPUTS))("what users have: fixtures/inputs/%s", (name, commands) => {
  it.each(Object.entries(commands))("%s", async (file, [expected, args]) => {
    const [command = "", ...options] = args.split("|");
    const { code, stdout, stderr } = await fordel([command, `fixtures/inputs/${name}`, ...options]);
    expect(code).toBe(expected);
    await expect(stderr + stdout).toMatchFileSnapshot(`../fixtures/inputs/${name}/expected/${file}`);
  });
});

/** What a terminal of so many columns shows: bars where there is room, members below each other where there is not. */
describe.each([60, 80, 100, 140])("on a terminal of %i columns", (columns) => {
  it.each([
    ["hallingdal", "split", ""],
    ["melhus", "split", "--year 2009"],
    ["melhus", "compare", "--scenario three --unit 1000"],
    ["melhus", "stability", "--scenario three --unit 1000"],
    ["hallingdal", "savings", ""],
    ["brannsamarbeid", "settle", ""],
  ])("%s: fordel %s %s", async (name, command, args) => {
    const options = args === "" ? [] : args.split(" ");
    const { code, stdout, stderr } = await fordel([command, `fixtures/${name}`, ...options], { columns });
    expect(code, stderr).toBe(0);
    const lines = stripVTControlCharacters(stdout);
    expect(Math.max(...lines.split("\n").map((line) => line.length))).toBeLessThanOrEqual(columns);
    await expect(lines).toMatchFileSnapshot(`../fixtures/${name}/expected/${command}.${columns}.txt`);
  });
});

it.each([
  ["melhus", "split", "--year 2009 --lang nn"],
  ["melhus", "compare", "--scenario three --unit 1000 --lang en"],
])("%s: fordel %s %s --plain tells one figure a line", async (name, command, args) => {
  const { code, stdout, stderr } = await fordel([command, `fixtures/${name}`, ...args.split(" "), "--plain"]);
  expect(code, stderr).toBe(0);
  await expect(stdout).toMatchFileSnapshot(`../fixtures/${name}/expected/${command}.plain.txt`);
});
