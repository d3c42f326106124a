import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser, Download, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ALL_RUNS, filesIn } from "../case-page/runs.ts";
import { fordel } from "../cli/memory-io.ts";
import { HOSTILE_WORDS } from "../hostile-words.ts";
import { violations } from "./axe.ts";
import { BROWSER_PATH, type Opened, type OpenPage, openPage, startBrowser } from "./browser.ts";

/** What was saved, as text. */
async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), "utf8");
}

async function saved(page: Page, kind: string): Promise<Download> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: kind, exact: true }).click();
  return download;
}

/** Gives files to the page as its reader does who chooses them. */
async function give(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  const given = Object.entries(files).map(([name, text]) => ({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from(text),
  }));
  await page.locator("input[type=file]").first().setInputFiles(given);
}

/** Nothing was asked for but what the page made itself: the worker it unpacked. */
function outside({ requests }: Opened): string[] {
  return requests.filter((address) => !address.startsWith("blob:"));
}

describe.skipIf(BROWSER_PATH === null)("the program in one file, opened from a disk", () => {
  let browser: Browser;
  let html = "";
  beforeAll(async () => {
    browser = await startBrowser();
    html = execFileSync(process.execPath, ["scripts/case-page.mjs"], { encoding: "utf8", maxBuffer: 1 << 25 });
  });
  afterAll(() => browser.close());
  const open = async (locale = "en-GB") => {
    const options = { locale, viewport: { width: 1280, height: 900 }, offline: true, acceptDownloads: true };
    const found = await openPage(browser, html, options);
    await found.page.waitForSelector(".drop");
    return found;
  };
  const looked = async (found: Opened, look: (found: Opened) => Promise<void>) => {
    await look(found);
    expect([found.console, found.dialogs, outside(found)]).toEqual([[], [], []]);
  };
  const inPage = async (look: (found: Opened) => Promise<void>, locale?: string) => {
    const found = await open(locale);
    try {
      await looked(found, look);
    } finally {
      await found.close();
    }
  };

  test("answers as the command line does for every fixture, byte for byte", () =>
    inPage(async ({ page }) => {
      const runs = ALL_RUNS.map(({ fixture, command, options }) => ({
        files: filesIn(fixture)
          .filter(({ path }) => !path.includes("/"))
          .map(({ path, bytes }) => ({ path, base64: Buffer.from(bytes).toString("base64") })),
        ...{ command, options },
      }));
      const answers = await page.evaluate(async (all) => {
        const packed = document.getElementById("program")?.textContent ?? "";
        const bytes = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
        const stream = new Blob([bytes(packed)]).stream().pipeThrough(new DecompressionStream("gzip"));
        const worker = new Worker(URL.createObjectURL(new Blob([await new Response(stream).text()])));
        const ask = (task: string, asked: unknown) =>
          new Promise<{ given?: { output: Uint8Array }; fault?: string }>((answer) => {
            worker.onmessage = ({ data }) => answer(data);
            worker.postMessage({ id: 1, task, asked: [asked] });
          });
        const texts: string[] = [];
        for (const { files, command, options } of all) {
          await ask(
            "hold",
            files.map(({ path, base64 }) => ({ path, bytes: bytes(base64) })),
          );
          const { given, fault } = await ask("run", { command, folder: "", options, language: "en" });
          texts.push(fault ?? new TextDecoder().decode(given?.output));
        }
        return texts;
      }, runs);
      for (const [at, { fixture, command, argv }] of ALL_RUNS.entries()) {
        const { stdout } = await fordel([command, fixture, ...argv]);
        expect(answers[at]?.replaceAll("0.0.0-source", "0.0.0-test"), `${command} ${fixture}`).toBe(stdout);
      }
    }));

  test("says what is wrong with files, where, and what lacks; files that come after are added", () =>
    inPage(async ({ page }) => {
      await give(page, { "Budsjett 2026.csv": "post;beløp;kommuner\nDrift;1000;\nNett;500;Melhuus\n" });
      await page.locator(".findings code", { hasText: "FILE_MISSING" }).waitFor();
      await give(page, { "kommuner.csv": "kommune;folketall\nMelhus;100\nSkaun;300\n" });
      const finding = page.locator(".findings li", { hasText: "MEMBER_UNKNOWN" });
      await finding.waitFor();
      expect(await finding.locator(".place").textContent()).toBe("Budsjett 2026.csv:3:10");
      expect(await finding.locator("pre").textContent()).toContain("^^^^^^^");
      expect(await page.locator("iframe").count()).toBe(0);
      await give(page, { "Budsjett 2026.csv": "post;beløp;kommuner\nDrift;1000;\nNett;500;Melhus\n" });
      await page.locator(".findings code", { hasText: "NO_KEY" }).waitFor();
      await give(page, { "fordel.yaml": "key: equal\n" });
      await page.locator("iframe").waitFor();
      await page.getByRole("button", { name: "Take these away" }).click();
      expect(await page.locator(".findings, iframe").count()).toBe(0);
    }));

  test("takes a folder with a case in it, dropped or chosen, and asks which where there are several", () =>
    inPage(async ({ page }) => {
      await page.locator("input[webkitdirectory]").setInputFiles(resolve("fixtures/melhus"));
      await page.locator("iframe").waitFor();
      expect(await page.locator(".heard").textContent()).toContain("melhus");
      const transfer = await page.evaluateHandle(() => {
        const made = new DataTransfer();
        made.items.add(new File(["post;beløp\nA;10\n"], "budget.csv"));
        made.items.add(new File(["kommune\nX\nY\n"], "members.csv"));
        made.items.add(new File(["key: likt\ntitle: Sluppet\n"], "fordel.yaml"));
        made.items.add(new File(["x"], "picture.png"));
        return made;
      });
      await page.dispatchEvent(".drop", "drop", { dataTransfer: transfer });
      await page
        .frameLocator("iframe")
        .getByRole("heading", { name: /Sluppet/ })
        .waitFor();
      expect(await page.locator(".heard").textContent()).toContain("1 file of another kind is not read");
      await page.locator("input[webkitdirectory]").setInputFiles(resolve("fixtures/rounding"));
      await page.getByRole("combobox", { name: "Case" }).waitFor();
    }));

  test.each([
    [
      "nb",
      "nb-NO",
      "Skriv inn en tabell i stedet",
      "Fyll inn folketall",
      "Vis resultatet",
      "kommune",
      "post",
      "beløp",
      "rad",
    ],
    [
      "nn",
      "nn-NO",
      "Skriv inn ein tabell i staden",
      "Fyll inn folketal",
      "Vis resultatet",
      "kommune",
      "post",
      "beløp",
      "rad",
    ],
    [
      "en",
      "en-GB",
      "Type a table instead",
      "Fill in populations",
      "Show the result",
      "member",
      "line",
      "amount",
      "row",
    ],
  ])("a table that is typed becomes a case: %s", (language, locale, type, fill, use, member, line, amount, row) =>
    inPage(async ({ page }) => {
      await page.getByRole("button", { name: type }).click();
      const cell = (column: string, number: number) =>
        page.getByRole("textbox", { name: `${column}, ${row} ${number}`, exact: true });
      await cell(member, 1).fill("Melhus");
      await cell(member, 2).fill("Skaun");
      await cell(member, 3).fill("Nowhere");
      await page.getByRole("button", { name: fill }).click();
      await page.getByText("2026", { exact: false }).first().waitFor();
      expect(await page.getByRole("status").filter({ hasText: "Nowhere" }).count()).toBe(1);
      await cell(member, 3).fill("");
      // Pasted as a spreadsheet copies it.
      await cell(line, 1).focus();
      await page.evaluate(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", "Drift\tIKT\t1 000 000\nNett\tIKT\t500 000\nBil\t\t7\nBåt\t\t8");
        document.activeElement?.dispatchEvent(
          new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
        );
      });
      expect(await cell(amount, 4).inputValue()).toBe("8");
      await page.getByRole("button", { name: use }).click();
      await page.frameLocator("iframe").getByText("1 500 015", { exact: false }).first().waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      expect(await page.locator(".findings li.error").count()).toBe(0);
    }, locale),
  );

  test("of two budgets the later is shared out, the earlier is last year’s, and what is not read is said", () =>
    inPage(async ({ page }) => {
      await give(page, {
        "Budsjett 2025.csv": "post;beløp\nDrift;900\n",
        "Budsjett 2026.csv": "post;2026;2027\nDrift;1000;1100\n",
        "Kommuner.csv": "kommune;folketall\nA;100\nB;300\n",
        "Innstillinger.csv": "innstilling;verdi\nNøkkel;likt\nTittel;Vårt\n",
        "Gammelt.xlsx": "",
      });
      await page.frameLocator("iframe").getByRole("heading", { name: /Vårt/ }).waitFor();
      expect(await page.locator(".file-notes li p:nth-child(2)").allTextContents()).toEqual([
        expect.stringMatching(
          /^Budsjett 2026\.csv is read as the budget, of 2 files .* Budsjett 2025\.csv is read as last year/,
        ),
        expect.stringContaining("Innstillinger.csv is read as the settings"),
        expect.stringContaining("Not read: Gammelt.xlsx."),
      ]);
      await page.getByText("and this is 2026").waitFor();
      expect(await textOf(await saved(page, "CSV"))).toContain("Drift");
      const archive = readFileSync(await (await saved(page, "The case’s files (ZIP)")).path());
      await page.getByRole("button", { name: "Take away Budsjett 2025.csv" }).click();
      await page.locator(".file-notes li").nth(1).waitFor();
      await expect.poll(() => page.locator(".file-notes").textContent()).not.toContain("2025");
      await page.getByRole("button", { name: "Take these away" }).click();
      await page
        .locator("input[type=file]")
        .first()
        .setInputFiles([{ name: "Vårt.zip", mimeType: "application/zip", buffer: archive }]);
      await page.frameLocator("iframe").getByRole("heading", { name: /Vårt/ }).waitFor();
      expect(await page.locator("tbody th", { hasText: "budget.csv" }).count()).toBe(1);
    }));

  test("what is found is of the key that was chosen", () =>
    inPage(async ({ page }) => {
      await give(page, { "budget.csv": "post;beløp\nDrift;1000\n", "members.csv": "kommune\nA\nB\n" });
      const finding = page.locator(".findings li", { hasText: "NO_KEY" });
      await finding.waitFor();
      expect(await finding.textContent()).toContain("(Choices → Another key)");
      await page.getByText("Choices", { exact: true }).click();
      await page.getByRole("textbox", { name: "Another key" }).fill("equal");
      await page.getByRole("textbox", { name: "Another key" }).press("Tab");
      await page.locator("iframe").waitFor();
      await finding.waitFor({ state: "detached" });
    }));

  test("a result of a table that was changed since is not saved; what was taken away can be had back", () =>
    inPage(async ({ page }) => {
      await page.getByRole("button", { name: "Type a table instead" }).click();
      const cell = (name: string) => page.getByRole("textbox", { name, exact: true });
      await cell("member, row 1").fill("Melhus");
      await cell("population, row 1").fill("1 x");
      await cell("member, row 3").fill("Skaun");
      await cell("line, row 2").fill("Drift");
      await cell("amount, row 2").fill("1000");
      await page.getByRole("button", { name: "Show the result" }).click();
      const place = page.locator(".findings li.error .place");
      await place.waitFor();
      expect(await place.textContent()).toBe("Municipalities: population, row 1");
      expect(await cell("population, row 1").getAttribute("aria-invalid")).toBe("true");
      await cell("population, row 1").fill("");
      await page.getByRole("button", { name: "Fill in populations" }).click();
      await page.getByText("2 populations filled in").waitFor();
      await page.getByRole("button", { name: "Show the result" }).click();
      await page.locator("iframe").waitFor();
      await cell("amount, row 2").fill("2000");
      await page.getByText("The table has been changed").waitFor();
      expect(await page.getByRole("button", { name: "JSON" }).isVisible()).toBe(false);
      await page.getByRole("button", { name: "Show the result anew" }).click();
      expect(await textOf(await saved(page, "JSON"))).toContain("2000");
      await page.getByRole("button", { name: "Take these away" }).click();
      expect(await page.getByRole("textbox").count()).toBe(0);
      await page.getByRole("button", { name: "Undo" }).click();
      expect(await cell("amount, row 2").inputValue()).toBe("2000");
    }));

  test("what files say runs nothing, wherever it is shown", () =>
    inPage(async ({ page }) => {
      const lines = HOSTILE_WORDS.map((word, at) => `"${word.replaceAll('"', '""')}";${at + 1}`);
      await give(page, {
        "budget.csv": `post;beløp\n${lines.join("\n")}\n`,
        "members.csv": "kommune;folketall\n<img src=x onerror=alert(1)>;10\n__proto__;20\n",
        "fordel.yaml": 'title: "<script>alert(1)</script>"\nkey: likt\n',
        "<img src=x onerror=alert(2)>.csv": "x\n",
      });
      await page.locator("iframe").waitFor();
      await page.frameLocator("iframe").getByText("<img src=x", { exact: false }).first().waitFor();
      await page.waitForTimeout(200);
    }));

  test("can be read by everyone, on a phone, a laptop and a wide screen", () =>
    inPage(async ({ page }) => {
      const check = async () => {
        for (const width of [390, 1280, 1920]) {
          await page.setViewportSize({ width, height: 900 });
          const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect([width, over <= 0, await violations(page, { iframes: false })]).toEqual([width, true, []]);
        }
      };
      await check();
      await page.getByRole("button", { name: /Try an example/ }).click();
      await page.locator("iframe").waitFor();
      await page.getByText("What each file is for").click();
      await page.getByText("Choices").click();
      await page.getByRole("button", { name: "Type a table instead" }).click();
      await check();
      await give(page, { "budget.csv": "post;beløp\nDrift;x\n" });
      await page.locator(".findings li.error").first().waitFor();
      await check();
    }));

  test("work that takes long is said to go on, and can be stopped", () =>
    inPage(async ({ page }) => {
      const lines = Array.from({ length: 100_000 }, (_, at) => `Line ${at};${at + 1}`);
      await give(page, {
        "budget.csv": `line;amount\n${lines.join("\n")}\n`,
        "members.csv": "member\nA\nB\n",
        "fordel.yaml": "key: equal\n",
      });
      await page.getByRole("button", { name: "Stop" }).click();
      await page.getByText("Stopped.").waitFor();
      await page.getByRole("button", { name: "Try an example: Melhus" }).click();
      await page.locator("iframe").waitFor();
    }));

  describe("an example", () => {
    /** One page, with what the tests before have done in it, as in the hands of a reader who goes on. */
    let example: OpenPage;
    beforeAll(async () => {
      example = await open();
      await example.page.getByRole("button", { name: "Try an example: Melhus" }).click();
    });
    afterAll(() => example.close());
    const inExample = (look: (found: Opened) => Promise<void>) => looked(example, look);

    test("an example is three steps away: its report, to be tried otherwise, and its files to save", () =>
      inExample(async ({ page }) => {
        const report = page.frameLocator("iframe");
        await report.locator("#what-if").waitFor();
        expect(await report.locator("h1").textContent()).toContain("Felles IKT-drift");
        await report.getByRole("checkbox", { name: "Skaun" }).check();
        await report.locator("body.trying").waitFor();
        const cases = await textOf(await saved(page, "JSON"));
        expect(cases).toBe((await fordel(["split", "fixtures/melhus", "--format", "json"])).stdout);
        const facts = await textOf(await saved(page, "CSV"));
        expect(facts).toBe((await fordel(["split", "fixtures/melhus", "--format", "csv"])).stdout);
        const written = await textOf(await saved(page, "Web page"));
        expect(written).toBe((await fordel(["report", "fixtures/melhus", "--format", "html", "--what-if"])).stdout);
        for (const kind of ["Word", "Excel", "The case’s files (ZIP)"]) {
          const download = await saved(page, kind);
          expect(
            readFileSync(await download.path())
              .subarray(0, 2)
              .toString(),
          ).toBe("PK");
        }
      }));

    test("a report can be opened in a window of its own, where other weights can be tried too", () =>
      inExample(async ({ page }) => {
        const other = page.context().waitForEvent("page");
        await page.getByRole("link", { name: "Open in a window of its own, to print" }).click();
        await (await other).locator("#what-if").waitFor();
        await (await other).close();
      }));

    test("every result of the case is shown, and choices change it", () =>
      inExample(async ({ page }) => {
        const report = page.frameLocator("iframe");
        await report.locator("h1").waitFor();
        for (const name of [
          "What each pays",
          "What is saved",
          "Alternatives compared",
          "Whether it pays for everyone",
        ]) {
          await page.getByRole("combobox", { name: "Result" }).selectOption({ label: name });
          await page.locator(`iframe[title="Result: ${name}"]`).waitFor();
          await report.locator("table").first().waitFor();
        }
        await page.getByText("Choices").click();
        await page.getByRole("combobox", { name: "Result" }).selectOption({ label: "What each pays" });
        await page.getByRole("combobox", { name: "Language of documents" }).selectOption("en");
        await page.getByRole("textbox", { name: "Another key" }).fill("100% users");
        await page.getByRole("textbox", { name: "Another key" }).press("Tab");
        await page.getByText("This result cannot be made:").waitFor();
        expect(await page.locator(".shown pre").textContent()).toContain("KEY_NAME_UNKNOWN");
        await page.getByRole("textbox", { name: "Another key" }).fill("equal");
        await page.getByRole("textbox", { name: "Another key" }).press("Tab");
        await report.getByText("equally", { exact: false }).first().waitFor();
      }));

    test("its language is chosen, and what was given stays", () =>
      inExample(async ({ page }) => {
        await page.locator("iframe").waitFor();
        await page.getByRole("button", { name: "Nynorsk" }).click();
        await page.getByRole("combobox", { name: "Resultat" }).waitFor();
        expect(await page.getByRole("heading", { level: 2 }).allTextContents()).toEqual([
          "1Legg inn filene",
          "2Les kva som vart funne",
          "3Sjå og lagre resultatet",
        ]);
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Nynorsk");
      }));
  });
});
