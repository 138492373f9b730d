import { ExcelError } from "../../src/host/excel-error";
import type { ReportSheet } from "../../src/kernel/report-sheet";
import { openSheets } from "../../src/workbook/sheet-sources";
import { canUndo, undoLastWrite, writeChart, writeReports } from "../../src/workbook/report-writer";
import { loadState } from "../../src/workbook/workbook-state-part";
import { openWorkbook, pictureOf } from "./open-workbook";

const fines: ReportSheet = {
  name: "值班罚款明细",
  columns: [
    { name: "日期", kind: "date", width: 12 },
    { name: "姓名", kind: "text", width: 10 },
    { name: "金额", kind: "money", width: 10 },
    { name: "次数", kind: "number", width: 8 },
    { name: "比例", kind: "rate", width: 8 },
    { name: "扣款月份", kind: "month", width: 10 },
    { name: "说明", kind: "text", width: 40 },
  ],
  rows: [
    ["2026-03-02", "张三", 50, 1, 0.0125, "2026-04", "缺席"],
    ["2026-03-03", "007", 1234.5, 2, null, "2026-04", null],
  ],
};

const hostile = [
  '=HYPERLINK("http://x.test","点这里")',
  "+1",
  "-1+1",
  "@SUM(A1)",
  "'a",
  "''",
  "1/2",
  "2026-3-2",
  "TRUE",
  "#N/A",
  'a"b',
  "a\nb",
];

const withRows = (count: number): ReportSheet => ({
  ...fines,
  rows: Array.from({ length: count }, (_, row) => ["2026-03-02", `人${row}`, row, 1, 0.5, "2026-04", "迟到"]),
});

const users = {
  值班安排: [
    ["日期", "人员"],
    [46_083, "张三"],
  ],
};

