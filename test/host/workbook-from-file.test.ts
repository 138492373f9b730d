import { openWorkbookFile } from "../../src/files/workbook-file";
import { startOfficeInNode } from "../../src/host/external-transport";
import { memoryWorkbookOf } from "../../src/host/workbook-from-file";
import { WorkbookHost } from "../../src/host/workbook-host";
import { buildWorkbook, sheetData } from "../files/zip-builder";

const rows = sheetData(
  '<row><c t="inlineStr"><is><t>日期</t></is></c><c t="inlineStr"><is><t>金额</t></is></c></row>' +
    "<row><c><v>46083</v></c><c><f>20+30</f><v>50</v></c></row>" +
    "<row/><row><c/><c/><c><v>7</v></c></row>",
);
const bytes = buildWorkbook({
  sheets: [
    ["值班", `${rows}<mergeCells count="1"><mergeCell ref="A4:B4"/></mergeCells>`],
    ["人员", sheetData("<row><c><v>1</v></c></row>")],
  ],
  extra: [{ name: "customXml/item1.xml", content: '<state xmlns="urn:guibiao"/>' }],
});

describe("a file in the host", () => {
  test("shows its cells, cached results, merges and custom XML", async () => {
    const workbook = await memoryWorkbookOf(await openWorkbookFile(bytes, "a.xlsx"));
    const office = await startOfficeInNode(new WorkbookHost(workbook));
    await office.Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem("值班").getUsedRange().load("values,formulas,address");
      const merged = used.getMergedAreasOrNullObject().load("address");
      await context.sync();
      expect(used.address).toBe("值班!A1:C4");
      expect(used.values.slice(0, 2)).toEqual([
        ["日期", "金额", ""],
        [46083, 50, ""],
      ]);
      expect([used.formulas[1]?.[1], merged.address]).toEqual(["=20+30", "值班!A4:B4"]);
    });
    office.close();
    expect(workbook.activeSheet.name).toBe("值班");
  });

  test("is inserted from base64, with a number where the name is taken", async () => {
    const workbook = await memoryWorkbookOf(await openWorkbookFile(bytes, "a.xlsx"));
    const office = await startOfficeInNode(new WorkbookHost(workbook));
    await office.Excel.run(async (context) => {
      const ids = context.workbook.insertWorksheetsFromBase64(Buffer.from(bytes).toString("base64"), {
        sheetNamesToInsert: ["人员"],
        positionType: "Beginning",
      });
      await context.sync();
      const cell = context.workbook.worksheets.getItem(ids.value[0] ?? "").getRange("A1");
      cell.load("values,address");
      await context.sync();
      expect([cell.address, cell.values]).toEqual(["'人员 (2)'!A1", [[1]]]);
    });
    office.close();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["人员 (2)", "值班", "人员"]);
  });
});
