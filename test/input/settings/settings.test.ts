import { describe, expect, test } from "vitest";
import { readSettings } from "../../../src/input/settings/settings.ts";
import { emptySettings } from "../../../src/input/settings/settings-model.ts";
import { places, reading } from "../reading.ts";

function read(text: string) {
  return readSettings("fordel.yaml", text);
}

describe("fordel.yaml", () => {
  test("every setting, with the place of its value", () => {
    const { settings, issues } = read(
      [
        "title: Felles IKT-drift # vår",
        "language: nb",
        'currency: "SEK"',
        "vat: excluded",
        "date: 2026-11-03",
        "members: [Melhus, 'Midtre Gauldal']",
        "groups: {2K: [Ringebu, Sør-Fron]}",
        "population: {date: 2008}",
        "round: 0,01",
        "unit-costs: [{per: users, of: IKT-avdeling}, pcs]",
        "volumes: {users: 6 986, staff: {2009: 12, 2010: 12.5}}",
        "columns: {amount: Budsjett 2016, group: [Ansvar, Funksjon]}",
        'input: {unit: 1000, decimal: ",", delimiter: tab, encoding: ansi}',
        'reservations: ["En setning: med kolon", To]',
        "key: 50 % likt + 50 % folketall",
      ].join("\n"),
    );
    expect(issues).toEqual([]);
    expect(settings).toMatchObject({
      title: { text: "Felles IKT-drift", source: { file: "fordel.yaml", line: 1, column: 8, length: 16 } },
      language: { value: "nb", source: { line: 2, column: 11, length: 2 } },
      currency: { text: "SEK", source: { line: 3, column: 12, length: 3 } },
      vat: { value: "excluded" },
      date: { text: "2026-11-03" },
      members: [{ text: "Melhus" }, { text: "Midtre Gauldal", source: { line: 6, column: 20, length: 14 } }],
      groups: [{ name: { text: "2K" }, members: [{ text: "Ringebu" }, { text: "Sør-Fron" }] }],
      populationDate: { value: 2008, source: { line: 8, column: 20, length: 4 } },
      round: { value: { num: 1n, den: 100n } },
      unitCosts: [
        { per: { text: "users" }, of: { text: "IKT-avdeling" } },
        { per: { text: "pcs" }, of: null },
      ],
      volumes: [
        { base: { text: "users" }, byYear: [{ year: null, value: { num: 6986n } }] },
        {
          base: { text: "staff" },
          byYear: [
            { year: 2009, value: { num: 12n } },
            { year: 2010, value: { num: 25n, den: 2n } },
          ],
        },
      ],
      columns: [
        { column: "amount", headers: [{ text: "Budsjett 2016" }] },
        { column: "group", headers: [{ text: "Ansvar" }, { text: "Funksjon" }] },
      ],
      unit: { value: { num: 1000n } },
      decimal: { value: "," },
      delimiter: { value: "\t" },
      encoding: { value: "windows-1252" },
      reservations: [{ text: "En setning: med kolon" }, { text: "To" }],
      key: { text: "50 % likt + 50 % folketall", source: { line: 15, column: 6, length: 26 } },
    });
  });

  test.each(["", "# bare en merknad\n", "title:\nmembers:\ninput:\n", "---\n"])("%j says nothing", (text) => {
    expect(read(text)).toEqual({ settings: emptySettings(), issues: [] });
  });

  test("the file's decimal sign decides its other numbers, wherever it stands; an option decides before it", () => {
    expect(read("round: 1.000\ninput: {unit: 1.000, decimal: ','}\n").settings).toMatchObject({
      round: { value: { num: 1000n } },
      unit: { value: { num: 1000n } },
    });
    expect(readSettings("f", "round: 1.000\n", ".").settings?.round?.value.num).toBe(1n);
    expect(read("round: 0.01\ninput: {decimal: ','}\n").settings?.round?.value).toEqual({ num: 1n, den: 100n });
  });

  test("anchors and aliases", () => {
    expect(read("members: &m [A]\ngroups: {g: *m}\n").settings?.groups[0]?.members[0]?.text).toBe("A");
  });
});

