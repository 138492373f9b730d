import type { Messages } from "../../kernel/message";

export const CALL_MESSAGES_EN_US: Messages = {
  "customer-service/call-entries": {
    columnMissing: {
      text: "This sheet has no column {column}, so this point wasn't checked.",
      advice: "Add the column and fill it in; if it has another name, map it on the Data tab.",
    },
    secondCall: {
      text: "The call of {call} has the time, customer and content of the row at {first}; it counts once.",
      advice: "Delete the second row; if there were two calls, mend the time.",
    },
    fieldMissing: {
      text: "The call of {call} has no {column}.",
      advice: "来电内容, 解决方式 and 客户 (content, solution, customer) are all registered; fill it in.",
    },
    unknownKind: { text: "The kind of the call of {call} is “{kind}”.", advice: "Enter 咨询 or 投诉." },
    notVerified: {
      text: "The matter of the call of {call} wasn't verified.",
      advice: "Inquiries are recorded and verified; verify it and enter 是.",
    },
    verificationUnknown: {
      text: "核实 of the call of {call} is blank, so nobody can tell whether the matter was verified.",
      advice: "Check, and enter 是 or 否.",
    },
  },
  "customer-service/call-answers": {
    answerUnknown: {
      text: "现场答复 of the call of {call} is blank, so answer and time to reply weren't checked.",
      advice: "Enter 是 if a definite answer was given during the call, else 否.",
    },
    notHandedIn: {
      text: "The call of {call} doesn't say when its papers were handed in to the office.",
      advice: "Check whether they were, and fill in 提交办公室日期.",
    },
  },
  "customer-service/call-replies": {
    notSubmitted: {
      text: "The call of {call} couldn't be answered at once, but no time of submission to the person in charge is given.",
      advice: "What can't be answered is submitted at once; if it was, fill in the time.",
    },
    replyLate: {
      text: "The call of {call} couldn't be answered at once: {start} {from}, {end} {to}, after more than {minutes} minutes.",
      advice: "Check the times; reply to customers in time.",
    },
    replyUnknown: {
      text: "The call of {call} couldn't be answered at once and 回复客户时间 is blank, so nobody can tell whether the reply was in time.",
      advice: "Fill in the time of the reply; if there was none yet, reply soon.",
    },
    clockStartUnknown: {
      text: "The call of {call} has no {column}, from which the time to reply is counted; it wasn't checked.",
      advice: "Fill in {column}.",
    },
    beforeCall: {
      text: "{column} of the call of {call} is {time}, before the call.",
      advice: "Mend the time; give it a date if it is another day's.",
    },
    repliedBeforeSubmission: {
      text: "The customer of the call of {call} had a reply at {reply}, before the submission to the person in charge at {submission}.",
      advice: "Check both times; what can't be answered at once is submitted first.",
    },
    workdaysUnknown: {
      text: "The calendar holds no statutory holidays of {year} (only {firstYear} to {lastYear}); service hours are taken from Monday to Friday.",
      advice: "Check replies around holidays by hand.",
    },
  },
  "customer-service/insisting-customers": {
    notReported: {
      text: "The customer of the call of {call} keeps insisting, but no time of submission to the person in charge is given.",
      advice: "The person in charge is told at once; if it was done, fill in 提交负责人时间.",
    },
    satisfactionUnknown: {
      text: "满意 of the call of {call} is blank, so nobody can tell whether the customer accepts.",
      advice: "Enter 是 or 否.",
    },
    insistenceUnknown: {
      text: "Nobody can tell whether the customer of the call of {call} accepts or keeps insisting.",
      advice: "Enter 是 or 否 in 坚持己见; if the customer insists, tell the person in charge at once.",
    },
  },
  "customer-service/call-pickup": {
    answeredLate: {
      text: "The number of rings before the call of {call} was answered is {rings}; the limit is {limit}.",
      advice: "Check the number; answer calls in time.",
    },
    ringsUnreadable: {
      text: "铃响次数 of the call of {call} is “{value}”, which is no number of rings.",
      advice: "Enter a whole number, such as 3.",
    },
    ringsUnknown: {
      text: "The call of {call} has no number of rings, so nobody can tell whether it was answered in time.",
      advice: "Fill in 铃响次数.",
    },
    noGreeting: {
      text: "The call of {call} was answered without the set phrase.",
      advice: "Say the set phrase of 2(1) when answering.",
    },
    greetingUnknown: {
      text: "标准用语 of the call of {call} is blank, so nobody can tell whether the set phrase was said.",
      advice: "Enter 是 or 否.",
    },
  },
  "customer-service/promised-answers": {
    promiseMissing: {
      text: "The call of {call} couldn't be answered at once, but no time was named for the answer.",
      advice: "Tell the customer when the answer comes, and enter it in 承诺答复时间.",
    },
    contactMissing: {
      text: "The call of {call} couldn't be answered at once, but the customer left no contact.",
      advice: "Ask the customer for a number, and enter it in 联系方式.",
    },
  },
  "customer-service/hanging-up": {
    hungUpFirst: {
      text: "Staff hung up the call of {call} before the customer did.",
      advice: "Check it; wait for the customer to hang up.",
    },
    hangingUpUnknown: {
      text: "客户先挂机 of the call of {call} is blank, so nobody can tell who hung up first.",
      advice: "Enter 是 or 否.",
    },
  },
  "customer-service/call-journal": {
    handedInBefore: {
      text: "The call of {call} was handed in on {date:date}, before it came.",
      advice: "Mend the date.",
    },
    handedInLate: {
      text: "The call of {call} was handed in on {date:date}; it was due by {due:date}.",
      advice: "Check the date; the journal is handed in the next day.",
    },
    handedInAfterMeeting: {
      text: "The call of {call} was handed in at {handedIn}, after the daily meeting ({meeting}).",
      advice: "It is in time by the next-day rule; 五(二)3 wants it after the meeting, so hand it in sooner.",
    },
    handInTimesDiffer: {
      text: "The call of {call} was handed in on {date:date}, but its time is {time}.",
      advice: "Give one day, or the time alone, like 17:20.",
    },
    meetingUnknown: {
      text: "Rows handed in on the last day in time without 提交办公室时间: {rows}. Nobody can tell whether that was before the daily meeting ({meeting}).",
      advice: "Fill in 提交办公室时间; they are in time.",
    },
    dateUnknown: {
      text: "The call of {call} has no date, so its handing in wasn't checked.",
      advice: "Enter date and time, like 2026-03-02 09:15.",
    },
    workdaysUnknown: {
      text: "The calendar holds no statutory holidays of {year} (only {firstYear} to {lastYear}); the next working day is taken from Monday to Friday.",
      advice: "Check dates around holidays by hand.",
    },
  },
  "customer-service/timely-call-backs": {
    secondCallBack: {
      text: "The call-back of {callBack} has the time, original day, number and customer of the row at {first}; it counts once.",
      advice: "Delete the second row; if there were two call-backs, mend the time.",
    },
    calledBackLate: {
      text: "The customer called on {original:date} and was called back at {callBack}. The limit in days is {days}, through {due:date}.",
      advice: "Check the dates; the text says only “in time”, and the number of days can be changed on the Policy tab.",
    },
    dateUnknown: {
      text: "The call-back of {callBack} has no date, so nobody can tell whether it was in time.",
      advice: "Enter date and time, like 2026-03-04 10:00.",
    },
    satisfactionUnknown: {
      text: "The call-back of {callBack} doesn't say how content the customer is.",
      advice: "Call-backs are to learn that; fill in 满意度.",
    },
  },
  "customer-service/objections": {
    acceptanceUnknown: {
      text: "The customer objected at the call-back of {callBack}, and 仍不接受 is blank, so nobody can tell whether the solution was accepted in the end.",
      advice: "Enter 是 or 否.",
    },
    noSecondCall: {
      text: "The customer still didn't accept at the call-back of {callBack}, but no time of another call is given.",
      advice: "Call again at another time, and fill in 再次致电时间.",
    },
    secondCallNotLater: {
      text: "再次致电时间 of the call-back of {callBack} is {again}, no later than this call-back.",
      advice: "The next call is at another time; enter its date too.",
    },
  },
  "customer-service/follow-up-cases": {
    demandUnknown: {
      text: "新需求 of the call-back of {callBack} is blank, so nobody can tell whether there is a new demand.",
      advice: "Enter 是 or 否.",
    },
    caseMissing: {
      text: "There was a new demand at the call-back of {callBack}, but there is no follow-up case.",
      advice: "Set one up and enter its number; if the solution was given at once, enter 是 in 现场解决.",
    },
    originalMissing: {
      text: "There was a new demand at the call-back of {callBack}, but the original case isn't given.",
      advice: "A follow-up case stands on the original one; enter 原个案号.",
    },
    originalUnknown: {
      text: "The original case “{case}” of the call-back of {callBack} is neither in 客服来电登记 nor another follow-up case.",
      advice: "Check the number, or add it to 客服来电登记.",
    },
    caseIsOriginal: {
      text: "Follow-up case and original case of the call-back of {callBack} are both “{case}”, so nobody can tell whether one was set up.",
      advice: "Check it; if the follow-up case has a number of its own, enter that.",
    },
    casesUnknown: {
      text: "客服来电登记 holds no case numbers, so original cases weren't compared.",
      advice: "Add the column 个案号 to 客服来电登记, or compare by hand.",
    },
  },
  "customer-service/agent-numbers": {
    numberMissing: {
      text: "The call-back of {callBack} has no staff number.",
      advice: "Whoever calls back names it; fill in 工号.",
    },
    unknownNumber: {
      text: "The staff number “{number}” of the call-back of {callBack} isn't in 客服人员.",
      advice: "Check the number, or add it to 客服人员.",
    },
    numbersUnknown: {
      text: "There are no staff numbers to compare with, so those of the call-backs weren't checked.",
      advice: "Add the column 工号 to 客服人员.",
    },
    numberTwice: {
      text: "{name} and {other} both have the staff number “{number}”.",
      advice: "Everyone has a number of their own; mend it.",
    },
  },
  "customer-service/call-back-purposes": {
    originalDayMissing: {
      text: "The call-back of {callBack} doesn't name the day of the original call.",
      advice: "The customer is told that day; fill in 原来电日期.",
    },
    callBackBeforeCall: {
      text: "The original call of the call-back of {callBack} is dated {original:date}, after it.",
      advice: "Mend the date.",
    },
    resultMissing: {
      text: "The call-back of {callBack} has no result.",
      advice: "The customer is told the result; fill in 跟进结果.",
    },
  },
  "customer-service/call-back-outcomes": {
    objectionUnknown: {
      text: "异议 of the call-back of {callBack} is blank, so nobody can tell whether the customer agrees.",
      advice: "Enter 是 or 否.",
    },
    contradiction: {
      text: "The call-back of {callBack} has 否 in 异议 but 是 in 仍不接受.",
      advice: "Check whether the customer agrees, and mend one of them.",
    },
  },
};
