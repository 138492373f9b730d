import { readSheetXml } from "../../src/files/sheet-xml";
import { openWorkbookFile } from "../../src/files/workbook-file";
import { openSheet, rowsOf, unusable } from "./reading";
import { buildWorkbook, sheetData } from "./zip-builder";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

describe("F1 cells of a worksheet", () => {
  test("F1 every type of cell", async () => {
    const sheet = await openSheet(
      sheetData(
        `<row r="1"><c r="A1"><v>12.5</v></c><c t="s" r="B1"><v>1</v></c><c r="C1" t="str"><f>A1&amp;"x"</f><v>a &lt;b&gt;</v></c><c r="D1" t="inlineStr"><is><t>in</t></is></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="b"><v>0</v></c><c r="G1" t="e"><v>#N/A</v></c><c r="H1" t="d"><v>2026-03-02T18:00:00</v></c><c r="I1" t="n"><v>-1e-3</v></c></row>`,
      ),
      "<si><t>zero</t></si><si><r><t>张</t></r><r><rPr><b/></rPr><t>三</t></r><rPh sb='0' eb='1'><t>zhang</t></rPh><phoneticPr/></si>",
    );
    expect(await rowsOf(sheet)).toEqual([[12.5, "张三", "a <b>", "in", true, false, "#N/A", 46083.75, -0.001]]);
    expect([sheet.rowCount, sheet.columnCount]).toEqual([1, 9]);
  });

  test("F1 rows and cells without references count on", async () => {
    const sheet = await openSheet(
      sheetData(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c/><c><v>5</v></c></row>',
      ),
    );
    expect(await rowsOf(sheet)).toEqual([[1, 2], [], [], [null, null, 3, 4], [null, 5]]);
  });

  test("F1 rows and cells out of order are put in order", async () => {
    const sheet = await openSheet(
      sheetData('<row r="3"><c r="B3"><v>2</v></c><c r="A3"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row>'),
    );
    expect(await rowsOf(sheet)).toEqual([[0], [], [1, 2]]);
    const formats = await sheet.numberFormats();
    expect(formats(2, 1)).toBe("General");
  });

  test.each([
    [
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="B1"><v>1</v></c></row>',
      "a row twice",
    ],
    ['<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>', "a cell twice"],
    ['<row r="1"><c r="A2"><v>1</v></c></row>', "a cell of another row"],
    ['<row r="1048577"><c><v>1</v></c></row>', "a row below the sheet"],
    ['<row r="0"><c><v>1</v></c></row>', "row 0"],
    ['<row r="1"><c r="XFE1"><v>1</v></c></row>', "a column beside the sheet"],
    ['<row r="1"><c r="1"><v>1</v></c></row>', "no column"],
    ['<row r="1"><c r="A1"><v>abc</v></c></row>', "no number"],
    ['<row r="1"><c r="A1"><v>0x10</v></c></row>', "a hexadecimal number"],
    ['<row r="1"><c r="A1"><v>1e999</v></c></row>', "a number without bounds"],
    ['<row r="1"><c r="A1" t="s"><v>7</v></c></row>', "an unknown shared text"],
    ['<row r="1"><c r="A1" t="s"><v>-1</v></c></row>', "a negative shared text"],
    ['<row r="1"><c r="A1" t="zz"><v>1</v></c></row>', "an unknown type"],
    ['<row r="1"><c r="A1" r="B1"><v>1</v></c></row>', "an attribute twice"],
    ['<row r="1"><c r="A1"><v>1</v></row></c>', "elements crossed"],
    ['<row r="1"><c r="A1"><v>1</v></c>', "an element left open"],
    ['<row r="1"><c r=A1><v>1</v></c></row>', "no quotes"],
    ['<row r="1"><c r="A1" t="str"><v>&nbsp;</v></c></row>', "an undeclared entity"],
    ['<row r="1"><c r="A1" t="str"><v>&#0;</v></c></row>', "an impossible character"],
    ['<row r="1"><c r="A1" t="str"><v>&amp</v></c></row>', "a reference without end"],
    ['<row r="1"><c r="A1" t="str"><v>\u0001</v></c></row>', "a control character"],
  ])("F2 damaged: %#: %s (%s)", async (rows) => {
    const bytes = buildWorkbook({ sheets: [["S", sheetData(rows)]], sharedStrings: "<si><t>a</t></si>" });
    expect((await unusable(bytes)).reason).toBe("damaged");
  });

  test("R15 formulas without a saved result are #GETTING_DATA, blank results are blank", async () => {
    const sheet = await openSheet(
      sheetData(
        '<row r="1"><c r="A1"><f>B1</f></c><c r="B1"><f>1</f><v></v></c><c r="C1"><f>1</f><v/></c><c r="D1" t="str"><f>""</f><v></v></c><c r="E1" t="str"><f>""</f><v/></c><c r="F1" t="str"><f>""</f></c><c r="G1"><f>1+1</f><v>2</v></c><c r="H1"><v/></c><c r="I1" t="s"><v></v></c><c r="J1"><f/><v>3</v></c></row>',
      ),
    );
    const missing = "#GETTING_DATA";
    expect(await rowsOf(sheet)).toEqual([[missing, missing, missing, "", "", missing, 2, null, null, 3]]);
  });

  test("F1 prefixed names, foreign elements, comments, CDATA, references", async () => {
    const sheet = await openSheet(
      `<?xml version="1.0"?><!-- c --><x:worksheet xmlns:x="${main}" xmlns:y="urn:y"><y:sheetData><y:row/></y:sheetData><x:dimension ref="A1:XFD1048576"/><x:sheetData><x:row r='1' y:r="9"><x:c\n t='str'\tr = "A1" ><x:v>1<!-- 9 -->2<![CDATA[<&]]>&#x5F20;&#19977;&apos;</x:v></x:c><y:c r="B1"><y:v>5</y:v></y:c><x:c r="B1"><y:v>8</y:v><x:v>1<!---->2</x:v><x:extLst><x:ext><x:v>9</x:v></x:ext></x:extLst></x:c></x:row></x:sheetData></x:worksheet>`,
    );
    expect(await rowsOf(sheet)).toEqual([["12<&张三'", 12]]);
  });

  test("F1 strict documents", async () => {
    const sheet = await openSheet(
      `<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData><row><c t="d"><v>2026-03-02</v></c></row></sheetData></worksheet>`,
    );
    expect(await rowsOf(sheet)).toEqual([[46083]]);
  });

  test("F1 blanks around texts, line ends and codes of control characters", async () => {
    const sheet = await openSheet(
      sheetData(
        '<row><c t="inlineStr"><is><t xml:space="preserve"> a </t></is></c><c t="inlineStr"><is><t>\n b </t></is></c><c t="inlineStr"><is><t>1_x000D_\r\n2_x005F_x0041_ _x41_</t></is></c><c t="inlineStr"><is><r><t xml:space="preserve">张 </t></r><r><t>三</t></r><rPh><t>no</t></rPh></is></c><c t="inlineStr"><is><t></t></is></c></row>',
      ),
    );
    expect(await rowsOf(sheet)).toEqual([[" a ", "b", "1\r\n2_x0041_ _x41_", "张 三"]]);
  });

  test("F1 only filled cells make up the size", async () => {
    const sheet = await openSheet(
      `<dimension ref="A1:XFD1048576"/>${sheetData('<row r="1"><c r="A1"><v>1</v></c><c r="Z1" s="1"/></row><row r="2"/><row r="900000" s="1" customFormat="1"><c r="A900000" s="1"/></row>')}`,
    );
    expect([sheet.rowCount, sheet.columnCount]).toEqual([1, 1]);
    const blank = await openSheet("<sheetData/>");
    expect([blank.rowCount, blank.columnCount, await rowsOf(blank)]).toEqual([0, 0, []]);
  });

  test("F1 the far corner of a sheet", async () => {
    const sheet = await openSheet(sheetData('<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>'));
    let rows = 0;
    let last: readonly unknown[] = [];
    for await (const chunk of sheet.chunks()) {
      rows += chunk.rows.length;
      last = chunk.rows[chunk.rows.length - 1]!;
    }
    expect([rows, last.length, last[16383]]).toEqual([1_048_576, 16_384, 7]);
  });

  test("R6 merges, though they come after the cells", async () => {
    const sheet = await openSheet(
      `${sheetData("<row><c><v>1</v></c></row>")}<mergeCells count="9"><mergeCell ref="A1:C2"/><mergeCell ref="$B$5:$B$4"/><mergeCell ref="D9"/></mergeCells>`,
    );
    expect(sheet.merges).toEqual([
      { row: 0, column: 0, rowCount: 2, columnCount: 3 },
      { row: 3, column: 1, rowCount: 2, columnCount: 1 },
    ]);
    const bytes = buildWorkbook({ sheets: [["S", '<sheetData/><mergeCells><mergeCell ref="A1:XFE9"/></mergeCells>']] });
    expect((await unusable(bytes)).reason).toBe("damaged");
  });

  test("R8 a workbook of the 1904 system", async () => {
    const rows = sheetData(
      '<row><c t="d"><v>2026-03-02</v></c><c><v>5</v></c><c t="d"><v>18:00</v></c><c t="d"><v>2026-02-30</v></c></row>',
    );
    const sheet = await openSheet(rows, undefined, true);
    expect(sheet.date1904).toBe(true);
    expect(await rowsOf(sheet)).toEqual([[46083 - 1462, 5, 0.75, "2026-02-30"]]);
    expect((await openSheet(rows)).date1904).toBe(false);
  });

  test("F1 numbers are what JavaScript reads in their text", async () => {
    const texts = [
      "0.1",
      "0.30000000000000004",
      "123456789012345",
      "1234567890123456",
      "99999999999.99",
      "4.35",
      "1E+15",
      "-0.07",
      "+3",
      "5.",
      ".5",
      "00012",
      "1.7976931348623157e308",
      "5e-324",
      "0.000001",
      "45.450000000000003",
    ];
    const sheet = await openSheet(sheetData(`<row>${texts.map((text) => `<c><v>${text}</v></c>`).join("")}</row>`));
    expect(await rowsOf(sheet)).toEqual([texts.map(Number)]);
  });

  test("F1 parts in UTF-16", async () => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${main}"><sheetData><row><c t="inlineStr"><is><t>值班</t></is></c></row></sheetData></worksheet>`;
    const content = new Uint8Array(
      Uint16Array.from({ length: xml.length }, (_, index) => xml.charCodeAt(index)).buffer,
    );
    const bytes = buildWorkbook({
      sheets: [["S", "<sheetData/>"]],
      extra: [{ name: "xl/worksheets/sheet1.xml", content }],
    });
    expect(await rowsOf((await openWorkbookFile(bytes, "a.xlsx")).sheets[0])).toEqual([["值班"]]);
  });
});

