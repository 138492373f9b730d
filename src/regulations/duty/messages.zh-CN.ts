import type { Messages } from "../../kernel/message";

export const MESSAGES_ZH_CN: Messages = {
  "duty/group-membership": {
    noGroup: { text: "{name}没有编入值班组。", advice: "请填上值班组；驾驶员请在“驾驶员”列填“是”。" },
    secondGroup: { text: "{name}已在{first}，又编入{group}。每人只能在一个组。", advice: "请删去其中一行。" },
    listedTwice: { text: "{name}在{group}里列了两次。", advice: "请删去其中一行；同名的两个人请加以区分。" },
  },
  "duty/group-leader": {
    noLeader: { text: "{group}没有组长。", advice: "请指定一名组长，在“组长”列填“是”。" },
    secondLeader: { text: "{group}已有组长{first}，{name}是第二名组长。", advice: "每组只留一名组长。" },
  },
  "duty/leader-post": {
    noPost: { text: "组长{name}没有填写职务。", advice: "请填上职务，才能核对是否可以担任组长。" },
    notALeaderPost: {
      text: "组长{name}的职务是“{post}”，不是党政领导，也不是大办公室或中心的主任。",
      advice: "请改由符合条件的人任组长；如职务名称不同，可在“制度”页补充。",
    },
  },
  "duty/roster-days": {
    dayMissing: { text: "{date:date}没有安排值班组。", advice: "请补上这一天的值班安排。" },
    daysMissing: { text: "{from:date}至{to:date}共{days}天没有安排值班组。", advice: "请补上这几天的值班安排。" },
  },
  "duty/slot-times": {
    wrongSlot: {
      text: "{date:date}的时段写成{slot}，按制度应为{expected}。",
      advice: "请改正时段；如是临时安排，请在值班安排的“依据”列写明。罚款金额不受影响。",
    },
  },
  "duty/one-group-per-slot": {
    secondGroup: {
      text: "{date:date} {slot}已安排{first}值班，又安排了{group}。",
      advice: "请只留一组；临时加派请写明依据。",
    },
    unknownGroup: {
      text: "{date:date} {slot}安排的{group}在值班人员里没有成员。",
      advice: "请核对组名，或补全值班人员。",
    },
  },
  "duty/group-rotation": {
    outOfTurn: { text: "{date:date}应轮到{expected}，安排的是{group}。", advice: "请按顺序轮换；临时调整请写明依据。" },
  },
  "duty/noon-and-night": {
    notOnRoster: {
      text: "值班安排里没有工作日午间（12:00-15:00）和夜间（21:00-08:00）的值守，没有检查这一部分。",
      advice: "如另有安排表，请核对；也可以把这些时段加到值班安排。",
    },
    kindNotOnRoster: { text: "值班安排里没有{slot}的值守，没有检查这一部分。", advice: "如另有安排表，请核对。" },
    slotMissing: { text: "{date:date}没有安排{slot}的值守。", advice: "请补上这个时段。" },
    tooFewPeople: {
      text: "{date:date} {slot}只安排了{people}人值守，至少要{least}人。",
      advice: "请在“值班人员”列写上值守的人。",
    },
    samePeople: { text: "{date:date} {slot}与上一次是同一批人（{names}），没有轮换。", advice: "请核对是否应当轮换。" },
  },
  "duty/calendar-years": {
    yearUnknown: {
      text: "{year}年的法定节假日不在程序的日历里（只有{firstYear}年至{lastYear}年），这一年只按星期判断。",
      advice: "请在《节假日调整》里填上这一年的休息日和补班日。",
    },
  },
  "duty/calendar-adjustments": {
    unknownType: { text: "{date:date}的类型“{type}”无法识别，这一行没有采用。", advice: "请填“休”或“班”。" },
    twoTypes: { text: "{date:date}既写了“休”又写了“班”，只用前一行。", advice: "请删去其中一行。" },
    repeated: { text: "{date:date}写了两次。", advice: "请删去其中一行。" },
  },
  "duty/driver-on-duty": {
    noDriver: { text: "{date:date} {slot}没有安排驾驶员。", advice: "请填上当班驾驶员。" },
    noDriverColumn: {
      text: "值班安排没有“驾驶员”列，没有检查驾驶员值班。",
      advice: "请加上“驾驶员”列，或核对另外的安排。",
    },
    severalDrivers: {
      text: "{date:date} {slot}写了几名驾驶员（{names}）。",
      advice: "每月一名驾驶员，请只留一名；临时替换请写明依据。",
    },
    notADriver: {
      text: "{date:date} {slot}的驾驶员{name}在值班人员里不是驾驶员。",
      advice: "请核对姓名，或在值班人员的“驾驶员”列填“是”。",
    },
    neverOnDuty: { text: "驾驶员{name}没有排过班。", advice: "驾驶员必须参与值班，请排入值班安排。" },
  },
  "duty/driver-rotation": {
    changeWithoutGround: {
      text: "{date:date}的驾驶员由{driver}换成{name}，没有写明依据。",
      advice: "驾驶员每月一轮换，月内换人请在“依据”列写明原因。",
    },
    sameAsLastMonth: { text: "{month:month}的驾驶员{name}与上月相同，没有轮换。", advice: "请换另一名驾驶员。" },
    outOfTurn: { text: "{month:month}又轮到{name}，{drivers}名驾驶员还没有都轮到。", advice: "请按顺序轮换驾驶员。" },
  },
  "duty/attendance-records": {
    oneTimeMissing: {
      text: "{name} {date:date} {slot}没有填写“{column}”，这一项没有判断，也没有罚款。",
      advice: "请查明后补填时间。",
    },
    arrivalAfterSlot: {
      text: "{name} {date:date}在{slot}结束后（{arrived}）才到岗，按迟到计。",
      advice: "请核对到岗时间。",
    },
    leftNextDay: {
      text: "{name} {date:date}离岗时间{left}早于到岗时间{arrived}，按次日离岗计算。",
      advice: "请核对；如确是次日离岗，最好在时间前写上日期。",
    },
    departureBeforeArrival: {
      text: "{name} {date:date}离岗时间{left}早于到岗时间{arrived}，这一行不参与计算。",
      advice: "请改正时间。",
    },
    dateOutsideSlot: {
      text: "{name} {date:date} {slot}的“{column}”写成{time}，日期对不上，这一行不参与计算。",
      advice: "请核对时间前面的日期。",
    },
    secondRecord: {
      text: "{name} {date:date} {slot}已有一条记录（{first}），这一条不参与计算。",
      advice: "请删去多余的一条。",
    },
    overlappingSlots: {
      text: "{name} {date:date}的{slot}与另一条记录（{other}）时间重叠，两条都已计算。",
      advice: "请核对是否同一次值班记了两条。",
    },
    slotWithoutRecord: {
      text: "{date:date} {slot}安排了{group}值班，但没有任何到岗记录，没有罚款。",
      advice: "请补上记录；如确实无人值班，请每人登记一行，到岗、离岗时间留空。",
    },
    peopleWithoutRecord: {
      text: "{date:date} {slot}的{people}没有到岗记录，没有罚款。",
      advice: "请补上记录，或说明为何不在岗。",
    },
  },
  "duty/leave-approval": {
    noApprover: {
      text: "{name} {date:date} {slot}请假没有批准人，按缺席计。",
      advice: "请补填批准人；没有批准的请假不能免罚。",
    },
    approvedByOneself: {
      text: "{name} {date:date} {slot}的请假由本人批准，按缺席计。",
      advice: "请改由组长或党政办批准。",
    },
    presentOnLeave: {
      text: "{name} {date:date} {slot}已到岗，又写了请假，按实际到岗、离岗时间判断。",
      advice: "请核对是否请假。",
    },
  },
  "duty/leave-approver": {
    notTheLeader: {
      text: "{name} {date:date}的请假由{approver}批准，{group}的组长是{leaders}。",
      advice: "值班人员应向组长请假，请核对批准人。金额不受影响。",
    },
    leaderUnknown: {
      text: "{name} {date:date}的请假由{approver}批准，值班人员里没有{group}的组长，无法核对。",
      advice: "值班人员应向组长请假，请核对批准人，并补上组长。罚款金额不受影响。",
    },
    notTheOffice: {
      text: "{name} {date:date}的请假由{approver}批准，组长和驾驶员应向党政办请假。",
      advice: "请核对批准人。金额不受影响。",
    },
  },
  "duty/empty-slots": {
    finedOnLeave: {
      text: "{name} {date:date} {slot}请假，但{group}无人值班，按制度原文全组每人都要罚款。",
      advice: "请由领导核定；如准假的人不罚，可在“制度”页改选。",
    },
    unreadableRecord: {
      text: "{group} {date:date} {slot}能采用的记录里没有人到岗，但有一行记录无法采用，所以没有按无人值班处罚。",
      advice: "请先改正这一行，再重新计算。",
    },
  },
  "duty/bonus-known": {
    bonusUnknown: {
      text: "{name} {year}年缺席{absences}次、迟到早退{lateOrEarly}次，应扣发年终奖金，但没有奖金数额。",
      advice: "请在值班人员里填上年终奖金。",
    },
    severalYears: {
      text: "{name}在{years}这几个年度都应扣发年终奖金，都按同一个奖金数额计算。",
      advice: "请核对各年的年终奖金。",
    },
  },
  "duty/deduction-limits": {
    aboveCap: {
      text: "{name} {month:month}的赔偿扣款合计超过了月工资{wage:money}元可以扣除的比例（《工资支付暂行规定》第十六条）。",
      advice: "可以分月扣除。程序没有改动金额。",
    },
    belowMinimumWage: {
      text: "{name} {month:month}扣除赔偿后的工资低于当地最低工资（《工资支付暂行规定》第十六条）。",
      advice: "应按最低工资支付。程序没有改动金额。",
    },
    finesNotAllowed: {
      text: "广东省规定用人单位的规章不得设罚款。这里仍按制度算出罚款。",
      advice: "请先咨询劳动部门再扣。程序没有改动金额。",
    },
    aboveSinglePenalty: {
      text: "{name} {month:month}的单次处罚超过月工资{wage:money}元的30%。",
      advice: "请核对后再扣。程序没有改动金额。",
    },
  },
  "duty/loss-compensation": {
    negative: { text: "{name}的赔偿金额是负数（{amount:money}元）。", advice: "请改正金额。" },
    aboveLoss: { text: "{name}的赔偿金额{amount:money}元大于损失金额{loss:money}元。", advice: "请核对两个金额。" },
  },
  "duty/call-records": {
    fieldMissing: { text: "这条来电记录没有“{column}”。", advice: "来电要记清单位、姓名、联系电话和内容，请补填。" },
    implausibleNumber: { text: "联系电话“{number}”不像一个能回拨的号码。", advice: "请核对号码，座机请带区号。" },
  },
  "duty/call-reporting": {
    notPassedOn: { text: "{caller}的来电没有报送时间。", advice: "请核对是否已报送值班负责人，并补填时间。" },
    passedOnBefore: {
      text: "{caller}的来电时间是{received}，报送时间写成{passedOn}，早于来电。",
      advice: "请改正时间。",
    },
    passedOnLate: {
      text: "{caller}的来电时间是{received}，{passedOn}才报送，超过{minutes}分钟。",
      advice: "请核对时间，今后及时报送。",
    },
    passedOnAfterShift: {
      text: "{caller}的来电时间是{received}，当班结束后（{passedOn}）才报送。",
      advice: "请核对时间，今后在当班内报送。",
    },
  },
  "duty/meeting-notices": {
    fieldMissing: {
      text: "这条会议通知没有“{column}”。",
      advice: "会议通知要记清名称、时间、地点、参会人员和要求，请补填。",
    },
    notPassedOn: { text: "紧急会议“{meeting}”没有通知完成时间。", advice: "紧急会议应立即通知，请补填完成时间。" },
  },
  "duty/duty-room-keys": {
    fieldMissing: { text: "这条钥匙登记没有“{column}”。", advice: "请补填。" },
    takenOutsideTime: {
      text: "{date:date} {slot}的钥匙在{taken}领取，应在开始前{minutes}分钟内领取。",
      advice: "请核对领取时间。",
    },
    returnedBeforeEnd: {
      text: "{date:date} {slot}的钥匙在{returned}归还，值班还没有结束。",
      advice: "请核对归还时间，或是否提前离岗。",
    },
    returnedLate: {
      text: "{date:date} {slot}的钥匙在{returned}归还，超过结束后{minutes}分钟。",
      advice: "请核对归还时间。",
    },
    impossibleTimes: {
      text: "{date:date} {slot}的钥匙领取时间“{taken}”和归还时间“{returned}”对不上。",
      advice: "请核对时间和时间前面的日期。",
    },
  },
  "duty/monthly-attestations": {
    notAttested: { text: "{month:month}没有核查{article}。", advice: "请由人核查后，在《值班自查》里登记结论。" },
    attestedNo: { text: "{month:month}自查{article}，结论是没有做到。{note}", advice: "请跟进整改。" },
    unknownArticle: { text: "“{article}”不在需要自查的条款里。", advice: "请核对条款，如 篇5 三.1。" },
  },
};
