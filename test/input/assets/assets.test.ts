import { describe, expect, test } from "vitest";
import { decimalText } from "../../../src/core/number/fraction.ts";
import { places, reading } from "../reading.ts";

const FILES = { members: "member;population\nMelhus;17123\nSkaun;8337\n", budget: "line;2026\nRun;1000\n" };

function assetsOf(assets: string) {
  const read = reading({ ...FILES, settings: "key: equal\n", assets });
  return { ...read, list: read.case?.assets.list ?? [] };
}

test.each([
  ["en", "asset;cost;year;life;method;rate;debt;grant;from;advanced\nNet;100;2026;10;annuity;4 %;50;20;;Melhus\n"],
  [
    "nb",
    "eiendel;kostnad;år;levetid;metode;rente;gjeld;tilskudd;fra;forskuttert\nNet;100;2026;10;annuitet;4;50;20;;Melhus\n",
  ],
  [
    "nn",
    "eigedel;kostnad;år;levetid;metode;rente;gjeld;tilskot;frå;forskottert\nNet;100;2026;10 år;Annuitet;4,0 %;50;20;;Melhus\n",
  ],
])("headers and words in %s", (_, text) => {
  const { issues, list } = assetsOf(text);
  expect(issues).toEqual([]);
  const [asset] = list;
  expect(asset).toMatchObject({ name: "Net", year: 2026, life: 10, method: "annuity", from: null });
  const amounts = asset && [asset.cost, asset.grant, asset.debt, asset.rate].map(decimalText);
  expect(amounts).toEqual(["100", "20", "50", "0.04"]);
  expect(asset?.advanced?.named).toEqual([0]);
});

test("only what it cost, its first year and its life are needed", () => {
  const { issues, list } = assetsOf("asset,cost,year,life\nNet,100,2026,10\n");
  expect(issues).toEqual([]);
  expect(list[0]).toMatchObject({ method: "linear", key: null, from: null, advanced: null });
});

test("amounts may be in thousands by their header, and a key and members of its own", () => {
  const { issues, list } = assetsOf(
    "Beløp i 1000 kr;;;;;;\nasset;cost;year;life;key;members;from\nNet;100;2026;10;population;Skaun;Melhus\n",
  );
  expect(issues.map(({ code }) => code)).toEqual(expect.arrayContaining(["UNIT_IN_TITLE"]));
  expect(list[0] && decimalText(list[0].cost)).toBe("100000");
  expect(list[0]).toMatchObject({ concerns: { all: false, named: [1] }, from: 0 });
});

