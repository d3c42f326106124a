import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filesOf, filledIn, pastedRows, typedPlace } from "../../src/case-page/files/typed-case.ts";
import { asTyped, markedPlaces } from "../../src/case-page/files/typed-findings.ts";
import { zip } from "../../src/case-page/files/zip.ts";
import { Reckoner } from "../../src/case-page/reckoner/reckoner.ts";
import { LANGUAGES } from "../../src/core/model/language.ts";
import { CASE_PAGE_WORDS } from "../../src/messages/registry.ts";
import { directoryOf, entriesOf } from "../../src/sheet/zip-directory.ts";

const REGISTER = { file: "population-1-january.csv", text: "" };
const textOf = (bytes: Uint8Array | null | undefined) => new TextDecoder().decode(bytes ?? new Uint8Array());

describe("a case that is typed", () => {
  it("becomes files as one would write them", () => {
    const typed = {
      title: 'Felles "IKT"',
      key: "50 % likt + 50 % folketall",
      members: [
        ["Melhus", "17 828", ""],
        ["", "", ""],
        ["Skaun; nord", "8500"],
      ],
      lines: [["Drift", "", "1 200 000", ""]],
    };
    const files = filesOf(typed, CASE_PAGE_WORDS.nb.typing, "nb");
    expect(Object.fromEntries(files.map(({ path, bytes }) => [path, textOf(bytes)]))).toEqual({
      "members.csv": 'kommune;folketall\nMelhus;17 828\n"Skaun; nord";8500\n',
      "budget.csv": "post;beløp\nDrift;1 200 000\n",
      "fordel.yaml": 'title: "Felles \\"IKT\\""\nlanguage: "nb"\nkey: "50 % likt + 50 % folketall"\n',
    });
  });

  it.each(LANGUAGES)("is read again by the program, with the key that stands there first: %s", async (language) => {
    const { typing } = CASE_PAGE_WORDS[language];
    const reckoner = new Reckoner({ whatIf: "", register: REGISTER, example: [] });
    const typed = {
      title: typing.untitled,
      key: typing.firstKey,
      members: [
        ["A", "100", "5"],
        ["B", "300", "7"],
      ],
      lines: [
        ["Drift", "IKT", "1000", ""],
        ["Bil", "", "500", typing.memberColumns[2]],
      ],
    };
    reckoner.hold(filesOf(typed, typing, language));
    const looked = await reckoner.look({ folder: "", options: {}, language: "en" });
    expect(looked).toMatchObject({ findings: [], refused: "", language, title: typing.untitled });
    expect(looked.facts).toEqual({ members: ["A", "B"], lines: 2, years: [] });
  });

  it("says where its populations are from, while they are all the register's", () => {
    const typed = {
      ...{ title: "", key: "folketall", lines: [] },
      members: [
        ["Vågå", "3553"],
        ["", ""],
      ],
      filled: { year: 2026, populations: new Map([["Vågå", "3553"]]) },
    };
    const settings = (members: readonly (readonly string[])[]) =>
      textOf(filesOf({ ...typed, members }, CASE_PAGE_WORDS.nb.typing, "nb").at(-1)?.bytes);
    expect(settings(typed.members)).toBe(
      'language: "nb"\nkey: "folketall"\n# Folketallet i members.csv er det per 1. januar 2026, fra Statistisk sentralbyrå, tabell 07459 (CC BY 4.0).\npopulation: {date: 2026}\n',
    );
    expect(settings([["Vågå", "3554"]])).not.toContain("2026");
    expect(settings([...typed.members, ["Lom", "3"]])).not.toContain("2026");
  });

  it("gets populations only where none was typed", () => {
    const rows = [["Vågå", "9 999"], ["Lom", ""], ["Skjåk", "2 100"], ["Nowhere"]];
    expect(filledIn(rows, ["3553", "2239", "2100", null])).toEqual({
      set: [
        [1, "2239"],
        [2, "2100"],
      ],
      kept: [0],
    });
  });

  it("has what was found at its place in the table, though rows and columns without text are not written", async () => {
    const typed = {
      title: "",
      key: "folketall",
      members: [
        ["Vågå", "3"],
        ["", ""],
        ["Lom", "abc", "1"],
      ],
      lines: [[""], ["Drift; nord", "", "1000", ""], ["Nett", "", "x"]],
    };
    const words = CASE_PAGE_WORDS.nb;
    const reckoner = new Reckoner({ whatIf: "", register: REGISTER, example: [] });
    reckoner.hold(filesOf(typed, words.typing, "nb"));
    const looked = await reckoner.look({ folder: "", options: {}, language: "nb" });
    const errors = asTyped(looked, typed, words).findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ place, excerpt }) => [place, excerpt])).toEqual([
      ["Kommuner: folketall, rad 3", []],
      ["Budsjett: beløp, rad 3", []],
    ]);
    expect(markedPlaces(looked, typed, words)).toEqual([
      { part: "members", row: 2, column: 1 },
      { part: "lines", row: 2, column: 2 },
    ]);
    expect(typedPlace(typed, words.typing, { file: "fordel.yaml", line: 2, column: 6 })?.part).toBe("key");
    expect(typedPlace(typed, words.typing, { file: "budget.csv", line: 2, column: 3 })).toEqual({
      ...{ part: "lines", row: 1, column: 0 },
    });
  });

  it("takes cells as spreadsheets copy them", () => {
    expect(pastedRows('Drift\t1 000\r\n"to\nlinjer"\t"med ""hermetegn"""\r\n')).toEqual([
      ["Drift", "1 000"],
      ["to\nlinjer", 'med "hermetegn"'],
    ]);
    expect(pastedRows("a\t\tb")).toEqual([["a", "", "b"]]);
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.stringMatching(/^[a-zæ0-9 ]{1,5}$/), { minLength: 2, maxLength: 2 }), { minLength: 1 }),
        (rows) => {
          expect(pastedRows(rows.map((row) => row.join("\t")).join("\n"))).toEqual(rows);
        },
      ),
      { numRuns: 50 },
    );
  });
});

it("files in a ZIP are all there, under their names", () => {
  const bytes = zip([
    { path: "budget.csv", bytes: new TextEncoder().encode("post;beløp\n") },
    { path: "år/å.csv", bytes: new Uint8Array() },
  ]);
  const view = new DataView(bytes.buffer);
  const directory = directoryOf(view);
  expect(directory && entriesOf(view, directory.start, directory.count)).toHaveLength(2);
  // The checksum of that text by another program.
  expect(view.getUint32(14, true)).toBe(0x8ca8e1cd);
});
