import fc from "fast-check";
import { expect, test } from "vitest";
import { csv } from "../../../src/format/text/csv.ts";
import { csvOfLines } from "../../../src/format/text/csv-lines.ts";
import { splitFacts } from "../../../src/report/split/facts.ts";
import { caseOf } from "../../core/model/case-of.ts";
import { HOSTILE_WORDS } from "../../hostile-words.ts";
import { splitView } from "../../report/worked-out.ts";

const KEYS = ["equal", "population", "30 % equal + 70 % population", "50 % population + 50 % equal"];

const line = fc.record({
  name: fc.constantFrom(
    "Servers",
    "Lønn og pensjon",
    "Support, Øst",
    ...HOSTILE_WORDS.filter((word) => !/[\r\n"]/.test(word)),
  ),
  amount: fc.oneof(fc.integer({ min: -100_000_000, max: 100_000_000 }), fc.constantFrom(0, 9_007_199_254_740_991)),
  key: fc.constantFrom(...KEYS),
  members: fc.constantFrom("", "Ås, Nes", "Vestre"),
});

const cases = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 12 }),
  round: fc.constantFrom("1", "1000", "0.05"),
  populations: fc.tuple(
    fc.integer({ min: 1, max: 900_000 }),
    fc.integer({ min: 1, max: 99 }),
    fc.integer({ min: 1, max: 5_000_000_000 }),
  ),
});

function bytesOf(pieces: Iterable<string | Uint8Array>): string {
  return Buffer.concat([...pieces].map((piece) => Buffer.from(piece))).toString();
}

test.each([false, true])("lines are written byte for byte as their rows are; for Excel: %s", (excel) => {
  const style = { excel, language: "en", color: false, columns: null } as const;
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(cases, ({ lines, round, populations: [one, other, third] }) => {
      const subject = caseOf({
        members: `member,population\nÅs,${one}\nNes,${other}\nVestre,${third}\n`,
        budget: [
          "line,group,amount,key,members",
          ...lines.map(({ name, amount, key, members }, at) => {
            return [quoted(`${name} ${at}`), at % 2 ? "IT/Drift" : "", amount / 100, key, quoted(members)].join(",");
          }),
          "",
        ].join("\n"),
        settings: `round: ${round}\n`,
      });
      const { kroner } = splitView(subject);
      const facts = splitFacts(subject, kroner);
      expect(bytesOf(csvOfLines(facts, style))).toBe(bytesOf(csv(facts, style)));
    }),
    { numRuns: 60 },
  );
});
