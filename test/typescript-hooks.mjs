import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";

const OPTIONS = {
  loader: "ts",
  target: "node20.19",
  sourcemap: "inline",
  sourcesContent: false,
  define: { __FORDEL_VERSION__: JSON.stringify("0.0.0-test") },
};

/** Takes the types out of a module when it is loaded: no Node that fordel runs on does that by itself. */
export async function load(url, context, nextLoad) {
  if (!url.startsWith("file:") || !new URL(url).pathname.endsWith(".ts")) return nextLoad(url, context);
  const file = fileURLToPath(url);
  const { code } = await transform(await readFile(file, "utf8"), { ...OPTIONS, sourcefile: file });
  return { format: "module", source: code, shortCircuit: true };
}
