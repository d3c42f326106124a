// Packs what was built into a folder: node scripts/pack.mjs FOLDER, and tells what npm tells of it as JSON. What the checkout's
// package.json has for who builds is left out: npm would warn who installs the package of a script that never runs there.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const [folder = "."] = process.argv.slice(2);
const npmPack = (cwd, ...args) =>
  execFileSync("npm", ["pack", "--ignore-scripts", "--json", ...args], { cwd, encoding: "utf8" });

const packed = mkdtempSync(join(tmpdir(), "fordel-pack-"));
process.on("exit", () => rmSync(packed, { recursive: true, force: true }));
for (const { path } of JSON.parse(npmPack(".", "--dry-run"))[0].files) cpSync(path, join(packed, path));
const {
  scripts: _,
  devDependencies: __,
  allowScripts: ___,
  ...kept
} = JSON.parse(readFileSync("package.json", "utf8"));
writeFileSync(join(packed, "package.json"), `${JSON.stringify(kept, null, 2)}\n`);
process.stdout.write(npmPack(packed, "--pack-destination", resolve(folder)));
