import { type SpawnSyncOptionsWithStringEncoding, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT, readPage } from "../docs/page.ts";

/** Nothing is fetched: the package needs no other. */
const INSTALL = { npm: ["install", "--offline", "--no-audit", "--no-fund"], pnpm: ["add", "--offline"] } as const;
type Manager = keyof typeof INSTALL;

const TYPED = `
import { caseOf, decimalText, split, type Issue, type Split } from "fordel";

const { case: subject, issues } = caseOf(
  { members: [{ member: "A", population: 3 }, { member: "B", population: 1 }], budget: [{ line: "Run", amount: 400 }] },
  { key: "population" },
);
const found: readonly Issue[] = issues;
const shared: Split | null = subject && split(subject).split;
export const told: readonly string[] = (shared?.total.shares ?? []).map(({ allocated }) => decimalText(allocated));
if (found.length > 0) throw new Error(found[0]?.code);
`;

let folder = "";
let tarball = "";

function run(command: string, args: readonly string[], options: Partial<SpawnSyncOptionsWithStringEncoding> = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8", ...options });
  return { status, stdout, stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fordel-package-"));
  // What was built and its types; \`npm pack\` by itself would build anew under the other tests.
  const types = run(process.execPath, ["scripts/library-types.mjs"], { cwd: ROOT });
  expect(types).toEqual({ status: 0, stdout: "", stderr: "" });
  const packed = run(process.execPath, ["scripts/pack.mjs", folder], { cwd: ROOT });
  expect(packed.status, packed.stderr).toBe(0);
  tarball = join(folder, JSON.parse(packed.stdout)[0].filename);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const has = (command: string) => spawnSync(command, ["--version"]).status === 0;

describe.each(Object.keys(INSTALL) as Manager[])("the package installed by %s", (manager) => {
  const project = () => join(folder, manager);
  beforeAll(() => {
    if (!has(manager)) return;
    mkdirSync(project());
    writeFileSync(join(project(), "package.json"), '{ "type": "module", "private": true }');
    const { status, stderr, stdout } = run(manager, [...INSTALL[manager], tarball], { cwd: project() });
    expect(status, stdout + stderr).toBe(0);
    // Nothing that npm asks to be allowed.
    expect(stdout + stderr).not.toMatch(/script/i);
  }, 60_000);

  test.skipIf(!has(manager))("brings nothing with it, and shares", () => {
    const installed = readdirSync(join(project(), "node_modules")).filter((name) => !name.startsWith("."));
    expect(installed).toEqual(["fordel"]);
    writeFileSync(join(project(), "members.csv"), "member;population\nA;3\nB;1\n");
    writeFileSync(join(project(), "budget.csv"), "line;amount\nRun;400\n");
    const program = join(project(), "node_modules/.bin/fordel");
    const shared = run(program, ["split", "--key", "population", "--format", "csv", "--lang", "en"], {
      cwd: project(),
    });
    expect([shared.status, shared.stdout]).toEqual([
      0,
      "year,group,line,amount,key,member,share,exact,allocated\n,,Run,400,population,A,0.75,300,300\n,,Run,400,population,B,0.25,100,100\n",
    ]);
  });

  test.skipIf(!has(manager))("is a library", () => {
    const asked = 'import { decimalText, fraction } from "fordel"; console.log(decimalText(fraction(1n, 8n)));';
    const told = run(process.execPath, ["--input-type=module", "-e", asked], { cwd: project() });
    expect(told).toEqual({ status: 0, stdout: "0.125\n", stderr: "" });
  });
});

/** The examples of docs/library.md, by the line that they begin at. */
const EXAMPLES = readPage("docs/library.md")
  .blocks.filter(({ language }) => language === "js")
  .map(({ line, text }): [string, string] => [`line-${line}.ts`, text]);

test("the library has types that a strict compiler takes, and so are its examples", () => {
  const project = join(folder, "npm");
  const settings = { strict: true, module: "NodeNext", target: "ES2022", lib: ["ES2023"], types: [] };
  const console = "declare const console: { log(...told: unknown[]): void };\n";
  const programs: [string, string][] = [["console.d.ts", console], ["shares.ts", TYPED], ...EXAMPLES];
  const files = programs.map(([name]) => name);
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions: settings, files }));
  for (const [name, text] of programs) writeFileSync(join(project, name), text);
  const compiled = run(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc")], { cwd: project });
  expect(compiled).toEqual({ status: 0, stdout: "", stderr: "" });
  const asked = ["--input-type=module", "-e", 'console.log(...(await import("./shares.js")).told);'];
  expect(run(process.execPath, asked, { cwd: project })).toEqual({ status: 0, stdout: "300 100\n", stderr: "" });
});

test("what was built requires nothing that a package would bring", () => {
  const built = readdirSync(join(ROOT, "dist")).filter((name) => name.endsWith(".cjs"));
  const required = built.flatMap((name) => {
    const text = readFileSync(join(ROOT, "dist", name), "utf8");
    return [...text.matchAll(/\brequire\("([^".][^"]*)"\)/g)].map(([, id = ""]) => id.replace("node:", ""));
  });
  expect([...new Set(required)].filter((id) => !builtinModules.includes(id))).toEqual([]);
});

test("the licences of the packages in it come with it", () => {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const rules = readFileSync(join(ROOT, "docs/architecture.md"), "utf8");
  const named = Object.keys(devDependencies).filter((name) => rules.includes(`\`${name}\``));
  const licences = readFileSync(join(ROOT, "dist/licences.txt"), "utf8");
  expect(named.filter((name) => !licences.includes(`${name} `))).toEqual([]);
  expect(named).toContain("commander");
});
