import type { SheetSource } from "../../src/kernel/sheet-source";
import {
  readCounts,
  readHead,
  readWorkbook,
  reservedSheetNames,
  surveyWorkbook,
  type ReadProgress,
} from "../../src/kernel/workbook-reader";
import { REGULATIONS } from "../../src/regulations";
import { duty } from "../../src/regulations/duty";
import { memorySheet } from "../memory-sheet";
import { attendance, LATE, lateWith, specimen } from "./reviewing";

const HOUSE = [duty, specimen];
const SPECIMEN = memorySheet("样表", [["编号"], ["甲"]]);

/** A sheet that counts how much of it was asked for. */
function watched(source: SheetSource): { readonly source: SheetSource; readonly rowsGiven: () => number } {
  let given = 0;
  return {
    source: {
      ...source,
      async *chunks() {
        for await (const chunk of source.chunks()) {
          given += chunk.rows.length;
          yield chunk;
        }
      },
    },
    rowsGiven: () => given,
  };
}

describe("reading a workbook", () => {
  it("R2 reserved names are those of all computed tables and of our own sheets", () => {
    expect([...reservedSheetNames(HOUSE)].sort()).toEqual(
      [
        "问题清单",
        "制度参数",
        "核定记录",
        "值班罚款明细",
        "值班年度汇总",
        "次日公布名单",
        "工资扣款表",
        "样表汇总",
      ].sort(),
    );
  });

  it("R2 no input of the house bears a reserved name", () => {
    const reserved = reservedSheetNames(REGULATIONS);
    expect(
      REGULATIONS.flatMap(({ sheets }) => sheets.map(({ name }) => name)).filter((name) => reserved.has(name)),
    ).toEqual([]);
  });

  it("of sheets of other regulations nothing but the first rows is looked at", async () => {
    const rows = [["编号"], ...Array.from({ length: 500 }, (_, index) => [String(index)])];
    const other = watched(memorySheet("样表", rows, { chunkRows: 10 }));
    const reading = await readWorkbook([attendance([LATE]), other.source], HOUSE, [duty]);
    expect(other.rowsGiven()).toBe(20);
    expect(readCounts(reading).map(({ sheet }) => sheet)).toEqual(["值班到岗记录"]);
  });

  it("reads the wanted regulations with one lexicon", async () => {
    const reading = await readWorkbook([attendance([LATE]), memorySheet("样表", [["编号"], ["张三"]])], HOUSE, HOUSE);
    expect(reading.regulations.map(({ regulation }) => regulation.id)).toEqual(["duty", "specimen"]);
    const [first, second] = reading.regulations;
    expect(first?.input.lexicon).toBe(second?.input.lexicon);
    const id = first?.input.tables.get("值班到岗记录")?.texts("姓名")[0];
    expect(second?.input.tables.get("样表")?.texts("编号")[0]).toBe(id);
  });

  it("an unknown parameter is said once, by the first regulation that is looked at", async () => {
    const policy = memorySheet("制度参数", [
      ["参数", "值"],
      ["nothing", 1],
    ]);
    const reading = await readWorkbook([SPECIMEN, attendance([LATE]), policy], HOUSE, HOUSE);
    expect(reading.regulations.map(({ input }) => input.problems.policy.length)).toEqual([1, 0]);
  });

  it("a sheet of parameters without its columns is said once too", async () => {
    const reading = await readWorkbook(
      [SPECIMEN, attendance([LATE]), memorySheet("制度参数", [["参数"]])],
      HOUSE,
      HOUSE,
    );
    expect(reading.regulations.map(({ input }) => input.problems.sheets.length)).toEqual([1, 0]);
  });

  it("tells how far it is, never beyond the end", async () => {
    const told: ReadProgress[] = [];
    const rows = Array.from({ length: 10 }, (_, index) => lateWith({ 姓名: `人${index}` }));
    await readWorkbook([attendance(rows, { chunkRows: 4 })], HOUSE, [duty], {
      onProgress: (progress) => told.push(progress),
    });
    expect(told).toEqual([4, 8, 11].map((rowsRead) => ({ sheet: "值班到岗记录", rowsRead, rowCount: 11 })));
  });

  it("stops where it is told to, between chunks", async () => {
    const stop = new AbortController();
    const sheet = watched(
      attendance(
        Array.from({ length: 100 }, () => LATE),
        { chunkRows: 10 },
      ),
    );
    const reading = readWorkbook([sheet.source], HOUSE, [duty], {
      signal: stop.signal,
      onProgress: ({ rowsRead }) => {
        if (rowsRead >= 50) stop.abort();
      },
    });
    await expect(reading).rejects.toThrow("abort");
    expect(sheet.rowsGiven()).toBeLessThan(101 + 20);
    const stopped = AbortSignal.abort();
    await expect(surveyWorkbook([SPECIMEN], HOUSE, { signal: stopped })).rejects.toThrow("abort");
  });

  it("R1 the head is the first rows, whatever the chunks", async () => {
    const rows = Array.from({ length: 30 }, (_, index) => [index]);
    for (const chunkRows of [1, 7, 20, 21, 100]) {
      expect(await readHead(memorySheet("S", rows, { chunkRows }), 20)).toEqual(rows.slice(0, 20));
      expect(await readHead(memorySheet("S", rows, { chunkRows }), Number.MAX_SAFE_INTEGER)).toEqual(rows);
    }
    expect(await readHead(memorySheet("S", []), 20)).toEqual([]);
  });
});
