// How code is bundled that a browser runs: one file, as a page can carry it.
export const FOR_BROWSERS = {
  write: false,
  bundle: true,
  platform: "browser",
  format: "iife",
  target: "es2022",
  charset: "utf8",
  minify: true,
  legalComments: "none",
  logLevel: "warning",
};
