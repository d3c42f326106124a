import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lossParts, type NetOf, type TurningPart, zeroBetween } from "../../../src/core/compare/loss-parts.ts";
import { traceKey } from "../../../src/core/key/key-trace.ts";
import { bendsThroughout, EQUAL, withWeight } from "../../../src/core/key/move-weight.ts";
import {
  absolute,
  add,
  compare,
  type Fraction,
  fraction,
  isNegative,
  isZero,
  multiply,
  ONE,
  subtract,
  toFixed,
  toFractionText,
  ZERO,
} from "../../../src/core/number/fraction.ts";
import { AT, keyOf } from "../key/grammar/case.ts";
import { everyone, weighedBy } from "../key/weighed-columns.ts";

const whole = (value: number) => fraction(BigInt(value));
const told = (turns: readonly TurningPart[]) =>
  turns.map(({ part, exact, to }) => `${exact ? "" : "about "}${toFixed(part, 4)} to ${to}`);

const bendsOf = (key: string) =>
  bendsThroughout({ name: null, periods: [{ from: null, to: null, key: keyOf(key) }], source: AT }, EQUAL);

/** What a member saves when `alone` is its own cost and `cost` is shared by the key with another equal part. */
function netUnder(text: string, weights: readonly number[], member: number, alone: Fraction, cost: number): NetOf {
  const key = keyOf(text);
  return (part) => {
    const changed = withWeight(key, EQUAL, part);
    const found =
      changed && traceKey(changed, everyone(weights.length), weighedBy({}, weights.length, weights), whole(cost));
    if (!found?.ok) return null;
    return subtract(alone, multiply(whole(cost), found.trace.shares[member] ?? ZERO));
  };
}

describe("where a linear net is zero", () => {
  test.each([
    [1, -1, "1/2"],
    [-1, 3, "1/4"],
    [0, -5, "0/1"],
    [-5, 0, "1/1"],
    [5, 1, null],
    [-5, -1, null],
    [5, 5, null],
    [0, 0, null],
  ])("from %d to %d: %s", (at0, at1, expected) => {
    const zero = zeroBetween({ part: ZERO, net: whole(at0) }, { part: ONE, net: whole(at1) });
    expect(zero && toFractionText(zero)).toBe(expected);
  });

  test("on a piece of the way", () => {
    const from = { part: fraction(1n, 2n), net: whole(3) };
    expect(zeroBetween(from, { part: fraction(4n, 5n), net: whole(-1) })).toEqual(fraction(29n, 40n));
  });
});

describe("Melhus and Midtre Gauldal, 2009-2012", () => {
  const population = [14_457, 5910];
  const alone = (member: number) => multiply(whole(60_500_000), fraction(member === 0 ? 16_427n : 10_729n, 27_156n));
  const turns = (key: string, member: number) =>
    lossParts(netUnder(key, population, member, alone(member), 55_230_000), bendsOf(key));

  test("nobody loses with an equal part of 22.5 to 67.9 %, exactly", () => {
    const key = "50% equal + 50% population";
    expect(told(turns(key, 0))).toEqual(["0.2249 to gain"]);
    expect(told(turns(key, 1))).toEqual(["0.6797 to loss"]);
    for (const member of [0, 1]) {
      const [turn] = turns(key, member);
      const net = netUnder(key, population, member, alone(member), 55_230_000);
      expect(turn?.exact).toBe(true);
      expect(turn && net(turn.part)).toEqual(ZERO);
    }
  });

  test("a limit that does not bind where it turns leaves the part exact", () => {
    expect(turns("50% equal + 50% population; min 5%", 0)).toEqual(turns("50% equal + 50% population", 0));
    expect(turns("50% equal + 50% population; max 70%", 1)).toEqual(turns("50% equal + 50% population", 1));
  });

  test("a limit that keeps a member from losing leaves no turn", () => {
    expect(turns("50% equal + 50% population; max 66%", 0)).toEqual([]);
  });

  test("rounded shares jump: the part is near, and says so", () => {
    const key = "50% equal + 50% population; round 1%";
    for (const [member, to] of [
      [0, "gain"],
      [1, "loss"],
    ] as const) {
      const [turn, ...more] = turns(key, member);
      expect(more).toEqual([]);
      expect(turn).toMatchObject({ exact: false, to });
      const net = netUnder(key, population, member, alone(member), 55_230_000);
      const beyond = fraction(to === "gain" ? -1n : 1n, 1_000_000n);
      expect(turn && isNegative(net(turn.part) ?? ZERO)).toBe(false);
      expect(turn && isNegative(net(add(turn.part, beyond)) ?? ZERO)).toBe(true);
    }
  });
});

test("a limit that binds where it turns: still exact, since a share is then a quotient of linear functions", () => {
  // A is held at 45 %. Of the 55 % left, B has 36 % where (3 + 2p)/15 : (9 + 11p)/30 is 36 : 55.
  const net = netUnder("50% equal + 50% population; max 45%", [70, 20, 10], 1, whole(36), 100);
  expect(lossParts(net, null)).toEqual([{ part: fraction(3n, 88n), exact: true, to: "gain" }]);
});

