import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fordel } from "../cli/memory-io.ts";
import { HOSTILE_WORDS } from "../hostile-words.ts";
import { OF_COLOURS, violations } from "./axe.ts";
import { BROWSER_PATH, type Opened, type OpenPage, opened, openPage, startBrowser } from "./browser.ts";

async function reported(...argv: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await fordel(["report", ...argv, "--format", "html"]);
  expect(code, stderr).toBe(0);
  return stdout;
}

const kept = new Map<string, Promise<string>>();

/** The same of a fixture, which most tests ask for, made once. */
function written(...argv: readonly string[]): Promise<string> {
  const id = argv.join("\u0000");
  const made = kept.get(id) ?? reported(...argv);
  if (argv[0]?.startsWith("fixtures/")) kept.set(id, made);
  return made;
}

/** A case folder of the given files, taken away after `look`. */
async function inFolder(
  files: Readonly<Record<string, string>>,
  look: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "fordel-what-if-"));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    await look(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is in the cells of a document's allocation chapter, table by table, row by row. */
function cellsOf(page: Page, document: string | null): Promise<string[][][]> {
  return page.evaluate((text) => {
    const root = text === null ? globalThis.document : new DOMParser().parseFromString(text, "text/html");
    const frame = root.querySelector("section[aria-labelledby='chapter-1']") ?? root.querySelector("main");
    const tables = [...(frame?.querySelectorAll(".scroll > table") ?? [])].filter((table) => !table.closest("details"));
    return tables.map((table) =>
      [...table.querySelectorAll("tr")].map((row) => [...row.children].map((cell) => cell.textContent ?? "")),
    );
  }, document);
}

function member(page: Page, name: string) {
  return page.getByRole("checkbox", { name, exact: true });
}

/** A weight set by typing it. */
async function weigh(page: Page, at: number, percent: string): Promise<void> {
  const field = page.locator("[data-percent]").nth(at);
  await field.fill(percent);
  await field.press("Tab");
}

/** What is told once the page has reckoned, which begins with the next frame, and has read it aloud. */
async function settled(page: Page): Promise<string> {
  await page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))));
  await page.waitForFunction(() => {
    const [summary, heard] = ["#what-if-summary", "#what-if-heard"].map((id) => document.querySelector(id));
    const isBusy = document.querySelector("#what-if")?.hasAttribute("aria-busy");
    return !isBusy && heard?.textContent === summary?.textContent;
  });
  return (await page.locator("#what-if-summary").textContent()) ?? "";
}

/** The words of the command that the page says gives the same. */
async function command(page: Page): Promise<string[]> {
  const text = (await page.locator("#what-if-command code").textContent()) ?? "";
  return [...text.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "").slice(2);
}

