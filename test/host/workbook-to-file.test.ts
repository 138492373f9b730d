import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbookFile } from "../../src/files/workbook-file";
import { ZipArchive } from "../../src/files/zip-archive";
import { memoryWorkbookOf } from "../../src/host/workbook-from-file";
import { savedWorkbook } from "../../src/host/workbook-to-file";
import type { MemoryWorkbook } from "../../src/host/memory-workbook";
import { buildWorkbook } from "../files/zip-builder";
import { packageFaults } from "./package-faults";
import { uglyWorkbook } from "./ugly-workbook";
import { sheetState, stateOf } from "./workbook-state";

const samples = join(__dirname, "../../assets/samples");
const sampleFiles = readdirSync(samples).flatMap((folder) =>
  readdirSync(join(samples, folder))
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => join(samples, folder, name)),
);

async function opened(bytes: Uint8Array): Promise<MemoryWorkbook> {
  return memoryWorkbookOf(await openWorkbookFile(bytes, "a.xlsx"));
}

/** The names of the parts that aren't the same bytes in both. */
function differentParts(a: Uint8Array, b: Uint8Array): string[] {
  const [first, second] = [new ZipArchive(a), new ZipArchive(b)];
  const names = new Set([...first.entries, ...second.entries].map(({ name }) => name));
  return [...names]
    .filter((name) => {
      const [one, other] = [first.find(name), second.find(name)];
      return one === undefined || other === undefined || Buffer.compare(one.compressed, other.compressed) !== 0;
    })
    .sort();
}

describe("a saved sample", () => {
  test.each(sampleFiles)("%s without a change is the same parts", async (path) => {
    const bytes = readFileSync(path);
    const saved = await savedWorkbook(await opened(bytes));
    expect(differentParts(bytes, saved.bytes)).toEqual([]);
    expect(saved.losses).toEqual([]);
  });

  test.each(sampleFiles)("%s with one cell changed changes its sheet alone", async (path) => {
    const bytes = readFileSync(path);
    const workbook = await opened(bytes);
    const [, second] = workbook.sheets;
    workbook.enter(second, 1, 0, "改过的");
    const saved = await savedWorkbook(workbook);
    expect(differentParts(bytes, saved.bytes)).toEqual(["xl/workbook.xml", "xl/worksheets/sheet2.xml"]);
    expect(stateOf(await opened(saved.bytes))).toEqual(stateOf(workbook));
    expect(await packageFaults(saved.bytes)).toEqual([]);
  });
});

/** Saves, finds nothing wrong with the package, and opens it again. */
async function again(workbook: MemoryWorkbook) {
  const saved = await savedWorkbook(workbook);
  expect(await packageFaults(saved.bytes)).toEqual([]);
  return { ...saved, workbook: await opened(saved.bytes) };
}

async function partText(bytes: Uint8Array, name: string): Promise<string> {
  const archive = new ZipArchive(bytes);
  const entry = archive.find(name);
  return entry === undefined ? "" : new TextDecoder().decode(await archive.bytes(entry));
}

