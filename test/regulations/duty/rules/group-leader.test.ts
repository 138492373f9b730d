import { driver, leader, person, runDuty, type Row } from "../duty-workbook";

const RULE = "duty/group-leader";
const found = async (...值班人员: Row[]): Promise<readonly string[]> => (await runDuty({ 值班人员 })).found(RULE);

describe("篇5 一.3 one leader in each group", () => {
  it("passes one leader a group", async () => {
    expect(await found(person("李四"), leader("张三"), leader("王五", { 值班组: "二组" }), driver("钱七"))).toEqual([]);
  });

  it("points at 组长 of the group's first row where there is none", async () => {
    expect(await found(leader("张三"), person("李四", { 值班组: "二组" }), person("王五", { 值班组: "二组" }))).toEqual(
      ["值班人员!E3 error noLeader 篇5 一.3"],
    );
  });

  it("points at 组长 of the second leader, and of the third", async () => {
    expect(await found(leader("张三"), person("李四"), leader("王五"), leader("赵六"))).toEqual([
      "值班人员!E4 error secondLeader 篇5 一.3",
      "值班人员!E5 error secondLeader 篇5 一.3",
    ]);
  });

  it("misses no leader where 组长 can't be read", async () => {
    const run = await runDuty({ 值班人员: [person("张三"), person("李四", { 组长: "组长" })] });
    expect(run.found(RULE)).toEqual([]);
    expect(run.found("duty/readable-cells")).toEqual(["值班人员!E3 error unreadable.yesNo 篇5 一.3"]);
  });

  it("names the group and the leaders", async () => {
    const run = await runDuty({ 值班人员: [leader("张三"), leader("王五"), person("李四", { 值班组: "二组" })] });
    expect(run.sentences(RULE, "noLeader")).toEqual({ chinese: "二组没有组长。", english: "二组 has no leader." });
    expect(run.sentences(RULE, "secondLeader")).toEqual({
      chinese: "一组已有组长张三，王五是第二名组长。",
      english: "一组 is led by 张三 already; 王五 is a second leader.",
    });
  });
});
