import type { Case } from "../model/case.ts";
import type { Fee, Key, KeyBase, KeyPart, KeyPeriod, NamedKey } from "../model/key.ts";
import {
  add,
  divide,
  equals,
  type Fraction,
  fraction,
  isInteger,
  isNegative,
  isPositive,
  isZero,
  multiply,
  ONE,
  sum,
  ZERO,
} from "../number/fraction.ts";
import { largestRemainder } from "../rounding/apportion.ts";
import { AS_ASKED, canonicalBase, canonicalKey } from "./grammar/canonical.ts";
import { moveWeight } from "./move-weight.ts";
import { together } from "./parts/together.ts";
import { weighedParts } from "./parts/weighed-parts.ts";
import { measuredBase, yearsMeasured } from "./vintage.ts";

/** What a key divides by percent, at the weight that is tried; `filed` is its weight in the key itself. */
export interface TriedWeight {
  readonly kind: "weight";
  readonly base: KeyBase;
  readonly ratio: Fraction;
  readonly filed: Fraction;
  /** `rest` follows by itself; an `other` is none of the key's own and may be tried too. */
  readonly from: "percent" | "rest" | "other";
}

/** A fee at the amount that is tried, where one amount says it: from each member, or for each unit of a base. */
export interface TriedFee {
  readonly kind: "fee";
  readonly fee: Fee;
  readonly filed: Fee;
}

export type TriedPart = TriedWeight | TriedFee;

/** The parts of a key in the order they are written, then what else a case could divide by. The weights make 1. */
export type TriedKey = readonly TriedPart[];

/** The only key of lines without their own; null where there is none, or where it changes over the years. */
export function keyToTry({ key }: Pick<Case, "key">): KeyPeriod | null {
  const [only, another] = key?.periods ?? [];
  return another === undefined ? (only ?? null) : null;
}

function idOf(subject: Case, base: KeyBase): string {
  return base.kind === "shares" ? base.kind : canonicalBase(base, (name, years) => yearsMeasured(subject, name, years));
}

/** Equally, and every base whose figures are known of all who take part: what a key could rest on. */
function basesOf(subject: Case): KeyBase[] {
  const measured = subject.bases.filter((base) => {
    const figures = measuredBase(subject, base, null, null);
    if ("code" in figures) return false;
    const measures = figures.measures.filter((_, member) => subject.members[member]?.takesPart);
    return measures.every((one) => one !== null) && measures.some((one) => one !== null && isPositive(one.value));
  });
  return [
    { kind: "equal" },
    ...measured.map(({ name }) => ({ kind: "base", name, years: null, source: null }) as const),
  ];
}

/** All that goes by one base as one weight, where the first of it stands, as when it is moved; agreed shares each by itself. */
function togetherByBase(subject: Case, parts: readonly TriedPart[]): TriedPart[] {
  return together(
    parts,
    (part) => (part.kind === "weight" && part.base.kind !== "shares" ? idOf(subject, part.base) : null),
    (before, part) => {
      if (before.kind !== "weight" || part.kind !== "weight") return before;
      const ratio = add(before.ratio, part.ratio);
      return { ...before, ratio, filed: ratio, from: part.from === "rest" ? "rest" : before.from };
    },
  );
}

/** The key's own parts at their own weights, then what it does not use at none. */
export function triedKey(subject: Case, { parts }: Key): TriedKey {
  const weighed = weighedParts(parts);
  const written = parts.map((part): TriedPart => {
    if (part.kind === "fee") return { ...part, filed: part.fee };
    const ratio = weighed.find((one) => one.base === part.base)?.ratio ?? ZERO;
    return { kind: "weight", base: part.base, ratio, filed: ratio, from: part.kind };
  });
  const tried = togetherByBase(subject, written);
  const used = new Set(tried.flatMap((part) => (part.kind === "weight" ? [idOf(subject, part.base)] : [])));
  const others = basesOf(subject).filter((base) => !used.has(idOf(subject, base)));
  return [
    ...tried,
    ...others.map((base) => ({ kind: "weight", base, ratio: ZERO, filed: ZERO, from: "other" }) as const),
  ];
}

/**
 * The key with the weight at `at` set to `ratio`, the others by {@link moveWeight}; where they tell nothing, being all 0,
 * they share what is left as in the key itself, and at last the first takes it. They always make exactly 1.
 *
 * @throws RangeError when the ratio is not from 0 to 1, or `at` is no weight that can be set
 */
