import type { Messages } from "../../kernel/message";

export const CALL_MESSAGES_ZH_CN: Messages = {
  "customer-service/call-entries": {
    columnMissing: {
      text: "这张表没有“{column}”这一列，这一项没有检查。",
      advice: "请加上这一列逐行填写；列名不同的，请在“数据”页对应。",
    },
    secondCall: {
      text: "{call}的来电与{first}那一行的时间、客户和内容都相同，只算一次。",
      advice: "请删除重复的一行；如果确是两次来电，请改正时间。",
    },
    fieldMissing: {
      text: "{call}的来电没有登记“{column}”。",
      advice: "来电内容、解决方式、客户资料三项都要登记，请补填。",
    },
    unknownKind: { text: "{call}的来电类别写成“{kind}”。", advice: "请填 咨询 或 投诉。" },
    notVerified: {
      text: "{call}的来电，问题没有核实。",
      advice: "客户的咨询和疑问要记录并核实，请核实后改为“是”。",
    },
    verificationUnknown: {
      text: "{call}的来电，“核实”是空白，看不出问题是否核实过。",
      advice: "请核对后填“是”或“否”。",
    },
  },
  "customer-service/call-answers": {
    answerUnknown: {
      text: "{call}的来电，“现场答复”是空白，答复和时限没有检查。",
      advice: "电话里给了明确答复的填“是”，没有的填“否”。",
    },
    notHandedIn: {
      text: "{call}的来电，没有写资料哪天提交责任人办公室。",
      advice: "请核对是否已提交，并补填提交办公室日期。",
    },
  },
  "customer-service/call-replies": {
    notSubmitted: {
      text: "{call}的来电不能现场答复，但没有提交负责人的时间。",
      advice: "不能明确答复的要立即提交负责人；已提交的请补填时间。",
    },
    replyLate: {
      text: "{call}的来电不能现场答复，{start}{from}，{end}{to}，超过{minutes}分钟。",
      advice: "请核对时间；确实超时的，今后在时限内回复客户。",
    },
    replyUnknown: {
      text: "{call}的来电不能现场答复，回复客户时间是空白，看不出是否按时回复。",
      advice: "已回复的请补填时间；还没有回复的请尽快回复。",
    },
    clockStartUnknown: {
      text: "{call}的来电没有{column}，回复时限从它算起，没有检查。",
      advice: "请补填{column}。",
    },
    beforeCall: {
      text: "{call}的来电，{column}写成{time}，早于来电。",
      advice: "请改正时间；隔天的请连日期一起写。",
    },
    repliedBeforeSubmission: {
      text: "{call}的来电，{reply}已回复客户，{submission}才提交负责人。",
      advice: "请核对两个时间；不能现场答复的先提交负责人，再回复客户。",
    },
    workdaysUnknown: {
      text: "日历里没有{year}年的法定节假日（只有{firstYear}年至{lastYear}年），上班时间按周一至周五计算。",
      advice: "请人工核对节假日前后的回复时限。",
    },
  },
  "customer-service/insisting-customers": {
    notReported: {
      text: "{call}的来电，客户一再坚持己见，但没有提交负责人的时间。",
      advice: "应立刻反映给负责人；已反映的请补填提交负责人时间。",
    },
    satisfactionUnknown: {
      text: "{call}的来电，“满意”是空白，看不出客户是否接受答复。",
      advice: "请填“是”或“否”。",
    },
    insistenceUnknown: {
      text: "{call}的来电，看不出客户是否接受答复、是否一再坚持己见。",
      advice: "请在“坚持己见”填“是”或“否”；坚持己见的要立刻反映给负责人。",
    },
  },
  "customer-service/call-pickup": {
    answeredLate: {
      text: "{call}的来电响了{rings}声才接听，应在{limit}声之内。",
      advice: "请核对铃响次数；确实接晚了的，今后及时接听。",
    },
    ringsUnreadable: { text: "{call}的来电，铃响次数“{value}”不是次数。", advice: "请填整数，如 3。" },
    ringsUnknown: {
      text: "{call}的来电没有铃响次数，看不出是否及时接听。",
      advice: "请补填铃响次数。",
    },
    noGreeting: {
      text: "{call}的来电，接听时没有用标准用语。",
      advice: "接听时请说：“您好，山东标金，请问什么事情可以帮您”。",
    },
    greetingUnknown: {
      text: "{call}的来电，“标准用语”是空白，看不出接听时是否用了标准用语。",
      advice: "请填“是”或“否”。",
    },
  },
  "customer-service/promised-answers": {
    promiseMissing: {
      text: "{call}的来电不能现场答复，但没有写什么时间给客户答复。",
      advice: "请告诉客户答复时间，并填在“承诺答复时间”。",
    },
    contactMissing: {
      text: "{call}的来电不能现场答复，但没有留下客户的联系方式。",
      advice: "请客户留下联系方式并登记。",
    },
  },
  "customer-service/hanging-up": {
    hungUpFirst: {
      text: "{call}的来电，没有等客户挂断就挂机。",
      advice: "请核对；通话结束后，等客户挂断再挂机。",
    },
    hangingUpUnknown: {
      text: "{call}的来电，“客户先挂机”是空白，看不出是谁先挂机。",
      advice: "请填“是”或“否”。",
    },
  },
  "customer-service/call-journal": {
    handedInBefore: {
      text: "{call}的来电，提交办公室日期写成{date:date}，早于来电。",
      advice: "请改正日期。",
    },
    handedInLate: {
      text: "{call}的来电，{date:date}才提交办公室，应不晚于{due:date}。",
      advice: "请核对日期；日记簿应在次日提交责任人办公室。",
    },
    handedInAfterMeeting: {
      text: "{call}的来电，{handedIn}提交办公室，晚于例会（{meeting}）。",
      advice: "在次日之内，不算超期；五(二)3要求例会后提交，请尽早提交。",
    },
    handInTimesDiffer: {
      text: "{call}的来电，提交办公室日期是{date:date}，时间却写成{time}。",
      advice: "请改成同一天，或只写时间，如 17:20。",
    },
    meetingUnknown: {
      text: "有{rows}行在期限的最后一天提交，没有写提交办公室时间，看不出是否在例会（{meeting}）之前。",
      advice: "请补填提交办公室时间；没有超期。",
    },
    dateUnknown: {
      text: "{call}的来电没有写日期，提交期限没有检查。",
      advice: "请写成日期加时间，如 2026-03-02 09:15。",
    },
    workdaysUnknown: {
      text: "日历里没有{year}年的法定节假日（只有{firstYear}年至{lastYear}年），次日按周一至周五推算。",
      advice: "请人工核对节假日前后的提交日期。",
    },
  },
  "customer-service/timely-call-backs": {
    secondCallBack: {
      text: "{callBack}的回访与{first}那一行的时间、原来电日期、工号和客户都相同，只算一次。",
      advice: "请删除重复的一行；如果确是两次回访，请改正时间。",
    },
    calledBackLate: {
      text: "客户{original:date}来电，{callBack}才回访，超过{days}天（到{due:date}）。",
      advice: "请核对日期；制度只写“及时”，天数可以在“制度”页改。",
    },
    dateUnknown: {
      text: "{callBack}的回访没有写日期，是否及时没有检查。",
      advice: "请写成日期加时间，如 2026-03-04 10:00。",
    },
    satisfactionUnknown: {
      text: "{callBack}的回访没有记下客户的满意度。",
      advice: "回访要了解客户对客服的满意度，请补填。",
    },
  },
  "customer-service/objections": {
    acceptanceUnknown: {
      text: "{callBack}的回访，客户有异议，“仍不接受”是空白，看不出沟通后是否接受。",
      advice: "请填“是”或“否”。",
    },
    noSecondCall: {
      text: "{callBack}的回访，客户仍不接受解决方案，但没有再次致电时间。",
      advice: "应换时间再次致电沟通，请安排并填上再次致电时间。",
    },
    secondCallNotLater: {
      text: "{callBack}的回访，再次致电时间写成{again}，不晚于这次回访。",
      advice: "再次致电要换一个时间，请连日期一起写清楚。",
    },
  },
  "customer-service/follow-up-cases": {
    demandUnknown: {
      text: "{callBack}的回访，“新需求”是空白，看不出客户是否提出新的需求。",
      advice: "请填“是”或“否”。",
    },
    caseMissing: {
      text: "{callBack}的回访，客户提出新的需求，但没有跟进个案号。",
      advice: "请建立跟进个案并填上编号；电话里已经给了方案的，在“现场解决”填“是”。",
    },
    originalMissing: {
      text: "{callBack}的回访，客户提出新的需求，但没有写原个案号。",
      advice: "跟进个案要建在原有个案上，请填原来电的个案号。",
    },
    originalUnknown: {
      text: "{callBack}的回访，原个案号“{case}”在来电登记和其他跟进个案里都没有。",
      advice: "请核对个案号，或在客服来电登记里补上。",
    },
    caseIsOriginal: {
      text: "{callBack}的回访，跟进个案号与原个案号都是“{case}”，看不出另建了跟进个案。",
      advice: "请核对；跟进个案有自己的编号时请改正。",
    },
    casesUnknown: {
      text: "客服来电登记里没有个案号，原个案号没有核对。",
      advice: "请在《客服来电登记》加上“个案号”一列，或人工核对。",
    },
  },
  "customer-service/agent-numbers": {
    numberMissing: { text: "{callBack}的回访没有写工号。", advice: "回访时要报工号，请补填。" },
    unknownNumber: {
      text: "{callBack}的回访，工号“{number}”不在客服人员表里。",
      advice: "请核对工号，或在客服人员表里补上。",
    },
    numbersUnknown: {
      text: "没有客服人员的工号可以对照，回访的工号没有核对。",
      advice: "请在《客服人员》加上“工号”一列。",
    },
    numberTwice: {
      text: "{name}和{other}的工号都是“{number}”。",
      advice: "每人一个工号，请改正。",
    },
  },
  "customer-service/call-back-purposes": {
    originalDayMissing: {
      text: "{callBack}的回访没有写原来电日期。",
      advice: "回访要说明客户原来哪天来电，请补填。",
    },
    callBackBeforeCall: {
      text: "{callBack}的回访，原来电日期写成{original:date}，晚于回访。",
      advice: "请改正日期。",
    },
    resultMissing: {
      text: "{callBack}的回访没有写跟进结果。",
      advice: "回访要告知客户跟进结果，请补填。",
    },
  },
  "customer-service/call-back-outcomes": {
    objectionUnknown: {
      text: "{callBack}的回访，“异议”是空白，看不出客户是否认可解决方案。",
      advice: "请填“是”或“否”。",
    },
    contradiction: {
      text: "{callBack}的回访，“异议”填了否，“仍不接受”却填了是。",
      advice: "请核对客户是否认可，改正其中一项。",
    },
  },
};
