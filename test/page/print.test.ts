import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSER_PATH, opened, startBrowser } from "./browser.ts";
import { onePage, PAPERS, wideTable } from "./papers.ts";

/** What the margins leave of A4, in CSS pixels: upright and turned. */
const UPRIGHT = Math.floor(((210 - 34) / 25.4) * 96);
const TURNED = Math.floor(((297 - 34) / 25.4) * 96);

/** The sizes of a document's sheets in points, each once. */
function sheets(pdf: Buffer): string[] {
  const boxes = [...pdf.toString("latin1").matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)];
  return [
    ...new Set(
      boxes.map(([, box = ""]) => box.trim().split(/\s+/).slice(2).map(Number.parseFloat).map(Math.round).join("x")),
    ),
  ];
}

interface Printed {
  readonly pdf: Buffer;
  /** How far the widest table or picture reaches beyond the sheet, in pixels, and the sheet's width. */
  readonly overflow: number;
  readonly width: number;
}

describe.skipIf(BROWSER_PATH === null)("a page on paper", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  async function printed(html: string): Promise<Printed> {
    let result: Printed = { pdf: Buffer.alloc(0), overflow: 0, width: 0 };
    await opened(browser, html, { viewport: { width: UPRIGHT, height: 900 } }, async ({ page }) => {
      await page.emulateMedia({ media: "print" });
      const turned = (await page.locator("main.turned").count()) > 0;
      const width = turned ? TURNED : UPRIGHT;
      await page.setViewportSize({ width, height: 900 });
      const widest = await page.evaluate(() =>
        Math.max(...[...document.querySelectorAll("table, svg")].map((part) => part.getBoundingClientRect().right)),
      );
      result = { pdf: await page.pdf({ preferCSSPageSize: true }), overflow: widest - width, width };
    });
    return result;
  }

  const { "every chart": _, ...upright } = PAPERS;
  test.each(Object.entries(upright))("%s stands on upright A4, and nothing is cut at its side", async (_, written) => {
    const { pdf, overflow } = await printed(await written());
    expect(sheets(pdf)).toEqual(["595x842"]);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test.each([1, 4, 6, 8, 12])("a table of %i members fits its sheet", async (members) => {
    const { pdf, overflow, width } = await printed(onePage([wideTable(members)]));
    expect(overflow).toBeLessThanOrEqual(0);
    expect(sheets(pdf)).toEqual([width === TURNED ? "842x595" : "595x842"]);
  });

  test("only the chapter that needs it is turned", async () => {
    const { pdf } = await printed((await PAPERS["every chart"]?.()) ?? "");
    expect(sheets(pdf).sort()).toEqual(["595x842", "842x595"]);
  });

  test("rows are whole, heads are repeated and sums are not", async () => {
    await opened(browser, onePage([wideTable(2)]), {}, async ({ page }) => {
      await page.emulateMedia({ media: "print" });
      const style = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((found) => {
            const { breakInside, display } = getComputedStyle(found);
            return { breakInside, display };
          });
      expect(await style("tbody tr")).toMatchObject({ breakInside: "avoid" });
      expect(await style("thead")).toMatchObject({ display: "table-header-group" });
      expect(await style("tfoot")).toMatchObject({ display: "table-row-group" });
    });
  });
});