export function tryWeight(tried: TriedKey, at: number, ratio: Fraction): TriedKey {
  const chosen = tried[at];
  if (chosen?.kind !== "weight" || chosen.from === "rest") throw new RangeError("no weight to set");
  const weights = tried.flatMap((part) => (part.kind === "weight" ? [part] : []));
  const [place, first] = [weights.indexOf(chosen), weights.find((part) => part !== chosen)];
  const move = (reading: (part: TriedWeight) => Fraction) =>
    moveWeight(
      weights.map((part) => ({ ratio: reading(part), rest: part.from === "rest" })),
      place,
      ratio,
    );
  const moved =
    move((part) => part.ratio) ?? move((part) => part.filed) ?? move((part) => (part === first ? ONE : ZERO));
  return moved === null
    ? tried
    : tried.map((part) => (part.kind === "weight" ? { ...part, ratio: moved[weights.indexOf(part)] ?? ZERO } : part));
}

/** The one amount of a fee, in currency units; null of a price list, or what was agreed by name. */
export function amountOfFee(fee: Fee): Fraction | null {
  return fee.kind === "each" || fee.kind === "rate" ? fee.amount : null;
}

function isSameFee({ fee, filed }: TriedFee): boolean {
  const [one, other] = [amountOfFee(fee), amountOfFee(filed)];
  return one === null || other === null || equals(one, other);
}

/** Whether it is the key itself. */
export function isAsFiled(tried: TriedKey): boolean {
  return tried.every((part) => (part.kind === "fee" ? isSameFee(part) : equals(part.ratio, part.filed)));
}

/** Weights are tried in hundredths of a percent: what an agreement can say, and a field shows. */
const FINEST = fraction(10_000n);

/** The ratios to reckon by: the key's own as they are, the others to the hundredth of a percent, together what is left. */
export function writtenWeights(tried: TriedKey): ReadonlyMap<TriedPart, Fraction> {
  const weights = tried.flatMap((part) => (part.kind === "weight" ? [part] : []));
  const moved = weights.filter(({ ratio, filed }) => !equals(ratio, filed));
  const left = multiply(sum(moved.map(({ ratio }) => ratio)), FINEST);
  const exact = moved.map(({ ratio }) => multiply(ratio, FINEST));
  const units = isInteger(left) ? largestRemainder(exact, left.num).map((count) => fraction(count)) : exact;
  return new Map([
    ...weights.map((part) => [part, part.ratio] as const),
    ...moved.map((part, at) => [part, divide(units[at] ?? ZERO, FINEST)] as const),
  ]);
}

/**
 * The tried key in the place of the case's, under the limits of that, with weights as they can be written; parts of no
 * weight are left out.
 */
export function keyAsTried(subject: Case, filed: KeyPeriod, tried: TriedKey): NamedKey | null {
  if (!subject.key) return null;
  const ratios = writtenWeights(tried);
  const parts = tried.flatMap((part): KeyPart[] => {
    if (part.kind === "fee") return isNothing(part.fee) ? [] : [{ kind: "fee", fee: part.fee }];
    const ratio = ratios.get(part) ?? ZERO;
    if (isZero(ratio)) return [];
    return [part.from === "rest" ? { kind: "rest", base: part.base } : { kind: "percent", ratio, base: part.base }];
  });
  const key = { parts, limits: filed.key.limits };
  const text = canonicalKey({ ...key, text: "" }, AS_ASKED);
  return { name: null, periods: [{ ...filed, key: { ...key, text } }], source: subject.key.source };
}

function isNothing(fee: Fee): boolean {
  const amount = amountOfFee(fee);
  return amount !== null && isZero(amount);
}

/** The key with the amount of the fee at `at` set. Throws a RangeError where none can be, or for a negative one. */
export function tryFee(tried: TriedKey, at: number, amount: Fraction): TriedKey {
  const chosen = tried[at];
  if (chosen?.kind !== "fee" || amountOfFee(chosen.fee) === null || isNegative(amount)) {
    throw new RangeError("no fee to set");
  }
  return tried.map((part) => (part === chosen ? { ...chosen, fee: { ...chosen.fee, amount } as Fee } : part));
}
