import type { ReportValue } from "../kernel/report-sheet";

/** A formula that can be copied, and what it gives. Its ranges are the sample rows of the sheets, header and all. */
export interface FunctionExample {
  readonly formula: string;
  readonly result: boolean | Exclude<ReportValue, null> | readonly (readonly Exclude<ReportValue, null>[])[];
}

const ROSTER = "值班安排!A1:F3";
const STAFF = "值班人员!A1:H6";
const ATTENDANCE = "值班到岗记录!A1:H5";
const COMPENSATIONS = "损失赔偿!A1:E2";
const TRADES = "交易流水!A1:E4";
const REBATE_TERMS = "返佣政策!A1:G4";
const PAYMENTS = "返佣支付!A1:C2";
const OPENINGS = "期初待返!A1:C2";
const REBATE_BOOKS = `${TRADES},${REBATE_TERMS},${PAYMENTS},${OPENINGS}`;

/** Function id -> examples, the plainest first. A test runs each through the function itself. */
export const FUNCTION_EXAMPLES: Readonly<Record<string, readonly FunctionExample[]>> = {
  "DUTY.SLOT": [
    { formula: '=GUIBIAO.DUTY.SLOT("2026-03-02")', result: [["18:00", "21:00"]] },
    { formula: '=GUIBIAO.DUTY.SLOT("2026-10-01")', result: [["08:00", "21:00"]] },
    { formula: '=GUIBIAO.DUTY.SLOT("2027-02-06",节假日调整!A1:C2)', result: [["08:00", "21:00"]] },
  ],
  "DUTY.STATUS": [
    { formula: '=GUIBIAO.DUTY.STATUS("18:00","21:00","18:10","21:00")', result: "迟到" },
    { formula: '=GUIBIAO.DUTY.STATUS("18:00","21:00","","","是")', result: "请假" },
  ],
  "DUTY.FINE": [
    { formula: '=GUIBIAO.DUTY.FINE("缺席")', result: 50 },
    { formula: '=GUIBIAO.DUTY.FINE("迟到","2026-03-02")', result: 30 },
    { formula: '=GUIBIAO.DUTY.FINE("迟到",,{"参数","值";"迟到罚款",40})', result: 40 },
  ],
  "DUTY.FINES": [
    {
      formula: `=GUIBIAO.DUTY.FINES(${ATTENDANCE},${STAFF})`,
      result: [
        ["日期", "时段", "值班组", "姓名", "情形", "金额", "条款", "公布日期", "扣款月份"],
        ["2026-03-02", "18:00-21:00", "一组", "李四", "迟到", 30, "篇5 五.5", "", "2026-04"],
      ],
    },
  ],
  "DUTY.SUMMARY": [
    {
      formula: `=GUIBIAO.DUTY.SUMMARY(${ATTENDANCE},${STAFF},2026)`,
      result: [
        ["年度", "姓名", "缺席次数", "迟到次数", "早退次数", "罚款合计", "扣发比例", "年终奖金", "扣发金额", "条款"],
        [2026, "李四", 0, 1, 0, 30, 0, 15000, 0, "篇5 五.5"],
      ],
    },
  ],
  "DUTY.BONUSDEDUCTION": [
    { formula: "=GUIBIAO.DUTY.BONUSDEDUCTION(3,0,15000)", result: 1500 },
    { formula: "=GUIBIAO.DUTY.BONUSDEDUCTION(2,5,15000)", result: 0 },
  ],
  "DUTY.CHECK": [
    {
      formula: `=GUIBIAO.DUTY.CHECK(${ROSTER},${STAFF})`,
      result: [
        ["级别", "条款", "工作表", "行", "列", "内容", "建议"],
        [
          "待核",
          "篇5 二",
          "值班安排",
          1,
          1,
          "值班安排里没有工作日午间（12:00-15:00）和夜间（21:00-08:00）的值守，没有检查这一部分。",
          "如另有安排表，请核对；也可以把这些时段加到值班安排。",
        ],
      ],
    },
  ],
  "DUTY.PAYROLL": [
    {
      formula: `=GUIBIAO.DUTY.PAYROLL(${ATTENDANCE},"2026-04",${STAFF},${COMPENSATIONS})`,
      result: [
        ["扣款月份", "姓名", "项目", "金额", "依据", "合规提示"],
        ["2026-04", "李四", "值班罚款", 30, "篇5 五.5、六.3", ""],
        ["2026-04", "李四", "损失赔偿", 600, "篇5 五.3、六.3", ""],
      ],
    },
  ],
  "DUTY.EXPLAIN": [
    {
      formula: `=GUIBIAO.DUTY.EXPLAIN(${ATTENDANCE},"李四",2026,${STAFF})`,
      result: [
        ["日期", "时段", "情形", "条款", "参数", "参数值", "金额", "说明"],
        ["2026-03-02", "18:00-21:00", "迟到", "篇5 五.5", "迟到罚款", 30, 30, "到岗记录第 3 行"],
        ["2026 年合计", "", "", "篇5 五.5", "", "", 30, "缺席 0 次，迟到 1 次，早退 0 次"],
        ["2026 年终奖金", "", "不扣发", "篇5 五.5", "年终奖扣发比例", 0, 0, "没有达到扣发的次数"],
      ],
    },
  ],
  "REBATE.DUE": [
    { formula: "=GUIBIAO.REBATE.DUE(195000,0.008)", result: 1560 },
    {
      formula: '=GUIBIAO.REBATE.DUE(195000,{"下限","上限","比例";0,100000,0.005;100000,"",0.008},"全额阶梯")',
      result: 1560,
    },
    {
      formula: '=GUIBIAO.REBATE.DUE(195000,{"下限","上限","比例";0,100000,0.005;100000,"",0.008},"超额累进")',
      result: 1260,
    },
  ],
  "REBATE.STATEMENT": [
    {
      formula: `=GUIBIAO.REBATE.STATEMENT(${REBATE_BOOKS},"2026-03")`,
      result: [
        ["月份", "代理商编号", "代理商名称", "交易额", "返佣金额", "期初待返", "实际返佣金额", "待返金额", "条款"],
        ["2026-03", "A001", "济南代理", 195000, 1560, 1250.5, 600, 2210.5, "篇6 四(一)1、四(一)2"],
        ["2026-03", "A002", "青岛代理", 50000, 500, 0, 0, 500, "篇6 四(一)1、四(一)2"],
      ],
    },
  ],
  "REBATE.RECONCILE": [
    {
      formula: `=GUIBIAO.REBATE.RECONCILE({"月份","代理商编号","交易额","返佣金额";"2026-03","A001",195000,975},${TRADES},${REBATE_TERMS})`,
      result: [
        ["月份", "代理商编号", "项目", "上报", "重算", "差额", "条款"],
        ["2026-03", "A001", "返佣金额", 975, 1560, -585, "篇6 四(一)1"],
        ["2026-03", "A002", "交易额", "", 50000, "", "篇6 四(一)1"],
        ["2026-03", "A002", "返佣金额", "", 500, "", "篇6 四(一)1"],
      ],
    },
    {
      formula: `=GUIBIAO.REBATE.RECONCILE(待返统计!A1:E3,${REBATE_BOOKS})`,
      result: [["月份", "代理商编号", "项目", "上报", "重算", "差额", "条款"]],
    },
  ],
  "REBATE.PENDING": [{ formula: "=GUIBIAO.REBATE.PENDING(1250.5,1560,600)", result: 2210.5 }],
  "REBATE.AGEING": [
    {
      formula: `=GUIBIAO.REBATE.AGEING(${REBATE_BOOKS})`,
      result: [
        ["代理商编号", "代理商名称", "待返金额", "当月", "上月", "前两个月", "前三个月", "更早", "多付"],
        ["A001", "济南代理", 2210.5, 1560, 0, 0, 0, 650.5, 0],
        ["A002", "青岛代理", 500, 500, 0, 0, 0, 0, 0],
      ],
    },
  ],
  "SERVICE.FINE": [
    { formula: '=GUIBIAO.SERVICE.FINE("四(五)1",2)', result: 200 },
    { formula: '=GUIBIAO.SERVICE.FINE("谈私事")', result: 200 },
  ],
  "SERVICE.FINES": [
    {
      formula: `=GUIBIAO.SERVICE.FINES({"日期","姓名","处罚条款","违反规定";"2026-03-02","周晴","四(五)1","四(二)2(1)"})`,
      result: [
        ["日期", "姓名", "来源", "情形", "次数", "金额", "处理", "条款"],
        ["2026-03-02", "周晴", "违纪处罚", "四(二)2(1)", 1, 100, "罚款", "篇6 四(五)1"],
      ],
    },
  ],
  "SERVICE.WITHIN": [
    { formula: '=GUIBIAO.SERVICE.WITHIN("09:15","09:45")', result: true },
    { formula: '=GUIBIAO.SERVICE.WITHIN("2026-03-02 23:50","2026-03-03 00:21")', result: false },
    { formula: '=GUIBIAO.SERVICE.WITHIN("09:15","09:45",20)', result: false },
  ],
  "SERVICE.CHECK": [
    {
      formula: "=GUIBIAO.SERVICE.CHECK(客服回访记录!A1:M2,客服人员!A1:E4,客服来电登记!A1:T3)",
      result: [["级别", "条款", "工作表", "行", "列", "内容", "建议"]],
    },
    {
      formula:
        '=GUIBIAO.SERVICE.CHECK({"日期","姓名","处罚条款","违反规定";"2026-03-02","周晴","四(五)1",""},客服人员!A1:E4)',
      result: [
        ["级别", "条款", "工作表", "行", "列", "内容", "建议"],
        [
          "待核",
          "篇6 四(五)1",
          "违纪处罚",
          2,
          4,
          "没有写周晴违反了哪一条规定，看不出是不是相同规定，这一行没有计算。",
          "请填上所违反的条款，如 四(二)2(1)。",
        ],
      ],
    },
  ],
  "SERVICE.SECRECY": [
    { formula: '=GUIBIAO.SERVICE.SECRECY("客户资料")', result: "绝密" },
    { formula: '=GUIBIAO.SERVICE.SECRECY("来电记录、交接记录")', result: "机密" },
  ],
};
