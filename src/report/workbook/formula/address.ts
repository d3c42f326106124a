/** The letters of a column, from 0: `A`, `Z`, `AA`. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** A cell as formulas of its own sheet name it, rows and columns from 0: `D7`. */
export function cellAt(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The same that stays when a formula is copied: `$D$7`. */
export function fixedAt(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** A sheet as formulas name it: `'Ola''s ark'!`. */
export function sheetPrefix(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}
