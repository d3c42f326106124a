/**
 * A budget of more rows comes from a ledger: its rows are neither kept to be tried against each other, which takes time, nor
 * to explain a difference.
 */
export const MOST_ROWS = 2000;
