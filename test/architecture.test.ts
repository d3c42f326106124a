import { execFileSync } from "node:child_process";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const STRAY = "src/core/stray-for-the-architecture-test.ts";

interface Cruise {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly resolved: string }[];
  }[];
}

/** More than this in one folder is no room but a hall: nobody finds a file without searching. */
const MOST_FILES = 20;

function cruise(): Cruise {
  const args = ["depcruise", "--config", ".dependency-cruiser.mjs", "--output-type", "json", "src", "bin"];
  try {
    return JSON.parse(
      execFileSync("npx", args, { encoding: "utf8", maxBuffer: 1e9, stdio: ["ignore", "pipe", "ignore"] }),
    );
  } catch (error) {
    return JSON.parse((error as { stdout: string }).stdout);
  }
}

/** One look at everything, with a file in the core that breaks the rules. */
let seenAll: Cruise;
beforeAll(() => {
  const imports = ['"../cli/exit.ts"', '"chalk"', '"node:fs"', '"hucre/xlsx"'].map(
    (path) => `import * as x${path.length} from ${path};`,
  );
  writeFileSync(STRAY, `${imports.join("\n")}\nexport const all = [x17, x7, x9, x12];\n`);
  seenAll = cruise();
}, 60_000);

afterAll(() => rmSync(STRAY, { force: true }));

it("sees every file of the rings, and finds no import against them", () => {
  const { modules, summary } = seenAll;
  const seen = new Set(modules.map((module) => module.source));
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => !seen.has(`src/${file}`) && `src/${file}` !== STRAY)).toEqual([]);
  expect(summary.violations.filter(({ from }) => from !== STRAY)).toEqual([]);
});

it("has no folders that need each other, for neither could be read, moved or tested by itself", () => {
  const needs = new Map<string, Set<string>>();
  for (const { source, dependencies } of seenAll.modules.filter((module) => module.source !== STRAY)) {
    const own = dirname(source);
    const others = dependencies.map(({ resolved }) => dirname(resolved)).filter((folder) => folder.startsWith("src/"));
    needs.set(own, new Set([...(needs.get(own) ?? []), ...others.filter((folder) => folder !== own)]));
  }
  const reached = (from: string): Set<string> => {
    const all = new Set<string>();
    const next = [...(needs.get(from) ?? [])];
    for (let folder = next.pop(); folder !== undefined; folder = next.pop()) {
      if (all.has(folder)) continue;
      all.add(folder);
      next.push(...(needs.get(folder) ?? []));
    }
    return all;
  };
  expect(needs.size).toBeGreaterThan(40);
  expect([...needs.keys()].filter((folder) => reached(folder).has(folder))).toEqual([]);
});

it("keeps folders small enough to be read", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const counts = new Map<string, number>();
  for (const file of files) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > MOST_FILES)).toEqual([]);
});

it("would find the core importing outwards, a package, or Node", () => {
  const { violations } = seenAll.summary;
  const broken = new Set(violations.filter(({ from }) => from === STRAY).map(({ rule }) => rule.name));
  expect(broken).toContain("core-is-innermost");
  expect(broken).toContain("core-has-no-packages");
  expect(broken).toContain("hucre-behind-its-adapter");
});
