import type { Case } from "../../core/model/case.ts";
import { decimalText } from "../../core/number/fraction.ts";
import type { Words } from "../../messages/terms/result.ts";

/** What the case reserves, a sentence each. */
export function reservationLines({ reservations }: Pick<Case, "reservations">, words: Words): string[] {
  return reservations.map((text) => `${words.reservation}: ${text}${/[.!?]$/.test(text) ? "" : "."}`);
}

/**
 * What is stated under every result: what the whole was checked against, VAT where the case says it, where populations are
 * from that a register has, what the case reserves.
 */
export function statedLines(
  subject: Pick<Case, "stated" | "vat" | "register" | "reservations">,
  words: Words,
): string[] {
  const checked = subject.stated.map(({ year, amount }) => words.comesToAsStated(decimalText(amount), year));
  return [
    ...checked,
    ...(subject.vat ? [words.vat[subject.vat]] : []),
    ...(subject.register === null ? [] : [words.populationSource]),
    ...reservationLines(subject, words),
  ];
}
