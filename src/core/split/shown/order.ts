import type { Case } from "../../model/case.ts";
import { alphabetical, memberName } from "../../model/names.ts";
import { compare, ZERO } from "../../number/fraction.ts";
import type { Share } from "../../shares/allocation.ts";
import type { Split } from "../split.ts";

/** Orders in which members can be listed: as in members.csv, by name, or by what they pay, most first. */
export const MEMBER_ORDERS = ["file", "name", "amount"] as const;
export type MemberOrder = (typeof MEMBER_ORDERS)[number];

/** The same split with its members listed in another order. */
export function orderMembers(subject: Case, result: Split, order: MemberOrder): Split {
  if (order === "file") return result;
  const name = (member: number) => memberName(subject, member);
  const paid = new Map(result.total.shares.map((share) => [share.member, share.allocated]));
  const members = [...result.members].sort((a, b) =>
    order === "name" ? alphabetical(name(a), name(b)) : compare(paid.get(b) ?? ZERO, paid.get(a) ?? ZERO),
  );
  const rank = new Map(members.map((member, at) => [member, at]));
  const sorted = <Of extends { readonly shares: readonly Share[] }>(of: Of): Of => ({
    ...of,
    shares: [...of.shares].sort((a, b) => (rank.get(a.member) ?? 0) - (rank.get(b.member) ?? 0)),
  });
  return {
    ...result,
    members,
    lines: result.lines.map(sorted),
    groups: result.groups.map(sorted),
    years: result.years.map(sorted),
    total: sorted(result.total),
    between: result.between.map((one) => ({ ...one, line: sorted(one.line) })),
  };
}
