import { CAPITAL_NAMES } from "../../core/model/asset.ts";
import type { CapitalWords } from "../terms/capital.ts";

const METHOD = { linear: "linear depreciation", annuity: "an annuity", loan: "a loan in equal instalments" } as const;
const BORNE = { linear: "the average of the two", annuity: "the opening value", loan: "the opening value" } as const;

/** English. */
export const en = (): CapitalWords => ({
  ...CAPITAL_NAMES,
  year: ({ line, method, depreciation, interest, opening, closing, cost, scheduled, creditTo, place }) => {
    const credited = creditTo === null ? "" : ` The same amount is credited to ${creditTo}, who brought it.`;
    const borne =
      interest === null ? "" : `, interest ${interest.amount} (${interest.rate} of ${BORNE[method]}, ${interest.of})`;
    const whole = scheduled === null ? "" : `, ${scheduled} together before the scenario changes it`;
    return `Amount: ${cost} for ${line}, ${METHOD[method]}: value ${opening} when the year begins and ${closing} when it ends, depreciation ${depreciation}${borne}${whole} (${place}).${credited}`;
  },
});
