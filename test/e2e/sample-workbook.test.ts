import type { Page } from "playwright-core";
import { pictureOf } from "../workbook/open-workbook";
import { panes, sampleWorkbook, type OpenPane } from "./pane-page";
import { asCell, expected, plantedCount, plantedFindings } from "./sample-facts";

const openPane = panes();

async function openSample(): Promise<OpenPane> {
  const pane = await openPane(await sampleWorkbook());
  await pane.page.getByRole("button", { name: "检查这 9 张表" }).waitFor();
  return pane;
}

async function openChecked(): Promise<OpenPane> {
  const pane = await openSample();
  await pane.page.getByRole("button", { name: "检查这 9 张表" }).click();
  await findings(pane.page).waitFor();
  return pane;
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" });
const tab = (page: Page, name: string) => page.getByRole("tab", { name });
const findings = (page: Page) => page.getByRole("grid", { name: "检查结果" });
/** Rows of findings; the headers of the groups are left out. */
const findingRows = (page: Page) => findings(page).getByRole("row").filter({ has: page.getByRole("note") });
const notice = (page: Page, text: string | RegExp) => page.getByRole("status").filter({ hasText: text });

async function chooseMore(page: Page, name: string): Promise<void> {
  await button(page, "标记与清单").click();
  await page.getByRole("menuitem", { name }).click();
}

async function search(page: Page, words: string): Promise<void> {
  await page.getByRole("searchbox").fill(words);
}

describe("数据", () => {
  test("all nine sheets are found by themselves, and counted once they are checked", async () => {
    const { page } = await openSample();
    const lines = page.getByRole("list", { name: "这套制度用到的表" }).getByRole("listitem");
    expect(await lines.count()).toBe(9);
    expect(await lines.getByText(/约 [\d,]+ 行/).count()).toBe(9);

    await button(page, "检查这 9 张表").click();
    await findings(page).waitFor();
    await tab(page, "数据").click();
    const texts = await lines.allInnerTexts();
    expect(Object.keys(expected.read)).toHaveLength(9);
    for (const [name, { rows, leftOut }] of Object.entries(expected.read)) {
      const line = texts.find((text) => text.startsWith(name));
      const count = `${rows.toLocaleString("en-US")} 行${leftOut > 0 ? `，${leftOut} 行未参与计算` : ""}`;
      expect(line).toMatch(new RegExp(`(^|\\s|，)${count}\\s`));
    }
  });

  test("a table is one click away", async () => {
    const { page, workbook } = await openSample();
    await button(page, "定位 值班室钥匙").click();
    await expect.poll?.(() => workbook.activeSheet.name);
    expect(workbook.activeSheet.name).toBe("值班室钥匙");
  });
});
