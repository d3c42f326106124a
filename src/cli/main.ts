import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, sep } from "node:path";
import type { News } from "../input/budget/passing/read-ahead.ts";
import { CLI_WORDS } from "../messages/cli-words.ts";
import { stampOf } from "./disk/look.ts";
import { readStandardInput } from "./disk/read-file.ts";
import { outputTo } from "./disk/standard-output.ts";
import { SYSTEM_DISK } from "./disk/system-disk.ts";
import type { AheadTask } from "./large/go-ahead.ts";
import { writeFault } from "./output/write-fault.ts";
import { run } from "./run.ts";
import { EXIT } from "./world/exit.ts";
import type { StartAhead, Surroundings } from "./world/io.ts";
import { askedLanguage, environmentLanguage } from "./world/language.ts";

/** Where the build puts the program of a page: beside this one. */
const PAGE_PROGRAM = "what-if.js.br";
/** The register of populations in the package. */
const REGISTER = "data/population-1-january.csv";
/** The pages of findings in the package. */
const ERROR_PAGES = "docs/errors";

/** The folder that one stands in, also where it has been removed: then nothing is found in it, and that is said. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    return process.env["PWD"] ?? sep;
  }
}

/** The program that reads a budget ahead, in a thread of its own. */
const AHEAD_PROGRAM = "bin/ahead.cjs";
/** Room for its machine code, in megabytes: a thread takes half a gigabyte of addresses for that otherwise. */
const ROOM_FOR_CODE = 64;

const startAhead: StartAhead = (task, hear, fail) => {
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  const resourceLimits = { codeRangeSizeMb: ROOM_FOR_CODE };
  try {
    const worker = new Worker(join(__dirname, "..", AHEAD_PROGRAM), { workerData: task, resourceLimits });
    worker.on("message", hear).on("error", fail).on("exit", fail);
    return () => {
      void worker.terminate();
    };
  } catch (reason) {
    // The system may have no thread left.
    fail(reason);
    return () => {};
  }
};

/** @param failed is told what goes wrong with standard output */
function systemIo(failed: (error: NodeJS.ErrnoException) => void): Surroundings {
  return {
    cwd: workingFolder(),
    env: process.env,
    systemLocale: () => (process.platform === "win32" ? Intl.DateTimeFormat().resolvedOptions().locale : null),
    stdout: outputTo(1, () => process.stdout, failed),
    stderr: outputTo(
      2,
      () => process.stderr,
      () => {},
    ),
    stdin: () => readStandardInput(),
    pageProgram: () => {
      const { brotliDecompressSync } = process.getBuiltinModule("node:zlib");
      return `${brotliDecompressSync(readFileSync(join(__dirname, PAGE_PROGRAM)))}`;
    },
    disk: SYSTEM_DISK,
    startThread: (code, workerData) => {
      const { Worker } = process.getBuiltinModule("node:worker_threads");
      new Worker(code, { eval: true, workerData }).unref();
    },
    ...(availableParallelism() > 1 ? { startAhead } : {}),
    clock: { wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)), stamp: stampOf },
    register: join(__dirname, "..", REGISTER),
    errorPages: join(__dirname, "..", ERROR_PAGES),
  };
}

/**
 * Starts the program on the real terminal and files. A reader that closes the pipe has had enough: no failure. Any other
 * failure of standard output is told and is one; one of standard error is not, for the result is whole.
 *
 * @param other surroundings in place of the real ones
 */
export function main(other: Partial<Surroundings> = {}): void {
  const argv = process.argv.slice(2);
  let failed = false;
  const fail = (error: NodeJS.ErrnoException) => {
    // A run that waits for changes would wait for ever with nobody to read it.
    if (error.code === "EPIPE" && argv.includes("--watch")) process.exit(EXIT.done);
    if (error.code === "EPIPE" || failed) return;
    failed = true;
    process.exitCode = EXIT.failed;
    const { usage } = CLI_WORDS[askedLanguage(argv) ?? environmentLanguage(io)];
    io.stderr.write(`${usage({ kind: "cannot-write", file: null, reason: writeFault(error) })}\n`);
  };
  const io = { ...systemIo(fail), ...other };
  run(argv, io).then((code) => {
    process.exitCode = failed ? EXIT.failed : code;
  });
}

/** Reads a budget ahead of the thread that shares its lines. */
export async function goAhead(task: AheadTask, tell: (news: News) => void): Promise<void> {
  const command = await import("./commands/split-large.ts");
  await command.goAhead(
    task,
    systemIo(() => {}),
    tell,
  );
}
