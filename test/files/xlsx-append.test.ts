import fc from "fast-check";
import type { Cell } from "../../src/kernel/sheet-source";
import type { ReportSheet, ReportValue } from "../../src/kernel/report-sheet";
import { newWorkbook, openWorkbookFile, withReportSheets } from "../../src/files/workbook-file";
import { ZipArchive, type ZipEntry } from "../../src/files/zip-archive";
import { rowsOf } from "./reading";
import { buildWorkbook, buildZip, sheetData, workbookEntries, type BuiltEntry } from "./zip-builder";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const fines: ReportSheet = {
  name: "值班罚款明细",
  columns: [
    { name: "日期", kind: "date", width: 12 },
    { name: "姓名", kind: "text", width: 10 },
    { name: "金额", kind: "money", width: 12 },
    { name: "比例", kind: "rate", width: 8 },
    { name: "次数", kind: "number", width: 8 },
    { name: "月份", kind: "month", width: 10 },
  ],
  rows: [
    ["2026-03-02", "张三", 50, 0.015, 2, "2026-04"],
    ["2026-03-03", "=1+1", 1234.5, null, 0, null],
  ],
  print: { title: "罚款 & 公示", footer: ["", "签字：", "=日期"] },
};
const problems: ReportSheet = {
  name: "问题清单",
  columns: [
    { name: "级别", kind: "text", width: 8 },
    { name: "内容", kind: "text", width: 60 },
  ],
  rows: [],
};

const entryOf = (bytes: Uint8Array, name: string): ZipEntry | undefined => new ZipArchive(bytes).find(name);

async function textOf(bytes: Uint8Array, name: string): Promise<string> {
  const archive = new ZipArchive(bytes);
  return new TextDecoder().decode(await archive.bytes(archive.find(name)!));
}

async function sheetsOf(bytes: Uint8Array): Promise<[string, (readonly Cell[])[]][]> {
  const { sheets } = await openWorkbookFile(bytes, "a.xlsx");
  return Promise.all(sheets.map(async (sheet) => [sheet.name, await rowsOf(sheet)]));
}

async function append(bytes: Uint8Array, sheets: readonly ReportSheet[], ourSheetNames: readonly string[] = []) {
  return withReportSheets(await openWorkbookFile(bytes, "a.xlsx"), sheets, { ourSheetNames });
}

const ownStyles = `<?xml version="1.0" encoding="UTF-8"?>\n<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="180" formatCode="0.000"/></numFmts><fonts count="1"><font><b/><sz val="9"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="180" applyNumberFormat="1"/></cellXfs><extLst><ext uri="{X}"><y:unknown xmlns:y="urn:y"/></ext></extLst></styleSheet>`;

const furniture: readonly BuiltEntry[] = [
  { name: "xl/theme/theme1.xml", content: "<theme/>", dataDescriptor: true },
  { name: "xl/media/image1.png", content: Uint8Array.from([1, 2, 3, 0]), store: true },
  { name: "xl/calcChain.xml", content: "<calcChain/>" },
  { name: "docProps/custom.xml", content: "<custom/>", zip64: true },
  { name: "xl/vbaProject.bin", content: "macro" },
  { name: "不认识/部件.bin", content: "?" },
  {
    name: "xl/worksheets/_rels/sheet1.xml.rels",
    content: `<Relationships><Relationship Id="rId1" Type="${relationships}/hyperlink" Target="http://example.com/" TargetMode="External"/></Relationships>`,
  },
];

function userWorkbook(more: Partial<Parameters<typeof workbookEntries>[0]> = {}): Uint8Array {
  return buildZip(
    workbookEntries({
      sheets: [
        [
          "值班人员",
          `<sheetPr/>${sheetData('<row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><f>1+1</f><v>2</v></c></row>')}`,
        ],
      ],
      sharedStrings: "<si><t>姓名</t></si>",
      styles: ownStyles,
      extra: furniture,
      ...more,
    }),
  );
}

