import { startOfficeInNode, type OfficeInNode } from "../../src/host/external-transport";
import { MemoryWorkbook } from "../../src/host/memory-workbook";
import { WorkbookHost } from "../../src/host/workbook-host";

describe("the real office.js in Node", () => {
  let office: OfficeInNode;
  let host: WorkbookHost;

  beforeAll(async () => {
    const workbook = new MemoryWorkbook();
    workbook.addSheet("值班安排", [
      ["日期", "人员"],
      [46083, "张三"],
    ]);
    workbook.addSheet("2026 年", [[1, true, null, "#N/A"]]);
    host = new WorkbookHost(workbook);
    office = await startOfficeInNode(host);
  });
  afterAll(() => office.close());

  test("is ready within a second of waiting", async () => {
    // What it waits for counts, not how fast the machine is.
    jest.useFakeTimers();
    try {
      let ready = false;
      const starting = startOfficeInNode(new WorkbookHost(new MemoryWorkbook()));
      void starting.then(() => (ready = true));
      await jest.advanceTimersByTimeAsync(1000);
      expect(ready).toBe(true);
      (await starting).close();
    } finally {
      jest.useRealTimers();
    }
  });

  test("is Excel with ExcelApi 1.15", () => {
    const { requirements, displayLanguage, contentLanguage } = office.Office.context;
    expect(requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.16")).toBe(false);
    expect([displayLanguage, contentLanguage]).toEqual(["zh-CN", "zh-CN"]);
    expect(office.Office.context.officeTheme.bodyBackgroundColor.toUpperCase()).toBe("#FFFFFF");
  });

  test("lists worksheets", async () => {
    const names = await office.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name,items/visibility");
      await context.sync();
      return sheets.items.map((sheet) => [sheet.name, sheet.visibility]);
    });
    expect(names).toEqual([
      ["值班安排", "Visible"],
      ["2026 年", "Visible"],
    ]);
  });

  test("reads and writes a range", async () => {
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("值班安排");
      const used = sheet.getUsedRange().load("values,address,rowCount");
      await context.sync();
      expect(used.values).toEqual([
        ["日期", "人员"],
        [46083, "张三"],
      ]);
      expect(used.address).toBe("值班安排!A1:B2");
      sheet.getRange("C1:C2").values = [["备注"], ["=1+1"]];
      const back = sheet.getRange("C1:C2").load("values,formulas");
      await context.sync();
      expect(back.values).toEqual([["备注"], ["#GETTING_DATA"]]);
      expect(back.formulas).toEqual([["备注"], ["=1+1"]]);
    });
    expect(host.session.referenceCount).toBe(0);
  });

  test("runs with options", async () => {
    const count = await office.Excel.run({ delayForCellEdit: true }, async (context) => {
      const count = context.workbook.worksheets.getCount();
      await context.sync();
      return count.value;
    });
    expect(count).toBe(2);
  });
});
