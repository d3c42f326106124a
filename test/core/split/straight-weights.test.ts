import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EQUAL, withWeightThroughout } from "../../../src/core/key/move-weight.ts";
import type { Case } from "../../../src/core/model/case.ts";
import { add, equals, type Fraction, fraction, multiply, subtract } from "../../../src/core/number/fraction.ts";
import { amountOf } from "../../../src/core/shares/amounts.ts";
import { paidBy } from "../../../src/core/shares/paid.ts";
import { AS_FILED, exactSplit } from "../../../src/core/split/split.ts";
import { straightWeights } from "../../../src/core/split/straight-weights.ts";
import { reading } from "../../input/reading.ts";

const MEMBERS = "member;population;users\nMelhus;17123;900\nSkaun;8337;400\nGauldal;6100;200\n";

function caseOf(budget: string, settings = "key: 30 % equal + 20 % users + rest population\n"): Case {
  const subject = reading({ members: MEMBERS, budget: `line;group;amount;key;members\n${budget}`, settings }).case;
  if (!subject) throw new Error("no case");
  return subject;
}

const told = (subject: Case) => straightWeights(subject, AS_FILED, EQUAL);

function paidAt(subject: Case, weight: Fraction) {
  const key = subject.key && withWeightThroughout(subject.key, EQUAL, weight);
  const lines = key && exactSplit({ ...subject, key }, AS_FILED);
  return lines && paidBy(lines, "exact");
}

/** Whether all that members pay is linear from one weight to another, seen a third and a half of the way. */
function isLinear(subject: Case, from: Fraction, to: Fraction): boolean {
  const [first, last] = [paidAt(subject, from), paidAt(subject, to)];
  if (!first || !last) return true;
  return [fraction(1n, 2n), fraction(1n, 3n)].every((way) => {
    const between = paidAt(subject, add(from, multiply(way, subtract(to, from))));
    const onTheWay = (member: number) => {
      const begins = amountOf(first, member);
      return add(begins, multiply(way, subtract(amountOf(last, member), begins)));
    };
    return between !== null && [...between].every(([member, paid]) => equals(paid, onTheWay(member)));
  });
}

describe("what is paid is linear in a weight of the case's key", () => {
  test("where lines are shared as others, and these as others again", () => {
    const { bends, bentBy } = told(caseOf("A;Drift;150;;\nB;;30;as Drift;\nC;;20;40 % as B + 60 % equal;\n"));
    expect(bends).toEqual([fraction(0n), fraction(4n, 5n), fraction(1n)]);
    expect(bentBy).toBeNull();
  });

  test.each([
    ["where some that are shared as others are others' too", "A;;150;;\nB;;30;as A;Melhus, Skaun\n", "payments"],
    ["where what goes as others is bounded", 'A;;150;;\nB;;30;"as A, max 40 %";\n', "payments"],
    ["where the case's key goes as what it shares itself", "A;Felles;150;;Melhus, Skaun\nB;;30;;\n", "payments"],
  ])("not %s", (_, budget, bentBy) => {
    const isOfOthers = budget.includes("Felles");
    const subject = caseOf(budget, isOfOthers ? "key: 30 % equal + 70 % as Felles\n" : undefined);
    expect(told(subject)).toEqual({ bends: null, bentBy });
  });

  test("not within limits of the case's key itself", () => {
    const subject = caseOf("A;;150;;\n", "key: 30 % equal + 70 % population, max 40 %\n");
    expect(told(subject)).toEqual({ bends: null, bentBy: "limits" });
  });

  test("where those are bounded, or others', that no weight moves", () => {
    const fixed = 'A;;150;users;\nB;;30;as A;Melhus, Skaun\nC;;10;"as A, max 40 %";\nD;;90;;\n';
    expect(told(caseOf(fixed)).bentBy).toBeNull();
  });

  test("wherever it is said to be, of lines that rest on each other in any way", () => {
    const keys = [
      "",
      "",
      "users",
      "as A",
      "as Drift",
      "50 % as B + 50 % equal",
      "as C, max 45 %",
      "80 % as Stab + rest users",
    ];
    const line = fc.record({
      name: fc.constantFrom("A", "B", "C", "D"),
      group: fc.constantFrom("", "Drift", "Stab"),
      amount: fc.integer({ min: 1, max: 900 }),
      key: fc.constantFrom(...keys),
      members: fc.constantFrom("", "", "", "Melhus, Skaun", "Skaun, Gauldal"),
    });
    const settings = fc.constantFrom(
      "30 % equal + 20 % users + rest population",
      "users",
      "40 % as Drift + 60 % equal",
    );
    const counts = { straight: 0, bent: 0 };
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 6 }), settings, (lines, key) => {
        const rows = lines.map((one) => `${one.name};${one.group};${one.amount};"${one.key}";${one.members}\n`);
        const { case: subject } = reading({
          members: MEMBERS,
          budget: `line;group;amount;key;members\n${rows.join("")}`,
          settings: `key: ${key}\n`,
        });
        fc.pre(subject !== null && exactSplit(subject, AS_FILED) !== null);
        const { bends } = told(subject);
        const rests = lines.some((one) => one.key.includes("as "));
        if (bends === null) counts.bent++;
        else if (rests) counts.straight++;
        for (const [at, to] of (bends ?? []).slice(1).entries()) {
          const from = bends?.[at];
          expect(from && isLinear(subject, from, to)).toBe(true);
        }
      }),
    );
    expect(Math.min(counts.straight, counts.bent)).toBeGreaterThan(5);
  });
});
