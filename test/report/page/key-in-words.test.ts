import { describe, expect, test } from "vitest";
import { AS_ASKED, canonicalKey } from "../../../src/core/key/grammar/canonical.ts";
import { EQUAL } from "../../../src/core/key/move-weight.ts";
import { keyInWords, restInWords } from "../../../src/report/page/key-in-words.ts";
import { caseOf } from "../../core/model/case-of.ts";
import { plain } from "../shown.ts";
import { frame } from "../worked-out.ts";

const BUDGET = "line,amount\nServers,1000000\n";
const MEMBERS = "member,population,users,calls\nÅs,600,10,1\nNes,400,30,2\nGol,900,20,3\n";

function caseWithKey(key: string) {
  return caseOf({ members: MEMBERS, budget: BUDGET, settings: `key: ${JSON.stringify(key)}\n` });
}

/** The case's key in words, with the figures of the members at the places shown. */
function words(key: string, language: "en" | "nb" | "nn" = "en", shown: readonly number[] = []): string {
  const subject = caseWithKey(key);
  const [period] = subject.key?.periods ?? [];
  return period ? plain(keyInWords(period.key, subject, shown, frame(language), [0, 1, 2])) : "";
}

describe("a key in words", () => {
  test.each([
    ["equal", "equally", "likt", "likt"],
    ["population", "by population", "etter folketall", "etter folketal"],
    ["calls", "by “calls”", "etter «calls»", "etter «calls»"],
    [
      "30% equal + 70% users",
      "30% equally, 70% by users",
      "30 % likt, 70 % etter brukere",
      "30 % likt, 70 % etter brukarar",
    ],
    [
      "100000 each + rest users",
      "kr 100 000 each, the rest by users",
      "100 000 kr hver, resten etter brukere",
      "100 000 kr kvar, resten etter brukarar",
    ],
    [
      "shares(Ås 2, Nes 1)",
      "fixed shares (Ås 2 · Nes 1)",
      "faste andeler (Ås 2 · Nes 1)",
      "faste andelar (Ås 2 · Nes 1)",
    ],
    [
      "users; min 20%; max 50%; round 0.1%",
      "by users, at least 20%, at most 50%, shares rounded to 0.1%",
      "etter brukere, minst 20 %, maks 50 %, andelene avrundet til 0,1 %",
      "etter brukarar, minst 20 %, maks 50 %, andelane avrunda til 0,1 %",
    ],
  ])("%s", (key, en, nb, nn) => {
    expect([words(key), words(key, "nb"), words(key, "nn")]).toEqual([en, nb, nn]);
  });

  test.each([
    ["en", "75% by old (50% equally, 50% by users, at least 20%), 25% by “calls”"],
    ["nb", "75 % etter old (50 % likt, 50 % etter brukere, minst 20 %), 25 % etter «calls»"],
    ["nn", "75 % etter old (50 % likt, 50 % etter brukarar, minst 20 %), 25 % etter «calls»"],
  ] as const)("says behind the name of a key in it what that is, in %s, and can be typed back", (language, text) => {
    const keys = "keys: {old: 50% equal + 50% users; min 20%}\n";
    const keyOf = (key: string) => {
      const settings = `key: ${JSON.stringify(key)}\n${keys}`;
      const subject = caseOf({ members: MEMBERS, budget: BUDGET, settings });
      const [period] = subject.key?.periods ?? [];
      if (!period) throw new Error("no key");
      return { key: period.key, text: plain(keyInWords(period.key, subject, [], frame(language))) };
    };
    const written = keyOf("75% old + 25% calls");
    expect(written.text).toBe(text);
    expect(canonicalKey(keyOf(text).key, AS_ASKED)).toBe(canonicalKey(written.key, AS_ASKED));
  });

  test("says at which date a base is measured, where members have several", () => {
    const members = "member,year,population\nÅs,2024,590\nÅs,2025,600\nNes,2024,390\nNes,2025,400\n";
    const subject = caseOf({ members, budget: BUDGET, settings: "key: population@2024\n" });
    const [period] = subject.key?.periods ?? [];
    expect(period && plain(keyInWords(period.key, subject, [0, 1], frame()))).toBe(
      "by population on 1 January 2024 (590 · 390)",
    );
  });

  test("has the figures of the members that are shown, and of all who share where some are not", () => {
    expect(words("users", "en", [0, 1, 2])).toBe("by users (10 · 30 · 20)");
    expect(words("users", "en", [1])).toBe("by users (30 of 60)");
  });
});

test("what becomes of the others is said where a rest gives way to the weight that is moved", () => {
  const rest = (key: string) => {
    const subject = caseWithKey(key);
    return restInWords(subject.key, EQUAL, subject, frame());
  };
  expect(rest("30% equal + 20% users + rest calls")).toEqual([
    "When a weight is moved, the others stay as they are and the rest by “calls” takes what is left. " +
      "When nothing is left, the others share in proportion.",
  ]);
  expect(rest("30% equal + 70% users")).toEqual([]);
});
