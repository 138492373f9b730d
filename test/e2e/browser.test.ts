import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser";

describe("the browser of the tests", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test("draws Chinese, so that pictures can be judged", async () => {
    const page = await browser.newPage();
    await page.setContent('<meta charset="utf-8"><p style="font: 40px sans-serif">规表</p>');
    // Two missing glyphs would be the same box.
    const [first, second] = await page.evaluate(() =>
      ["规", "表"].map((character) => {
        const canvas = document.createElement("canvas");
        const context = canvas.getContext("2d");
        if (context === null) throw new Error("no canvas");
        context.font = "40px sans-serif";
        context.fillText(character, 20, 60);
        return canvas.toDataURL();
      }),
    );
    expect(first).not.toBe(second);
    await page.close();
  });
});
