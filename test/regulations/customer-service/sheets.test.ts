import { readRanges } from "../../../src/kernel/function-arguments";
import { matchSheets } from "../../../src/kernel/sheet-matching";
import { REGULATIONS } from "../../../src/regulations";
import { customerService } from "../../../src/regulations/customer-service";
import { SHEETS } from "../../../src/regulations/customer-service/sheets";
import { REBATE_SHEETS } from "../../../src/regulations/customer-service/sheets-rebates";

describe("篇6 四(一) the sheets of rebates", () => {
  const ranges = REBATE_SHEETS.map(
    (sheet) => [sheet, [sheet.columns.map(({ name }) => name), ...sheet.sample]] as const,
  );

  test("the sample rows agree with each other", () => {
    const run = customerService.run(readRanges(ranges, null, customerService.policy).input);
    expect(run.findings).toEqual([]);
    const [statement, differences] = run.compute();
    expect(statement.rows).toHaveLength(2);
    expect(differences.rows).toEqual([]);
  });

  test.each([
    ["交易流水", ["成交日期", "代理编号", "代理商", "成交额（元）", "冲正"]],
    ["返佣政策", ["代理商代码", "返佣方式", "起始金额", "截止金额", "费率", "开始日期", "截止日期"]],
    ["返佣支付", ["日期", "agent", "返佣支付金额"]],
    ["期初待返", ["代理编号", "余额", "年月"]],
    ["返佣报表", ["期间", "代理编号", "交易金额", "应返"]],
    ["待返统计", ["month", "代理编号", "已返金额", "未返金额", "统计完成日期"]],
  ])("R1 a sheet of any name is %s by its header, with aliases", (name, header) => {
    const { matches, problems } = matchSheets(
      [{ name: "Sheet1", rows: [["山东标金"], header, []] }],
      REGULATIONS.flatMap(({ sheets }) => sheets),
    );
    expect(problems).toEqual([]);
    expect(matches.map(({ schema, layout }) => [schema.name, layout.columns.size])).toEqual([[name, header.length]]);
  });
});

describe("篇6 the sheets of service", () => {
  test("the sample rows of all sheets together give no findings", () => {
    const ranges = SHEETS.map((sheet) => [sheet, [sheet.columns.map(({ name }) => name), ...sheet.sample]] as const);
    const run = customerService.run(readRanges(ranges, null, customerService.policy).input);
    expect(run.findings.map(({ rule, message, place, data }) => [rule, message, place, data])).toEqual([]);
  });

  test.each([
    ["客户来访登记", ["来访日期", "客户名称", "来访目的", "接访人", "是否答复", "来访时间", "离去时间", "客户留言"]],
    ["客户走访记录", ["走访日期", "走访客户", "走访人员", "分析报告", "意见调查表", "内容"]],
    ["客户名单", ["客户名称", "加盟日期", "解约日期"]],
    ["客户活动记录", ["活动日期", "活动形式", "活动主题", "参会客户", "主讲人"]],
    ["客服质检", ["质检日期", "姓名", "检查项目", "检查结果", "质检员"]],
    ["资料保管台账", ["资料名称", "保密级别", "保管责任人", "形成日期", "存档日期", "地点"]],
  ])("R1 a sheet of another name is %s by its header, with aliases", (name, header) => {
    const { matches, problems } = matchSheets(
      [{ name: "Sheet1", rows: [["山东标金"], header, []] }],
      REGULATIONS.flatMap(({ sheets }) => sheets),
    );
    expect(problems).toEqual([]);
    expect(matches.map(({ schema, layout }) => [schema.name, layout.columns.size])).toEqual([[name, header.length]]);
  });
});
