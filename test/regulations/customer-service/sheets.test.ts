import { readRanges } from "../../../src/kernel/function-arguments";
import { matchSheets } from "../../../src/kernel/sheet-matching";
import { REGULATIONS } from "../../../src/regulations";
import { customerService } from "../../../src/regulations/customer-service";
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
