import fc from "fast-check";
import { openWorkbookFile } from "../../src/files/workbook-file";
import { openCsvText, rowsOf, unusable } from "./reading";

const utf8 = new TextEncoder();

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(2 * index, text.charCodeAt(index), littleEndian);
  return bytes;
}

describe("F1 csv", () => {
  test.each([
    ["UTF-8", utf8.encode("姓名,日期\n张三,2026-03-02")],
    ["UTF-8 with a mark", utf8.encode("\ufeff姓名,日期\n张三,2026-03-02\n")],
    ["UTF-16 LE", utf16("\ufeff姓名,日期\n张三,2026-03-02", true)],
    ["UTF-16 BE", utf16("\ufeff姓名,日期\n张三,2026-03-02", false)],
    [
      "GB18030",
      Uint8Array.from(
        [0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xc8, 0xd5, 0xc6, 0xda, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd].concat(
          Array.from(utf8.encode(",2026-03-02")),
        ),
      ),
    ],
  ])("F1 %s", async (_, bytes) => {
    const sheet = await openCsvText(bytes, "C:\\data\\值班/到岗 记录.2026.csv");
    expect(sheet.name).toBe("到岗 记录.2026");
    expect(sheet.surplusFieldsAreErrors).toBe(true);
    expect(await rowsOf(sheet)).toEqual([
      ["姓名", "日期"],
      ["张三", "2026-03-02"],
    ]);
  });

  test("F1 a byte 0x2C within a GB18030 character is none: four-byte characters hold digits only", async () => {
    const sheet = await openCsvText(Uint8Array.from([0x95, 0x32, 0x82, 0x36, 0x2c, 0x31, 0x81, 0x30, 0x81, 0x30]));
    expect(await rowsOf(sheet)).toEqual([["\u{20000}", "1\u0080"]]);
  });

  test.each([
    [
      "姓名,日期,备注\n张三,1,a;b;c;d;e",
      [
        ["姓名", "日期", "备注"],
        ["张三", "1", "a;b;c;d;e"],
      ],
    ],
    [
      "姓名;日期;备注\n张三;1;a,b,c,d,e",
      [
        ["姓名", "日期", "备注"],
        ["张三", "1", "a,b,c,d,e"],
      ],
    ],
    [
      "某公司值班表, 2026年\n姓名;日期;备注\n张三;1;2",
      [["某公司值班表, 2026年"], ["姓名", "日期", "备注"], ["张三", "1", "2"]],
    ],
    [
      "姓名\t值班人员\n张三\t李四,王五,赵六",
      [
        ["姓名", "值班人员"],
        ["张三", "李四,王五,赵六"],
      ],
    ],
    [
      "日期,值班人员\n1,甲;乙;丙\n2,甲;乙;丁\n3\n4",
      [["日期", "值班人员"], ["1", "甲;乙;丙"], ["2", "甲;乙;丁"], ["3"], ["4"]],
    ],
    [
      '"姓名,全称";日期\n张三;1',
      [
        ["姓名,全称", "日期"],
        ["张三", "1"],
      ],
    ],
    ["姓名\n张三\n李四", [["姓名"], ["张三"], ["李四"]]],
    [
      "sep=;\n姓名,日期;b\n张三;1",
      [
        ["姓名,日期", "b"],
        ["张三", "1"],
      ],
    ],
    [
      "SEP=|\r\na|b\r\nc|d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["sep=\t\ra\tb,c", [["a", "b,c"]]],
    ['"sep=,"\na,b;c;d', [["a", "b;c;d"]]],
  ])("F1 the header decides the delimiter: %j", async (text, expected) => {
    expect(await rowsOf(await openCsvText(text))).toEqual(expected);
    expect(await rowsOf(await openCsvText(`\ufeff${text}`))).toEqual(expected);
  });

  test("F1 line ends, quotes, blank lines and blank fields", async () => {
    const sheet = await openCsvText('a,b,c\r\n1,"x ""y""\r\nz",\r\r\n,,\n"","q"w"e", "r"\n2\n\n,\n');
    expect(await rowsOf(sheet)).toEqual([
      ["a", "b", "c"],
      ["1", 'x "y"\r\nz', ""],
      [],
      ["", "", ""],
      ["", 'qw"e"', ' "r"'],
      ["2"],
    ]);
    expect([sheet.rowCount, sheet.columnCount]).toEqual([6, 3]);
  });

  test("F1 delimiters at the ends", async () => {
    expect(await rowsOf(await openCsvText(",a,b,\n,,"))).toEqual([["", "a", "b", ""]]);
    expect(await rowsOf(await openCsvText("a,b\nc,"))).toEqual([
      ["a", "b"],
      ["c", ""],
    ]);
  });

  test("F1 more rows than a chunk", async () => {
    const lines = Array.from(
      { length: 120_001 },
      (_, index) => `行${String(index)},"${index % 2 === 0 ? "x\ny" : ""}"`,
    );
    const rows = await rowsOf(await openCsvText(lines.join("\n")));
    expect(rows.length).toBe(120_001);
    expect(rows[120_000]).toEqual(["行120000", "x\ny"]);
    expect(rows[50_001]).toEqual(["行50001", ""]);
  });

  test("F1 text as it was written comes back", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", ",", ";", "\t", '"', "\n", "\r", "张", " ", "=", "𠀀") });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(",", ";", "\t"),
        fc.constantFrom("\n", "\r", "\r\n"),
        async (rows, delimiter, lineEnd) => {
          const written = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter));
          const sheet = await openCsvText(`sep=${delimiter}${lineEnd}x${lineEnd}${written.join(lineEnd)}${lineEnd}`);
          const read = await rowsOf(sheet);
          const expected = [["x"], ...rows];
          expect(read.length).toBeLessThanOrEqual(expected.length);
          expect(expected.map((row, index) => row.map((_, column) => read[index]?.[column] ?? ""))).toEqual(expected);
        },
      ),
    );
  });

  test("F1 any text opens as a table or fails with a reason", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        const opened = openWorkbookFile(bytes, "a.csv").then(
          (file) => rowsOf(file.sheets[0]),
          (error: unknown) => error,
        );
        await expect(opened).resolves.toBeDefined();
        const result = await opened;
        if (result instanceof Error) expect(result).toHaveProperty("reason");
      }),
    );
  });
});

