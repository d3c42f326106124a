import { nameKey } from "../../../core/model/names.ts";

/** How surely a name says that its row is a sum: nobody calls a cost `Sum utgifter`; `Netto driftsutgift` may be one. */
export type SumNaming = "sum" | "perhaps" | null;

/** Words that begin the name of a sum and of nothing else, in English, bokmål and nynorsk. */
const SUM_FIRST = () =>
  /^(?:sum|delsum|mellomsum|totalsum|sluttsum|hovedsum|hovudsum|subtotal|sub-total|grand total|i alt|til sammen|tilsammen|til saman|tilsaman|totalt|ialt|gruppesum|ansvarssum|budsjettsum|kontrollsum|summert|tot\.|∑)(?![\p{L}\p{N}-])(?! vesentlig)/u;

/** Names that are a sum when they are all there is. */
const SUM_WHOLE = () =>
  /^(?:total|netto|net|nettosum|(?:netto |beløp )?til fordeling|å fordele|net to share|resultat|saml(?:et|a)(?: (?:kostnader|kostnadar|utgifter|budsjett))?|samlede (?:kostnader|utgifter)|he[il]+e budsjettet)[:.]?$/u;

/** Names of the sum of everything, where a sum of a part would say of what. */
const WHOLE = () =>
  /^(?:sum|sum totalt?|sum i alt|sum alt|totalt?|totalsum|sluttsum|hovedsum|hovudsum|i alt|ialt|til sammen|tilsammen|til saman|tilsaman|grand total|netto|net|(?:netto |beløp )?til fordeling|å fordele|net to share|he[il]+e budsjettet|(?:sum |totalt )?budsjett|∑)(?: \d{4})?[:.]?$/u;

/** Words that a sum's name may begin or end with, and a cost's too. */
const PERHAPS_FIRST = () =>
  /^(?:(?:total|totale|netto|net|brutto|gross)(?![\p{L}\p{N}-])|(?:total|netto|brutto)(?:drifts?|lønns?|lønn)?(?:utgift|kostnad|budsjett|ramme|beløp|sum|resultat|inntekt|behov|bevilgning|løyving)\p{L}*$)/u;
/** What a supplier's name ends with, whatever it begins with: `Sum Consulting AS`. */
const SUPPLIER = /[ .](?:as|asa|ans|da|sa|iks|kf|ab|aps|ltd|gmbh|inc)\.?$/u;
const PERHAPS_LAST = () => /(?:^|[^\p{L}])(?:sum|total|totalt|i alt|netto|net|til sammen|til saman)[:.]?$/u;

/** What every such name has in it: of millions of names few need a closer look. */
const HINT = /su[mb]|tot|alt|sam|net|brutto|gross|resultat|fordel|budsjett|∑/i;

/** Whether a name is a sum's. */
export function sumNaming(name: string): SumNaming {
  if (!HINT.test(name)) return null;
  const text = nameKey(name).replace(/^[^\p{L}\p{N}]+/u, "");
  if (SUPPLIER.test(text)) return null;
  if (SUM_FIRST().test(text) || SUM_WHOLE().test(text)) return "sum";
  return PERHAPS_FIRST().test(text) || PERHAPS_LAST().test(text) ? "perhaps" : null;
}

/** Whether a sum's name says that it is the sum of everything above it. */
export function namesWhole(name: string): boolean {
  return WHOLE().test(nameKey(name));
}
