/** What a result says that a case does not give: empty when all is well. */
import { type Exact, exact, NOTHING, nearestOf, over, ratio, read, same, times, total, written } from "./exact.ts";
import type { ResultJson, ShareJson, SumJson } from "./front-door.ts";
import type { Plan } from "./plan.ts";
import { columnsOff, type Expected, type ExpectedLine, isRounding, measure } from "./recompute.ts";

const path = (group: readonly string[]) => JSON.stringify(group);
const allocated = (shares: readonly ShareJson[]) => total(shares.map((share) => read(share.allocated)));
const paidBy = (shares: readonly ShareJson[], member: string) =>
  read(shares.find((share) => share.member === member)?.allocated ?? "0");

interface ExpectedSum {
  readonly name: string;
  readonly lines: readonly ExpectedLine[];
  /** A plain sum of what is shown need not be a rounding of the exact sum. */
  readonly plain: boolean;
}

function amountOf(lines: readonly ExpectedLine[]): Exact {
  return total(lines.flatMap(({ amount, cells }) => (cells.length > 0 && amount ? [amount] : [])));
}

function exactOf(lines: readonly ExpectedLine[], member: string): Exact {
  return total(lines.flatMap(({ cells }) => cells.filter((cell) => cell.member === member).map((cell) => cell.exact)));
}

/** Every group of every level per year and over all years, the years and the total, as they must be listed. */
function sumsOf(lines: readonly ExpectedLine[]) {
  const shared = lines.filter(({ cells }) => cells.length > 0);
  const years = [...new Set(shared.flatMap(({ year }) => (year === null ? [] : [year])))].sort((a, b) => a - b);
  const groups = new Map<string, ExpectedLine[]>();
  for (const line of shared) {
    line.row.group.forEach((_, depth, group) => {
      const name = path(group.slice(0, depth + 1));
      groups.set(name, [...(groups.get(name) ?? []), line]);
    });
  }
  const ofYear = (from: readonly ExpectedLine[], year: number) => from.filter((line) => line.year === year);
  return {
    groups: [...groups].flatMap(([name, inside]): ExpectedSum[] => [
      ...years
        .filter((year) => ofYear(inside, year).length > 0)
        .map((year) => ({ name: `${name} ${year}`, lines: ofYear(inside, year), plain: false })),
      { name: `${name} null`, lines: inside, plain: years.length > 1 },
    ]),
    years: years.map((year) => ({ name: `${year}`, lines: ofYear(shared, year), plain: false })),
    total: { name: "total", lines: shared, plain: false },
  };
}

/**
 * Everything the law of allocation (docs/allocation.md) demands of a result, given what the second program makes of the
 * case.
 */
