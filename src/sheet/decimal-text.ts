/** A spreadsheet keeps and shows no more: what stands beyond is an artefact of binary fractions. */
const SIGNIFICANT_DIGITS = 15;

/**
 * A stored number as a person would type it, with a point: `0.1 + 0.2` is `0.3`, and no number has an exponent. With
 * `percent` its hundredfold, exactly.
 */
export function decimalText(value: number, percent = false): string {
  const kept = Number.isSafeInteger(value) ? value : Number(value.toPrecision(SIGNIFICANT_DIGITS));
  const [mantissa = "0", exponent = "0"] = Math.abs(kept).toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const point = Number(exponent) + 1 + (percent ? 2 : 0);
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, "0") : "0";
  const decimals = (point > 0 ? digits.slice(point) : "0".repeat(-point) + digits).replace(/0+$/, "");
  return `${kept < 0 ? "-" : ""}${whole.replace(/^0+(?=\d)/, "")}${decimals === "" ? "" : `.${decimals}`}`;
}
