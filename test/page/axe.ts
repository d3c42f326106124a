import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What only colours change: of a page that was looked at in light, this is left to ask in the dark. */
export const OF_COLOURS = { runOnly: ["color-contrast"] } as const;

interface Asked {
  /** The rules that are asked; left out, all. */
  readonly runOnly?: readonly string[];
  /** Whether frames within the page are looked at too; left out, they are. */
  readonly iframes?: boolean;
}

/** What in a page hinders some of its readers: the rule that is broken, and the element. */
export async function violations(page: Page, asked: Asked = {}): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = await axe.run(options);
    return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
  }, asked);
}
