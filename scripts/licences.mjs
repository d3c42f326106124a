// The licences of the packages whose code is in what was built: whoever hands it on hands these on with it.
import { readdirSync, readFileSync } from "node:fs";

/** The folder of the package that a file of a bundle is of; null of a file of ours. */
function packageOf(file) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? null;
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry));
  const text = file ? readFileSync(`${folder}/${file}`, "utf8").trim() : `${license}`;
  return `${name} ${version} (${license})\n\n${text}\n`;
}

/** @param {readonly import("esbuild").Metafile[]} bundles what was put into each */
export function licences(bundles) {
  const files = bundles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = [...new Set(files.flatMap((file) => packageOf(file) ?? []))].sort();
  return folders.map(licenceOf).join(`\n${"-".repeat(80)}\n\n`);
}
