import { type Issue, issue } from "../model/issue.ts";
import { sameName } from "../model/names.ts";
import { optionSource } from "../model/source.ts";
import { divide, equals, type Fraction, fraction, multiply, sum, ZERO } from "../number/fraction.ts";
import { membersSharing } from "../procurement/purchase.ts";
import type { ItemSaving, ProcurementSavings } from "../procurement/saving.ts";
import { nearest } from "../spelling/nearest.ts";
import { outside, type Present } from "./cell.ts";
import { shareSteps } from "./share-steps.ts";
import type { Explanation, PriceStep, RoundedStep, Step } from "./step.ts";

/** A price over the years it is paid. */
function overYears(price: Fraction, years: number | null): Fraction {
  return years === null ? price : multiply(price, fraction(BigInt(years)));
}

function separateStep(present: Present, { purchase, recurring: years }: ItemSaving, member: number | null): PriceStep {
  const { item, separate } = purchase;
  const exact = separate.shares.find((share) => share.member === member)?.exact ?? ZERO;
  const about = { kind: "price", side: "separate", years, source: item.source } as const;
  if (member === null) {
    const value = sum(separate.shares.map((share) => share.exact));
    const price =
      item.separate.kind === "common" ? item.separate.amount : divide(value, overYears(fraction(1n), years));
    return { ...about, how: "whole", price, members: separate.shares.length, value };
  }
  if (item.separate.kind === "own") {
    return { ...about, how: "own", price: item.separate.amounts[member] ?? ZERO, members: 1, value: exact };
  }
  const { amount: price } = item.separate;
  const now = separate.shares.map((share) => share.member);
  return { ...about, how: "equal", price, members: membersSharing(present.subject, item, now), value: exact };
}

function rounded(side: RoundedStep["side"], exact: Fraction, value: Fraction): Step[] {
  return equals(exact, value) ? [] : [{ kind: "rounded", side, exact, value }];
}

/** What a member, or all, save on one item: its price separately less its part of the joint price. */
function explainItem(about: Present, saving: ItemSaving, member: number | null): Explanation {
  const { joint, item } = saving.purchase;
  const ofMember = member === null ? saving : saving.members.find((entry) => entry.member === member);
  if (!ofMember) return outside(about, [joint.line], member);
  const alone = separateStep(about, saving, member);
  const share = joint.shares.find((one) => one.member === member);
  const paid = overYears(item.joint, saving.recurring);
  const price: PriceStep = {
    kind: "price",
    side: "joint",
    how: "whole",
    price: item.joint,
    members: joint.shares.length,
    years: saving.recurring,
    source: item.source,
    value: paid,
  };
  const { key, pool } = joint;
  const members = joint.shares.map((one) => one.member);
  const divided: Step[] =
    member === null || !share || !key || !pool
      ? []
      : [
          { kind: "key", key, whose: key.own ? "line" : "case", stages: null, from: null, to: null, members },
          ...shareSteps(pool, member),
          { kind: "exact", amount: paid, share: share.share, value: share.exact },
        ];
  const steps: Step[] = [
    alone,
    ...rounded("separate", alone.value, ofMember.separate),
    price,
    ...divided,
    ...rounded("joint", share?.exact ?? paid, ofMember.joint),
  ];
  const terms = [
    { side: "separate", minus: false, value: ofMember.separate },
    { side: "joint", minus: true, value: ofMember.joint },
  ] as const;
  return { value: ofMember.savings, steps: [...steps, { kind: "balance", terms, value: ofMember.savings }] };
}

/** What a member, or all, save by buying an item together, or everything; or what is wrong with the question. */
export function explainPurchase(
  about: Present,
  savings: ProcurementSavings,
  item: string | null,
  member: number | null,
): Explanation | Issue {
  if (item !== null) {
    const named = savings.items.find(({ purchase }) => sameName(purchase.item.name, item));
    if (named) return explainItem(about, named, member);
    const names = savings.items.map(({ purchase }) => purchase.item.name);
    return issue("ITEM_UNKNOWN", { name: item, suggestion: nearest(item, names) }, optionSource("--item", item));
  }
  const terms = savings.items.flatMap((saving): { step: Step; value: Fraction; exact: Fraction }[] => {
    const ofMember = member === null ? saving : saving.members.find((entry) => entry.member === member);
    if (!ofMember) return [];
    const { name, source } = saving.purchase.item;
    const step: Step = { kind: "term", label: name, lines: 1, value: ofMember.savings, places: [source] };
    return [{ step, value: ofMember.savings, exact: ofMember.exact }];
  });
  if (terms.length === 0) {
    const lines = savings.items.map(({ purchase }) => purchase.joint.line);
    return outside(about, lines, member);
  }
  const value = sum(terms.map((term) => term.value));
  const exact = sum(terms.map((term) => term.exact));
  return { value, steps: [...terms.map(({ step }) => step), { kind: "sum", exact, value }] };
}
