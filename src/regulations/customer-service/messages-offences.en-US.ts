import type { Messages } from "../../kernel/message";

export const OFFENCE_MESSAGES_EN_US: Messages = {
  "customer-service/offence-records": {
    unknownArticle: {
      text: "The article “{value}” of {name} isn't known; the row is not computed.",
      advice: "Enter 四(五)1, 四(五)2 or 四(五)3.",
    },
    unknownCase: {
      text: "The case “{value}” of {name} isn't known; the row is not computed.",
      advice: "Enter 泄露 (leak), 严重后果 (grave consequences) or 强制他人 (forcing others).",
    },
    duplicate: {
      text: "This row of {name} is the same as the one at {first}; it counts once.",
      advice: "Delete one of them; if there were two offences, enter their times.",
    },
    afterDismissal: {
      text: "{name} was dismissed on {date:date}; the row is not computed.",
      advice: "Check name and date, or mend the row that dismisses.",
    },
  },
  "customer-service/misconduct-facts": {
    ruleMissing: {
      text: "The rule that {name} broke isn't given, so it can't be told whether it is the same one; the row is not computed.",
      advice: "Enter the article that was broken, such as 四(二)2(1).",
    },
    actMissing: {
      text: "What {name} did isn't given; the row is not computed.",
      advice: "Enter 谈私事, 请客户帮私忙, 超越职权承诺 or 显露不满.",
    },
    unknownAct: {
      text: "“{act}” of {name} is none of the acts of 四(五)2; the row is not computed.",
      advice: "Enter 谈私事, 请客户帮私忙, 超越职权承诺 or 显露不满; other acts go under the article they break.",
    },
    wageMissing: {
      text: "A month's wage of {name} isn't known; the row is not computed.",
      advice: "Enter a wage above zero, here or in 客服人员.",
    },
  },
  "customer-service/secrecy-breaches": {
    amountOutOfRange: {
      text: "The fine of {name}, {amount:money} yuan, is not within {least:money} to {most:money}; the row is not computed.",
      advice: "Enter an amount within the range of the regulation.",
    },
    amountMissing: {
      text: "The fine of {name} isn't given; the regulation names only a range, {least:money} to {most:money} yuan. The row is not computed.",
      advice: "Let the person in charge choose an amount within it.",
    },
    amountMinimum: {
      text: "The fine of {name} isn't given; the regulation names only a range, {least:money} to {most:money} yuan. It counts as the least of them for now.",
      advice: "Let the person in charge choose an amount within it.",
    },
    leakAmount: {
      text: "The fine of {name} is given as {amount:money} yuan, but a leak costs {fine:money}; the row is not computed.",
      advice: "Clear the amount, or check the case.",
    },
    materialMissing: {
      text: "What {name} leaked isn't given; the row is not computed.",
      advice: "Enter the document, such as 客户资料.",
    },
    unknownMaterial: {
      text: "“{material}”, leaked by {name}, isn't on the list of secret documents; the row is not computed.",
      advice:
        "Enter a document of 五(一); 五(三)1 fines customers' data, tracking records, records of visits and calls, handovers and journals.",
    },
    unlistedMaterial: {
      text: "“{material}”, leaked by {name}, is secret, but 五(三)1 doesn't list it.",
      advice: "The regulation names no fine; let the person in charge decide. The reading can be chosen under Policy.",
    },
    handoverMissing: {
      text: "Whether the case of {name} goes to the authorities isn't given; it is listed as not.",
      advice: "Let the person in charge decide by its gravity; enter 是 or 否.",
    },
  },
  "customer-service/service-staff": {
    unknownPerson: {
      text: "{name} is not in 客服人员; the row is not computed.",
      advice: "Check the name, or add it to 客服人员.",
    },
    secondRow: { text: "{name} has a row at {first} already; this one is not used.", advice: "Keep one row a person." },
    noStaffSheet: {
      text: "There is no 客服人员: names are not checked and the heads' fines are not computed.",
      advice: "Add 客服人员 with the heads of departments.",
    },
  },
  "customer-service/joint-liability": {
    headMissing: {
      text: "{name} is fined but has no head of department; no joint fine is computed.",
      advice: "Enter the head; a head enters himself.",
    },
    headDismissed: {
      text: "{head}, head of {name}, has been dismissed; the joint fine is still computed for him.",
      advice: "Check who was the head at the time.",
    },
  },
  "customer-service/service-fine-legality": {
    finesNotAllowed: {
      text: "Guangdong doesn't allow an employer's rules to set fines. They are still computed by the regulation.",
      advice: "Ask the labour office before deducting. No amount is changed.",
    },
  },
};
