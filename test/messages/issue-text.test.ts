import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Issue, type IssueCode, SEVERITY } from "../../src/core/model/issue.ts";
import { LANGUAGES, type Language } from "../../src/core/model/language.ts";
import { issueFact, issueText } from "../../src/messages/issue-text.ts";
import { ARGUMENTS } from "./issue-arguments.ts";

const CODES = Object.keys(SEVERITY) as IssueCode[];

/** English words that are not Norwegian as well, as `to`, `set`, `for` and `over` are. */
const ENGLISH_WORDS =
  "a|an|and|or|the|is|are|not|of|in|on|with|without|has|have|cannot|must|did|you|mean|write|use|choose|give|remove|" +
  "keep|add|line|lines|key|keys|member|members|group|column|columns|header|row|year|years|number|total|amount|equal|" +
  "rest|share|shares|rounding|minimum|maximum";
const ENGLISH = new RegExp(`(?<!\\p{L})(?:${ENGLISH_WORDS})(?!\\p{L})`, "iu");

/** What a user types stays as it is: options, settings, file names, a year in a key. */
function withoutCode(text: string): string {
  return text
    .replace(/\S+\.(?:csv|yaml)/g, "")
    .replace(/--column "?[a-z]+=/g, "")
    .replace(/--[a-z]+(?: [A-Z]\b)?/g, "")
    .replace(/\{[^}]*\}/g, "")
    .replace(/\b[a-z-]+:(?=[\s).]|$)/g, "");
}

/** What documents of a case may tell: no errors, and nothing of the files themselves. */
const TOLD = CODES.filter(
  (code) => SEVERITY[code] !== "error" && !["AMOUNTS_BESIDE", "COLUMN_IGNORED", "TITLE_LINES_SKIPPED"].includes(code),
);

const findings = (code: IssueCode): fc.Arbitrary<Issue> =>
  (ARGUMENTS[code] as fc.Arbitrary<Issue["args"]>).map((args) => ({ code, args, source: null }) as Issue);

describe.each(CODES)("%s", (code) => {
  test.each(LANGUAGES)("is a clean sentence in %s", (language) => {
    fc.assert(
      fc.property(findings(code), (finding) => {
        const text = issueText(finding, language);
        expect(text).toMatch(/^\S.*(?:[.?…]|: fordel [a-z]+ \S+)$/su);
        expect(text).not.toMatch(/undefined|NaN|\[object|\s{2}|\n|\$\{| [.,:?;]|\(\)|[“«][”»]/u);
        expect(text).not.toMatch(language === "en" ? /[«»]|null/u : /[“”]/u);
      }),
      { numRuns: 50 },
    );
  });

  test("says the same in three languages that differ", () => {
    fc.assert(
      fc.property(findings(code), (finding) => {
        const texts = LANGUAGES.map((language) => issueText(finding, language));
        expect(new Set(texts).size).toBe(LANGUAGES.length);
      }),
      { numRuns: 50 },
    );
  });

  test.each(["nb", "nn"] satisfies Language[])("has no English left in %s", (language) => {
    fc.assert(
      fc.property(findings(code), (finding) => {
        expect(withoutCode(issueText(finding, language))).not.toMatch(ENGLISH);
      }),
      { numRuns: 50 },
    );
  });

  test("names every text, figure and year it was given", () => {
    fc.assert(
      fc.property(findings(code), (finding) => {
        for (const [name, value] of Object.entries(finding.args)) {
          if (UNQUOTED.has(name) || typeof value !== "string" || value === "") continue;
          for (const language of LANGUAGES) expect(issueText(finding, language)).toContain(value);
        }
      }),
      { numRuns: 20 },
    );
  });
});

/** Arguments that are worded, not quoted: choices of words, amounts with their separators, what one language words. */
const UNQUOTED = new Set([
  "column",
  "reason",
  "step",
  "limit",
  "meant",
  "percent",
  "points",
  "expected",
  "example",
  "unit",
  "withComma",
  "withPoint",
  "stated",
  "sum",
  "difference",
  "fees",
  "pool",
  "separate",
  "joint",
  "loss",
  "gain",
  "total",
  "each",
  "together",
  "apart",
  "amount",
  "whole",
  "without",
  "shared",
  "savings",
  "otherwise",
  "net",
  "small",
  "large",
  "people",
  "remedy",
]);

const finding: Issue = {
  code: "STATED_SUM_OFF",
  args: { group: null, year: 2026, stated: "30156000", sum: "30155999.5", difference: "0.5" },
  source: null,
};

test.each([
  ["en", "30\u00a0155\u00a0999.5"],
  ["nb", "30\u00a0155\u00a0999,5"],
  ["nn", "30\u00a0155\u00a0999,5"],
] satisfies [Language, string][])("amounts follow the language: %s", (language, amount) => {
  expect(issueText(finding, language)).toContain(amount);
});

test.each([
  ["en", "key: equal)"],
  ["nb", "key: likt)"],
  ["nn", "key: likt)"],
] satisfies [Language, string][])("without any base the example of a key is equal shares: %s", (language, example) => {
  const keyless: Issue = { code: "NO_KEY", args: { columns: [] }, source: null };
  expect(issueText(keyless, language)).toContain(example);
  expect(issueText(keyless, language)).not.toContain("50");
});

test.each(["nb", "nn"] satisfies Language[])("why a file cannot be read is said in %s", (language) => {
  const texts = (["permission", "folder", "other"] as const).map((reason) =>
    issueText({ code: "FILE_UNREADABLE", args: { file: "budget.csv", reason }, source: null }, language),
  );
  expect(new Set(texts).size).toBe(3);
  for (const text of texts) expect(text).not.toMatch(/permission|folder|other|system does/);
});

test.each(LANGUAGES)("a long value is cut short in a sentence in %s", (language) => {
  const text = issueText({ code: "NUMBER_INVALID", args: { text: "😀".repeat(100_000) }, source: null }, language);
  expect(text).toContain(`${"😀".repeat(60)}…`);
  expect(text).not.toContain("😀".repeat(61));
  const names = Array.from({ length: 100 }, (_, at) => `${at}${"x".repeat(10_000)}`);
  const known = {
    code: "KEY_NAME_UNKNOWN",
    args: { name: "a", suggestion: null, known: names, inRegister: false },
    source: null,
  } as const;
  expect(issueText(known, language).length).toBeLessThan(1000);
  const none = { code: "NO_KEY", args: { columns: names }, source: null } as const;
  expect(issueText(none, language).length).toBeLessThan(1500);
});

test("what is to be copied is said whole", () => {
  const where = `Konto!=${"1".repeat(100)}`;
  const args = { line: "a", others: 0, year: null, amount: "1", whole: "1", without: "1", where };
  expect(issueText({ code: "PARTICIPANT_REFUND", args, source: null }, "en")).toContain(where);
  const file = `${"mappe/".repeat(30)}budget.csv`;
  expect(issueText({ code: "FILE_EMPTY", args: { file }, source: null }, "nb")).toContain(file);
});

test.each(TOLD)("%s tells in a document what is so, and nobody what to write", (code) => {
  fc.assert(
    fc.property(findings(code), fc.constantFrom(...LANGUAGES), (finding, language) => {
      const fact = issueFact(finding, language);
      expect(issueText(finding, language).startsWith(fact)).toBe(true);
      expect(fact).toMatch(/^\S.*\.$/su);
      expect(fact).not.toMatch(
        / --[a-z]|fordel\.yaml|(?:^|[.;:] )(?:write|skriv|set type|sett type|check|kontroller)\b/iu,
      );
    }),
    { numRuns: 20 },
  );
});
