import {
  absolute,
  add,
  commonDenominator,
  compare,
  type Fraction,
  isNegative,
  isPositive,
  isZero,
  negate,
  sum,
} from "../number/fraction.ts";

/** What one member pays another, by member index: an amount above zero, in currency units. */
export interface Transfer {
  readonly from: number;
  readonly to: number;
  readonly amount: Fraction;
}

/** A member that owes, or is owed. */
interface Balance {
  readonly member: number;
  readonly amount: Fraction;
}

/** Unequal balances up to which every way of grouping them is tried: beyond them it would take seconds. */
const MOST_TRIED = 16;

/** Pairs that owe each other just the same, and who is left: to settle these by themselves never costs a transfer. */
function inPairs(balances: readonly Balance[]): { readonly pairs: readonly Balance[][]; readonly left: Balance[] } {
  const pairs: Balance[][] = [];
  let left = [...balances];
  for (const one of balances) {
    if (!left.includes(one)) continue;
    const other = left.find(({ amount }) => isZero(add(amount, one.amount)));
    if (!other) continue;
    pairs.push([one, other]);
    left = left.filter((balance) => balance !== one && balance !== other);
  }
  return { pairs, left };
}

/**
 * As many groups as can be made of balances so that each makes zero: each saves a transfer. Found by the best grouping of
 * every smaller set, one balance at a time.
 */
function inGroups(balances: readonly Balance[]): readonly (readonly Balance[])[] {
  const sided = [isPositive, isNegative].map((side) => balances.filter(({ amount }) => side(amount)).length);
  if (Math.min(...sided) <= 1 || balances.length > MOST_TRIED) return balances.length > 0 ? [balances] : [];
  const whole = commonDenominator(balances.map(({ amount }) => amount.den));
  const units = balances.map(({ amount: { num, den } }) => num * (whole / den));
  const sets = 1 << balances.length;
  const sums: bigint[] = [0n];
  const groups = new Uint8Array(sets);
  const last = new Uint8Array(sets);
  for (let set = 1; set < sets; set++) {
    const first = 31 - Math.clz32(set & -set);
    sums[set] = (sums[set & (set - 1)] ?? 0n) + (units[first] ?? 0n);
    let best = -1;
    for (let at = 0; at < balances.length; at++) {
      const without = set & ~(1 << at);
      if (without === set || (groups[without] ?? 0) <= best) continue;
      best = groups[without] ?? 0;
      last[set] = at;
    }
    groups[set] = best + (sums[set] === 0n ? 1 : 0);
  }
  const found: Balance[][] = [];
  let group: Balance[] = [];
  for (let set = sets - 1; set > 0; set &= ~(1 << (last[set] ?? 0))) {
    if (sums[set] === 0n && group.length > 0) {
      found.push(group);
      group = [];
    }
    group.push(...balances.slice(last[set] ?? 0, (last[set] ?? 0) + 1));
  }
  return [...found, group];
}

/** The transfers within a group: who owes most pays who is owed most, until all have what is theirs. */
function within(group: readonly Balance[]): Transfer[] {
  const inOrder = (side: (amount: Fraction) => boolean) =>
    group
      .filter(({ amount }) => side(amount))
      .map(({ member, amount }) => ({ member, amount: absolute(amount) }))
      .sort((a, b) => compare(b.amount, a.amount) || a.member - b.member);
  const [owing, owed] = [inOrder(isPositive), inOrder(isNegative)];
  const transfers: Transfer[] = [];
  for (let [payer, payee] = [owing.shift(), owed.shift()]; payer && payee; ) {
    const amount = compare(payer.amount, payee.amount) <= 0 ? payer.amount : payee.amount;
    transfers.push({ from: payer.member, to: payee.member, amount });
    const left = [payer, payee].map((one) => ({ ...one, amount: add(one.amount, negate(amount)) }));
    payer = isZero(left[0]?.amount ?? amount) ? owing.shift() : left[0];
    payee = isZero(left[1]?.amount ?? amount) ? owed.shift() : left[1];
  }
  return transfers;
}

/**
 * Who pays whom so that everyone has what is theirs, with the fewest transfers: as many as there are balances, less one
 * for each group of them that settles by itself. Exact up to 16 balances beside those that meet in pairs; beyond them these
 * are settled as one group. In the order of the members who pay, then of those who are paid.
 *
 * @param balances what each member owes (negative: is owed), in currency units, adding up to nothing
 * @throws RangeError when they do not
 */
export function fewestTransfers(balances: ReadonlyMap<number, Fraction>): readonly Transfer[] {
  if (!isZero(sum(balances.values()))) throw new RangeError("what some owe is not what others are owed");
  const open = [...balances].flatMap(([member, amount]) => (isZero(amount) ? [] : [{ member, amount }]));
  const { pairs, left } = inPairs(open);
  return [...pairs, ...inGroups(left)].flatMap(within).sort((a, b) => a.from - b.from || a.to - b.to);
}
