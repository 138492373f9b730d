import { deflateRawSync } from "node:zlib";
import { openWorkbookFile } from "../../src/files/workbook-file";
import { ZipArchive } from "../../src/files/zip-archive";
import { rowsOf, unusable } from "./reading";
import { buildWorkbook, buildZip, sheetData, workbookEntries, type BuiltEntry } from "./zip-builder";

const oneCell = sheetData("<row><c><v>1</v></c></row>");
const entries = (extra: readonly BuiltEntry[] = []): BuiltEntry[] =>
  workbookEntries({ sheets: [["S", oneCell]], extra });
const sheetName = "xl/worksheets/sheet1.xml";
const sheetContent = entries().find(({ name }) => name === sheetName)!.content;
const sheetWith = (lies: Partial<BuiltEntry>): Uint8Array =>
  buildZip(entries([{ name: sheetName, content: sheetContent, ...lies }]));
const reasonOf = async (bytes: Uint8Array): Promise<string> => (await unusable(bytes)).reason;

async function opens(bytes: Uint8Array): Promise<void> {
  expect(await rowsOf((await openWorkbookFile(bytes, "a.csv")).sheets[0])).toEqual([[1]]);
}

describe("F2 damaged archives", () => {
  test("F1 stored entries, data descriptors, zip64, a comment, a folder", async () => {
    await opens(sheetWith({ store: true }));
    await opens(sheetWith({ dataDescriptor: true }));
    await opens(sheetWith({ zip64: true }));
    await opens(buildZip(entries(), { zip64End: true, comment: "PK\u0005\u0006 注" }));
    await opens(buildZip([...entries(), { name: "xl/", content: "", store: true }]));
  });

  test("F2 a wrong checksum of a part that is opened", async () => {
    expect(await reasonOf(sheetWith({ crc: 1 }))).toBe("damaged");
    expect(await reasonOf(sheetWith({ crc: 1, store: true }))).toBe("damaged");
    expect(
      await reasonOf(buildZip(entries([{ name: "xl/_rels/styles.xml.rels", content: "<Relationships/>", crc: 5 }]))),
    ).toBe("damaged");
  });

  test("F2 parts not needed are never inflated", async () => {
    await opens(
      buildZip(
        entries([
          { name: "xl/media/image1.png", content: "picture", crc: 1 },
          { name: "xl/theme/theme1.xml", content: "<!DOCTYPE x>", compressed: Uint8Array.from([255, 255]) },
          { name: "xl/styles.xml", content: "<a" },
        ]),
      ),
    );
  });

  test("F2 wrong lengths", async () => {
    expect(await reasonOf(sheetWith({ size: 10 }))).toBe("damaged");
    expect(await reasonOf(sheetWith({ size: 100_000 }))).toBe("damaged");
    expect(await reasonOf(sheetWith({ store: true, size: 10 }))).toBe("damaged");
    expect(await reasonOf(sheetWith({ localSize: 10 }))).toBe("damaged");
  });

  test("F2 broken compressed data", async () => {
    const good = deflateRawSync(sheetContent);
    expect(await reasonOf(sheetWith({ compressed: good.subarray(0, good.length - 5) }))).toBe("damaged");
    expect(await reasonOf(sheetWith({ compressed: Uint8Array.from([255, 1, 2, 3]) }))).toBe("damaged");
    expect(await reasonOf(sheetWith({ compressed: new Uint8Array(0) }))).toBe("damaged");
  });

  test("F2 other compression methods", async () => {
    expect(await reasonOf(sheetWith({ method: 12 }))).toBe("unsupported");
    expect(await reasonOf(sheetWith({ method: 99 }))).toBe("unsupported");
  });

  test("F2 encrypted entries", async () => {
    expect(await reasonOf(sheetWith({ flags: 1 }))).toBe("encrypted");
  });

  test("F2 every cut and every padding is noticed", async () => {
    const whole = buildZip(entries());
    for (let length = 4; length < whole.length; length += 7) {
      expect(["damaged", "notAWorkbook"]).toContain(await reasonOf(whole.subarray(0, length)));
    }
    const padded = new Uint8Array(whole.length + 3);
    padded.set(whole);
    expect(await reasonOf(padded)).toBe("damaged");
    expect(await reasonOf(buildZip(entries(), { declaredCount: 4 }))).toBe("damaged");
    expect(await reasonOf(buildZip(entries(), { declaredCount: 9 }))).toBe("damaged");
  });

  test("F2 any changed byte gives the same cells or a reason, never something else", async () => {
    const whole = buildZip(entries());
    for (let at = 4; at < whole.length; at += 3) {
      const changed = whole.slice();
      changed[at] = changed[at] ^ 0x55;
      const file = await openWorkbookFile(changed, "a.xlsx").catch((error: unknown) => error);
      if (file instanceof Error) expect(file).toHaveProperty("reason");
      else expect(await rowsOf((await openWorkbookFile(changed, "a.xlsx")).sheets[0])).toEqual([[1]]);
    }
  });

  test("F2 duplicate entries, by any spelling", async () => {
    for (const name of [
      sheetName,
      "XL/Worksheets/SHEET1.xml",
      "xl\\worksheets\\sheet1.xml",
      "/xl/worksheets/sheet1.xml",
      "xl/x/../worksheets/sheet1.xml",
      "../xl/worksheets/sheet1.xml",
      "xl/./worksheets/sheet1.xml",
    ]) {
      expect(await reasonOf(buildZip([...entries(), { name, content: sheetContent }]))).toBe("duplicateEntries");
    }
  });

  test("F2 needed parts under tricky paths are not found", async () => {
    const without = entries().filter(({ name }) => name !== sheetName);
    for (const name of ["../xl/worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", "xl\\worksheets\\sheet1.xml"]) {
      expect(await reasonOf(buildZip([...without, { name, content: sheetContent }]))).toBe("damaged");
    }
    await opens(buildZip([...without, { name: "XL/worksheets/Sheet1.xml", content: sheetContent }]));
    await opens(buildZip([...entries(), { name: "../../evil", content: "x" }]));
  });

  test("F2 overlapping entries", () => {
    const inner = buildZip([{ name: "bb", content: "y", store: true }]).subarray(0, 33);
    const bytes = buildZip([
      { name: "aa", content: inner, store: true },
      { name: "bb", content: "y", store: true, offset: 32 },
    ]);
    expect(() => new ZipArchive(bytes)).toThrow("overlappingEntries");
  });

  test("F2 names in header and directory that differ", async () => {
    expect(await reasonOf(sheetWith({ localName: "xl/worksheets/sheet2.xml" }))).toBe("damaged");
  });

  test("F2 over 10,000 entries", async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ name: `x/${String(index)}`, content: "", store: true }));
    await opens(buildZip([...entries(), ...many(10_000 - entries().length)]));
    expect(await reasonOf(buildZip([...entries(), ...many(10_001 - entries().length)]))).toBe("tooManyEntries");
  });
});

