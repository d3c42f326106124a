/** Where the page's program finds its place, and what it carries packed. */
export const ROOT = "fordel";
export const PACKED = "program";
