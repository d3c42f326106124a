/** Characters of a cell, a setting or an option: what a cell of a spreadsheet holds. */
export const LONGEST_TEXT = 32_767;
