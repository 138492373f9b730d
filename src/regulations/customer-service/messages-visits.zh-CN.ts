import type { Messages } from "../../kernel/message";

export const VISIT_MESSAGES_ZH_CN: Messages = {
  "customer-service/quality-checks": {
    unknownItem: {
      text: "{name}的质检项目“{item}”不在十项和普通话、方言里。",
      advice: "请填 三要、三不、四个一样、语言，或其中的一项，如 请字当头。",
    },
    unknownResult: { text: "{name}的质检结果“{written}”无法识别。", advice: "请填 合格 或 不合格。" },
    resultMissing: { text: "{name}的质检没有写结果：{items}。", advice: "请补填 合格 或 不合格。" },
    itemFailed: { text: "{name}质检不合格：{items}。", advice: "请跟进改正，再检查一次并登记。" },
    itemsMissing: {
      text: "{name}在{months:month}没有检查：{items}。",
      advice: "请补做检查，每项登记一行，或者整组登记一行。",
    },
    personNotChecked: {
      text: "{name}在{months:month}没有质检记录。",
      advice: "请补做检查；已离职的不用补，《客服人员》里的那一行请留着，算罚款要用。",
    },
    unknownPerson: { text: "{name}不在客服人员表里。", advice: "请核对姓名，或在《客服人员》里补上。" },
    noStaffSheet: {
      text: "没有《客服人员》，看不出有没有人没有质检。",
      advice: "请加上《客服人员》，写明每个人的姓名。",
    },
  },
  "customer-service/visitor-register": {
    fieldMissing: { text: "{date:date}的来访登记没有“{column}”。", advice: "请补填。" },
    answerUnknown: {
      text: "{customer}在{date:date}来访，没有写是否现场答复，看不出要不要留言。",
      advice: "请在“现场答复”填“是”或“否”。",
    },
    messageMissing: {
      text: "{customer}在{date:date}来访，未能现场答复，也没有留言。",
      advice: "请补上客户的留言，以便稍后处理。",
    },
    contactMissing: {
      text: "{customer}在{date:date}来访，未能现场答复，没有留联系方式。",
      advice: "请补上联系方式；客户资料里有的，可以写明。",
    },
    notAnsweredYet: {
      text: "{customer}在{date:date}的来访还没有写回复日期。",
      advice: "请确认是否已经回复；回复后填上日期。",
    },
    answeredBefore: {
      text: "回复日期{reply:date}早于{customer}的来访日期{date:date}。",
      advice: "请核对两个日期。",
    },
    columnMissing: { text: "来访登记没有“{column}”一栏，未能答复的来访看不出是否处理。", advice: "请加上这一栏。" },
    timeMissing: { text: "{customer}在{date:date}来访，没有写“{column}”。", advice: "请补填，如 09:30。" },
    otherDay: {
      text: "{customer}的{column}写成{time}，不在来访日期{date:date}当天。",
      advice: "请核对日期和时间。",
    },
    leftBeforeArrival: {
      text: "{customer}在{date:date}的离开时间{left}早于到访时间{arrived}。",
      advice: "请核对两个时间。",
    },
  },
  "customer-service/standing-service": {
    presenceUnknown: {
      text: "{customer}在{date:date}来访，没有写是否与责任人一并接待。",
      advice: "请在“责任人陪同”填“是”或“否”。",
    },
    standingUnknown: {
      text: "{customer}在{date:date}来访，与责任人一并接待，没有写是否站立服务。",
      advice: "请在“站立服务”填“是”或“否”。",
    },
    notStanding: {
      text: "{customer}在{date:date}来访，与责任人一并接待时没有站立服务。",
      advice: "请提醒接待人：与公司责任人一并接待时应站立服务。",
    },
    columnMissing: { text: "来访登记没有“{column}”一栏，看不出是否做到站立服务。", advice: "请加上这一栏。" },
  },
  "customer-service/visit-documents": {
    visitorMissing: { text: "{date:date}走访{customer}，没有写走访人。", advice: "请补填。" },
    documentUnknown: {
      text: "{date:date}走访{customer}，看不出有没有{document}。",
      advice: "请填“有”或编号；没有就填“无”。",
    },
    documentMissing: { text: "{date:date}走访{customer}，没有{document}。", advice: "请补上后填“有”或编号。" },
  },
  "customer-service/regular-visits": {
    notVisited: {
      text: "{from:month}至{to:month}没有走访{customer}。",
      advice: "请安排走访；走访的周期可以在“制度”页选择。",
    },
    notVisitedInMonth: {
      text: "{from:month}没有走访{customer}。",
      advice: "请安排走访；走访的周期可以在“制度”页选择。",
    },
    noCustomerList: {
      text: "没有《客户名单》，只核对了走访过的客户，从没走访过的客户看不出来。",
      advice: "请加上《客户名单》。",
    },
    noVisitSheet: { text: "没有《客户走访记录》，看不出是否定期走访。", advice: "请加上《客户走访记录》。" },
    endsBeforeStart: {
      text: "{customer}的合作结束日期{to:date}早于合作开始日期{from:date}。",
      advice: "请核对两个日期。",
    },
  },
  "customer-service/customer-activities": {
    unknownKind: {
      text: "{date:date}的活动类型“{kind}”不是四(四)所列的。",
      advice: "请填 技术讲座、培训班、技术研讨发布会 或 客户座谈会。",
    },
    fieldMissing: { text: "{date:date}的{kind}没有写“{column}”。", advice: "请补填。" },
  },
  "customer-service/service-self-check": {
    notAttested: { text: "{month:month}没有核查{article}。", advice: "请由人核查后，在《客服自查》里登记结论。" },
    attestedNo: { text: "{month:month}自查{article}，结论是没有做到。{note}", advice: "请跟进整改。" },
    unknownArticle: { text: "“{article}”不在需要自查的条款里。", advice: "请核对条款，如 篇6 二.1。" },
  },
  "customer-service/in-force": {
    beforeEffect: {
      text: "{date:date}早于客服制度的颁布日期{from:date}，这一行没有核对，也不罚款。",
      advice: "请由人决定怎样处理；颁布日期在“制度”页的“客服制度颁布日期”里改。",
    },
  },
  "customer-service/second-records": {
    duplicate: { text: "这一行与{first}那一行相同，没有采用。", advice: "请删除重复的一行，或更正写错的内容。" },
  },
};
