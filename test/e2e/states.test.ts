import type { Page } from "playwright-core";
import { MemoryWorkbook } from "../../src/host/memory-workbook";
import type { Cell } from "../../src/kernel/sheet-source";
import { pictureOf } from "../workbook/open-workbook";
import { panes, sampleWorkbook } from "./pane-page";

const openPane = panes();

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const notice = (page: Page, text: string | RegExp) => page.getByRole("status").filter({ hasText: text });
const findings = (page: Page) => page.getByRole("grid", { name: "检查结果" });

async function check(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^检查这 \d 张表$/ }).click();
  await button(page, "重新检查").waitFor();
}

async function chooseMore(page: Page, name: string): Promise<void> {
  await button(page, "标记与清单").click();
  await page.getByRole("menuitem", { name }).click();
}

/** A workbook with staff and as many rows of attendance as wanted, over many days. */
function attendance(
  rowCount: number,
  status: (row: number) => Partial<Record<"arrived" | "left", Cell>>,
): MemoryWorkbook {
  const workbook = new MemoryWorkbook();
  workbook.addSheet("值班人员", [
    ["姓名", "部门", "职务", "值班组", "组长", "驾驶员", "月工资", "年终奖金"],
    ["张三", "财政办", "主任", "一组", "是", "否", 5000, 10_000],
  ]);
  const header: Cell[] = ["日期", "时段", "值班组", "姓名", "到岗时间", "离岗时间", "请假", "请假批准人"];
  workbook.addSheet("值班到岗记录", [
    header,
    ...Array.from({ length: rowCount }, (_, row): Cell[] => {
      const { arrived = "17:58", left = "21:02" } = status(row);
      return [46_023 + (row % 300), "18:00-21:00", "一组", `员工${row}`, arrived, left, null, null];
    }),
  ]);
  return workbook;
}

describe("what the workbook or Excel doesn't allow", () => {
  test("a protected sheet: the others are marked, and it is said which one isn't", async () => {
    const workbook = await sampleWorkbook();
    const locked = workbook.sheet("值班室钥匙")!;
    locked.protection.isProtected = true;
    const { page, sheet } = await openPane(workbook);
    await check(page);
    await chooseMore(page, "在单元格中标记");
    await notice(page, "《值班室钥匙》受保护，没有标记。").waitFor();
    expect(locked.conditionalFormats).toEqual([]);
    expect(sheet("值班人员").conditionalFormats.length).toBeGreaterThan(0);
  });

  test("a protected structure: no sheet can be added, how to change that, and nothing is written", async () => {
    const workbook = await sampleWorkbook();
    workbook.isStructureProtected = true;
    const { page } = await openPane(workbook);
    await check(page);
    await page.getByRole("tab", { name: "计算" }).click();
    await page.getByText("请在“审阅”中撤销“保护工作簿”后再试。").waitFor();
    expect(await button(page, "写入 4 张表").isDisabled()).toBe(true);
  });

  test("a structure protected meanwhile: the attempt is told in words and leaves nothing behind", async () => {
    const workbook = await sampleWorkbook();
    const pane = await openPane(workbook);
    const { page } = pane;
    await check(page);
    const before = pictureOf(pane);
    workbook.isStructureProtected = true;
    await chooseMore(page, "写《问题清单》");
    await notice(page, "受保护，没有写入任何内容").waitFor();
    await page.getByText("详细信息（供技术支持使用）").waitFor();
    expect(pictureOf(pane)).toEqual(before);
  });

  test("read-only: checking works, writing is off, and why", async () => {
    const workbook = await sampleWorkbook();
    workbook.readOnly = true;
    const { page } = await openPane(workbook);
    await page.getByText("这个工作簿是只读的").first().waitFor();
    await check(page);
    await button(page, "错误 30").waitFor();
    await button(page, "标记与清单").click();
    expect(await page.getByRole("menuitem", { name: "在单元格中标记" }).isDisabled()).toBe(true);
    await page.keyboard.press("Escape");
    await page.getByRole("tab", { name: "计算" }).click();
    expect(await button(page, "写入 4 张表").isDisabled()).toBe(true);
  });

  test("a cell is being edited: said in words, and it works once the edit has ended", async () => {
    const pane = await openPane(await sampleWorkbook());
    const { page, host } = pane;
    await button(page, "检查这 9 张表").waitFor();
    host.isCellBeingEdited = true;
    await button(page, "检查这 9 张表").click();
    await page.getByText("有一个单元格正在编辑").first().waitFor();
    host.endCellEdit();
    await page.getByRole("button", { name: /^(开始|重新)检查$/ }).click();
    await button(page, "错误 30").waitFor();
  });

  test("an Excel too old to read says so, and which sets it lacks", async () => {
    const { page } = await openPane(await sampleWorkbook(), { requirementSets: { ExcelApi: "1.4" } });
    await page.getByRole("heading", { name: "这个版本的 Excel 太旧" }).waitFor();
    await page.getByText("ExcelApi 1.13").waitFor();
    expect(await page.getByRole("tab").count()).toBe(0);
  });

  test("an Excel that lacks a part does the rest", async () => {
    const { page } = await openPane(await sampleWorkbook(), { requirementSets: { ExcelApi: "1.13" } });
    await page.getByText(/不能随编辑自动检查（缺 ExcelApi 1\.14）/).waitFor();
    await check(page);
    await button(page, "错误 30").waitFor();
    expect(await page.getByRole("switch").count()).toBe(0);
  });
});

