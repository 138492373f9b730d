/** What must hold of every view, however it is sized, coloured and worded. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import type { Locator, Page } from "playwright-core";

const WIDTHS = [270, 320, 500] as const;
const HEIGHTS = [380, 600] as const;
/** How long a view may take, over all its sizes, to come to rest; what is wrong with it then is wrong. */
const REST_MS = 20_000;
const SIZES = WIDTHS.flatMap((width) => HEIGHTS.map((height) => ({ width, height })));

/** Each scheme is looked at by axe in a size of its own, the narrowest and lowest among them. */
const SCHEMES = [
  { name: "light", colorScheme: "light", forcedColors: "none", audited: { width: 320, height: 600 } },
  { name: "dark", colorScheme: "dark", forcedColors: "none", audited: { width: 500, height: 600 } },
  { name: "forced", colorScheme: "dark", forcedColors: "active", audited: { width: 270, height: 380 } },
] as const;

const folder = join(__dirname, "screenshots");

/**
 * Goes through all widths, heights and colours. Gives back what is wrong, empty where all is well, and leaves
 * screenshots behind.
 *
 * @param mainAction what must be in sight whole
 */
export async function lookAt(page: Page, name: string, mainAction?: Locator): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const troubles: string[] = [];
  const patience = { left: REST_MS };
  for (const { name: scheme, colorScheme, forcedColors, audited } of SCHEMES) {
    await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: "reduce" });
    for (const size of SIZES) {
      await page.setViewportSize(size);
      const view = `${name} ${scheme} ${size.width}x${size.height}`;
      const isAudited = size.width === audited.width && size.height === audited.height;
      const found = await atRest(page, patience, async () => {
        const wrong = await page.evaluate(cutOffOrOverflowing);
        if (mainAction !== undefined && !(await isWhollySeen(mainAction, size))) wrong.push("main action out of sight");
        if (isAudited) wrong.push(...(await audit(page, forcedColors === "active")));
        return wrong;
      });
      troubles.push(...found.map((trouble) => `${view}: ${trouble}`));
      if (isAudited || scheme === "light")
        await page.screenshot({ path: join(folder, `${view}.png`.replaceAll(" ", "-")) });
    }
  }
  return troubles;
}

/** What is placed beside something else follows a frame or more later: only what stays wrong counts. */
async function atRest(page: Page, patience: { left: number }, look: () => Promise<string[]>): Promise<string[]> {
  for (;;) {
    const began = performance.now();
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const found = await look();
    if (found.length === 0 || patience.left <= 0) return found;
    patience.left -= performance.now() - began;
  }
}

async function isWhollySeen(locator: Locator, { width, height }: { width: number; height: number }): Promise<boolean> {
  const box = await locator.boundingBox();
  if (box === null) return false;
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
}

/**
 * What axe finds against WCAG and its best practices. Left out are the stops that Fluent lays before and behind the page,
 * which hand the keyboard on as soon as they get it; and contrast in forced colours, where the browser paints with the
 * system's colours while axe is told the page's.
 */
async function audit(page: Page, isForced: boolean): Promise<string[]> {
  const isThere = await page.evaluate(() => "axe" in window);
  if (!isThere) await page.evaluate(axe.source);
  return page.evaluate(async (contrast) => {
    const { run }: { run: typeof axe.run } = Reflect.get(window, "axe");
    const { violations } = await run(
      { exclude: ["[data-tabster-dummy]"] },
      { resultTypes: ["violations"], rules: { "color-contrast": { enabled: contrast } } },
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`),
    );
  }, !isForced);
}

/** Runs in the page: elements that reach out of the view sideways, and words that don't fit into what holds them. */
function cutOffOrOverflowing(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  const troubles = scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth} px too wide`] : [];
  for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
    const { left, right, width, height } = element.getBoundingClientRect();
    // Texts for screen readers are a pixel in size.
    if (width <= 1 || height <= 1 || element.closest("svg, option") !== null) continue;
    const about = `<${element.tagName.toLowerCase()}> ${element.textContent.slice(0, 40)}`;
    if (left < -0.5 || right > clientWidth + 0.5) troubles.push(`out of view: ${about}`);
    const { overflowX, display } = getComputedStyle(element);
    if (display !== "inline" && overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1) {
      troubles.push(`cut off or scrolling sideways: ${about}`);
    }
  }
  return troubles;
}
