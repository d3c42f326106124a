import type { Case } from "../../core/model/case.ts";
import { memberName } from "../../core/model/names.ts";
import type { Fraction } from "../../core/number/fraction.ts";
import type { Due } from "../../core/settle/due.ts";
import type { Settlement } from "../../core/settle/standing.ts";
import type { Frame } from "../page/frame.ts";

/** Payments that are said in sentences; more are a table. */
export const MOST_SAID = 4;

/** Who pays whom, and how it is told. */
export interface TransferView {
  readonly frame: Frame;
  readonly subject: Case;
  /** By year; null where no host is asked for or named. */
  readonly settlements: readonly Settlement[] | null;
  /** Whether who pays whom is asked for, and not only instalments. */
  readonly tellsStanding: boolean;
  /** What is invoiced in instalments; null where they are not asked for. */
  readonly due: readonly Due[] | null;
}

/** Who is paid: a member by its name, or a host outside. */
export function payee({ subject }: Pick<TransferView, "subject">, to: number | string): string {
  return typeof to === "string" ? to : memberName(subject, to);
}

/** A payment between two, either a member or a host outside. */
interface Payment {
  readonly from: number;
  readonly to: number | string;
  readonly amount: Fraction;
}

/** Every payment of a period: between members, then to hosts outside. */
export function paymentsOf({ transfers, direct }: Settlement): readonly Payment[] {
  return [...transfers, ...direct];
}
