const { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { Script } = require("node:vm");

/** How long what another build compiled is kept, in milliseconds. */
const KEPT = 30 * 24 * 60 * 60 * 1000;

/**
 * Where what is compiled of one build is kept for the next run, in the user's own cache; null where there is none, or
 * where Node's own switch says that nothing is to be kept.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} build which build of the program it is of
 */
function cacheFolder({ NODE_DISABLE_COMPILE_CACHE, LOCALAPPDATA, XDG_CACHE_HOME, HOME }, build) {
  const { platform, version, arch } = process;
  const home = HOME && join(HOME, platform === "darwin" ? "Library/Caches" : ".cache");
  const caches = platform === "win32" ? LOCALAPPDATA : XDG_CACHE_HOME || home;
  return caches && !NODE_DISABLE_COMPILE_CACHE ? join(caches, "fordel", `${build}-${version}-${arch}`) : null;
}

function compiledOf(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Takes away what is old: each build, and each version of Node, leaves a folder of its own. */
function forgetOld(caches) {
  for (const name of readdirSync(caches)) {
    const folder = join(caches, name);
    if (Date.now() - statSync(folder).mtimeMs > KEPT) rmSync(folder, { recursive: true, force: true });
  }
}

/** Leaves what was compiled for the next run. That it cannot is no failure: the next run compiles anew. */
function keep(folder, compiled) {
  try {
    if (mkdirSync(folder, { recursive: true })) forgetOld(join(folder, ".."));
    for (const [name, script] of compiled) {
      const fresh = join(folder, `${name}.${process.pid}`);
      writeFileSync(fresh, script.createCachedData());
      renameSync(fresh, join(folder, name));
    }
  } catch {}
}

/**
 * A loader of the parts of a built program, which keeps what it compiles for the next run: two fifths of a short run is
 * compiling otherwise. What another version compiled is passed over, and compiled anew.
 *
 * @param {string} folder where the parts are; they require each other as `./name`
 * @param {string | null} cache where what is compiled is kept
 */
function loader(folder, cache) {
  const parts = new Map();
  const compiled = new Map();
  process.on("exit", () => {
    if (compiled.size > 0) keep(cache, compiled);
  });
  return function load(name) {
    const known = parts.get(name);
    if (known) return known.exports;
    const path = join(folder, name);
    const source = `(function (exports, require, module, __dirname) {${readFileSync(path, "utf8")}\n})`;
    const cachedData = cache === null ? undefined : compiledOf(join(cache, name));
    const script = new Script(source, { filename: path, cachedData });
    if (cache !== null && script.cachedDataRejected !== false) compiled.set(name, script);
    const part = { exports: {} };
    parts.set(name, part);
    const requirePart = (id) => (id.startsWith("./") ? load(id.slice(2)) : require(id));
    script.runInThisContext()(part.exports, requirePart, part, folder);
    return part.exports;
  };
}

module.exports = { cacheFolder, loader };
