import type { CapitalWords } from "../terms/capital.ts";

const METHOD = { linear: "lineær avskriving", annuity: "annuitet", loan: "serielån" } as const;
const BORNE = { linear: "snittet av dei to", annuity: "inngåande verdi", loan: "inngåande verdi" } as const;

/** Nynorsk. */
export const nn = (): CapitalWords => ({
  group: "Kapitalkostnader",
  inKind: "tingsinnskot",
  year: ({ line, method, depreciation, interest, opening, closing, cost, scheduled, creditTo, place }) => {
    const credited = creditTo === null ? "" : ` Det same beløpet blir godskrive ${creditTo}, som skaut det inn.`;
    const borne =
      interest === null ? "" : `, renter ${interest.amount} (${interest.rate} av ${BORNE[method]}, ${interest.of})`;
    const whole = scheduled === null ? "" : `, til saman ${scheduled} før alternativet endrar det`;
    return `Beløp: ${cost} til ${line}, ${METHOD[method]}: verdi ${opening} ved inngangen til året og ${closing} ved utgangen, avskriving ${depreciation}${borne}${whole} (${place}).${credited}`;
  },
});
