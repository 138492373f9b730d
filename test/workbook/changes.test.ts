import type { WorkbookChange } from "../../src/workbook/workbook-gateway";
import { followChanges } from "../../src/workbook/changes";
import { markCells } from "../../src/workbook/marks";
import { undoLastWrite, writeReports } from "../../src/workbook/report-writer";
import { until } from "../until";
import { openWorkbook } from "./open-workbook";

describe("following the user's changes", () => {
  it("tells of edits, new and deleted sheets until it is stopped", async () => {
    const { host } = await openWorkbook({ 甲: [["x"]] });
    const changes: WorkbookChange[] = [];
    const stop = await followChanges((change) => changes.push(change));
    host.edit("甲", "B2", [["a", "b"]]);
    host.addSheet("乙");
    await until(() => changes.length === 2);
    host.deleteSheet("乙");
    await until(() => changes.length === 3);
    expect(changes).toEqual([
      { kind: "edited", sheet: "甲", address: "B2:C2" },
      { kind: "sheetAdded", sheet: "乙", address: null },
      { kind: "sheetDeleted", sheet: null, address: null },
    ]);
    await stop();
    // Another listener tells when the next edit has been heard of.
    const later: WorkbookChange[] = [];
    await followChanges((change) => later.push(change));
    host.edit("甲", "A1", "y");
    await until(() => later.length > 0);
    expect(later).toEqual([{ kind: "edited", sheet: "甲", address: "A1" }]);
    expect(changes.length).toBe(3);
  });

  it("leaves out what we write ourselves", async () => {
    const { host } = await openWorkbook({ 甲: [["x"]] });
    const changes: WorkbookChange[] = [];
    await followChanges((change) => changes.push(change));
    const report = {
      name: "值班罚款明细",
      columns: [{ name: "姓名", kind: "text", width: 10 }],
      rows: [["张三"]],
    } as const;
    await writeReports([report]);
    await writeReports([report, { ...report, name: "年度值班汇总" }]);
    await undoLastWrite();
    await markCells([{ sheet: "甲", row: 0, column: 0, severity: "error" }]);
    // Events come in order: what is heard of the second edit comes after all that our own writing could have told.
    host.edit("甲", "A1", "y");
    await until(() => changes.length > 0);
    host.edit("甲", "A2", "z");
    await until(() => changes.some(({ address }) => address === "A2"));
    expect(changes).toEqual([
      { kind: "edited", sheet: "甲", address: "A1" },
      { kind: "edited", sheet: "甲", address: "A2" },
    ]);
  });
});
