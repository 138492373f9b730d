import { ExcelError } from "../../src/host/excel-error";
import type { Cell, SheetSource } from "../../src/kernel/sheet-source";
import { insertUpload } from "../../src/workbook/upload";
import { openWorkbook, pictureOf } from "./open-workbook";

const source = (name: string, rows: readonly (readonly Cell[])[]): SheetSource => ({
  name,
  rowCount: rows.length,
  columnCount: Math.max(0, ...rows.map((cells) => cells.length)),
  merges: [],
  date1904: false,
  surplusFieldsAreErrors: true,
  async *chunks() {
    for (let firstRow = 0; firstRow < rows.length; firstRow += 7_000) {
      yield await Promise.resolve({ firstRow, rows: rows.slice(firstRow, firstRow + 7_000) });
    }
  },
});

describe("uploads", () => {
  it("F3 writes a csv's fields as the text they are, on sheets with free names", async () => {
    const open = await openWorkbook({ 值班: [["我的"]] });
    const rows = [
      ["日期", "姓名"],
      ["2026-3-2", "=HYPERLINK(1)"],
      ["007", "'a"],
      [null, 5],
    ];
    expect(await insertUpload({ base64: null, sheets: [source("值班", rows), source("a/b:[c]*?'", [["x"]])] })).toEqual(
      [
        { name: "值班", sheetName: "值班 (2)" },
        { name: "a/b:[c]*?'", sheetName: "a b  c" },
      ],
    );
    expect(open.cells("值班")).toEqual([["我的"]]);
    expect(open.cells("值班 (2)")).toEqual([
      ["日期", "姓名"],
      ["2026-3-2", "=HYPERLINK(1)"],
      ["007", "'a"],
      ["", 5],
    ]);
    expect(open.sheet("值班 (2)").formula(1, 1)).toBeUndefined();
    expect(open.sheet("值班 (2)").visibility).toBe("Visible");
  });

  it("lets Excel take a whole .xlsx file over, and gives the names that it chose", async () => {
    const open = await openWorkbook({ 值班: [["我的"]] });
    const { workbook } = open;
    const asked: (readonly string[])[] = [];
    workbook.insertSheetsFromBase64 = (base64, { sheetNamesToInsert }) => {
      asked.push([base64, ...sheetNamesToInsert]);
      return sheetNamesToInsert.map((name) => workbook.addSheet(`${name} (2)`, [["来自文件"]]));
    };
    expect(await insertUpload({ base64: "UEsDBA==", sheets: [source("值班", [["x"]])] })).toEqual([
      { name: "值班", sheetName: "值班 (2)" },
    ]);
    expect(asked).toEqual([["UEsDBA==", "值班"]]);
    expect(open.cells("值班 (2)")).toEqual([["来自文件"]]);
  });

  it("writes values where Excel refuses the file", async () => {
    const open = await openWorkbook({ Sheet1: [] });
    open.workbook.insertSheetsFromBase64 = () => {
      throw new ExcelError("GeneralException");
    };
    expect(await insertUpload({ base64: "UEsDBA==", sheets: [source("值班", [["x"]])] })).toEqual([
      { name: "值班", sheetName: "值班" },
    ]);
    expect(open.cells("值班")).toEqual([["x"]]);
  });

  it("writes values where Excel can't take files; a cancel in the middle leaves nothing", async () => {
    const open = await openWorkbook({ Sheet1: [] }, { requirementSets: { ExcelApi: "1.12" } });
    const rows = Array.from({ length: 20_000 }, (_, row) => [row, `人${row}`]);
    await insertUpload({ base64: "UEsDBA==", sheets: [source("大", rows)] });
    expect(open.cells("大").length).toBe(20_000);
    const before = pictureOf(open);
    const controller = new AbortController();
    const run = insertUpload(
      { base64: null, sheets: [source("更大", rows)] },
      { signal: controller.signal, onProgress: () => controller.abort() },
    );
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
    expect(pictureOf(open)).toEqual(before);
  });
});
