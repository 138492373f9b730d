import type { Messages } from "../../kernel/message";

export const CUSTODY_MESSAGES_ZH_CN: Messages = {
  "customer-service/secrecy-levels": {
    unknownMaterial: {
      text: "“{materials}”不在五(一)的保密范围里，密级没有核对。",
      advice: "请填五(一)所列的资料，如 客户资料、来电记录；不属于保密资料的，由人确认。",
    },
    levelMissing: { text: "{material}没有写密级，制度规定是{level}。", advice: "请填上密级。" },
    unknownLevel: { text: "{material}的密级“{written}”无法识别，制度规定是{level}。", advice: "请填 绝密 或 机密。" },
    levelTooLow: {
      text: "{material}的密级写成{written}，制度规定是{level}，定低了。",
      advice: "请改成制度规定的密级。",
    },
    levelTooHigh: {
      text: "{material}的密级写成{written}，制度规定是{level}，定高了。",
      advice: "请核对密级；有意从严的可以保留。",
    },
  },
  "customer-service/custody": {
    keeperMissing: { text: "{material}没有写保管人。", advice: "请填上现在由谁保管、谁负责保密。" },
    placeMissing: { text: "{material}没有写保管地点，应在{office}存档。", advice: "请填上存放的地点。" },
    wrongPlace: {
      text: "{material}的保管地点是“{place}”，应在{office}存档。",
      advice: "请移交存档后更正；办公室另有叫法的，在“制度”页的“存档的办公室”里加上。",
    },
    doneDayMissing: {
      text: "{material}在{handedIn:date}提交，没有写落实日期，看不出是否落实完成。",
      advice: "请补填落实日期。",
    },
    notHandedIn: {
      text: "{material}在{done:date}落实完成，没有写提交日期。",
      advice: "请提交公司责任人办公室存档，并填上日期。",
    },
    handedInBeforeDone: {
      text: "{material}在{handedIn:date}提交，早于落实日期{done:date}。",
      advice: "请核对两个日期；应在落实完成后提交。",
    },
    doneBeforeBegun: {
      text: "{material}的落实日期{done:date}早于资料日期{begun:date}。",
      advice: "请核对两个日期。",
    },
  },
  "customer-service/daily-hand-in": {
    keeperMissing: { text: "{material}没有写保管人。", advice: "请填上现在由谁保管。" },
    recordDayMissing: {
      text: "{material}没有写资料日期，看不出应在哪天提交。",
      advice: "请填上是哪一天的记录。",
    },
    notHandedIn: {
      text: "{date:date}的{material}没有写提交日期，最迟应在{due:date}提交。",
      advice: "请提交公司责任人办公室，并填上日期。",
    },
    before: {
      text: "{date:date}的{material}在{handedIn:date}提交，早于资料日期。",
      advice: "请核对两个日期。",
    },
    late: {
      text: "{date:date}的{material}在{handedIn:date}才提交，最迟应在{due:date}提交。",
      advice: "请核对日期；今后在每日例会后提交。",
    },
    afterMeeting: {
      text: "{date:date}的{material}应在每日例会（{meeting}）后提交，{handedIn:date}{clock}才提交。",
      advice: "按“次日提交”没有超期，按“每日例会后提交”晚了；读法可以在“制度”页选择。",
    },
    meetingUnknown: {
      text: "{date:date}的{material}在{handedIn:date}提交，没有写几点，看不出是否在例会（{meeting}）以前。",
      advice: "请填上提交时间。",
    },
    noTimeColumn: {
      text: "台账没有“提交时间”一栏，最后一天提交的资料看不出是否在例会以前。",
      advice: "请加上这一栏。",
    },
    timesDiffer: {
      text: "{material}的提交时间写成{time}，不在提交日期{handedIn:date}当天。",
      advice: "请核对日期和时间。",
    },
    placeMissing: { text: "{material}已提交，没有写保管地点。", advice: "请填上，应在公司责任人办公室。" },
    wrongPlace: {
      text: "{material}已提交，保管地点却是“{place}”，应在公司责任人办公室。",
      advice: "请移交后更正；办公室另有叫法的，在“制度”页的“存档的办公室”里加上。",
    },
    workdaysUnknown: {
      text: "{date:date}之后的节假日安排不知道，{material}的提交期限按星期推算到{due:date}。",
      advice: "请按实际的上班日核对。",
    },
    beforeEffect: {
      text: "{date:date}的{material}早于客服制度的颁布日期{from:date}，提交的日期没有核对。",
      advice: "请由人决定怎样处理；颁布日期在“制度”页的“客服制度颁布日期”里改。",
    },
  },
};