test("no shares, no turn: limits that cannot be met once everybody counts", () => {
  expect(lossParts(netUnder("50% equal + 50% population; min 40%", [1, 1, 0], 0, whole(45), 100), null)).toEqual([]);
});

describe("laws", () => {
  const amount = fc.integer({ min: -1000, max: 1000 }).map(whole);
  const line = (at0: Fraction, at1: Fraction) => (part: Fraction) => add(at0, multiply(part, subtract(at1, at0)));

  test("a linear net loses on one side of the turn and not on the other; searching finds the same part", () => {
    let turned = 0;
    fc.assert(
      fc.property(amount, amount, (at0, at1) => {
        const net = line(at0, at1);
        const turns = lossParts(net, [ZERO, ONE]);
        expect(turns).toHaveLength(isNegative(at0) === isNegative(at1) ? 0 : 1);
        for (const { part, exact, to } of turns) {
          turned++;
          expect(exact).toBe(true);
          expect(net(part)).toEqual(ZERO);
          expect(to).toBe(isNegative(at1) ? "loss" : "gain");
        }
        expect(lossParts(net, null)).toEqual(turns);
      }),
      { numRuns: 200 },
    );
    expect(turned).toBeGreaterThan(35);
  });

  test("under limits, the net has the sign the turns say at every whole percent, and is zero where they are exact", () => {
    let exactly = 0;
    const limits = fc.constantFrom("; min 20%", "; max 40%", "; min 15%; max 50%", "; round 5%");
    const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 4 });
    fc.assert(
      fc.property(limits, weights, fc.integer({ min: 15, max: 60 }), (limit, list, alone) => {
        const net = netUnder(`50% equal + 50% users${limit}`, list, 0, fraction(BigInt(alone * 7 + 3), 7n), 100);
        const turns = lossParts(net, null);
        let losing = isNegative(net(ZERO) ?? ZERO);
        let next = 0;
        for (let percent = 0; percent <= 100; percent++) {
          const at = fraction(BigInt(percent), 100n);
          for (let turn = turns[next]; turn && compare(turn.part, at) < 0; turn = turns[next]) {
            losing = turn.to === "loss";
            next++;
          }
          const value = net(at) ?? ZERO;
          if (!isZero(value)) expect(isNegative(value)).toBe(losing);
        }
        for (const { part, exact } of turns) {
          const value = net(part) ?? ZERO;
          expect(isNegative(value)).toBe(false);
          if (exact) {
            exactly++;
            expect(value).toEqual(ZERO);
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(exactly).toBeGreaterThan(3);
  });

  test("what is not exact lies within a millionth of where it turns", () => {
    const jump = fraction(1n, 3n);
    const net: NetOf = (part) => whole(compare(part, jump) < 0 ? 5 : -5);
    const [turn] = lossParts(net, null);
    expect(turn).toMatchObject({ exact: false, to: "loss" });
    const apart = absolute(subtract(turn?.part ?? ZERO, jump));
    expect(compare(apart, fraction(1n, 1_000_000n))).toBeLessThanOrEqual(0);
  });

  test("a step that is zero for a while is not taken for the turn", () => {
    const net: NetOf = (part) => {
      if (compare(part, fraction(506n, 1000n)) < 0) return whole(5);
      return whole(compare(part, fraction(509n, 1000n)) < 0 ? 0 : -5);
    };
    expect(told(lossParts(net, null))).toEqual(["about 0.5090 to loss"]);
  });

  test("a rest that is used up bends the net: a member may lose between two exact parts and nowhere else", () => {
    // 20 % by users stay until the equal part is 80 %; the rest, by population, is then used up.
    const key = "30% equal + 20% users + rest population";
    const columns = { population: [50, 30, 20], users: [10, 80, 10] };
    const net: NetOf = (part) => {
      const changed = withWeight(keyOf(key), EQUAL, part);
      const found = changed && traceKey(changed, everyone(3), weighedBy(columns, 3), whole(100));
      return found?.ok ? subtract(whole(41), multiply(whole(100), found.trace.shares[1] ?? ZERO)) : null;
    };
    expect(bendsOf(key)?.map(toFractionText)).toEqual(["0/1", "4/5", "1/1"]);
    const turns = lossParts(net, bendsOf(key));
    expect(turns).toEqual([
      { part: fraction(3n, 10n), exact: true, to: "loss" },
      { part: fraction(117n, 140n), exact: true, to: "gain" },
    ]);
    for (const { part } of turns) expect(net(part)).toEqual(ZERO);
  });

  test("several turns are all found, in order", () => {
    const bend: NetOf = (part) => {
      const fromMiddle = absolute(subtract(part, fraction(1n, 2n)));
      return subtract(fromMiddle, fraction(1n, 7n));
    };
    expect(told(lossParts(bend, null))).toEqual(["0.3571 to loss", "0.6429 to gain"]);
  });
});