describe("every trouble of fordel.yaml at its place", () => {
  test.each<readonly [string, readonly string[]]>([
    ["nøkkel: likt\n", ["SETTING_UNKNOWN fordel.yaml:1:1:6"]],
    ["titel: x\n", ["SETTING_UNKNOWN fordel.yaml:1:1:5"]],
    ["__proto__: x\nconstructor: y\n", ["SETTING_UNKNOWN fordel.yaml:1:1:9", "SETTING_UNKNOWN fordel.yaml:2:1:11"]],
    ["input: {desimal: ','}\n", ["SETTING_UNKNOWN fordel.yaml:1:9:7"]],
    ["columns: {amuont: x}\n", ["SETTING_UNKNOWN fordel.yaml:1:11:6"]],
    ["- a\n", ["SETTING_INVALID fordel.yaml:1:1:3"]],
    ["bare tekst\n", ["SETTING_INVALID fordel.yaml:1:1:10"]],
    ["title: [a]\n", ["SETTING_INVALID fordel.yaml:1:8:3"]],
    ["language: svensk\n", ["SETTING_INVALID fordel.yaml:1:11:6"]],
    ["vat: {a: b}\n", ["SETTING_INVALID fordel.yaml:1:6:6"]],
    ["date: 2026-02-30\n", ["SETTING_INVALID fordel.yaml:1:7:10"]],
    ["date: i dag\n", ["SETTING_INVALID fordel.yaml:1:7:5"]],
    ["members: Melhus\n", ["SETTING_INVALID fordel.yaml:1:10:6"]],
    ["groups: [a]\n", ["SETTING_INVALID fordel.yaml:1:9:3"]],
    ["groups: {g: a}\n", ["SETTING_INVALID fordel.yaml:1:13:1"]],
    ["population: 2008\n", ["SETTING_INVALID fordel.yaml:1:13:4"]],
    ["population: {date: 08}\n", ["SETTING_INVALID fordel.yaml:1:20:2"]],
    ["round: -1\n", ["SETTING_INVALID fordel.yaml:1:8:2"]],
    ["round: mye\n", ["SETTING_INVALID fordel.yaml:1:8:3"]],
    ["round: 5\n", ["ROUND_INVALID fordel.yaml:1:8:1"]],
    ["round: 0,05\n", ["ROUND_INVALID fordel.yaml:1:8:4"]],
    ["vat: [a]\n", ["SETTING_INVALID fordel.yaml:1:6:3"]],
    ["round: 1.000\n", ["NUMBER_AMBIGUOUS fordel.yaml:1:8:5"]],
    ["unit-costs: users\n", ["SETTING_INVALID fordel.yaml:1:13:5"]],
    ["unit-costs: [{of: a}]\n", ["SETTING_INVALID fordel.yaml:1:14:7"]],
    ["volumes: {users: mange}\n", ["SETTING_INVALID fordel.yaml:1:18:5"]],
    ["volumes: {users: {99: 1}}\n", ["YEAR_INVALID fordel.yaml:1:19:2"]],
    ["columns: {amount: [a, b]}\n", ["SETTING_INVALID fordel.yaml:1:19:6"]],
    ["input: {unit: 0}\n", ["SETTING_INVALID fordel.yaml:1:15:1"]],
    ["input: {decimal: x}\n", ["SETTING_INVALID fordel.yaml:1:18:1"]],
    ["input: {delimiter: ':'}\n", ["SETTING_INVALID fordel.yaml:1:21:1"]],
    ["input: {encoding: ebcdic}\n", ["SETTING_INVALID fordel.yaml:1:19:6"]],
    ["reservations: en\n", ["SETTING_INVALID fordel.yaml:1:15:2"]],
    ["title: a\ntitle: b\n", ["SETTINGS_BROKEN fordel.yaml:2:1:5"]],
    ["title: [a\n", ["SETTINGS_BROKEN fordel.yaml:2:1:1"]],
    ["title: *nobody\n", ["SETTINGS_BROKEN fordel.yaml:1:8:7"]],
  ])("%j", (text, expected) => {
    expect(places(read(text).issues)).toEqual(expected);
  });

  test("the facts", () => {
    expect(read("titel: x\n").issues[0]?.args).toEqual({ name: "titel", suggestion: "title" });
    expect(read("input: {desimal: ','}\n").issues[0]?.args).toEqual({ name: "input.desimal", suggestion: "decimal" });
    expect(read("vat: no\n").issues[0]?.args).toEqual({
      name: "vat",
      text: "no",
      expected: "choice",
      choices: ["excluded", "included", "unknown"],
    });
    expect(read("vat: [a]\n").issues[0]?.args).toMatchObject({ choices: ["excluded", "included", "unknown"] });
    expect(read("round: 5\n").issues[0]?.args).toEqual({ text: "5" });
    expect(read("input: {unit: 0}\n").issues[0]?.args).toMatchObject({
      name: "input.unit",
      text: "0",
      expected: "positive-number",
    });
  });

  test.each([
    ["groups:\n\t2K: [A]\n", "tab"],
    ["groups:\n  a: [A]\n b: [B]\n", "indentation"],
    ["members: [A, B\nkey: likt\n", "unclosed"],
    ["unit-costs: [{per: users\nround: 1\n", "unclosed"],
    ["groups: {2K: [A, B}\nround: 1\n", "unclosed"],
    ["{title: a\n", "unclosed"],
    ['title: "a\n', "unclosed"],
    ["title: 'a\n", "unclosed"],
    ["title: a\ntitle: b\n", "duplicate"],
    ['title: a\n"title": b\n', "duplicate"],
    ["groups: {A: [x], B: [y], A: [z]}\n", "duplicate"],
    ["title: Felles: IKT\n", "colon"],
    ["title: @a\n", "character"],
    ["title: *a\n", "alias"],
    ["- a\ntitle: b\n", "syntax"],
    ["title: a\nrot\nround: 1\n", "syntax"],
  ])("%j is broken in one place: %s", (text, reason) => {
    expect(read(text).issues).toMatchObject([{ code: "SETTINGS_BROKEN", args: { reason } }]);
    expect(read(text).settings).toBeNull();
  });

  test("each line that is broken is told once", () => {
    expect(places(read("title: a\ntitle: b\ntitle: c\n").issues)).toEqual([
      "SETTINGS_BROKEN fordel.yaml:2:1:5",
      "SETTINGS_BROKEN fordel.yaml:3:1:5",
    ]);
  });

  test("nothing is said of the other files that the settings may have settled", () => {
    const settings = "members: [Melhus\n";
    expect(
      places(
        reading({
          settings,
          members: "region;population\nMelhus;14.457\n",
          budget: "(tall i 1000 kr);;;;\npost;budsjett 2025;budsjett 2026;nøkkel;members\nDrift;1.000;2;drift;2K\n",
        }).issues,
      ),
    ).toEqual(["SETTINGS_BROKEN fordel.yaml:2:1:1", "TITLE_LINES_SKIPPED budget.csv:2:1:4"]);
    const wrong = reading({
      settings,
      members: "kommune;population\nMelhus;x\nMelhus;2\nSkaun;3\n",
      budget: "line;amount;key;members;driver\nDrift;1O;drift;2K;staff\n",
      keys: "key;base;percent\ndrift;staff;100\n",
      options: { key: "drift" },
    });
    expect(wrong.issues.map(({ code }) => code)).toEqual(["SETTINGS_BROKEN", "MEMBER_DUPLICATE", "NUMBER_INVALID"]);
    expect(reading({ settings }).case).toBeNull();
  });

  test("a bomb of aliases is refused", () => {
    const text = `reservations: &a [x]\nmembers: [${Array(101).fill("*a").join(", ")}]\n`;
    expect(read(text).issues).toMatchObject([{ code: "SETTINGS_BROKEN", args: { reason: "aliases" } }]);
  });
});

