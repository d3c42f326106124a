// The program as one file for a browser, dist/fordel.html: a page, and in it, packed, what reckons in a worker. By itself
// this file writes the page to standard output, for tests that run from source.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { FOR_BROWSERS } from "./for-browsers.mjs";
import { pageProgram } from "./page-program.mjs";

const REGISTER = "data/population-1-january.csv";
const EXAMPLE = "fixtures/melhus";

/** The files of the case that a reader may try, without what tests hold against it. */
function example() {
  const names = readdirSync(EXAMPLE).filter((name) => statSync(join(EXAMPLE, name)).isFile() && name !== "README.md");
  return names.map((name) => ({
    path: `${basename(EXAMPLE)}/${name}`,
    text: readFileSync(join(EXAMPLE, name), "utf8"),
  }));
}

async function bundled(entry, define, others = {}) {
  const { outputFiles } = await build({ ...FOR_BROWSERS, entryPoints: [entry], define, ...others });
  return outputFiles[0].text;
}

/** The program that reckons: the command line's own, with the forms that packages have for browsers. */
function reckoner(version, whatIf) {
  const register = { file: basename(REGISTER), text: readFileSync(REGISTER, "utf8") };
  const carried = { whatIf, register, example: example() };
  return bundled(
    "src/case-page/reckoner/main.ts",
    { __FORDEL_VERSION__: JSON.stringify(version), __FORDEL_CARRIED__: JSON.stringify(carried) },
    { alias: { "csv-parse/sync": "csv-parse/browser/esm/sync" } },
  );
}

/** The page's own markup, made by the source that says how it looks. */
async function shell() {
  const code = await bundled("src/case-page/shell.ts", {}, { platform: "node", format: "esm", minify: false });
  return import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
}

/** @param code the program of a page in which other weights and members can be tried */
export async function casePage(version, code) {
  const whatIf = code.trimEnd();
  const program = await bundled("src/case-page/view/main.ts", { __FORDEL_VERSION__: JSON.stringify(version) });
  const packed = gzipSync(await reckoner(version, whatIf), { level: 9 }).toString("base64");
  const hashOf = (text) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
  const { casePageDocument } = await shell();
  return casePageDocument({ program: program.trimEnd(), packed, whatIf, hashOf });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.stdout.write(await casePage("0.0.0-test", (await pageProgram()).code));
