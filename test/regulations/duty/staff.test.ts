import { driver, leader, person, readDuty } from "./duty-workbook";

describe("篇5 一.3 the list of people", () => {
  it("joins people, groups, leaders and drivers", async () => {
    const { staff, lexicon } = await readDuty({
      值班人员: [
        leader("张三", { 部门: "党政办" }),
        person("李 四"),
        driver("钱七"),
        person("李四", { 值班组: "二组" }),
        leader("王五"),
        person("李四"),
      ],
    });
    const id = (text: string): number => lexicon.find(text);
    const names = (people: Iterable<number> | undefined): readonly string[] =>
      [...(people ?? [])].map((one) => lexicon.textOf(one));
    expect(staff.isKnown).toBe(true);
    expect(staff.rowsOf.get(id("李四"))).toEqual([1, 3, 5]);
    expect(names(staff.membersOf.get(id("一组")))).toEqual(["张三", "李四", "王五"]);
    expect(names(staff.membersOf.get(id("二组")))).toEqual(["李四"]);
    expect(staff.rowsOfGroup.get(id("一组"))).toEqual([0, 1, 4, 5]);
    expect(names(staff.drivers)).toEqual(["钱七"]);
    expect(names(staff.leaders)).toEqual(["张三", "王五"]);
    expect(names(staff.leadersOf(id("一组")))).toEqual(["张三", "王五"]);
    expect(staff.leadersOf(id("二组"))).toEqual([]);
    expect(staff.departmentOf(id("张三"))).toBe("党政办");
    expect(staff.departmentOf(id("李四"))).toBe("");
    expect(staff.departmentOf(-1)).toBe("");
  });

  it("knows nobody without the sheet", async () => {
    const { staff } = await readDuty({});
    expect(staff.isKnown).toBe(false);
    expect([staff.rowsOf.size, staff.membersOf.size, staff.drivers.size]).toEqual([0, 0, 0]);
  });

  it("leaves rows without a name that can be read out", async () => {
    const { staff } = await readDuty({ 值班人员: [person("张三、李四"), person(null), person("王五")] });
    expect(staff.rowsOf.size).toBe(1);
  });

  it("takes the first filled figure in fen; none where one can't be read", async () => {
    const { staff, lexicon } = await readDuty({
      值班人员: [
        person("张三", { 月工资: "1.2万", 年终奖金: null }),
        person("张三", { 值班组: "二组", 月工资: 1, 年终奖金: 20000.01 }),
        person("李四", { 月工资: 5000 }),
        person("李四", { 值班组: "二组", 月工资: "面议" }),
        person("王五", { 月工资: 0 }),
      ],
    });
    const wage = (name: string): number | null => staff.figureOf(lexicon.find(name), "月工资");
    expect([wage("张三"), wage("李四"), wage("王五"), wage("无此人")]).toEqual([1_200_000, null, 0, null]);
    expect(staff.figureOf(lexicon.find("张三"), "年终奖金")).toBe(2_000_001);
    expect(staff.figureOf(lexicon.find("王五"), "年终奖金")).toBeNull();
  });
});
