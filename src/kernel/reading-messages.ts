import type { BilingualMessages } from "./message";

/** Sentences of the reader, the same in every regulation; keys are rule ids without their room. */
export const READING_MESSAGES: BilingualMessages = {
  "zh-CN": {
    "readable-cells": {
      unreadable: { text: "“{column}”里的“{value}”无法识别，这一行不参与计算。", advice: "请改成可以识别的内容。" },
      "unreadable.date": {
        text: "“{column}”里的“{value}”不是可以识别的日期，这一行不参与计算。",
        advice: "请写成 2026-03-02 这样的日期（1990 年至 2199 年，年份四位）。",
      },
      "unreadable.month": {
        text: "“{column}”里的“{value}”不是可以识别的月份，这一行不参与计算。",
        advice: "请写成 2026-03 这样的月份。",
      },
      "unreadable.time": {
        text: "“{column}”里的“{value}”不是可以识别的时间，这一行不参与计算。",
        advice: "请写成 18:05 这样的时间，或日期加时间。",
      },
      "unreadable.period": {
        text: "“{column}”里的“{value}”不是可以识别的时段，这一行不参与计算。",
        advice: "请写成 18:00-21:00 这样的时段。",
      },
      "unreadable.yesNo": {
        text: "“{column}”里的“{value}”看不出是“是”还是“否”，这一行不参与计算。",
        advice: "请填“是”或“否”。",
      },
      "unreadable.amount": {
        text: "“{column}”里的“{value}”不是可以识别的金额。",
        advice: "请填数字，单位元，最多两位小数。",
      },
      "unreadable.rate": {
        text: "“{column}”里的“{value}”不是可以识别的比例。",
        advice: "请填 0 到 1 之间的小数，或 1.25% 这样的百分比。",
      },
      valueUnusable: {
        text: "“{column}”里的“{value}”无法识别，这一项没有采用，这一行的其他内容照常使用。",
        advice: "请改成可以识别的内容；如是公式，请先改正公式。",
      },
      errorValue: {
        text: "“{column}”里的公式出错（{value}），这一行不参与计算。",
        advice: "请先改正这个公式，或直接填入值。",
      },
      noResult: {
        text: "“{column}”里的公式还没有计算结果，这一行不参与计算。",
        advice: "请用 Excel 打开文件，计算并保存后再试。",
      },
      listOfPeople: {
        text: "“{column}”里的“{value}”像是好几个人，这一行不参与计算。",
        advice: "请每人单独写一行。",
      },
      tooManyDecimals: {
        text: "“{column}”里的金额 {value} 超过两位小数。程序不会替您四舍五入。",
        advice: "请改成最多两位小数的金额。",
      },
      tooLarge: {
        text: "“{column}”里的“{value}”太大，金额最多 9,999,999,999.99 元。",
        advice: "请核对单位和位数，或分成几行填写。",
      },
      timeCut: {
        text: "“{column}”里的“{value}”带有钟点，只取日期。",
        advice: "如果钟点没有意义，请只保留日期。",
      },
      nameChanged: {
        text: "“{column}”里的“{value}”含有全角或看不见的字符，已按规范写法识别。",
        advice: "请重新输入，避免同一个人被当成两个人。",
      },
      blankRequired: { text: "“{column}”是空白的，这一行不参与计算。", advice: "请补填“{column}”。" },
      surplusField: {
        text: "这一行比表头多出一个内容“{value}”，可能是逗号错位，这一行不参与计算。",
        advice: "请检查这一行的分隔符，或给含逗号的内容加上引号。",
      },
    },
    "recognised-sheets": {
      missingColumns: {
        text: "这张表名为“{table}”，但缺少列：{columns}。",
        advice: "请补上这些列，或在“数据”页手工对应列。",
      },
      duplicateColumn: {
        text: "“{header}”这一列出现了两次，只用第一列。",
        advice: "请删除或改名多余的一列，确认用的是哪一列。",
      },
      aliasBesideName: {
        text: "已有“{column}”列，又有同义的“{header}”列，只用“{column}”。",
        advice: "请确认“{header}”不是要用的那一列。",
      },
      secondAlias: {
        text: "有好几列可以当作“{column}”，“{header}”没有采用。",
        advice: "请把要用的一列改名为“{column}”。",
      },
      secondSheet: {
        text: "这张表也像“{table}”，但已经采用了“{used}”，这张表没有检查。",
        advice: "请在“数据”页选择要用哪一张，或删除不用的一张。",
      },
    },
    "readable-policy": {
      unknownParameter: {
        text: "没有名为“{parameter}”的参数，这一行没有采用。",
        advice: "请从“制度”页选择参数，或核对编号。",
      },
      unusableValue: {
        text: "参数“{parameter}”不能取“{value}”，这一行没有采用，仍按制度原文。",
        advice: "请在“制度”页查看这个参数可以取哪些值。",
      },
      unreadableDate: {
        text: "参数“{parameter}”的生效日期无法识别，这一行没有采用，仍按制度原文。",
        advice: "请写成 2026-03-02 这样的日期，或留空表示一直有效。",
      },
      givenTwice: {
        text: "参数“{parameter}”在同一生效日期写了两次，后一行没有采用。",
        advice: "请删除其中一行，或写上不同的生效日期。",
      },
    },
  },
  "en-US": {
    "readable-cells": {
      unreadable: {
        text: "“{value}” in {column} can't be read; the row takes no part.",
        advice: "Enter something that can be read.",
      },
      "unreadable.date": {
        text: "“{value}” in {column} is not a date that can be read; the row takes no part.",
        advice: "Write it like 2026-03-02 (1990 to 2199, four-digit year).",
      },
      "unreadable.month": {
        text: "“{value}” in {column} is not a month that can be read; the row takes no part.",
        advice: "Write it like 2026-03.",
      },
      "unreadable.time": {
        text: "“{value}” in {column} is not a time that can be read; the row takes no part.",
        advice: "Write it like 18:05, or a date and a time.",
      },
      "unreadable.period": {
        text: "“{value}” in {column} is not a time slot that can be read; the row takes no part.",
        advice: "Write it like 18:00-21:00.",
      },
      "unreadable.yesNo": {
        text: "“{value}” in {column} says neither yes nor no; the row takes no part.",
        advice: "Enter 是 or 否.",
      },
      "unreadable.amount": {
        text: "“{value}” in {column} is not an amount that can be read.",
        advice: "Enter a number in yuan with at most two decimals.",
      },
      "unreadable.rate": {
        text: "“{value}” in {column} is not a rate that can be read.",
        advice: "Enter a fraction from 0 to 1, or a percentage such as 1.25%.",
      },
      valueUnusable: {
        text: "“{value}” in {column} can't be used; the rest of the row is.",
        advice: "Enter something that can be read; where it is a formula, mend the formula first.",
      },
      errorValue: {
        text: "The formula in {column} gives an error ({value}); the row takes no part.",
        advice: "Mend the formula, or enter the value itself.",
      },
      noResult: {
        text: "The formula in {column} has no result yet; the row takes no part.",
        advice: "Open the file in Excel, let it calculate, save it, and try again.",
      },
      listOfPeople: {
        text: "“{value}” in {column} looks like several people; the row takes no part.",
        advice: "Give each person a row.",
      },
      tooManyDecimals: {
        text: "The amount {value} in {column} has more than two decimals. It is not rounded for you.",
        advice: "Enter an amount with at most two decimals.",
      },
      tooLarge: {
        text: "“{value}” in {column} is too large; an amount is at most 9,999,999,999.99 yuan.",
        advice: "Check unit and digits, or enter it in several rows.",
      },
      timeCut: {
        text: "“{value}” in {column} carries a time of day; only the date counts.",
        advice: "If the time means nothing, keep only the date.",
      },
      nameChanged: {
        text: "“{value}” in {column} holds full-width or invisible characters; it was read in its regular form.",
        advice: "Type it anew, so that one person isn't taken for two.",
      },
      blankRequired: { text: "{column} is blank; the row takes no part.", advice: "Fill in {column}." },
      surplusField: {
        text: "This row has more fields than the header (“{value}”), perhaps from a stray comma; the row takes no part.",
        advice: "Check the separators of this row, or put text with commas in quotes.",
      },
    },
    "recognised-sheets": {
      missingColumns: {
        text: "This sheet is named {table} but lacks the columns {columns}.",
        advice: "Add these columns, or map them by hand under Data.",
      },
      duplicateColumn: {
        text: "The column {header} occurs twice; only the first is used.",
        advice: "Delete or rename the other, and make sure that the right one is used.",
      },
      aliasBesideName: {
        text: "Beside {column} there is {header}, which means the same; only {column} is used.",
        advice: "Make sure that {header} isn't the column you want.",
      },
      secondAlias: {
        text: "Several columns could be {column}; {header} is not used.",
        advice: "Rename the one you want to {column}.",
      },
      secondSheet: {
        text: "This sheet looks like {table} too, but {used} is used already; this one was not checked.",
        advice: "Choose under Data which one to use, or delete the other.",
      },
    },
    "readable-policy": {
      unknownParameter: {
        text: "There is no parameter “{parameter}”; this row is not applied.",
        advice: "Choose the parameter under Policy, or check its id.",
      },
      unusableValue: {
        text: "The parameter {parameter} can't be “{value}”; this row is not applied, the regulation's own value holds.",
        advice: "See under Policy which values it takes.",
      },
      unreadableDate: {
        text: "The effective date of {parameter} can't be read; this row is not applied, the regulation's own value holds.",
        advice: "Write it like 2026-03-02, or leave it blank for always.",
      },
      givenTwice: {
        text: "The parameter {parameter} is given twice for one date; the later row is not applied.",
        advice: "Delete one of them, or give another effective date.",
      },
    },
  },
};
