import { readDuty } from "./duty-workbook";

const read = async (...rows: (readonly [string, string])[]): Promise<readonly string[]> => {
  const { adjustments } = await readDuty({ 节假日调整: rows.map(([日期, 类型]) => ({ 日期, 类型 })) });
  return adjustments.map(({ row, kind, problem }) => `${row} ${kind ?? "-"} ${problem ?? "ok"}`);
};

describe("篇5 二 the sheet of calendar adjustments", () => {
  it("reads 休 and 班 in the words that people use", async () => {
    expect(await read(["2027-01-01", "休"], ["2027-01-02", " 放 假 "], ["2027-01-03", "补班"])).toEqual([
      "0 休 ok",
      "1 休 ok",
      "2 班 ok",
    ]);
  });

  it("says what is wrong with a row, and lets the first of a date count", async () => {
    expect(
      await read(["2027-01-01", "休"], ["2027-01-01", "班"], ["2027-01-01", "休息"], ["2027-01-02", "半天"]),
    ).toEqual(["0 休 ok", "1 班 twoTypes", "2 休 repeated", "3 - unknownType"]);
  });

  it("takes a date after an unknown type anew", async () => {
    expect(await read(["2027-01-01", "半天"], ["2027-01-01", "班"])).toEqual(["0 - unknownType", "1 班 ok"]);
  });

  it("gives the calendar what can be used", async () => {
    const { calendar } = await readDuty({
      节假日调整: [
        { 日期: 46388, 类型: "休" },
        { 日期: 46389, 类型: "半天" },
      ],
    });
    expect([calendar.knows(46388), calendar.isRest(46388)]).toEqual([true, true]);
    expect(calendar.knows(46389)).toBe(false);
  });

  it("leaves rows that can't be read out", async () => {
    expect(await read(["元旦", "休"], ["2027-01-02", ""])).toEqual([]);
  });
});
