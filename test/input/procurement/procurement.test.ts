import { describe, expect, test } from "vitest";
import { fraction } from "../../../src/core/number/fraction.ts";
import { places, reading } from "../reading.ts";

const MEMBERS = "kommune;folketall\nFlå;1034\nNes;3452\nÅl;4741\n";
const SETTINGS = "key: likt\ngroups: {nord: [Flå, Nes]}\n";

function read(procurement: string, settings = SETTINGS) {
  return reading({ members: MEMBERS, budget: "post;beløp\nDrift;100\n", settings, procurement });
}

function items(procurement: string, settings?: string) {
  const found = read(procurement, settings);
  expect(places(found.issues)).toEqual([]);
  return found.case?.procurement ?? [];
}

const EVERYONE = { all: true, groups: [], named: [] };

describe("procurement.csv", () => {
  test("a common price, with key, members and what recurs", () => {
    const csv =
      "post;hver for seg;felles;nøkkel;deltakere;årlig\nInnkjøp;540';275';;;\nLisens;162';108';folketall;Flå, Ål;ja\n";
    expect(items(csv)).toMatchObject([
      {
        name: "Innkjøp",
        separate: { kind: "common", amount: fraction(540_000n) },
        joint: fraction(275_000n),
        key: null,
        concerns: EVERYONE,
        recurring: { kind: "once" },
        source: { file: "procurement.csv", line: 2, column: 1, length: 7 },
      },
      {
        name: "Lisens",
        key: { periods: [{ key: { text: "folketall" } }] },
        concerns: { all: false, named: [0, 2] },
        recurring: { kind: "yearly", years: null },
      },
    ]);
  });

  test.each([
    ["item;separate;joint\nA;5;4\n"],
    ["Vare;Separat;Felles\nA;5;4\n"],
    ["gjenstand;pris hver for seg;pris felles\nA;5;4\n"],
    ["post;kvar for seg (kr);felles (kr)\nA;5;4\n"],
    ["Skolesystem\n\nitem,separate,joint\nA,5,4\n"],
  ])("headers in three languages: %j", (csv) => {
    const found = read(csv);
    expect(found.issues.filter(({ code }) => code !== "TITLE_LINES_SKIPPED")).toEqual([]);
    expect(found.case?.procurement).toMatchObject([{ name: "A", separate: { kind: "common" }, joint: fraction(4n) }]);
  });

  test("each member's own price, blank where it has none", () => {
    const [own, common] = items("item;flå;Nes;Ål;separate;joint\nA;10;;7,5;;12\nB;;;;20;12\n");
    expect(own?.separate).toEqual({ kind: "own", amounts: [fraction(10n), null, fraction(15n, 2n)] });
    expect(common?.separate).toEqual({ kind: "common", amount: fraction(20n) });
  });

  test("members of a group, with prices of their own", () => {
    const [item] = items("item;Flå;Nes;Ål;joint;members\nA;10;11;;12;nord\n");
    expect(item?.concerns).toMatchObject({ all: false, groups: ["nord"] });
  });

  test.each([
    ["", { kind: "once" }],
    ["nei", { kind: "once" }],
    ["No", { kind: "once" }],
    ["JA", { kind: "yearly", years: null }],
    ["yes", { kind: "yearly", years: null }],
    ["årleg", { kind: "yearly", years: null }],
    ["5", { kind: "yearly", years: 5 }],
    ["4 år", { kind: "yearly", years: 4 }],
    ["1 year", { kind: "yearly", years: 1 }],
  ])("recurring: %j", (text, expected) => {
    expect(items(`item;separate;joint;recurring\nA;5;4;${text}\n`)[0]?.recurring).toEqual(expected);
  });

  test("the unit comes from the title, with a warning, or from the settings", () => {
    const titled = read("Tall i hele 1000 kr\nitem;separate;joint\nA;540;275\n");
    expect(places(titled.issues)).toEqual([
      "TITLE_LINES_SKIPPED procurement.csv:2:1:4",
      "UNIT_IN_TITLE procurement.csv:1:1:19",
    ]);
    expect(titled.case?.procurement[0]?.joint).toEqual(fraction(275_000n));
    const [set] = items("item;separate;joint\nA;540;275\n", "key: likt\ninput: {unit: 1000}\n");
    expect(set?.separate).toEqual({ kind: "common", amount: fraction(540_000n) });
  });

  test("without the file nothing is bought", () => {
    expect(reading({}).case?.procurement).toEqual([]);
  });
});

