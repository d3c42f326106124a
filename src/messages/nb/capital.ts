import type { CapitalWords } from "../terms/capital.ts";

const METHOD = { linear: "lineær avskrivning", annuity: "annuitet", loan: "serielån" } as const;
const BORNE = { linear: "snittet av de to", annuity: "inngående verdi", loan: "inngående verdi" } as const;

/** Bokmål. */
export const nb = (): CapitalWords => ({
  group: "Kapitalkostnader",
  inKind: "tingsinnskudd",
  year: ({ line, method, depreciation, interest, opening, closing, cost, scheduled, creditTo, place }) => {
    const credited = creditTo === null ? "" : ` Det samme beløpet godskrives ${creditTo}, som skjøt det inn.`;
    const borne =
      interest === null ? "" : `, renter ${interest.amount} (${interest.rate} av ${BORNE[method]}, ${interest.of})`;
    const whole = scheduled === null ? "" : `, til sammen ${scheduled} før alternativet endrer det`;
    return `Beløp: ${cost} til ${line}, ${METHOD[method]}: verdi ${opening} ved inngangen til året og ${closing} ved utgangen, avskrivning ${depreciation}${borne}${whole} (${place}).${credited}`;
  },
});
