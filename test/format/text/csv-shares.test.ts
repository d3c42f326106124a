import fc from "fast-check";
import { expect, test } from "vitest";
import { fraction, ONE } from "../../../src/core/number/fraction.ts";
import { partsOf } from "../../../src/core/shares/parts.ts";
import { csv } from "../../../src/format/text/csv.ts";
import { CsvShares } from "../../../src/format/text/csv-shares.ts";
import { SPLIT_FIELDS } from "../../../src/report/split/facts.ts";
import { HOSTILE_WORDS } from "../../hostile-words.ts";

const MEMBER = "Ås; by";
/** A line of this name as it is written while it passes by. */
function passing(name: string, excel: boolean): string {
  const style = { excel, language: "en", color: false, columns: null } as const;
  const shares = new CsvShares(style, SPLIT_FIELDS, [{ member: 0, name: MEMBER }], ONE);
  const about = { year: 2026, group: ["IKT"], name, keyText: "equal", parts: partsOf([0], [ONE]) };
  shares.line({ ...about, amount: { num: 25, den: 2 }, units: [13], isCredit: false });
  return Buffer.from(shares.take()).toString();
}

/** The same line as it is written of a budget that is held, after its way through UTF-8. */
function held(name: string, excel: boolean): string {
  const [half, paid] = [fraction(25n, 2n), fraction(13n)];
  const rows = [[2026, "IKT", name, half, "equal", MEMBER, ONE, half, paid]];
  const text = [...csv({ fields: SPLIT_FIELDS, rows }, { excel, language: "en", color: false, columns: null })].join(
    "",
  );
  return Buffer.from(text).toString();
}

const WORDS = [
  ...HOSTILE_WORDS,
  "Lønn;=1+1",
  "Lønn,@x",
  "\u200b=1+1",
  "＝1+1",
  "Lønn;＋1",
  "a\rb",
  ' "a"',
  "",
  "–x",
  "a'b",
];

test.each([false, true])("a name is written and defused as it is of a small budget; for Excel: %s", (excel) => {
  for (const name of WORDS) expect([name, passing(name, excel)]).toEqual([name, held(name, excel)]);
  const pieces = fc.constantFrom(..."=+-@;,\"'\t\n\r \u00a0\u200b\u0007\ufeff＝＠aØ1");
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), (letters) => {
      const name = letters.join("");
      expect(passing(name, excel)).toBe(held(name, excel));
    }),
  );
});
