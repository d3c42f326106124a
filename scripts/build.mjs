// Bundles the program: one file for the command line, one for each part that is loaded only when it is needed (a command,
// the YAML settings, a format), and what parts have in common beside them, each piece of code once. CommonJS, which starts
// faster than modules.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build, transform } from "esbuild";
import { casePage } from "./case-page.mjs";
import { licences } from "./licences.mjs";
import { manPage } from "./man-page.mjs";
import { pageProgram } from "./page-program.mjs";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const target = "node20.19";
// Node 20 knows every \p{…} that is written here; esbuild would rather make such a pattern anew at each use.
const knows = { "regexp-unicode-property-escapes": true };

/** The commit that is built; none of a package that was unpacked. */
function commit() {
  try {
    const asked = { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] };
    return execFileSync("git", ["rev-parse", "--short=10", "HEAD"], asked).trim();
  } catch {
    return "";
  }
}

/**
 * What packages load of Node at their start and this program never uses: commander's programs beside a program, and what
 * chalk asks of the terminal. Node's processes, sockets and terminals take a tenth of a short run to load.
 */
const unused = {
  name: "unused",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:child_process|#supports-color)$/ }, ({ path, importer }) => {
      return /node_modules/.test(importer) ? { path, namespace: "unused" } : null;
    });
    onLoad({ filter: /^#/, namespace: "unused" }, () => ({
      contents: "export default { stdout: false, stderr: false };",
    }));
    onLoad({ filter: /^node:/, namespace: "unused" }, () => ({ contents: "module.exports = {};" }));
  },
};

const common = {
  outdir: "dist",
  write: false,
  bundle: true,
  format: "esm",
  target,
  supported: knows,
  minify: true,
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
};

const program = await build({
  ...common,
  entryPoints: ["src/cli/main.ts"],
  entryNames: "fordel",
  chunkNames: "[name]-[hash]",
  splitting: true,
  platform: "node",
  plugins: [unused],
  define: { __FORDEL_VERSION__: JSON.stringify(version), __FORDEL_COMMIT__: JSON.stringify(commit()) },
});

const library = await build({ ...common, entryPoints: ["src/library/index.ts"], platform: "browser", charset: "utf8" });

/** What a list such as `a as b, c` of a module's names is as a pattern of `from`, a list of properties. */
function renamed(names, [from, to]) {
  return names.replaceAll(/([\w$]+) as ([\w$]+)/g, (_, own, other) => {
    return `${{ own, other }[from]}:${{ own, other }[to]}`;
  });
}

/**
 * A part as the others require it; only modules can be parted, so each is made CommonJS by itself. What parts take from each
 * other they take once, as constants: no part needs one that needs it, and a look through a getter at every call costs more.
 */
async function commonJs({ path, text }) {
  const name = basename(path, ".js");
  const required = text
    .replaceAll(/import\{([^}]*)\}from"\.\/([\w-]+)\.js";/g, (_, names, part) => {
      return `const{${renamed(names, ["own", "other"])}}=require("./${part}.cjs");`;
    })
    .replaceAll(/import"\.\/([\w-]+)\.js";/g, 'require("./$1.cjs");')
    .replace(/export\{([^}]*)\};\s*$/, (_, names) => `module.exports={${renamed(names, ["other", "own"])}};`)
    .replaceAll(/import\((["'])\.\/([\w-]+)\.js\1\)/g, 'import("./$2.cjs")');
  if (/["']\.\/[\w-]+\.js["']|(?:^|;)export\b/.test(required)) throw new Error(`a part that was read wrongly: ${path}`);
  const { code } = await transform(required, {
    format: "cjs",
    platform: "node",
    target,
    minify: true,
    // import() would start the module loader; require() is all that CommonJS needs.
    supported: { ...knows, "dynamic-import": false },
  });
  return [`${name}.cjs`, code];
}

const page = await pageProgram();
const parts = [
  ...(await Promise.all(program.outputFiles.map(commonJs))),
  ...library.outputFiles.map(({ path, text }) => [basename(path), text]),
  // Only a page in which things can be tried needs it: a quarter of the size is worth its milliseconds.
  ["what-if.js.br", brotliCompressSync(page.code)],
];
parts.push(["fordel.html", await casePage(version, page.code)]);
parts.push(["fordel.1", await manPage(version)]);
const hash = createHash("sha256");
for (const [name, content] of parts) hash.update(`${name}\n`).update(content);
// By this what is compiled of one build is told from that of another.
parts.push(["build", hash.digest("hex").slice(0, 12)]);
parts.push(["licences.txt", licences([program.metafile, library.metafile, page.metafile])]);

// Built beside and put in place whole: a program that runs meanwhile finds all parts.
const fresh = `dist.${process.pid}`;
const stale = `${fresh}.stale`;
process.on("exit", () => {
  for (const folder of [fresh, stale]) rmSync(folder, { recursive: true, force: true });
});
mkdirSync(fresh);
for (const [name, content] of parts) writeFileSync(`${fresh}/${name}`, content);
if (existsSync("dist")) renameSync("dist", stale);
renameSync(fresh, "dist");
