import type { Case } from "../../core/model/case.ts";
import type { Words } from "../../messages/terms/result.ts";

/** What the case reserves, a sentence each. */
export function reservationLines({ reservations }: Pick<Case, "reservations">, words: Words): string[] {
  return reservations.map((text) => `${words.reservation}: ${text}${/[.!?]$/.test(text) ? "" : "."}`);
}

/** What is stated under every result: VAT where the case says it, then what it reserves. */
export function statedLines(subject: Pick<Case, "vat" | "reservations">, words: Words): string[] {
  return [...(subject.vat ? [words.vat[subject.vat]] : []), ...reservationLines(subject, words)];
}
