// The program of a report page in which other weights and members can be tried; a page carries it as it stands. By itself
// this file prints it, for tests that run from source.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export async function pageProgram() {
  const { outputFiles, metafile } = await build({
    entryPoints: ["src/browser/main.ts"],
    write: false,
    bundle: true,
    platform: "browser",
    format: "iife",
    target: "es2022",
    charset: "utf8",
    minify: true,
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  return { code: outputFiles[0].text, metafile };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write((await pageProgram()).code);
