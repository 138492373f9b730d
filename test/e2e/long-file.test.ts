import { MemoryWorkbook } from "../../src/host/memory-workbook";
import { takeFiles } from "../../src/host/workbook-from-file";
import { panes } from "./pane-page";

const openPane = panes();

/** One trade more than a sheet has rows for, and the header. */
const TRADES = 1_048_576;

describe("a csv file with more rows than a sheet holds", () => {
  test("is read piece by piece, and the statement is computed from it with the workbook's terms", async () => {
    const workbook = new MemoryWorkbook();
    workbook.addSheet("返佣政策", [
      ["代理商编号", "方式", "下限", "比例"],
      ["全部", "固定", null, 0.01],
    ]);
    takeFiles(workbook);
    const { page, sheet } = await openPane(workbook);
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    await button("检查文件后放入").waitFor();
    await page.locator("input[type=file]").setInputFiles({
      name: "交易流水.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`日期,代理商编号,交易额\n${"2026-03-02,A1,1.50\n".repeat(TRADES)}`),
    });
    await button("从文件计算").click();
    await page.getByRole("list", { name: "算出的结果表" }).getByText("返佣月报").waitFor();
    expect(await page.getByText("没有发现问题。").count()).toBe(1);
    expect(await page.getByRole("list", { name: "文件里认出的表" }).textContent()).toContain("1,048,576 行");
    await button("写入结果表").click();
    await page.getByRole("status").filter({ hasText: "已写入《返佣月报》" }).waitFor();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["返佣政策", "返佣月报"]);
    const statement = sheet("返佣月报");
    const header = Array.from({ length: 9 }, (_, column) => statement.value(0, column));
    const row = Array.from({ length: 9 }, (_, column) => statement.value(1, column));
    const figure = (name: string) => row[header.indexOf(name)];
    expect([figure("交易额"), figure("返佣金额"), figure("待返金额")]).toEqual([
      TRADES * 1.5,
      TRADES * 0.015,
      TRADES * 0.015,
    ]);
  });
});
