import type { Host } from "../../between/host.ts";
import type { Case } from "../../model/case.ts";
import { type Issue, issue } from "../../model/issue.ts";
import { membersByName } from "../../model/member-names.ts";
import { sameName } from "../../model/names.ts";
import type { Payment } from "../../model/settlement.ts";

/** A payment with the host that it was made to; null in a case that has none. */
export interface PaidTo extends Payment {
  readonly host: Host | null;
}

/** The payments of the year that is settled. */
export interface PaymentsOfYear {
  readonly payments: readonly PaidTo[];
  /** For other years, or dated in them where accounts have several: not counted. */
  readonly others: readonly Payment[];
  readonly issues: readonly Issue[];
}

/**
 * Whom each payment was made to: by name, else the case's host, else the only host there is. Somebody who is no host of any
 * line is an issue, and so is a row that does not say where there are several; one without a date would be of every year.
 *
 * @param hosts of the lines of the year
 * @param severalYears whether accounts have more than the year
 */
export function paymentsOfYear(
  { payments, hosting, members }: Pick<Case, "payments" | "hosting" | "members">,
  year: number | null,
  hosts: readonly Host[],
  severalYears: boolean,
): PaymentsOfYear {
  const issues: Issue[] = [];
  const isOther = ({ date, year: own }: Payment) =>
    own === null ? severalYears && date !== null && date.year !== year : year !== null && own !== year;
  const memberNamed = membersByName(members);
  const named = (name: string) => {
    const member = memberNamed(name);
    return hosts.find((host) => (member === null ? sameName(host.name, name) : host.member === member)) ?? null;
  };
  const [first = null, ...more] = hosts;
  const usual = (hosting.host && named(hosting.host.text)) ?? (more.length === 0 ? first : null);
  const all = payments ?? [];
  const counted = all
    .filter((payment) => !isOther(payment))
    .map((payment): PaidTo => {
      if (severalYears && payment.date === null && payment.year === null)
        issues.push(issue("CELL_MISSING", { column: "date" }, payment.source));
      const host = payment.to === null ? usual : named(payment.to.text);
      if (host === null && (payment.to !== null || more.length > 0)) {
        const args = { name: payment.to?.text ?? null, hosts: hosts.map(({ name }) => name) };
        issues.push(issue("PAYMENT_HOST_UNKNOWN", args, payment.to?.source ?? payment.source));
      }
      return { ...payment, host };
    });
  return { payments: counted, others: all.filter(isOther), issues };
}
