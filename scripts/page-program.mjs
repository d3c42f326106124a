// The program of a report page in which other weights and members can be tried; a page carries it as it stands. By itself
// this file prints it, for tests that run from source.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { FOR_BROWSERS } from "./for-browsers.mjs";

export async function pageProgram() {
  const { outputFiles, metafile } = await build({
    entryPoints: ["src/browser/main.ts"],
    ...FOR_BROWSERS,
    metafile: true,
  });
  return { code: outputFiles[0].text, metafile };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write((await pageProgram()).code);
