import { openWorkbookFile, UnusableFileError } from "../../src/files/workbook-file";
import { unusableFileMessage, unusableFileMessages } from "../../src/files/messages";
import { rowsOf, unusable } from "./reading";
import { buildWorkbook, buildZip, sheetData, workbookEntries } from "./zip-builder";

const oneCell = sheetData("<row><c><v>1</v></c></row>");
const relationship = (type: string, id: string, target: string, more = ""): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${more}/>`;

describe("F1 sheets of a workbook", () => {
  test("F1 names with any characters, in the workbook's order, hidden ones included", async () => {
    const bytes = buildZip(
      workbookEntries({
        sheets: [
          ["值班&amp;&lt;人员&gt; &quot;甲&#x20000;&quot;", oneCell],
          ["B", oneCell],
          ["C", oneCell],
        ],
        extra: [
          {
            name: "xl/workbook.xml",
            content: `<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:rel="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:workbookPr date1904="true"/><x:sheets><x:sheet sheetId="3" state="veryHidden" rel:id="rId3" name="C"/><x:sheet name="图表" sheetId="9" rel:id="rIdChart"/><x:sheet name="值班&amp;&lt;人员&gt; 甲&#x20000;" sheetId="1" rel:id="rId1"/><x:sheet name="B" sheetId="2" state="hidden" rel:id="rId2"/></x:sheets></x:workbook>`,
          },
        ],
        workbookRelationships: relationship("chartsheet", "rIdChart", "chartsheets/sheet1.xml"),
      }),
    );
    const file = await openWorkbookFile(bytes, "a.csv");
    expect(file.kind).toBe("xlsx");
    expect(file.date1904).toBe(true);
    expect(file.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["C", true],
      ["值班&<人员> 甲𠀀", false],
      ["B", true],
    ]);
    expect(file.allSheetNames).toEqual(["C", "图表", "值班&<人员> 甲𠀀", "B"]);
    expect(file.sheets.every(({ surplusFieldsAreErrors }) => !surplusFieldsAreErrors)).toBe(true);
  });

  test("F1 the main part and its parts anywhere in the package", async () => {
    const entries = workbookEntries({
      sheets: [["S", oneCell]],
      mainType: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    }).map((entry) => ({
      ...entry,
      name: entry.name.replace(/^xl\//, "Deep/er/").replace("sheet1.xml", "a b.xml"),
      content: String(entry.content)
        .replaceAll("/xl/workbook.xml", "/Deep/er/workbook.xml")
        .replace('Target="xl/workbook.xml"', 'Target="/Deep/./x/../er/workbook.xml"')
        .replace("worksheets/sheet1.xml", "../er/worksheets/a%20b.xml"),
    }));
    const file = await openWorkbookFile(buildZip(entries), "a.xlsm");
    expect(await rowsOf(file.sheets[0])).toEqual([[1]]);
  });

  test("custom XML parts and tables", async () => {
    const bytes = buildWorkbook({
      sheets: [["S", `${oneCell}<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`]],
      extra: [
        { name: "customXml/item10.xml", content: "<j/>" },
        { name: "customXml/item2.xml", content: '\ufeff<a xmlns="urn:a">值</a>' },
        { name: "customXml/itemProps2.xml", content: "<p/>" },
        {
          name: "xl/worksheets/_rels/sheet1.xml.rels",
          content: `<Relationships>${relationship("table", "rId1", "../tables/table1.xml")}${relationship("hyperlink", "rId2", "http://example.com/", ' TargetMode="External"')}</Relationships>`,
        },
        { name: "xl/tables/table1.xml", content: '<table id="1" name="表" displayName="值班表" ref="A1:C9"/>' },
      ],
    });
    const file = await openWorkbookFile(bytes, "a.xlsx");
    expect(await file.customXmlParts()).toEqual(['<a xmlns="urn:a">值</a>', "<j/>"]);
    expect(await file.sheets[0].tables()).toEqual([
      { name: "表", displayName: "值班表", range: { row: 0, column: 0, rowCount: 9, columnCount: 3 } },
    ]);
  });

  test("F2 the package's structure", async () => {
    const entries = workbookEntries({ sheets: [["S", oneCell]], sharedStrings: "" });
    const without = (name: string): Uint8Array => buildZip(entries.filter((entry) => entry.name !== name));
    const replaced = (name: string, content: string): Uint8Array =>
      buildZip(entries.map((entry) => (entry.name === name ? { name, content } : entry)));
    const reason = async (bytes: Uint8Array) => (await unusable(bytes)).reason;
    expect(await reason(without("[Content_Types].xml"))).toBe("notAWorkbook");
    expect(await reason(without("_rels/.rels"))).toBe("notAWorkbook");
    expect(await reason(without("xl/workbook.xml"))).toBe("damaged");
    expect(await reason(without("xl/worksheets/sheet1.xml"))).toBe("damaged");
    expect(await reason(without("xl/_rels/workbook.xml.rels"))).toBe("damaged");
    expect(await reason(replaced("xl/worksheets/sheet1.xml", "<html/>"))).toBe("damaged");
    expect(await reason(replaced("xl/worksheets/sheet1.xml", ""))).toBe("damaged");
    expect(await reason(replaced("xl/_rels/workbook.xml.rels", "<Relationships>"))).toBe("damaged");
    expect(await reason(buildZip([]))).toBe("notAWorkbook");
    expect(await reason(buildZip([{ name: "a.txt", content: "a" }]))).toBe("notAWorkbook");
    const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    expect(await reason(buildWorkbook({ sheets: [["S", oneCell]], mainType: type }))).toBe("notAWorkbook");
    const binary = "application/vnd.ms-excel.sheet.binary.macroEnabled.main";
    expect(await reason(buildWorkbook({ sheets: [["S", oneCell]], mainType: binary }))).toBe("oldFormat");
    expect(
      await reason(
        buildWorkbook({
          sheets: [
            ["s", oneCell],
            ["S", oneCell],
          ],
        }),
      ),
    ).toBe("damaged");
  });

  test.each([
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/_rels/workbook.xml.rels",
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/drawings/_rels/drawing1.xml.rels",
  ])("F2 a DOCTYPE in %s", async (name) => {
    const entries = workbookEntries({
      sheets: [["S", sheetData('<row><c t="s"><v>0</v></c></row>')]],
      sharedStrings: "<si/>",
      extra: [{ name: "xl/drawings/_rels/drawing1.xml.rels", content: '<?xml version="1.0"?>\n<Relationships/>' }],
    });
    for (const doctype of [
      "<!DOCTYPE x>",
      '<!DOCTYPE x [<!ENTITY a "b">]>',
      '<!-- -->\n<!doctype x SYSTEM "file:///etc/passwd">',
    ]) {
      const bytes = buildZip(
        entries.map((entry) =>
          entry.name === name
            ? { name, content: String(entry.content).replace(/^(<\?.*?\?>)?/, `$1${doctype}`) }
            : entry,
        ),
      );
      const error = await unusable(bytes);
      expect([error.reason, error.part]).toEqual(["doctype", name]);
    }
  });

  test("F2 compound files", async () => {
    const compound = (streams: string): Uint8Array => {
      const names = Array.from(streams).flatMap((letter) => [letter.charCodeAt(0), 0]);
      return Uint8Array.from([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0xa1,
        0xb1,
        0x1a,
        0xe1,
        ...new Array<number>(600).fill(0),
        ...names,
        0,
        0,
      ]);
    };
    expect((await unusable(compound("EncryptionInfo EncryptedPackage"))).reason).toBe("encrypted");
    expect((await unusable(compound("Root Entry Workbook"), "a.csv")).reason).toBe("oldFormat");
    expect((await unusable(compound("WordDocument"))).reason).toBe("notAWorkbook");
  });
});

test("F2 every reason has a sentence in both languages, at most 200 characters", () => {
  for (const sentences of Object.values(unusableFileMessages)) {
    for (const sentence of Object.values(sentences)) {
      expect(sentence.length).toBeGreaterThan(10);
      expect(sentence.length).toBeLessThanOrEqual(200);
    }
  }
  const quote = new UnusableFileError("unclosedQuote", null, "", 12);
  expect(unusableFileMessage(quote, "en-US")).toContain("line 12 of");
  expect(unusableFileMessage(quote, "zh-CN")).toContain("第 12 行");
  expect(new UnusableFileError("damaged", "xl/workbook.xml").message).toBe("damaged: xl/workbook.xml");
});
