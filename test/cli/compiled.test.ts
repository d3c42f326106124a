import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const COMPILED = createRequire(import.meta.url).resolve("../../bin/compiled.cjs");
const { cacheFolder } = createRequire(import.meta.url)(COMPILED) as {
  cacheFolder: (env: NodeJS.ProcessEnv, build: string) => string | null;
};

const PART = `exports.six = require('node:path').sep.length * 6;
exports.more = () => (() => [1, 2, 3].map((one) => one * 14).at(-1))(); // no line end`;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder with a program of two parts, one of which does more than is asked at first, and a place for what is compiled of it. */
function built(): { readonly program: string; readonly caches: string; readonly cache: string } {
  const program = mkdtempSync(join(tmpdir(), "compiled-"));
  folders.push(program);
  writeFileSync(
    join(program, "main.cjs"),
    'exports.answer = (args) => args.includes("--more") ? require("./part.cjs").more() : require("./part.cjs").six * 7;',
  );
  writeFileSync(join(program, "part.cjs"), PART);
  const caches = join(program, "caches", "fordel");
  return { program, caches, cache: join(caches, "one") };
}

/** Runs the program in a process of its own, for what is compiled is kept when that ends. */
function run(program: string, cache: string | null, ...args: readonly string[]): string {
  const code = `const [compiled, program, cache, args] = process.argv.slice(1);
console.log(require(compiled).loader(program, JSON.parse(cache), JSON.parse(args))("main.cjs").answer(JSON.parse(args)));`;
  const given = [COMPILED, program, JSON.stringify(cache), JSON.stringify(args)];
  const { stdout, stderr } = spawnSync(process.execPath, ["-e", code, ...given], { encoding: "utf8", timeout: 20_000 });
  return stdout + stderr;
}

describe("a built part", () => {
  test("runs where nothing may be kept", () => {
    const { program, caches } = built();
    expect(run(program, null)).toBe("42\n");
    expect(() => readdirSync(caches)).toThrow();
  });

  test("is kept as it was compiled, and runs by that", () => {
    const { program, cache } = built();
    expect(run(program, cache)).toBe("42\n");
    expect(readdirSync(cache)).toEqual(["main.cjs", "part.cjs", expect.stringMatching(/^run-/)]);
    const kept = readFileSync(join(cache, "part.cjs"));
    expect(run(program, cache)).toBe("42\n");
    expect(readFileSync(join(cache, "part.cjs"))).toEqual(kept);
  });

  test("is kept anew once for each way to run, with what that compiles too", () => {
    const { program, cache } = built();
    const kept = () => readFileSync(join(cache, "part.cjs"));
    run(program, cache);
    const first = kept();
    run(program, cache, "--more");
    const second = kept();
    expect(second.length).toBeGreaterThan(first.length);
    run(program, cache);
    run(program, cache, "--more");
    run(program, cache, "--more=much", "melhus");
    expect(kept()).toEqual(second);
  });

  test.each([
    ["nothing", () => Buffer.alloc(0)],
    ["something else", () => Buffer.from("not compiled at all")],
    ["compiled by another version", (good: Buffer) => Buffer.concat([Buffer.alloc(8, 7), good.subarray(8)])],
    ["cut off", (good: Buffer) => good.subarray(0, good.length / 2)],
    ["in part never written", (good: Buffer) => Buffer.concat([good], good.length).fill(0, good.length / 2)],
  ])("is compiled and kept anew where what was kept is %s", (_, spoil) => {
    const { program, cache } = built();
    run(program, cache);
    const good = readFileSync(join(cache, "part.cjs"));
    writeFileSync(join(cache, "part.cjs"), spoil(good));
    expect(run(program, cache)).toBe("42\n");
    expect(readFileSync(join(cache, "part.cjs")).length).toBe(good.length);
  });

  test("runs where nothing can be kept", () => {
    const { program, cache } = built();
    mkdirSync(join(program, "caches"));
    writeFileSync(join(program, "caches", "fordel"), "a file");
    expect(run(program, cache)).toBe("42\n");
  });

  test("leaves nothing half kept", () => {
    const { program, cache } = built();
    mkdirSync(join(cache, "part.cjs"), { recursive: true });
    expect(run(program, cache)).toBe("42\n");
    expect(readdirSync(cache)).toEqual(["main.cjs", "part.cjs"]);
  });

  test.skipIf(process.platform !== "linux")("runs where the system denies that there is a folder", () => {
    const { program } = built();
    const before = performance.now();
    expect(run(program, "/proc/nothing/fordel/one")).toBe("42\n");
    expect(performance.now() - before).toBeLessThan(15_000);
  });

  test("takes the place of what is older than a month", () => {
    const { program, caches, cache } = built();
    const [old, recent] = [join(caches, "old"), join(caches, "recent")];
    for (const folder of [old, recent]) mkdirSync(folder, { recursive: true });
    utimesSync(old, 0, 0);
    run(program, cache);
    expect(readdirSync(caches)).toEqual(["one", "recent"]);
  });
});

test("what is compiled is kept in the user's cache, by build and version of Node", () => {
  const name = `b1-${process.version}-${process.arch}`;
  const home = process.platform === "darwin" ? "Library/Caches" : ".cache";
  expect(cacheFolder({ HOME: "/home/kari" }, "b1")).toBe(join("/home/kari", home, "fordel", name));
  expect(cacheFolder({ HOME: "/home/kari", XDG_CACHE_HOME: "/cache" }, "b1")).toBe(join("/cache/fordel", name));
  expect(cacheFolder({ HOME: "/home/kari", XDG_CACHE_HOME: "cache" }, "b1")).toBe(
    join("/home/kari", home, "fordel", name),
  );
  expect(cacheFolder({}, "b1")).toBe(null);
  expect(cacheFolder({ HOME: "/home/kari", NODE_DISABLE_COMPILE_CACHE: "1" }, "b1")).toBe(null);
});