export function verdict(plan: Plan, expected: Expected, result: ResultJson): string[] {
  const faults: string[] = [];
  const unit = read(plan.round);
  const must = (holds: boolean, what: string) => {
    if (!holds) faults.push(what);
  };
  const equal = (found: unknown, wanted: unknown, what: string) =>
    must(
      JSON.stringify(found) === JSON.stringify(wanted),
      `${what}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`,
    );
  const rounds = (shown: Exact, of: Exact, what: string) =>
    must(isRounding(over(shown, unit), over(of, unit)), `${what}: ${written(shown)} is no rounding of ${written(of)}`);

  equal(result.members, expected.members, "members");
  equal(
    result.lines.map(({ line, group, year, type, amount, source }) => [line, group, year, type, amount, source.line]),
    expected.lines.map(({ row, year, at, amount }) => {
      return [row.name, row.group, year, row.type, amount && written(amount), at];
    }),
    "lines",
  );
  expected.lines.forEach((line, at) => {
    const name = `line ${line.at} ${line.row.name} ${line.year}`;
    const shares = result.lines[at]?.shares ?? [];
    equal(
      shares.map(({ member, share, fraction, exact }) => [member, share, fraction, exact]),
      line.cells.map(({ member, share, exact }) => [
        member,
        share && written(share),
        share && ratio(share),
        written(exact),
      ]),
      name,
    );
    if (line.cells.length === 0 || line.amount === null) return;
    must(same(total(line.cells.map((cell) => cell.exact)), line.amount), `${name}: the exact parts are not the amount`);
    rounds(allocated(shares), line.amount, name);
    for (const { member, exact } of line.cells) rounds(paidBy(shares, member), exact, `${name} of ${member}`);
  });

  const sums = sumsOf(expected.lines);
  const checkSum = ({ name, lines, plain }: ExpectedSum, shown: SumJson | undefined) => {
    if (!shown) return must(false, `${name} is missing`);
    const members = expected.members.filter((member) =>
      lines.some(({ cells }) => cells.some((c) => c.member === member)),
    );
    const amount = amountOf(lines);
    equal(shown.amount, written(amount), `${name} amount`);
    equal(
      shown.shares.map(({ member, share, fraction, exact }) => [member, share, fraction, exact]),
      members.map((member) => {
        const part = exactOf(lines, member);
        const share = same(amount, NOTHING) ? null : over(part, amount);
        return [member, share && written(share), share && ratio(share), written(part)];
      }),
      name,
    );
    if (!plain) rounds(allocated(shown.shares), amount, name);
    for (const member of members) {
      const inside = result.lines.filter((_, at) => lines.includes(expected.lines[at] as ExpectedLine));
      const sum = total(inside.map((line) => paidBy(line.shares, member)));
      const paid = paidBy(shown.shares, member);
      must(same(sum, paid), `${name} of ${member}: ${written(paid)}, but its lines make ${written(sum)}`);
      if (!plain) rounds(paid, exactOf(lines, member), `${name} of ${member}`);
    }
  };
  equal(
    result.groups.map(({ group, year }) => `${path(group)} ${year}`),
    sums.groups.map(({ name }) => name),
    "groups",
  );
  for (const [at, sum] of sums.groups.entries()) checkSum(sum, result.groups[at]);
  equal(
    result.years.map(({ year }) => `${year}`),
    sums.years.map(({ name }) => name),
    "years",
  );
  for (const [at, sum] of sums.years.entries()) checkSum(sum, result.years[at]);
  checkSum(sums.total, result.total);
  const inAll = times(exact(nearestOf(over(amountOf(sums.total.lines), unit))), unit);
  equal(written(allocated(result.total.shares)), written(inAll), "the grand total");

  equal(result.rounding.unit, written(unit), "unit");
  const paying = result.total.shares.map(({ member }) => member);
  const possible = columnsOff(
    paying.map((member) => over(exactOf(sums.total.lines, member), unit)),
    paying.map((member) => over(paidBy(result.total.shares, member), unit).top),
  ).map((off) =>
    JSON.stringify(
      off.flatMap((by, at) => (by === 0n ? [] : [{ member: paying[at], by: written(times(exact(by), unit)) }])),
    ),
  );
  const told = JSON.stringify(result.rounding.offLargestRemainder);
  must(possible.includes(told), `off the largest remainder: ${told}, not ${possible.join(" or ")}`);
  return [...faults, ...unitCostFaults(plan, expected, result)];
}

/** Each unit cost is what its lines show, by year and in all, over what those measure on whom the lines fall. */
function unitCostFaults(plan: Plan, expected: Expected, result: ResultJson): string[] {
  const asked =
    plan.unitCosts ??
    ["population", "users", "pcs"].filter((base) => plan.bases.includes(base)).map((per) => ({ per, of: null }));
  const within = (line: ExpectedLine, of: string | null) =>
    line.cells.length > 0 && (of === null || line.row.name === of || line.row.group.includes(of));
  const cost = (amount: Exact, volume: Exact) => (same(volume, NOTHING) ? null : written(over(amount, volume)));
  const wanted = asked.flatMap(({ per, of }) => {
    const lines = expected.lines.filter((line) => within(line, of));
    if (of !== null && lines.length === 0) return [];
    const years = [...new Set(lines.flatMap(({ year }) => (year === null ? [] : [year])))].sort((a, b) => a - b);
    return [...years, null].map((year) => {
      const own = result.lines.filter((_, at) => {
        const line = expected.lines[at];
        return line !== undefined && lines.includes(line) && (year === null || line.year === year);
      });
      const members = expected.members
        .filter((member) => own.some(({ shares }) => shares.some((share) => share.member === member)))
        .map((member) => {
          const amount = total(own.map(({ shares }) => paidBy(shares, member)));
          return { member, amount, volume: measure(plan, member, per, null) };
        });
      const amount = total(members.map((entry) => entry.amount));
      const volume = total(members.map((entry) => entry.volume));
      return {
        per,
        of,
        year,
        amount: written(amount),
        volume: written(volume),
        cost: cost(amount, volume),
        members: members.map((entry) => ({
          member: entry.member,
          amount: written(entry.amount),
          volume: written(entry.volume),
          cost: cost(entry.amount, entry.volume),
        })),
      };
    });
  });
  if (JSON.stringify(wanted) === JSON.stringify(result.unitCosts)) return [];
  return wanted
    .flatMap((entry, at) => {
      const [a, b] = [JSON.stringify(entry), JSON.stringify(result.unitCosts[at])];
      return a === b ? [] : [`unit cost ${b}, not ${a}`];
    })
    .concat(wanted.length === result.unitCosts.length ? [] : [`${result.unitCosts.length} unit costs`]);
}
