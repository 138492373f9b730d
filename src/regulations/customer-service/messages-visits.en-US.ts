import type { Messages } from "../../kernel/message";

export const VISIT_MESSAGES_EN_US: Messages = {
  "customer-service/quality-checks": {
    unknownItem: {
      text: "“{item}”, checked of {name}, is none of the ten items, nor 普通话 or 方言.",
      advice: "Enter 三要, 三不, 四个一样, 语言 or one of their items, such as 请字当头.",
    },
    unknownResult: {
      text: "The result “{written}” of {name} isn't known.",
      advice: "Enter 合格 (kept) or 不合格 (not kept).",
    },
    resultMissing: {
      text: "The check of {name} has no result: {items}.",
      advice: "Enter 合格 (kept) or 不合格 (not kept).",
    },
    itemFailed: { text: "{name} failed the check of {items}.", advice: "Follow it up, check again and record it." },
    itemsMissing: {
      text: "{name} was not checked in {months:month} for {items}.",
      advice: "Check it; record each item in a row, or a whole group in one.",
    },
    personNotChecked: {
      text: "{name} has no quality check in {months:month}.",
      advice: "Make the check. Someone who has left needs none, but stays in 客服人员: fines need the row.",
    },
    unknownPerson: { text: "{name} isn't in 客服人员.", advice: "Check the name, or add it to 客服人员." },
    noStaffSheet: {
      text: "Without 客服人员 it can't be told whether anybody was left unchecked.",
      advice: "Add 客服人员 with everyone's name.",
    },
  },
  "customer-service/visitor-register": {
    fieldMissing: { text: "The visitor's entry of {date:date} has no {column}.", advice: "Fill it in." },
    answerUnknown: {
      text: "Nobody can tell whether {customer}, who came on {date:date}, was answered at once, or had to leave a message.",
      advice: "Enter 是 (yes) or 否 (no) in 现场答复.",
    },
    messageMissing: {
      text: "{customer}, who came on {date:date}, couldn't be answered, and left no message.",
      advice: "Add the visitor's message, so that it can be dealt with later.",
    },
    contactMissing: {
      text: "{customer}, who came on {date:date}, couldn't be answered, and left no number.",
      advice: "Add how to reach them, or say that it is known.",
    },
    notAnsweredYet: {
      text: "The visit of {customer} on {date:date} has no day of reply yet.",
      advice: "Find out whether they were answered, and enter the day.",
    },
    answeredBefore: {
      text: "The reply of {reply:date} lies before the visit of {customer} on {date:date}.",
      advice: "Check both dates.",
    },
    columnMissing: {
      text: "The register has no column {column}, so it can't be told whether visitors without an answer were dealt with.",
      advice: "Add the column.",
    },
    timeMissing: {
      text: "The visit of {customer} on {date:date} has no {column}.",
      advice: "Fill it in, like 09:30.",
    },
    otherDay: {
      text: "{column} of {customer} is given as {time}, not on the day of the visit, {date:date}.",
      advice: "Check date and time.",
    },
    leftBeforeArrival: {
      text: "{customer} left on {date:date} at {left}, before arriving at {arrived}.",
      advice: "Check both times.",
    },
  },
  "customer-service/standing-service": {
    presenceUnknown: {
      text: "Whether the person in charge received {customer} on {date:date} too isn't given.",
      advice: "Enter 是 (yes) or 否 (no) in 责任人陪同.",
    },
    standingUnknown: {
      text: "The person in charge received {customer} on {date:date} too; it isn't given whether staff stood.",
      advice: "Enter 是 (yes) or 否 (no) in 站立服务.",
    },
    notStanding: {
      text: "The person in charge received {customer} on {date:date} too, and staff did not stand.",
      advice: "Remind whoever received them: with the person in charge present, staff stand.",
    },
    columnMissing: {
      text: "The register has no column {column}, so it can't be told whether staff stood.",
      advice: "Add the column.",
    },
  },
  "customer-service/visit-documents": {
    visitorMissing: { text: "Who visited {customer} on {date:date} isn't given.", advice: "Fill it in." },
    documentUnknown: {
      text: "Whether the visit to {customer} on {date:date} has its {document} isn't given.",
      advice: "Enter 有 or its number; 无 if there is none.",
    },
    documentMissing: {
      text: "The visit to {customer} on {date:date} has no {document}.",
      advice: "Make up for it, then enter 有 or its number.",
    },
  },
  "customer-service/regular-visits": {
    notVisited: {
      text: "{customer} was not visited from {from:month} to {to:month}.",
      advice: "Arrange a visit; how often is chosen on the policy page.",
    },
    notVisitedInMonth: {
      text: "{customer} was not visited in {from:month}.",
      advice: "Arrange a visit; how often is chosen on the policy page.",
    },
    noCustomerList: {
      text: "Without 客户名单 only customers that were ever visited are looked at; those never visited can't be told.",
      advice: "Add 客户名单.",
    },
    noVisitSheet: {
      text: "Without 客户走访记录 it can't be told whether customers are visited regularly.",
      advice: "Add 客户走访记录.",
    },
    endsBeforeStart: {
      text: "{customer} ceases to be a customer on {to:date}, before the start on {from:date}.",
      advice: "Check both dates.",
    },
  },
  "customer-service/customer-activities": {
    unknownKind: {
      text: "“{kind}” of {date:date} is none of the meetings of 四(四).",
      advice: "Enter 技术讲座 (lecture), 培训班 (course), 技术研讨发布会 (seminar) or 客户座谈会 (round table).",
    },
    fieldMissing: { text: "The {kind} of {date:date} has no {column}.", advice: "Fill it in." },
  },
  "customer-service/service-self-check": {
    notAttested: {
      text: "{article} was not attested for {month:month}.",
      advice: "Let a person check it and enter the verdict in 客服自查.",
    },
    attestedNo: { text: "{article} was attested as not kept in {month:month}. {note}", advice: "Follow it up." },
    unknownArticle: { text: "“{article}” is no article to be attested.", advice: "Check it; write it like 篇6 二.1." },
  },
  "customer-service/in-force": {
    beforeEffect: {
      text: "{date:date} lies before {from:date}, when the rules of service were issued; the row is neither judged nor fined.",
      advice: "Let a person decide; the day is changed on the policy page, under 客服制度颁布日期.",
    },
  },
  "customer-service/second-records": {
    duplicate: {
      text: "This row is the same as the one at {first}, and isn't used.",
      advice: "Delete one of them, or mend what was written wrongly.",
    },
  },
};