describe("a file with everything in it", () => {
  test("the fixture itself is sound", async () => {
    expect(await packageFaults(uglyWorkbook())).toEqual([]);
  });

  test("is read with its formats, formulas and settings", async () => {
    const workbook = await opened(uglyWorkbook());
    const [sheet] = workbook.sheets;
    expect(sheet.formula(1, 5)).toBe("=SORT(B2:B4)");
    expect(sheet.formula(1, 6)).toBe('=GUIBIAO.DUTY.STATUS(A2,"a_b")');
    expect(sheet.formula(3, 3)).toBe("=B4+1");
    expect(sheet.formula(5, 0)).toBe("=LET(x,1,x+1)");
    expect(sheet.formula(5, 1)).toBe("=SUM(F2#)");
    expect(sheet.arrays).toEqual([
      { area: { row: 1, column: 5, rowCount: 3, columnCount: 1 }, isDynamic: true },
      { area: { row: 1, column: 6, rowCount: 1, columnCount: 1 }, isDynamic: false },
    ]);
    expect(sheet.style(0, 1)).toMatchObject({
      bold: true,
      italic: true,
      underline: "Double",
      strikethrough: true,
      fontSize: 14,
      fontName: "宋体",
      fontColor: "#2F5597",
      fillColor: "#F8CBAD",
      numberFormat: "yyyy/m/d",
      horizontalAlignment: "CenterAcrossSelection",
      verticalAlignment: "Top",
      wrapText: true,
      indentLevel: 2,
      textOrientation: -45,
      locked: false,
    });
    expect(sheet.style(0, 1).borders).toEqual({
      DiagonalDown: { style: "Continuous", color: "#FF0000", weight: "Thin" },
      EdgeBottom: { style: "Continuous", color: "#70AD47", weight: "Hairline" },
      EdgeLeft: { style: "Continuous", color: "#000000", weight: "Thin" },
      EdgeRight: { style: "Dash", color: "#00AA00", weight: "Medium" },
      EdgeTop: { style: "Double", color: "#000000", weight: "Thick" },
    });
    expect(sheet.style(3, 2)).toMatchObject({ quotePrefix: true, fontColor: "#FF0000", fillColor: "#112233" });
    expect([sheet.style(20, 1).numberFormat, sheet.style(3, 20).numberFormat]).toEqual(["#,##0.00", "0%"]);
    expect(sheet.style(20, 8)).toBe(workbook.normalStyle);
    expect(workbook.normalStyle).toMatchObject({ fontName: "Calibri", verticalAlignment: "Bottom" });
    expect([sheet.columnWidths.get(0), sheet.rowHeights.get(0), sheet.frozen]).toEqual([
      66.75,
      30,
      { rows: 1, columns: 1 },
    ]);
    expect([[...sheet.hiddenRows], [...sheet.hiddenColumns], sheet.tabColor]).toEqual([[2], [4], "#112233"]);
    expect(sheet.conditionalFormats.map(({ type, formula, fillColor }) => [type, formula, fillColor])).toEqual([
      ["CellValue", "", "#00FF00"],
      ["Custom", "=$B2>1", "#FFC7CE"],
      ["ColorScale", "", ""],
    ]);
    expect(sheet.validations.map(({ rule }) => rule)).toEqual([
      { list: { inCellDropDown: true, source: "甲,乙" } },
      { wholeNumber: { formula1: 0, operator: "GreaterThan" } },
      { wholeNumber: { formula1: 0, operator: "GreaterThan" } },
    ]);
    expect(sheet.notes).toMatchObject([{ author: "王五", text: "请核对" }]);
    expect(sheet.hyperlinks[0]).toMatchObject({ address: "https://example.com/?a=1&b=2", screenTip: "网页" });
    expect(sheet.pageLayout).toMatchObject({
      orientation: "Landscape",
      paperSize: "A3",
      zoom: { scale: 70 },
      header: { left: "左", center: '&"-,Bold"中 && 间', right: "" },
    });
    expect(sheet.pageLayout.printArea).toEqual([{ row: 0, column: 0, rowCount: 9, columnCount: 4 }]);
    expect(sheet.tables[0]).toMatchObject({ name: "人员表", hasTotals: true, highlightFirstColumn: true });
    expect(sheet.value(0, 3)).toBe("a\rb_x0041_");
    expect(workbook.names.map(({ name, sheet: of }) => [name, of?.name])).toEqual([
      ["税率", undefined],
      ["局部", "第 2 页"],
    ]);
  });

  test("without a change is the same parts", async () => {
    const bytes = uglyWorkbook();
    expect(differentParts(bytes, (await savedWorkbook(await opened(bytes))).bytes)).toEqual([]);
  });

  test("keeps what isn't known beside a changed cell", async () => {
    const bytes = uglyWorkbook();
    const workbook = await opened(bytes);
    const [sheet] = workbook.sheets;
    sheet.setValue(1, 1, 7.5);
    sheet.setFormula(1, 2, "=GUIBIAO.DUTY.FINE(B2)", 15);
    sheet.arrays.unshift({ area: { row: 1, column: 2, rowCount: 1, columnCount: 1 }, isDynamic: true });
    sheet.patchStyle({ row: 0, column: 1, rowCount: 1, columnCount: 1 }, { bold: false });
    const saved = await again(workbook);
    expect(differentParts(bytes, saved.bytes)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    expect(stateOf(saved.workbook)).toEqual(stateOf(workbook));
    const xml = await partText(saved.bytes, "xl/worksheets/sheet1.xml");
    const original = await partText(bytes, "xl/worksheets/sheet1.xml");
    expect(xml.slice(xml.indexOf("</sheetData>"))).toBe(original.slice(original.indexOf("</sheetData>")));
    expect(xml).toContain('<f t="array" ref="C2">_xldudf_GUIBIAO_DUTY_FINE(B2)</f><v>15</v>');
    expect(xml).toContain('<c r="D3"><f t="shared" si="0"/><v>3</v></c>');
    const styles = await partText(saved.bytes, "xl/styles.xml");
    expect(styles).toContain('readingOrder="1"');
    expect(styles.match(/<vertAlign val="superscript"\/>/g)).toHaveLength(2);
    expect(await partText(saved.bytes, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  test("moves what lies over the cells when rows and columns are put in", async () => {
    const workbook = await opened(uglyWorkbook());
    const [sheet] = workbook.sheets;
    sheet.insertCells({ row: 1, column: 0, rowCount: 2, columnCount: 16_384 }, "Down");
    sheet.deleteCells({ row: 0, column: 2, rowCount: 1_048_576, columnCount: 1 }, "Left");
    const saved = await again(workbook);
    const [moved] = saved.workbook.sheets;
    expect(moved.notes).toMatchObject([{ area: { row: 5, column: 1 } }]);
    expect(moved.hyperlinks.map(({ area }) => area.row)).toEqual([0, 5]);
    expect(sheetState(moved)).toMatchObject({ cells: JSON.parse(JSON.stringify(sheetState(sheet))).cells });
    expect(await partText(saved.bytes, "xl/drawings/drawing1.xml")).toContain("<xdr:row>7</xdr:row>");
    expect(await partText(saved.bytes, "xl/drawings/vmlDrawing1.vml")).toContain("<x:Row>5</x:Row>");
    const xml = await partText(saved.bytes, "xl/worksheets/sheet1.xml");
    expect(xml).toContain('<c r="B1" t="s" s="1"><v>1</v></c>');
    expect(saved.losses.map((loss) => loss["zh-CN"])).toEqual([
      "工作表“Sheet1”插入或删除行列后，其中的分页符、迷你图、控件和扩展格式仍按原来的位置保存",
    ]);
  });

  test("follows sheets that are renamed, moved, deleted and added", async () => {
    const workbook = await opened(uglyWorkbook());
    const [first, second, hidden] = workbook.sheets;
    first.name = "改 名";
    workbook.deleteSheet(second, "user");
    hidden.visibility = "VeryHidden";
    const added = workbook.createSheet("新表", 0);
    added.setFormula(0, 0, "='改 名'!B2", 1.1);
    workbook.activate(added);
    const saved = await again(workbook);
    expect(saved.workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["新表", "Visible"],
      ["改 名", "Visible"],
      ["隐藏", "VeryHidden"],
    ]);
    expect(saved.workbook.activeSheet.name).toBe("新表");
    expect(saved.workbook.sheets[1].formula(5, 2)).toBe('=#REF!&"Sheet2!A1"');
    const book = await partText(saved.bytes, "xl/workbook.xml");
    expect(book).toContain(
      '<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">\'改 名\'!$A$1:$D$4<',
    );
    expect(book).toContain('<definedName name="税率" comment="说明">#REF!<');
    expect(book).not.toContain("局部");
    expect(new ZipArchive(saved.bytes).find("xl/worksheets/sheet2.xml")).toBeUndefined();
  });

  test("changes settings of a sheet one by one", async () => {
    const workbook = await opened(uglyWorkbook());
    const [sheet] = workbook.sheets;
    sheet.frozen = { rows: 2, columns: 0 };
    sheet.showGridlines = false;
    sheet.tabColor = "";
    sheet.protection = { isProtected: false, options: {}, password: "" };
    sheet.merges = [{ row: 20, column: 0, rowCount: 1, columnCount: 2 }];
    sheet.columnWidths.set(2, 99);
    sheet.hiddenColumns.delete(4);
    sheet.rowHeights.set(7, 40.5);
    sheet.hiddenRows.clear();
    sheet.conditionalFormats.reverse();
    sheet.conditionalFormats[1].fillColor = "#123456";
    sheet.validations.pop();
    sheet.validations[0].rule = { list: { inCellDropDown: false, source: "=$A$1:$A$3" } };
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.orientation = "Portrait";
    sheet.pageLayout.header.right = "右";
    sheet.pageLayout.printArea = [];
    sheet.tables[0].name = "改名";
    sheet.tables[0].style = "TableStyleMedium9";
    sheet.patchStyle({ row: 0, column: 8, rowCount: 1_048_576, columnCount: 1 }, { fillColor: "#ABCDEF" });
    workbook.names[0].formula = "=0.13";
    workbook.customXmlParts[0].xml = '<a xmlns="urn:a">2</a>';
    workbook.customXmlParts.push({ id: "{00000000-0000-4000-8000-00000000ABCD}", xml: '<b xmlns="urn:b"/>' });
    const saved = await again(workbook);
    expect(stateOf(saved.workbook)).toEqual({
      ...Object(stateOf(workbook)),
      sheets: workbook.sheets.map((each) => JSON.parse(JSON.stringify(expectedState(each)))),
    });
  });

  test("custom XML parts that are deleted go with what describes them", async () => {
    const workbook = await opened(uglyWorkbook());
    workbook.customXmlParts.pop();
    const saved = await again(workbook);
    expect(saved.workbook.customXmlParts).toEqual([]);
    expect(new ZipArchive(saved.bytes).entries.filter(({ name }) => name.startsWith("customXml"))).toEqual([]);
  });
});

describe("files as other programs write them", () => {
  const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  test.each([
    [
      "prefixes on every element",
      `<x:worksheet xmlns:x="${namespace}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row><x:row r="3"><x:c r="B3" t="b"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    ],
    [
      "rows and cells out of order",
      '<sheetData><row r="3"><c r="B3"><v>2</v></c><c r="A3"><f>B3</f><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
    ],
    [
      "no references",
      "<sheetData><row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row></sheetData>",
    ],
    ["no cells", "<sheetData/>"],
  ])("%s: a change is saved, the rest stays", async (_, content) => {
    const bytes = buildWorkbook({ sheets: [["S", content]] });
    const workbook = await opened(bytes);
    expect(differentParts(bytes, (await savedWorkbook(workbook)).bytes)).toEqual([]);
    const [sheet] = workbook.sheets;
    workbook.enter(sheet, 1, 1, "新");
    sheet.patchStyle({ row: 0, column: 0, rowCount: 1, columnCount: 1 }, { fillColor: "#FFC7CE" });
    sheet.columnWidths.set(0, 120);
    const { bytes: written } = await savedWorkbook(workbook);
    expect(cellsOf(await opened(written))).toEqual(cellsOf(workbook));
    expect((await opened(written)).sheets[0].columnWidths.get(0)).toBe(120);
  });

  test("macros stay, and the signature that no longer holds goes by name", async () => {
    const bytes = buildWorkbook({
      sheets: [["S", "<sheetData/>"]],
      mainType: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
      contentTypes: '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
      workbookRelationships:
        '<Relationship Id="rIdVba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>',
      extra: [
        { name: "xl/vbaProject.bin", content: Uint8Array.of(1, 2, 3) },
        { name: "_xmlsignatures/sig1.xml", content: "<Signature/>" },
      ],
    });
    const workbook = await opened(bytes);
    workbook.enter(workbook.sheets[0], 0, 0, 5);
    const saved = await savedWorkbook(workbook);
    expect(saved.isMacroEnabled).toBe(true);
    expect(saved.losses).toEqual([
      {
        "zh-CN": "数字签名（内容改动后签名不再有效，需重新签署）",
        "en-US": "the digital signature (it no longer holds for the changed file and must be given anew)",
      },
    ]);
    const names = new ZipArchive(saved.bytes).entries.map(({ name }) => name);
    expect(names).toContain("xl/vbaProject.bin");
    expect(names).not.toContain("_xmlsignatures/sig1.xml");
  });
});

function cellsOf(workbook: MemoryWorkbook): unknown {
  return workbook.sheets.map((sheet) => {
    const used = sheet.usedArea(false);
    const rows = Array.from({ length: used === undefined ? 0 : used.row + used.rowCount }, (_, row) =>
      Array.from({ length: sheet.rowLength(row) }, (_cell, column) => [
        sheet.value(row, column),
        sheet.formula(row, column) ?? null,
        sheet.style(row, column).fillColor,
      ]),
    );
    return rows.map((cells) => JSON.stringify(cells).replace(/(,\[null,null,""\])+\]$/, "]"));
  });
}

/** A fit to pages says both numbers when it is read. */
function expectedState(sheet: MemoryWorkbook["sheets"][number]): unknown {
  const { zoom } = sheet.pageLayout;
  const pageLayout = {
    ...sheet.pageLayout,
    zoom: zoom["horizontalFitToPages"] === 1 ? { horizontalFitToPages: 1, verticalFitToPages: null } : zoom,
  };
  return { ...Object(sheetState(sheet)), pageLayout };
}
