import { readDuty, turn } from "./duty-workbook";

describe("篇5 一.2 the roster in the order of time", () => {
  it("orders rows by day and start, and keeps the sheet's order within a slot", async () => {
    const { roster } = await readDuty({
      值班安排: [
        turn("2026-03-03"),
        turn("2026-03-02", "一组", { 时段: "21:00-08:00" }),
        turn("2026-03-02", "二组"),
        turn("2026-03-02", "一组", { 时段: "12:00-15:00" }),
        turn("2026-03-02", "一组"),
        turn("不详"),
        turn(null),
      ],
    });
    expect(roster.isKnown).toBe(true);
    expect(roster.rowsInTime).toEqual([3, 2, 4, 1, 0]);
    expect(roster.groupRowsInTime()).toEqual([2, 4, 0]);
  });

  it("tells regular rows from temporary arrangements and from rows that are left out", async () => {
    const { roster } = await readDuty({
      值班安排: [
        turn("2026-03-02"),
        turn("2026-03-03", "二组", { 依据: "镇政府通知" }),
        turn("2026-03-04", null),
        turn("2026-03-05", "一组", { 时段: "晚上" }),
        turn("2026-03-06", "二组", { 依据: "  " }),
      ],
    });
    expect(roster.groundOf(1)).toBe("镇政府通知");
    expect(roster.groundOf(4)).toBe("");
    expect(roster.groupRowsInTime()).toEqual([0, 1, 2, 3, 4]);
    expect(roster.regularRowsInTime()).toEqual([0, 4]);
  });

  it("is empty without the sheet", async () => {
    const { roster } = await readDuty({});
    expect(roster.isKnown).toBe(false);
    expect(roster.rowsInTime).toEqual([]);
  });
});