describe("members and groups of the settings", () => {
  test("those named take part, the others are candidates", () => {
    const found = reading({ settings: "members: [skaun]\n" });
    expect(found.case?.members.map(({ takesPart }) => takesPart)).toEqual([false, true]);
  });

  test("groups have members in file order", () => {
    expect(reading({ settings: "groups: {G: [Skaun, melhus]}\n" }).case?.memberGroups).toMatchObject([
      { name: "G", members: [0, 1] },
    ]);
  });

  test.each<readonly [string, readonly string[]]>([
    ["members: [Skaun, Melhuus]\n", ["MEMBER_UNKNOWN fordel.yaml:1:18:7"]],
    ["groups: {G: [Melhuus]}\n", ["MEMBER_UNKNOWN fordel.yaml:1:14:7"]],
    ["groups: {melhus: [Skaun]}\n", ["GROUP_NAMED_AS_MEMBER fordel.yaml:1:10:6"]],
  ])("%j", (settings, expected) => {
    expect(places(reading({ settings }).issues)).toEqual(expected);
  });
});

test("the case carries what the settings say, under the names its bases have", () => {
  const found = reading({
    settings:
      "title: T\nlanguage: nn\nvat: unknown\nround: 10\nvolumes: {Brukere: 5, staff: 3}\nunit-costs: [{per: innbyggere}, {per: brukarar, of: X}, {per: Staff}]\npopulation: {date: 2012}\nreservations: [R]\n",
  });
  expect(found.language).toBe("nn");
  expect(found.case).toMatchObject({
    title: "T",
    currency: "NOK",
    vat: "unknown",
    date: null,
    round: { num: 10n },
    populationDate: 2012,
    volumes: [{ base: "users" }, { base: "staff" }],
    unitCosts: [
      { per: "population", written: { text: "innbyggere" }, of: null },
      { per: "users", written: { text: "brukarar" }, of: { text: "X" } },
      { per: "staff", written: { text: "Staff" } },
    ],
    reservations: ["R"],
  });
});