describe("formulas, formats and tables of a sheet", () => {
  test("formulas by address, shared ones written out", async () => {
    const sheet = await openSheet(
      sheetData(
        `<row r="1"><c r="A1"><f>SUM(B1:B9)</f><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1+LOG10(A$1)&amp;"A1"&amp;'A1 x'!A1+SUM(A:A,1:1)</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>1</v></c><c r="C2" t="str"><f t="array" ref="C2:D3">X.Y(A1)</f><v>q</v></c></row>`,
      ),
    );
    expect(await sheet.formulas()).toEqual(
      new Map([
        ["A1", "SUM(B1:B9)"],
        ["B1", `A1*$C$1+LOG10(A$1)&"A1"&'A1 x'!A1+SUM(A:A,1:1)`],
        ["B2", `A2*$C$1+LOG10(A$1)&"A1"&'A1 x'!A2+SUM(A:A,2:2)`],
        ["C2", "X.Y(A1)"],
      ]),
    );
  });

  test("number formats of filled cells", async () => {
    const bytes = buildWorkbook({
      sheets: [
        ["S", sheetData('<row><c s="1"><v>1</v></c><c s="2"><v>2</v></c><c><v>3</v></c><c s="9"><v>4</v></c></row>')],
      ],
      styles: `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="31"/></cellXfs></styleSheet>`,
    });
    const at = await (await openWorkbookFile(bytes, "a.xlsx")).sheets[0].numberFormats();
    expect([at(0, 0), at(0, 1), at(0, 2), at(0, 3), at(8, 8)]).toEqual([
      'yyyy"年"',
      'yyyy"年"m"月"d"日"',
      "General",
      "General",
      "General",
    ]);
  });
});

