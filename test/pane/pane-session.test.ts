import { PaneSession } from "../../src/pane/pane-session";
import { FakeGateway, type FakeSheet } from "./fake-gateway";
import { other, tiny } from "./tiny-regulation";

const SHEET: FakeSheet = {
  name: "出勤",
  rows: [
    ["日期", "姓名", "情形", "备注"],
    ["2026-03-02", "张三", "打牌", null],
  ],
};

function session(gateway: FakeGateway): PaneSession {
  return new PaneSession({ gateway, regulations: [tiny, other], language: "zh-CN", theme: "light" });
}

const messages = ({ store }: PaneSession): readonly string[] =>
  store.get().run.review?.findings.map(({ message }) => message) ?? [];

describe("following the workbook", () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  async function checked(): Promise<{ readonly pane: PaneSession; readonly gateway: FakeGateway }> {
    const gateway = new FakeGateway([SHEET]);
    const pane = session(gateway);
    await pane.start(true);
    const run = pane.check.check();
    await jest.advanceTimersByTimeAsync(10);
    await run;
    return { pane, gateway };
  }

  test("live: an edit is checked within a second", async () => {
    const { pane, gateway } = await checked();
    expect(messages(pane)).toEqual(["情形“打牌”不在制度里。"]);
    pane.check.setLive(true);
    gateway.edit("出勤", 1, 2, "喝酒");
    await jest.advanceTimersByTimeAsync(1000);
    expect(messages(pane)).toEqual(["情形“喝酒”不在制度里。"]);
    expect(pane.store.get().run.stale).toBe(false);
  });

  test("live: many edits at once are checked once", async () => {
    const { pane, gateway } = await checked();
    pane.check.setLive(true);
    const opened = jest.spyOn(gateway, "openSheets");
    for (let times = 0; times < 50; times++) gateway.edit("出勤", 1, 1, `员工${times}`);
    await jest.advanceTimersByTimeAsync(1000);
    // Once for the policy sheet, once for the check.
    expect(opened).toHaveBeenCalledTimes(2);
  });

  test("live: marks follow", async () => {
    const { pane, gateway } = await checked();
    await pane.check.mark();
    pane.check.setLive(true);
    gateway.edit("出勤", 1, 2, "正常");
    await jest.advanceTimersByTimeAsync(1000);
    expect(gateway.marks).toEqual([]);
  });

  test("without live nothing is read, and the result is called stale", async () => {
    const { pane, gateway } = await checked();
    gateway.edit("出勤", 1, 2, "正常");
    await jest.advanceTimersByTimeAsync(1000);
    expect(messages(pane)).toEqual(["情形“打牌”不在制度里。"]);
    expect(pane.store.get().run.stale).toBe(true);
  });

  test("a sheet that comes is found", async () => {
    const { pane, gateway } = await checked();
    gateway.sheets.push({ name: "奖金", rows: [["姓名"], ["张三"]] });
    gateway.tell({ kind: "sheetAdded", sheet: "奖金", address: null });
    await jest.advanceTimersByTimeAsync(1000);
    expect(pane.store.get().data.survey?.matching.matches.map(({ schema }) => schema.name)).toEqual(["出勤", "奖金"]);
  });

  test("stopped and started again, as React does in development, it listens once", async () => {
    const gateway = new FakeGateway([SHEET]);
    const pane = session(gateway);
    const first = pane.start(true);
    await pane.stop();
    await Promise.all([first, pane.start(true)]);
    const checking = pane.check.check();
    await jest.advanceTimersByTimeAsync(10);
    await checking;
    pane.check.setLive(true);
    const opened = jest.spyOn(gateway, "openSheets");
    gateway.edit("出勤", 1, 2, "正常");
    await jest.advanceTimersByTimeAsync(1000);
    expect(opened).toHaveBeenCalledTimes(2);
    expect(pane.store.get().run.phase).toBe("done");
  });
});
