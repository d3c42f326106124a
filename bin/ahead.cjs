const { readFileSync } = require("node:fs");
const { parentPort, workerData } = require("node:worker_threads");
const { cacheFolder, loader } = require("./compiled.cjs");
const dist = `${__dirname}/../dist`;
loader(
  dist,
  cacheFolder(process.env, readFileSync(`${dist}/build`, "utf8")),
)("fordel.cjs").goAhead(workerData, (news) => parentPort.postMessage(news));
