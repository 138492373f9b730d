import { inBoth } from "../../kernel/message";
import { amountParameter, choiceParameter, countParameter, NO_ALSO, YES_ALSO } from "../../kernel/policy";

/** Every number and every reading of offences of customer service (篇6 四(五), 五(三)). */
export const OFFENCE_POLICY = {
  serviceFine: amountParameter(10_000, {
    name: inBoth("违反客服规定的罚款", "Fine for breaking a rule of service"),
    clause: "篇6 四(五)1",
    meaning: inBoth("每次 100 元，第二次违反相同规定双倍", "100 yuan each time, double the second time"),
  }),
  trailing200: choiceParameter(
    [
      {
        value: "ignore",
        meaning: inBoth(
          "四(五)1末尾的“200元/次”是四(五)2的重复，不采用",
          "The trailing “200 yuan” of 四(五)1 repeats 四(五)2 and is ignored",
        ),
        also: ["不采用"],
      },
      {
        value: "flat200",
        meaning: inBoth("第一次、第二次都是 200 元", "200 yuan the first and the second time"),
        also: ["一律200"],
      },
      {
        value: "add200",
        meaning: inBoth("每次另加 200 元：300 元、400 元", "200 yuan are added: 300 and 400"),
        also: ["另加200"],
      },
      {
        value: "atThird",
        meaning: inBoth("第三次除名前罚 200 元", "200 yuan the third time, before dismissal"),
        also: ["第三次200"],
      },
    ],
    { name: inBoth("四(五)1末尾的200元", "The trailing 200 yuan of 四(五)1"), clause: "篇6 四(五)1" },
  ),
  trailingFine: amountParameter(20_000, {
    name: inBoth("四(五)1末尾所写的金额", "The trailing amount of 四(五)1"),
    clause: "篇6 四(五)1",
    meaning: inBoth("200 元，采用时才有作用", "200 yuan; it counts only where that reading is chosen"),
  }),
  serviceThirdOffenceMoney: amountParameter(0, {
    name: inBoth("第三次违反相同规定的罚款", "Fine for the third breach of the same rule"),
    clause: "篇6 四(五)1",
    meaning: inBoth("只除名，不罚款", "Dismissal only, no money"),
    alternatives: [
      { value: 20_000, meaning: inBoth("除名，并罚 200 元", "Dismissal and 200 yuan") },
      { value: 30_000, meaning: inBoth("除名，并罚 300 元", "Dismissal and 300 yuan") },
    ],
  }),
  escalationKey: choiceParameter(
    [
      { value: "article", meaning: inBoth("按人和相同规定计次数", "Counted by person and rule"), also: ["条款"] },
      {
        value: "person",
        meaning: inBoth("按人计次数，不分规定", "Counted by person, whatever the rule"),
        also: ["人"],
      },
    ],
    { name: inBoth("次数怎样累计", "What is counted together"), clause: "篇6 四(五)1" },
  ),
  serviceEscalationWindow: choiceParameter(
    [
      {
        value: "employment",
        meaning: inBoth("任职期间一直累计", "Counted over the whole employment"),
        also: ["任职期间"],
      },
      { value: "calendarYear", meaning: inBoth("按自然年累计", "Counted within a calendar year"), also: ["自然年"] },
      { value: "rolling12", meaning: inBoth("按最近十二个月累计", "Counted over twelve months"), also: ["滚动12月"] },
    ],
    { name: inBoth("次数累计的期间", "Window of the count"), clause: "篇6 四(五)1" },
  ),
  visitFine: amountParameter(20_000, {
    name: inBoth("接待客户时违纪的罚款", "Fine for misconduct before customers"),
    clause: "篇6 四(五)2",
    meaning: inBoth("每次 200 元", "200 yuan each time"),
  }),
  wageDefinition: choiceParameter(
    [
      {
        value: "lastFullMonth",
        meaning: inBoth(
          "当日之前最后一个整月的应发工资（记录里的月工资），没有写时用客服人员表的月工资",
          "Gross of the last full month before (月工资 of the record); if not given, that of 客服人员",
        ),
        also: ["应发工资"],
      },
      {
        value: "baseWage",
        meaning: inBoth(
          "客服人员表的月工资，没有写时用记录里的月工资",
          "月工资 of 客服人员; if not given, that of the record",
        ),
        also: ["基本工资"],
      },
    ],
    { name: inBoth("一月工资的算法", "What a month's wage is"), clause: "篇6 四(五)3" },
  ),
  leakFine: amountParameter(100_000, {
    name: inBoth("泄露资料的罚款", "Fine for a leak"),
    clause: "篇6 五(三)1",
    meaning: inBoth("每次 1000 元", "1000 yuan each time"),
  }),
  unlistedMaterial: choiceParameter(
    [
      {
        value: "none",
        meaning: inBoth("保密但没有列入五(三)1的资料不罚款，只提示", "Secret but unlisted: no fine, a warning"),
        also: ["不罚"],
      },
      { value: "fine", meaning: inBoth("同样罚 1000 元", "Fined 1000 yuan like the listed"), also: ["罚款"] },
    ],
    { name: inBoth("没有列入五(三)1的资料", "Documents not listed in 五(三)1"), clause: "篇6 五(三)1" },
  ),
  graveLeakLeast: amountParameter(1_000_000, {
    name: inBoth("严重后果的最低罚款", "Least fine for grave consequences"),
    clause: "篇6 五(三)2",
    meaning: inBoth("10000 元", "10000 yuan"),
  }),
  graveLeakMost: amountParameter(10_000_000, {
    name: inBoth("严重后果的最高罚款", "Highest fine for grave consequences"),
    clause: "篇6 五(三)2",
    meaning: inBoth("100000 元", "100000 yuan"),
  }),
  forcedLeakLeast: amountParameter(5_000_000, {
    name: inBoth("强制他人的最低罚款", "Least fine for forcing others"),
    clause: "篇6 五(三)3",
    meaning: inBoth("50000 元", "50000 yuan"),
  }),
  forcedLeakMost: amountParameter(15_000_000, {
    name: inBoth("强制他人的最高罚款", "Highest fine for forcing others"),
    clause: "篇6 五(三)3",
    meaning: inBoth("150000 元", "150000 yuan"),
  }),
  discretionaryBlank: choiceParameter(
    [
      {
        value: "leaveOut",
        meaning: inBoth("没有写罚款金额的不计算，由人核定", "Without an amount the row is left to a person"),
        also: ["不计算"],
      },
      {
        value: "minimum",
        meaning: inBoth("没有写罚款金额的按最低", "Without an amount the least is taken"),
        also: ["最低"],
      },
    ],
    { name: inBoth("没有写罚款金额", "No amount chosen"), clause: "篇6 五(三)2" },
  ),
  sameIncident: choiceParameter(
    [
      {
        value: "highest",
        meaning: inBoth("同一事件只罚最高的一项", "Of one incident only the highest fine"),
        also: ["最高"],
      },
      { value: "sum", meaning: inBoth("同一事件各项相加", "The fines of one incident add up"), also: ["相加"] },
    ],
    { name: inBoth("同一事件的几项处罚", "Several fines of one incident"), clause: "篇6 五(三)3" },
  ),
  jointLiabilityFactor: countParameter(2, {
    name: inBoth("主管连带罚金的倍数", "Factor of the head's fine"),
    clause: "篇6 五(三)后段",
    meaning: inBoth("员工罚金的双倍", "Double what the staff is fined"),
    unit: inBoth("倍", "times"),
    most: 5,
  }),
  jointLiabilityScope: choiceParameter(
    [
      { value: "allFines", meaning: inBoth("篇6的各种罚金都连带", "Every fine of 篇6"), also: ["全部"] },
      { value: "leaks", meaning: inBoth("只有五(三)的罚金连带", "Only fines of 五(三)"), also: ["泄密"] },
    ],
    { name: inBoth("连带责任的范围", "Scope of joint liability"), clause: "篇6 五(三)后段" },
  ),
  jointLiabilityWage: choiceParameter(
    [
      { value: "no", meaning: inBoth("扣罚的一月工资不连带", "A month's wage doesn't count"), also: NO_ALSO },
      { value: "yes", meaning: inBoth("扣罚的一月工资也连带", "A month's wage counts too"), also: YES_ALSO },
    ],
    { name: inBoth("扣罚一月工资是否连带", "Whether a month's wage counts"), clause: "篇6 五(三)后段" },
  ),
  jointLiabilityLevels: countParameter(1, {
    name: inBoth("连带责任的层级", "Levels of joint liability"),
    clause: "篇6 五(三)后段",
    meaning: inBoth("只到部门主管，不再向上连带", "The head only, no further"),
    unit: inBoth("级", "levels"),
    most: 3,
  }),
  serviceFineHint: choiceParameter(
    [
      { value: "none", meaning: inBoth("不提示罚款的合法性", "No hint about fines"), also: ["无"] },
      {
        value: "广东",
        meaning: inBoth(
          "提示：广东的劳动保障监察条例不允许规章设罚款",
          "Hint: Guangdong's rules don't allow fines in company rules",
        ),
      },
    ],
    { name: inBoth("客服罚款的合法性提示", "Hint about fines of service staff"), clause: "篇6 四(五)1" },
  ),
};
