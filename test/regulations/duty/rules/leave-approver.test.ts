import { driver, leader, onLeave, person, record, runDuty, type DutyBook, type Row } from "../duty-workbook";

const RULE = "duty/leave-approver";
const 值班人员 = [
  leader("张三"),
  person("李四"),
  leader("王五", { 值班组: "二组" }),
  driver("钱七"),
  person("孙八", { 部门: "党政办公室", 值班组: "二组" }),
];
const found = async (row: Row, more: DutyBook = { 值班人员 }): Promise<readonly string[]> => {
  const staffing = record("周九", "18:00", "21:00", { 值班组: row["值班组"] ?? null });
  const run = await runDuty({ ...more, 值班到岗记录: [staffing, row] });
  expect(run.fines()).toEqual([]);
  return run.found(RULE);
};

describe("篇5 五.1 who approves leave", () => {
  it("passes the leader of the group, and warns of another's", async () => {
    expect(await found(onLeave("李四", { 请假批准人: "张三" }))).toEqual([]);
    expect(await found(onLeave("李四", { 请假批准人: "王五" }))).toEqual([
      "值班到岗记录!H3 warning notTheLeader 篇5 五.1",
    ]);
    expect(await found(onLeave("李四", { 请假批准人: "党政办" }))).toEqual([
      "值班到岗记录!H3 warning notTheLeader 篇5 五.1",
    ]);
  });

  it("goes by the group of the record", async () => {
    expect(await found(onLeave("李四", { 值班组: "二组", 请假批准人: "王五" }))).toEqual([]);
  });

  it.each(["党政办", "党政办公室", "镇党政办", "孙八"])(
    "passes a leader's and a driver's leave approved by %s",
    async (approver) => {
      expect(await found(onLeave("张三", { 请假批准人: approver }))).toEqual([]);
      expect(await found(onLeave("钱七", { 请假批准人: approver }))).toEqual([]);
    },
  );

  it("warns of a leader's and a driver's leave approved by anyone else, under their own articles", async () => {
    expect(await found(onLeave("张三", { 请假批准人: "王五" }))).toEqual([
      "值班到岗记录!H3 warning notTheOffice 篇5 五.1",
    ]);
    expect(await found(onLeave("钱七", { 请假批准人: "王五" }))).toEqual([
      "值班到岗记录!H3 warning notTheOffice 篇5 六.1",
    ]);
  });

  it("lets the group's leader approve a driver's leave as well", async () => {
    expect(await found(onLeave("钱七", { 请假批准人: "张三" }))).toEqual([]);
  });

  it("warns where the group has no leader to compare with", async () => {
    expect(await found(onLeave("李四", { 值班组: "九组", 请假批准人: "王五" }))).toEqual([
      "值班到岗记录!H3 warning leaderUnknown 篇5 五.1",
    ]);
  });

  it("says nothing where nobody is known, or where there is no column", async () => {
    expect(await found(onLeave("李四", { 请假批准人: "王五" }), {})).toEqual([]);
    const 值班到岗记录 = [record("周九"), onLeave("李四", { 请假批准人: "王五" })];
    const run = await runDuty({ 值班人员, 值班到岗记录, without: ["值班到岗记录.请假批准人"] });
    expect(run.found(RULE)).toEqual([]);
  });

  it("says nothing of leave that is an error already, or of someone present", async () => {
    const run = await runDuty({
      值班人员,
      值班到岗记录: [
        record("周九"),
        onLeave("李四", { 请假批准人: null }),
        onLeave("张三", { 请假批准人: "张三" }),
        record("钱七", "18:00", "21:00", { 请假: "是", 请假批准人: "王五" }),
      ],
    });
    expect(run.found(RULE)).toEqual([]);
  });

  it("names person, approver and leaders", async () => {
    const run = await runDuty({
      值班人员,
      值班到岗记录: [record("周九"), onLeave("李四", { 请假批准人: "王五" }), onLeave("钱七", { 请假批准人: "王五" })],
    });
    expect(run.sentences(RULE, "notTheLeader")).toEqual({
      chinese: "李四 2026年3月2日（周一）的请假由王五批准，一组的组长是张三。",
      english: "The leave of 李四 on Mon 2026-03-02 was approved by 王五; 一组 is led by 张三.",
    });
    expect(run.sentences(RULE, "notTheOffice")).toEqual({
      chinese: "钱七 2026年3月2日（周一）的请假由王五批准，组长和驾驶员应向党政办请假。",
      english: "The leave of 钱七 on Mon 2026-03-02 was approved by 王五; leaders and drivers ask 党政办.",
    });
  });
});
