import type { Between } from "../between/payment-between.ts";
import { isZero, multiply, negate, subtract, sum, ZERO } from "../number/fraction.ts";
import type { AllocatedLine } from "../shares/allocation.ts";
import { type Explained, explainCell, explainLine } from "./cell.ts";
import type { Explanation, Step } from "./step.ts";

/** What the members of a transfer pay of it, before who is paid gets all: what its key divides. */
function asDivided({ line, to }: Between): AllocatedLine {
  const amount = line.amount ?? ZERO;
  const others = line.shares.filter(({ member }) => member !== to);
  const own = line.shares.find(({ member, share }) => member === to && share !== null);
  if (!own?.share) return { ...line, shares: others };
  const allocated = subtract(amount, sum(others.map((share) => share.allocated)));
  const part = { ...own, exact: multiply(amount, own.share), allocated };
  return { ...line, shares: line.shares.map((one) => (one.member === to ? part : one)) };
}

/** What a member pays or gets by a transfer: of who pays by its key, of who is paid what each of the others pays. */
export function explainTransfer(about: Explained, one: Between, member: number | null): Explanation {
  const { line, to } = one;
  if (member === null) return explainLine(about, { ...line, amount: ZERO, shares: line.shares });
  if (member !== to) return explainCell(about, asDivided(one), member);
  const others = line.shares.filter((share) => share.member !== to && !isZero(share.allocated));
  const terms = others.map(({ member: other, allocated }): Step => {
    const whose = about.subject.members[other];
    const places = whose ? [whose.source] : [];
    return { kind: "term", label: whose?.name ?? "", lines: 1, value: negate(allocated), places };
  });
  const value = sum(others.map(({ allocated }) => negate(allocated)));
  return { value, steps: [...terms, { kind: "sum", exact: null, value }] };
}
