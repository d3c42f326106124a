import { type CellStyle, readXlsx, type Sheet } from "hucre/xlsx";

function letters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : letters(Math.floor(column / 26) - 1) + rest;
}

function emphasis(style: CellStyle | undefined): string {
  const marks = [
    style?.font?.bold ? "bold" : "",
    style?.fill?.type === "pattern" && style.fill.pattern === "solid" ? `fill ${style.fill.fgColor?.rgb}` : "",
    style?.numFmt && style.numFmt !== "General" ? style.numFmt : "",
  ].filter((mark) => mark !== "");
  return marks.length === 0 ? "" : `  [${marks.join(", ")}]`;
}

function sheetText(sheet: Sheet): string {
  const { freezePane, pageSetup, conditionalRules = [], dataValidations = [], charts = [] } = sheet;
  const head = [
    `=== ${sheet.name}`,
    `frozen ${freezePane?.rows ?? 0} rows, ${freezePane?.columns ?? 0} columns; print ${pageSetup?.printArea} ${pageSetup?.orientation}, repeat ${pageSetup?.printTitlesRow ?? "-"}`,
    `widths ${sheet.columns?.map(({ width }) => width).join(" ")}`,
    ...conditionalRules.map(
      (rule) => `rule ${rule.range} ${rule.operator} ${rule.formula} ${rule.style?.font?.color?.rgb}`,
    ),
  ];
  const rules = dataValidations.map(
    ({ range, type, formula1, formula2, errorMessage }) =>
      `allowed ${range} ${type} ${formula1} to ${formula2}: ${errorMessage}`,
  );
  const pictures = charts.map(({ kinds, title, series = [], anchor, altText }) => {
    const drawn = series.map(({ name, valuesRef, categoriesRef }) => `${name}: ${valuesRef} by ${categoriesRef}`);
    const place = `${anchor?.from.row},${anchor?.from.col} to ${anchor?.to?.row},${anchor?.to?.col}`;
    return [`chart ${kinds.join(" ")} at ${place}: ${title}`, `  ${altText}`, ...drawn.map((one) => `  ${one}`)].join(
      "\n",
    );
  });
  const cells = [...(sheet.cells ?? [])]
    .map(([place, cell]) => ({ place: place.split(",").map(Number), cell }))
    .sort((a, b) => (a.place[0] ?? 0) - (b.place[0] ?? 0) || (a.place[1] ?? 0) - (b.place[1] ?? 0));
  const lines = cells.flatMap(({ place: [row = 0, column = 0], cell }) => {
    const { formula, value, formulaResult, richText, style } = cell;
    const result = formulaResult ?? value ?? richText?.map(({ text }) => text).join("");
    if (formula === undefined && (result === null || result === undefined)) return [];
    const shown = typeof result === "string" ? JSON.stringify(result) : `${result}`;
    return [`${letters(column)}${row + 1}  ${formula === undefined ? "" : `=${formula} → `}${shown}${emphasis(style)}`];
  });
  return [...head, ...rules, ...pictures, ...lines].join("\n");
}

/** A workbook as a text that people can read and compare: every cell with its formula, stored result and format. */
export async function readable(bytes: Uint8Array): Promise<string> {
  const { sheets, namedRanges = [] } = await readXlsx(bytes, { readStyles: true });
  const names = namedRanges.map(({ name, range }) => `${name} = ${range}`);
  return `${[...sheets.map(sheetText), ...(names.length > 0 ? [`=== names\n${names.join("\n")}`] : [])].join("\n\n")}\n`;
}
