import { inBoth } from "../../kernel/message";
import {
  amountParameter,
  choiceParameter,
  countParameter,
  minutesOrOffParameter,
  minutesParameter,
  NO_ALSO,
  rateParameter,
  textsParameter,
  unsetAmountParameter,
  YES_ALSO,
  type Policy,
} from "../../kernel/policy";

const yes = (chinese: string, english: string) =>
  ({ value: "yes", meaning: inBoth(chinese, english), also: YES_ALSO }) as const;
const no = (chinese: string, english: string) =>
  ({ value: "no", meaning: inBoth(chinese, english), also: NO_ALSO }) as const;

/** Every number and every reading of 篇5, in the order of its articles. Amounts are fen, rates millionths. */
export const DUTY_POLICY = {
  leaderPosts: textsParameter(
    [
      "党政领导",
      "党委书记",
      "书记",
      "副书记",
      "党委委员",
      "纪委书记",
      "镇长",
      "副镇长",
      "乡长",
      "副乡长",
      "人大主席",
      "武装部长",
      "大办公室主任",
      "…办公室主任",
      "…办主任",
      "中心主任",
      "…中心主任",
    ],
    {
      name: inBoth("可任组长的职务", "Posts that may lead a group"),
      clause: "篇5 一.3",
      meaning: inBoth(
        "党政领导、大办公室主任和中心主任；“…”代表任何字，副主任不算。",
        "Leaders of the party and government, heads of offices and centres; … stands for any text, deputies don't count.",
      ),
    },
  ),
  rotationUnit: choiceParameter(
    [
      { value: "day", meaning: inBoth("每天换一组", "A new group each day"), also: ["天", "日"] },
      { value: "week", meaning: inBoth("每周换一组", "A new group each week"), also: ["周"] },
    ],
    { name: inBoth("轮换单位", "Unit of rotation"), clause: "篇5 一.3" },
  ),
  rotationRestart: choiceParameter(
    [
      { value: "never", meaning: inBoth("一直接着轮", "The cycle never restarts"), also: ["不重来"] },
      {
        value: "month",
        meaning: inBoth("每月从第一组重新开始", "Each month begins with the first group"),
        also: ["每月"],
      },
    ],
    { name: inBoth("轮换是否重来", "Restart of the rotation"), clause: "篇5 一.3" },
  ),
  makeUpDays: choiceParameter(
    [
      {
        value: "weekday",
        meaning: inBoth("调休补班日按工作日时段", "A make-up working day has the weekday slot"),
        also: ["工作日"],
      },
      {
        value: "literalWeekend",
        meaning: inBoth("周六、周日一律按休息日时段", "Saturday and Sunday always have the weekend slot"),
        also: ["字面周末"],
      },
    ],
    { name: inBoth("调休补班日的时段", "Slot of make-up working days"), clause: "篇5 二" },
  ),
  noonNightPersons: countParameter(1, {
    name: inBoth("午间和夜间值守人数", "People at noon and at night"),
    clause: "篇5 二",
    meaning: inBoth("原文人数缺字，按至少 1 人", "The number is lost in the text: at least 1"),
    unit: inBoth("人", "people"),
    alternatives: [{ value: 2, meaning: inBoth("至少 2 人", "At least 2") }],
  }),
  nightSlots: choiceParameter(
    [
      yes("夜间 21:00-08:00 也要有人值守", "The night 21:00-08:00 is to be covered too"),
      no("只查工作日午间 12:00-15:00", "Only noon 12:00-15:00 of working days"),
    ],
    { name: inBoth("夜间是否值守", "Night cover"), clause: "篇5 二" },
  ),
  callReportWithin: choiceParameter(
    [
      { value: "minutes", meaning: inBoth("“及时”按分钟数", "“In time” is a number of minutes"), also: ["分钟"] },
      {
        value: "sameShift",
        meaning: inBoth("“及时”按当班时段内", "“In time” is within the same slot"),
        also: ["当班"],
      },
    ],
    { name: inBoth("来电报送期限的算法", "How “in time” is measured for calls"), clause: "篇5 四.1" },
  ),
  callReportMinutes: minutesParameter(30, {
    name: inBoth("来电报送期限", "Time to pass on a call"),
    clause: "篇5 四.1",
    meaning: inBoth("“及时”按 30 分钟内", "“In time” is within 30 minutes"),
  }),
  leaderLeaveApprover: choiceParameter(
    [
      {
        value: "office",
        meaning: inBoth("组长请假由党政办批准", "A leader's leave is approved by 党政办"),
        also: ["党政办"],
      },
      {
        value: "anyone",
        meaning: inBoth("组长请假不核对批准人", "A leader's leave may be approved by anyone"),
        also: ["不核对"],
      },
    ],
    { name: inBoth("组长请假的批准人", "Approver of a leader's leave"), clause: "篇5 五.1" },
  ),
  legalCapMode: choiceParameter(
    [
      {
        value: "warn",
        meaning: inBoth("赔偿扣款超过上限时提示", "A hint where a deduction exceeds the cap"),
        also: ["提示"],
      },
      { value: "off", meaning: inBoth("不提示", "No hint"), also: ["不提示"] },
    ],
    { name: inBoth("赔偿扣款上限提示", "Hint about the cap on deductions"), clause: "篇5 五.3" },
  ),
  capRate: rateParameter(200_000, {
    name: inBoth("每月赔偿扣款上限", "Cap on monthly deductions for losses"),
    clause: "篇5 五.3",
    meaning: inBoth(
      "当月工资的 20%（《工资支付暂行规定》第十六条），只提示，不改金额",
      "20% of the month's wage (provisional rules on wage payment, article 16); a hint only",
    ),
    alternatives: [{ value: 300_000, meaning: inBoth("当月工资的 30%", "30% of the month's wage") }],
  }),
  localMinimumWage: unsetAmountParameter({
    name: inBoth("当地最低工资", "Local minimum wage"),
    clause: "篇5 五.3",
    unit: inBoth("元/月", "yuan a month"),
    meaning: inBoth("没有填写，不核对余额", "Not set: what is left isn't compared"),
  }),
  complianceProvince: choiceParameter(
    [
      { value: "none", meaning: inBoth("不提示罚款的合法性", "No hint about fines"), also: ["无"] },
      {
        value: "广东",
        meaning: inBoth(
          "提示：广东的劳动保障监察条例不允许规章设罚款",
          "Hint: Guangdong's rules don't allow fines in company rules",
        ),
      },
      {
        value: "深圳",
        meaning: inBoth("提示：单次经济处罚不超过月工资的 30%", "Hint: one penalty at most 30% of a month's wage"),
      },
    ],
    { name: inBoth("罚款合规提示的地区", "Region of the hint about fines"), clause: "篇5 五.5" },
  ),
  fineAbsent: amountParameter(50_00, {
    name: inBoth("无故缺席罚款", "Fine for absence"),
    clause: "篇5 五.5",
    meaning: inBoth("每次 50 元", "50 yuan each time"),
  }),
  fineLate: amountParameter(30_00, {
    name: inBoth("迟到罚款", "Fine for coming late"),
    clause: "篇5 五.5",
    meaning: inBoth("每次 30 元", "30 yuan each time"),
  }),
  fineEarly: amountParameter(30_00, {
    name: inBoth("早退罚款", "Fine for leaving early"),
    clause: "篇5 五.5",
    meaning: inBoth("每次 30 元", "30 yuan each time"),
  }),
  fineEmptySlot: amountParameter(50_00, {
    name: inBoth("无人值班罚款", "Fine for an empty slot"),
    clause: "篇5 五.5",
    meaning: inBoth("全组每人 50 元", "50 yuan for each member of the group"),
  }),
  graceMinutes: minutesParameter(0, {
    name: inBoth("迟到早退宽限", "Grace for late and early"),
    clause: "篇5 五.5",
    meaning: inBoth("没有宽限", "No grace"),
    alternatives: [{ value: 5, meaning: inBoth("5 分钟以内不算", "Up to 5 minutes don't count") }],
  }),
  lateAsAbsentMinutes: minutesOrOffParameter({
    name: inBoth("迟到多久算缺席", "Lateness that counts as absence"),
    clause: "篇5 五.5",
    meaning: inBoth("迟到多久都只算迟到", "Late is late, however long"),
    alternatives: [{ value: 60, meaning: inBoth("超过 60 分钟算缺席", "More than 60 minutes is an absence") }],
  }),
  lateAndEarlyInOneSlot: choiceParameter(
    [
      {
        value: "each",
        meaning: inBoth("同一时段迟到又早退，各罚一次", "Late and early in one slot are two events"),
        also: ["各罚"],
      },
      {
        value: "once",
        meaning: inBoth("同一时段迟到又早退，只罚一次", "Late and early in one slot are one event"),
        also: ["一次"],
      },
    ],
    { name: inBoth("同一时段迟到又早退", "Late and early in one slot"), clause: "篇5 五.5" },
  ),
  emptySlotSparesLeave: choiceParameter(
    [
      no("无人值班时，请假的人也处罚", "In an empty slot those on leave are fined too"),
      yes("无人值班时，准假的人不处罚", "In an empty slot those on approved leave are spared"),
    ],
    { name: inBoth("无人值班是否放过请假的人", "Leave in an empty slot"), clause: "篇5 五.5" },
  ),
  emptySlotGapMinutes: minutesOrOffParameter({
    name: inBoth("中途无人多久算无人值班", "Gap that makes a slot empty"),
    clause: "篇5 五.5",
    meaning: inBoth("整个时段无人才算", "Only a slot that is empty as a whole"),
    alternatives: [{ value: 60, meaning: inBoth("中途 60 分钟以上无人就算", "A gap of 60 minutes or more is enough") }],
  }),
  emptySlotCoversDriver: choiceParameter(
    [
      yes("无人值班时，驾驶员也处罚", "In an empty slot the driver is fined too"),
      no("无人值班不处罚驾驶员", "An empty slot spares the driver"),
    ],
    { name: inBoth("无人值班是否包括驾驶员", "The driver in an empty slot"), clause: "篇5 五.5" },
  ),
  publish: choiceParameter(
    [
      {
        value: "无人值班",
        meaning: inBoth("只公布无人值班，按原文", "Only empty slots are published, as the text says"),
      },
      { value: "all", meaning: inBoth("全部情形都公布", "All events are published"), also: ["全部"] },
    ],
    { name: inBoth("公布范围", "What is published"), clause: "篇5 五.5" },
  ),
  publicationDay: choiceParameter(
    [
      { value: "calendarDay", meaning: inBoth("次日按自然日", "The next calendar day"), also: ["自然日"] },
      { value: "workday", meaning: inBoth("次日按工作日", "The next working day"), also: ["工作日"] },
    ],
    { name: inBoth("次日的算法", "What “next day” means"), clause: "篇5 五.5" },
  ),
  yearWindow: choiceParameter(
    [
      { value: "calendarYear", meaning: inBoth("一年内按自然年", "A year is a calendar year"), also: ["自然年"] },
      {
        value: "rolling12",
        meaning: inBoth("一年内按任意连续十二个月", "A year is any twelve months"),
        also: ["滚动12月"],
      },
      {
        value: "assessmentYear",
        meaning: inBoth(
          "一年内按考核年度，从设定的月份开始",
          "A year is the assessment year, from the month that is set",
        ),
        also: ["考核年度"],
      },
    ],
    { name: inBoth("一年的算法", "What “a year” means"), clause: "篇5 五.5" },
  ),
  assessmentYearMonth: countParameter(12, {
    name: inBoth("考核年度开始月份", "First month of the assessment year"),
    clause: "篇5 五.5",
    meaning: inBoth("上年 12 月开始；只在按考核年度时有用", "December of the year before; only for assessment years"),
    unit: inBoth("月", "month"),
    most: 12,
  }),
  absencesForCut: countParameter(3, {
    name: inBoth("扣发年终奖的缺席次数", "Absences for the bonus cut"),
    clause: "篇5 五.5",
    meaning: inBoth("一年内三次", "Three in a year"),
  }),
  lateOrEarlyForCut: countParameter(6, {
    name: inBoth("扣发年终奖的迟到早退次数", "Late and early for the bonus cut"),
    clause: "篇5 五.5",
    meaning: inBoth("一年内六次", "Six in a year"),
  }),
  pooledLateEarly: choiceParameter(
    [
      yes("迟到和早退合并计算", "Late and early are counted together"),
      no("迟到或早退，要有一种满次数", "One kind alone must reach the number"),
    ],
    { name: inBoth("迟到早退是否合并", "Pooling late and early"), clause: "篇5 五.5" },
  ),
  lateAndEarlyCountsTwice: choiceParameter(
    [
      yes("同一时段迟到又早退，算两次", "Late and early in one slot count twice"),
      no("同一时段迟到又早退，算一次", "Late and early in one slot count once"),
    ],
    { name: inBoth("同一时段迟到又早退算几次", "How often late and early in one slot count"), clause: "篇5 五.5" },
  ),
  emptySlotCountsAsAbsence: choiceParameter(
    [
      yes("无人值班视为缺席，计入次数", "An empty slot counts as an absence"),
      no("无人值班不计入缺席次数", "An empty slot doesn't count as an absence"),
    ],
    { name: inBoth("无人值班是否计入缺席", "Whether an empty slot counts"), clause: "篇5 五.5" },
  ),
  bonusCutRate: rateParameter(100_000, {
    name: inBoth("年终奖扣发比例", "Rate of the bonus cut"),
    clause: "篇5 五.5",
    meaning: inBoth("10%", "10%"),
  }),
  bonusStack: choiceParameter(
    [
      { value: "once", meaning: inBoth("无论几项达到，只扣一次", "Cut once, whatever is reached"), also: ["一次"] },
      {
        value: "both",
        meaning: inBoth("两项都达到，扣两次", "Cut twice where both numbers are reached"),
        also: ["两项"],
      },
      {
        value: "multiple",
        meaning: inBoth("每满一次次数，扣一次", "Cut once for each time a number is reached"),
        also: ["倍数"],
      },
    ],
    { name: inBoth("年终奖是否叠加扣发", "Stacking of the bonus cut"), clause: "篇5 五.5" },
  ),
  driverChange: choiceParameter(
    [
      {
        value: "month",
        meaning: inBoth("每月一名驾驶员，月内换人要有依据", "One driver a month; a change needs a ground"),
        also: ["每月"],
      },
      {
        value: "free",
        meaning: inBoth("月内换人不要求依据", "A change within a month needs no ground"),
        also: ["不要求"],
      },
    ],
    { name: inBoth("驾驶员月内换人", "Change of driver within a month"), clause: "篇5 六.1" },
  ),
  keyEarlyMinutes: minutesParameter(15, {
    name: inBoth("钥匙可提前领取", "Key may be taken early by"),
    clause: "篇5 六.2",
    meaning: inBoth("开始前 15 分钟起", "From 15 minutes before the start"),
  }),
  keyLateMinutes: minutesParameter(30, {
    name: inBoth("钥匙归还期限", "Key is to be returned within"),
    clause: "篇5 六.2",
    meaning: inBoth("结束后 30 分钟内", "Within 30 minutes after the end"),
  }),
  payrollMonth: choiceParameter(
    [
      { value: "event", meaning: inBoth("下月从事情发生的月份算", "The month after the event's"), also: ["事发"] },
      {
        value: "paper",
        meaning: inBoth(
          "下月从出具手续的月份算，手续在次一工作日出具",
          "The month after the paper's, drawn up on the next working day",
        ),
        also: ["手续"],
      },
    ],
    { name: inBoth("扣款月份从何时算", "What “next month” follows"), clause: "篇5 六.3" },
  ),
};

export type DutyPolicy = Policy<typeof DUTY_POLICY>;
