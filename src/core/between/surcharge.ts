import type { Case } from "../model/case.ts";
import type { NamedSurcharge } from "../model/hosting.ts";
import { type BudgetLine, innermost } from "../model/line.ts";
import { add, divide, type Fraction, isNegative, isZero, multiply, negate, sum, ZERO } from "../number/fraction.ts";
import type { AllocatedLine } from "../shares/allocation.ts";
import { hostsOf } from "./host.ts";
import type { Between } from "./payment-between.ts";

/** The surcharge on a line: of the innermost name that it bears, else the case's; null where there is none. */
export function surchargesOf({ hosting }: Pick<Case, "hosting">): (line: BudgetLine) => NamedSurcharge | null {
  return (line) => innermost(line, hosting.surcharges);
}

/** What hosts invoice the others in a year by the lines of one surcharge: by host, then by member. */
type Invoiced = Map<number, Map<number, Fraction>>;

interface Base {
  readonly named: NamedSurcharge;
  readonly year: number | null;
  readonly invoiced: Invoiced;
}

/** What surcharges are reckoned on, by surcharge and year in the order of the lines. */
function basesOf(subject: Case, lines: readonly AllocatedLine[]): readonly Base[] {
  const hostOf = hostsOf(subject);
  const surchargeOf = surchargesOf(subject);
  const bases = new Map<string, Base>();
  for (const { line, shares } of lines) {
    const named = shares.length > 0 ? surchargeOf(line) : null;
    const host = named && hostOf(line);
    if (!named || !host || host.member === null) continue;
    const id = `${subject.hosting.surcharges.indexOf(named)} ${line.year}`;
    const base = bases.get(id) ?? { named, year: line.year, invoiced: new Map() };
    bases.set(id, base);
    const ofHost = base.invoiced.get(host.member) ?? new Map<number, Fraction>();
    base.invoiced.set(host.member, ofHost);
    for (const { member, allocated } of shares) {
      if (member !== host.member) ofHost.set(member, add(ofHost.get(member) ?? ZERO, allocated));
    }
  }
  return [...bases.values()];
}

/** Of nothing invoiced, or of a credit, an amount has no part. */
function weightOf(invoiced: Fraction): Fraction {
  return isNegative(invoiced) ? ZERO : invoiced;
}

function lineOf({ named, year }: Base): BudgetLine {
  return {
    ...{ name: named.of?.text ?? "", group: [], year, amount: ZERO, type: "transfer", key: null, source: named.source },
    concerns: { all: true, groups: [], named: [], places: [] },
    ...{ driver: null, funding: null, host: null },
  };
}

/**
 * What hosts take beside what they invoice, each of a surcharge and a year by itself: a percentage of what each of the
 * others is invoiced; or an amount a year, shared among the others of all hosts in proportion to it. Exact, and adding up to
 * nothing: the host gets what the others pay.
 *
 * @param lines as rounded: what is invoiced is what is shown
 */
export function surchargeLines(subject: Case, lines: readonly AllocatedLine[]): readonly Between[] {
  if (subject.hosting.surcharges.length === 0) return [];
  return basesOf(subject, lines).flatMap((base): Between[] => {
    const { named, invoiced } = base;
    const { surcharge } = named;
    const whole = sum([...invoiced.values()].flatMap((ofHost) => [...ofHost.values()].map(weightOf)));
    const part = (amount: Fraction): Fraction => {
      if (surcharge.kind === "percent") return multiply(amount, surcharge.ratio);
      return isZero(whole) ? ZERO : multiply(surcharge.amount, divide(weightOf(amount), whole));
    };
    return [...invoiced].flatMap(([to, ofHost]) => {
      const others = [...ofHost].map(([member, amount]) => ({ member, amount, exact: part(amount) }));
      const paid = sum(others.map(({ exact }) => exact));
      if (others.every(({ exact }) => isZero(exact))) return [];
      const shares = [...others, { member: to, exact: negate(paid) }]
        .map(({ member, exact }) => ({ member, share: null, exact, allocated: exact }))
        .sort((a, b) => a.member - b.member);
      const line = { line: lineOf(base), amount: paid, key: null, keyText: "", pool: null, shares, moved: ZERO };
      return [
        {
          to,
          paid,
          line,
          surcharge: { named, invoiced: others.map(({ member, amount }) => ({ member, amount })), whole },
        },
      ];
    });
  });
}