describe("F1 a sheet that arrives in pieces of any length", () => {
  const xml = `\ufeff<?xml version="1.0"?><!-- ${"c".repeat(50)} --><worksheet xmlns="${main}"><sheetPr a='>'/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> 张𠀀&amp;<![CDATA[<x>]]>\r\n</t></is></c><c r="B1"><v>12.5</v></c><c r="C1" s="3"/><c r="D1" t="b"><v>1</v></c></row><row/><row r="4" ><c t="str"><f>A1</f><v>a</v></c><c><v>-1e5</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>\n`;
  const bytes = new TextEncoder().encode(xml);

  async function* cut(length: number): AsyncGenerator<Uint8Array, void, undefined> {
    const scratch = new Uint8Array(length);
    for (let at = 0; at < bytes.length; at += length) {
      const piece = bytes.subarray(at, at + length);
      scratch.fill(0x7f);
      scratch.set(piece);
      yield await Promise.resolve(scratch.subarray(0, piece.length));
    }
  }

  test.each([1, 2, 3, 5, 7, 16, 61, 128, 4096])("F1 %i bytes each", async (length) => {
    const { cells, merges } = await readSheetXml(cut(length), "s.xml", false);
    expect([...cells.chunks([])]).toEqual([
      { firstRow: 0, rows: [[" 张𠀀&<x>\n", 12.5, null, true], [], [], ["a", -1e5]] },
    ]);
    expect(merges).toHaveLength(1);
  });
});
