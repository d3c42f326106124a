const NUMBER = String.raw`\d+(?:[ .,]\d+)*`;
const BOTTOM = String.raw`\d+(?:[.,]\d+)*`;
/** `100 000,-` and `100 000,--`: no øre. */
const NO_CENTS = "[.,:][-−–—]{1,2}";
const WORD_ENDS = String.raw`(?![\p{L}\p{N}])\.?`;
const PERCENT = `%|(?:prosent|percent|per cent|pct|pst)${WORD_ENDS}`;

/** The pattern of a number in the keys of a case whose amounts are in a currency, such as `NOK`. */
export function numeralPattern(currency: string): RegExp {
  const code = currency.toLowerCase().replace(/\$/g, "\\$");
  const money = `(?:kr|kroner|krone|nok|${code})${WORD_ENDS}`;
  return new RegExp(
    `(?:(${money}) *)?([-−–]? *)(${NUMBER}(?:${NO_CENTS})?)((?: */ *${BOTTOM})*)(?: *(?:(${PERCENT})|(${money})))?`,
    "uy",
  );
}
