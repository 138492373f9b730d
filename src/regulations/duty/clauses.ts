import type { Clause } from "../../kernel/clause";
import { inBoth } from "../../kernel/message";

/** Every article of 篇5 机关值班, in document order. */
export const CLAUSES: readonly Clause[] = [
  {
    id: "篇5",
    gist: inBoth(
      "为确保机关安全、公务和突发事件的处理而制定。",
      "Made for the safety of the office, its business and emergencies.",
    ),
    bearer: "none",
    rows: [],
  },
  {
    id: "篇5 一.1",
    gist: inBoth(
      "值班由党政主要领导分管，党政办公室组织实施。",
      "Duty is headed by the leaders of party and government and organised by 党政办.",
    ),
    bearer: "attest",
    rows: ["5-01"],
    attested: inBoth(
      "值班由党政主要领导分管、党政办组织实施",
      "Duty was headed by the leaders and organised by 党政办",
    ),
  },
  {
    id: "篇5 一.2",
    gist: inBoth("党政办公室编组、编制轮流表并督促检查。", "党政办 forms the groups, makes the roster and inspects."),
    bearer: "rule",
    rows: ["5-01"],
    checked: inBoth(
      "值班安排从第一天到最后一天没有缺日。",
      "The roster has no missing day from its first to its last.",
    ),
  },
  {
    id: "篇5 一.3",
    gist: inBoth(
      "全体人员分组轮流值班，每组一名组长，由党政领导或大办公室、中心主任担任。",
      "Everyone takes turns in groups; each has one leader, a leader of the party or government or the head of an office or centre.",
    ),
    bearer: "rule",
    rows: ["5-02"],
    checked: inBoth(
      "每人恰在一组，每组一名组长，组长的职务，各组轮流的顺序。",
      "Each person in exactly one group, one leader a group, the leader's post, the turn of the groups.",
    ),
  },
  {
    id: "篇5 二",
    gist: inBoth(
      "周一至周五 18:00-21:00，周六、周日和国家规定的节假日 08:00-21:00 值班；其余时间（含工作日 12:00-15:00）轮流值守；重大节假日和大型活动临时安排。",
      "Duty is 18:00-21:00 Monday to Friday, 08:00-21:00 on weekends and statutory holidays; people take turns at other times (noon 12:00-15:00 of working days included); great holidays and events are arranged specially.",
    ),
    bearer: "rule",
    rows: ["5-03", "5-04", "5-05"],
    checked: inBoth(
      "每天的时段、每个时段一组、午间和夜间、临时安排的依据、节假日调整。",
      "The slots of each day, one group a slot, noon and night, the ground of special arrangements, calendar adjustments.",
    ),
  },
  ...(
    [
      ["三.1", "处理公务来电，答复查询。", "Official calls are handled and inquiries answered."],
      ["三.2", "接待来访群众，处理一般来访。", "Visitors are received and ordinary visits handled."],
      ["三.3", "处理突发事件和紧急公务。", "Emergencies and urgent business are handled."],
      ["三.4", "向主管领导报告重要事件，承办交办事项。", "Important events are reported and assigned matters done."],
      ["三.5", "做好安全防护和值班记录。", "The office is kept safe and a duty record is written."],
    ] as const
  ).map(([id, chinese, english]): Clause => ({
    id: `篇5 ${id}`,
    gist: inBoth(chinese, english),
    bearer: "attest",
    rows: ["5-06"],
    attested: inBoth(chinese, english),
  })),
  {
    id: "篇5 四.1",
    gist: inBoth(
      "公务来电记清单位、姓名、联系电话、电话内容，及时报送值班负责人处理。",
      "Of a call the office, name, number and content are recorded, and it is passed on in time to the head of duty.",
    ),
    bearer: "rule",
    rows: ["5-07"],
    checked: inBoth("四项内容、电话号码、报送时间。", "The four fields, the number, the time of passing on."),
  },
  {
    id: "篇5 四.2",
    gist: inBoth(
      "突发事件除少数人留守外，由值班领导带领赶赴现场，重大的及时呈报。",
      "In an emergency all but a few go to the scene, led by the leader on duty; a grave one is reported in time.",
    ),
    bearer: "attest",
    rows: ["5-08"],
    attested: inBoth(
      "突发事件有人留守、有领导带队、及时呈报",
      "Emergencies: a few stayed, a leader led, reports were in time",
    ),
  },
  {
    id: "篇5 四.3",
    gist: inBoth(
      "会议通知记清名称、时间、地点、参会人员、要求；紧急的立即通知，一般的交党政办。",
      "Of a meeting the name, time, place, attendees and requirements are recorded; an urgent notice is passed on at once, others go to 党政办.",
    ),
    bearer: "rule",
    rows: ["5-09"],
    checked: inBoth(
      "五项内容，紧急会议的通知完成时间。",
      "The five fields; for an urgent meeting when everyone had been told.",
    ),
  },
  {
    id: "篇5 四.4",
    gist: inBoth(
      "上级检查由值班组接待，群众来访做好记录，不得推诿。",
      "Inspectors are received; visits are recorded and not put off.",
    ),
    bearer: "attest",
    rows: ["5-10"],
    attested: inBoth("上级检查有接待，来访有记录，没有推诿", "Inspectors received, visits recorded, none put off"),
  },
  {
    id: "篇5 四.5",
    gist: inBoth("紧急公文和信函设法送达。", "Urgent documents and letters are delivered."),
    bearer: "attest",
    rows: ["5-10"],
    attested: inBoth("紧急公文和信函已送达", "Urgent documents and letters delivered"),
  },
  {
    id: "篇5 五.1",
    gist: inBoth(
      "按时到岗、交接班，到岗情况由专人记录；有事向组长请假。",
      "People come on time and hand over; attendance is recorded; leave is asked of the group's leader.",
    ),
    bearer: "rule",
    rows: ["5-11"],
    checked: inBoth("每人每个时段一条记录，请假和批准人。", "One record a person and slot, leave and its approver."),
    attested: inBoth("交接班按时完成", "Handovers were done on time"),
  },
  {
    id: "篇5 五.2",
    gist: inBoth(
      "值班时不打牌、不赌博、不酗酒、不做无关的事。",
      "No cards, gambling, drinking or unrelated matters on duty.",
    ),
    bearer: "attest",
    rows: ["5-12"],
    attested: inBoth("值班期间没有打牌、赌博、酗酒等行为", "No cards, gambling or drinking on duty"),
  },
  {
    id: "篇5 五.3",
    gist: inBoth(
      "不到位或失职造成被盗、财产损坏的，处以适当的经济赔偿。",
      "Theft or damage through absence or neglect is met by a suitable compensation.",
    ),
    bearer: "rule",
    rows: ["5-13"],
    checked: inBoth(
      "由人决定的赔偿计入工资扣款表，超过上限时提示。",
      "The compensation decided goes to the payroll table, with a hint above the cap.",
    ),
  },
  {
    id: "篇5 五.4",
    gist: inBoth("不在值班室乱翻乱拿，保持清洁。", "Nothing is rummaged or taken; the duty room is kept clean."),
    bearer: "attest",
    rows: ["5-12"],
    attested: inBoth("值班室没有乱翻乱拿，保持清洁", "Nothing rummaged or taken, the room clean"),
  },
  {
    id: "篇5 五.5",
    gist: inBoth(
      "无故缺席罚 50 元，迟到或早退罚 30 元；无人值班全组每人罚 50 元并次日公布；一年内三次缺席或迟到早退六次扣发年终奖金的 10%。",
      "50 yuan for absence, 30 for coming late or leaving early; 50 for each member of a group whose slot stood empty, published the next day; three absences or six times late or early in a year cut the year-end bonus by 10%.",
    ),
    bearer: "rule",
    rows: ["5-14", "5-15", "5-16"],
    checked: inBoth(
      "值班罚款明细、次日公布名单、值班年度汇总。",
      "Fines, the publication list and the annual summary.",
    ),
  },
  {
    id: "篇5 六.1",
    gist: inBoth(
      "驾驶员必须参与值班，每月一轮换，有事向党政办请假。",
      "Drivers take part, change each month, and ask leave of 党政办.",
    ),
    bearer: "rule",
    rows: ["5-17"],
    checked: inBoth("每个时段有驾驶员，每月一名，全部轮到。", "A driver in every slot, one a month, all in turn."),
  },
  {
    id: "篇5 六.2",
    gist: inBoth("值班室钥匙按值班时间领取，结束后归还。", "The key is taken for the slot and returned after it."),
    bearer: "rule",
    rows: ["5-18"],
    checked: inBoth("领取和归还的时间。", "When the key was taken and returned."),
  },
  {
    id: "篇5 六.3",
    gist: inBoth(
      "党政办出具手续，财政办在下月工资中扣出；行政处分行文并报有关部门；违法的移送司法机关。",
      "党政办 issues the papers and the finance office deducts from next month's wage; sanctions are reported; crimes go to the courts.",
    ),
    bearer: "rule",
    rows: ["5-19"],
    checked: inBoth("扣款月份和工资扣款表。", "The payroll month and the payroll table."),
    attested: inBoth("手续已出具，应报送的处分已报送", "Papers issued, sanctions reported where due"),
  },
];
