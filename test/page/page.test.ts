import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { OF_COLOURS, violations } from "./axe.ts";
import { BROWSER_PATH, type OpenPage, openPage, startBrowser } from "./browser.ts";
import { PAPERS } from "./papers.ts";

const PHONE = { width: 360, height: 740 };
const LAPTOP = { width: 1280, height: 800 };

type Media = NonNullable<Parameters<Page["emulateMedia"]>[0]>;

const LOOKS: readonly (readonly [name: string, size: { width: number; height: number }, media: Media])[] = [
  ["a phone", PHONE, { media: "screen", colorScheme: "light" }],
  ["a dark phone", PHONE, { media: "screen", colorScheme: "dark" }],
  ["a laptop", LAPTOP, { media: "screen", colorScheme: "light" }],
  ["a dark laptop of much contrast", LAPTOP, { media: "screen", colorScheme: "dark", contrast: "more" }],
  ["paper", LAPTOP, { media: "print", colorScheme: "dark" }],
];

describe.skipIf(BROWSER_PATH === null)("a page in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  describe.each(Object.entries(PAPERS))("%s", (_, written) => {
    let found: OpenPage;
    beforeAll(async () => {
      found = await openPage(browser, await written(), { viewport: PHONE });
    });
    afterAll(() => found.close());

    test("on a phone scrolls its tables, never itself", async () => {
      const { page } = found;
      await page.setViewportSize(PHONE);
      const widths = await page.evaluate(() => ({
        document: document.documentElement.scrollWidth,
        frames: [...document.querySelectorAll(".scroll")].map((frame) => frame.getBoundingClientRect().right),
      }));
      expect(widths.document).toBe(PHONE.width);
      for (const right of widths.frames) expect(right).toBeLessThanOrEqual(PHONE.width);
    });

    test("on a phone of 390 pixels cuts no figure beside its labels or its sum", async () => {
      const { page } = found;
      await page.setViewportSize({ width: 390, height: 844 });
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll(".columns")].flatMap((frame) => {
          const right = (frame.querySelector("tbody .all") ?? frame).getBoundingClientRect();
          const end = frame.querySelector("tbody .all") ? right.left : right.right;
          return [...frame.querySelectorAll('tbody [align="right"]:not(.all)')].flatMap((cell) => {
            const { left, right } = cell.getBoundingClientRect();
            return left < end - 1 && right > end + 1 ? [cell.textContent ?? ""] : [];
          });
        }),
      );
      expect(cut).toEqual([]);
    });

    test("on a phone a sum that stays in its place casts a shadow just while columns lie under it", async () => {
      const { page } = found;
      await page.setViewportSize({ width: 390, height: 844 });
      const told = await page.evaluate(async () => {
        const drawn = () => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)));
        const wrong: string[] = [];
        for (const scrolled of [0, 10_000]) {
          const frames = [...document.querySelectorAll(".columns")];
          for (const frame of frames) frame.scrollLeft = scrolled;
          await drawn();
          for (const sum of frames.flatMap((frame) => [...frame.querySelectorAll("tbody .all")])) {
            const left = sum.getBoundingClientRect().left;
            const before = sum.previousElementSibling?.getBoundingClientRect();
            const hides = before !== undefined && before.right > left + 1;
            const shadow = getComputedStyle(sum, "::before").opacity === "1";
            if (hides !== shadow) wrong.push(`${scrolled}: ${sum.parentElement?.textContent}`);
          }
        }
        return wrong;
      });
      expect(told).toEqual([]);
    });

    // The last, for it opens what a reader may open.
    test("is in nobody's way, fetches nothing and has nothing refused, wherever it is read", async () => {
      const { page, console, requests } = found;
      expect(await page.locator("h1").count()).toBe(1);
      expect(await page.locator("table").count()).toBeGreaterThan(0);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      for (const [name, size, media] of LOOKS) {
        await page.setViewportSize(size);
        await page.emulateMedia(media);
        const isDark = media.media === "screen" && media.colorScheme === "dark";
        expect(await violations(page, isDark ? OF_COLOURS : {}), name).toEqual([]);
      }
      expect(console).toEqual([]);
      expect(requests).toEqual([]);
    });
  });
});
