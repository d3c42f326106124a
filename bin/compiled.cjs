const {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require("node:fs");
const { dirname, isAbsolute, join } = require("node:path");
const { Script } = require("node:vm");

/** How long what another build compiled is kept, in milliseconds. */
const KEPT = 30 * 24 * 60 * 60 * 1000;

/** After so many seconds the engine has forgotten what it compiled for the start. */
const SHORT = 3;

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
  // By the XDG specification what is not absolute is none.
  const caches = platform === "win32" ? LOCALAPPDATA : isAbsolute(XDG_CACHE_HOME ?? "") ? XDG_CACHE_HOME : home;
  return caches && !NODE_DISABLE_COMPILE_CACHE ? join(caches, "fordel", `${build}-${version}-${arch}`) : null;
}

/** Bytes of the sum that stands behind what was compiled. */
const SUM_BYTES = 4;
/** One of so many words is summed up: enough to miss no page of the disk. */
const STRIDE = 32;

/** What tells compiled code from that of which a page was never written: the engine runs whatever it is given. */
function sumOf(data) {
  const words = new Int32Array(data.buffer, data.byteOffset, data.length >> 2);
  let sum = data.length;
  for (let at = 0; at < words.length; at += STRIDE) sum = (Math.imul(sum, 31) + words[at]) | 0;
  return sum;
}

function compiledOf(path) {
  try {
    const kept = readFileSync(path);
    const data = kept.subarray(0, kept.length - SUM_BYTES);
    return data.byteOffset % 4 === 0 && sumOf(data) === kept.readInt32LE(data.length) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** What is kept of compiled code. */
function summed(data) {
  const sum = Buffer.alloc(SUM_BYTES);
  sum.writeInt32LE(sumOf(data));
  return Buffer.concat([data, sum]);
}

/**
 * Makes a folder, and those it is in as far as one may be missing; whether it is new. Node's own way never ends where the
 * system denies that one is there.
 */
function made(folder, depth = 2) {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    if (error.code !== "ENOENT" || depth === 0) throw error;
    made(dirname(folder), depth - 1);
    mkdirSync(folder);
    return true;
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
  let fresh = null;
  try {
    if (made(folder)) forgetOld(join(folder, ".."));
    for (const [name, data] of compiled) {
      fresh = join(folder, `${name}.${process.pid}`);
      writeFileSync(fresh, data());
      renameSync(fresh, join(folder, name));
    }
  } catch {
    if (fresh !== null) rmSync(fresh, { force: true });
  }
}

/** A name for what a run is asked for: which parts it loads, and by which options. */
function runName(parts, args) {
  const options = args.flatMap((arg) => /^-[^=]*/.exec(arg) ?? []);
  let sum = 0;
  for (const letter of [...parts, ...options].join(" ")) sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0;
  return `run-${(sum >>> 0).toString(36)}`;
}

/**
 * A loader of the parts of a built program, which keeps what it compiles for the next run: half of a short run is
 * compiling otherwise. The engine compiles a function when it is called, so what one run leaves is not all that another
 * needs: each way to run adds its own, once. What another version compiled is passed over, and compiled anew.
 *
 * @param {string} folder where the parts are; they require each other as `./name`
 * @param {string | null} cache where what is compiled is kept
 * @param {readonly string[] | null} args what the run is asked for; null where another thread of it keeps what is compiled
 */
function loader(folder, cache, args = null) {
  const parts = new Map();
  const scripts = new Map();
  const fresh = new Set();
  if (cache !== null && args !== null) {
    process.on("exit", () => {
      const name = runName(scripts.keys(), args);
      const adds = process.uptime() < SHORT && !existsSync(join(cache, name));
      if (!adds && fresh.size === 0) return;
      const kept = [...scripts].filter(([part]) => adds || fresh.has(part));
      const compiled = kept.map(([part, script]) => [part, () => summed(script.createCachedData())]);
      keep(cache, adds ? [...compiled, [name, () => ""]] : compiled);
    });
  }
  return function load(name) {
    const known = parts.get(name);
    if (known) return known.exports;
    const path = `${folder}/${name}`;
    const source = `(function (exports, require, module, __dirname) {${readFileSync(path, "utf8")}\n})`;
    const cachedData = cache === null ? undefined : compiledOf(`${cache}/${name}`);
    const script = new Script(source, { filename: path, cachedData });
    scripts.set(name, script);
    if (script.cachedDataRejected !== false) fresh.add(name);
    const part = { exports: {} };
    parts.set(name, part);
    const requirePart = (id) => (id.startsWith("./") ? load(id.slice(2)) : require(id));
    script.runInThisContext()(part.exports, requirePart, part, folder);
    return part.exports;
  };
}

module.exports = { cacheFolder, loader };
