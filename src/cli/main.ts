import { readFileSync } from "node:fs";
import type { Io, Output } from "./io.ts";
import { run } from "./run.ts";

function outputTo(stream: NodeJS.WriteStream): Output {
  return {
    isTerminal: stream.isTTY ?? false,
    columns: stream.columns ?? null,
    write: (text) => {
      if (text !== "") stream.write(text);
    },
  };
}

function systemIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    systemLocale: () => (process.platform === "win32" ? Intl.DateTimeFormat().resolvedOptions().locale : null),
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    stdin: () => readFileSync(0),
  };
}

/** Starts the program on the real terminal and files. A reader that closes the pipe has had enough: no failure. */
export function main(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") process.exitCode = 1;
    });
  }
  run(process.argv.slice(2), systemIo()).then((code) => {
    process.exitCode = code;
  });
}
