/** The languages that results and messages are printed in: English, bokmål and nynorsk. */
export const LANGUAGES = ["en", "nb", "nn"] as const;
export type Language = (typeof LANGUAGES)[number];
