import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { MemoryWorkbook } from "../../src/host/memory-workbook";
import { takeFiles } from "../../src/host/workbook-from-file";
import { pictureOf } from "../workbook/open-workbook";
import { panes, SAMPLE_FILE, sampleWorkbook, type OpenPane } from "./pane-page";

const openPane = panes();

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const notice = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text });
const names = ({ workbook }: OpenPane) => workbook.sheets.map(({ name }) => name);

const SHEETS = [
  "值班人员",
  "值班安排",
  "值班到岗记录",
  "来电记录",
  "会议通知记录",
  "值班室钥匙",
  "损失赔偿",
  "值班自查",
  "节假日调整",
];

function emptyWorkbook(): MemoryWorkbook {
  const workbook = new MemoryWorkbook();
  workbook.addSheet("Sheet1");
  takeFiles(workbook);
  return workbook;
}

async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.locator("input[type=file]").setInputFiles({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(content),
  });
}

describe("the first run in an empty workbook", () => {
  test("the sample is the add-in's own file, taken in by Excel with its formats", async () => {
    const pane = await openPane(emptyWorkbook());
    const { page, sheet } = pane;
    await button(page, "载入示例数据").click();
    await button(page, "检查这 9 张表").click();
    await button(page, "错误 30").waitFor();
    expect(names(pane)).toEqual(["Sheet1", ...SHEETS]);
    expect(sheet("值班安排").merges.length).toBeGreaterThan(0);
  });

  test("the templates are empty sheets that are found again", async () => {
    const pane = await openPane(emptyWorkbook());
    const { page, sheet } = pane;
    await button(page, "插入空白模板").click();
    await notice(page, "已插入《值班人员》").waitFor();
    await button(page, "检查这 9 张表").waitFor();
    expect(names(pane)).toEqual(["Sheet1", ...SHEETS]);
    expect(await page.getByText("还没有填写").count()).toBe(9);
    expect(sheet("值班人员").usedArea(true)?.rowCount).toBe(1);
  });
});

describe("a file is checked before it is let in", () => {
  test("a csv with faults: they are told, and the workbook waits", async () => {
    const pane = await openPane(emptyWorkbook());
    const { page, sheet } = pane;
    await button(page, "载入示例数据").waitFor();
    const before = pictureOf(pane);
    await choose(
      page,
      "会议通知记录.csv",
      "会议时间,会议地点,参会人员,会议内容,接收人\n2026-13-01 09:00,三楼,全体,学习,\n",
    );
    await button(page, "照样放入").waitFor();
    expect(
      await page
        .getByRole("status")
        .filter({ hasText: /^错误 [1-9]/ })
        .count(),
    ).toBe(1);
    expect(await page.getByRole("list", { name: "检查结果" }).getByRole("listitem").count()).toBeGreaterThan(0);
    expect(pictureOf(pane)).toEqual(before);

    await button(page, "照样放入").click();
    await notice(page, "已放入《会议通知记录》。").waitFor();
    expect(sheet("会议通知记录").value(1, 1)).toBe("三楼");
  });

  test("an xlsx beside sheets of the same names: told by number, let in under other names", async () => {
    const pane = await openPane(await sampleWorkbook());
    const { page } = pane;
    await button(page, "检查这 9 张表").waitFor();
    await choose(page, "机关值班2026.xlsx", readFileSync(SAMPLE_FILE));
    await page.getByText("错误 30 · 警告 8 · 待核 11").waitFor();
    expect(names(pane)).toEqual(SHEETS);
    await button(page, "照样放入").click();
    await notice(page, "同名的工作表已存在").waitFor();
    expect(names(pane)).toEqual([...SHEETS, ...SHEETS.map((name) => `${name} (2)`)]);
  });

  test("the problems alone, as a sheet", async () => {
    const pane = await openPane(emptyWorkbook());
    const { page } = pane;
    await button(page, "载入示例数据").waitFor();
    await choose(page, "机关值班2026.xlsx", readFileSync(SAMPLE_FILE));
    await button(page, "只写《问题清单》").click();
    await notice(page, "已写入《问题清单》。").waitFor();
    expect(names(pane)).toEqual(["Sheet1", "问题清单"]);
    expect(pane.sheet("问题清单").tables[0]?.area.rowCount).toBe(50);
  });

  test.each([
    ["图片.xlsx", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff, 0xfe, 0]), "请选择扩展名为 .xlsx"],
    ["损坏.xlsx", Buffer.from("PK\u0003\u0004 cut off"), "请在 Excel 中打开并修复"],
    ["引号.csv", Buffer.from('姓名,部门\n"张三,财政办\n'), /第 ?\d+ ?行/],
  ])("%s is refused in words", async (name, content, words) => {
    const pane = await openPane(emptyWorkbook());
    const { page } = pane;
    await button(page, "载入示例数据").waitFor();
    await choose(page, name, content);
    await page.getByRole("tabpanel").getByText(words).waitFor();
    expect(await button(page, "照样放入").count()).toBe(0);
    await button(page, "返回").last().click();
    await button(page, "载入示例数据").waitFor();
    expect(names(pane)).toEqual(["Sheet1"]);
  });
});
