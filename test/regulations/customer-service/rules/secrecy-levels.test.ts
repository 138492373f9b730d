import { serviceSecrecy } from "../../../../src/regulations/customer-service/functions";
import { SECRET_MATERIALS } from "../../../../src/regulations/customer-service/secret-materials";
import type { Cell } from "../../../../src/kernel/sheet-source";
import { kept, runVisits } from "../visit-workbook";

const RULE = "secrecy-levels";
const run = (material: Cell, level: Cell, policy: readonly (readonly [string, string])[] = []) =>
  runVisits({ sheets: { 资料保管台账: [kept(material, level)] }, policy });
const found = async (...given: Parameters<typeof run>): Promise<readonly string[]> => (await run(...given)).found(RULE);

describe("篇6 五(一) the secrecy of customers' documents", () => {
  test.each([
    ["加盟合同", "绝密", 1],
    ["客户与公司的加盟合同", "绝密", 1],
    ["客户发展跟踪记录", "绝密", 1],
    ["客户资料", "绝密", 1],
    ["来访记录", "机密", 2],
    ["来电记录", "机密", 2],
    ["接访来电来访记录", "机密", 2],
    ["来访、来电记录", "机密", 2],
    ["交接记录", "机密", 2],
    ["《工作日记簿》", "机密", 2],
    ["柜员权限所涉及的内容", "机密", 3],
    ["客户调查分析资料", "机密", 4],
  ])("%s is %s", async (material, level, sentence) => {
    expect(await found(material, level)).toEqual([]);
    expect(await found(material, `${level}级`)).toEqual([]);
    const other = level === "绝密" ? "机密" : "绝密";
    const clause = `篇6 五(一)${sentence}`;
    expect(await found(material, other)).toEqual([
      level === "绝密"
        ? `资料保管台账!B2 error levelTooLow ${clause}`
        : `资料保管台账!B2 warning levelTooHigh ${clause}`,
    ]);
    expect(await found(material, "秘密")).toEqual([`资料保管台账!B2 error levelTooLow ${clause}`]);
    expect(await found(material, "公开")).toEqual([`资料保管台账!B2 error levelTooLow ${clause}`]);
    expect(await found(material, "A级")).toEqual([`资料保管台账!B2 error unknownLevel ${clause}`]);
    expect(await found(material, null)).toEqual([`资料保管台账!B2 needs-review levelMissing ${clause}`]);
  });

  test("says which level the regulation gives", async () => {
    expect((await run("客户资料", "机密")).sentences(RULE, "levelTooLow")).toEqual({
      chinese: "客户资料的密级写成机密，制度规定是绝密，定低了。",
      english: "客户资料 is marked 机密, lower than the regulation's 绝密.",
    });
  });

  test("several together have the highest level", async () => {
    expect(await found("来电记录、客户资料", "绝密")).toEqual([]);
    expect(await found("来电记录、客户资料", "机密")).toEqual(["资料保管台账!B2 error levelTooLow 篇6 五(一)1"]);
    expect(await found("来电记录、交接记录", "机密")).toEqual([]);
  });

  test("P3 customer-service.secrecyOverlap lowest", async () => {
    const policy = [["secrecyOverlap", "lowest"]] as const;
    expect(await found("来电记录、客户资料", "机密", policy)).toEqual([]);
    expect(await found("来电记录、客户资料", "绝密", policy)).toEqual([
      "资料保管台账!B2 warning levelTooHigh 篇6 五(一)2",
    ]);
    const range = [
      ["参数", "值"],
      ["secrecyOverlap", "lowest"],
    ];
    expect(serviceSecrecy("来电记录、客户资料")).toBe("绝密");
    expect(serviceSecrecy("来电记录、客户资料", range)).toBe("机密");
  });

  test("a document that 五(一) doesn't name is left to a person; what stands beside it is judged", async () => {
    const unknown = "资料保管台账!A2 needs-review unknownMaterial 篇6 五(一)1";
    const result = await run("菜单", "机密");
    expect(result.found(RULE)).toEqual([unknown]);
    expect(result.sentences(RULE, "unknownMaterial").chinese).toBe("“菜单”不在五(一)的保密范围里，密级没有核对。");
    expect(await found("菜单、客户资料", "机密")).toEqual([unknown, "资料保管台账!B2 error levelTooLow 篇6 五(一)1"]);
    // The other document may be the reason for the higher level.
    expect(await found("菜单、来电记录", "绝密")).toEqual([unknown]);
  });

  test("SERVICE.SECRECY gives the level of the same map", () => {
    for (const { name, level, also } of SECRET_MATERIALS) {
      expect([name, ...also].map((written) => serviceSecrecy(written))).toEqual([level, ...also.map(() => level)]);
    }
  });
});
