import fc from "fast-check";
import { openWorkbookFile } from "../../src/files/workbook-file";
import { ZipArchive } from "../../src/files/zip-archive";
import { patchedStyle, plainStyle, type StylePatch } from "../../src/host/cell-style";
import { memoryWorkbookOf } from "../../src/host/workbook-from-file";
import { savedWorkbook } from "../../src/host/workbook-to-file";
import { MemoryWorkbook } from "../../src/host/memory-workbook";
import type { Cell } from "../../src/kernel/sheet-source";
import { startExcel } from "./excel-session";
import { packageFaults } from "./package-faults";
import { sheetState, stateOf } from "./workbook-state";

async function again(workbook: MemoryWorkbook): Promise<MemoryWorkbook> {
  const { bytes } = await savedWorkbook(workbook);
  expect(await packageFaults(bytes)).toEqual([]);
  return memoryWorkbookOf(await openWorkbookFile(bytes, "a.xlsx"));
}

async function partText(bytes: Uint8Array, name: string): Promise<string> {
  const archive = new ZipArchive(bytes);
  const entry = archive.find(name);
  return entry === undefined ? "" : new TextDecoder().decode(await archive.bytes(entry));
}

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).toUpperCase().padStart(6, "0")}`);
const style: fc.Arbitrary<StylePatch> = fc.record(
  {
    numberFormat: fc.constantFrom("General", "0.00", "yyyy-mm-dd", '#,##0.00"元";[红色]-0', "@"),
    quotePrefix: fc.boolean(),
    horizontalAlignment: fc.constantFrom("General", "Left", "Center", "Right", "CenterAcrossSelection"),
    verticalAlignment: fc.constantFrom("Top", "Center", "Bottom"),
    wrapText: fc.boolean(),
    indentLevel: fc.integer({ min: 0, max: 15 }),
    textOrientation: fc.constantFrom(0, 45, -90, 180),
    locked: fc.boolean(),
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.constantFrom("None", "Single", "DoubleAccountant"),
    strikethrough: fc.boolean(),
    fontColor: color,
    fontSize: fc.constantFrom(8, 10.5, 11, 20),
    fontName: fc.constantFrom("等线", "Arial", '<"&>'),
    fillColor: fc.oneof(fc.constant(""), color),
    borders: fc.record(
      {
        EdgeTop: fc.record({ style: fc.constant("Continuous"), color, weight: fc.constantFrom("Thin", "Thick") }),
        EdgeLeft: fc.record({ style: fc.constant("Double"), color, weight: fc.constant("Thick") }),
        DiagonalUp: fc.record({ style: fc.constant("Dash"), color, weight: fc.constant("Medium") }),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

const text = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1 }),
  fc.string({ unit: "binary", minLength: 1 }),
  fc.constantFrom("=1+1", "'x", " a  b ", "_x000D_", "a\r\nb\tc", "\u0000\u0007", "]]>", "&lt;", "x".repeat(32_767)),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: text },
  {
    weight: 4,
    arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
  },
  { weight: 2, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom("#N/A", "#DIV/0!", "#REF!") },
);
const formula = fc.constantFrom(
  "=SUM(A1:B2)",
  '="a<b"&"&"',
  "=XLOOKUP(1,A:A,B:B)",
  "=LET(数,1,数*2)",
  '=GUIBIAO.DUTY.FINE("缺席")',
  "=IFNA(A1#,@A1:A3)",
  "=IF(A1>2,'表 2'!B1,-1E-5)",
);
const placed = fc.record({
  row: fc.integer({ min: 0, max: 30 }),
  column: fc.integer({ min: 0, max: 30 }),
  value: fc.option(cell),
  formula: fc.option(formula, { freq: 4 }),
  style: fc.option(style),
});
const size = fc.integer({ min: 1, max: 40 }).map((value) => value * 6);

const filled = fc
  .record({
    cells: fc.array(placed, { maxLength: 40 }),
    widths: fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), size), { maxLength: 5 }),
    heights: fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), size), { maxLength: 5 }),
    hidden: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 3 }),
    frozen: fc.record({ rows: fc.integer({ min: 0, max: 3 }), columns: fc.integer({ min: 0, max: 3 }) }),
    lineStyle: fc.option(style),
    tabColor: fc.oneof(fc.constant(""), color),
  })
  .map((content) => {
    const workbook = new MemoryWorkbook();
    const sheet = workbook.addSheet("表 1");
    workbook.addSheet("表 2", [["a", 1]]);
    if (content.lineStyle !== null) {
      sheet.patchStyle({ row: 3, column: 0, rowCount: 1, columnCount: 16_384 }, content.lineStyle);
      sheet.patchStyle({ row: 0, column: 4, rowCount: 1_048_576, columnCount: 1 }, content.lineStyle);
    }
    for (const { row, column, value, formula: text, style: patch } of content.cells) {
      if (text !== null) sheet.setFormula(row, column, text, value);
      else sheet.setValue(row, column, value);
      if (patch !== null) sheet.patchStyle({ row, column, rowCount: 1, columnCount: 1 }, patch);
    }
    for (const [column, width] of content.widths) sheet.columnWidths.set(column, width);
    for (const [row, height] of content.heights) sheet.rowHeights.set(row, height);
    for (const line of content.hidden) sheet.hiddenRows.add(line);
    sheet.frozen = content.frozen;
    sheet.tabColor = content.tabColor;
    return workbook;
  });

/** What a formula spills over isn't known before it is calculated; saving notes its own cell. */
function withoutArrays(workbook: MemoryWorkbook): unknown {
  for (const sheet of workbook.sheets) sheet.arrays = [];
  return stateOf(workbook);
}

describe("a new workbook that is saved and opened", () => {
  test("is the same whatever it holds", async () => {
    await fc.assert(
      fc.asyncProperty(filled, async (workbook) => {
        expect(withoutArrays(await again(workbook))).toEqual(withoutArrays(workbook));
      }),
      { numRuns: 60 },
    );
  });

  test("is the same after any further changes to the file", async () => {
    await fc.assert(
      fc.asyncProperty(filled, fc.array(placed, { maxLength: 10 }), async (first, changes) => {
        const workbook = await again(first);
        const [sheet] = workbook.sheets;
        for (const { row, column, value, formula: text, style: patch } of changes) {
          if (text !== null) sheet.setFormula(row, column, text, value);
          else sheet.setValue(row, column, value);
          if (patch !== null) sheet.patchStyle({ row, column, rowCount: 1, columnCount: 1 }, patch);
        }
        expect(withoutArrays(await again(workbook))).toEqual(withoutArrays(workbook));
      }),
      { numRuns: 40 },
    );
  });

  test("a csv file becomes a workbook", async () => {
    const file = await openWorkbookFile(new TextEncoder().encode("姓名,金额\n=1+1,007\n"), "名单.csv");
    const workbook = await again(await memoryWorkbookOf(file));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["名单"]);
    expect([workbook.sheets[0].value(1, 0), workbook.sheets[0].value(1, 1)]).toEqual(["=1+1", "007"]);
    expect(workbook.sheets[0].formula(1, 0)).toBeUndefined();
  });

  test("has what an add-in put in: table, chart, marks, drop-downs, print layout, names", async () => {
    const { workbook, Excel } = await startExcel({
      罚款: [
        ["姓名", "金额", "备注"],
        ["张三", 15, "a"],
        ["李四", 30.5, "b"],
      ],
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("罚款");
      const table = sheet.tables.add("A1:C3", true);
      table.name = "明细";
      table.showTotals = true;
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
      chart.name = "规表图";
      chart.title.text = "罚款 <合计>";
      chart.axes.valueAxis.title.text = "元";
      chart.setPosition("E2", "J20");
      const mark = sheet.getRange("B2:B3").conditionalFormats.add(Excel.ConditionalFormatType.custom);
      mark.custom.rule.formula = "=$B2>20";
      mark.custom.format.fill.color = "#FFC7CE";
      mark.custom.format.font.bold = true;
      sheet.getRange("C2:C3").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      sheet.pageLayout.setPrintTitleRows("$1:$1");
      sheet.pageLayout.headersFooters.defaultForAllPages.centerHeader = "罚款 && 公示";
      sheet.freezePanes.freezeRows(1);
      sheet.protection.protect({ allowFormatCells: true }, "密码");
      context.workbook.names.add("总额", "=SUM(罚款!$B$2:$B$3)");
      context.workbook.customXmlParts.add('<状态 xmlns="urn:guibiao"/>');
      await context.sync();
    });
    const saved = await savedWorkbook(workbook);
    expect(saved.losses).toEqual([]);
    expect(await packageFaults(saved.bytes)).toEqual([]);
    const reopened = await memoryWorkbookOf(await openWorkbookFile(saved.bytes, "a.xlsx"));
    const [sheet] = reopened.sheets;
    expect(sheetState(sheet)).toMatchObject({
      tables: [{ name: "明细", hasTotals: true, area: { row: 0, column: 0, rowCount: 4, columnCount: 3 } }],
      conditionalFormats: [{ type: "Custom", formula: "=$B2>20", fillColor: "#FFC7CE", bold: true }],
      validations: [{ rule: { list: { inCellDropDown: true, source: "a,b" } } }],
      frozen: { rows: 1, columns: 0 },
      isProtected: true,
      pageLayout: { orientation: "Landscape", header: { left: "", center: "罚款 && 公示", right: "" } },
    });
    expect(sheet.pageLayout.titleRows).toMatchObject({ row: 0, rowCount: 1, columnCount: 16_384 });
    expect(reopened.names).toMatchObject([{ name: "总额", formula: "=SUM(罚款!$B$2:$B$3)" }]);
    expect(reopened.customXmlParts).toMatchObject([{ xml: '<状态 xmlns="urn:guibiao"/>' }]);
    const chart = await partText(saved.bytes, "xl/charts/chart1.xml");
    expect(chart).toContain("<c:cat><c:strRef><c:f>罚款!$A$2:$A$3</c:f>");
    expect(chart).toContain("<c:val><c:numRef><c:f>罚款!$B$2:$B$3</c:f>");
    expect(chart).toContain("罚款 &lt;合计&gt;");
    const drawing = await partText(saved.bytes, "xl/drawings/drawing1.xml");
    expect(drawing).toContain("<xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row>");
  });

  test("a spilled formula keeps its area, so that its results aren't constants", async () => {
    const workbook = new MemoryWorkbook();
    const sheet = workbook.addSheet("S", [
      [3, null],
      [1, null],
    ]);
    sheet.setFormula(0, 1, "=SORT(A1:A2)", 1);
    sheet.setValue(1, 1, 3);
    sheet.arrays = [{ area: { row: 0, column: 1, rowCount: 2, columnCount: 1 }, isDynamic: true }];
    const { bytes } = await savedWorkbook(workbook);
    const xml = await partText(bytes, "xl/worksheets/sheet1.xml");
    expect(xml).toContain('<c r="B1" cm="1"><f t="array" ref="B1:B2">_xlfn._xlws.SORT(A1:A2)</f><v>1</v></c>');
    expect(xml).toContain('<c r="B2"><v>3</v></c>');
    expect(await again(workbook).then(({ sheets }) => sheets[0].arrays)).toEqual(sheet.arrays);
  });

  test("a spilled formula that something stands in the way of doesn't claim those cells", async () => {
    const workbook = new MemoryWorkbook();
    const sheet = workbook.addSheet("S", [
      [3, null],
      [1, 99],
    ]);
    sheet.setFormula(0, 1, "=SORT(A1:A2)", "#SPILL!");
    sheet.arrays = [{ area: { row: 0, column: 1, rowCount: 2, columnCount: 1 }, isDynamic: true }];
    const { bytes } = await savedWorkbook(workbook);
    const xml = await partText(bytes, "xl/worksheets/sheet1.xml");
    expect(xml).toContain('<f t="array" ref="B1">_xlfn._xlws.SORT(A1:A2)</f>');
    expect(xml).toContain('<c r="B2"><v>99</v></c>');
  });

  test("styles that look the same share a number", async () => {
    const workbook = new MemoryWorkbook();
    const sheet = workbook.addSheet("S", [[1, 2, 3]]);
    sheet.setStyle(0, 0, patchedStyle(plainStyle, { bold: true }));
    sheet.setStyle(0, 1, patchedStyle(patchedStyle(plainStyle, { italic: true }), { bold: true, italic: false }));
    sheet.setStyle(0, 2, { ...plainStyle });
    const { bytes } = await savedWorkbook(workbook);
    const xml = await partText(bytes, "xl/worksheets/sheet1.xml");
    expect(Array.from(xml.matchAll(/<c r="\w+"(?: s="(\d+)")?/g), ([, number]) => number)).toEqual([
      "1",
      "1",
      undefined,
    ]);
  });
});
