// Bundles the program: a small CommonJS file for the command line, and one for each part that is loaded only when it is
// needed (a command, the YAML settings). CommonJS starts faster than modules but cannot be split, so every dynamic
// import becomes a file of its own that the others require.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { build } from "esbuild";
import { casePage } from "./case-page.mjs";
import { pageProgram } from "./page-program.mjs";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const parts = new Map([["fordel", "src/cli/main.ts"]]);

const partsOnDemand = {
  name: "parts on demand",
  setup(builder) {
    builder.onResolve({ filter: /^\.{1,2}\// }, (args) => {
      if (args.kind !== "dynamic-import") return null;
      const name = basename(args.path, ".ts");
      parts.set(name, resolve(args.resolveDir, args.path));
      return { path: `./${name}.cjs`, external: true };
    });
  },
};

// Built beside and put in place whole: a program that runs meanwhile finds all parts.
const fresh = `dist.${process.pid}`;
const stale = `${fresh}.stale`;
process.on("exit", () => {
  for (const folder of [fresh, stale]) rmSync(folder, { recursive: true, force: true });
});

const built = new Set();
while (built.size < parts.size) {
  const [name, entry] = [...parts].find(([candidate]) => !built.has(candidate));
  built.add(name);
  await build({
    entryPoints: [entry],
    outfile: `${fresh}/${name}.cjs`,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20.19",
    minify: true,
    legalComments: "none",
    define: { __FORDEL_VERSION__: JSON.stringify(version) },
    plugins: [partsOnDemand],
    // import() would start the module loader; require() is all that CommonJS needs.
    supported: { "dynamic-import": false },
    logLevel: "warning",
  });
}

const whatIf = await pageProgram();
writeFileSync(`${fresh}/what-if.js`, whatIf);
writeFileSync(`${fresh}/fordel.html`, await casePage(version, whatIf));

/** Commands that between them load every part: short runs spend most of their time compiling (bin/compiled.cjs). */
const TYPICAL = [
  ["split", "fixtures/melhus"],
  ["savings", "fixtures/hallingdal"],
  ["compare", "fixtures/melhus"],
  ["explain", "fixtures/melhus", "--member", "Melhus"],
  ["stability", "fixtures/melhus"],
  ["buy-in", "fixtures/fosen", "--with", "Osen", "--from", "2028"],
  ["exit", "fixtures/fosen", "--without", "Åfjord", "--from", "2028"],
  ["report", "fixtures/melhus", "--format", "html"],
  ["report", "fixtures/melhus", "--format", "docx"],
  ["check", "fixtures/melhus"],
  ["population", "--members", "Melhus"],
];
for (const argv of TYPICAL) {
  const { status } = spawnSync(process.execPath, ["scripts/compile.cjs", fresh, ...argv], { stdio: "ignore" });
  if (status !== 0) throw new Error(`fordel ${argv.join(" ")} did not run`);
}

if (existsSync("dist")) renameSync("dist", stale);
renameSync(fresh, "dist");
