// The types of the library, for its package: the compiler's declarations of src/library and of what these speak of, in
// types. What only the code behind them needs is left out.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const all = mkdtempSync(join(tmpdir(), "fordel-types-"));
process.on("exit", () => rmSync(all, { recursive: true, force: true }));
const compiler = ["node_modules/typescript/bin/tsc", "-p", "tsconfig.library.json", "--outDir", all];
const { status } = spawnSync(process.execPath, compiler, { stdio: "inherit" });
if (status !== 0) process.exit(1);

const wanted = new Set([join(all, "library/index.d.ts")]);
for (const file of wanted) {
  for (const [, path] of readFileSync(file, "utf8").matchAll(/(?:from|import\() ?"(\.[^"]+)\.ts"/g)) {
    wanted.add(join(dirname(file), `${path}.d.ts`));
  }
}
rmSync("types", { recursive: true, force: true });
for (const file of wanted) cpSync(file, join("types", file.slice(all.length)));
