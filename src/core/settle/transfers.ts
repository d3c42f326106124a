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
  ZERO,
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
  /** Whether others may pay it, or be paid by it: of two who do neither pays the other. */
  readonly isHost: boolean;
}

/** Unequal balances up to which every way of grouping them is tried: beyond them it would take seconds. */
const MOST_TRIED = 16;

/** Pairs with a host that owe each other just the same, and who is left: these by themselves never cost a transfer. */
function inPairs(balances: readonly Balance[]): { readonly pairs: readonly Balance[][]; readonly left: Balance[] } {
  const pairs: Balance[][] = [];
  let left = [...balances];
  for (const one of balances) {
    if (!left.includes(one)) continue;
    const other = left.find(({ amount, isHost }) => (isHost || one.isHost) && isZero(add(amount, one.amount)));
    if (!other) continue;
    pairs.push([one, other]);
    left = left.filter((balance) => balance !== one && balance !== other);
  }
  return { pairs, left };
}

/**
 * As many groups as can be made of balances so that each makes zero and has a host: each saves a transfer. Found by the best
 * grouping of every smaller set, one balance at a time; one that no host begins is of the group before it, and saves nothing.
 */
function inGroups(balances: readonly Balance[]): readonly (readonly Balance[])[] {
  const sided = [isPositive, isNegative].map((side) => balances.filter(({ amount }) => side(amount)).length);
  if (Math.min(...sided) <= 1 || balances.length > MOST_TRIED) return balances.length > 0 ? [balances] : [];
  const whole = commonDenominator(balances.map(({ amount }) => amount.den));
  const units = balances.map(({ amount: { num, den } }) => num * (whole / den));
  const sets = 1 << balances.length;
  const sums: bigint[] = [0n];
  const groups = new Int8Array(sets);
  const last = new Uint8Array(sets);
  for (let set = 1; set < sets; set++) {
    const first = 31 - Math.clz32(set & -set);
    sums[set] = (sums[set & (set - 1)] ?? 0n) + (units[first] ?? 0n);
    let best = -2;
    for (let at = 0; at < balances.length; at++) {
      const without = set & ~(1 << at);
      if (without === set) continue;
      const isGlued = sums[without] === 0n && !balances[at]?.isHost;
      const made = (groups[without] ?? 0) - (isGlued ? 1 : 0);
      if (made <= best) continue;
      best = made;
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

/** Whoever owes most pays whoever is owed most, until all have what is theirs. */
function mostFirst(group: readonly Balance[]): Transfer[] {
  const inOrder = (side: (amount: Fraction) => boolean) =>
    group
      .filter(({ amount }) => side(amount))
      .map((one) => ({ ...one, amount: absolute(one.amount) }))
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

/** Everyone else settles with one host, the one that has most on the other side; then the hosts among themselves. */
function byHosts(group: readonly Balance[]): Transfer[] {
  const hosts = group.filter(({ isHost }) => isHost).map((host) => ({ ...host }));
  const others = group.filter(({ isHost }) => !isHost);
  const transfers = others
    .toSorted((a, b) => compare(absolute(b.amount), absolute(a.amount)) || a.member - b.member)
    .flatMap(({ member, amount }): Transfer[] => {
      const pays = isPositive(amount);
      const [host] = hosts.toSorted((a, b) => (pays ? 1 : -1) * compare(a.amount, b.amount) || a.member - b.member);
      if (!host) return [];
      host.amount = add(host.amount, amount);
      const [from, to] = pays ? [member, host.member] : [host.member, member];
      return [{ from, to, amount: absolute(amount) }];
    });
  return [...transfers, ...mostFirst(hosts)];
}

/** Balances in groups that each settle by themselves, as many as are found. */
function settledApart(balances: readonly Balance[]): readonly (readonly Balance[])[] {
  const { pairs, left } = inPairs(balances);
  return [...pairs, ...inGroups(left)];
}

/** The transfers within a group, each with a host in it: as many as it has balances, less one at most. */
function within(group: readonly Balance[]): Transfer[] {
  const hosts = new Set(group.flatMap(({ member, isHost }) => (isHost ? [member] : [])));
  const transfers = mostFirst(group);
  return transfers.every(({ from, to }) => hosts.has(from) || hosts.has(to)) ? transfers : byHosts(group);
}

/** Groups that each have a host: those without one are of the first that has, or of a host that owes nothing itself. */
function hosted(groups: readonly (readonly Balance[])[], even: Balance): readonly (readonly Balance[])[] {
  const isHosted = (group: readonly Balance[]) => group.some(({ isHost }) => isHost);
  const without = groups.filter((group) => !isHosted(group)).flat();
  if (without.length === 0) return groups;
  const [first = [even], ...others] = groups.filter(isHosted);
  return [[...first, ...without], ...others];
}

/**
 * Who pays whom so that everyone has what is theirs, with the fewest transfers: as many as there are balances, less one
 * for each group of them that settles by itself. Exact up to 16 balances beside those that meet in pairs; beyond them these
 * are settled as one group. In the order of the members who pay, then of those who are paid.
 *
 * @param balances what each member owes (negative: is owed), in currency units, adding up to nothing
 * @param hosts who host, by member index: who does not settles with one who does, never with another who does not;
 *   of none, anyone settles with anyone
 * @throws RangeError when balances do not add up to nothing
 */
export function fewestTransfers(
  balances: ReadonlyMap<number, Fraction>,
  hosts: ReadonlySet<number> = new Set(),
): readonly Transfer[] {
  if (!isZero(sum(balances.values()))) throw new RangeError("what some owe is not what others are owed");
  const balance = (member: number, amount: Fraction): Balance => {
    return { member, amount, isHost: hosts.size === 0 || hosts.has(member) };
  };
  const open = [...balances].flatMap(([member, amount]) => (isZero(amount) ? [] : [balance(member, amount)]));
  const [first = -1] = hosts;
  // With the only host all others settle, each by itself.
  return hosted(hosts.size === 1 ? [open] : settledApart(open), balance(first, ZERO))
    .flatMap(within)
    .sort((a, b) => a.from - b.from || a.to - b.to);
}
