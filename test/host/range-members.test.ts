import { errorCode, startExcel } from "./excel-session";

const sheets = {
  Sheet1: [
    ["a", 1, true],
    ["b", null, "#N/A"],
  ],
};

describe("Range: reading", () => {
  test("values, text, formulas and types of a used range", async () => {
    const { Excel, workbook } = await startExcel(sheets);
    workbook.sheet("Sheet1")!.setFormula(1, 1, "=A1", "a");
    await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getActiveWorksheet().getUsedRange(true);
      used.load(["values", "text", "formulas", "valueTypes", "numberFormat", "rowIndex", "columnCount", "cellCount"]);
      await context.sync();
      expect(used.values).toEqual([
        ["a", 1, true],
        ["b", "a", "#N/A"],
      ]);
      expect(used.text[0]).toEqual(["a", "1", "TRUE"]);
      expect(used.formulas[1]).toEqual(["b", "=A1", "#N/A"]);
      expect(used.valueTypes).toEqual([
        ["String", "Double", "Boolean"],
        ["String", "String", "Error"],
      ]);
      expect([used.numberFormat[0]?.[0], used.rowIndex, used.columnCount, used.cellCount]).toEqual([
        "General",
        0,
        3,
        6,
      ]);
    });
  });

  test("load without names reads every property", async () => {
    const { Excel } = await startExcel(sheets);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1").load();
      await context.sync();
      expect([range.address, range.values]).toEqual(["Sheet1!A1:B1", [["a", 1]]]);
    });
  });

  test("nested load of format and worksheet", async () => {
    const { Excel } = await startExcel(sheets);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.format.fill.color = "#ffcc00";
      range.format.font.bold = true;
      range.load("format/fill/color,format/font/bold,worksheet/name");
      await context.sync();
      expect([range.format.fill.color, range.format.font.bold, range.worksheet.name]).toEqual([
        "#FFCC00",
        true,
        "Sheet1",
      ]);
    });
  });

  test("an empty sheet has a used range of A1, or none", async () => {
    const { Excel } = await startExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const used = sheet.getUsedRange(true).load("address");
      const none = sheet.getUsedRangeOrNullObject(true).load("address");
      await context.sync();
      expect([used.address, none.isNullObject]).toEqual(["Sheet1!A1", true]);
    });
  });

  test("ranges from ranges", async () => {
    const { Excel } = await startExcel({ "2026 年": [] });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("2026 年").getRange("B2:D5");
      const ranges = [
        range.getCell(0, 0),
        range.getRow(1),
        range.getColumn(2),
        range.getOffsetRange(-1, -1),
        range.getResizedRange(1, -1),
        range.getLastCell(),
        range.getBoundingRect("F1"),
        range.getIntersectionOrNullObject("C3:Z9"),
        range.getEntireColumn(),
        range.getEntireRow(),
      ];
      for (const each of ranges) each.load("address");
      const missing = range.getIntersectionOrNullObject("Z1");
      await context.sync();
      expect(ranges.map(({ address }) => address.replace("'2026 年'!", ""))).toEqual([
        "B2",
        "B3:D3",
        "D2:D5",
        "A1:C4",
        "B2:C6",
        "D5",
        "B1:F5",
        "C3:D5",
        "B:D",
        "2:5",
      ]);
      expect(missing.isNullObject).toBe(true);
    });
  });

  test("merged areas", async () => {
    const { Excel } = await startExcel(sheets);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B2").merge();
      const merged = sheet.getRange("A1:C9").getMergedAreasOrNullObject();
      merged.load("address,areaCount,areas/items/address");
      const none = sheet.getRange("D1:E9").getMergedAreasOrNullObject();
      const values = sheet.getRange("A1:B2").load("values");
      await context.sync();
      expect([merged.address, merged.areaCount]).toEqual(["Sheet1!A1:B2", 1]);
      expect(merged.areas.items.map(({ address }) => address)).toEqual(["Sheet1!A1:B2"]);
      expect(none.isNullObject).toBe(true);
      expect(values.values).toEqual([
        ["a", ""],
        ["", ""],
      ]);
    });
  });
});