describe("F2 files that are no table", () => {
  const pdf = utf8.encode("%PDF-1.7\n1 0 obj\n");
  test.each([
    ["empty", new Uint8Array(0), "notAWorkbook"],
    ["blank", utf8.encode(" \n\t\r\n"), "notAWorkbook"],
    ["a mark only", utf8.encode("\ufeff"), "notAWorkbook"],
    ["delimiters only", utf8.encode(",,\n;;\n"), "notAWorkbook"],
    ["quotes only", utf8.encode('"",""\n'), "notAWorkbook"],
    ["sep= only", utf8.encode("sep=;\n"), "notAWorkbook"],
    ["NUL bytes", Uint8Array.from([97, 44, 98, 0, 99]), "notAWorkbook"],
    ["UTF-16 without a mark", utf16("a,b", true), "notAWorkbook"],
    ["NUL in UTF-16", utf16("\ufeffa,\0b", true), "notAWorkbook"],
    ["half a character of UTF-16", utf16("\ufeffab", true).subarray(0, 5), "undecodable"],
    ["a lone surrogate in UTF-16", utf16("\ufeffa\ud800b", true), "undecodable"],
    ["a marked file that isn't UTF-8", Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0xff]), "undecodable"],
    ["neither UTF-8 nor GB18030", Uint8Array.from([0x61, 0x2c, 0xff, 0xff, 0x0a]), "undecodable"],
    ["cut GB18030", Uint8Array.from([0xd0, 0xd5, 0x2c, 0xd0]), "undecodable"],
    ["PDF", pdf, "notAWorkbook"],
    ["PNG", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "notAWorkbook"],
    ["JPEG", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 16]), "notAWorkbook"],
    ["gzip", Uint8Array.from([0x1f, 0x8b, 8, 1]), "notAWorkbook"],
    ["a page that calls itself .xls", utf8.encode("\r\n<html><table><tr><td>a,b"), "notAWorkbook"],
    ["XML", utf8.encode('\ufeff<?xml version="1.0"?><Workbook/>'), "notAWorkbook"],
    ["RTF", utf8.encode("{\\rtf1 a,b}"), "notAWorkbook"],
  ] as const)("F2 %s", async (_, bytes, reason) => {
    expect((await unusable(bytes, "a.csv")).reason).toBe(reason);
  });

  test("F2 an unclosed quote, with its line", async () => {
    const error = await unusable(utf8.encode('a,b\r\n"x\ny",1\r3,"4\n5\n'), "a.csv");
    expect([error.reason, error.line]).toEqual(["unclosedQuote", 4]);
    const marked = await unusable(utf8.encode('\ufeffsep=;\na;"b'), "a.csv");
    expect([marked.reason, marked.line]).toEqual(["unclosedQuote", 2]);
  });

  test("F2 a row wider than a sheet", async () => {
    const error = await unusable(utf8.encode(`a\n${",".repeat(16_384)}b`), "a.csv");
    expect([error.reason, error.line]).toEqual(["tooManyCells", 2]);
  });
});

describe("F1 the name of a csv file's sheet", () => {
  test.each([
    ["/home/x/值班人员.csv", "值班人员"],
    ["值班人员", "值班人员"],
    [".csv", ".csv"],
    ["a[1]:b*?.csv", "a_1__b__"],
    [`${"长".repeat(40)}.csv`, "长".repeat(31)],
    [`${"a".repeat(30)}𠀀.csv`, "a".repeat(30)],
    ["'引号'.csv", "引号"],
    ["history.csv", "Sheet1"],
    ["'.csv", "Sheet1"],
    ["cafe\u0301.csv", "café"],
  ])("F1 %j", async (fileName, name) => {
    expect((await openCsvText("a,b", fileName)).name).toBe(name);
  });
});
