const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { Script } = require("node:vm");

/** The compiled form of a file, which scripts/build.mjs puts beside it. */
function compiledOf(path) {
  try {
    return readFileSync(`${path}.compiled`);
  } catch {
    return undefined;
  }
}

const parts = new Map();

/**
 * Loads a part of the built program with the machine code that was compiled when it was built: a third of a short run is
 * compiling otherwise. Compiled by another version of Node it is passed over, and the part compiled anew.
 *
 * @param {string} folder where the parts are
 * @param {string} name file of the part; parts require each other as `./name`
 * @param {(path: string, script: Script) => void} [loaded] told of every part
 */
function load(folder, name, loaded) {
  const path = join(folder, name);
  if (parts.has(path)) return parts.get(path).exports;
  const source = `(function (exports, require, module, __dirname) {${readFileSync(path, "utf8")}\n})`;
  const script = new Script(source, { filename: path, cachedData: compiledOf(path) });
  loaded?.(path, script);
  const part = { exports: {} };
  parts.set(path, part);
  const requirePart = (id) => (id.startsWith("./") ? load(folder, id.slice(2), loaded) : require(id));
  script.runInThisContext()(part.exports, requirePart, part, folder);
  return part.exports;
}

module.exports = { load };
