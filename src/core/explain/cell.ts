import type { Side } from "../compare/side.ts";
import type { Case } from "../model/case.ts";
import type { BudgetLine, LineStep } from "../model/line.ts";
import { add, type Fraction, multiply, negate, subtract, sum, ZERO } from "../number/fraction.ts";
import type { AllocatedLine, BuyInTrace, Correction } from "../shares/allocation.ts";
import { type Constellation, membersOf, presentIn } from "../shares/constellation.ts";
import { drivingQuantity, stepFor } from "../shares/presence.ts";
import type { Split } from "../split/split.ts";
import { grownSteps } from "./growth.ts";
import { roundingStep } from "./rounding-step.ts";
import { limitSteps, shareSteps } from "./share-steps.ts";
import type { Explanation, KeyStep, OutsideStep, PresenceStep, Step } from "./step.ts";
import { MOST_TERMS } from "./sum.ts";

/** A case and who takes part in it. */
export interface Present {
  readonly subject: Case;
  readonly constellation: Constellation;
  /** Of lines that are not as their file has them. */
  readonly origins?: Side["origins"];
}

/** A split with the case it was made from and who takes part in it. */
export interface Explained extends Present {
  readonly split: Split;
}

function amountSteps(
  { subject, constellation, origins }: Explained,
  { line, amount, basis, stepped = ZERO }: AllocatedLine,
): Step[] {
  const filed = line.amount;
  if (filed === null || amount === null) return [];
  const { portion } = line;
  if (portion && basis) {
    return [{ kind: "portion", line, ratio: portion.ratio, of: portion.of.text, basis, value: amount }];
  }
  const grown: readonly Step[] = grownSteps(line, filed, origins?.get(line)) ?? [
    { kind: "amount", line, value: filed },
  ];
  const begun = grown.map((step): Step => {
    const capital = step.kind === "amount" ? step.line.capital : undefined;
    return step.kind === "amount" && capital ? { ...step, kind: "capital", capital } : step;
  });
  const before = membersOf(subject, line, constellation.filed);
  const now = membersOf(subject, line, presentIn(constellation, line.year));
  const { steps: added = [] } = line;
  const driven = subtract(amount, stepped);
  const steps = (from: readonly Step[]): Step[] => [...from, ...steppedSteps(added, now.length, driven)];
  const changed = before.length !== now.length || before.some((member, at) => member !== now[at]);
  if (line.driver === null || !changed || before.length === 0) return steps(begun);
  const [was, is] = [before, now].map((members) => drivingQuantity(subject, line, members));
  if (!was || !is || Array.isArray(was) || Array.isArray(is)) throw new Error("a line was driven by an unknown base");
  const header = subject.bases.find(({ name }) => name === line.driver)?.header ?? null;
  const how = { header, before: was as typeof ZERO, now: is as typeof ZERO };
  return steps([...begun, { kind: "driver", ...how, value: driven }]);
}

/** What steps add to an amount, one after the other. */
function steppedSteps(steps: readonly LineStep[], count: number, amount: Fraction): Step[] {
  let value = amount;
  return steps.map((step): Step => {
    const added = stepFor(step, count);
    value = add(value, added);
    return { kind: "stepped", step, count, added, value, source: step.source };
  });
}

function presenceStep({ line, shares }: AllocatedLine): PresenceStep {
  const { all, groups, places } = line.concerns;
  const by = all ? "all" : groups.length > 0 ? "groups" : "names";
  return {
    kind: "presence",
    by,
    groups,
    members: shares.map(({ member }) => member),
    source: all ? null : (places[0] ?? line.source),
  };
}

function keyStep({ subject }: Explained, { line, key, shares }: AllocatedLine): KeyStep[] {
  if (key === null) return [];
  const period = (line.key ?? subject.key)?.periods.find((candidate) => candidate.key === key.key);
  const stages = line.key?.stages ?? null;
  const whose = stages ? "stages" : key.own ? "line" : key.source.file === "--key" ? "option" : "case";
  const members = shares.map(({ member }) => member);
  return [{ kind: "key", key, whose, stages, from: period?.from ?? null, to: period?.to ?? null, members }];
}

function outsideStep({ subject, constellation }: Present, line: BudgetLine, member: number | null): OutsideStep {
  const { named, places, all, groups } = line.concerns;
  const members = membersOf(subject, line, presentIn(constellation, line.year));
  const why = line.type === "note" ? "note" : members.length === 0 ? "nobody" : "named";
  const written = !all && (named.length > 0 || groups.length > 0) ? places[0] : null;
  return { kind: "outside", why, line, member, members, years: [], source: written ?? line.source };
}