describe("F4 result sheets in a copy of the file", () => {
  test("F4 values, in the order of the workbook", async () => {
    const { bytes, sheetNames } = await append(userWorkbook(), [fines, problems]);
    expect(sheetNames).toEqual(["值班罚款明细", "问题清单"]);
    expect(await sheetsOf(bytes)).toEqual([
      ["值班人员", [["姓名", 2]]],
      [
        "值班罚款明细",
        [
          ["日期", "姓名", "金额", "比例", "次数", "月份"],
          [46083, "张三", 50, 0.015, 2, "2026-04"],
          [46084, "=1+1", 1234.5, null, 0],
          [],
          [],
          ["签字："],
          ["=日期"],
        ],
      ],
      ["问题清单", [["级别", "内容"]]],
    ]);
  });

  test("F4 every part of the file kept as it lies in the archive, only four changed", async () => {
    const before = userWorkbook();
    const { bytes } = await append(before, [fines, problems]);
    const changed = ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"];
    for (const entry of new ZipArchive(before).entries) {
      const after = entryOf(bytes, entry.name)!;
      expect(after).toBeDefined();
      if (changed.includes(entry.name)) continue;
      expect([after.method, after.crc, after.size]).toEqual([entry.method, entry.crc, entry.size]);
      expect(after.compressed).toEqual(entry.compressed);
    }
    const added = new ZipArchive(bytes).entries.map(({ name }) => name).slice(new ZipArchive(before).entries.length);
    expect(added).toEqual([
      "xl/worksheets/sheet2.xml",
      "xl/tables/table1.xml",
      "xl/worksheets/_rels/sheet2.xml.rels",
      "xl/worksheets/sheet3.xml",
    ]);
  });

  test("F4 the four keep all they hold: taking out what was inserted gives them back", async () => {
    const before = userWorkbook({
      workbookProperties: '<!-- c --><y:own xmlns:y="urn:y" a="1"/><workbookPr/>',
      workbookTail: '<calcPr calcId="1"/><extLst><ext/></extLst>',
    });
    const { bytes } = await append(before, [fines]);
    const workbook = await textOf(bytes, "xl/workbook.xml");
    const original = await textOf(before, "xl/workbook.xml");
    expect(
      workbook.replace(/<sheet name="值班罚款明细"[^>]*>/, "").replace(/<definedNames>.*<\/definedNames>/, ""),
    ).toBe(original);
    expect(workbook).toMatch(
      /<\/sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="1">'值班罚款明细'!\$1:\$1<\/definedName><\/definedNames><calcPr/,
    );
    const styles = await textOf(bytes, "xl/styles.xml");
    expect(styles).toContain('<xf numFmtId="0"/><xf numFmtId="180" applyNumberFormat="1"/><xf ');
    expect(styles).toContain(
      '<numFmt numFmtId="180" formatCode="0.000"/><numFmt numFmtId="181" formatCode="yyyy-mm-dd"/>',
    );
    expect(styles).toContain('<extLst><ext uri="{X}"><y:unknown xmlns:y="urn:y"/></ext></extLst></styleSheet>');
    const count = /<cellXfs count="(\d+)">(.*)<\/cellXfs>/.exec(styles)!;
    expect(count[2].match(/<xf /g)!.length).toBe(Number(count[1]));
  });

  test("F4 number formats, table, frozen header, print layout", async () => {
    const { bytes } = await append(userWorkbook(), [fines]);
    const sheet = (await openWorkbookFile(bytes, "a.xlsx")).sheets[1];
    const format = await sheet.numberFormats();
    expect([0, 1, 2, 3, 4, 5].map((column) => format(1, column))).toEqual([
      "yyyy-mm-dd",
      "General",
      "#,##0.00",
      "0.00%",
      "0",
      "@",
    ]);
    expect(await sheet.tables()).toEqual([
      {
        name: "规表_值班罚款明细",
        displayName: "规表_值班罚款明细",
        range: { row: 0, column: 0, rowCount: 3, columnCount: 6 },
      },
    ]);
    const xml = await textOf(bytes, "xl/worksheets/sheet2.xml");
    expect(xml).toContain('state="frozen"');
    expect(xml).toContain('<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>');
    expect(xml).toContain("&amp;14 罚款 &amp;&amp; 公示</oddHeader>");
    expect(await sheet.formulas()).toEqual(new Map());
  });

  test("F4 the 1904 system is respected", async () => {
    const { bytes } = await append(userWorkbook({ workbookProperties: '<workbookPr date1904="1"/>' }), [fines]);
    expect((await sheetsOf(bytes))[1][1][1][0]).toBe(46083 - 1462);
  });

  test("F4 a sheet that isn't ours is never overwritten", async () => {
    const file = userWorkbook({
      sheets: [
        ["问题清单", sheetData("<row><c><v>7</v></c></row>")],
        ["其他", "<sheetData/>"],
      ],
    });
    const first = await append(file, [problems, problems]);
    expect(first.sheetNames).toEqual(["问题清单 (2)", "问题清单 (3)"]);
    expect((await sheetsOf(first.bytes))[0]).toEqual(["问题清单", [[7]]]);
    const second = await append(first.bytes, [{ ...problems, rows: [["错误", "x"]] }], ["问题清单 (2)"]);
    expect(second.sheetNames).toEqual(["问题清单 (2)"]);
    expect((await sheetsOf(second.bytes)).map(([name, rows]) => [name, rows.length])).toEqual([
      ["问题清单", 1],
      ["其他", 0],
      ["问题清单 (2)", 2],
      ["问题清单 (3)", 1],
    ]);
  });

  test("F4 long names stay within 31 characters", async () => {
    const name = "长".repeat(31);
    const file = userWorkbook({ sheets: [[name, "<sheetData/>"]] });
    const { sheetNames } = await append(file, [
      { ...problems, name },
      { ...problems, name: `${name}多` },
    ]);
    expect(sheetNames).toEqual([`${"长".repeat(27)} (2)`, `${"长".repeat(27)} (3)`]);
  });

  test("F4 our own sheets are written anew in place, again and again", async () => {
    let bytes = (await append(userWorkbook(), [fines, problems])).bytes;
    const parts = new ZipArchive(bytes).entries.length;
    const styles = await textOf(bytes, "xl/styles.xml");
    const workbook = await textOf(bytes, "xl/workbook.xml");
    for (const rows of [fines.rows, [], fines.rows.slice(1), fines.rows]) {
      const written = await append(bytes, [{ ...fines, rows }, problems], ["值班罚款明细", "问题清单"]);
      bytes = written.bytes;
      expect(written.sheetNames).toEqual(["值班罚款明细", "问题清单"]);
      const { sheets } = await openWorkbookFile(bytes, "a.xlsx");
      expect(sheets.map(({ name }) => name)).toEqual(["值班人员", "值班罚款明细", "问题清单"]);
      expect(await sheets[1].tables()).toEqual(
        rows.length === 0 ? [] : [expect.objectContaining({ displayName: "规表_值班罚款明细" })],
      );
      const overrides = [...(await textOf(bytes, "[Content_Types].xml")).matchAll(/PartName="\/([^"]*)"/g)].map(
        (match) => match[1],
      );
      expect(new Set(overrides).size).toBe(overrides.length);
      for (const name of overrides) expect([name, entryOf(bytes, name) !== undefined]).toEqual([name, true]);
    }
    expect(new ZipArchive(bytes).entries.length).toBe(parts);
    expect(await textOf(bytes, "xl/styles.xml")).toBe(styles);
    expect(await textOf(bytes, "xl/workbook.xml")).toBe(workbook);
  });

  test("F4 pictures on a sheet of ours stay, formulas there go, with Excel's list of formulas", async () => {
    const file = userWorkbook({
      sheets: [["问题清单", `${sheetData("<row><c><f>1</f><v>1</v></c></row>")}<drawing r:id="rId7"/>`]],
      contentTypes: '<Override PartName="/xl/calcChain.xml" ContentType="application/x"/>',
      workbookRelationships: `<Relationship Id="rIdCalc" Type="${relationships}/calcChain" Target="calcChain.xml"/>`,
    });
    const kept = await append(file, [fines]);
    expect(entryOf(kept.bytes, "xl/calcChain.xml")).toBeDefined();
    const { bytes } = await append(file, [problems], ["问题清单"]);
    expect(await textOf(bytes, "xl/worksheets/sheet1.xml")).toContain('<drawing r:id="rId7"/>');
    expect(entryOf(bytes, "xl/calcChain.xml")).toBeUndefined();
    expect(await textOf(bytes, "[Content_Types].xml")).not.toContain("calcChain");
    expect(await textOf(bytes, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });

  test("F4 names and numbers of tables that exist are avoided", async () => {
    const file = userWorkbook({
      contentTypes:
        '<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>',
      workbookTail: '<definedNames><definedName name="规表_问题清单">1</definedName></definedNames>',
      extra: [{ name: "xl/tables/table1.xml", content: '<table id="1" displayName="规表_值班罚款明细" ref="A1:B2"/>' }],
    });
    const { bytes } = await append(file, [fines, { ...problems, rows: [["a", "b"]] }]);
    expect(await textOf(bytes, "xl/tables/table2.xml")).toMatch(
      / id="2" name="规表_值班罚款明细_2" displayName="规表_值班罚款明细_2"/,
    );
    expect(await textOf(bytes, "xl/tables/table3.xml")).toMatch(/ id="3" name="规表_问题清单_2"/);
    expect((await textOf(bytes, "xl/workbook.xml")).match(/<definedNames>/g)).toHaveLength(1);
  });

  test("F4 columns that bear one name make no table, and are written all the same", async () => {
    const twice: ReportSheet = {
      ...problems,
      columns: [problems.columns[0], problems.columns[0]],
      rows: [["a", "b"]],
    };
    const { bytes } = await append(userWorkbook(), [twice]);
    expect(entryOf(bytes, "xl/tables/table1.xml")).toBeUndefined();
    expect((await sheetsOf(bytes))[1][1]).toEqual([
      ["级别", "级别"],
      ["a", "b"],
    ]);
  });

  test("F4 prefixed, strict and sparse workbooks", async () => {
    const strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const strictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const file = buildZip(
      workbookEntries({
        sheets: [["S", `<x:worksheet xmlns:x="${strict}"><x:sheetData/></x:worksheet>`]],
        styles: `<s:styleSheet xmlns:s="${strict}"><s:fonts/><s:cellXfs><s:xf/></s:cellXfs><s:dxfs count="0"/></s:styleSheet>`,
      }).map((entry) => ({
        ...entry,
        content:
          entry.name === "xl/workbook.xml"
            ? `<x:workbook xmlns:x="${strict}"><x:sheets><x:sheet name="S" sheetId="4" q:id="rId1" xmlns:q="${strictRelationships}"/></x:sheets></x:workbook>`
            : String(entry.content).replaceAll(relationships, strictRelationships),
      })),
    );
    const { bytes } = await append(file, [fines]);
    expect((await sheetsOf(bytes)).map(([name, rows]) => [name, rows.length])).toEqual([
      ["S", 0],
      ["值班罚款明细", 7],
    ]);
    const workbook = await textOf(bytes, "xl/workbook.xml");
    expect(workbook).toContain(
      `<x:sheet xmlns:r="${strictRelationships}" name="值班罚款明细" sheetId="5" r:id="rId3"/></x:sheets><x:definedNames>`,
    );
    expect(await textOf(bytes, "xl/_rels/workbook.xml.rels")).toContain(
      `${strictRelationships}/worksheet" Target="worksheets/sheet2.xml"`,
    );
    expect(await textOf(bytes, "xl/worksheets/sheet2.xml")).toContain(`xmlns="${strict}"`);
    expect(await textOf(bytes, "xl/styles.xml")).toMatch(
      /^<s:styleSheet [^>]*><s:numFmts count="1">.*<s:fonts count="2"><s:font>.*<s:cellXfs count="\d+"><s:xf\/><s:xf .*<s:dxfs count="0"\/><\/s:styleSheet>$/,
    );
  });

  test("F4 a workbook without styles gets some", async () => {
    const { bytes } = await append(buildWorkbook({ sheets: [["S", "<sheetData/>"]] }), [fines]);
    const format = await (await openWorkbookFile(bytes, "a.xlsx")).sheets[1].numberFormats();
    expect(format(1, 0)).toBe("yyyy-mm-dd");
  });

  test("F4 the same input gives the same bytes", async () => {
    const [first, second] = [await append(userWorkbook(), [fines]), await append(userWorkbook(), [fines])];
    expect(first.bytes).toEqual(second.bytes);
  });
});

describe("F3 text is text", () => {
  const awkward = [
    "=1+1",
    "+1",
    "-1",
    "@a",
    "'a",
    "\t=1",
    "\r\n=1",
    "_x0041_",
    "_x000D_",
    "a_x",
    " a ",
    "\n",
    "a\r\nb",
    "\u0000\u0001\u001f",
    "\ud800",
    "\ufffe",
    "<&>\"'",
    "𠀀",
    "#N/A",
    "TRUE",
    "007",
    "x".repeat(32_767),
  ];

  test("F3 whatever it begins with and whatever it holds", async () => {
    const rows = awkward.map((text) => [text, text]);
    const report: ReportSheet = {
      ...problems,
      rows,
      columns: [
        { name: "=A\nB", kind: "text", width: 9 },
        { name: "月", kind: "month", width: 9 },
      ],
    };
    const bytes = await newWorkbook([report], { asTable: true });
    expect((await sheetsOf(bytes))[0][1]).toEqual([["=A\nB", "月"], ...rows]);
    const xml = await textOf(bytes, "xl/worksheets/sheet1.xml");
    expect(xml).not.toContain("<f>");
    expect(await textOf(bytes, "xl/tables/table1.xml")).toContain('name="=A_x000a_B"');
  });

  test("F3 what Excel can't hold is cut: texts beyond 32,767 characters", async () => {
    const text = `${"x".repeat(32_766)}𠀀`;
    const bytes = await newWorkbook([{ ...problems, rows: [[text, null]] }], { asTable: true });
    expect((await sheetsOf(bytes))[0][1][1]).toEqual(["x".repeat(32_766)]);
  });

  test("F3 any values come back as they were written", async () => {
    const text = fc.string({ unit: "binary", maxLength: 12 });
    const awkwardText = fc.string({
      unit: fc.constantFrom(
        "_",
        "x",
        "0",
        "0",
        "D",
        "=",
        " ",
        "\n",
        "\r",
        "&",
        "<",
        "张",
        "\u0007",
        "\ud800",
        "]",
        ">",
      ),
    });
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    const value: fc.Arbitrary<ReportValue> = fc.oneof(text, awkwardText, number, fc.integer(), fc.constant(null));
    const columns = ["text", "money", "rate", "number", "month"].map(
      (kind, index) => ({ name: `C${String(index)}`, kind, width: 10 }) as const,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(value, { minLength: 5, maxLength: 5 }), { maxLength: 6 }), async (rows) => {
        const report = { name: "R", columns: columns as ReportSheet["columns"], rows };
        const bytes = await newWorkbook([report], { asTable: true });
        const [[, read]] = (await sheetsOf(bytes)) as [[string, (readonly Cell[])[]]];
        const expected = rows.map((row) => row.map((each) => (each === "" ? null : Object.is(each, -0) ? 0 : each)));
        expect(rows.map((row, index) => row.map((_, column) => read[index + 1]?.[column] ?? null))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  test("numbers that are none are refused", async () => {
    await expect(newWorkbook([{ ...fines, rows: [[null, null, NaN]] }], { asTable: true })).rejects.toThrow(RangeError);
  });

  test("dates that are none stay text", async () => {
    const rows = ["2026-02-30", "1899-12-31", "2026-13-01", "0000-00-00", "明天", "2026-12-31"].map((date) => [date]);
    const bytes = await newWorkbook([{ name: "R", columns: [{ name: "日期", kind: "date", width: 9 }], rows }], {
      asTable: true,
    });
    expect((await sheetsOf(bytes))[0][1].slice(1)).toEqual([
      ["2026-02-30"],
      ["1899-12-31"],
      ["2026-13-01"],
      ["0000-00-00"],
      ["明天"],
      [46387],
    ]);
  });
});

describe("F4 a csv file", () => {
  test("F4 becomes a workbook with its sheet as text and the results", async () => {
    const text = 'sep=;\r\n姓名;公式;_x0041_\r\n\r\n007;=1+1;"a\r\nb"\r\n;; 1.50 \r\n';
    const file = await openWorkbookFile(new TextEncoder().encode(text), "到岗.csv");
    const { bytes, sheetNames } = await withReportSheets(file, [fines, { ...problems, name: "到岗" }], {
      ourSheetNames: ["到岗"],
    });
    expect(sheetNames).toEqual(["值班罚款明细", "到岗 (2)"]);
    const sheets = await sheetsOf(bytes);
    expect(sheets.map(([name]) => name)).toEqual(["到岗", "值班罚款明细", "到岗 (2)"]);
    expect(sheets[0][1]).toEqual([["姓名", "公式", "_x0041_"], [], ["007", "=1+1", "a\r\nb"], [null, null, " 1.50 "]]);
    expect(await (await openWorkbookFile(bytes, "")).sheets[0].formulas()).toEqual(new Map());
  });

  test("F4 more rows than a sheet holds", async () => {
    const file = await openWorkbookFile(new TextEncoder().encode("a\n".repeat(1_048_577)), "a.csv");
    expect(file.sheets[0].rowCount).toBe(1_048_577);
    await expect(withReportSheets(file, [], { ourSheetNames: [] })).rejects.toMatchObject({ reason: "tooManyCells" });
  });
});

describe("our custom XML part", () => {
  const part = (xml: string) => ({ namespace: "urn:guibiao", xml });

  test("is added, then replaced, and leaves others alone", async () => {
    const other = '<o:other xmlns:o="urn:other">1</o:other>';
    const before = userWorkbook({
      extra: [
        ...furniture,
        { name: "customXml/item1.xml", content: other },
        { name: "customXml/itemProps1.xml", content: "<p/>" },
      ],
    });
    const write = async (bytes: Uint8Array, xml: string) =>
      (
        await withReportSheets(await openWorkbookFile(bytes, "a.xlsx"), [], {
          ourSheetNames: [],
          customXmlPart: part(xml),
        })
      ).bytes;
    const first = await write(before, '<g xmlns="urn:guibiao">一</g>');
    expect(await (await openWorkbookFile(first, "")).customXmlParts()).toEqual([
      other,
      '<g xmlns="urn:guibiao">一</g>',
    ]);
    expect(await textOf(first, "xl/_rels/workbook.xml.rels")).toContain(`/customXml" Target="../customXml/item2.xml"`);
    expect(await textOf(first, "customXml/_rels/item2.xml.rels")).toContain(`/customXmlProps" Target="itemProps2.xml"`);
    expect(await textOf(first, "[Content_Types].xml")).toContain('PartName="/customXml/itemProps2.xml"');
    const second = await write(first, '<g:g xmlns:g="urn:guibiao">二</g:g>');
    const third = await write(second, '<g xmlns="urn:guibiao">三</g>');
    expect(await (await openWorkbookFile(third, "")).customXmlParts()).toEqual([
      other,
      '<g xmlns="urn:guibiao">三</g>',
    ]);
    expect(new ZipArchive(third).entries.length).toBe(new ZipArchive(first).entries.length);
  });
});

describe("templates", () => {
  const long = Array.from({ length: 60 }, (_, index) => `很长的选项${String(index)}`);
  const template: ReportSheet = {
    name: "值班安排",
    columns: [
      { name: "姓名", kind: "text", width: 10, note: '填写"姓名" & 工号' },
      { name: "是否驾驶员", kind: "text", width: 10, choices: ["是", "否"], note: "x".repeat(400) },
      { name: "情形", kind: "text", width: 30, choices: long },
      { name: "备选", kind: "text", width: 30, choices: ["a,b", "c"] },
      { name: "日期", kind: "date", width: 12 },
    ],
    rows: [],
  };

  test("have drop-downs, hints and formats down to the last row, and no table", async () => {
    const bytes = await newWorkbook([template], { asTable: false });
    const xml = await textOf(bytes, "xl/worksheets/sheet1.xml");
    expect(xml).toContain(
      `promptTitle="姓名" prompt="填写&quot;姓名&quot; &amp; 工号" sqref="A2:A1048576"></dataValidation>`,
    );
    expect(xml).toContain("<formula1>&quot;是,否&quot;</formula1>");
    expect(xml).toContain(`prompt="${"x".repeat(254)}…"`);
    expect(xml).toContain("<formula1>'选项'!$A$1:$A$60</formula1>");
    expect(xml).toContain("<formula1>'选项'!$B$1:$B$2</formula1>");
    expect(xml).not.toContain("tablePart");
    const { sheets } = await openWorkbookFile(bytes, "a.xlsx");
    expect(sheets.map(({ name, hidden, rowCount }) => [name, hidden, rowCount])).toEqual([
      ["值班安排", false, 1],
      ["选项", true, 60],
    ]);
    expect((await rowsOf(sheets[1]))[1]).toEqual(["很长的选项1", "c"]);
  });

  test("a workbook without sheets is none", async () => {
    await expect(newWorkbook([], { asTable: false })).rejects.toThrow(RangeError);
  });
});
