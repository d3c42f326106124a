// Reads a file of comma-separated values with csv-parse, and does nothing with it: what reading alone costs.
import { createReadStream } from "node:fs";
import { parse } from "csv-parse";

let rows = 0;
createReadStream(process.argv[2])
  .pipe(parse())
  .on("data", () => rows++)
  .on("error", (error) => {
    throw error;
  });
process.on("exit", () => {
  if (rows === 0) process.exitCode = 1;
});
