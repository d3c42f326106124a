import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { heldFiles } from "../../src/case-page/files/held.ts";
import { fileOptions } from "../../src/case-page/files/options.ts";
import { rolesIn } from "../../src/case-page/files/roles.ts";
import { savedCase } from "../../src/case-page/files/saved-case.ts";
import { unzipped } from "../../src/case-page/files/unzip.ts";
import { zip } from "../../src/case-page/files/zip.ts";
import { Reckoner } from "../../src/case-page/reckoner/reckoner.ts";
import { withKey } from "../../src/case-page/reckoner/with-key.ts";
import type { GivenFile } from "../../src/case-page/work.ts";

const REGISTER = { file: "population-1-january.csv", text: "" };
const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const textOf = (bytes: Uint8Array | null | undefined) => new TextDecoder().decode(bytes ?? new Uint8Array());

const CASE = [
  file("Budsjett 2026.csv", "post;beløp\nDrift;1000\n"),
  file("Kommuner.csv", "kommune;folketall\nA;100\nB;300\n"),
  file("Innstillinger.csv", "innstilling;verdi\nTittel;Felles\nNøkkel;likt\n"),
];

async function split(files: readonly GivenFile[], options: object = {}): Promise<string> {
  const reckoner = new Reckoner({ whatIf: "", register: REGISTER, example: [] });
  reckoner.hold(files);
  const ran = await reckoner.run({
    command: "split",
    folder: "",
    options: { format: "csv", ...options },
    language: "en",
  });
  return textOf(ran.output);
}

describe("a case that is saved", () => {
  it("is read without options, though its files had names of their own", async () => {
    const roles = rolesIn(CASE);
    const saved = savedCase(CASE, roles);
    expect(saved.map(({ path }) => path)).toEqual(["budget.csv", "members.csv", "settings.csv"]);
    const shown = await split(heldFiles(CASE, "", roles), fileOptions("split", roles));
    expect(shown).toContain("Drift");
    expect(await split(saved)).toEqual(shown);
  });

  it("has a workbook for both under both names, and puts aside what has the name of another", () => {
    const [book] = savedCase([file("Felles.xlsx", "")], [{ path: "Felles.xlsx", role: "both" }]);
    expect(book?.path).toBe("budget.xlsx");
    const saved = savedCase(
      [file("budget.csv", "gammelt"), file("nytt.csv", "nytt"), file("alene.csv", ""), file("x/budget.csv", "")],
      [
        { path: "budget.csv", role: "other" },
        { path: "nytt.csv", role: "budget" },
        { path: "alene.csv", role: "other" },
      ],
    );
    expect(saved.map(({ path, bytes }) => [path, textOf(bytes)])).toEqual([
      ["other/budget.csv", "gammelt"],
      ["budget.csv", "nytt"],
      ["alene.csv", ""],
      ["x/budget.csv", ""],
    ]);
  });

  it.each([
    ["no settings", [], "fordel.yaml", 'key: "folketall"\n'],
    [
      "YAML, whose comments stay",
      [file("fordel.yaml", "# Vår sak\ntitle: Felles\nkey: likt # fra 2020\n")],
      "fordel.yaml",
      "# Vår sak\ntitle: Felles\nkey: folketall # fra 2020\n",
    ],
    ["YAML without a key", [file("fordel.yaml", "title: Felles\n")], "fordel.yaml", "title: Felles\nkey: folketall\n"],
    ["YAML that cannot be read", [file("fordel.yaml", "title: [Felles\n")], "fordel.yaml", "title: [Felles\n"],
    [
      "a table",
      [file("settings.csv", "innstilling;verdi\r\nNøkkel;likt\r\nTittel;Felles\r\n")],
      "settings.csv",
      "innstilling;verdi\nNøkkel;folketall\nTittel;Felles\n",
    ],
    [
      "a table without a key",
      [file("settings.csv", "setting,value\ntitle,Ours\n")],
      "settings.csv",
      "setting,value\ntitle,Ours\nkey,folketall\n",
    ],
  ])("has the key that was chosen in its settings: %s", (_, files, path, text) => {
    const changed = withKey(files, "folketall");
    expect(textOf(changed.find((one) => one.path === path)?.bytes)).toBe(text);
  });
});

describe("a ZIP file", () => {
  const everything = () => true;

  it("that was saved has its files again", async () => {
    const found = await unzipped(new Uint8Array(zip(CASE)), everything, 1e6);
    expect(found?.map(({ path, bytes }) => [path, textOf(bytes)])).toEqual(
      CASE.map(({ path, bytes }) => [path, textOf(bytes)]),
    );
  });

  it("that another program packed is unpacked, as far as it is wanted and not too large", async () => {
    // A workbook is an archive too.
    const book = new Uint8Array(readFileSync("fixtures/errors/COLUMNS_HIDDEN/budget.xlsx"));
    const found = await unzipped(book, (path) => path.endsWith(".xml"), 1e7);
    const types = found?.find(({ path }) => path === "[Content_Types].xml");
    expect(textOf(types?.bytes).slice(0, 5)).toBe("<?xml");
    const few = await unzipped(book, everything, 10);
    expect(few?.every(({ bytes }) => bytes === null)).toBe(true);
  });

  it("that is none, or breaks off, is said to be so", async () => {
    expect(await unzipped(new Uint8Array(40), everything, 1e6)).toBeNull();
    const bytes = zip(CASE);
    const broken = new Uint8Array(bytes);
    broken.fill(0, 0, 4);
    expect((await unzipped(broken, everything, 1e6))?.map(({ bytes: content }) => content === null)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
