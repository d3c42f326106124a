import { expect, test } from "vitest";
import { LANGUAGES } from "../../src/core/model/language.ts";
import { CLI_WORDS } from "../../src/messages/cli-words.ts";

test.each(LANGUAGES)("what is counted in a sentence has its thousands parted: %s", (language) => {
  const words = CLI_WORDS[language];
  expect(words.moreIssues(8_492)).toContain("8\u00a0492");
  expect(words.counted({ errors: 1_000, warnings: 1_048_576, notices: 12_345 })).toMatch(
    /^1\u00a0000 .*1\u00a0048\u00a0576 .*12\u00a0345 /u,
  );
  expect(words.counted({ errors: 999, warnings: 0, notices: 0 })).toMatch(/^999 /u);
});