describe("writing reports", () => {
  it("writes a table with its formats, frozen header, widths and print layout", async () => {
    const open = await openWorkbook(users);
    const printed = { ...fines, print: { title: "值班扣款 & 公布", footer: ["负责人签字：", "日期："] } };
    expect(await writeReports([printed])).toEqual([
      { name: "值班罚款明细", sheetName: "值班罚款明细", address: "A1:G3", printReady: true },
    ]);
    expect(open.sheetNames()).toEqual(["值班安排", "值班罚款明细"]);
    expect(open.cells("值班罚款明细")).toEqual([
      ["日期", "姓名", "金额", "次数", "比例", "扣款月份", "说明"],
      [46_083, "张三", 50, 1, 0.0125, "2026-04", "缺席"],
      [46_084, "007", 1234.5, 2, "", "2026-04"],
      [],
      ["负责人签字："],
      ["日期："],
    ]);
    const sheet = open.sheet("值班罚款明细");
    expect(fines.columns.map((_, column) => sheet.style(2, column).numberFormat)).toEqual([
      "yyyy-mm-dd",
      "@",
      "#,##0.00",
      "0",
      "0.00%",
      "@",
      "@",
    ]);
    expect(sheet.tables).toMatchObject([
      { name: "规表_值班罚款明细", area: { row: 0, column: 0, rowCount: 3, columnCount: 7 } },
    ]);
    expect(sheet.visibility).toBe("Visible");
    expect(sheet.frozen).toEqual({ rows: 1, columns: 0 });
    expect(sheet.columnWidths.get(6)).toBe(248);
    expect(sheet.pageLayout).toMatchObject({
      paperSize: "A4",
      orientation: "Landscape",
      zoom: { horizontalFitToPages: 1 },
      header: { center: "&16&B值班扣款 && 公布" },
    });
    expect(sheet.pageLayout.titleRows).toMatchObject({ row: 0, rowCount: 1 });
    expect(sheet.pageLayout.printArea).toMatchObject([{ row: 0, column: 0, rowCount: 6, columnCount: 7 }]);
    expect((await loadState()).ownSheets).toEqual(["值班罚款明细"]);
  });

  it("F3 keeps text as text, whatever it begins with", async () => {
    const open = await openWorkbook(users);
    const report: ReportSheet = {
      name: "问题清单",
      columns: [
        { name: "内容", kind: "text", width: 40 },
        { name: "月份", kind: "month", width: 10 },
        { name: "日期", kind: "date", width: 10 },
      ],
      rows: hostile.map((text) => [text, text, text.startsWith("2026") ? "2026-03-02" : text]),
    };
    await writeReports([report]);
    const sheet = open.sheet("问题清单");
    hostile.forEach((text, row) => {
      for (const column of [0, 1, 2]) {
        expect(sheet.formula(row + 1, column)).toBeUndefined();
        if (column < 2 || !text.startsWith("2026")) expect(sheet.value(row + 1, column)).toBe(text);
      }
    });
    // The same once more, and taken back: still the same text.
    const before = pictureOf(open);
    await writeReports([report]);
    expect(pictureOf(open)).toEqual(before);
    await writeReports([{ ...report, rows: [] }]);
    await undoLastWrite();
    expect(
      open
        .cells("问题清单")
        .slice(1)
        .map(([text]) => text),
    ).toEqual(hostile);
    hostile.forEach((_, row) => expect(sheet.formula(row + 1, 0)).toBeUndefined());
  });

  it("R8 writes dates by the workbook's own date system", async () => {
    const open = await openWorkbook(users, { date1904: true });
    await writeReports([fines]);
    expect(open.sheet("值班罚款明细").value(1, 0)).toBe(46_083 - 1462);
  });

  it("gives the same workbook when it runs twice, and rewrites in place when there is more or less", async () => {
    const open = await openWorkbook(users);
    await writeReports([withRows(30), { ...fines, name: "年度值班汇总" }]);
    const first = pictureOf(open);
    await writeReports([withRows(30), { ...fines, name: "年度值班汇总" }]);
    expect(pictureOf(open)).toEqual(first);
    await writeReports([withRows(5)]);
    expect(open.cells("值班罚款明细").length).toBe(6);
    expect(open.sheet("值班罚款明细").tables[0]?.area.rowCount).toBe(6);
    expect(open.sheetNames()).toEqual(["值班安排", "值班罚款明细", "年度值班汇总"]);
    await writeReports([withRows(0)]);
    expect(open.cells("值班罚款明细").length).toBe(1);
    await writeReports([withRows(30)]);
    expect(pictureOf(open)).toEqual(first);
  });

  it("R2 never touches a user's sheet of the name, not even one that was ours", async () => {
    const mine = [["我的表"], ["=1+1"]];
    const open = await openWorkbook({ ...users, 值班罚款明细: mine });
    const [written] = await writeReports([fines]);
    expect(written?.sheetName).toBe("值班罚款明细 (2)");
    expect(open.cells("值班罚款明细")).toEqual(mine);
    const [again] = await writeReports([fines]);
    expect(again?.sheetName).toBe("值班罚款明细 (2)");
    expect((await loadState()).ownSheets).toEqual(["值班罚款明细 (2)"]);
    // Ours is deleted, and the user makes another of the same name.
    open.host.deleteSheet("值班罚款明细 (2)");
    open.host.addSheet("值班罚款明细 (2)");
    open.host.edit("值班罚款明细 (2)", "A1", "我的第二张表");
    const [third] = await writeReports([fines]);
    expect(third?.sheetName).toBe("值班罚款明细 (3)");
    expect(open.cells("值班罚款明细 (2)")).toEqual([["我的第二张表"]]);
  });

  it("keeps rows that the user put above our table, and a filter, a totals row and notes beside it do no harm", async () => {
    const open = await openWorkbook(users);
    await writeReports([fines]);
    open.host.insertRows("值班罚款明细", 0, 2);
    open.host.edit("值班罚款明细", "A1", "给财务");
    open.host.edit("值班罚款明细", "K3", "我的备注");
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("规表_值班罚款明细").showTotals = true;
      await context.sync();
    });
    const [written] = await writeReports([withRows(10)]);
    expect(written).toMatchObject({ sheetName: "值班罚款明细", address: "A3:G13" });
    const cells = open.cells("值班罚款明细");
    expect(cells[0]).toEqual(["给财务"]);
    expect(cells[2]?.at(10)).toBe("我的备注");
    expect(cells[3]?.slice(0, 2)).toEqual([46_083, "人0"]);
    expect(cells.length).toBe(13);
    expect(open.sheet("值班罚款明细").tables).toMatchObject([{ hasTotals: false, area: { row: 2, rowCount: 11 } }]);
  });

  it("says beforehand that a sheet or the workbook is protected, and changes nothing", async () => {
    const open = await openWorkbook(users);
    await writeReports([fines, { ...fines, name: "年度值班汇总" }]);
    const before = pictureOf(open);
    open.sheet("年度值班汇总").protection.isProtected = true;
    await expect(writeReports([withRows(9), { ...withRows(9), name: "年度值班汇总" }])).rejects.toMatchObject({
      reason: "protected",
      sheet: "年度值班汇总",
    });
    open.sheet("年度值班汇总").protection.isProtected = false;
    open.workbook.isStructureProtected = true;
    await expect(writeReports([withRows(9)])).rejects.toMatchObject({ reason: "protected" });
    open.workbook.isStructureProtected = false;
    expect(pictureOf(open)).toEqual(before);
    open.host.isCellBeingEdited = true;
    await expect(writeReports([withRows(9)])).rejects.toMatchObject({ reason: "cellBeingEdited" });
    open.host.isCellBeingEdited = false;
    expect(pictureOf(open)).toEqual(before);
  });

  it("leaves nothing half written when it is cancelled in the middle", async () => {
    const open = await openWorkbook(users);
    await writeReports([fines]);
    const before = pictureOf(open);
    const controller = new AbortController();
    const run = writeReports([withRows(12_000), { ...withRows(12_000), name: "年度值班汇总" }], {
      signal: controller.signal,
      onProgress: ({ rowsWritten }) => {
        if (rowsWritten > 14_000) controller.abort();
      },
    });
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
    expect(pictureOf(open)).toEqual(before);
    expect(canUndo()).toBe(true);
  });

  it("takes back what Excel did before it stopped in the midst of a write", async () => {
    const open = await openWorkbook(users);
    await writeReports([fines]);
    const before = pictureOf(open);
    const { workbook } = open;
    const rename = workbook.checkSheetName.bind(workbook);
    workbook.checkSheetName = (name, except) => {
      if (name === "年度值班汇总") throw new ExcelError("GeneralException");
      rename(name, except);
    };
    await expect(writeReports([withRows(9), { ...fines, name: "年度值班汇总" }])).rejects.toBeInstanceOf(Error);
    workbook.checkSheetName = rename;
    expect(pictureOf(open)).toEqual(before);
  });

  it("writes 30,000 rows in requests well below 5 MB, with progress", async () => {
    const open = await openWorkbook(users, { payloadLimit: 5 * 1024 * 1024 });
    const seen: number[] = [];
    await writeReports([withRows(30_000)], { onProgress: ({ rowsWritten }) => seen.push(rowsWritten) });
    expect(open.host.largestRequest).toBeLessThan(2 * 1024 * 1024);
    expect(seen.at(-1)).toBe(30_001);
    expect(seen.length).toBeGreaterThan(3);
    expect(open.cells("值班罚款明细").at(-1)?.slice(0, 3)).toEqual([46_083, "人29999", 29_999]);
    // Rewriting reads the old sheet for 撤销, below the limit too.
    await writeReports([withRows(10)]);
    await undoLastWrite();
    expect(open.cells("值班罚款明细").length).toBe(30_001);
    expect(open.host.largestResponse).toBeLessThan(5 * 1024 * 1024);
    expect(open.host.session.referenceCount).toBe(0);
  });

  it("removes what a crashed run left, and never reads it", async () => {
    const open = await openWorkbook({ ...users, "~规表暂存 1": [["日期", "人员"]] });
    open.sheet("~规表暂存 1").visibility = "Hidden";
    expect((await openSheets()).map(({ name }) => name)).toEqual(["值班安排"]);
    await writeReports([fines]);
    expect(open.sheetNames()).toEqual(["值班安排", "值班罚款明细"]);
  });

  it("clips a text to what a cell can hold, visibly", async () => {
    const open = await openWorkbook(users);
    await writeReports([{ ...fines, rows: [["2026-03-02", "长".repeat(40_000), 1, 1, 1, "2026-04", ""]] }]);
    const text = String(open.sheet("值班罚款明细").value(1, 1));
    expect(text.length).toBeLessThanOrEqual(32_767);
    expect(text.endsWith("…")).toBe(true);
  });
});

