import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { html } from "../../src/format/html/html.ts";
import { BROWSER_PATH, opened, startBrowser } from "./browser.ts";
import { CHART_PAPER } from "./papers.ts";

describe.skipIf(BROWSER_PATH === null)("the words of a chart in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test.each([360, 768, 1280])("stay in the drawing and clear of each other at %i pixels", async (width) => {
    const written = html(CHART_PAPER, { language: "nb", color: false, columns: null, excel: false });
    await opened(browser, written, { viewport: { width, height: 800 } }, async ({ page }) => {
      const faults = await page.evaluate(() =>
        [...document.querySelectorAll("svg.chart")].flatMap((chart) => {
          const frame = chart.getBoundingClientRect();
          const words = [...chart.querySelectorAll("text")].map((text) => ({
            box: text.getBoundingClientRect(),
            word: text.firstChild?.textContent ?? "",
          }));
          const outside = words.filter(
            ({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1,
          );
          const meeting = words.flatMap(({ box, word }, at) =>
            words
              .slice(at + 1)
              .filter(
                (other) =>
                  box.left < other.box.right &&
                  other.box.left < box.right &&
                  box.top + 4 < other.box.bottom &&
                  other.box.top + 4 < box.bottom,
              )
              .map((other) => `${word} | ${other.word}`),
          );
          return [...outside.map(({ word }) => word), ...meeting];
        }),
      );
      expect(faults).toEqual([]);
    });
  });
});