describe("what the sheets hold", () => {
  test("no known sheets: their names, and how to say what they are", async () => {
    const workbook = new MemoryWorkbook();
    workbook.addSheet("三月流水", [
      ["编号", "金额"],
      [1, 20],
      [2, 30],
    ]);
    const { page } = await openPane(workbook);
    await page.getByText("《三月流水》的表头和这套制度的表对不上").waitFor();
    await page.getByRole("button", { name: "指定工作表 值班人员" }).click();
    await page.getByRole("heading", { name: "《值班人员》的列" }).waitFor();
    expect(await page.getByRole("combobox", { name: "工作表" }).inputValue()).toBe("三月流水");
    expect(await button(page, "保存对应").isDisabled()).toBe(true);
  });

  test("a sheet without its columns: which ones, and columns mapped by hand are remembered", async () => {
    const workbook = await sampleWorkbook();
    workbook.sheet("值班人员")!.setValue(2, 5, "带班的");
    const pane = await openPane(workbook);
    const { page } = pane;
    await page.getByText("工作表《值班人员》缺少列：组长").waitFor();
    await page.getByRole("button", { name: "对应列 值班人员" }).click();
    await page.getByRole("combobox", { name: /^组长/ }).selectOption({ label: "F · 带班的" });
    await button(page, "保存对应").click();
    await button(page, "检查这 9 张表").waitFor();
    expect(workbook.customXmlParts.some(({ xml }) => xml.includes("带班的"))).toBe(true);
    await check(page);
    await button(page, "错误 30").waitFor();
  });

  test("rows that can't be read are findings at their cell, and the rest is computed", async () => {
    const { page } = await openPane(attendance(30, (row) => (row < 10 ? { arrived: "不详" } : {})));
    await check(page);
    await page.getByRole("tab", { name: "计算" }).click();
    await page.getByText("有 10 行无法计算").waitFor();
  });

  test("nothing wrong: what was checked, and what only a person can judge", async () => {
    const workbook = new MemoryWorkbook();
    workbook.addSheet("值班室钥匙", [
      ["日期", "时段", "领取人", "领取时间", "归还时间"],
      ["2026-03-02", "18:00-21:00", "张三", "17:55", "21:05"],
    ]);
    const { page } = await openPane(workbook);
    await check(page);
    await page.getByRole("heading", { name: "没有发现问题" }).waitFor();
    await page.getByText(/^检查了 1 张表、1 行/).waitFor();
    await page.getByRole("heading", { name: /^未核查的条款/ }).waitFor();
  });

  test("thousands of findings: only what can be seen is drawn, and the last is reached by a key", async () => {
    const { page } = await openPane(attendance(4_000, (row) => ({ arrived: `${row} 点来的` })));
    await check(page);
    const count = Number(await findings(page).getAttribute("aria-rowcount"));
    expect(count).toBeGreaterThan(4_000);
    expect(await findings(page).getByRole("row").count()).toBeLessThan(40);
    await findings(page).getByRole("row").first().focus();
    await page.keyboard.press("End");
    await findings(page).locator(`[aria-rowindex="${count}"]`).waitFor();
    await page.waitForFunction((last) => document.activeElement?.getAttribute("aria-rowindex") === last, String(count));
    expect(await findings(page).getByRole("row").count()).toBeLessThan(40);
  });

  test("200,000 rows: the progress counts, 取消 stops at once, and another run goes through", async () => {
    const { page, holdAt } = await openPane(attendance(200_000, () => ({})));
    await page.getByRole("button", { name: "检查这 2 张表" }).waitFor();
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver(() => {
        const text = document.querySelector("[role=progressbar]")?.getAttribute("aria-valuetext") ?? "";
        if (text !== "" && said.at(-1) !== text) said.push(text);
      }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    const goOn = holdAt("[100020,");
    await page.getByRole("button", { name: "检查这 2 张表" }).click();
    await page.getByText(/^正在读取《值班到岗记录》：100,0\d\d \/ 200,0\d\d 行$/).waitFor();
    await button(page, "取消").click();
    await page.getByRole("heading", { name: "检查已取消" }).waitFor();
    goOn();

    await button(page, "开始检查").click();
    await button(page, "重新检查").waitFor();
    const said: string[] = await page.evaluate(() => Reflect.get(window, "said"));
    expect(said[0]).toBe("正在打开工作簿…");
    expect(said.filter((text) => text === "正在逐条检查并计算…")).toHaveLength(1);
    await page.getByRole("tab", { name: "数据" }).click();
    await page.getByText("200,000 行").waitFor();
  });
});