describe.skipIf(BROWSER_PATH === null)("a page in which other weights and members can be tried", () => {
  let browser: Browser;
  /** The page of Melhus, which most tests look at: each finds it as it was opened, for it can be put back. */
  let melhus: OpenPage;
  beforeAll(async () => {
    browser = await startBrowser();
    melhus = await openPage(browser, await written("fixtures/melhus", "--what-if"));
  });
  afterAll(() => browser.close());

  const looked = async (found: Opened, look: (opened: Opened) => Promise<void>) => {
    await look(found);
    expect(found.console).toEqual([]);
    expect(found.requests).toEqual([]);
    expect(found.dialogs).toEqual([]);
  };

  const tried = (html: string, look: (opened: Opened) => Promise<void>, options: BrowserContextOptions = {}) =>
    opened(browser, html, options, (found) => looked(found, look));

  const triedOfMelhus = async (look: (opened: Opened) => Promise<void>) => {
    const { page } = melhus;
    await page.emulateMedia({ media: null, colorScheme: null });
    const reset = page.locator("#what-if-reset");
    if (await reset.isEnabled()) await reset.click();
    await settled(page);
    await looked(melhus, look);
  };

  const MELHUS: readonly (readonly [folder: string, act: (page: Page) => Promise<void>, argv: readonly string[]])[] = [
    ["fixtures/melhus", (page) => weigh(page, 0, "60"), ["--key", "60% equal + 40% population"]],
    ["fixtures/melhus", (page) => weigh(page, 1, "33,5 %"), ["--key", "66.5% equal + 33.5% population"]],
    ["fixtures/melhus", (page) => weigh(page, 0, "0"), ["--key", "population"]],
    ["fixtures/melhus", (page) => member(page, "Skaun").check(), ["--with", "Skaun"]],
    ["fixtures/melhus", (page) => member(page, "Midtre Gauldal").uncheck(), ["--without", "Midtre Gauldal"]],
    [
      "fixtures/hallingdal",
      async (page) => {
        await member(page, "Ål").uncheck();
        await page.locator("[data-weight]").first().fill("45");
      },
      ["--key", "45% equal + 55% population", "--without", "Ål"],
    ],
  ];

  test("the title follows who takes part, and what was found is shown at once", async () => {
    await triedOfMelhus(async ({ page }) => {
      const title = () => page.locator("h1").textContent();
      const before = await title();
      await page.evaluate(() => {
        const summary = document.querySelector("#what-if-summary");
        const heard = document.querySelector("#what-if-heard");
        const look = () => summary?.toggleAttribute("data-shown-first", heard?.textContent !== summary.textContent);
        if (summary) new MutationObserver(look).observe(summary, { childList: true });
      });
      await member(page, "Skaun").check();
      expect(await settled(page)).toContain("Skaun");
      const summary = page.locator("#what-if-summary");
      expect(await summary.getAttribute("data-shown-first")).toBe("");
      await expect.poll(() => page.locator("#what-if-heard").textContent()).toBe(await summary.textContent());
      expect(await title()).toBe("Felles IKT-drift, Melhus, Midtre Gauldal og Skaun\u00a0· 2009–\u20602012");
      expect(await page.title()).toBe("Ikke vedtatt: Felles IKT-drift, Melhus, Midtre Gauldal og Skaun · 2009–2012");
      await member(page, "Skaun").uncheck();
      await settled(page);
      expect(await title()).toBe(before);
    });
  });

  test.each(MELHUS)("%s: every cell is what the program gives (%#)", async (folder, act, argv) => {
    const look = async ({ page }: Opened) => {
      await act(page);
      await settled(page);
      expect(await command(page)).toEqual(argv);
      expect(await written(folder)).not.toContain("<script");
      const shown = await cellsOf(page, null);
      const split = await fordel(["split", folder, ...argv, "--format", "html"]);
      const own = await cellsOf(page, split.stdout);
      // The document adds its own tables by group; those of the split come first, in the same order.
      const rows = (tables: string[][][]) => tables.map((table) => JSON.stringify(table));
      const missing = rows(own).filter((table) => !rows(shown).includes(table));
      expect(own.length).toBeGreaterThan(0);
      expect(missing).toEqual([]);
    };
    if (folder === "fixtures/melhus") await triedOfMelhus(look);
    else await tried(await written(folder, "--what-if"), look);
  });

  test("the first page and every chapter are those of a document made with the key", async () => {
    const key = ["--key", "33.25% equal + 66.75% population"];
    const own = await written("fixtures/melhus", ...key);
    await triedOfMelhus(async ({ page }) => {
      await weigh(page, 0, "100/3");
      expect(await page.locator("#what-if-fault").textContent()).toContain("100/3");
      await weigh(page, 0, "33,25");
      await settled(page);
      const chapters = (html: string | null) =>
        page.evaluate((text) => {
          const root = text === null ? document : new DOMParser().parseFromString(text, "text/html");
          const written = [...root.querySelectorAll(".answer, section.chapter")].map((chapter) => {
            const copy = chapter.cloneNode(true) as Element;
            for (const mark of copy.querySelectorAll(".not-adopted")) mark.remove();
            const numberless = copy.outerHTML.replace(/\n+/g, "\n").replace(/chapter(-\d+)+/g, "chapter");
            return [chapter.querySelector("h2")?.textContent ?? "", numberless] as const;
          });
          return Object.fromEntries(written);
        }, html);
      const [shown, wanted] = [await chapters(null), await chapters(own)];
      expect(Object.keys(wanted).length).toBeGreaterThan(5);
      expect(shown).toMatchObject(wanted);
    });
  });

  test("is whole without running anything, and the same but for what is added", async () => {
    const [plain, html] = [await written("fixtures/melhus"), await written("fixtures/melhus", "--what-if")];
    const without = html
      .replace(/\n<script type="application\/json"[\s\S]*<\/script>(?=<\/body>)/, "")
      .replace(/<section class="what-if"[\s\S]*?<\/section>\n/, "")
      .replace(/(<\/style>)\n<style>[\s\S]*?<\/style>/, "$1")
      .replace(/ script-src &#39;sha256-[^;]*&#39;;/, "")
      .replace(/(style-src &#39;\S*?&#39;) &#39;\S*?&#39;(?=;)/, "$1");
    expect(without).toBe(plain);
    await tried(
      html,
      async ({ page }) => {
        expect(await page.locator("#what-if").isVisible()).toBe(false);
        expect(await page.locator("section.chapter").first().isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    );
  });

  test("is put back as it was, and keeps its sources throughout", async () => {
    await tried(await written("fixtures/melhus", "--what-if", "--proposal"), async ({ page }) => {
      const whole = () => page.evaluate(() => document.documentElement.outerHTML);
      const place = () => page.evaluate(() => document.querySelector("#what-if")?.getBoundingClientRect().top ?? 0);
      await settled(page);
      const before = await whole();
      await page.locator("#what-if-reset").scrollIntoViewIfNeeded();
      const stood = await place();
      await weigh(page, 0, "70");
      await member(page, "Skaun").check();
      expect((await settled(page)).replaceAll("\u00a0", " ")).toContain(
        "Ikke vedtatt: 70 % likt og 30 % etter folketall per 1. januar 2008, med Skaun",
      );
      expect(await page.title()).toContain("Ikke vedtatt");
      expect(await page.locator(".answer > .not-adopted").isVisible()).toBe(true);
      expect(await page.locator(".answer .prose").first().innerText()).toContain("70\u00a0% likt");
      expect(await page.locator(".answer .prose").last().innerText()).toContain("Skaun");
      expect(Math.abs((await place()) - stood)).toBeLessThan(1);
      expect(await page.locator(".not-adopted").count()).toBeGreaterThan(3);
      expect(await page.locator("section.chapter:has(h2:text-is('Kilder')) .not-adopted").count()).toBe(0);
      await page.locator("#what-if-reset").click();
      await settled(page);
      expect(await whole()).toBe(before);
    });
  });

  test("is told as the slider moves, and read aloud when it rests", async () => {
    await triedOfMelhus(async ({ page }) => {
      const slider = page.locator("[data-weight]").first();
      for (const weight of ["60", "65", "70"]) await slider.fill(weight);
      await page.waitForFunction(() => document.querySelector(".answer > .not-adopted")?.textContent?.includes("70"));
      const [seen, heard] = ["#what-if-summary", "#what-if-heard"].map((id) => page.locator(id));
      expect(await seen?.textContent()).toContain("70\u00a0% likt");
      await expect.poll(() => heard?.textContent()).toContain("70\u00a0% likt");
    });
  });

  test("changes nothing but what is another as tried: the rest is neither made anew nor shut", async () => {
    await tried(await written("fixtures/melhus", "--what-if"), async ({ page }) => {
      await page.evaluate(() => {
        const details = document.querySelector<HTMLDetailsElement>("section.chapter details");
        if (details) details.open = true;
      });
      const kept = ".answer, section.chapter, section.chapter .scroll, section.chapter tr, #what-if-result tr";
      const rows = await page.locator(kept).elementHandles();
      const texts = () => page.locator(kept).allTextContents();
      const before = await texts();
      await weigh(page, 0, "70");
      await settled(page);
      const gone = await page.evaluate((all) => all.filter((one) => !one.isConnected).length, rows);
      expect(gone).toBe(0);
      expect(await texts()).not.toEqual(before);
      expect(await page.locator("section.chapter details").first().getAttribute("open")).toBe("");
      await page.locator("#what-if-reset").click();
      await settled(page);
      expect(await texts()).toEqual(before);
      expect(await page.evaluate((all) => all.filter((one) => !one.isConnected).length, rows)).toBe(0);
    });
  });

  test("shows what is seen first, and all of it before it is printed", async () => {
    await triedOfMelhus(async ({ page }) => {
      const marks = await page.evaluate(() => {
        scrollTo(0, 0);
        const count = () => document.querySelectorAll("section.chapter > .not-adopted").length;
        const [answer, slider] = [".answer", "[data-weight]"].map((one) =>
          document.querySelector<HTMLInputElement>(one),
        );
        return new Promise<[seen: number, printed: number]>((told) => {
          if (!answer || !slider) throw new Error("no answer or slider");
          new MutationObserver((_, observer) => {
            observer.disconnect();
            const seen = count();
            dispatchEvent(new Event("beforeprint"));
            told([seen, count()]);
          }).observe(answer, { childList: true });
          slider.value = "70";
          slider.dispatchEvent(new Event("input", { bubbles: true }));
        });
      });
      await settled(page);
      expect(marks).toEqual([0, await page.locator("section.chapter > .not-adopted").count()]);
      expect(marks[1]).toBeGreaterThan(3);
    });
  });

  test("says so over every chapter it changes, on screen and on every sheet of paper", async () => {
    await triedOfMelhus(async ({ page }) => {
      const stamp = page.locator(".stamp");
      await page.emulateMedia({ media: "print" });
      expect(await page.locator("#what-if").isVisible()).toBe(false);
      await page.emulateMedia({ media: "screen" });
      await weigh(page, 0, "70");
      await settled(page);
      const marks = await page.locator(".not-adopted").all();
      for (const mark of marks) expect(await mark.isVisible()).toBe(true);
      await page.emulateMedia({ media: "print" });
      expect(await stamp.isVisible()).toBe(true);
      expect(await stamp.evaluate((one) => getComputedStyle(one).position)).toBe("fixed");
      expect(await page.locator("#what-if-reset").isVisible()).toBe(false);
      for (const mark of marks) expect(await mark.isVisible()).toBe(true);
    });
  });

  test("is worked with the keyboard alone, and refuses what it cannot do", async () => {
    await tried(await written("fixtures/melhus", "--what-if", "--lang", "nn"), async ({ page }) => {
      await page.locator("[data-weight]").first().focus();
      await page.keyboard.press("ArrowRight");
      await settled(page);
      expect(await page.locator("[data-percent]").allInnerTexts()).toHaveLength(2);
      const fields = () =>
        page.locator("[data-percent]").evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
      expect(await fields()).toEqual(["51\u00a0%", "49\u00a0%"]);
      await page.keyboard.press("Tab");
      await page.keyboard.type("200");
      await page.keyboard.press("Enter");
      expect(await page.locator("#what-if-fault").textContent()).toBe("«200» er ikkje eit tal frå 0 til 100.");
      await page.keyboard.press("Escape");
      await member(page, "Melhus").focus();
      await page.keyboard.press("Space");
      await member(page, "Midtre Gauldal").focus();
      await page.keyboard.press("Space");
      expect(await member(page, "Midtre Gauldal").isChecked()).toBe(true);
      expect(await page.locator("#what-if-fault").textContent()).toBe("Minst éin må vere med.");
      await page.locator("#what-if-reset").focus();
      await page.keyboard.press("Enter");
      expect(await settled(page)).toBe("Alt er som i saka.");
      expect(await fields()).toEqual(["50\u00a0%", "50\u00a0%"]);
    });
  });

  test("tells what the program would where it cannot be reckoned, and keeps what it had", async () => {
    const files = {
      "members.csv": "kommune;folketall\nFlå;100\nÅl;300\nGol;\n",
      "budget.csv": "post;beløp\nDrift;1 001\n",
      "fordel.yaml": "language: nb\nmembers: [Flå, Ål]\nkey: 40 % likt + resten folketall\n",
    };
    await inFolder(files, async (folder) => {
      await tried(await written(folder, "--what-if"), async ({ page }) => {
        await weigh(page, 0, "80");
        await settled(page);
        const before = await page.locator("#what-if-result").innerText();
        await member(page, "Gol").check();
        await settled(page);
        const { stderr } = await fordel(["split", folder, "--with", "Gol"]);
        const fault = (await page.locator("#what-if-fault").textContent()) ?? "";
        expect(fault).toContain("Gol");
        expect(stderr).toContain(/: (.*?\.) Tallene/.exec(fault)?.[1] ?? fault);
        expect(await page.locator("#what-if-result").innerText()).toBe(before);
        expect(await page.locator("[data-rest]").textContent()).toBe("20\u00a0%");
      });
      await tried(await written(folder, "--what-if"), async ({ page }) => {
        // Gol is tried when the answer is shown, and the chapters are not yet.
        await page.evaluate(() => {
          const [answer, slider] = [".answer", "[data-weight]"].map((one) =>
            document.querySelector<HTMLInputElement>(one),
          );
          const gol = [...document.querySelectorAll<HTMLInputElement>("#what-if input[type=checkbox]")].at(-1);
          if (!answer || !slider || !gol) throw new Error("no answer, slider or member");
          new MutationObserver((_, observer) => {
            observer.disconnect();
            gol.click();
          }).observe(answer, { childList: true });
          slider.value = "80";
          slider.dispatchEvent(new Event("input", { bubbles: true }));
        });
        await page.waitForFunction(() => document.querySelector("#what-if-fault")?.textContent?.includes("Gol"));
        const marked = page.locator("section.chapter > .not-adopted");
        await expect.poll(() => marked.count(), { timeout: 5000 }).toBeGreaterThan(0);
      });
    });
  });

  test.each([
    ["a phone", { width: 360, height: 740 }],
    ["a laptop", { width: 1280, height: 800 }],
  ])("is in nobody's way when something is tried, on %s", (_, viewport) =>
    triedOfMelhus(async ({ page }) => {
      const before = page.viewportSize();
      await page.setViewportSize(viewport);
      await weigh(page, 0, "70");
      await member(page, "Skaun").check();
      await settled(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await violations(page, OF_COLOURS)).toEqual([]);
      await page.setViewportSize(before ?? viewport);
    }),
  );

  test("shows on a phone what each pays as tried beside the change, and lets what is adopted be scrolled to", async () => {
    const viewport = { width: 390, height: 844 };
    await tried(
      await written("fixtures/melhus", "--what-if"),
      async ({ page }) => {
        const seen = () =>
          page.evaluate(() =>
            [...document.querySelectorAll("#what-if-result thead th")].flatMap((header) => {
              const { left, right, top } = header.getBoundingClientRect();
              const within = [left + 4, (left + right) / 2, right - 4];
              const isOnTop = within.every((x) => header.contains(document.elementFromPoint(x, top + 3)));
              return isOnTop ? [header.textContent] : [];
            }),
          );
        const frame = page.locator("#what-if-result .scroll");
        const shown = ["Deltakerkommune", "Hva om", "Endring"];
        await frame.scrollIntoViewIfNeeded();
        await expect.poll(seen).toEqual(["Deltakerkommune", "Som i saken", "Endring"]);
        await weigh(page, 0, "70");
        await settled(page);
        await frame.evaluate((one) => one.scrollIntoView());
        await expect.poll(seen).toEqual(shown);
        await frame.evaluate((one) => one.scrollTo(0, 0));
        await expect.poll(seen).toEqual(["Deltakerkommune", "Som i saken", "Endring"]);
      },
      { viewport },
    );
  });

  test.each([390, 360])(
    "lies over nothing and cuts no figure on a phone of %i pixels, of amounts with øre too",
    async (width) => {
      const names = ["Vågå", "Lom", "Skjåk", "Sel", "Øystre Slidre"];
      const files = {
        "members.csv": `kommune;folketall\n${names.map((name, at) => `${name};${3000 + 500 * at}\n`).join("")}`,
        "budget.csv": "post;2026;2027\nLønn;14125300,55;4250000,15\nLisenser;310000,25;315000,75\n",
        "settings.csv": "setting;value\nkey;50 % likt + 50 % folketall\nlanguage;nb\nround;0,01\n",
      };
      await inFolder(files, async (folder) => {
        await tried(
          await written(folder, "--what-if"),
          async ({ page }) => {
            const wrong = () =>
              page.evaluate(() => {
                const box = (one: Element) => one.getBoundingClientRect();
                const boxes = box(document.querySelector("#what-if .members") ?? document.body);
                const over = [...document.querySelectorAll("svg")].filter(
                  (one) => box(one).height > 0 && box(one).bottom > boxes.top && box(one).top < boxes.bottom,
                );
                const cells = [...document.querySelectorAll<HTMLElement>('.columns td[align="right"]')];
                const cut = cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1);
                return [over.length, ...cut.map((cell) => cell.textContent)];
              });
            expect(await wrong()).toEqual([0]);
            await member(page, "Sel").uncheck();
            await settled(page);
            expect(await wrong()).toEqual([0]);
          },
          { viewport: { width, height: 844 } },
        );
      });
    },
  );

  test("a chapter that only what is tried has is in its place, also in the list of contents, and goes again", async () => {
    const files = {
      "members.csv": "municipality;population\nA;100\nB;200\nC;300\n",
      "budget.csv": "line;amount\nPay;120\nRent;120\nPower;120\n",
      "fordel.yaml": "language: en\nkey: 50 % equal + 50 % population\n",
    };
    await inFolder(files, async (folder) => {
      const own = await written(folder, "--key", "33% equal + 67% population");
      await tried(await written(folder, "--what-if"), async ({ page }) => {
        const titles = (html: string | null) =>
          page.evaluate((text) => {
            const root = text === null ? document : new DOMParser().parseFromString(text, "text/html");
            return ["section.chapter > h2", "nav li"].map((one) =>
              [...root.querySelectorAll(one)].map(({ textContent }) => textContent),
            );
          }, html);
        const before = await titles(null);
        await weigh(page, 0, "33");
        await settled(page);
        expect(await titles(null)).toEqual(await titles(own));
        expect(await titles(null)).not.toEqual(before);
        await page.locator("nav li", { hasText: "Rounding" }).getByRole("link").click();
        const added = page.locator("section.chapter", { has: page.locator("h2", { hasText: "Rounding" }) });
        expect(await added.locator(".not-adopted").textContent()).toContain("Not adopted");
        expect(await violations(page)).toEqual([]);
        await weigh(page, 0, "50");
        await settled(page);
        expect(await titles(null)).toEqual(before);
      });
    });
  });

  test("takes hostile names as names", async () => {
    const quoted = (word: string) => `"${word.replaceAll('"', '""').replace(/[\r\n\0]/g, " ")}"`;
    const names = [...new Set(HOSTILE_WORDS.map((word) => word.replace(/[\r\n\0]/g, " ").trim()))].filter(
      (word) => word !== "",
    );
    const files = {
      "members.csv": "member;population\nA;100\nB;200\n",
      "budget.csv": `line;amount;group\n${names.map((word) => `${quoted(word)};1000;${quoted(`x ${word.replaceAll("/", "")}`)}`).join("\n")}\n`,
      "fordel.yaml": "key: 50% equal + 50% population\n",
    };
    await inFolder(files, async (folder) => {
      const { stdout, code, stderr } = await fordel(["report", folder, "--what-if", "--format", "html"]);
      expect(code, stderr).toBe(0);
      await tried(stdout, async ({ page }) => {
        await weigh(page, 0, "70");
        await member(page, "B").uncheck();
        await settled(page);
        expect(await page.locator(".not-adopted").count()).toBeGreaterThan(0);
        expect(await page.locator("script").count()).toBe(2);
        expect(await page.locator("img, iframe, object, a:not([href^='#chapter-'])").count()).toBe(0);
      });
    });
  });
});

test("--what-if is for pages", async () => {
  const { code, stderr } = await fordel(["report", "fixtures/melhus", "--what-if", "--lang", "nn"]);
  expect(code).toBe(2);
  expect(stderr).toContain("--what-if betyr ingenting utan --format html.");
});
