import { memberName, sameName } from "../../core/model/names.ts";
import { accountOf } from "../../core/model/settlement.ts";
import { divide, type Fraction, fraction, isInteger } from "../../core/number/fraction.ts";
import type { YearEnd } from "../../core/settle/year-end/year-end.ts";
import { SETTLE_WORDS } from "../../messages/registry.ts";
import type { SettleWords } from "../../messages/terms/settle.ts";
import type { Frame } from "../page/frame.ts";
import type { Scale } from "../page/scale.ts";

/** A settlement, and how it is to be shown. */
export interface SettleView {
  readonly frame: Frame;
  readonly yearEnd: YearEnd;
  /** In how many instalments balances are paid; null at once. */
  readonly installments: number | null;
}

/** The scale that shows amounts to the last unit of what was paid, which may be finer than what is shared. */
export function scaleOf({ paid }: YearEnd, scale: Scale): Scale {
  const fits = (step: Fraction) => [...paid.values()].every((amount) => isInteger(divide(amount, step)));
  if (fits(scale.step)) return scale;
  const hundredth = fraction(1n, 100n);
  return { ...scale, step: fits(hundredth) ? hundredth : fraction(1n, 1_000_000n) };
}

export function wordsOf({ frame }: Pick<SettleView, "frame">): SettleWords {
  return SETTLE_WORDS[frame.language];
}

/** Who pays or is paid, by name: a member by its index, somebody outside by its name; blank for nobody. */
export function nameOf({ yearEnd }: Pick<SettleView, "yearEnd">, payer: number | string | null): string {
  return typeof payer === "number" ? memberName(yearEnd.subject, payer) : (payer ?? "");
}

export function isHost({ yearEnd }: Pick<SettleView, "yearEnd">, member: number): boolean {
  return yearEnd.hosts.some((host) => host.member === member);
}

/** The member's name, marked where it is a host. */
export function markedName(view: SettleView, member: number): string {
  const name = nameOf(view, member);
  return isHost(view, member) ? wordsOf(view).hostMark(name) : name;
}

/** The accounts that some payees are paid into, each with whose it is where it is not that of all of them. */
export function accountLines(view: SettleView, payees: readonly string[]): string[] {
  const { hosts, subject } = view.yearEnd;
  const words = wordsOf(view);
  const accounts = payees.flatMap((payee) => {
    const isHost = hosts.some(({ name }) => sameName(name, payee));
    const account = accountOf(subject.settlement, payee, isHost);
    return account === null ? [] : [{ payee, account }];
  });
  const [first, ...others] = accounts;
  const isOfAll = accounts.length === payees.length && others.every(({ account }) => account === first?.account);
  if (first && isOfAll) return [words.account(first.account)];
  return accounts.map(({ payee, account }) => words.accountOf(payee, account));
}
