import { memberName } from "../../core/model/names.ts";
import type { Fact, Facts } from "../page/report.ts";
import { paymentsOf, type TransferView } from "./payments.ts";

const FIELDS = ["year", "member", "figure", "to", "instalment", "amount"];
/** The figures of a member's standing, in the order of the table. */
const STANDING = ["share", "bills", "direct", "hostless", "surcharge", "transfer", "balance"] as const;

function* rows({ subject, settlements, due, tellsStanding }: TransferView): Generator<readonly Fact[]> {
  const name = (to: number | string) => (typeof to === "string" ? to : memberName(subject, to));
  for (const settlement of tellsStanding ? (settlements ?? []) : []) {
    const { year, standings } = settlement;
    for (const one of standings) {
      for (const figure of STANDING) yield [year, name(one.member), figure, null, null, one[figure]];
    }
    for (const { from, to, amount } of paymentsOf(settlement)) {
      yield [year, name(from), "payment", name(to), null, amount];
    }
  }
  for (const { year, from, to, amounts } of due ?? []) {
    for (const [at, amount] of amounts.entries()) {
      yield [year, name(from), "instalment", to === null ? null : name(to), at + 1, amount];
    }
  }
}

/** One row per year, member and figure: how everyone stands, who pays whom, in which instalments. */
export function transferFacts(view: TransferView): Facts {
  return { fields: FIELDS, rows: { [Symbol.iterator]: () => rows(view) } };
}
