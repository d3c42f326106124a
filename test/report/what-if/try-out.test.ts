import { describe, expect, test } from "vitest";
import { keyAsTried, keyToTry, tryWeight } from "../../../src/core/key/tried-key.ts";
import { parseDecimal, toDecimal } from "../../../src/core/number/fraction.ts";
import { differenceChart, differenceSentence, differenceTable } from "../../../src/report/what-if/difference.ts";
import { keyOnTrial, panelOf } from "../../../src/report/what-if/panel.ts";
import { commandOf, trialInWords } from "../../../src/report/what-if/trial-in-words.ts";
import { type Adopted, type Trial, tryOut } from "../../../src/report/what-if/try-out.ts";
import { caseOf } from "../../core/model/case-of.ts";
import { plain, tableLines } from "../shown.ts";
import { PAPER_ASKED, SPLIT_ASKED } from "../worked-out.ts";

function adopted(language: "en" | "nb" | "nn" = "en", key = "40% equal + 60% population"): Adopted {
  const subject = caseOf({
    members: "member,population,taker\nÅs,600,yes\nNes,400,yes\nGol,1000,yes\n",
    budget: "line,amount\nServers,1000\n",
    settings: `members: [Ås, Nes]\nkey: ${key}\n`,
  });
  return { subject, split: { ...SPLIT_ASKED, language }, paper: { ...PAPER_ASKED, language }, against: null };
}

const NOTHING: Trial = { key: null, with: [], without: [] };

/** Half of the key equal instead of 40 %. */
function halfEqual(of: Adopted): Trial {
  const filed = keyToTry(of.subject);
  const tried = keyOnTrial(of);
  if (!filed || !tried) throw new Error("no key to try");
  return { ...NOTHING, key: keyAsTried(of.subject, filed, tryWeight(tried, 0, parseDecimal("0.5"))) };
}

function figures(of: Adopted, trial: Trial) {
  const tried = tryOut(of, trial);
  if (!tried.figures) throw new Error(tried.issues.map(({ code }) => code).join(" "));
  return tried.figures;
}

describe("another weight is tried", () => {
  test("and what everyone pays is held against the case", () => {
    const of = adopted();
    expect(tableLines(differenceTable(figures(of, NOTHING), figures(of, halfEqual(of))))).toEqual([
      "Member | As in the case | What if | Change | Change in % | Change per inhabitant",
      "Ås | 560 | 550 | −10 | −1.8% | −0.02",
      "Nes | 440 | 450 | 10 | 2.3% | 0.03",
      "Sum | 1 000 | 1 000 | 0 | 0.0% | 0.00",
    ]);
  });

  test.each([
    [
      "en",
      "50% equally and 50% by population",
      "Not adopted: it. Against the case: Nes 10 kroner more and Ås 10 kroner less.",
    ],
    [
      "nb",
      "50 % likt og 50 % etter folketall",
      "Ikke vedtatt: it. Mot saken: Nes 10 kroner mer og Ås 10 kroner mindre.",
    ],
    [
      "nn",
      "50 % likt og 50 % etter folketal",
      "Ikkje vedteke: it. Mot saka: Nes 10 kroner meir og Ås 10 kroner mindre.",
    ],
  ] as const)("and told in a sentence, in %s", (language, what, sentence) => {
    const of = adopted(language);
    const tried = figures(of, halfEqual(of));
    expect(plain(trialInWords(tried, halfEqual(of)))).toBe(what);
    expect(plain(differenceSentence(figures(of, NOTHING), tried, "it"))).toBe(sentence);
  });

  test("and can be had on the command line", () => {
    const of = adopted();
    expect(commandOf(of, { ...halfEqual(of), with: ["Gol"] })).toBe(
      'fordel split --key "50% equal + 50% population" --with Gol',
    );
  });

  test("of the year that is shown", () => {
    const of = adopted();
    const ofYear = { ...of, split: { ...of.split, year: 2026 } };
    expect(commandOf(ofYear, { ...NOTHING, with: ["Gol"] })).toBe("fordel split --year 2026 --with Gol");
  });
});

test("another member is tried", () => {
  const of = adopted();
  const trial = { ...NOTHING, with: ["Gol"], without: ["Nes"] };
  const tried = figures(of, trial);
  expect(trialInWords(tried, trial)).toBe("with Gol, without Nes");
  expect(tried.split.shown.total.shares.map(({ member }) => of.subject.members[member]?.name)).toEqual(["Ås", "Gol"]);
});

test("the average of others than before is no change of anyone's", () => {
  const of = adopted();
  const table = tableLines(differenceTable(figures(of, NOTHING), figures(of, { ...NOTHING, with: ["Gol"] })));
  expect(table.at(-1)).toBe("Sum | 1 000 | 1 000 | 0 | 0.0% | –");
});

