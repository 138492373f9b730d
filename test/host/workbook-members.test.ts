import { takeFiles } from "../../src/host/workbook-from-file";
import { errorCode, startExcel } from "./excel-session";

describe("Workbook and worksheets", () => {
  test("sheets are added, renamed, hidden, moved and deleted", async () => {
    const { Excel, workbook } = await startExcel({ 甲: [], 乙: [] });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add("丙");
      sheet.load("id,position,visibility");
      await context.sync();
      expect([sheet.position, sheet.visibility]).toEqual([2, "Visible"]);
      sheet.name = "丁";
      sheet.position = 0;
      worksheets.getItem("乙").visibility = "Hidden";
      worksheets.getItem("甲").delete();
      const missing = worksheets.getItemOrNullObject("甲");
      const visible = worksheets.getCount(true);
      await context.sync();
      expect([missing.isNullObject, visible.value]).toEqual([true, 1]);
    });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["丁", "乙"]);
  });

  test.each([
    ["甲", "ItemAlreadyExists"],
    ["a/b", "InvalidArgument"],
    ["x".repeat(32), "InvalidArgument"],
    ["新表", "no error"],
  ])("adding a sheet named %p: %p", async (name, code) => {
    const { Excel } = await startExcel({ 甲: [] });
    const add = Excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    expect(await errorCode(add)).toBe(code);
  });

  test("the last visible sheet can't be deleted; a protected structure denies sheets", async () => {
    const { Excel, workbook } = await startExcel({ 甲: [] });
    const remove = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("甲").delete();
      await context.sync();
    });
    expect(await errorCode(remove)).toBe("InvalidOperation");
    workbook.isStructureProtected = true;
    const add = Excel.run(async (context) => {
      const { protection } = context.workbook.load("protection/protected,readOnly,name");
      await context.sync();
      expect(protection.protected).toBe(true);
      context.workbook.worksheets.add();
      await context.sync();
    });
    expect(await errorCode(add)).toBe("AccessDenied");
  });

  test("a new sheet can be used at once and in later requests", async () => {
    const { Excel, workbook } = await startExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("结果");
      sheet.getRange("A1").values = [["合计"]];
      await context.sync();
      sheet.getRange("A2").values = [[1]];
      sheet.activate();
      sheet.freezePanes.freezeRows(1);
      sheet.tabColor = "#00AA00";
      sheet.showGridlines = false;
      await context.sync();
    });
    const sheet = workbook.sheet("结果")!;
    expect(workbook.sheets.length).toBe(2);
    expect([sheet.value(1, 0), sheet.frozen.rows, sheet.tabColor, sheet.showGridlines]).toEqual([
      1,
      1,
      "#00AA00",
      false,
    ]);
    expect(workbook.activeSheet).toBe(sheet);
  });

  test("selection", async () => {
    const { Excel, host } = await startExcel({ 甲: [], 乙: [] });
    host.select("乙", "B2:C3");
    await Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange().load("address");
      const cell = context.workbook.getActiveCell().load("address");
      await context.sync();
      expect([selected.address, cell.address]).toEqual(["乙!B2:C3", "乙!B2"]);
      context.workbook.worksheets.getItem("甲").getRange("D4").select();
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect(active.name).toBe("甲");
    });
  });

  test("custom XML parts by namespace", async () => {
    const { Excel, workbook } = await startExcel();
    const namespace = "https://guibiao.example/state";
    await Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      const none = parts.getByNamespace(namespace).getOnlyItemOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
      parts.add(`<?xml version="1.0"?><state xmlns="${namespace}"><a>1 &amp; 2</a></state>`);
      await context.sync();
    });
    await Excel.run(async (context) => {
      const part = context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject();
      part.load("id,namespaceUri");
      const xml = part.getXml();
      await context.sync();
      expect([part.isNullObject, part.namespaceUri]).toEqual([false, namespace]);
      expect(xml.value).toContain("1 &amp; 2");
      part.setXml(`<state xmlns="${namespace}"/>`);
      await context.sync();
      expect(workbook.customXmlParts.map(({ xml }) => xml)).toEqual([`<state xmlns="${namespace}"/>`]);
      context.workbook.customXmlParts.getItem(part.id).delete();
      await context.sync();
    });
    expect(workbook.customXmlParts).toEqual([]);
    for (const bad of ["no xml", "<a>", "<a></b>", "<a/><b/>", "<a>&nope;</a>"]) {
      const add = Excel.run(async (context) => {
        context.workbook.customXmlParts.add(bad);
        await context.sync();
      });
      expect([bad, await errorCode(add)]).toEqual([bad, "InvalidArgument"]);
    }
  });

  test("names", async () => {
    const { Excel } = await startExcel({ Sheet1: [[1, 2]] });
    await Excel.run(async (context) => {
      const { names } = context.workbook;
      names.add("总计", context.workbook.worksheets.getItem("Sheet1").getRange("B1"));
      const item = names.getItem("总计").load("formula,type,value");
      const range = item.getRange().load("values,address");
      const byName = context.workbook.worksheets.getItem("Sheet1").getRange("总计").load("address");
      await context.sync();
      expect([item.formula, item.type, range.values, byName.address]).toEqual([
        "=Sheet1!$B$1",
        "Range",
        [[2]],
        "Sheet1!B1",
      ]);
      item.delete();
      const gone = names.getItemOrNullObject("总计");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  test("tables", async () => {
    const { Excel, workbook } = await startExcel({
      Sheet1: [
        ["姓名", "金额"],
        ["张三", 50],
        ["李四", 20],
      ],
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const table = sheet.tables.add("A1:B3", true);
      table.name = "罚款";
      table.style = "TableStyleLight9";
      await context.sync();
      table.load("name,id,columns/items/name");
      const header = table.getHeaderRowRange().load("values");
      const body = table.getDataBodyRange().load("address");
      const byName = context.workbook.tables.getItem("罚款").getRange().load("address");
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(["姓名", "金额"]);
      expect([header.values, body.address, byName.address]).toEqual([
        [["姓名", "金额"]],
        "Sheet1!A2:B3",
        "Sheet1!A1:B3",
      ]);
      table.rows.add(undefined, [["王五", "=1+1"]]);
      table.resize("A1:C5");
      const column = table.columns.getItem("金额").getDataBodyRange().load("values");
      await context.sync();
      expect(column.values).toEqual([[50], [20], ["#GETTING_DATA"], [""]]);
      table.showTotals = true;
      const total = table.getTotalRowRange().load("address");
      await context.sync();
      expect(total.address).toBe("Sheet1!A6:C6");
      table.convertToRange();
      const none = sheet.tables.getItemOrNullObject("罚款");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
    expect(workbook.sheet("Sheet1")!.value(0, 2)).toBe("列3");
  });

  test("overlapping tables are refused", async () => {
    const { Excel } = await startExcel({ Sheet1: [["a"], ["b"]] });
    const overlap = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.tables.add("A1:A2", true);
      sheet.tables.add("A2:B4", true);
      await context.sync();
    });
    expect(await errorCode(overlap)).toBe("InvalidArgument");
  });

  test("charts", async () => {
    const { Excel } = await startExcel({
      Sheet1: [
        ["月", "金额"],
        ["一", 5],
      ],
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2"), "Columns");
      chart.name = "规表图";
      chart.title.text = "各月罚款";
      chart.legend.visible = false;
      chart.axes.valueAxis.title.text = "元";
      chart.setPosition("D1", "F10");
      sheet.charts.load("items/name,items/top,items/title/text");
      const missing = sheet.charts.getItemOrNullObject("没有");
      const series = chart.series.getItemAt(0).load("name");
      await context.sync();
      expect(sheet.charts.items.map(({ name, top, title }) => [name, top, title.text])).toEqual([
        ["规表图", 0, "各月罚款"],
      ]);
      expect([missing.isNullObject, series.name]).toEqual([true, "金额"]);
      sheet.charts.getItem("规表图").delete();
      const count = sheet.charts.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  test("page layout, protection and application", async () => {
    const { Excel, workbook } = await startExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const layout = sheet.pageLayout;
      layout.orientation = "Landscape";
      layout.paperSize = "A4";
      layout.zoom = { horizontalFitToPages: 1 };
      layout.centerHorizontally = true;
      layout.setPrintTitleRows("$1:$2");
      layout.setPrintArea("A1:D20");
      layout.headersFooters.defaultForAllPages.centerHeader = "次日公布名单";
      layout.load("orientation,zoom");
      context.application.suspendScreenUpdatingUntilNextSync();
      context.application.calculate("Full");
      context.workbook.application.load("calculationMode");
      sheet.protection.load("protected");
      await context.sync();
      expect([layout.orientation, layout.zoom, sheet.protection.protected]).toEqual([
        "Landscape",
        { horizontalFitToPages: 1 },
        false,
      ]);
      expect(context.workbook.application.calculationMode).toBe("Automatic");
    });
    const { pageLayout } = workbook.sheet("Sheet1")!;
    expect(pageLayout.titleRows).toMatchObject({ row: 0, rowCount: 2 });
    expect(pageLayout.header.center).toBe("次日公布名单");
    expect(workbook.calculations).toBe(1);
  });

  test("a file that can't be read isn't inserted", async () => {
    const { Excel, workbook } = await startExcel();
    takeFiles(workbook);
    const insert = Excel.run(async (context) => {
      context.workbook.insertWorksheetsFromBase64(btoa("not a workbook"));
      await context.sync();
    });
    expect(await errorCode(insert)).toBe("InvalidArgument");
  });

  test("while a cell is being edited", async () => {
    const { Excel, host } = await startExcel({ Sheet1: [["a"]] });
    host.isCellBeingEdited = true;
    const read = async (context: Excel.RequestContext) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
      await context.sync();
      return range.values;
    };
    expect(await errorCode(Excel.run(read))).toBe("InvalidOperationInCellEditMode");
    const patient = Excel.run({ delayForCellEdit: true }, read);
    setTimeout(() => host.endCellEdit(), 5);
    expect(await patient).toEqual([["a"]]);
  });

  test("five megabytes", async () => {
    const rows = Array.from({ length: 100 }, () => ["x".repeat(1000)]);
    const { Excel } = await startExcel({ Sheet1: rows }, { payloadLimit: 50_000 });
    const read = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getUsedRange().load("values");
      await context.sync();
    });
    expect(await errorCode(read)).toBe("ResponsePayloadSizeLimitExceeded");
    const write = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:A100").values = rows;
      await context.sync();
    });
    expect(await errorCode(write)).toBe("RequestPayloadSizeLimitExceeded");
  });
});
