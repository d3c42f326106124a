import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalKey } from "../../../src/core/key/grammar/canonical.ts";
import { lexiconOf, type PartOfKey } from "../../../src/core/key/grammar/key-names.ts";
import { parseKey } from "../../../src/core/key/grammar/parse.ts";
import { yearsMeasured } from "../../../src/core/key/vintage.ts";
import type { Case } from "../../../src/core/model/case.ts";
import type { Key, YearSpan } from "../../../src/core/model/key.ts";
import { LANGUAGES } from "../../../src/core/model/language.ts";
import { keyNames } from "../../../src/input/keys/key-reader.ts";
import { keyInWords } from "../../../src/report/page/key-in-words.ts";
import { keyInSentence } from "../../../src/report/paper/lead/key-sentence.ts";
import type { PaperView } from "../../../src/report/paper/view/view.ts";
import { caseOf } from "../../core/model/case-of.ts";
import { frame } from "../worked-out.ts";

const MEMBERS = [
  "kommune;år;folketall;brukere;PC-er;servere;årsverk;Elever 1;80+;By;samtaler, døgn",
  "Nord-Fron;2025;5 700;10;1;2;3;1,5;0,25;7;8",
  "Nord-Fron;2026;5 712;11;;;;1,5;0,25;7;8",
  "Ås;2025;20 439;30;2;2;3;1;2;7;8",
  "Ås;2026;20 781;31;;;;1;2;7;8",
  "A 60;2025;400;30;2;2;3;1;2;7;8",
  "A 60;2026;401;31;;;;1;2;7;8",
  "A;2025;400;30;2;2;3;1;2;7;8",
  "A;2026;401;31;;;;1;2;7;8\n",
].join("\n");

function caseIn(currency: string): Case {
  return caseOf({
    members: MEMBERS,
    budget: "post;beløp\nDrift;1000000\n",
    settings: `currency: ${currency}\npopulation: {date: 2026}\nkey: likt\ngroups: {Nord: [Nord-Fron, Ås]}\n`,
  });
}

const CASES = [caseIn("NOK"), caseIn("EUR")] as const;

const base = fc.oneof(
  fc.constantFrom("equal", "population", "population@2025", "users@2026", "pcs@2025", "servers@2025", "fte@2025"),
  fc.constantFrom(
    "population@2025-2026",
    "users@year-1",
    "population * users / 12",
    "population@2025 up to 5 000",
    "pcs@year-3..year-1",
    "servers@year",
    "fte@year-2..year",
  ),
  fc.constantFrom('"Elever 1"@2025', '"80+"@2026', "By@2025", '"samtaler, døgn"@2025'),
  fc.constantFrom(
    "population of Nord",
    "equal of Nord",
    "shares(Ås 2, A 1) * users of Nord",
    "(population@2025 + users / 100 + fte@2025 * 1/3)",
    "(users@2025-2026 * pcs@2025 / 1.5 + population / 1 000 000) up to 2.5 of Nord",
  ),
  fc.constantFrom("avtalen", '"Etter ny lov (2026): del 1"'),
  fc.constantFrom("as Drift", "as IKT/Drift", 'as "Vann, avløp og 5"', "as Vann og avløp"),
  fc.constantFrom("shares(Ås 2, A 1)", "shares(Ås 55%, Nord-Fron 45%)", "shares(A 60 1.2340, A 33.333%)"),
  fc.constantFrom('shares("A 60" 1.2340, A 12345.6780)', "shares(A 1/3, Ås 2/3)", "shares(A 12.5%, Ås 87.5%)"),
);
const weighed = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 40 }), base), { minLength: 1, maxLength: 4 })
  .chain((parts) => fc.boolean().map((rest) => ({ parts, rest })))
  .map(({ parts, rest }) => {
    const total = parts.reduce((all, [weight]) => all + weight, 0);
    return parts
      .map(([weight, of], at) => (rest && at === parts.length - 1 ? `rest ${of}` : `${weight}/${total} ${of}`))
      .join(" + ");
  });
const fees = fc.constantFrom("", "", "100 000 each + ", "1 each + ", "12.50 each + 2 000 each + ", "1.2340 each + ");
const limits = fc.constantFrom(
  ...["", "", "; min 5%", "; max 33.5%", "; min 1/7; round 0.001%", "; min 1%; max 60%"],
  ...[
    "; max 500 000 kr; min A 60 12.50 kr",
    "; max Ås 115% of 2025; min 1.2340 kr",
    "; within Ås 10% of year-1; excess to A",
  ],
  ...["; max A 60 60%; max A 50%; excess to A 60; round 1%", "; within 1/3 of year-2; max Nord-Fron 1/7"],
);
const keys = fc.tuple(fees, weighed, limits).map((parts) => parts.join(""));