describe("F2 too much data", () => {
  const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024);
  const bomb = deflateRawSync(zeros(600));

  test("F2 over 512 MB declared is refused before anything is inflated", async () => {
    expect(await reasonOf(sheetWith({ compressed: bomb, size: 600 * 1024 * 1024 }))).toBe("tooLarge");
  });

  test("F2 a bomb that declares little stops early", async () => {
    const started = process.cpuUsage();
    expect(await reasonOf(sheetWith({ compressed: bomb, size: 1000 }))).toBe("damaged");
    expect(process.cpuUsage(started).user).toBeLessThan(1e6);
  });

  test("F2 limits hold for a part and for all parts together, each counted once", async () => {
    const content = "x".repeat(100_000);
    const bytes = buildZip([
      { name: "a", content },
      { name: "b", content },
    ]);
    const open = (bytesInOnePart: number, bytesInAllParts: number) => {
      const archive = new ZipArchive(bytes, { entries: 10, bytesInOnePart, bytesInAllParts });
      const [a, b] = archive.entries;
      return async () =>
        (await archive.bytes(a)).length + (await archive.bytes(b)).length + (await archive.bytes(a)).length;
    };
    await expect(open(100_000, 200_000)()).resolves.toBe(300_000);
    await expect(open(99_999, 200_000)()).rejects.toMatchObject({ reason: "tooLarge", part: "a" });
    await expect(open(100_000, 199_999)()).rejects.toMatchObject({ reason: "tooLarge", part: "b" });
  });

  test("F2 one endless token", async () => {
    const comment = `<worksheet><!--${" ".repeat(40 * 1024 * 1024)}--></worksheet>`;
    expect(await reasonOf(buildWorkbook({ sheets: [["S", comment]] }))).toBe("damaged");
  });

  test("F2 elements nested without end", async () => {
    expect(await reasonOf(buildWorkbook({ sheets: [["S", `<worksheet>${"<a>".repeat(2000)}`]] }))).toBe("damaged");
  });
});
