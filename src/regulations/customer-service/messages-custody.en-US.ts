import type { Messages } from "../../kernel/message";

export const CUSTODY_MESSAGES_EN_US: Messages = {
  "customer-service/secrecy-levels": {
    unknownMaterial: {
      text: "“{materials}” is not among the documents of 五(一); its level is not checked.",
      advice: "Enter a document of 五(一), such as 客户资料 or 来电记录; let a person say that it isn't secret.",
    },
    levelMissing: {
      text: "{material} has no level of secrecy; the regulation makes it {level}.",
      advice: "Enter the level.",
    },
    unknownLevel: {
      text: "The level “{written}” of {material} isn't known; the regulation makes it {level}.",
      advice: "Enter 绝密 (top secret) or 机密 (secret).",
    },
    levelTooLow: {
      text: "{material} is marked {written}, lower than the regulation's {level}.",
      advice: "Enter the level of the regulation.",
    },
    levelTooHigh: {
      text: "{material} is marked {written}, higher than the regulation's {level}.",
      advice: "Check it; it may stay if it is meant to be stricter.",
    },
  },
  "customer-service/custody": {
    keeperMissing: { text: "Who keeps {material} isn't given.", advice: "Enter who keeps it and answers for it." },
    placeMissing: {
      text: "Where {material} is kept isn't given; it belongs in {office}.",
      advice: "Enter where it is kept.",
    },
    wrongPlace: {
      text: "{material} is kept in “{place}”; it belongs in {office}.",
      advice: "Hand it over and mend the entry; another name of the office goes under 存档的办公室 on the policy page.",
    },
    doneDayMissing: {
      text: "{material} was handed in on {handedIn:date}; when its work was done isn't given.",
      advice: "Enter the day in 落实日期.",
    },
    notHandedIn: {
      text: "The work of {material} was done on {done:date}; when it was handed in isn't given.",
      advice: "Hand it in to the office in charge and enter the day.",
    },
    handedInBeforeDone: {
      text: "{material} was handed in on {handedIn:date}, before its work was done on {done:date}.",
      advice: "Check both dates; it is handed in when the work is done.",
    },
    doneBeforeBegun: {
      text: "The work of {material} was done on {done:date}, before its own day, {begun:date}.",
      advice: "Check both dates.",
    },
  },
  "customer-service/daily-hand-in": {
    keeperMissing: { text: "Who keeps {material} isn't given.", advice: "Enter who keeps it now." },
    recordDayMissing: {
      text: "{material} has no 资料日期, so it can't be told when it was due.",
      advice: "Enter the day of the record.",
    },
    notHandedIn: {
      text: "{material} of {date:date} has no day of handing in; it was due by {due:date}.",
      advice: "Hand it in to the office in charge and enter the day.",
    },
    before: {
      text: "{material} of {date:date} was handed in on {handedIn:date}, before its own day.",
      advice: "Check both dates.",
    },
    late: {
      text: "{material} of {date:date} was handed in only on {handedIn:date}; it was due by {due:date}.",
      advice: "Check the dates; it is handed in after each day's meeting.",
    },
    afterMeeting: {
      text: "{material} of {date:date} goes to the office after the daily meeting ({meeting}), but came only on {handedIn:date}{clock}.",
      advice: "In time by “the next day”, late by “after the daily meeting”; the reading is chosen on the policy page.",
    },
    meetingUnknown: {
      text: "{material} of {date:date} was handed in on {handedIn:date} at no given time, so whether before the meeting ({meeting}) can't be told.",
      advice: "Enter the time in 提交时间.",
    },
    noTimeColumn: {
      text: "The register has no column 提交时间, so what was handed in on the last day can't be compared with the meeting.",
      advice: "Add the column.",
    },
    timesDiffer: {
      text: "The time of handing in {material} is given as {time}, not on {handedIn:date}.",
      advice: "Check date and time.",
    },
    placeMissing: {
      text: "{material} was handed in; where it is kept isn't given.",
      advice: "Enter it; it belongs in the office in charge.",
    },
    wrongPlace: {
      text: "{material} was handed in, yet is kept in “{place}”; it belongs in the office in charge.",
      advice: "Hand it over and mend the entry; another name of the office goes under 存档的办公室 on the policy page.",
    },
    workdaysUnknown: {
      text: "The holidays after {date:date} aren't known; {material} is taken as due by {due:date}, by the weekday.",
      advice: "Compare it with the real working days.",
    },
    beforeEffect: {
      text: "{material} of {date:date} is older than the rules of service, issued on {from:date}; its handing in is not judged.",
      advice: "Let a person decide; the day is changed on the policy page, under 客服制度颁布日期.",
    },
  },
};
