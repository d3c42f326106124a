import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { WhatIf } from "../../report/page/report.ts";

const NAME = "what-if.js";

/** The program of a page in which other weights and members can be tried, as the build left it beside the others. */
export function pageProgram(): WhatIf["program"] {
  const beside = join(__dirname, NAME);
  const path = existsSync(beside) ? beside : join(__dirname, "..", "..", "..", "dist", NAME);
  const code = readFileSync(path, "utf8").trimEnd();
  return { code, sha256: createHash("sha256").update(code).digest("base64") };
}
