import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { ROOT, readPage } from "../docs/page.ts";

const { blocks } = readPage("docs/library.md");
const programs = blocks.flatMap(({ language, text, line }, at) =>
  language === "js" ? [{ line, code: text, printed: blocks[at + 1]?.text }] : [],
);

/** The library as an example takes it, in one file for a browser: what needs Node is not found. */
async function bundled(code: string) {
  return build({
    stdin: { contents: code, resolveDir: ROOT },
    alias: { fordel: join(ROOT, "src/library/index.ts") },
    write: false,
    bundle: true,
    metafile: true,
    format: "esm",
    platform: "browser",
    logLevel: "silent",
  });
}

test.each(programs)("docs/library.md, line $line", async ({ code, printed }) => {
  const { outputFiles, metafile } = await bundled(code);
  expect(Object.keys(metafile.inputs).filter((file) => file.includes("node_modules"))).toEqual([]);
  const run = spawnSync(process.execPath, ["--input-type=module"], {
    input: outputFiles[0]?.text ?? "",
    encoding: "utf8",
  });
  expect(run.stderr).toBe("");
  expect(run.stdout).toBe(printed);
});
