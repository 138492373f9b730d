import type { Page } from "playwright-core";
import { eventually, panes, sampleWorkbook, selection, until } from "./pane-page";

const openPane = panes();

/** What has the keyboard: its role or element, and its name or text. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null) return "nothing";
    const name = element.getAttribute("aria-label") ?? element.textContent;
    return `${element.getAttribute("role") ?? element.tagName.toLowerCase()} ${name.trim()}`;
  });
}

/** A view hands the keyboard on once it is drawn, so that it may come a moment later. */
async function expectFocus(page: Page, wanted: string | RegExp): Promise<void> {
  const isThere = (name: string): boolean => (typeof wanted === "string" ? name === wanted : wanted.test(name));
  const name = await eventually(page, () => focused(page), isThere);
  if (typeof wanted === "string") expect(name).toBe(wanted);
  else expect(name).toMatch(wanted);
}

/** How an element and what is around it are drawn, as far as the keyboard's mark is concerned. */
function drawing(element: Element): string {
  const parts = [element, element.parentElement, element.parentElement?.parentElement].filter((part) => part != null);
  return parts
    .flatMap((part) => [null, "::before", "::after"].map((pseudo) => getComputedStyle(part, pseudo)))
    .map((style) =>
      [style.outline, style.boxShadow, style.borderColor, style.textDecoration, style.transform, style.clipPath].join(),
    )
    .join(";");
}

/** Presses a key so many times; each stop must be drawn in another way while it has the keyboard. */
async function stops(page: Page, count: number, key = "Tab"): Promise<string[]> {
  const names: string[] = [];
  for (let stop = 0; stop < count; stop++) {
    const before = await page.evaluateHandle(() => document.activeElement);
    await page.keyboard.press(key);
    const isGone = (): Promise<boolean> =>
      before.evaluate((element) => ![element, document.body].includes(document.activeElement));
    await eventually(page, isGone, (gone) => gone);
    const name = await focused(page);
    const element = await page.evaluateHandle(() => document.activeElement ?? document.body);
    const withKeyboard = await element.evaluate(drawing);
    await element.evaluate((one) => {
      if (one instanceof HTMLElement) one.blur();
    });
    const without = await element.evaluate(drawing);
    if (withKeyboard === without) names.push(`${name}, not drawn as focused`);
    else names.push(name);
    await element.evaluate((one) => {
      if (one instanceof HTMLElement) one.focus();
    });
  }
  return names;
}

const tab = (page: Page, name: string) => page.getByRole("tab", { name });

// Excel on the web goes from stop to stop by office.js's own list, not by the browser's.
describe("by keyboard alone", () => {
  test("the stops of the data page, one after the other", async () => {
    const { page } = await openPane(await sampleWorkbook());
    await page.getByRole("button", { name: "检查这 9 张表" }).waitFor();
    await page.getByRole("button", { name: /^制度/ }).focus();
    expect(await stops(page, 4)).toEqual(["button 菜单", "tab 数据", "button 定位 值班人员", "button 对应列 值班人员"]);
    await page.getByRole("button", { name: "对应列 节假日调整" }).focus();
    expect(await stops(page, 2)).toEqual(["button 检查文件后放入", "button 检查这 9 张表"]);
  });

  test("a whole check: start, filter, the list by arrows, Enter to the cell, settling, and back", async () => {
    const pane = await openPane(await sampleWorkbook());
    const { page } = pane;
    await page.getByRole("button", { name: "检查这 9 张表" }).waitFor();
    await tab(page, "数据").focus();
    await page.keyboard.press("ArrowRight");
    await expectFocus(page, "tab 检查");
    await page.keyboard.press("Tab");
    await expectFocus(page, "button 开始检查");
    await page.keyboard.press("Enter");
    await page.getByRole("grid").waitFor();
    await expectFocus(page, "button 重新检查");

    await tab(page, "检查").focus();
    expect(await stops(page, 6)).toEqual([
      "button 错误 30",
      "button 警告 8",
      "button 待核 11",
      "button 未核查 1",
      "input 搜索内容、条款或单元格",
      "button 按条款",
    ]);
    await page.keyboard.press("Tab");
    await expectFocus(page, /^row 篇5 一\.2/);
    const [first, second, third] = await stops(page, 3, "ArrowDown");
    expect(first).toMatch(/^row 错误2026年12月10日.*值班安排!A346篇5 一\.2$/);
    expect(second).toMatch(/^row 篇5 一\.3.*6$/);
    expect(third).toMatch(/^row 错误三组.*值班人员!F21篇5 一\.3$/);
    await page.keyboard.press("Enter");
    await until(pane, () => selection(pane) === "值班人员!F21");
    await expectFocus(page, /^row 错误三组/);
    expect(await stops(page, 3)).toEqual(["button 值班人员!F21", "note 篇5 一.3", "button 重新检查"]);

    await page.getByRole("button", { name: "警告 8" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("row").nth(1).focus();
    expect((await stops(page, 3))[2]).toBe("button 核定");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await expectFocus(page, /^textarea/);
    await page.keyboard.type("已经当面核对");
    expect(await stops(page, 3)).toEqual(["input ", "button 取消", "textarea 已经当面核对"]);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await expectFocus(page, "button 核定");
  });

  test("a menu opens, goes in a circle and gives the keyboard back", async () => {
    const { page } = await openPane(await sampleWorkbook());
    await page.getByRole("button", { name: "检查这 9 张表" }).waitFor();
    await page.getByRole("button", { name: "菜单" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menu").waitFor();
    await expectFocus(page, "menuitemradio 简体中文");
    expect(await stops(page, 4, "ArrowDown")).toEqual([
      "menuitemradio English",
      "menuitem 帮助",
      "menuitem 关于规表",
      "menuitemradio 简体中文",
    ]);
    await page.keyboard.press("Escape");
    await page.getByRole("menu").waitFor({ state: "detached" });
    await expectFocus(page, "button 菜单");
  });

  test("writing the tables and going back from a person: the keyboard stays in the pane", async () => {
    const { page } = await openPane(await sampleWorkbook());
    await page.getByRole("button", { name: "检查这 9 张表" }).waitFor();
    await tab(page, "计算").click();
    await page.getByRole("button", { name: "写入 4 张表" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "撤销" }).waitFor();
    await expectFocus(page, "tab 计算");
    await page.getByRole("button", { name: /^张伟 / }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "张伟" }).waitFor();
    await expectFocus(page, "button 返回");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^张伟 / }).waitFor();
    await expectFocus(page, "tab 计算");
  });
});
