// Makes the pictures of docs/gallery from the fixtures, after `npm run build`: npm run gallery. Pages and charts are drawn by
// chromium, Word files and workbooks by LibreOffice and pdftoppm. Fonts differ between machines, so the pictures are looked at, not tested.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
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
/** Pixels around a chart. */
const MARGIN = 16;
/** Every chart of a document, numbered as they stand in it. */
const CHARTS = [
  { name: "chart", line: ["report", "fixtures/melhus", "--lang", "en"] },
  { name: "many", line: ["report", "fixtures/hallingdal", "--lang", "en"] },
  { name: "splits", line: ["stability", "fixtures/tennessee-valley", "--methods", "--lang", "en"] },
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
  await page.evaluate(() => {
    for (const table of document.querySelectorAll("figure > details")) table.remove();
  });
  for (const [at, figure] of (await page.locator("figure").all()).entries()) {
    const box = await figure.boundingBox();
    const clip = {
      ...{ x: box.x - MARGIN, y: box.y - MARGIN },
      ...{ width: box.width + 2 * MARGIN, height: box.height + 2 * MARGIN },
    };
    await page.screenshot({ path: join(GALLERY, `${name}-${at + 1}.png`), fullPage: true, clip });
  }
  await page.close();
}
await browser.close();
for (const { name, ending, line } of OFFICE) {
  // A profile of its own: another LibreOffice that runs would take the file over, and write nothing.
  const own = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const printed = ["--headless", "--convert-to", "pdf", "--outdir", folder, made(name, ending, line)];
  execFileSync("soffice", [own, ...printed], { stdio: "ignore" });
  const picture = [join(folder, `${name}.pdf`), join(GALLERY, name)];
  execFileSync("pdftoppm", ["-png", "-r", "80", "-f", "1", "-singlefile", ...picture]);
}
// What the page does not show is not kept.
const shown = readFileSync("docs/gallery.md", "utf8");
for (const file of readdirSync(GALLERY)) if (!shown.includes(`gallery/${file})`)) rmSync(join(GALLERY, file));