describe("撤销", () => {
  it("removes new sheets and restores rewritten ones", async () => {
    const open = await openWorkbook(users);
    await writeReports([withRows(30)]);
    const before = pictureOf(open);
    await writeReports([withRows(3), { ...fines, name: "年度值班汇总" }]);
    expect(canUndo()).toBe(true);
    expect(await undoLastWrite()).toEqual(["值班罚款明细", "年度值班汇总"]);
    expect(pictureOf(open)).toEqual(before);
    expect((await loadState()).ownSheets).toEqual(["值班罚款明细"]);
    expect(canUndo()).toBe(false);
    expect(await undoLastWrite()).toEqual([]);
  });

  it("brings back what the user had changed on a result sheet before it was rewritten", async () => {
    const open = await openWorkbook(users);
    await writeReports([fines]);
    open.host.edit("值班罚款明细", "B2", "张三（已核）");
    open.host.edit("值班罚款明细", "A4", "=SUM(C2:C3)");
    await writeReports([withRows(9)]);
    await undoLastWrite();
    expect(open.sheet("值班罚款明细").value(1, 1)).toBe("张三（已核）");
    expect(open.sheet("值班罚款明细").formula(3, 0)).toBe("=SUM(C2:C3)");
  });

  it("restores a sheet below rows of the user's with its formulas, and a totals row by its values", async () => {
    const open = await openWorkbook(users);
    await writeReports([fines]);
    open.host.insertRows("值班罚款明细", 0, 2);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("规表_值班罚款明细").showTotals = true;
      await context.sync();
    });
    open.workbook.evaluate = () => 7;
    open.host.edit("值班罚款明细", "C6", "=SUBTOTAL(109,[金额])");
    open.host.edit("值班罚款明细", "D5", "=C5*2");
    const before = open.cells("值班罚款明细");
    await writeReports([withRows(9)]);
    await undoLastWrite();
    const sheet = open.sheet("值班罚款明细");
    expect(open.cells("值班罚款明细")).toEqual(before);
    expect(sheet.formula(4, 3)).toBe("=C5*2");
    expect(sheet.formula(5, 2)).toBeUndefined();
    expect(sheet.tables).toMatchObject([{ area: { row: 2, rowCount: 3 } }]);
  });

  it("leaves a sheet of the user's that has taken the name meanwhile", async () => {
    const open = await openWorkbook(users);
    await writeReports([fines]);
    open.host.deleteSheet("值班罚款明细");
    open.host.addSheet("值班罚款明细");
    open.host.edit("值班罚款明细", "A1", "我的");
    await undoLastWrite();
    expect(open.cells("值班罚款明细")).toEqual([["我的"]]);
  });
});

