#!/usr/bin/env node
const { readFileSync } = require("node:fs");
const { cacheFolder, loader } = require("./compiled.cjs");
const dist = `${__dirname}/../dist`;
loader(
  dist,
  cacheFolder(process.env, readFileSync(`${dist}/build`, "utf8")),
  process.argv.slice(2),
)("fordel.cjs").main();
