import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, expect, it } from "vitest";
import { SYSTEM_DISK } from "../../../src/cli/disk/system-disk.ts";
import type { AheadTask } from "../../../src/cli/large/go-ahead.ts";
import type { News } from "../../../src/input/budget/passing/read-ahead.ts";
import { survey } from "../../../src/input/text/byte-stream.ts";

const LINES = 6000;
/** Every how many lines a sum stands over those before it. */
const RUN = 1000;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fordel-ahead-"));
  const row = (at: number) => (at % RUN === 0 ? `Sum drift;${7 * (RUN - 1)}` : `Post ${at};7`);
  const rows = Array.from({ length: LINES }, (_, at) => row(at + 1));
  writeFileSync(join(folder, "budget.csv"), `line;amount\n${rows.join("\n")}\n`);
  writeFileSync(join(folder, "members.csv"), "member;population\nMelhus;2000\nSkaun;1000\n");
  writeFileSync(join(folder, "fordel.yaml"), "key: population\n");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The news of the built program that reads the budget ahead. */
async function newsOf(task: AheadTask): Promise<News[]> {
  const news: News[] = [];
  const worker = new Worker(resolve("bin/ahead.cjs"), { workerData: task });
  worker.on("message", (one: News) => news.push(one));
  await new Promise((done, fail) => worker.on("exit", done).on("error", fail));
  return news;
}

it("tells in a thread of its own which rows are sums, and ends with what it found of them", async () => {
  const path = join(folder, "budget.csv");
  const surveyed = await survey({ file: "budget.csv", chunks: () => SYSTEM_DISK.chunks(path) });
  const budget = { path, file: "budget.csv", survey: surveyed };
  const news = await newsOf({ folder, options: { lang: "en" }, budget, watchesAll: false, read: new Map() });
  const sums = news.flatMap((one) => (one.of === "rows" ? one.sums : []));
  expect(sums).toEqual(Array.from({ length: LINES / RUN }, (_, at) => (at + 1) * RUN + 1));
  const end = news.at(-1);
  const told = end?.of === "end" ? end.told : null;
  expect(told !== null && "sums" in told && told.sums.kept.map(({ code }) => code)).toEqual(
    Array(LINES / RUN).fill("SUM_ROW_FOUND"),
  );
});

/** What the built program prints, with or without a thread to read ahead, and how many of these came to an end. */
function printed(format: string, other: string, before = "") {
  const program = `${before}
    let ended = 0;
    process.on("worker", (worker) => worker.on("message", ({ of }) => { if (of === "end") ended++; }));
    process.on("exit", () => process.stderr.write(String(ended)));
    require(${JSON.stringify(resolve("bin/compiled.cjs"))}).loader(${JSON.stringify(resolve("dist"))}, null)("fordel.cjs")
      .main({ mostLinesHeld: 1000, ${other} });`;
  const args = ["-e", program, "fordel", "split", folder, "--format", format, "--lang", "en"];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return { stdout, stderr: stderr.slice(0, -1), status, ended: Number(stderr.at(-1)) };
}

it.each(["csv", "table"])("prints the same with a thread as without: %s", (format) => {
  const alone = printed(format, "startAhead: undefined");
  expect(alone).toMatchObject({
    status: 0,
    stdout: expect.stringContaining(format === "csv" ? "Post 5999" : "41\u00a0958"),
    ended: 0,
  });
  expect(printed(format, "")).toEqual({ ...alone, ended: availableParallelism() > 1 ? 1 : 0 });
});

it("goes on alone where the system has no thread left", () => {
  const exhausted = `require("node:worker_threads").Worker = class { constructor() { throw new Error("EAGAIN"); } };`;
  expect(printed("csv", "", exhausted)).toEqual(printed("csv", "startAhead: undefined"));
});
