import type { Look, NumberFormat, WorkbookCell } from "../../report/page/workbook.ts";
import type { Appearance } from "../../sheet/write-workbook.ts";

const PLAIN: Appearance = {
  bold: false,
  italic: false,
  size: 11,
  color: null,
  fill: null,
  lineAbove: false,
  lineBelow: false,
  right: false,
  wrapped: false,
  atTop: true,
  indent: 0,
  numberFormat: null,
};

/** Blue on pale yellow is how spreadsheets mark what may be changed. */
const LOOKS: Readonly<Record<Look, Partial<Appearance>>> = {
  title: { bold: true, size: 14 },
  heading: { bold: true, fill: "E4E9EE", lineBelow: true, wrapped: true, atTop: false },
  plain: {},
  input: { color: "0B3D91", fill: "FFF9DB" },
  group: { bold: true },
  sum: { bold: true, lineAbove: true },
  muted: { color: "595959" },
  note: { wrapped: true, color: "404040" },
  check: { bold: true },
};

/** Words in the code of a number format. */
function quoted(text: string): string {
  return text === "" ? "" : `"${text.replaceAll('"', "")}"`;
}

/** Excel's code of a number format; the reader's own locale parts thousands and decimals. */
export function numberFormatCode(format: NumberFormat): string {
  const decimals = format.kind === "quantity" || format.decimals === 0 ? "" : `.${"0".repeat(format.decimals)}`;
  switch (format.kind) {
    case "amount": {
      if (format.inThousands) return "#,##0,";
      const [before, after] = (format.around ?? ["", ""]).map(quoted);
      return `${before}#,##0${decimals}${after}`;
    }
    case "percent":
      return `0${decimals}\\ %`;
    case "quantity":
      return "General";
  }
}

const appearances = new Map<string, Appearance>();

/** The same object for cells that look alike, of which there are many. */
export function appearanceOf({ look, format, level, right, span }: WorkbookCell): Appearance {
  const numberFormat = format === null ? null : numberFormatCode(format);
  const isSentence = span > 1;
  const id = `${look} ${level} ${right} ${isSentence} ${numberFormat}`;
  const known = appearances.get(id);
  if (known) return known;
  const wrapped = isSentence ? { wrapped: true } : {};
  const made = { ...PLAIN, ...LOOKS[look], ...wrapped, right, indent: level, numberFormat };
  appearances.set(id, made);
  return made;
}