describe("what a setting never is", () => {
  test.each(["NOK", "kr", "€", "EUR", "US$"])("%s is a currency", (currency) => {
    expect(read(`currency: ${currency}\n`)).toMatchObject({ settings: { currency: { text: currency } }, issues: [] });
  });

  test.each(["norske kroner", "K\\e[31mR", "12", "kroner", "N\\u202EK"])("%s is none", (currency) => {
    const { settings, issues } = read(`currency: "${currency}"\n`);
    expect(settings?.currency).toBeNull();
    expect(issues).toMatchObject([{ code: "SETTING_INVALID", args: { name: "currency", expected: "currency" } }]);
  });

  test.each([
    ["key: !foo equal\n", "1:6:4"],
    ["title: a\nmembers: !!set [Melhus]\n", "2:10:5"],
    ["round: !!int 1\n", "1:8:5"],
    ["members: !!set {Melhus}\n", "1:16:8"],
    ["title: !!binary YQ==\n", "1:17:4"],
    ["groups: {a: !x [b]}\n", "1:13:2"],
  ])("a tag is not passed over: %s", (text, place) => {
    const { issues } = read(text);
    expect(places(issues)).toEqual([`SETTINGS_BROKEN fordel.yaml:${place}`]);
    expect(issues).toMatchObject([{ args: { reason: "tag" } }]);
  });

  test("a tag of text is what it would be without", () => {
    expect(read("title: !!str 12\n")).toMatchObject({ settings: { title: { text: "12" } }, issues: [] });
  });
});

test("thousands of names in one map are compared in one pass", () => {
  const names = Array.from({ length: 50_000 }, (_, at) => `k${at}: 1\n`).join("");
  const before = process.cpuUsage();
  const { issues } = readSettings("fordel.yaml", `groups:\n  A: [x]\n${names}title: a\ntitle: b\n`);
  expect(issues.map(({ code }) => code)).toEqual(["SETTINGS_BROKEN"]);
  expect(process.cpuUsage(before).user).toBeLessThan(10_000_000);
});

test.each([
  ["nøkkel: likt", "key"],
  ["språk: nb", "language"],
  ["grenser: x", "limits"],
  ["innlesing: {unit: 1}", "input"],
  ["columns: {beløp: x}", "amount"],
])("a Norwegian name is told the setting that it means: %s", (text, suggestion) => {
  expect(readSettings("fordel.yaml", text).issues).toMatchObject([{ code: "SETTING_UNKNOWN", args: { suggestion } }]);
});
