import type { Between } from "../between/payment-between.ts";
import type { Issue } from "../model/issue.ts";
import { bears } from "../model/line.ts";
import { isZero, negate, subtract, sum, ZERO } from "../number/fraction.ts";
import type { YearEnd } from "../settle/year-end/year-end.ts";
import type { AllocatedLine } from "../shares/allocation.ts";
import { amountOf } from "../shares/amounts.ts";
import { explainPayment } from "./payment.ts";
import type { Explanation, SettledStep, Step } from "./step.ts";
import type { LabelsOf } from "./surcharge.ts";

/** What a member pays of a line that is shared in parts of the year, part by part, rounded with its table. */
function inPeriods({ periods = [], shares }: AllocatedLine, member: number): Explanation {
  const own = shares.find((share) => share.member === member);
  const steps = periods.map(({ length, line }): Step => {
    const part = line.shares.find((share) => share.member === member);
    const amount = line.amount ?? ZERO;
    return { kind: "period", length, amount, share: part?.share ?? null, value: part?.exact ?? ZERO };
  });
  const value = own?.allocated ?? ZERO;
  return { value, steps: [...steps, { kind: "settled", part: "final", bases: [], value, places: [] }] };
}

/** What a member pays of a line or group in the end. */
function finalOf(yearEnd: YearEnd, member: number, line: string, labelsOf: LabelsOf): Explanation | Issue {
  const { subject, final, year } = yearEnd;
  const named = final.lines.filter((one) => bears(one.line, line));
  const [only, ...others] = named;
  if (only?.periods && others.length === 0) return inPeriods(only, member);
  const constellation = { filed: final.members, now: final.members };
  return explainPayment({ subject, split: final, constellation, origins: new Map() }, { member, line, year, labelsOf });
}

/**
 * What a member owes by a settlement: its share of every line, from the budgeted share by its causes to what it came to, and
 * what it paid, row by row; of one line, its final share.
 */
export function explainSettled(
  yearEnd: YearEnd,
  member: number,
  line: string | null,
  labelsOf: LabelsOf,
): Explanation | Issue {
  if (line !== null) return finalOf(yearEnd, member, line, labelsOf);
  const { finals, balances, causes, final, payments, laterBases } = yearEnd;
  const settled = (
    part: SettledStep["part"],
    value: SettledStep["value"],
    places: SettledStep["places"] = [],
  ): Step => ({
    ...{ kind: "settled", part, value, places, bases: part === "population" ? laterBases : [] },
  });
  const whole = amountOf(finals, member);
  const term = ({ line, shares }: AllocatedLine, between?: Between): Step[] => {
    const own = shares.find((share) => share.member === member);
    if (!own) return [];
    const of = { label: line.name, lines: 1, value: own.allocated, places: [line.source] };
    return [{ kind: "term", ...of, ...(between && { between }) }];
  };
  const terms = [
    ...final.lines.flatMap((line) => term(line)),
    ...final.between.flatMap((between) => term(between.line, between)),
  ];
  const steps = causes.filter(({ cause }) => cause !== "payment");
  const added = steps.map(({ amounts }) => amountOf(amounts, member));
  const budgeted = subtract(whole, sum(added));
  const rows = payments?.payments.filter((payment) => payment.member === member) ?? [];
  const asHost = yearEnd.asHosts.find((one) => one.member === member);
  const { own = ZERO, setOff = ZERO } = asHost ?? {};
  const written = sum([own, setOff, ...rows.map(({ amount }) => amount)]);
  const unwritten = subtract(amountOf(yearEnd.paid, member), written);
  return {
    value: amountOf(balances, member),
    steps: [
      ...terms,
      { kind: "sum", exact: null, value: whole },
      settled("budgeted", budgeted),
      ...steps.map(({ cause }, at) => settled(cause, added[at] ?? ZERO)),
      settled("final", whole),
      ...rows.map(({ amount, source }) => settled("paid", negate(amount), [source])),
      ...(isZero(own) ? [] : [settled("own", negate(own))]),
      ...(isZero(setOff) ? [] : [settled("setOff", negate(setOff))]),
      ...(isZero(unwritten) ? [] : [settled("paid", negate(unwritten))]),
      settled("balance", amountOf(balances, member)),
    ],
  };
}