describe("every trouble of procurement.csv at its place", () => {
  test.each<readonly [string, readonly string[]]>([
    ["", ["FILE_EMPTY"]],
    ["separate;joint\n5;4\n", ["COLUMN_MISSING procurement.csv:1:1:8"]],
    ["item;joint\nA;4\n", ["COLUMN_MISSING procurement.csv:1:1:4"]],
    ["item;separate\nA;4\n", ["COLUMN_MISSING procurement.csv:1:1:4"]],
    ["item;separate;joint;felles\nA;5;4;4\n", ["COLUMN_DUPLICATE procurement.csv:1:21:6"]],
    ["item;separate;joint;note\nA;5;4;x\n", ["COLUMN_IGNORED procurement.csv:1:21:4"]],
    ["item;Flå;Nes;joint;Ness\nA;5;4;3;2\n", ["MEMBER_UNKNOWN procurement.csv:1:20:4"]],
    ["item;Flå;Nes;joint;År\nA;5;4;3;2\n", ["COLUMN_IGNORED procurement.csv:1:20:2"]],
    ["item;separate;joint\n;5;4\n", ["CELL_MISSING procurement.csv:2:1:1"]],
    ["item;separate;joint\nA;;4\n", ["CELL_MISSING procurement.csv:2:3:1"]],
    ["item;Flå;Nes;joint\nA;;-;4\n", ["CELL_MISSING procurement.csv:2:3:1"]],
    ["item;separate;joint\nA;5;\n", ["CELL_MISSING procurement.csv:2:5:1"]],
    ["item;separate;joint\nA;5O;4\n", ["NUMBER_INVALID procurement.csv:2:3:2"]],
    ["item;separate;joint\nA;1.000;4\n", ["NUMBER_AMBIGUOUS procurement.csv:2:3:5"]],
    ["item;Flå;joint\nA;1,5;4\nB;1.5;4\n", ["NUMBER_CONVENTIONS_MIXED procurement.csv:3:3:3"]],
    ["item;separate;Flå;joint\nA;9;5;4\n", ["PRICES_COMPETE procurement.csv:2:3:1"]],
    ["item;Flå;Ål;joint;members\nA;5;6;4;nord\n", ["PRICE_OUTSIDE_ITEM procurement.csv:2:5:1"]],
    ["item;separate;joint;members\nA;5;4;Flaa\n", ["MEMBER_UNKNOWN procurement.csv:2:7:4"]],
    ["item;separate;joint;key\nA;5;4;folketalet\n", ["KEY_NAME_UNKNOWN procurement.csv:2:7:10"]],
    ["item;separate;joint;recurring\nA;5;4;kanskje\n", ["CHOICE_UNKNOWN procurement.csv:2:7:7"]],
    ["item;separate;joint;recurring\nA;5;4;0\n", ["CHOICE_UNKNOWN procurement.csv:2:7:1"]],
    ['item;separate;joint\nA;5;"4\n', ["CSV_BROKEN procurement.csv:2:5:1"]],
  ])("%j", (csv, expected) => {
    expect(places(read(csv).issues)).toEqual(expected);
  });

  test("all of them at once, with the facts", () => {
    const { issues } = read("item;separate;Ål;joint;members;recurring\nA;9;5;4;Nes;av og til\n;;;x;;\n");
    expect(issues.map(({ code }) => code)).toEqual([
      "CHOICE_UNKNOWN",
      "PRICES_COMPETE",
      "PRICE_OUTSIDE_ITEM",
      "CELL_MISSING",
      "CELL_MISSING",
      "NUMBER_INVALID",
    ]);
    expect(issues[0]?.args).toMatchObject({ column: "recurring", choices: ["yes", "no", "a number of years"] });
    expect(issues[2]?.args).toEqual({ item: "A", member: "Ål" });
  });

  test("without members only what needs none is checked", () => {
    const found = reading({ members: "member\n", procurement: "item;Flå;joint\nA;5;x\n" });
    expect(places(found.issues)).toEqual(["MEMBERS_EMPTY members.csv:1:1:6", "NUMBER_INVALID procurement.csv:2:5:1"]);
  });
});
