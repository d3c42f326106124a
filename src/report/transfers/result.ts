import type { Between } from "../../core/between/payment-between.ts";
import { memberName } from "../../core/model/names.ts";
import { decimalText, sum } from "../../core/number/fraction.ts";
import type { Settlement } from "../../core/settle/standing.ts";
import type { Json } from "../page/report.ts";
import { paymentsOf, type TransferView } from "./payments.ts";

/** What members pay each other, in machine output. */
export function betweenResult({ subject }: Pick<TransferView, "subject">, between: readonly Between[]): Json {
  const name = (member: number) => memberName(subject, member);
  return between.map(({ to, paid, line, surcharge }): Json => {
    const rate = surcharge?.named.surcharge ?? null;
    return {
      kind: surcharge === null ? "transfer" : "surcharge",
      line: surcharge === null ? line.line.name : (surcharge.named.of?.text ?? null),
      group: line.line.group,
      year: line.line.year,
      amount: decimalText(paid),
      rate: rate?.kind === "percent" ? decimalText(rate.ratio) : null,
      key: line.key === null ? null : line.keyText,
      to: name(to),
      shares: line.shares.map(({ member, exact, allocated }) => ({
        member: name(member),
        exact: decimalText(exact),
        allocated: decimalText(allocated),
      })),
    };
  });
}

/** How members stand, who pays whom and in which instalments, in machine output: null for what was not asked for. */
export function transferResult({ subject, settlements, due, tellsStanding }: TransferView): {
  readonly [field: string]: Json;
} {
  const name = (to: number | string) => (typeof to === "string" ? to : memberName(subject, to));
  const standing = ({ year, standings }: Settlement) =>
    standings.map(({ member, ...amounts }): Json => {
      const { share, bills, direct, hostless, surcharge, transfer, balance } = amounts;
      return {
        ...{ year, member: name(member), share: decimalText(share), bills: decimalText(bills) },
        ...{ direct: decimalText(direct), hostless: decimalText(hostless), surcharge: decimalText(surcharge) },
        ...{ transfer: decimalText(transfer), balance: decimalText(balance) },
      };
    });
  const told = tellsStanding ? settlements : null;
  return {
    standing: told?.flatMap(standing) ?? null,
    transfers:
      told?.flatMap((settlement) =>
        paymentsOf(settlement).map(({ from, to, amount }) => ({
          ...{ year: settlement.year, from: name(from), to: name(to), amount: decimalText(amount) },
          direct: typeof to === "string",
        })),
      ) ?? null,
    hostless:
      told?.flatMap(({ year, hostless }) =>
        hostless.map(({ line, shares }) => ({
          ...{ year, line: line.name, group: line.group },
          amount: decimalText(sum(shares.map(({ allocated }) => allocated))),
        })),
      ) ?? null,
    instalments:
      due?.map(({ year, from, to, amounts }) => ({
        ...{ year, member: name(from), to: to === null ? null : name(to), amounts: amounts.map(decimalText) },
      })) ?? null,
  };
}
