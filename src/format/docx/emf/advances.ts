/** Widths of letters in thousandths of the size of type, as Arial and its like have them. */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  ["'ijl|", 222],
  [" \u00a0!,./:;I[\\]ft", 278],
  ['"()-`r{}·', 333],
  ["*^", 450],
  ["Jckszvxy", 500],
  ["#$?L_abdeghnopqu0123456789–«»øå", 556],
  ["+<=>~±−", 584],
  ["FTZ", 611],
  ["&ABEKPSVXYÅ", 667],
  ["CDHNRUw", 722],
  ["GOQØ", 778],
  ["Mm", 833],
  ["%æ", 889],
  ["W", 944],
  ["@Æ…—←↑→↓", 1000],
];
const WIDTH_OF = new Map(WIDTHS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)));
const ORDINARY = 600;
const BOLD = 1.06;

/** The room of each code unit of a text, in the units of `size`. */
export function advances(text: string, size: number, isBold: boolean): number[] {
  return text.split("").map((letter) => {
    const base = letter.normalize("NFD").charAt(0);
    const width = WIDTH_OF.get(letter) ?? WIDTH_OF.get(base) ?? ORDINARY;
    return Math.round((width * size * (isBold ? BOLD : 1)) / 1000);
  });
}
