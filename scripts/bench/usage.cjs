// Loaded before a program that is measured: tells at its end the processor time and the most memory that it used.
const { writeFileSync } = require("node:fs");

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpu = (userCPUTime + systemCPUTime) / 1e6;
  writeFileSync(process.env.FORDEL_BENCH_USAGE, JSON.stringify({ cpu, megabytes: maxRSS / 1024 }));
});