/** Why a member pays nothing of lines that are not for it: it takes no part, or the lines are for others. */
export function outside(about: Present, lines: readonly BudgetLine[], member: number | null): Explanation {
  const { constellation } = about;
  const absent = member !== null && !constellation.now.includes(member);
  const isAway = ({ year }: BudgetLine) => member !== null && !presentIn(constellation, year).includes(member);
  if (!absent && lines.length > 0 && lines.every(isAway)) {
    const years = [...new Set(lines.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
    return {
      value: ZERO,
      steps: [{ kind: "outside", why: "away", line: null, member, members: [], years, source: null }],
    };
  }
  if (!absent)
    return { value: ZERO, steps: lines.slice(0, MOST_TERMS).map((line) => outsideStep(about, line, member)) };
  const source = about.subject.members[member]?.source ?? null;
  return {
    value: ZERO,
    steps: [{ kind: "outside", why: "candidate", line: null, member, members: [], years: [], source }],
  };
}

/** How limits on contributions came to what a member pays more or less in a year. */
function correctionSteps({ line }: AllocatedLine, correction: Correction, member: number): Step[] {
  const { members, contributions, total, stages } = correction;
  const at = members.indexOf(member);
  const before = contributions[at] ?? ZERO;
  const limits = stages.flatMap(({ before: shares, clamp }) => {
    return limitSteps({ clamp, steps: null, shares: clamp.shares }, { members, amount: total }, shares, at);
  });
  const after = multiply(stages.at(-1)?.clamp.shares[at] ?? ZERO, total);
  return [
    { kind: "contribution", member, year: line.year, value: before },
    ...limits,
    { kind: "correction", before, after, value: subtract(after, before) },
  ];
}

/** How a member came to pay, or to be paid, as others join. */
function buyInSteps(
  { line }: AllocatedLine,
  { joining, others, before, after, parts }: BuyInTrace,
  member: number,
): Step[] {
  const at = others.indexOf(member);
  const paid = sum(joining.map(({ amount }) => amount));
  const told = joining
    .filter((one) => at >= 0 || one.member === member)
    .map(
      ({ member: who, amount, source }): Step => ({
        kind: "joining",
        member: who,
        year: line.year,
        value: amount,
        source,
      }),
    );
  const part = parts[at];
  if (part === undefined) return told;
  const shares = { before: before[at] ?? ZERO, after: after[at] ?? ZERO };
  return [...told, { kind: "credit", year: line.year, ...shares, part, paid, value: negate(multiply(part, paid)) }];
}

/** What one member pays of one line, from the amount's cell to the odd krone. */
export function explainCell(about: Explained, line: AllocatedLine, member: number): Explanation {
  const share = line.shares.find((candidate) => candidate.member === member);
  if (!share || line.amount === null) return outside(about, [line.line], member);
  if (line.correction) {
    const corrected = correctionSteps(line, line.correction, member);
    return { value: share.allocated, steps: [...corrected, roundingStep(about.split, line, member)] };
  }
  if (line.buyIn) {
    const steps = buyInSteps(line, line.buyIn, member);
    return { value: share.allocated, steps: [...steps, roundingStep(about.split, line, member)] };
  }
  const steps: Step[] = [
    ...amountSteps(about, line),
    presenceStep(line),
    ...keyStep(about, line),
    ...(line.pool === null ? [] : shareSteps(line.pool, member)),
    { kind: "exact", amount: line.amount, share: share.share, value: share.exact },
    roundingStep(about.split, line, member),
  ];
  return { value: share.allocated, steps };
}

/** What all members pay of one line together: its amount, member by member. */
export function explainLine(about: Explained, line: AllocatedLine): Explanation {
  const value = sum(line.shares.map(({ allocated }) => allocated));
  const terms = line.shares.map(({ member, allocated }): Step => {
    const whose = about.subject.members[member];
    return { kind: "term", label: whose?.name ?? "", lines: 1, value: allocated, places: whose ? [whose.source] : [] };
  });
  const before =
    line.correction || line.buyIn ? [] : [...amountSteps(about, line), presenceStep(line), ...keyStep(about, line)];
  const steps: Step[] = [...before, ...terms];
  return { value, steps: [...steps, { kind: "sum", exact: line.amount, value }] };
}
