import { percentText } from "../key/grammar/numeral.ts";
import type { LimitsProblem } from "../key/limits.ts";
import { boundsDependOnPool } from "../key/parts/own-rules.ts";
import type { Case } from "../model/case.ts";
import { type Issue, issue } from "../model/issue.ts";
import type { KeyLimits } from "../model/key.ts";
import { memberName } from "../model/names.ts";
import type { Source } from "../model/source.ts";
import { absolute, isZero, multiply, toDecimal } from "../number/fraction.ts";

const CENTS = 2;

/** The issue of limits that cannot be kept, by how much in percentage points, or in kroner where a limit is. */
export function limitsInfeasible(
  subject: Case,
  { limit, members, member, by, pool }: LimitsProblem,
  limits: KeyLimits,
  about: { readonly key: string; readonly line: string },
  source: Source,
): Issue {
  const inKroner = boundsDependOnPool(limits) && !isZero(pool);
  const args = {
    ...{ ...about, limit, members },
    member: member === null ? (limits.excess?.name ?? null) : memberName(subject, member),
    points: inKroner ? null : percentText(by),
    amount: inKroner ? toDecimal(multiply(by, absolute(pool)), CENTS) : null,
  };
  return issue("KEY_LIMITS_INFEASIBLE", args, source);
}
