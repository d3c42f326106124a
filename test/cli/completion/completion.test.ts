import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMMANDS } from "../../../src/cli/commands.ts";
import { SCRIPTS } from "../../../src/cli/completion/scripts.ts";
import { SHELLS, type Shell } from "../../../src/cli/completion/shells.ts";
import { OPTIONS } from "../../../src/cli/line/options.ts";
import { fordel } from "../memory-io.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fordel-completion-"));
  writeFileSync(join(folder, "members.csv"), "kommune;folketall;antall brukere\nÅl;4708;12\nMidtre Gauldal;6088;9\n");
  writeFileSync(join(folder, "budget.csv"), "post;2026;2027\nDrift;1000;2000\n");
  writeFileSync(join(folder, "keys.csv"), "nøkkel;grunnlag;prosent\nbrann;folketall;100\n");
  writeFileSync(join(folder, "procurement.csv"), "item;separate;joint\nBåt og båre;20;15\n");
  writeFileSync(
    join(folder, "fordel.yaml"),
    "language: nb\nmembers: [Ål]\nkeys: {IKT: likt}\nkey: IKT\nscenarios: {med to: {with: [Midtre Gauldal]}}\n",
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a shell is told of a line up to the cursor: the kind, then the words. */
async function told(line: readonly string[], shell: Shell = "zsh", cwd = folder): Promise<string[]> {
  const words = [...line.slice(0, -1), `:${line.at(-1)}`];
  const { code, stdout, stderr } = await fordel(["completion", shell, "--", ...words], { cwd });
  expect([code, stderr]).toEqual([0, ""]);
  return stdout
    .trimEnd()
    .split("\n")
    .map((answer) => answer.split("\t")[0] ?? "");
}

describe("what may stand at the cursor", () => {
  test("the names of a case whose settings are a table", async () => {
    const table = mkdtempSync(join(tmpdir(), "fordel-completion-"));
    try {
      writeFileSync(join(table, "members.csv"), "kommune;folketall\nÅl;4708\nVang;1588\n");
      writeFileSync(join(table, "settings.csv"), "innstilling;verdi\ndeltakere;Ål\nnøkler.IKT;likt\n");
      expect(await told(["split", "--with", ""], "zsh", table)).toEqual(["words", "Vang"]);
      expect(await told(["split", "--key", "I"], "zsh", table)).toEqual(["words", "IKT"]);
    } finally {
      rmSync(table, { recursive: true });
    }
  });

  test("commands, and what help is on", async () => {
    expect(await told([""])).toEqual(["words", ...Object.keys(COMMANDS), "help"]);
    expect(await told(["sp"])).toEqual(["words", "split"]);
    expect(await told(["help", "k"])).toEqual(["words", "keys"]);
    expect(await told(["help", "NO_KE"])).toEqual(["words", "NO_KEY"]);
  });

  test("the options that a command takes, but for those that are given", async () => {
    expect(await told(["compare", "--k"])).toEqual(["words", "--keys", "--key"]);
    expect(await told(["split", "--key", "likt", "--k"])).toEqual(["words", "--keys"]);
    expect(await told(["split", "--key=likt", "--with", "A", "--"])).not.toContain("--key");
    expect(await told(["split", "--with", "A", "--with"])).toEqual(["words", "--with", "--without"]);
    expect(await told(["split", "-o", "x.csv", "--out"])).toEqual(["words"]);
  });

  test.each([
    [
      ["split", "--unit", ""],
      ["words", ...OPTIONS.unit.choices],
    ],
    [
      ["split", "--lang", "n"],
      ["words", "nb", "nn"],
    ],
    [
      ["split", "--lang=n"],
      ["words", "--lang=nb", "--lang=nn"],
    ],
    [
      ["completion", "f"],
      ["words", "fish"],
    ],
    [["split", "--round", ""], ["words"]],
    [["split", ""], ["folders"]],
    [["split", "--budget", ""], ["files"]],
    [["verify", ""], ["files"]],
    [["verify", "saved.json", ""], ["folders"]],
    [["nothing", "x"], ["words"]],
  ])("choices, files and folders: %j", async (line, expected) => {
    expect(await told(line)).toEqual(expected);
  });

  test.each([
    [
      ["explain", "--member", ""],
      ["Ål", "Midtre Gauldal"],
    ],
    [["explain", "--member", "mi"], ["Midtre Gauldal"]],
    [["split", "--with", ""], ["Midtre Gauldal"]],
    [["split", "--without", ""], ["Ål"]],
    [
      ["explain", "--per", ""],
      ["folketall", "antall brukere"],
    ],
    [
      ["compare", "--key", ""],
      ["brann", "IKT", "folketall", "antall brukere", "likt"],
    ],
    [["compare", "--key", "50% likt + an"], ["50% likt + antall brukere"]],
    [
      ["compare", "--key", "50% "],
      ["50% brann", "50% IKT", "50% folketall", "50% antall brukere", "50% likt"],
    ],
    [["compare", "--key", "likt "], []],
    [["compare", "--scenario", ""], ["med to"]],
    [
      ["split", "--year", "20"],
      ["2026", "2027"],
    ],
    [["explain", "--item", ""], ["Båt og båre"]],
  ])("names of the case: %j", async (line, expected) => {
    expect(await told(line)).toEqual(["words", ...expected]);
  });

  test("of the folder on the line, and of the files that options name in its place", async () => {
    expect(await told(["split", folder, "--without", ""], "zsh", ".")).toEqual(["words", "Ål"]);
    const members = join(folder, "others.csv");
    writeFileSync(members, "member,population\nSkaun,8000\n");
    expect(await told(["split", "--members", members, "--only", ""])).toEqual(["words", "Skaun"]);
  });

  test("nothing of a case that cannot be read, and no word of why", async () => {
    const broken = mkdtempSync(join(tmpdir(), "fordel-broken-"));
    for (const content of ["", "a\n", "PK\u0003\u0004", 'kommune;"folketall\n'] as const) {
      writeFileSync(join(broken, "members.csv"), content);
      writeFileSync(join(broken, "fordel.yaml"), "members: [\n");
      expect(await told(["split", broken, "--member", ""])).toEqual(["folders"]);
      expect(await told(["split", broken, "--only", ""])).toEqual(["words"]);
    }
    expect(await told(["split", join(broken, "none"), "--only", ""])).toEqual(["words"]);
    rmSync(broken, { recursive: true, force: true });
  });

  test.each([
    ["bash", "--only", "mi", "Midtre\\ Gauldal"],
    ["bash", "--only", "Midtre\\ G", "Midtre\\ Gauldal"],
    ["bash", "--only", '"mi', "Midtre Gauldal"],
    ["bash", "--key", "50%\\ li", "50%\\ likt"],
    ["powershell", "--only", "mi", "'Midtre Gauldal'"],
    ["powershell", "--only", "'Midtre G", "'Midtre Gauldal'"],
    ["fish", "--only", "mi", "Midtre Gauldal"],
    ["zsh", "--only", "Midtre\\ G", "Midtre Gauldal"],
  ] as const)("quoted as %s has it: %s %s", async (shell, option, typed, expected) => {
    expect(await told(["split", option, typed], shell)).toEqual(["words", expected]);
  });

  test("nothing that is typed is acted upon", async () => {
    expect(await told(["split", "--only", "$(touch x)"], "bash")).toEqual(["words"]);
    expect(existsSync(join(folder, "x"))).toBe(false);
  });
});

describe("the scripts", () => {
  test.each(SHELLS)("%s: says in its first line how it is installed, and is ASCII", async (shell) => {
    for (const [lang, begins] of [["en", "# To install"] as const, ["nb", "# Installeres"], ["nn", "# Blir"]]) {
      const { code, stdout } = await fordel(["completion", shell, "--lang", lang]);
      expect([code, stdout.startsWith(begins)]).toEqual([0, true]);
      expect(stdout.split("\n")[0]).toContain(SCRIPTS[shell].install);
      expect([...stdout].every((sign) => sign < "\u007f")).toBe(true);
    }
  });

  test("of a shell that is none, or beside a case, are refused", async () => {
    const said = async (...argv: string[]) => (await fordel(["completion", ...argv], { env: { LANG: "en" } })).stderr;
    expect(await said()).toBe("Which shell: bash, zsh, fish or powershell? See fordel help completion.\n");
    expect(await said("tcsh")).toContain("Use bash, zsh, fish, powershell.");
    expect(await said("bash", "melhus")).toBe("completion takes no case: leave out melhus.\n");
  });
});

/** A shell with a `fordel` that answers as the program would, and says what it was asked. */
function inShell(shell: "bash" | "zsh" | "fish", answer: string, then: string): readonly string[] | null {
  const asked = join(folder, "asked");
  const define =
    shell === "fish"
      ? `function fordel; printf '%s\\n' $argv > ${asked}; printf '${answer}'; end\n`
      : `fordel() { printf '%s\\n' "$@" > ${asked}; printf '${answer}'; }\ncompdef() { :; }\n`;
  const script = join(folder, `script.${shell}`);
  writeFileSync(script, `${define}${SCRIPTS[shell].text}${then}`);
  const bare = { bash: ["--norc"], zsh: ["-f"], fish: ["--no-config"] }[shell];
  const { error, stdout, stderr } = spawnSync(shell, [...bare, script], {
    encoding: "utf8",
    env: { ...process.env, HOME: folder },
  });
  if (error) return null;
  expect(stderr).toBe("");
  return [...readFileSync(asked, "utf8").trimEnd().split("\n"), ...stdout.trimEnd().split("\n")];
}

describe("in the shells themselves", () => {
  test("bash", () => {
    const line = `COMP_WORDS=(fordel split --only '"Mid'); COMP_CWORD=3; _fordel; printf '%s\\n' "\${COMPREPLY[@]}"\n`;
    const asked = inShell("bash", "words\\nMidtre Gauldal\\t\\nÅl\\tx\\n", line);
    expect(asked).toEqual(["completion", "bash", "--", "split", "--only", ':"Mid', "Midtre Gauldal", "Ål"]);
  });

  test("zsh", ({ skip }) => {
    const line = `compadd() { printf '%s|' "$@" "\${(@)names}"; }\nwords=(fordel split --only Mid); CURRENT=4; PREFIX=Mid; _fordel\n`;
    const asked = inShell("zsh", "words\\nMidtre Gauldal\\t\\nÅl\\t\\n", line);
    if (asked === null) skip();
    expect(asked).toEqual(["completion", "zsh", "--", "split", "--only", ":Mid", "-U|-a|names|Midtre Gauldal|Ål|"]);
  });

  test("fish", ({ skip }) => {
    const asked = inShell("fish", "words\\nMidtre Gauldal\\t\\nMål\\t\\n", 'complete -C "fordel split --only M"\n');
    if (asked === null) skip();
    expect(asked).toEqual(["completion", "fish", "--", "split", "--only", ":M", "Midtre Gauldal", "Mål"]);
  });
});
