// What became slower or faster between two measurements by more than noise.

/** Spreads that a difference must pass, of both measurements together, and the least part of the whole that counts. */
const SPREADS = 3;
const LEAST = 0.03;

/** A line for each work of both, and whether any became slower. */
export function compared(before, after) {
  let isSlower = false;
  const lines = after.flatMap(({ name, kind, value, spread }) => {
    const earlier = before.find((one) => one.name === name && one.kind === kind);
    if (!earlier) return [];
    const difference = value - earlier.value;
    const noise = Math.max(SPREADS * Math.hypot(spread, earlier.spread), LEAST * earlier.value);
    const verdict = Math.abs(difference) <= noise ? "as before" : difference > 0 ? "slower" : "faster";
    isSlower ||= verdict === "slower";
    const percent = `${difference < 0 ? "−" : "+"}${Math.abs((100 * difference) / earlier.value).toFixed(0)} %`;
    return [`${name.padEnd(22)}${percent.padStart(7)}  ${verdict}`];
  });
  return { lines, isSlower };
}
