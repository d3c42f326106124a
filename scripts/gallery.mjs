// Makes the pictures of docs/gallery from the fixtures, after `npm run build`: npm run gallery. Pages and charts are drawn by
// chromium, Word files and workbooks by LibreOffice. Fonts differ between machines, so the pictures are looked at, not tested.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";

const GALLERY = "docs/gallery";

/** Documents made by the command line: the name of the picture, and the arguments. */
const SCREENS = [
  { name: "report", width: 1280, height: 1000, line: ["report", "fixtures/melhus", "--lang", "nb"] },
  { name: "report-on-a-phone", width: 390, height: 844, line: ["report", "fixtures/melhus", "--lang", "nb"] },
  {
    name: "settlement",
    width: 1000,
    height: 1100,
    line: ["settle", "fixtures/brannsamarbeid", "--member", "Holtålen"],
  },
];
/** Charts of a report by the heading of their figure's form: the n-th picture of its page. */
const CHARTS = [
  { name: "chart", line: ["report", "fixtures/melhus", "--lang", "en"] },
  { name: "many", line: ["report", "fixtures/hallingdal", "--lang", "en"] },
  { name: "transfers", line: ["split", "fixtures/vertskommuner", "--transfers", "--lang", "en"] },
];
const OFFICE = [
  { name: "word", ending: "docx", line: ["report", "fixtures/melhus", "--lang", "nb"] },
  { name: "workbook", ending: "xlsx", line: ["report", "fixtures/melhus", "--lang", "nb"] },
];

const folder = mkdtempSync(join(tmpdir(), "fordel-gallery-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
rmSync(GALLERY, { recursive: true, force: true });
mkdirSync(GALLERY, { recursive: true });

function made(name, ending, line) {
  const file = join(folder, `${name}.${ending}`);
  execFileSync(process.execPath, ["bin/fordel.cjs", ...line, "-o", file, "--force"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  return file;
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});

async function opened(file, width, height) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(`file://${resolve(file)}`);
  return page;
}

for (const { name, width, height, line } of SCREENS) {
  const page = await opened(made(name, "html", line), width, height);
  await page.screenshot({ path: join(GALLERY, `${name}.png`) });
  await page.close();
}
for (const { name, line } of CHARTS) {
  const page = await opened(made(name, "html", line), 760, 900);
  for (const [at, figure] of (await page.locator("figure").all()).entries()) {
    await figure.screenshot({ path: join(GALLERY, `${name}-${at + 1}.png`) });
  }
  await page.close();
}
await browser.close();
for (const { name, ending, line } of OFFICE) {
  const file = made(name, ending, line);
  execFileSync("soffice", ["--headless", "--convert-to", "png", "--outdir", folder, file], { stdio: "ignore" });
  renameSync(join(folder, `${name}.png`), join(GALLERY, `${name}.png`));
}
