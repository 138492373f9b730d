import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbookFile } from "../../src/files/workbook-file";
import { ZipArchive } from "../../src/files/zip-archive";
import { memoryWorkbookOf } from "../../src/host/workbook-from-file";
import { savedWorkbook } from "../../src/host/workbook-to-file";
import { MemoryWorkbook } from "../../src/host/memory-workbook";
import { packageFaults } from "./package-faults";
import { stateOf } from "./workbook-state";

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
