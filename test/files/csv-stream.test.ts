import fc from "fast-check";
import type { ByteSource } from "../../src/files/byte-source";
import { openCsvStream } from "../../src/files/csv-stream";
import { UnusableFileError } from "../../src/files/workbook-file";
import { ReadAgain, type Cell, type SheetSource } from "../../src/kernel/sheet-source";
import { openCsvText, rowsOf } from "./reading";

const utf8 = new TextEncoder();

/** Bytes that come a few at a time, so that every place is the end of a piece somewhere. */
function sourceOf(bytes: Uint8Array, pieceBytes = bytes.length): ByteSource {
  return {
    size: bytes.length,
    read(target, position) {
      const piece = bytes.subarray(position, position + Math.min(pieceBytes, target.length));
      target.set(piece);
      return Promise.resolve(piece.length);
    },
  };
}

/** All rows, by fields and by rows, which must be the same; blank lines at the end are none. */
async function streamedRows(sheet: SheetSource): Promise<(readonly Cell[])[]> {
  const rows: (readonly Cell[])[] = [];
  for await (const chunk of sheet.chunks()) {
    expect(chunk.firstRow).toBe(rows.length);
    const { fields } = chunk;
    if (fields === undefined) throw new Error("a piece without its bytes");
    const byFields = Array.from({ length: fields.count }, (_, row) => fields.cellsOf(row));
    expect(chunk.rows).toEqual(byFields);
    rows.push(...byFields);
  }
  expect(sheet.rowCount).toBe(rows.length);
  while (rows.at(-1)?.every((cell) => cell === "") === true) rows.pop();
  return rows;
}

async function readAgainWhereAsked(sheet: SheetSource): Promise<(readonly Cell[])[]> {
  try {
    return await streamedRows(sheet);
  } catch (error) {
    if (error instanceof ReadAgain) return streamedRows(sheet);
    throw error;
  }
}

/** Rows, or why there are none. */
async function outcome(read: () => Promise<(readonly Cell[])[]>): Promise<unknown> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UnusableFileError) return [error.reason, error.line];
    throw error;
  }
}

const trimmed = (rows: (readonly Cell[])[]): (readonly Cell[])[] => {
  while (rows.at(-1)?.every((cell) => cell === "") === true) rows.pop();
  return rows;
};

async function expectSame(bytes: Uint8Array, pieceBytes: number): Promise<void> {
  const streamed = await outcome(async () =>
    readAgainWhereAsked(await openCsvStream(sourceOf(bytes, pieceBytes), "a")),
  );
  const atOnce = await outcome(async () => trimmed(await rowsOf(await openCsvText(bytes))));
  expect(streamed).toEqual(atOnce);
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(2 * index, text.charCodeAt(index), littleEndian);
  return bytes;
}

const text = fc
  .array(
    fc.constantFrom(
      ..."abc01",
      "张",
      "𠀀",
      ",",
      ",",
      "\n",
      "\r\n",
      "\r",
      '"',
      '"x,y"',
      '"a ""b""\n"',
      " ",
      ";",
      "\t",
      "合计",
    ),
    { maxLength: 60 },
  )
  .map((parts) => `列,b\n${parts.join("")}`);

describe("F1 csv read piece by piece", () => {
  test("F1 gives the rows of the file read at once, or fails for the same reason", async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), (written, pieceBytes) =>
        expectSame(utf8.encode(written), pieceBytes),
      ),
      { numRuns: 500 },
    );
  });

  test.each([
    ["UTF-8 with a mark", utf8.encode("\ufeff姓名,日期\n张三,2026-03-02\n")],
    ["UTF-16 LE", utf16("\ufeff姓名,日期\n张三,𠀀", true)],
    ["UTF-16 BE", utf16("\ufeffsep=;\n姓名;日期\r\n张三;2026-03-02", false)],
    ["GB18030", Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xc8, 0xd5, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0x31])],
    ["a first line sep=", utf8.encode("sep=|\r\na|b\r\nc|d")],
    ["half a character of UTF-16", utf16("\ufeffab", true).subarray(0, 5)],
    ["a lone surrogate", utf16("\ufeffa\ud800b", true)],
    ["a marked file that isn't UTF-8", Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0xff])],
    ["neither UTF-8 nor GB18030", Uint8Array.from([0x61, 0x2c, 0xff, 0xff, 0x0a])],
    ["blank", utf8.encode(" \n\t\r\n")],
    ["NUL bytes", Uint8Array.from([97, 44, 98, 10, 0, 99])],
    ["markup", utf8.encode("<html><table>")],
    ["an unclosed quote", utf8.encode('a,b\r\n"x\ny",1\r3,"4\n5\n')],
    ["a row wider than a sheet", utf8.encode(`a\n${",".repeat(16_384)}b`)],
  ])("F1 %s", async (_, bytes) => {
    for (const pieceBytes of [1, 2, 3, 64]) await expectSame(bytes, pieceBytes);
  });

  test("F1 rows beyond a sheet's are rows like any other", async () => {
    const count = 1_048_580;
    const bytes = utf8.encode("编号\n" + "1\n".repeat(count - 1));
    const sheet = await openCsvStream(sourceOf(bytes), "a");
    let rows = 0;
    for await (const { fields, firstRow } of sheet.chunks()) rows = firstRow + (fields?.count ?? 0);
    expect([rows, sheet.rowCount]).toEqual([count, count]);
  });

  test("F1 GB18030 that shows only far down makes the file be read again", async () => {
    const ascii = utf8.encode("agent,amount\n" + "A1,1.00\n".repeat(100_000));
    const bytes = Uint8Array.from([...ascii, 0xd5, 0xc5, 0x2c, 0x31, 0x0a]);
    const sheet = await openCsvStream(sourceOf(bytes), "a");
    await expect(streamedRows(sheet)).rejects.toThrow(ReadAgain);
    expect((await streamedRows(sheet)).at(-1)).toEqual(["张", "1"]);
  });

  test("F2 bytes that no encoding knows, far down in the file", async () => {
    const ascii = utf8.encode("agent,amount\n" + "A1,1.00\n".repeat(100_000));
    const sheet = await openCsvStream(sourceOf(Uint8Array.from([...ascii, 0xff, 0xff, 0x0a])), "a");
    await expect(streamedRows(sheet)).rejects.toThrow(ReadAgain);
    await expect(streamedRows(sheet)).rejects.toThrow("undecodable");
  });
});
