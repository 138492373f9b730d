/** Workbooks as the workbench saves them, and what another program must see in them. */
import { openWorkbookFile } from "../../src/files/workbook-file";
import type { MemoryChart, MemorySheet } from "../../src/host/memory-sheet";
import { MemoryWorkbook } from "../../src/host/memory-workbook";
import { memoryWorkbookOf } from "../../src/host/workbook-from-file";
import { savedWorkbook } from "../../src/host/workbook-to-file";
import type { Cell } from "../../src/kernel/sheet-source";

interface SavedFile {
  readonly bytes: Uint8Array;
  /** Sheet -> rows; dates as in the csv that is compared. */
  readonly expected: ReadonlyMap<string, readonly (readonly Cell[])[]>;
}

export async function savedWorkbooks(sample: Uint8Array): Promise<ReadonlyMap<string, SavedFile>> {
  const changed = await memoryWorkbookOf(await openWorkbookFile(sample, "sample.xlsx"));
  const [first] = changed.sheets;
  first.insertCells({ row: 1, column: 0, rowCount: 1, columnCount: 16_384 }, "Down");
  first.setValue(1, 0, "=不是公式");
  first.patchStyle({ row: 1, column: 0, rowCount: 1, columnCount: 1 }, { fillColor: "#FFC7CE", bold: true });
  addFigures(changed.createSheet("新的 表", 1));
  const fresh = new MemoryWorkbook();
  addFigures(fresh.addSheet("新的 表"));
  return new Map([
    ["sample", { bytes: (await savedWorkbook(changed)).bytes, expected: new Map([["新的 表", figures]]) }],
    ["new", { bytes: (await savedWorkbook(fresh)).bytes, expected: new Map([["新的 表", figures]]) }],
  ]);
}

const figures: readonly (readonly Cell[])[] = [
  ["姓名", "金额", "备注"],
  ["张三", 15, " a  b "],
  ["李四", 30.5, "=1+1"],
  ["合计", 45.5, "行 1\n行 2"],
  ["最大", 30.5, null],
  [null, 30, null],
  [null, 61, null],
];

function addFigures(sheet: MemorySheet): void {
  for (const [row, cells] of figures.entries()) {
    for (const [column, value] of cells.entries()) sheet.setValue(row, column, value);
  }
  sheet.setFormula(3, 1, "=SUM(B2:B3)", 45.5);
  sheet.setFormula(4, 1, '=MAXIFS(B2:B3,B2:B3,">0")', 30.5);
  sheet.setFormula(5, 1, "=B2:B3*2", 30);
  sheet.arrays = [{ area: { row: 5, column: 1, rowCount: 2, columnCount: 1 }, isDynamic: true }];
  sheet.patchStyle({ row: 0, column: 0, rowCount: 1, columnCount: 3 }, { bold: true, fillColor: "#DDEBF7" });
  sheet.frozen = { rows: 1, columns: 0 };
  sheet.columnWidths.set(0, 90);
  sheet.validations = [
    {
      area: { row: 1, column: 2, rowCount: 2, columnCount: 1 },
      rule: { list: { inCellDropDown: true, source: "甲,乙" } },
      prompt: { message: "", showPrompt: true, title: "" },
      errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
      ignoreBlanks: true,
    },
  ];
  sheet.charts = [chartOf(sheet)];
}

function chartOf(sheet: MemorySheet): MemoryChart {
  const axis = {
    titleText: "",
    titleVisible: false,
    minimum: "",
    maximum: "",
    visible: true,
    numberFormat: "General",
    majorGridlinesVisible: true,
  };
  return {
    id: "{chart}",
    sheet,
    name: "规表图",
    type: "ColumnClustered",
    source: { sheet, area: { row: 0, column: 0, rowCount: 3, columnCount: 2 } },
    seriesBy: "Columns",
    title: { text: "金额", visible: true, fontSize: 14, fontColor: "#595959", bold: false },
    legend: { visible: false, position: "Bottom" },
    axes: { category: { ...axis }, value: { ...axis } },
    series: [{ name: "金额", color: "", hasDataLabels: false, chartType: "" }],
    left: 300,
    top: 20,
    width: 360,
    height: 216,
  };
}
