import { describe, expect, test } from "vitest";
import { reading } from "../reading.ts";

const MEMBERS = "kommune;folketall\nHol;4441\nÅl;4700\nGol;4600\n";

/** The items that are counted, and what is found. */
function read(procurement: string) {
  const { case: whole, issues } = reading({ members: MEMBERS, settings: "key: likt\n", procurement });
  return { items: whole?.procurement.map(({ name }) => name), found: issues.map(({ code }) => code) };
}

describe("a sum among the items is not counted", () => {
  test.each([
    ["by its name", "post;hver for seg;felles\nA;540;275\nB;480;245\nSum;1020;520\n"],
    ["by its name, over own prices", "post;Hol;Ål;felles\nA;5;6;9\nB;4;8;7\nI alt;9;14;16\n"],
    ["by uneven figures", "post;hver for seg;felles\nA;540123;275001\nB;480017;245999\nProgram;1020140;521000\n"],
    ["by a word", "post;hver for seg;felles\nInvesteringer;1020;520\nA;540;275\nB;480;245\n"],
    ["by numbering", "post;hver for seg;felles\n1 Nett;1020;520\n1.1 A;540;275\n1.2 B;480;245\n"],
    ["marked as one", "post;hver for seg;felles;type\nA;540;275;\nB;480;245;\nHele pakken;1020;520;sum\n"],
  ])("%s", (how, csv) => {
    const { items, found } = read(csv);
    expect(items).toEqual(
      ["A", "B"].map((name) => (how.endsWith("numbering") ? `1.${name === "A" ? 1 : 2} ${name}` : name)),
    );
    expect(found).toEqual(how.startsWith("marked") ? [] : ["ITEM_SUM_ROW"]);
  });

  test("and says what would be saved with it", () => {
    const { issues } = reading({
      members: MEMBERS,
      settings: "key: likt\n",
      procurement: "post;hver for seg;felles\nA;700;410\nB;300;80\nSum;1000;490\n",
    });
    expect(issues).toMatchObject([{ args: { items: ["Sum"], isCounted: false, savings: "510", otherwise: "1020" } }]);
  });
});

test("what may be a sum is counted, and told of", () => {
  const { items, found } = read("post;hver for seg;felles\nA;100;90\nB;200;180\nC;50;40\nD;350;310\n");
  expect(items).toEqual(["A", "B", "C", "D"]);
  expect(found).toEqual(["ITEM_SUM_ROW"]);
});

describe("no sum is", () => {
  test.each([
    ["an item by chance", "post;hver for seg;felles\nA;700;500\nB;400;300\nC;300;250\n"],
    [
      "one in the separate prices alone",
      "post;hver for seg;felles\nA;700123;600100\nB;400023;300200\nC;300100;290000\n",
    ],
    ["one that is confirmed", "post;hver for seg;felles;type\nA;540;275;\nB;480;245;\nSum;1020;520;linje\n"],
    ["items of different members", "post;hver for seg;felles;deltakere\nA;1007;520;Hol\nB;540;275;Ål\nC;467;245;Gol\n"],
  ])("%s", (_, csv) => {
    const { items, found } = read(csv);
    expect(items).toHaveLength(3);
    expect(found).toEqual([]);
  });
});
