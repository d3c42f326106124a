// Makes a release: npm run release -- 0.2.0 [--dry-run]. It looks whether one can be made, checks everything, writes the
// version, and puts the package, fordel.html and their sums into release/. It publishes nothing and pushes nothing: what is
// left to do it says. A dry run leaves the checkout as it is, and its files in a folder of the system's.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { comesAfter, released, unreleased, withVersion } from "./changelog.mjs";

const { values, positionals } = parseArgs({
  options: { "dry-run": { type: "boolean", default: false } },
  allowPositionals: true,
});
const dry = values["dry-run"];
const said = (command, ...args) => execFileSync(command, args, { encoding: "utf8" }).trim();
const run = (command, ...args) => execFileSync(command, args, { stdio: "inherit" });
const read = (file) => readFileSync(file, "utf8");

const current = JSON.parse(read("package.json")).version;
const version = positionals[0] ?? current;
const tags = said("git", "tag", "--list", "v*").split("\n");

const hindrances = [
  [said("git", "branch", "--show-current") !== "main", "A release is made of main."],
  [said("git", "status", "--porcelain") !== "", "Something is not committed."],
  [positionals.length !== 1 && !dry, "Give the version: npm run release -- 0.2.0."],
  [version !== current && !comesAfter(version, current), `${version} does not come after ${current}.`],
  [tags.includes(`v${version}`), `v${version} is released already.`],
  [unreleased(read("CHANGELOG.md")) === "", "Nothing stands under Unreleased in CHANGELOG.md."],
].flatMap(([stands, text]) => (stands ? [text] : []));
for (const text of hindrances) console.error(text);
if (hindrances.length > 0) process.exit(1);

/** The texts that name the version, as they will be. */
function texts() {
  const day = new Date().toISOString().slice(0, 10);
  const pages = readdirSync("docs/commands").map((name) => join("docs/commands", name));
  const changed = pages.map((file) => [file, withVersion(read(file), current, version)]);
  return [
    ...changed.filter(([file, text]) => text !== read(file)),
    ["CHANGELOG.md", released(read("CHANGELOG.md"), version, day)],
  ];
}

const written = texts();
if (dry) {
  const files = [
    ...(version === current ? [] : ["package.json", "package-lock.json"]),
    ...written.map(([file]) => file),
  ];
  console.log(`${version} would be written in ${files.join(", ")}.`);
} else {
  if (version !== current) run("npm", "version", "--no-git-tag-version", "--silent", version);
  for (const [file, text] of written) writeFileSync(file, text);
}
try {
  run("npm", "run", "--silent", "check");
} catch {
  if (!dry) run("git", "checkout", "--quiet", ".");
  console.error("Not released: a check failed.");
  process.exit(1);
}
if (!dry) {
  run("git", "commit", "--quiet", "--all", "--message", `Release ${version}`);
  run("git", "tag", "--annotate", "--message", `fordel ${version}`, `v${version}`);
  // Once more, of the commit that it now is: the program tells which.
  run("npm", "run", "--silent", "build");
}

const folder = dry ? mkdtempSync(join(tmpdir(), "fordel-release-")) : "release";
if (!dry) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const [packed] = JSON.parse(said(process.execPath, "scripts/pack.mjs", folder));
copyFileSync("dist/fordel.html", join(folder, "fordel.html"));
const files = [packed.filename, "fordel.html"];
const sums = files.map(
  (name) =>
    `${createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex")}  ${name}\n`,
);
writeFileSync(join(folder, "SHA256SUMS"), sums.join(""));

for (const { path, size } of packed.files.toSorted((a, b) => b.size - a.size))
  console.log(`${`${size}`.padStart(9)}  ${path}`);
console.log(`${`${packed.unpackedSize}`.padStart(9)}  in ${packed.files.length} files, unpacked`);
for (const name of [...files, "SHA256SUMS"])
  console.log(`${`${statSync(join(folder, name)).size}`.padStart(9)}  ${join(folder, name)}`);
console.log(sums.join("").trimEnd());
console.log(
  dry
    ? "Nothing was changed, and nothing published."
    : `Left to do: git push --follow-tags; npm publish ${join(folder, packed.filename)}; the files of ${folder}/ beside the tag.`,
);
