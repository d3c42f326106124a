import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The browser of this machine, looked for where programs are; null when there is none. */
export const BROWSER_PATH =
  (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path)) ?? null;

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the browser; call only where there is one. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: BROWSER_PATH ?? "", args: QUIET });
}

/** An open page, with all that it said and asked for beyond itself. */
export interface Opened {
  readonly page: Page;
  readonly console: string[];
  readonly requests: string[];
  readonly dialogs: string[];
}

/** The same, for tests that look at it one after the other. */
export interface OpenPage extends Opened {
  readonly close: () => Promise<void>;
}

/** Opens a document from a file, as its reader does. */
export async function openPage(browser: Browser, html: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const folder = mkdtempSync(join(tmpdir(), "fordel-page-"));
  const file = join(folder, "page.html");
  writeFileSync(file, html);
  const context = await browser.newContext(options);
  const close = async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const page = await context.newPage();
    const found: OpenPage = { page, console: [], requests: [], dialogs: [], close };
    const address = pathToFileURL(file).href;
    page.on("console", (message) => found.console.push(message.text()));
    page.on("pageerror", (error) => found.console.push(error.message));
    page.on("request", (request) => {
      if (request.url() !== address) found.requests.push(request.url());
    });
    page.on("dialog", (dialog) => {
      found.dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(address);
    return found;
  } catch (error) {
    await close();
    throw error;
  }
}

/** Opens a document from a file and closes it after `look`. */
export async function opened(
  browser: Browser,
  html: string,
  options: BrowserContextOptions,
  look: (opened: Opened) => Promise<void>,
): Promise<void> {
  const found = await openPage(browser, html, options);
  try {
    await look(found);
  } finally {
    await found.close();
  }
}
