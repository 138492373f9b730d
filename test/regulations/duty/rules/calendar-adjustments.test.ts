import { runDuty, type DutyRun } from "../duty-workbook";

const RULE = "duty/calendar-adjustments";
const run = (...rows: (readonly [string, string])[]): Promise<DutyRun> =>
  runDuty({ 节假日调整: rows.map(([日期, 类型]) => ({ 日期, 类型 })) });

describe("篇5 二 calendar adjustments", () => {
  it("passes 休 and 班, in the words that people use", async () => {
    const words = ["休", "放假", "休息", "班", "上班", "补班"];
    const answer = await run(...words.map((word, index) => [`2027-02-0${index + 1}`, word] as const));
    expect(answer.found(RULE)).toEqual([]);
    expect(answer.leftOut("节假日调整")).toBe(0);
  });

  it("points at 类型 of one date with two types; the first counts", async () => {
    const answer = await run(["2026-03-02", "休"], ["2026-03-02", "班"], ["2026-03-02", "班"]);
    expect(answer.found(RULE)).toEqual(["节假日调整!B3 error twoTypes 篇5 二", "节假日调整!B4 error twoTypes 篇5 二"]);
    expect(answer.leftOut("节假日调整")).toBe(2);
  });

  it("warns at 日期 of one date given twice alike", async () => {
    const answer = await run(["2026-03-02", "休"], ["2026/3/2", "放假"]);
    expect(answer.found(RULE)).toEqual(["节假日调整!A3 warning repeated 篇5 二"]);
  });

  it("points at a type that is neither", async () => {
    const answer = await run(["2026-03-02", "半天"]);
    expect(answer.found(RULE)).toEqual(["节假日调整!B2 error unknownType 篇5 二"]);
    expect(answer.leftOut("节假日调整")).toBe(1);
  });

  it("names date and type", async () => {
    const answer = await run(["2026-03-02", "休"], ["2026-03-02", "班"], ["2026-03-02", "休"], ["2026-03-03", "半天"]);
    expect(answer.sentences(RULE, "twoTypes")).toEqual({
      chinese: "2026年3月2日（周一）既写了“休”又写了“班”，只用前一行。",
      english: "Mon 2026-03-02 is both 休 and 班; only the first row is used.",
    });
    expect(answer.sentences(RULE, "repeated")).toEqual({
      chinese: "2026年3月2日（周一）写了两次。",
      english: "Mon 2026-03-02 is given twice.",
    });
    expect(answer.sentences(RULE, "unknownType")).toEqual({
      chinese: "2026年3月3日（周二）的类型“半天”无法识别，这一行没有采用。",
      english: "The type “半天” of Tue 2026-03-03 can't be read; the row is not used.",
    });
  });
});