describe("Range: writing", () => {
  test.each([
    ["1", "General", 1, "1"],
    ["'1", "General", "1", "1"],
    [" 1,234.50 ", "General", 1234.5, "1,234.50"],
    ["50%", "General", 0.5, "50%"],
    ["TRUE", "General", true, "TRUE"],
    ["2026-03-02", "General", 46083, "2026/3/2"],
    ["2026年3月2日", "General", 46083, "2026年3月2日"],
    ["18:05", "General", 0.7534722222222222, "18:05"],
    ["1e5", "General", 100000, "1.00E+05"],
    ["2026-02-30", "General", "2026-02-30", "2026-02-30"],
    ["007", "General", 7, "7"],
    ["007", "@", "007", "007"],
    ["=1+1", "@", "=1+1", "=1+1"],
    ["'=1+1", "General", "=1+1", "=1+1"],
    [5, "@", "5", "5"],
    ["#N/A", "General", "#N/A", "#N/A"],
    ["张三", "General", "张三", "张三"],
  ])("%p in a cell of format %p becomes %p, shown %p", async (written, format, value, text) => {
    const { Excel } = await startExcel();
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      cell.numberFormat = [[format]];
      cell.values = [[written]];
      cell.load("values,text,formulas");
      await context.sync();
      expect([cell.values[0]?.[0], cell.text[0]?.[0], cell.formulas[0]?.[0]]).toEqual([value, text, value]);
    });
  });

  test.each(["=SUM(A1:A2)", "+A2", "-A2", "@A2"])("text that begins like %p becomes a formula", async (written) => {
    const { Excel } = await startExcel();
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("B1");
      cell.values = [[written]];
      cell.load("values,formulas");
      await context.sync();
      expect(cell.formulas).toEqual([[written.startsWith("=") ? written : `=${written}`]]);
      expect(cell.values).toEqual([["#GETTING_DATA"]]);
    });
  });

  test("null leaves a cell as it is, the empty string empties it", async () => {
    const { Excel, workbook } = await startExcel(sheets);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1").values = [[null, ""]];
      await context.sync();
    });
    expect([workbook.sheet("Sheet1")!.value(0, 0), workbook.sheet("Sheet1")!.value(0, 1)]).toEqual(["a", null]);
  });

  test.each([
    ["a wrong shape", "A1:C1", [["x", "y"]]],
    ["a ragged matrix", "A1:B2", [["x", "y"], ["z"]]],
    ["an unbalanced formula", "A1", [["=SUM("]]],
    ["a cell longer than 32,767 characters", "A1", [["x".repeat(32_768)]]],
  ])("%s is an InvalidArgument", async (_what, address, values) => {
    const { Excel } = await startExcel();
    const write = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange(address).values = values;
      await context.sync();
    });
    expect(await errorCode(write)).toBe("InvalidArgument");
  });

  test("one value, also as a matrix of one cell, is for every cell", async () => {
    const { Excel } = await startExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B2").numberFormat = [["@"]];
      sheet.getRange("A1:B2").values = [["=1"]];
      const range = sheet.getRange("A1:B2").load("values,numberFormat");
      const column = sheet.getRange("C:C");
      column.numberFormat = [["0.00"]];
      const cell = sheet.getRange("C9").load("numberFormat");
      await context.sync();
      expect(range.values).toEqual([
        ["=1", "=1"],
        ["=1", "=1"],
      ]);
      expect([range.numberFormat[1]?.[1], cell.numberFormat]).toEqual(["@", [["0.00"]]]);
    });
  });

  test("large writes arrive in the client's pieces, checked for their shape first", async () => {
    const { Excel, workbook } = await startExcel();
    const rows = Array.from({ length: 5000 }, (_, row) => [row, `name ${row}`, row % 2 === 0]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRangeByIndexes(0, 0, 5000, 3).values = rows;
      await context.sync();
    });
    expect(workbook.sheet("Sheet1")!.usedArea(true)).toEqual({ row: 0, column: 0, rowCount: 5000, columnCount: 3 });
    expect(workbook.sheet("Sheet1")!.value(4999, 1)).toBe("name 4999");
    const wrong = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRangeByIndexes(0, 0, 4999, 3).values = rows;
      await context.sync();
    });
    expect(await errorCode(wrong)).toBe("InvalidArgument");
  });

  test("a protected sheet denies access, an unknown member is not found", async () => {
    const { Excel, workbook } = await startExcel(sheets);
    workbook.sheet("Sheet1")!.protection.isProtected = true;
    const write = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["x"]];
      await context.sync();
    });
    expect(await errorCode(write)).toBe("AccessDenied");
    const unknown = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").replaceAll("a", "b", {});
      await context.sync();
    });
    await expect(unknown).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("Range.replaceAll"),
    });
  });

  test("addresses that aren't, and cells beyond the sheet", async () => {
    const { Excel } = await startExcel();
    for (const address of ["", "no address", "A1048577", "XFE1", "Sheet9!A1", "A1:B"]) {
      const read = Excel.run(async (context) => {
        context.workbook.worksheets
          .getItem("Sheet1")
          .getRange(address === "" ? " " : address)
          .load("values");
        await context.sync();
      });
      expect([address, await errorCode(read)]).toEqual([address, "InvalidArgument"]);
    }
    const beyond = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").getOffsetRange(-1, 0).load("address");
      await context.sync();
    });
    expect(await errorCode(beyond)).toBe("InvalidArgument");
  });

  test("what was done before an error stays done", async () => {
    const { Excel, workbook } = await startExcel();
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [["kept"]];
      context.workbook.worksheets.getItem("missing").getRange("A1").values = [["x"]];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({
      code: "ItemNotFound",
      debugInfo: { errorLocation: "WorksheetCollection.getItem" },
    });
    expect(workbook.sheet("Sheet1")!.value(0, 0)).toBe("kept");
  });

  test("clear, insert, delete and copyFrom", async () => {
    const { Excel, workbook } = await startExcel({ Sheet1: [[1], [2], [3], [4]] });
    const column = () => Array.from({ length: 5 }, (_, row) => workbook.sheet("Sheet1")!.value(row, 0));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("2:2").insert("Down");
      await context.sync();
      expect(column()).toEqual([1, null, 2, 3, 4]);
      sheet.getRange("A1:A2").delete("Up");
      await context.sync();
      expect(column()).toEqual([2, 3, 4, null, null]);
      sheet.getRange("A4:A5").copyFrom("A1:A2");
      sheet.getRange("A1").clear("Contents");
      await context.sync();
      expect(column()).toEqual([null, 3, 4, 2, 3]);
    });
  });

  test("formats", async () => {
    const { Excel } = await startExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
      range.format.columnWidth = 100;
      range.format.wrapText = true;
      range.format.horizontalAlignment = "Center";
      range.format.font.color = "red";
      range.format.font.size = 14;
      range.getCell(0, 0).format.font.italic = true;
      range.format.borders.getItem("InsideHorizontal").style = "Continuous";
      const format = range.format;
      format.load("columnWidth,wrapText,horizontalAlignment,font/color,font/size,font/italic");
      const edge = range.format.borders.getItem("EdgeTop").load("style");
      const inside = range.format.borders.getItem("InsideHorizontal").load("style");
      await context.sync();
      expect([format.columnWidth, format.wrapText, format.horizontalAlignment]).toEqual([100, true, "Center"]);
      expect([format.font.color, format.font.size, format.font.italic]).toEqual(["#FF0000", 14, null]);
      expect([edge.style, inside.style]).toEqual(["None", "Continuous"]);
    });
  });

  test("data validation", async () => {
    const { Excel } = await startExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A2:A100");
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
      range.dataValidation.prompt = { title: "请假", message: "是 或 否", showPrompt: true };
      range.dataValidation.ignoreBlanks = true;
      const validation = range.getCell(3, 0).dataValidation.load("rule,prompt,type,ignoreBlanks");
      const none = range.getOffsetRange(0, 1).dataValidation.load("type");
      await context.sync();
      expect(validation.rule.list?.source).toBe("是,否");
      expect([validation.prompt.title, validation.type, validation.ignoreBlanks, none.type]).toEqual([
        "请假",
        "List",
        true,
        "None",
      ]);
    });
  });

  test("conditional formats are added on top, found by id and removed", async () => {
    const { Excel, workbook } = await startExcel();
    const id = await Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getItem("Sheet1").getRanges("A1:A3,C5");
      const older = areas.conditionalFormats.add("Custom");
      older.custom.rule.formula = "=A1>5";
      const format = areas.conditionalFormats.add("Custom");
      format.custom.rule.formula = "=TRUE";
      format.custom.format.fill.color = "#FFC7CE";
      format.custom.format.font.color = "#9C0006";
      format.load("id,priority,type");
      older.load("priority");
      await context.sync();
      expect([format.priority, older.priority, format.type]).toEqual([0, 1, "Custom"]);
      return format.id;
    });
    await Excel.run(async (context) => {
      const { conditionalFormats } = context.workbook.worksheets.getItem("Sheet1").getRange();
      const format = conditionalFormats.getItem(id);
      const ranges = format.getRanges().load("address");
      const elsewhere = context.workbook.worksheets.getItem("Sheet1").getRange("E1").conditionalFormats.getCount();
      conditionalFormats.load("items/id");
      await context.sync();
      expect([ranges.address, conditionalFormats.items.length, elsewhere.value]).toEqual([
        "Sheet1!A1:A3,Sheet1!C5",
        2,
        0,
      ]);
      format.delete();
      await context.sync();
    });
    expect(workbook.sheet("Sheet1")!.conditionalFormats.map(({ formula }) => formula)).toEqual(["=A1>5"]);
  });
});
