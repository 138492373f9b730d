import type { Messages } from "../../kernel/message";

export const OFFENCE_MESSAGES_ZH_CN: Messages = {
  "customer-service/offence-records": {
    unknownArticle: {
      text: "{name}的处罚条款“{value}”无法识别，这一行没有计算。",
      advice: "请填 四(五)1、四(五)2 或 四(五)3。",
    },
    unknownCase: {
      text: "{name}的情形“{value}”无法识别，这一行没有计算。",
      advice: "请填 泄露、严重后果 或 强制他人。",
    },
    duplicate: {
      text: "{name}的这一行与{first}那一行相同，只算一次。",
      advice: "请删除重复的一行；如果确是两次，请写明时间。",
    },
    afterDismissal: {
      text: "{name}已在{date:date}被除名，这一行没有计算。",
      advice: "请核对姓名和日期，或更正除名的那一行。",
    },
  },
  "customer-service/misconduct-facts": {
    ruleMissing: {
      text: "没有写{name}违反了哪一条规定，看不出是不是相同规定，这一行没有计算。",
      advice: "请填上所违反的条款，如 四(二)2(1)。",
    },
    actMissing: {
      text: "{name}的行为没有写，这一行没有计算。",
      advice: "请填 谈私事、请客户帮私忙、超越职权承诺 或 显露不满。",
    },
    unknownAct: {
      text: "{name}的行为“{act}”不是四(五)2所列的，这一行没有计算。",
      advice: "请填 谈私事、请客户帮私忙、超越职权承诺 或 显露不满；其他行为按所违反的条款处理。",
    },
    wageMissing: {
      text: "没有写{name}的月工资，算不出扣罚多少，这一行没有计算。",
      advice: "请填上大于零的月工资，或填在客服人员表里。",
    },
  },
  "customer-service/secrecy-breaches": {
    amountOutOfRange: {
      text: "{name}的罚款金额{amount:money}元不在{least:money}元至{most:money}元之内，这一行没有计算。",
      advice: "请按制度的范围填写罚款金额。",
    },
    amountMissing: {
      text: "{name}的罚款金额没有写，制度只给了范围：{least:money}元至{most:money}元。这一行没有计算。",
      advice: "请由负责人在范围内确定金额后填上。",
    },
    amountMinimum: {
      text: "{name}的罚款金额没有写，制度只给了范围：{least:money}元至{most:money}元。先按最低的{least:money}元计算。",
      advice: "请由负责人在范围内确定金额后填上。",
    },
    leakAmount: {
      text: "{name}的罚款金额写成{amount:money}元，泄露每次罚{fine:money}元，这一行没有计算。",
      advice: "请清空罚款金额，或核对情形。",
    },
    materialMissing: {
      text: "{name}泄露的资料没有写，这一行没有计算。",
      advice: "请填上资料，如 客户资料。",
    },
    unknownMaterial: {
      text: "{name}泄露的资料“{material}”不在保密范围的清单里，这一行没有计算。",
      advice: "请填五(一)所列的资料；五(三)1处罚的是客户资料、客户发展跟踪记录、来访来电记录、交接记录、工作日记簿。",
    },
    unlistedMaterial: {
      text: "{name}泄露的“{material}”属保密资料，但五(三)1没有列出。",
      advice: "制度没有写明是否罚款，请由负责人确定；读法可以在“制度”页选择。",
    },
    handoverMissing: {
      text: "{name}是否移交执法部门没有写，按不移交列出。",
      advice: "请由负责人按情节轻重确定，填“是”或“否”。",
    },
  },
  "customer-service/service-staff": {
    unknownPerson: {
      text: "{name}不在客服人员表里，这一行没有计算。",
      advice: "请核对姓名，或在客服人员表里补上。",
    },
    secondRow: { text: "{name}在{first}已经有一行，这一行没有采用。", advice: "每人只留一行。" },
    noStaffSheet: {
      text: "没有《客服人员》，姓名没有核对，主管的连带罚款没有计算。",
      advice: "请加上《客服人员》，写明部门主管。",
    },
  },
  "customer-service/joint-liability": {
    headMissing: {
      text: "{name}被罚款，但没有写部门主管，连带罚款没有计算。",
      advice: "请填上部门主管；主管本人填自己的姓名。",
    },
    headDismissed: {
      text: "{name}的部门主管{head}已被除名，仍按他计算连带罚款。",
      advice: "请核对当时的部门主管。",
    },
  },
  "customer-service/service-fine-legality": {
    finesNotAllowed: {
      text: "广东省规定用人单位的规章不得设罚款。这里仍按制度算出罚款。",
      advice: "请先咨询劳动部门再扣。程序没有改动金额。",
    },
  },
};