test("a settlement is said to be of those of the case alone", () => {
  const of = {
    ...adopted(),
    subject: caseOf({
      members: "member,population\nÅs,600\nNes,400\nGol,1000\n",
      budget: "line,2026\nServers,1000\n",
      actuals: "line,2026\nServers,1100\n",
      settings: "members: [Ås, Nes]\nkey: population\nhost: Ås\n",
    }),
  };
  const sentence = (trial: Trial) => differenceSentence(figures(of, NOTHING), figures(of, trial), "it");
  expect(sentence({ ...NOTHING, with: ["Gol"] })).toMatch(
    /The settlement is of those who take part in the case, and is not worked out for others\.$/,
  );
  expect(sentence(NOTHING)).not.toContain("settlement");
});

describe("a member takes no part", () => {
  const of = (language: "en" | "nb" | "nn"): Adopted => ({
    ...adopted(language),
    subject: caseOf({
      members: "member,population\nÅs,600\nNes,400\n",
      budget: "line,amount,members\nServers,1000,\nFerry,200,Nes\nQuay,50,Nes\n",
      settings: "key: 40% equal + 60% population\n",
    }),
  });
  const trial = { ...NOTHING, without: ["Nes"] };

  test("and its bar has no amount", () => {
    const { form } = differenceChart(figures(of("en"), NOTHING), figures(of("en"), trial));
    const pairs = form.kind === "pairs" ? form.pairs : [];
    expect(pairs.map(({ label, second }) => [label, second && toDecimal(second, 0)])).toEqual([
      ["Ås", "1000"],
      ["Nes", null],
    ]);
  });

  test.each([
    ["en", "“Ferry” and “Quay” (250 kroner) concern nobody who takes part, and are left out."],
    ["nb", "«Ferry» og «Quay» (250 kroner) gjelder ingen som er med, og faller bort."],
    ["nn", "«Ferry» og «Quay» (250 kroner) gjeld ingen som er med, og fell bort."],
  ] as const)("and the lines that concern only it are said to be left out, in %s", (language, sentence) => {
    const filed = of(language);
    const asFiled = figures(filed, NOTHING);
    expect(plain(differenceSentence(asFiled, figures(filed, trial), "it"))).toContain(sentence);
    expect(plain(differenceSentence(asFiled, figures(filed, NOTHING), "it"))).not.toContain("Ferry");
  });
});

test("nothing changed is said to be as in the case", () => {
  const of = adopted();
  expect(differenceSentence(figures(of, NOTHING), figures(of, NOTHING), "it")).toBe(
    "Not adopted: it. Everyone pays the same as in the case.",
  );
});

describe("the panel", () => {
  test("has the weights of the key and who takes part", () => {
    const { weights, rest, members, notes } = panelOf(adopted());
    expect(weights.map(({ name }) => name)).toEqual(["equally", "by population"]);
    expect(rest).toBeNull();
    expect(members.map(({ name, takesPart }) => `${name} ${takesPart}`)).toEqual(["Ås true", "Nes true", "Gol false"]);
    expect(notes).toEqual([]);
  });

  test("says which weight follows from the others, and has the bases that the key does not use yet", () => {
    expect(panelOf(adopted("en", "40% equal + rest population")).rest?.name).toBe("by population");
    expect(
      panelOf(adopted("en", "equal")).weights.map(({ name, value }) => `${name} ${value.num}/${value.den}`),
    ).toEqual(["equally 1/1", "by population 0/1"]);
  });

  test("says that lines keep a key of their own, and not of what a member is credited for what it brought", () => {
    const of = adopted();
    const [line] = of.subject.lines;
    if (!line) throw new Error("no line");
    const own = { ...line, key: of.subject.key };
    const notes = (added: typeof line) => panelOf({ ...of, subject: { ...of.subject, lines: [line, added] } }).notes;
    expect(notes(own)).toEqual(["Lines with a key of their own keep it."]);
    const brought = caseOf({
      members: "member,population\nÅs,600\nNes,400\n",
      budget: "line,2026\nServers,1000\n",
      assets: "asset,cost,year,life,from\nFibre,100,2025,10,Nes\n",
      settings: "key: 40% equal + 60% population\n",
    });
    expect(brought.lines.length).toBe(3);
    expect(panelOf({ ...of, subject: brought }).notes).toEqual([]);
  });

  test("says why there is nothing to weigh", () => {
    const of = adopted();
    const owned = { ...of.subject, lines: of.subject.lines.map((line) => ({ ...line, key: of.subject.key })) };
    const { weights, notes } = panelOf({ ...of, subject: owned });
    expect(weights).toEqual([]);
    expect(notes).toEqual(["Every line has a key of its own. Here you can only try who takes part."]);
  });
});
