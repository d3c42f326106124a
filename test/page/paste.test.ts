import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fordel } from "../cli/memory-io.ts";
import { BROWSER_PATH, opened, startBrowser } from "./browser.ts";

describe.skipIf(BROWSER_PATH === null)("a table copied from the page", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test("has its alignment, bold sums and indents where it is pasted", async () => {
    const { stdout } = await fordel(["split", "fixtures/melhus", "--year", "2009", "--format", "html"]);
    await opened(browser, stdout, { permissions: ["clipboard-read"] }, async ({ page }) => {
      await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector("main") ?? document.body));
      await page.keyboard.press("Control+C");
      const rows = await page.evaluate(async () => {
        const [copied] = await navigator.clipboard.read();
        const text = (await (await copied?.getType("text/html"))?.text()) ?? "";
        const pasted = new DOMParser().parseFromString(text, "text/html");
        return [...pasted.querySelectorAll("tr")].map((row) =>
          [...row.cells].map((cell) => ({
            text: cell.textContent ?? "",
            align: cell.align,
            bold: cell.querySelector("b") !== null,
          })),
        );
      });
      const row = (label: string) => rows.find((cells) => cells[0]?.text.trim() === label);
      expect(row("15.3 Nettverk")?.map(({ align }) => align)).toEqual(["left", "right", "right", "right"]);
      expect(row("15.3 Nettverk")?.[0]?.text).toBe(`${"\u00a0".repeat(8)}15.3 Nettverk`);
      expect(row("15.3 Nettverk")?.[2]).toMatchObject({ text: "362\u00a0947", bold: false });
      expect(row("Sum")?.map(({ bold }) => bold)).toEqual([true, true, true, true]);
    });
  });
});