describe("what is wrong", () => {
  const owed = (cells: string) => `asset;cost;grant;debt;from;advanced;year;life\n${cells};2026;10\n`;
  const row = (cells: string) => `asset;cost;year;life;method;rate;grant;from\n${cells}\n`;

  test.each([
    ["a life of no whole years", row("Net;100;2026;2,5;;;;"), ["ASSET_UNFIT assets.csv:2:14:3"]],
    ["a life beyond any", row("Net;100;2026;140;;;;"), ["ASSET_UNFIT assets.csv:2:14:3"]],
    ["a cost less than nothing", row("Net;-100;2026;10;;;;"), ["ASSET_UNFIT assets.csv:2:5:4"]],
    ["an interest of more than all", row("Net;100;2026;10;;140 %;;"), ["ASSET_UNFIT assets.csv:2:18:5"]],
    ["a grant beyond the cost", row("Net;100;2026;10;;;101;"), ["ASSET_UNFIT assets.csv:2:19:3"]],
    ["a debt beyond what it cost after its grant", owed("Net;100;20;81;;"), ["ASSET_UNFIT assets.csv:2:12:2"]],
    ["a debt on what a member brought", owed("Net;100;;50;Melhus;"), ["ASSET_UNFIT assets.csv:2:10:2"]],
    ["an advance on what a member brought", owed("Net;100;;;Melhus;Skaun"), ["ASSET_UNFIT assets.csv:2:18:5"]],
    ["several who brought it", row('Net;100;2026;10;;;;"Melhus, Skaun"'), ["ASSET_UNFIT assets.csv:2:21:13"]],
    ["nobody of that name", row("Net;100;2026;10;;;;Skuan"), ["MEMBER_UNKNOWN assets.csv:2:20:5"]],
    ["another method", row("Net;100;2026;10;saldo;;;"), ["CHOICE_UNKNOWN assets.csv:2:17:5"]],
    ["no year", row("Net;100;soon;10;;;;"), ["YEAR_INVALID assets.csv:2:9:4"]],
    ["no cost", row("Net;;2026;10;;;;"), ["CELL_MISSING assets.csv:2:5:1"]],
    ["two that are read two ways", row("Net;100.000;2026;10;;;;"), ["NUMBER_AMBIGUOUS assets.csv:2:5:7"]],
    ["no life", "asset;cost;year\nNet;100;2026\n", ["COLUMN_MISSING assets.csv:1:1:5"]],
  ])("%s", (_, text, found) => {
    const { issues, case: none } = assetsOf(text);
    expect(places(issues)).toEqual(found);
    expect(none).toBeNull();
  });

  test.each([
    ["takes no part", "Net;100;2026;10;Melhus, Rissa;\n", "assets.csv:2:25:5"],
    ["is none of its members", "Net;100;2026;10;Skaun;Melhus\n", "assets.csv:2:17:5"],
  ])("who is said to have advanced it and %s", (_, row, place) => {
    const read = reading({
      ...{ members: "member\nMelhus\nSkaun\nRissa\n", settings: "key: equal\nmembers: [Melhus, Skaun]\n" },
      ...{ budget: FILES.budget, assets: `asset;cost;year;life;advanced;members\n${row}` },
    });
    expect(places(read.issues)).toEqual([`ASSET_UNFIT ${place}`]);
  });

  test.each([
    ["0.04", ["ASSET_RATE_SMALL assets.csv:2:24:4"]],
    ["0.04 %", []],
    ["0.2", []],
    ["0", []],
  ])("interest of %s is asked about where a ratio may be meant, and read as a percentage", (rate, found) => {
    const { issues, list } = assetsOf(`asset;cost;year;life;method;rate\nNet;100;2026;10;serial;${rate}\n`);
    expect(places(issues)).toEqual(found);
    expect(list).toHaveLength(1);
    expect(list[0]?.method).toBe("loan");
  });

  test("a budget without years", () => {
    const read = reading({ ...FILES, budget: "line;amount\nRun;1000\n", assets: row("Net;100;2026;10;;;;") });
    expect(read.issues.map(({ code, args }) => [code, args])).toEqual([
      ["ASSET_UNFIT", { asset: "Net", reason: "undated", text: "" }],
    ]);
  });
});

test("a sum and a remark beneath are no assets", () => {
  const { issues, list } = assetsOf(
    "asset;cost;year;life\nNet;100;2026;10\nHub;200;2026;10\nSum;300;;\nKilde: anleggsregisteret;;;\n",
  );
  expect(places(issues)).toEqual(["SUM_ROW_SKIPPED assets.csv:4:1:3", "REMARKS_SKIPPED assets.csv:5:1:24"]);
  expect(list.map(({ name }) => name)).toEqual(["Net", "Hub"]);
});

describe("annuities that are fractions of their own", () => {
  const rows = (count: number, rate: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => `Net ${at};100000;2026;40;annuity;${rate(at)}\n`).join("");
  const file = (text: string) => `asset;cost;year;life;method;rate\n${text}`;

  test("more than can be shared exactly are refused before they are", () => {
    const { issues, case: none } = assetsOf(file(rows(300, (at) => `${4 + at / 100} %`)));
    expect(issues.map(({ code, args }) => [code, args])).toEqual([
      ["ASSET_UNFIT", { asset: "Net 0", reason: "exact", text: "300" }],
    ]);
    expect(none).toBeNull();
  });

  test("any number of the same interest and life is shared", () => {
    expect(assetsOf(file(rows(300, () => "4 %"))).list).toHaveLength(300);
  });
});
