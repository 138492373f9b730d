// Renders assets/icons/guibiao.svg to the PNG sizes that the manifest names: `node test/e2e/render-icons.mjs`.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findBrowser } from "./browser-path.mjs";

const icons = new URL("../../assets/icons/", import.meta.url);
const svg = readFileSync(new URL("guibiao.svg", icons), "utf8");
const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
for (const size of [16, 32, 64, 80, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  await page.screenshot({
    path: fileURLToPath(new URL(`guibiao-${size}.png`, icons)),
    omitBackground: true,
  });
  await page.close();
}
await browser.close();
