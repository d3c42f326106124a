// Loaded before the program: tells at its end which of its parts it has read, in the order in which it read them.
const fs = require("node:fs");
const { basename, dirname } = require("node:path");

const { readFileSync, writeFileSync } = fs;
const parts = [];
fs.readFileSync = (path, ...how) => {
  const content = readFileSync(path, ...how);
  // What is compiled has the same name in the cache, and is read as bytes.
  const isPart = how[0] === "utf8" && `${path}`.endsWith(".cjs") && basename(dirname(path)) === "dist";
  if (isPart) parts.push({ name: basename(path, ".cjs"), size: content.length });
  return content;
};
process.on("exit", () => writeFileSync(process.env.FORDEL_LOADED, JSON.stringify(parts)));
