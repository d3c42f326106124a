import fc from "fast-check";
import { expect, test } from "vitest";
import type { Issue } from "../../../../src/core/model/issue.ts";
import { AT, parsed } from "./case.ts";

/** The key with the characters that an issue points at replaced. */
function replaced(text: string, { source }: Issue, by: string): string {
  const characters = [...text];
  const start = (source?.column ?? 0) - AT.column;
  return [...characters.slice(0, start), by, ...characters.slice(start + (source?.length ?? 0))].join("");
}

function pointed(text: string, { source }: Issue): string {
  const start = (source?.column ?? 0) - AT.column;
  return [...text].slice(start, start + (source?.length ?? 0)).join("");
}

/** What the remedy of an issue makes of the key, taken at its word; null where it leaves open what to write. */
function remedied(text: string, issue: Issue): string | null {
  switch (issue.code) {
    case "KEY_PERCENT_SIGN":
      return replaced(text, issue, `${issue.args.figure}%`);
    case "KEY_AMOUNT_ALONE":
      if (text.includes("rest")) return null;
      return replaced(text, issue, `${issue.args.text} each + rest`).replace(/rest(?= *(?:[+;]|$))/, "rest equal");
    case "KEY_LIMIT_AMOUNT":
      return replaced(text, issue, issue.args.limit === "round" ? "1%" : "40%");
    case "KEY_PERCENT_SUM":
      if (issue.args.remedy === "change") return null;
      return text.replace(/(?<=^|\+ )(?:\d[\d.,/]* ?%? )?([^+]+?)(?=; (?:min|max|round)|$)/u, "rest $1");
    case "KEY_SHARES_SUM":
      return replaced(text, issue, pointed(text, issue).replace(/ ?%/g, ""));
    case "KEY_NAME_UNKNOWN":
      return issue.args.suggestion === null ? null : replaced(text, issue, issue.args.suggestion);
    case "KEY_ROUND_STEP":
      return replaced(text, issue, "0.5%");
    default:
      return null;
  }
}

const codes = (text: string): string[] => parsed(text).issues.map(({ code }) => code);
/** What is known of a key only when all else in it is right. */
const SUMS = ["KEY_PERCENT_SUM", "KEY_SHARES_SUM"];

const figure = fc.constantFrom("5", "50", "kr 40", "33,3", "100", "101", "500 000", "kr 2 000 000", "1 200,50");
const share = fc.constantFrom("40%", "70 %", "1/3", "110/3 %");
const base = fc.constantFrom("equal", "population", "users", "brukre", "folketal@2008");
const part = fc.oneof(
  fc.tuple(fc.oneof(figure, share), base).map((words) => words.join(" ")),
  fc.constantFrom("equal", "users", "brukre", "rest users", "shares(A 60%; B 20%)", "shares(A 60; B 20 %)"),
);
const limit = fc.tuple(fc.constantFrom("min", "max", "round"), fc.oneof(figure, fc.constantFrom("1%", "3%", "1/4")));
const keys = fc
  .tuple(fc.boolean(), fc.array(part, { maxLength: 3 }), fc.array(limit, { maxLength: 2 }))
  .filter(([withFee, parts]) => withFee || parts.length > 0)
  .map(([withFee, parts, limits]) =>
    [[...(withFee ? ["5 000 each"] : []), ...parts].join(" + "), ...limits.map((words) => words.join(" "))].join("; "),
  );

test("what the remedy of an error says is no error itself, wherever it stands", () => {
  const followed = new Set<string>();
  fc.assert(
    fc.property(keys, (text) => {
      for (const issue of parsed(text).issues) {
        const again = remedied(text, issue);
        if (again === null) continue;
        followed.add(issue.code);
        const isSum = SUMS.includes(issue.code);
        const before = codes(text).filter((code) => isSum || !SUMS.includes(code));
        const after = codes(again).filter((code) => isSum || !SUMS.includes(code));
        // What is wrong elsewhere is so still; whether percentages make 100 is known only now.
        expect([
          again,
          after.length < before.length || issue.code,
          after.filter((code) => !before.includes(code) && !SUMS.includes(code)),
        ]).toEqual([again, true, []]);
      }
    }),
    { numRuns: 1000 },
  );
  expect([...followed].sort()).toEqual([
    "KEY_AMOUNT_ALONE",
    "KEY_LIMIT_AMOUNT",
    "KEY_NAME_UNKNOWN",
    "KEY_PERCENT_SIGN",
    "KEY_PERCENT_SUM",
    "KEY_ROUND_STEP",
    "KEY_SHARES_SUM",
  ]);
});