/** Keys that others may name. */
const INNER: Readonly<Record<string, string>> = {
  avtalen: "1/3 equal + 2/3 population; min 1/7; round 0.001%",
  "Etter ny lov (2026): del 1": '12.50 each + 1/3 shares("A 60" 1.2340, A 12345.6780) + rest users; max 60%',
};

function parsed(text: string, subject: Case, keys: readonly string[] = Object.keys(INNER)): Key | null {
  const plain = keyNames(
    subject.members,
    subject.memberGroups,
    subject.bases,
    subject.currency,
    subject.populationDate,
  );
  const part = (name: string): PartOfKey => {
    const key = parsed(INNER[name] ?? "", subject, []);
    return key ? { periods: [{ from: null, to: null, key }] } : { periods: null, reason: "unread" };
  };
  const names = keys.length === 0 ? plain : { ...plain, keys, part };
  return parseKey(text, lexiconOf(names), null, { file: "--key", line: 1, column: 1, length: 1 }).key;
}

/** Every way in which results print a key: with figures of all, of some, of none; in a table and in a sentence. */
function printed(key: Key, subject: Case): string[] {
  return LANGUAGES.flatMap((language) => {
    const told = { ...frame(language), currency: subject.currency };
    return [
      ...[[0, 1, 2, 3], [1], []].map((shown) => keyInWords(key, subject, shown, told, [0, 1, 2, 3])),
      ...[[2026], [2026, 2027]].map((years) =>
        keyInSentence({ split: { subject, shown: { years } }, frame: told } as unknown as PaperView, key),
      ),
    ];
  });
}

describe("a key can be typed back as it is printed", () => {
  test("whatever key, in every language", () => {
    let read = 0;
    fc.assert(
      fc.property(keys, fc.constantFrom(...CASES), (text, subject) => {
        const key = parsed(text, subject);
        fc.pre(key !== null);
        if (key === null) return;
        read++;
        const years = (name: string, asked: YearSpan | null) => yearsMeasured(subject, name, asked);
        const told = printed(key, subject);
        const again = told.map((words) => parsed(words, subject) ?? words);
        expect(again.map((one) => (typeof one === "string" ? one : canonicalKey(one, years)))).toEqual(
          told.map(() => canonicalKey(key, years)),
        );
      }),
      { numRuns: 120 },
    );
    expect(read).toBeGreaterThan(60);
  });

  test.each([
    ["40 % likt, 60 % etter folketall", "40% equal + 60% population"],
    ["40 prosent likt og 60 prosent etter folketal", "40% equal + 60% population"],
    ["40 per cent equally and 60 percent by population", "40% equal + 60% population"],
    ["40 pst. likt; 60 pst. folketall", "40% equal + 60% population"],
    ["20 % likt, 30 % etter brukere og resten etter folketall", "20% equal + 30% users + rest population"],
    ["likt, minst 20 % og maks 50 %", "equal; min 20%; max 50%"],
    ["30 % By og 70 % etter by", '30% "By" + 70% "By"'],
    [
      "likt, maks 115 % av året før for Ås og det overskytande blir bore av A",
      "equal; max Ås 115% of year-1; excess to A",
    ],
    ["likt, innanfor 10 % av fjoråret, minst 50 000 kroner for Ås", "equal; min Ås 50000 kr; within 10% of year-1"],
    ["100 000 kroner hver, resten likt", "100000 each + rest equal"],
    ["med 100 000 kroner per år på hver og resten likt", "100000 each + rest equal"],
    ["etter gjennomsnitt av folketall per 1. januar 2025–2026", "population@2025-2026"],
    ["by the mean of population on 1 January 3 to 1 years before", "population@year-3..year-1"],
    ["etter folketall per 1. januar året før", "population@year-1"],
    ["etter folketal per 1. januar same år", "population@year"],
    [
      "75 % etter avtalen (hva (det) er), resten likt",
      "75% avtalen (1/3 equal + 2/3 population; min 1/7; round 0.001%) + rest equal",
    ],
    ["etter folketall per 1. januar 2025 (5 700 · 20 439 av 26 939)", "population@2025"],
  ])("%s", (text, expected) => {
    const key = parsed(text, CASES[0]);
    expect(key && canonicalKey(key, (_, asked) => asked)).toBe(expected);
  });

  test.each(["likt, folketall", "folketall (2026)", "40 % likt 60 % folketall", "100 000 EUR hver + resten likt"])(
    "%s is none",
    (text) => {
      expect(parsed(text, CASES[0])).toBeNull();
    },
  );
});
