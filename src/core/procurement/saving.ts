import type { ProcurementItem } from "../model/procurement-item.ts";
import { divide, type Fraction, isZero, subtract, sum } from "../number/fraction.ts";
import type { AllocatedLine, Share } from "../shares/allocation.ts";
import { subtotal } from "../split/subtotals.ts";

/** Prices over the period in currency units, as shown: whole units of rounding that add up. */
export interface SavingFigures {
  readonly separate: Fraction;
  readonly joint: Fraction;
  /** Separate less joint; negative when buying together is dearer. */
  readonly savings: Fraction;
  /** Savings as a ratio of separate; null when that is nothing. */
  readonly share: Fraction | null;
  /** The savings before rounding. */
  readonly exact: Fraction;
}

export interface MemberSaving extends SavingFigures {
  readonly member: number;
}

/** What buying together saves, for all together and per member in file order; members outside are not listed. */
export interface Saving extends SavingFigures {
  readonly members: readonly MemberSaving[];
}

/** An item with what each member would pay separately and what it pays jointly over the period. */
export interface Purchase {
  readonly item: ProcurementItem;
  readonly separate: AllocatedLine;
  /** With the key that divides it. */
  readonly joint: AllocatedLine;
}

export interface ItemSaving extends Saving {
  readonly purchase: Purchase;
  /** The years of the period in which it is paid; null for what is bought once. */
  readonly recurring: number | null;
  /** Whether each member's separate price is its own or an equal share of a common one, which is an assumption. */
  readonly separateKnown: "own" | "equal-share";
}

/** What joint procurement saves over a period, item by item and together. */
export interface ProcurementSavings {
  /** Who takes part, by member index in file order. */
  readonly members: readonly number[];
  /** The period in years. */
  readonly years: number;
  /** In file order. */
  readonly items: readonly ItemSaving[];
  readonly oneOff: Saving;
  readonly recurring: Saving;
  readonly total: Saving;
  /** The unit of rounding, in currency units. */
  readonly step: Fraction;
}

function figures(separate: Fraction, joint: Fraction, exact: Fraction): SavingFigures {
  const savings = subtract(separate, joint);
  return { separate, joint, savings, share: isZero(separate) ? null : divide(savings, separate), exact };
}

/** Holds the same purchases against each other, bought separately and jointly; plain sums of the figures shown. */
export function savingOf(
  separate: readonly AllocatedLine[],
  joint: readonly AllocatedLine[],
  order: readonly number[],
): Saving {
  const place = { group: [], year: null };
  const paid = new Map(subtotal(joint, order, place).shares.map((share) => [share.member, share]));
  const members = subtotal(separate, order, place).shares.flatMap((alone: Share): MemberSaving[] => {
    const together = paid.get(alone.member);
    if (!together) return [];
    const exact = subtract(alone.exact, together.exact);
    return [{ member: alone.member, ...figures(alone.allocated, together.allocated, exact) }];
  });
  const all = (of: (saving: MemberSaving) => Fraction) => sum(members.map(of));
  const whole = figures(
    all((saving) => saving.separate),
    all((saving) => saving.joint),
    all((saving) => saving.exact),
  );
  return { ...whole, members };
}
