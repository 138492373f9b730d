import { driver, leader, person, runDuty, type Row } from "../duty-workbook";

const RULE = "duty/group-membership";
const found = async (...值班人员: Row[]): Promise<readonly string[]> => (await runDuty({ 值班人员 })).found(RULE);

describe("篇5 一.3 everyone in exactly one group", () => {
  it("passes everyone in one group, and a driver in none or in one", async () => {
    expect(await found(leader("张三"), person("李四"), driver("钱七"), driver("孙八", { 值班组: "一组" }))).toEqual([]);
  });

  it("points at the blank 值班组 of who is no driver", async () => {
    expect(await found(person("李四", { 值班组: null }), driver("钱七"))).toEqual([
      "值班人员!D2 error noGroup 篇5 一.3",
    ]);
  });

  it("points at the second group's cell, and at a third's", async () => {
    expect(
      await found(person("李四"), person("李 四", { 值班组: "二组" }), person("李四", { 值班组: "三组" })),
    ).toEqual(["值班人员!D3 error secondGroup 篇5 一.3", "值班人员!D4 error secondGroup 篇5 一.3"]);
  });

  it("takes a driver's blank for no group", async () => {
    expect(await found(driver("钱七"), driver("钱七", { 值班组: "一组" }))).toEqual([]);
  });

  it("points at the name of who is listed twice in one group", async () => {
    expect(await found(person("李四"), person("李四"))).toEqual(["值班人员!A3 error listedTwice 篇5 一.3"]);
  });

  it("doesn't call a group that can't be read a missing one", async () => {
    const run = await runDuty({ 值班人员: [person("李四", { 值班组: "#N/A" })] });
    expect(run.found(RULE)).toEqual([]);
    expect(run.found("duty/readable-cells")).toEqual(["值班人员!D2 error errorValue 篇5 一.3"]);
    expect(run.leftOut("值班人员")).toBe(0);
  });

  it("misses no group of who may be a driver", async () => {
    const run = await runDuty({ 值班人员: [person("李四", { 值班组: null, 驾驶员: "也许" })] });
    expect(run.found(RULE)).toEqual([]);
    expect(run.found("duty/readable-cells")).toEqual(["值班人员!F2 error unreadable.yesNo 篇5 六.1"]);
  });

  it("names person and groups", async () => {
    const run = await runDuty({
      值班人员: [
        person("李四"),
        person("李四", { 值班组: "二组" }),
        person("王五", { 值班组: null }),
        person("赵六"),
        person("赵六"),
      ],
    });
    expect(run.sentences(RULE, "secondGroup")).toEqual({
      chinese: "李四已在一组，又编入二组。每人只能在一个组。",
      english: "李四 is in 一组 and again in 二组. Each person is in one group.",
    });
    expect(run.sentences(RULE, "noGroup")).toEqual({
      chinese: "王五没有编入值班组。",
      english: "王五 is in no duty group.",
    });
    expect(run.sentences(RULE, "listedTwice")).toEqual({
      chinese: "赵六在一组里列了两次。",
      english: "赵六 is listed twice in 一组.",
    });
  });
});
