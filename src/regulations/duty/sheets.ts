import { DATE } from "../../kernel/date-column";
import type { SheetSchema } from "../../kernel/sheet-schema";
import { inBoth } from "../../kernel/message";

/** The sheets that a duty office keeps (contracts-duty.md). */

const YES_NO = ["是", "否"];

const PERIOD = {
  name: "时段",
  kind: "period",
  required: true,
  filled: true,
  note: inBoth("写成 18:00-21:00", "Like 18:00-21:00"),
} as const;
const GROUP = {
  name: "值班组",
  kind: "code",
  required: true,
  filled: true,
  note: inBoth("值班组的名称，如 一组", "The group's name, such as 一组"),
} as const;

export const STAFF: SheetSchema = {
  name: "值班人员",
  clause: "篇5 一.3",
  gist: inBoth("机关全体人员和他们的值班组。", "Everyone in the office and the duty group of each."),
  columns: [
    { name: "姓名", kind: "name", required: true, filled: true, note: inBoth("每人一行", "One person a row") },
    { name: "部门", kind: "text", spoils: "value", note: inBoth("所在办公室或中心", "Office or centre") },
    { name: "职务", kind: "text", required: true, spoils: "value", note: inBoth("如 副镇长", "Such as 副镇长") },
    { ...GROUP, filled: false, spoils: "value", note: inBoth("驾驶员可以不填", "May be blank for a driver") },
    {
      name: "组长",
      kind: "yesNo",
      required: true,
      spoils: "value",
      choices: YES_NO,
      note: inBoth("每组一名组长", "One leader in each group"),
    },
    {
      name: "驾驶员",
      kind: "yesNo",
      required: true,
      spoils: "value",
      clause: "篇5 六.1",
      choices: YES_NO,
      note: inBoth("机关驾驶员填“是”", "是 for the office's drivers"),
    },
    {
      name: "月工资",
      kind: "amount",
      spoils: "value",
      clause: "篇5 五.3",
      note: inBoth("元，用于提示赔偿扣款的上限", "Yuan; for the hint about the cap on deductions"),
    },
    {
      name: "年终奖金",
      kind: "amount",
      spoils: "value",
      clause: "篇5 五.5",
      note: inBoth("元，用于计算扣发", "Yuan; for the cut of the year-end bonus"),
    },
  ],
  sample: [
    ["张三", "党政办公室", "党政办公室主任", "一组", "是", "否", 6200, 20000],
    ["李四", "农业服务中心", "科员", "一组", "否", "否", 5100, 15000],
    ["王五", "综合执法办公室", "综合执法办公室主任", "二组", "是", "否", 6100, 20000],
    ["赵六", "财政办公室", "科员", "二组", "否", "否", 5000, 15000],
    ["钱七", "党政办公室", "驾驶员", null, "否", "是", 4800, 12000],
  ],
};

export const ROSTER: SheetSchema = {
  name: "值班安排",
  clause: "篇5 一.2",
  gist: inBoth("值班轮流表：哪一天、哪个时段、哪一组。", "The duty roster: which group on which day and slot."),
  columns: [
    DATE,
    { ...PERIOD, clause: "篇5 二" },
    { ...GROUP, clause: "篇5 一.3" },
    { name: "值班人员", kind: "people", note: inBoth("空白表示全组", "Blank means the whole group") },
    { name: "驾驶员", kind: "people", clause: "篇5 六.1", note: inBoth("当班驾驶员", "The driver on duty") },
    {
      name: "依据",
      kind: "text",
      clause: "篇5 二",
      note: inBoth("临时安排才填，写明依据", "Only for a temporary arrangement: its ground"),
    },
  ],
  sample: [
    ["2026-03-02", "18:00-21:00", "一组", "张三、李四", "钱七", null],
    ["2026-03-03", "18:00-21:00", "二组", "王五、赵六", "钱七", null],
  ],
};

export const ATTENDANCE: SheetSchema = {
  name: "值班到岗记录",
  clause: "篇5 五.1",
  gist: inBoth("每人每个时段的到岗、离岗和请假。", "Arrival, departure and leave of each person in each slot."),
  columns: [
    { ...DATE, clause: "篇5 五.5" },
    { ...PERIOD, clause: "篇5 五.5" },
    { ...GROUP, clause: "篇5 五.5" },
    {
      name: "姓名",
      kind: "name",
      required: true,
      filled: true,
      clause: "篇5 五.5",
      note: inBoth("每人一行", "One person a row"),
    },
    {
      name: "到岗时间",
      kind: "time",
      required: true,
      clause: "篇5 五.5",
      note: inBoth("没有到岗就留空", "Blank if the person didn't come"),
    },
    {
      name: "离岗时间",
      kind: "time",
      required: true,
      clause: "篇5 五.5",
      note: inBoth("没有到岗就留空", "Blank if the person didn't come"),
    },
    { name: "请假", kind: "yesNo", choices: YES_NO, note: inBoth("请假填“是”", "是 for leave") },
    { name: "请假批准人", kind: "code", note: inBoth("批准请假的人", "Who approved the leave") },
  ],
  sample: [
    ["2026-03-02", "18:00-21:00", "一组", "张三", "17:55", "21:00", "否", null],
    ["2026-03-02", "18:00-21:00", "一组", "李四", "18:10", "21:00", "否", null],
    ["2026-03-03", "18:00-21:00", "二组", "王五", "17:58", "21:02", "否", null],
    ["2026-03-03", "18:00-21:00", "二组", "赵六", null, null, "是", "王五"],
  ],
};

