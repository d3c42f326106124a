import {
  add,
  compare,
  divide,
  type Fraction,
  floor,
  fraction,
  multiply,
  roundHalfAway,
  subtract,
  ZERO,
} from "../../../core/number/fraction.ts";
import type { Figure, Grid } from "../grid.ts";
import { QUANTITY } from "./case-view.ts";
import type { RowLayout } from "./clamp-rows.ts";
import type { Reckoned, Shares } from "./pool-rows.ts";

const [VALUE, FIRST_MEMBER] = [1, 3];
const DECIMALS = 6;
/** Of equal remainders the larger share comes first. */
const TIE: Fraction = fraction(1n, 10n ** 8n);

function rounded(value: Fraction): Fraction {
  const scale = fraction(10n ** BigInt(DECIMALS));
  return divide(fraction(roundHalfAway(multiply(value, scale))), scale);
}

/** Shares in whole steps that make 100 %, by largest remainder: as `roundShares` where limits are whole steps too. */
export function stepRows(
  grid: Grid,
  start: number,
  shares: Shares,
  step: Figure,
  { words, columnOf, lastColumn }: Omit<RowLayout, "format">,
): { readonly next: number; readonly share: (member: number) => Reckoned } {
  const [wholeRow, claimRow] = [start, start + 1];
  const whole = new Map<number, Figure>();
  const claims = new Map<number, { readonly here: string; readonly value: Fraction | null }>();
  grid.text(wholeRow, 0, words.wholeSteps, "muted", 1);
  grid.text(claimRow, 0, words.remainder, "muted", 1);
  for (const [member, share] of shares) {
    const column = columnOf(member);
    const steps = rounded(divide(share.value, step.value));
    const units = fraction(floor(steps));
    const inSteps = `ROUND(${share.here}/${step.anywhere},${DECIMALS})`;
    const cell = grid.formula(wholeRow, column, `INT(${inSteps})`, units, QUANTITY, "muted");
    whole.set(member, cell);
    const claim = steps.den === 1n ? null : add(rounded(subtract(steps, units)), multiply(share.value, TIE));
    grid.word(
      claimRow,
      column,
      `IF(${inSteps}=${cell.here},"",ROUND(${inSteps}-${cell.here},${DECIMALS})+${share.here}*0.00000001)`,
      claim ?? "",
      "muted",
    );
    claims.set(member, { here: grid.at(claimRow, column, ZERO).here, value: claim });
  }
  const range = grid.range(wholeRow, FIRST_MEMBER, wholeRow, lastColumn);
  const given = [...whole.values()].reduce((all, { value }) => add(all, value), ZERO);
  const left = subtract(fraction(roundHalfAway(divide(fraction(1n), step.value))), given);
  const leftCell = grid.formula(wholeRow, VALUE, `ROUND(1/${step.anywhere},0)-SUM(${range})`, left, QUANTITY, "muted");
  const order = [...claims.entries()];
  const claimRange = grid.range(claimRow, FIRST_MEMBER, claimRow, lastColumn).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  const firstClaim = grid.at(claimRow, FIRST_MEMBER, ZERO).here.replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  return {
    next: start + 2,
    share: (member) => {
      const own = claims.get(member);
      const at = order.findIndex(([other]) => other === member);
      const claim = own?.value ?? null;
      const ahead = order.filter(([, other], index) => {
        if (claim === null || other.value === null) return false;
        const difference = compare(other.value, claim);
        return difference > 0 || (difference === 0 && index < at);
      }).length;
      const extra = claim !== null && compare(fraction(BigInt(ahead + 1)), left) <= 0 ? 1n : 0n;
      const rank = `RANK(${own?.here},${claimRange})+COUNTIF(${firstClaim}:${own?.here},${own?.here})-1`;
      return {
        formula: `${step.anywhere}*(${whole.get(member)?.here}+IF(ISNUMBER(${own?.here}),IF(${rank}<=$${leftCell.here},1,0),0))`,
        value: multiply(step.value, add(whole.get(member)?.value ?? ZERO, fraction(extra))),
      };
    },
  };
}