describe("the chart", () => {
  const chart = {
    title: "每月罚款",
    category: "月份",
    value: "元",
    labels: ["2026-03", "2026-04"],
    series: [{ name: "金额", shape: "column", values: [50, 1_234.5] }],
  } as const;

  it("stands beside the table, once however often it is drawn, and keeps months as text", async () => {
    const open = await openWorkbook(users);
    await writeReports([fines]);
    await writeChart("值班罚款明细", chart);
    const first = pictureOf(open);
    await writeChart("值班罚款明细", chart);
    expect(pictureOf(open)).toEqual(first);
    const sheet = open.sheet("值班罚款明细");
    expect(sheet.charts).toMatchObject([{ type: "ColumnClustered", title: { text: "每月罚款" } }]);
    expect(sheet.charts[0]?.source.area).toEqual({ row: 0, column: 8, rowCount: 3, columnCount: 2 });
    expect([sheet.value(1, 8), sheet.value(2, 9)]).toEqual(["2026-03", 1234.5]);
    // The next write removes it; taking that back brings it again.
    await writeReports([withRows(3)]);
    expect(sheet.charts).toEqual([]);
    expect(sheet.value(1, 8)).toBeNull();
    await undoLastWrite();
    expect(pictureOf(open)).toEqual(first);
  });

  it("has several series, a balance as a line, and clears and restores them all", async () => {
    const open = await openWorkbook(users);
    await writeReports([fines]);
    await writeChart("值班罚款明细", {
      ...chart,
      series: [
        ...chart.series,
        { name: "已付", shape: "column", values: [0, 50] },
        { name: "待付", shape: "line", values: [50, 1_234.5] },
      ],
    });
    const sheet = open.sheet("值班罚款明细");
    const [drawn] = sheet.charts;
    expect(drawn?.series.map(({ name, chartType }) => [name, chartType])).toEqual([
      ["金额", ""],
      ["已付", ""],
      ["待付", "LineMarkers"],
    ]);
    expect(drawn?.legend.visible).toBe(true);
    expect([0, 1, 2].map((row) => [8, 9, 10, 11].map((column) => sheet.value(row, column)))).toEqual([
      ["月份", "金额", "已付", "待付"],
      ["2026-03", 50, 0, 50],
      ["2026-04", 1234.5, 50, 1234.5],
    ]);
    const before = pictureOf(open);
    await writeReports([withRows(3)]);
    expect([8, 9, 10, 11].map((column) => sheet.value(1, column))).toEqual([null, null, null, null]);
    await undoLastWrite();
    expect(pictureOf(open)).toEqual(before);
    await writeChart("值班罚款明细", chart);
    expect([10, 11].map((column) => sheet.value(1, column))).toEqual([null, null]);
  });

  it("refuses a sheet that isn't ours", async () => {
    await openWorkbook(users);
    await expect(writeChart("值班安排", chart)).rejects.toMatchObject({ reason: "gone", sheet: "值班安排" });
  });
});