export const CALLS: SheetSchema = {
  name: "来电记录",
  clause: "篇5 四.1",
  gist: inBoth("值班期间的公务来电。", "Official calls taken on duty."),
  columns: [
    { name: "来电时间", kind: "time", required: true, filled: true, note: inBoth("日期加时间", "Date and time") },
    { name: "来电单位", kind: "text", required: true, note: inBoth("来电人的单位", "The caller's office") },
    { name: "来电人", kind: "text", required: true, note: inBoth("来电人的姓名", "The caller's name") },
    { name: "联系电话", kind: "text", required: true, note: inBoth("可以回拨的号码", "A number to call back") },
    { name: "电话内容", kind: "text", required: true, note: inBoth("说了什么事", "What it was about") },
    {
      name: "报送时间",
      kind: "time",
      note: inBoth("报送值班负责人的时间", "When it was passed on to the head of duty"),
    },
    { name: "处理", kind: "text", note: inBoth("负责人的处理", "What the head of duty decided") },
  ],
  sample: [
    ["2026-03-02 18:20", "区应急管理局", "周科长", "13800000000", "通知防汛值守", "2026-03-02 18:30", "已通知各村"],
  ],
};

export const MEETINGS: SheetSchema = {
  name: "会议通知记录",
  clause: "篇5 四.3",
  gist: inBoth("上级的会议通知和电话通知。", "Notices of meetings from above."),
  columns: [
    { name: "会议名称", kind: "text", required: true, note: inBoth("会议的名称", "The meeting's name") },
    { name: "会议时间", kind: "time", required: true, note: inBoth("日期加时间", "Date and time") },
    { name: "地点", kind: "text", required: true, note: inBoth("在哪里开", "Where it is held") },
    { name: "参会人员", kind: "text", required: true, note: inBoth("谁去参加", "Who attends") },
    { name: "会议要求", kind: "text", required: true, note: inBoth("带什么、准备什么", "What to bring and prepare") },
    { name: "紧急", kind: "yesNo", choices: YES_NO, note: inBoth("紧急会议填“是”", "是 if urgent") },
    { name: "通知完成时间", kind: "time", note: inBoth("紧急会议必填", "Needed if urgent") },
  ],
  sample: [
    ["防汛工作会议", "2026-03-03 09:00", "区政府三楼", "镇长、分管副镇长", "带汇报材料", "是", "2026-03-02 19:00"],
  ],
};

export const KEYS: SheetSchema = {
  name: "值班室钥匙",
  clause: "篇5 六.2",
  gist: inBoth("值班室钥匙的领取和归还。", "Taking and returning the key of the duty room."),
  columns: [
    DATE,
    PERIOD,
    { name: "领取人", kind: "code", required: true, note: inBoth("谁领的钥匙", "Who took the key") },
    {
      name: "领取时间",
      kind: "time",
      required: true,
      note: inBoth("开始前 15 分钟内", "Within 15 minutes before the start"),
    },
    {
      name: "归还时间",
      kind: "time",
      required: true,
      note: inBoth("结束后 30 分钟内", "Within 30 minutes after the end"),
    },
  ],
  sample: [["2026-03-02", "18:00-21:00", "张三", "17:50", "21:05"]],
};

export const COMPENSATIONS: SheetSchema = {
  name: "损失赔偿",
  clause: "篇5 五.3",
  gist: inBoth("失职造成被盗或损坏，由领导决定的赔偿。", "Compensation decided for theft or damage through neglect."),
  columns: [
    DATE,
    { name: "姓名", kind: "name", required: true, filled: true, note: inBoth("每人一行", "One person a row") },
    { name: "事由", kind: "text", required: true, filled: true, note: inBoth("发生了什么", "What happened") },
    { name: "损失金额", kind: "amount", required: true, filled: true, note: inBoth("元", "Yuan") },
    {
      name: "赔偿金额",
      kind: "amount",
      required: true,
      filled: true,
      note: inBoth("元，由领导决定", "Yuan, decided by a person"),
    },
  ],
  sample: [["2026-03-02", "李四", "值班室电视机损坏", 1800, 600]],
};

export const ATTESTATIONS: SheetSchema = {
  name: "值班自查",
  clause: "篇5 一.1",
  gist: inBoth("只有人才能判断的条款，每月由人核查一次。", "Articles only a person can judge, attested each month."),
  columns: [
    DATE,
    {
      name: "条款",
      kind: "text",
      required: true,
      filled: true,
      note: inBoth("写成 篇5 三.1 或 三.1", "Like 篇5 三.1 or 三.1"),
    },
    { name: "结论", kind: "text", required: true, filled: true, choices: YES_NO, note: inBoth("是 或 否", "是 or 否") },
    { name: "核查人", kind: "text", note: inBoth("谁核查的", "Who attested it") },
    { name: "说明", kind: "text", note: inBoth("发现了什么", "What was found") },
  ],
  sample: [["2026-03-31", "三.1", "是", "张三", null]],
};

export const CALENDAR_ADJUSTMENTS: SheetSchema = {
  name: "节假日调整",
  clause: "篇5 二",
  gist: inBoth("与法定安排不同的休息日和上班日。", "Days off and working days that differ from the statutory ones."),
  columns: [
    DATE,
    {
      name: "类型",
      kind: "text",
      required: true,
      filled: true,
      choices: ["休", "班"],
      note: inBoth("休 = 休息，班 = 上班", "休 = off, 班 = working day"),
    },
    { name: "说明", kind: "text", note: inBoth("如 春节", "Such as 春节") },
  ],
  sample: [["2027-02-06", "休", "春节"]],
};

export const SHEETS: readonly SheetSchema[] = [
  STAFF,
  ROSTER,
  ATTENDANCE,
  CALLS,
  MEETINGS,
  KEYS,
  COMPENSATIONS,
  ATTESTATIONS,
  CALENDAR_ADJUSTMENTS,
];
